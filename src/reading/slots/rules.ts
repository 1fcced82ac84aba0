// The small machinery shared by the fact readers: a rule is a cheap test, a pattern, and what to make of a match.
import type { ReadFact } from "../../contract/fact.ts";
import type { Sentence } from "../../contract/reading.ts";

/** A sentence with its lower-case form (straight apostrophes, same length) and its place. */
export interface Line {
  readonly sentence: Sentence;
  readonly index: number;
  readonly text: string;
  readonly lower: string;
}

export interface Rule {
  /** A cheap test that fails for most sentences. */
  readonly when: RegExp;
  /** A second cheap test: building a large pattern takes milliseconds, so it is put off until a line may need it. */
  readonly and?: RegExp;
  /** With the `d` flag; the group `quote` is what is quoted, else the whole match; `value` is the value. */
  readonly find: RegExp;
  readonly make: (match: RegExpExecArray, line: Line) => (Partial<ReadFact> & Pick<ReadFact, "slot">) | null;
}

/** Lines of the sentences the leader wrote; pasted ones are left out. */
export function linesOf(sentences: readonly Sentence[]): Line[] {
  return sentences.flatMap((sentence, index) => (sentence.pasted ? [] : [{ sentence, index, text: sentence.text, lower: lowerSameLength(sentence.text) }]));
}

/** Lower case with straight apostrophes; every character keeps its place. */
export function lowerSameLength(text: string): string {
  const lower = text.toLowerCase().replaceAll("’", "'");
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (c) => c.toLowerCase()).replaceAll("’", "'");
}

/** The facts the rules find in a line, with verbatim quotes; of one rule the first match only. */
export function applyRules(rules: readonly Rule[], line: Line): ReadFact[] {
  const out: ReadFact[] = [];
  for (const rule of rules) {
    if (!rule.when.test(line.lower) || rule.and?.test(line.lower) === false) continue;
    const match = rule.find.exec(line.lower);
    if (match === null) continue;
    const made = rule.make(match, line);
    if (made === null) continue;
    const span = match.indices?.groups?.quote ?? match.indices?.groups?.quote2 ?? match.indices?.[0] ?? [match.index, match.index + match[0].length];
    const quote = trimQuote(line.text.slice(span[0], span[1]));
    if (quote === "") continue;
    out.push({ value: quote, sentence: line.index, status: "stated", ...made, quote });
  }
  return out;
}

/** Text of a named group as written, trimmed of marks at its ends. */
export function said(match: RegExpExecArray, line: Line, group: string): string {
  const span = match.indices?.groups?.[group];
  return span === undefined ? "" : trimQuote(line.text.slice(span[0], span[1]));
}

export function trimQuote(text: string): string {
  return text.replace(/^[\s,;:–—-]+|[\s,;:.!?–—-]+$/g, "");
}

/** A clause of up to `words` words: it stops at punctuation and before a new clause. */
export function clause(words: number): string {
  return `(?:(?!(?:but|because|although|though|while|whereas|unless|which|and (?:i|we|he|she|they|it|then|now|that|everyone|nobody)|so (?:i|we|that|he|she|they))\\b)[A-Za-zÀ-ɏ0-9][A-Za-zÀ-ɏ0-9'&/.%$€£+-]*(?: |$|(?=[^A-Za-zÀ-ɏ0-9 ]))(?:["(](?=[A-Za-zÀ-ɏ]))?){1,${words}}`;
}

/** A clause of what was done: it also stops where others come in, and before a bracket. */
export function attemptClause(words: number): string {
  return clause(words)
    .replace(
      "and (?:i|we|",
      "and (?:two|three|four|some|half|most|people|both|several|none|neither|each|nothing|honestly|no|got|gave|been|was|were|after|the|my|our|i|we|",
    )
    .replace('["(]', '["]');
}

const NUMBER =
  "(?:\\d{1,3}(?:\\.\\d)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|a couple(?: of)?|a few|several|half an?)";
const UNIT = "(?:hour|hr|day|week|wk|fortnight|month|mth|quarter|year|yr|sprint|decade)s?";

/** A stretch of time in words: "six months", "a year and a half", "about 1.5 years", "a few weeks". */
export const STRETCH = `(?:(?:about|around|almost|nearly|over|just|only|roughly|exactly|some|more than|less than|under|well over|~) ?)?${NUMBER}(?: and a half)?(?: or (?:two|three|four|five|six|so))?[ -](?:(?:full|whole|good|long|solid|short) )?${UNIT}(?: and a half)?`;

/** Any word of a stretch of time. */
export const TIME_UNIT = /\b(?:hour|hr|day|week|wk|fortnight|month|mth|quarter|year|yr|sprint|decade)s?\b/;

/** True when the clause before a place imagines or denies what follows. */
export function imagined(lower: string, at: number): boolean {
  const before = lower.slice(Math.max(0, at - 60), at);
  const from = Math.max(before.lastIndexOf(","), before.lastIndexOf(";"), before.lastIndexOf(". ")) + 1;
  return /\b(?:if|imagine|suppose|unless|would|could|might|in case|whether|as though|as if|wish)\b/.test(before.slice(from));
}

const ELSEWHERE =
  /\b(?:at|in) (?:(?:my|his|her|their) (?:last|previous|old|former|ex)[- ](?:job|company|place|employer|team|shop)|(?:my|his|her) (?:wife|husband|friend|sister|brother|partner)'s)\b/;

/** True when a lower-case sentence tells of another company or of somebody's family. */
export function elsewhere(lower: string): boolean {
  return ELSEWHERE.test(lower);
}
