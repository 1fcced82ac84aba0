// What the words of a text must look like for a cue to match it: checked word by word, before a pattern is built and run.
// It lets through all that the pattern would find and little else; cue.ts says what cues are.
import { LETTER, SMALL, splitTop, tokens } from "./cue-syntax.ts";

/** One part of a cue: words next to each other, a number, anything over so many breaks, or one of several. */
type Part =
  | { readonly kind: "words"; readonly words: readonly string[]; readonly open: boolean }
  | { readonly kind: "number" }
  | { readonly kind: "any"; readonly breaks: number }
  | { readonly kind: "either"; readonly options: readonly Shape[]; readonly optional: boolean };

export type Shape = readonly Part[];

/** The words of a text in lower case, each with where it stands. */
export interface Places {
  readonly words: readonly string[];
  readonly at: ReadonlyMap<string, readonly number[]>;
  /** How many breaks there are before each word: white space with the commas and dashes round it. */
  readonly breaks: readonly number[];
  /** Whether each word hangs on the one before it, as in "on-call". */
  readonly joined: readonly boolean[];
}

const WORD = new RegExp(`[${SMALL}]+`, "g");
const JOINED = new RegExp(`^[${LETTER}'’-]+$`);
const BREAK = /[\s,;:-]*\s[\s,;:-]*/g;
/** Breaks that "..." and a capture may reach over, with those on either side of them. */
const GAP_REACH = 7;
const CAPTURE_REACH = 5;
/** "on-*": what follows hangs on a mark, not on a word. */
const ENDS_OPEN = new RegExp(`^[^(<].*[^${LETTER}]\\*$`);
const NUMBER = /^(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$)/;

export function shapeOf(cue: string): Shape {
  return tokens(cue).flatMap((part) => (ENDS_OPEN.test(part) ? [partOf(part.slice(0, -1)), { kind: "any" as const, breaks: 1 }] : [partOf(part)]));
}

function partOf(part: string): Part {
  if (part === "...") return { kind: "any", breaks: GAP_REACH };
  if (part === "#") return { kind: "number" };
  const list = part.startsWith("(") ? part.slice(1, -1) : part.startsWith("<") && part.includes(":") ? part.slice(part.indexOf(":") + 1, -1) : null;
  if (list !== null) {
    const options = splitTop(list, "|").map((o) => o.trim());
    return {
      kind: "either",
      options: options.filter((o) => o !== "").map(shapeOf),
      optional: part.startsWith("(") && options.includes(""),
    };
  }
  if (part.startsWith("<")) return { kind: "any", breaks: CAPTURE_REACH };
  const words = part.toLowerCase().match(WORD) ?? [];
  return words.length === 0 ? { kind: "any", breaks: Number.POSITIVE_INFINITY } : { kind: "words", words, open: part.endsWith("*") };
}

/** @param lower a text in lower case */
export function placesOf(lower: string): Places {
  const words: string[] = [];
  const at = new Map<string, number[]>();
  const breaks: number[] = [];
  const joined: boolean[] = [];
  let end = 0;
  let broken = 0;
  for (const { 0: word, index } of lower.matchAll(WORD)) {
    const between = lower.slice(end, index);
    joined.push(between !== " " && words.length > 0 && JOINED.test(between));
    broken += between === " " ? 1 : (between.match(BREAK)?.length ?? 0);
    const list = at.get(word);
    if (list === undefined) at.set(word, [words.length]);
    else list.push(words.length);
    words.push(word);
    breaks.push(broken);
    end = index + word.length;
  }
  return { words, at, breaks, joined };
}

/** Where the next word of a match may be: at these places, or, before its first word, anywhere (null). */
type Reach = readonly number[] | null;

/** False when the cue of this shape matches nowhere in the text. */
export function fits(shape: Shape, text: Places): boolean {
  const reach = along(shape, null, text);
  return reach === null || reach.length > 0;
}

function along(shape: Shape, from: Reach, text: Places): Reach {
  let reach = from;
  for (const part of shape) {
    reach = past(part, reach, text);
    if (reach !== null && reach.length === 0) return reach;
  }
  return reach;
}

function past(part: Part, from: Reach, text: Places): Reach {
  if (part.kind === "words") return pastWords(part.words, part.open, from, text);
  if (part.kind === "number") return pastNumber(from, text);
  if (part.kind === "any") return pastAny(part.breaks, from, text);
  const out = new Set(part.optional ? from : []);
  if (part.optional && from === null) return null;
  for (const option of part.options) {
    const reach = along(option, from, text);
    if (reach === null) return null;
    for (const place of reach) out.add(place);
  }
  return [...out];
}

function pastWords(words: readonly string[], open: boolean, from: Reach, text: Places): number[] {
  const out: number[] = [];
  const last = words.length - 1;
  const first = words[0] ?? "";
  const starts = from ?? (open && last === 0 ? text.words.keys() : (text.at.get(first) ?? []));
  for (const start of starts) {
    let n = 0;
    while (n <= last && isWord(words[n] ?? "", open && n === last, text.words[start + n])) n++;
    if (n <= last) continue;
    let end = start + n;
    out.push(end);
    // "manager*" takes in the rest of "manager-in-chief".
    if (open) while (text.joined[end] === true) out.push(++end);
  }
  return out;
}

function isWord(wanted: string, open: boolean, word: string | undefined): boolean {
  return word !== undefined && (open ? word.startsWith(wanted) : word === wanted);
}

function pastNumber(from: Reach, text: Places): number[] {
  const out: number[] = [];
  for (const start of from ?? text.words.keys()) {
    if (!NUMBER.test(text.words[start] ?? "")) continue;
    let end = start + 1;
    out.push(end);
    // "1,200" is two words.
    while (/^\d/.test(text.words[end] ?? "")) out.push(++end);
  }
  return out;
}

function pastAny(breaks: number, from: Reach, text: Places): Reach {
  if (from === null) return null;
  const out = new Set<number>();
  for (const place of from) {
    const most = (text.breaks[place] ?? 0) + breaks;
    out.add(place);
    for (let next = place + 1; next <= text.words.length && (text.breaks[next] ?? 0) <= most; next++) out.add(next);
  }
  return [...out];
}
