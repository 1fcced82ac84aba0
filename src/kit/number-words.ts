// Numbers written as words: "nine", "twenty-two", "a dozen", "two and a half", "three hundred", "1.2 million".
import type { Token } from "./words.ts";

const UNITS = new Map(
  Object.entries({
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
  }),
);
const TENS = new Map(Object.entries({ twenty: 20, thirty: 30, forty: 40, fourty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 }));
const SCALES = new Map(Object.entries({ hundred: 100, thousand: 1000, million: 1e6, millions: 1e6, billion: 1e9, billions: 1e9, mn: 1e6, bn: 1e9 }));
const FRACTIONS = new Map(
  Object.entries({ half: 2, halves: 2, third: 3, thirds: 3, quarter: 4, quarters: 4, fourths: 4, fifth: 5, fifths: 5, tenth: 10, tenths: 10 }),
);

export interface SpokenNumber {
  readonly value: number;
  /** Index of the first token after the number. */
  readonly next: number;
  /** True for "a couple", "a dozen" and other round ways of speaking. */
  readonly approximate: boolean;
  /** A share of a whole: "half", "two thirds". */
  readonly fraction: boolean;
}

const lower = (tokens: readonly Token[], i: number): string => tokens[i]?.lower ?? "";

const STARTS = new Set([...UNITS.keys(), ...TENS.keys(), "a", "couple", "half"]);

/** The number that begins at token `i` and is written in words, or null. Digits followed by a scale word count too. */
export function spokenNumber(tokens: readonly Token[], i: number): SpokenNumber | null {
  const token = tokens[i];
  if (token === undefined || (token.kind === "word" && !STARTS.has(token.lower)) || token.kind === "mark") return null;
  return idiom(tokens, i) ?? fraction(tokens, i) ?? cardinal(tokens, i);
}

function idiom(tokens: readonly Token[], i: number): SpokenNumber | null {
  const at = (n: number): string => lower(tokens, i + n);
  const made = (value: number, length: number): SpokenNumber => ({ value, next: i + length, approximate: true, fraction: false });
  if (at(0) === "a" && at(1) === "couple") return made(2, at(2) === "of" ? 3 : 2);
  if (at(0) === "couple" && at(1) === "of") return made(2, 2);
  if (at(0) === "half" && at(1) === "a" && at(2) === "dozen") return made(6, 3);
  if (at(0) === "a" && at(1) === "dozen") return made(12, 2);
  // "a hundred and fifty" is one number.
  if (at(0) === "a" && at(1) === "hundred" && at(2) === "and") {
    const rest = smallNumber(tokens, i + 3);
    if (rest !== null && rest.value < 100) return made(100 + rest.value, rest.next - i);
  }
  if (at(0) === "a" && SCALES.has(at(1)) && at(1) !== "mn") return made(SCALES.get(at(1)) ?? 0, 2);
  if (at(1) === "dozen" && (UNITS.get(at(0)) ?? 0) > 1) return made((UNITS.get(at(0)) ?? 0) * 12, 2);
  return null;
}

function fraction(tokens: readonly Token[], i: number): SpokenNumber | null {
  const at = (n: number): string => lower(tokens, i + n);
  const made = (value: number, length: number): SpokenNumber => ({ value, next: i + length, approximate: true, fraction: true });
  const many = UNITS.get(at(0));
  const hyphen = at(1) === "-" ? 1 : 0;
  const parts = FRACTIONS.get(at(1 + hyphen));
  if (many !== undefined && many > 1 && parts !== undefined && parts > many && at(1 + hyphen).endsWith("s")) return made(many / parts, 2 + hyphen);
  if (at(0) === "a" && (at(1) === "third" || at(1) === "quarter" || at(1) === "fifth" || at(1) === "tenth") && at(2) === "of")
    return made(1 / (FRACTIONS.get(at(1)) ?? 1), 2);
  if (at(0) === "half" && at(1) !== "-" && at(1) !== "dozen") return made(0.5, 1);
  return null;
}

function cardinal(tokens: readonly Token[], i: number): SpokenNumber | null {
  let at = i;
  let total = 0;
  let part = smallNumber(tokens, at);
  if (part === null) return null;
  at = part.next;
  let current = part.value;
  for (let guard = 0; guard < 6; guard++) {
    const scale = SCALES.get(lower(tokens, at));
    if (scale === undefined) break;
    current *= scale;
    at++;
    if (scale >= 1000) {
      total += current;
      current = 0;
    }
    const skip = lower(tokens, at) === "and" ? 1 : 0;
    part = tokens[at + skip]?.kind === "word" ? smallNumber(tokens, at + skip) : null;
    if (part === null || (skip === 1 && part.value >= 100)) break;
    current += part.value;
    at = part.next;
  }
  let value = total + current;
  if (lower(tokens, at) === "and" && lower(tokens, at + 1) === "a" && lower(tokens, at + 2) === "half") {
    value += 0.5;
    at += 3;
  }
  return { value, next: at, approximate: false, fraction: false };
}

/** 0…99 in words, or any number in digits when a scale word follows it. */
function smallNumber(tokens: readonly Token[], i: number): { value: number; next: number } | null {
  const token = tokens[i];
  if (token === undefined) return null;
  if (token.kind === "number") {
    return SCALES.has(lower(tokens, i + 1)) ? { value: digits(token.text), next: i + 1 } : null;
  }
  const unit = UNITS.get(token.lower);
  if (unit !== undefined) return { value: unit, next: i + 1 };
  const tens = TENS.get(token.lower);
  if (tens === undefined) return null;
  const hyphen = lower(tokens, i + 1) === "-" && tokens[i + 1]?.glued === true ? 1 : 0;
  const rest = UNITS.get(lower(tokens, i + 1 + hyphen));
  if (rest !== undefined && rest > 0 && rest < 10) return { value: tens + rest, next: i + 2 + hyphen };
  return { value: tens, next: i + 1 };
}

/** A number in digits: "1,900" → 1900. */
export function digits(text: string): number {
  return Number(text.replaceAll(",", ""));
}
