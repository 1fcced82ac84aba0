// Attempts told without the word "tried": something we did, and in the same breath or the next how it went.
// "Introduced bug rotas in week 12, abandoned in week 16." Without an outcome it is only something that happened.
import type { ReadFact } from "../../contract/fact.ts";
import { attemptClause, imagined, type Line, trimQuote } from "./rules.ts";

const DID =
  "(?:introduced|moved|switched|split|put|cut|added|hired|rolled out|rolled (?:it|them|this|that) out|set up|started|launched|rewrote|threw|ran|raised(?! (?:my|our) voices?)|embedded|paired|reorgani[sz]ed|restructured|adopted|built|created|bought|banned|trained|merged|promoted|replaced|rotated|asked (?:for|them|him|her|my|the|finance|hr)|offered|proposed|suggested|brought in|brought|made|gave|began|held|sent|changed|swapped|outsourced|automated|froze|limited|capped|reduced|doubled|pushed for|escalated|mandated|enforced|did (?:a|an|the|that|this|it)\\b|did [a-z]+ for (?:a|two|three|four|six|\\d+)\\b|had (?:a|an|two|three|several|\\d+) (?:workshop|offsite|retro|hackathon|training|guild|rota|talk|meeting)s?)";
const ACT = new RegExp(
  `(?<lead>^(?:so |then |(?:a|an|one|two|three|last|this|in) (?:(?!when\\b|after\\b|before\\b|because\\b|that\\b|i\\b|we\\b)[a-z0-9]+ ){1,2}(?:ago,? )?(?=(?:i|we)\\b)||first |last (?:year|month|spring|summer|autumn|winter|quarter),? |in (?:19|20)\\d\\d,? |(?:here )?with \\d+ [a-z]+ )?|[,;:(] ?|\\b(?:and|but|then|so) )(?<who>(?:i|we)(?:'ve| have)? )?(?:already |also |then |once |first |even |just |recently )?(?<value>${DID}(?: (?!up\\b|the most)${attemptClause(11)})?)`,
  "gd",
);
const WENT =
  /\b(?:(?:didn't|doesn't|hasn't|never|won't|barely|hardly) (?:help|work|stick|stuck|change|last|take|move|make)\w*|no (?:change|difference|effect|luck|improvement|takers)|(?:nothing|little) (?:changed|happened|came)|mak(?:es|ing) (?:it|things) worse|made (?:no difference|little difference|it worse|things worse|it better|things better)|(?:it|this|that|which|they) (?:has |have )?(?:helped|worked|failed|works|flopped|bombed)|(?:did|does) (?:help|work)\b|lasted|died|abandoned|fizzled|ignored|backfired|(?:it|one|that) stuck|was (?:hated|loved|refused|rejected|ignored|dropped|told|great|fine|a disaster|a mess|better|worse)|were (?:hated|refused|rejected|ignored|dropped|told)|(?:hated|liked|loved|dropped|refused|rejected) (?:it|them|that|this)|(?:nobody|no one|no-one|none of them|hardly anyone) (?:keeps|kept|used|uses|came|comes|reads?|looks?|looked|follow\w*|does|did|dares?|liked|wanted|noticed|turned|shows|signed)|(?:she|he|they|one|two|three|half|some) (?:quit|left|resigned|refused|came back|gave up|went (?:back|home)|felt|asked to|had gone)|(?:we|i) (?:moved|went|switched|gave|dropped|stopped|rolled) (?:back|up|it)|went (?:nowhere|badly|well|round|back)|gave up|said no|got (?:worse|better|nowhere|told|a (?:formal )?warning)|then stopped|came back|fell apart|slipped back|up again|without (?:result|success|effect)|to no avail|in vain)\b/;
const NEXT =
  /^(?:it|that|this|they|he|she|nobody|no one|nothing|result|didn't|did|doesn't|lasted|died|worked|helped|no (?:change|difference|effect|luck)|same|ignored|everyone|people|the team|(?:[a-z]+s|half|two|three|some) (?:hated|liked|loved|ignored|refused|left|quit))\b/;
/** What a new sentence of the same kind opens with: no outcome of this one. */
const NEW_ACT = new RegExp(`^(?:then |and |but )?(?:(?:i|we)(?:'ve| have)? )?${DID}\\b`);
const OTHERS = /\b(?:he|she|they|who|it|you|which|company|ceo|cto|board|vendor|client|customer|last place|last job|last company|previous)\b[^,;.]{0,24}$/;
const LISTED = /\b(?:tried|so far|what we(?:'ve| have)? (?:did|done)|attempts?)\b/;

/** Attempts of a line that no rule for "tried" found, each with its outcome. */
export function attemptsOf(line: Line, next: Line | undefined): ReadFact[] {
  if (line.sentence.question) return [];
  const out: ReadFact[] = [];
  for (const match of line.lower.matchAll(ACT)) {
    const lead = match.groups?.lead ?? "";
    const span = match.indices?.groups?.value;
    if (span === undefined || imagined(line.lower, match.index) || OTHERS.test(line.lower.slice(0, match.index))) continue;
    const value = trimQuote(line.text.slice(span[0], span[1]));
    const rest = line.text.slice(span[1]);
    const bracketed = /^\s*\(([^)]{4,120})\)?/.exec(rest)?.[1];
    const opens = match.index === 0 && lead.trimStart() === lead;
    // "Put QA under dev and it works": advice as much as a report.
    const bare = match.groups?.who === undefined && /^(?:put|cut|split|set up|let|just)\b/.test(value.toLowerCase()) && !LISTED.test(line.lower);
    if (bare) continue;
    if (match.groups?.who === undefined && !opens && bracketed === undefined && !LISTED.test(line.lower)) continue;
    if (value.split(" ").length < 2 || /\b(?:will|would|should|could|might|going to|plan to)\b/.test(value)) continue;
    const told = bracketed !== undefined && (LISTED.test(line.lower) || WENT.test(bracketed.toLowerCase())) ? bracketed : undefined;
    const detail = told ?? wentOf(value, rest, next);
    if (detail !== "") out.push({ slot: "tried", value, detail: trimQuote(detail).slice(0, 140), quote: value, sentence: line.index, status: "inferred" });
  }
  return out.slice(0, 3);
}

function wentOf(value: string, rest: string, next: Line | undefined): string {
  const tail = rest.replace(/^[\s,;:(–—-]*(?:and |but |then |so |which )?/i, "");
  if (/^(?:the|my|our) (?!(?:[a-z]+ )?(?:team|teams|devs|engineers|people|seniors?|juniors|others|leads|managers|rest)\b)/.test(tail)) return "";
  if (WENT.test(tail.toLowerCase()) || WENT.test(rest.toLowerCase())) return tail.replace(/[.!]+\s*$/, "");
  if (
    /^[\s.!]*$/.test(rest) &&
    next !== undefined &&
    !next.sentence.question &&
    NEXT.test(next.lower) &&
    !NEW_ACT.test(next.lower) &&
    WENT.test(`${next.lower} `)
  )
    return next.text;
  // "did that and it was hated" ends inside the clause.
  const inside = WENT.exec(value.toLowerCase());
  return inside === null ? "" : value.slice(inside.index);
}
