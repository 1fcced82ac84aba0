// Attempts said as attempts: "we tried", "already asked twice", and how it went.
import type { ReadFact } from "../../contract/fact.ts";
import { applyRules, attemptClause, elsewhere, imagined, type Line, type Rule, said, trimQuote } from "./rules.ts";

const ATTEMPT = attemptClause(12);
const NOT_THEY = /\b(?:he|she|they|who|it|you)\b[^,;]{0,14}$/;

/** How it went: the rest of the sentence after the attempt, or a next sentence that opens with the outcome. */
function outcome(match: RegExpExecArray, line: Line): string {
  const end = match.indices?.groups?.quote?.[1] ?? match.index + match[0].length;
  const rest = line.text.slice(end);
  const found = /^[\s,;:(–—-]*((?:and |but |which |then |so )?[^.;!?()\n]{4,120})/.exec(rest)?.[1] ?? "";
  // A reason or a hope is not how it went.
  if (/^(?:because|since|so (?:that )?[a-z]+ (?:will|can|would)|that's how|in order|to learn)\b/i.test(found)) return "";
  return trimQuote(found.replace(/^(?:and|but|then|so)\s+/i, ""))
    .split(" ")
    .slice(0, 16)
    .join(" ");
}

const tried = (match: RegExpExecArray, line: Line): ReturnType<Rule["make"]> => {
  const value = said(match, line, "value");
  if (
    (value.split(" ").length < 2 && !/^(?!something|anything|everything|harder|again|twice|before|already)[a-z]{5,}/.test(value)) ||
    /^asked (?:[A-Za-zÀ-ɏ]+ )?[A-Za-zÀ-ɏ]+ (?:why|what|how|who|plainly|over|last|yesterday|today)\b|^(?:it|them|that|this)\b|^added it up/.test(value) ||
    line.sentence.question ||
    elsewhere(line.lower) ||
    imagined(line.lower, match.index) ||
    NOT_THEY.test(line.lower.slice(0, match.index))
  )
    return null;
  const detail = outcome(match, line);
  return { slot: "tried", value, ...(detail === "" ? {} : { detail }) };
};
const DONE =
  "(?:asked|offered|proposed|suggested|raised|escalated|explained|complained|warned|talked (?:to|with)|written|sent|hinted|coached|mentored|added|introduced|replaced|rotated|brought in|set up|split|merged|switched|reorgani[sz]ed|trained|doubled|pushed for|begged|abolished|banned|extended|increased)";

const TRIED_RULES: readonly Rule[] = [
  {
    when: /\b(?:tried|attempted|experimented)\b/,
    find: new RegExp(
      `(?:^|[,.;] |\\b(?:i|we)(?:'ve| have|'d| had)? (?:already |also |even |once |both )?|and |but )(?<quote>(?:tried|attempted|experimented with) (?!was\\b|so hard|hard|my best|everything)(?<value>(?:twice |once |three times |again )?(?:to )?${ATTEMPT}))`,
      "d",
    ),
    make: (m, l) => (/\b(?:he|she|they|who|one|people)\b[^,.;]{0,12}$/.test(l.lower.slice(0, m.indices?.groups?.quote?.[0] ?? 0)) ? null : tried(m, l)),
  },
  {
    when: /\btried was\b/,
    find: new RegExp(`\\b(?:i|we)(?:'ve| have)? (?:last |also )?(?<quote>tried was (?<value>${ATTEMPT}))`, "d"),
    make: tried,
  },
  {
    when: /\btried\b.*\bthen\b/,
    find: new RegExp(`\\btried [^.]{3,90}?,? (?:and )?then (?<quote>(?<value>(?:an? |the |[a-z]+ing )${attemptClause(6)}))`, "d"),
    make: tried,
  },
  {
    when: /\b(?:i|we)(?:'ve| have)\b/,
    find: new RegExp(
      `\\b(?:i|we)(?:'ve| have) (?:already |also |even |now |both |repeatedly |since )?(?<quote>(?!(?:been|got|had|no|run out|never)\\b)(?<value>${DONE} (?!(?:on|by now)\\b)${ATTEMPT}))`,
      "d",
    ),
    make: tried,
  },
  {
    when: /\b(?:i|we) (?:already |even |also |then )?(?:proposed|suggested|offered|asked|raised|introduced|rotated|escalated|added|brought|abolished|doubled|replaced|reorgani|switched|set up)/,
    find: new RegExp(
      `(?:^|[,.;:] |and |but )(?:i|we) (?:already |even |also |then )?(?<quote>(?<value>(?:proposed|suggested|offered|raised|introduced|rotated|escalated|added|brought in|abolished|doubled|replaced|reorgani[sz]ed|switched|set up|asked (?:for|them|him|her|my|the|that)) ${ATTEMPT}))`,
      "d",
    ),
    make: tried,
  },
  {
    when: /(?:doesn't|didn't|hasn't|don't|never) (?:work|stick|help)/,
    find: /^(?:no,? |well,? )?(?<quote>(?<value>[A-Za-zÀ-ɏ]+ing(?: [A-Za-zÀ-ɏ'-]+){0,5}?) (?:doesn't|didn't|hasn't|don't|never) (?:work(?:ed)?|stuck?|help(?:ed)?))\b/d,
    make: (m, l) => {
      const t = m.groups?.value ?? "";
      return /^(?:something|nothing|anything|everything|being|thing|bring)\b/.test(t) || l.sentence.question
        ? null
        : { slot: "tried", value: said(m, l, "value"), detail: trimQuote(l.text.slice(m.indices?.groups?.value?.[1] ?? 0)).slice(0, 120), status: "inferred" };
    },
  },
  {
    when: /^[A-Za-zÀ-ɏ]+ing\b/,
    find: /^(?<quote>(?<value>[A-Za-zÀ-ɏ]+ing(?: (?!has\b|have\b|had\b|did\b|was\b|is\b)[A-Za-zÀ-ɏ'-]+){1,5}),? (?:but |and |it |which )?(?:(?:has|have) (?:not |never )?)?(?:died|lasted|fizzled|failed|helped|worked|ended|was a disaster|was useless|went nowhere|did nothing|changed nothing|made it worse|backfired|was ignored|got ignored)[^.;!?]{0,60})/d,
    make: (m, l) =>
      /^(?:something|nothing|anything|everything|during|morning|evening|meeting|engineering|being|king)\b/.test(m.groups?.value ?? "")
        ? null
        : { slot: "tried", value: said(m, l, "value"), detail: trimQuote(l.text.slice(m.indices?.groups?.value?.[1] ?? 0)).slice(0, 120) },
  },
];

const OUTCOME =
  /^(?:it|that|they|he|she|people|nobody|no one|none|nothing|result|didn't|doesn't|lasted|died|worked|same|ignored|crickets|got|hints|everyone|two weeks later|a month later|was|went)\b/;
const HOW_TAKEN = /^(?:[a-z]+ ){1,3}(?:hated|liked|loved|ignored|refused|rejected|resented|dropped) (?:it|them|that|this)\b/;

/** Attempts of a line. An outcome in the next sentence belongs to an attempt at a sentence's end. */
export function triedFactsOf(line: Line, next: Line | undefined): ReadFact[] {
  const attempts = applyRules(TRIED_RULES, line).slice(0, 2);
  const last = attempts.at(-1);
  const goesOn = next !== undefined && (OUTCOME.test(next.lower) || HOW_TAKEN.test(next.lower)) && !next.sentence.question;
  if (last !== undefined && last.detail === undefined && goesOn) last.detail = trimQuote(next.text).slice(0, 140);
  return attempts;
}
