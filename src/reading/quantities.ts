// Every number of a message as a quantity: what is counted, in what unit, per what, and the words it rests on.
import type { Quantity } from "../contract/fact.ts";
import type { Sentence } from "../contract/reading.ts";
import { isPlural, singular } from "../kit/singular.ts";
import { type Token, tokenise } from "../kit/words.ts";
import { type ScannedNumber, scanNumbers } from "./slots/number-scan.ts";
import { COUNTED, DURATION, isStop, PLURAL_MODIFIER, RATE_UNIT, SIZE, STRETCH } from "./slots/quantity-words.ts";
import { type Standing, standingOf } from "./slots/standing.ts";

export interface QuantityMention {
  quantity: Quantity;
  /** Index of the sentence; `start`/`end` are offsets inside it. */
  sentence: number;
  start: number;
  end: number;
  quote: string;
  /** Lower-case words between the number and its noun. */
  modifiers: readonly string[];
  /** Lower-case text of the clause before and after the quote, at most 80 characters each. */
  before: string;
  after: string;
  standing: Standing;
  /** True when the noun was carried over from what was counted before ("maybe 3 are real"). */
  carried: boolean;
}

interface Named {
  noun: string;
  phrase: string;
  to: number;
  unit: Quantity["unit"];
  hours?: number;
  modifiers: string[];
}

/** Quantities in order of appearance. Mentions with an empty noun are kept for their context ("team of 12", "a series"). */
export function readQuantities(sentences: readonly Sentence[]): QuantityMention[] {
  const out: QuantityMention[] = [];
  sentences.forEach((sentence, index) => {
    if (
      sentence.pasted ||
      !/\d|two|three|four|five|six|seven|eight|nine|\bten\b|eleven|twelve|teen|ty\b|ty-|hundred|thousand|million|billion|dozen|couple|half|third|\bone\b| a quarter| and a half/i.test(
        sentence.text,
      )
    )
      return;
    out.push(...inSentence(sentence, index, out));
  });
  return out;
}

function inSentence(sentence: Sentence, index: number, earlier: readonly QuantityMention[]): QuantityMention[] {
  const tokens = tokenise(sentence.text);
  const lowered = sentence.text.toLowerCase().replaceAll("’", "'");
  const out: QuantityMention[] = [];
  const stretches = longStretches(tokens);
  for (const number of [...stretches, ...scanNumbers(tokens)].sort((a, b) => a.at - b.at)) {
    if (out.length > 0 && (tokens[number.from]?.start ?? 0) < (out.at(-1)?.end ?? 0)) continue;
    const named = nameOf(tokens, number);
    if (number.one && number.of === undefined && !keepOne(tokens, number, named)) continue;
    const mention = build(sentence, lowered, index, tokens, number, named);
    carry(mention, [...earlier.slice(-6), ...out]);
    out.push(mention);
  }
  return out;
}

/** "a year and a half", "an hour and a half", "half a year", "three years and a half". */
function longStretches(tokens: readonly Token[]): ScannedNumber[] {
  const out: ScannedNumber[] = [];
  tokens.forEach((token, i) => {
    if (token.lower !== "a" && token.lower !== "an" && token.lower !== "one" && token.lower !== "half") return;
    const at = (n: number): string => tokens[i + n]?.lower ?? "";
    const made = (value: number, to: number): void => {
      out.push({ value, approximate: true, kind: "plain", from: i, at: i, to, one: false });
    };
    if (/^(?:an?|one)$/.test(token.lower) && DURATION.has(at(1)) && at(2) === "and" && at(3) === "a" && at(4) === "half") made(1.5, i + 1);
    else if (token.lower === "half" && /^an?$/.test(at(1)) && DURATION.has(at(2))) made(0.5, i + 2);
  });
  return out;
}

function keepOne(tokens: readonly Token[], number: ScannedNumber, named: Named): boolean {
  const before = tokens[number.at - 1]?.lower ?? "";
  if (named.noun === "" || before === "no" || before === "any") return false;
  if (perAt(tokens, named.to) !== null) return true;
  if (/^(?:only|just|exactly)$/.test(before)) return named.noun !== "thing" && named.noun !== "way";
  return named.unit === "duration" && named.noun !== "day" && before !== "at";
}

function nameOf(tokens: readonly Token[], number: ScannedNumber): Named {
  const nothing: Named = { noun: "", phrase: "", to: number.to, unit: "count", modifiers: [] };
  if (number.kind === "unit") return gluedUnit(number) ?? nothing;
  if (number.kind === "multiple") return { ...nothing, unit: "ratio", noun: "time" };
  if (number.kind === "money") return { ...nothing, unit: "money", noun: "money" };
  if (number.kind === "percent" || number.kind === "fraction") return shareOf(tokens, number);
  return stretchOf(tokens, number) ?? countOf(tokens, number) ?? nothing;
}

function gluedUnit(number: ScannedNumber): Named | null {
  const duration = DURATION.get(number.unit ?? "");
  if (duration !== undefined)
    return { noun: duration.noun, phrase: number.unit ?? "", to: number.to, unit: "duration", modifiers: [], ...hoursOf(number.value, duration.hours) };
  const noun = SIZE.get(number.unit ?? "");
  return noun === undefined ? null : { noun, phrase: number.unit ?? "", to: number.to, unit: noun === "point" ? "points" : "size", modifiers: [] };
}

const hoursOf = (value: number, each: number | undefined): { hours?: number } => (each === undefined ? {} : { hours: Math.round(value * each * 1e6) / 1e6 });

function shareOf(tokens: readonly Token[], number: ScannedNumber): Named {
  let at = number.to;
  if (number.kind === "fraction") {
    const stretch = /^an?$/.test(tokens[at]?.lower ?? "") ? null : stretchOf(tokens, number);
    if (stretch !== null) return stretch;
  }
  if (tokens[at]?.lower === "of") at++;
  while (/^(?:the|our|my|all|its|their|his|her|these|those|a|an|your)$/.test(tokens[at]?.lower ?? "") && at < number.to + 4) at++;
  const words = phraseAt(tokens, at, 4);
  const useful = words.length > 0 && (at > number.to || isPlural(words[0]?.lower ?? ""));
  const last = useful ? words.at(-1) : undefined;
  const to = last === undefined ? number.to : tokens.indexOf(last, at) + 1;
  return { noun: last === undefined ? "" : nounOf(last.lower), phrase: words.map((w) => w.text).join(" "), to, unit: "percent", modifiers: [] };
}

/** A duration: the number, at most two words such as "extra", and a unit of time. */
function stretchOf(tokens: readonly Token[], number: ScannedNumber): Named | null {
  let at = number.to;
  if (tokens[at]?.text === "-" && tokens[at]?.glued === true) at++;
  const modifiers: string[] = [];
  while (modifiers.length < 2 && STRETCH.has(tokens[at]?.lower ?? "")) {
    modifiers.push(tokens[at]?.lower ?? "");
    at++;
  }
  const unit = DURATION.get(tokens[at]?.lower ?? "");
  if (unit === undefined || (tokens[at]?.lower.length ?? 0) < 2) return null;
  // "two second interviews", "three quarters of the team"
  if ((unit.noun === "second" || unit.noun === "quarter") && !tokens[at]?.lower.endsWith("s") && number.value !== 1) return null;
  let to = at + 1;
  let value = number.value;
  if (tokens[to]?.lower === "and" && tokens[to + 1]?.lower === "a" && tokens[to + 2]?.lower === "half") {
    if (Number.isInteger(value)) value = number.value += 0.5;
    to += 3;
  }
  if (tokens[to]?.lower === "'") to++;
  const old = tokens[to]?.text === "-" ? to + 1 : to;
  if (tokens[old]?.lower === "old") to = old + 1;
  return {
    noun: unit.noun,
    phrase: tokens
      .slice(number.to, to)
      .filter((t) => t.kind === "word")
      .map((t) => t.text)
      .join(" "),
    to,
    unit: "duration",
    modifiers,
    ...hoursOf(value, unit.hours),
  };
}

function countOf(tokens: readonly Token[], number: ScannedNumber): Named | null {
  let at = number.to;
  if (tokens[at]?.text === "-" && tokens[at]?.glued === true) at++;
  if (tokens[at]?.lower === "of" && /^(?:my|our|the|those|these|their)$/.test(tokens[at + 1]?.lower ?? "") && number.of === undefined) at += 2;
  const words = phraseAt(tokens, at, 5);
  const head = headOf(words);
  if (head === -1) return null;
  const noun = nounOf(words[head]?.lower ?? "");
  const phrase = words.slice(0, head + 1);
  const first = phrase[0];
  const to = first === undefined ? at : tokens.indexOf(phrase[head] ?? first, at) + 1;
  const points = noun === "point";
  return {
    noun,
    phrase: phrase.map((w) => w.text).join(" "),
    to,
    unit: points
      ? "points"
      : noun === "time" && /^(?:as|more|the|bigger|longer|slower|faster|larger|higher)$/.test(tokens[to]?.lower ?? "")
        ? "ratio"
        : "count",
    modifiers: phrase.slice(0, head).map((w) => w.lower),
  };
}

/** Words of a noun phrase from `at`: they end at a stop word, a mark or a number; hyphens inside are stepped over. */
function phraseAt(tokens: readonly Token[], at: number, most: number): Token[] {
  const out: Token[] = [];
  for (let i = at; i < tokens.length && out.length < most; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (
      token.kind === "mark" &&
      /^[-/'’"“”&]$/.test(token.text) &&
      (token.glued || tokens[i + 1]?.glued === true || /["“”'’]/.test(token.text)) &&
      tokens[i + 1]?.kind === "word"
    ) {
      if (token.text === "/" && out.length > 0 && RATE_UNIT.has(tokens[i + 1]?.lower ?? "")) break;
      continue;
    }
    if (token.kind !== "word" || isStop(token.lower)) break;
    out.push(token);
  }
  return out;
}

/** Index of the head noun: the first plural that is not itself a modifier, or a singular people count in bare forms. */
function headOf(words: readonly Token[]): number {
  for (let i = 0; i < words.length; i++) {
    const word = words[i]?.lower ?? "";
    const next = words[i + 1]?.lower ?? "";
    // "8-person platform team" counts persons, "three eng teams" counts teams.
    if (COUNTED.has(word) && !isPlural(next)) return i;
    if (!isPlural(word)) continue;
    if (PLURAL_MODIFIER.has(word) && (isPlural(next) || COUNTED.has(next))) continue;
    return i;
  }
  return -1;
}

const ENGINEER = /^(?:engineers?|devs?|developers?|programmers?|coders?|engs?|swes?)$/;

function nounOf(word: string): string {
  return ENGINEER.test(word) ? "engineer" : word === "squad" || word === "squads" ? "team" : singular(word);
}

/** The denominator that begins at a token: "a day", "per sprint", "/s", "every week", "weekly". */
function perAt(tokens: readonly Token[], at: number): { per: string; to: number } | null {
  const first = tokens[at]?.lower ?? "";
  const daily = /^(?:daily|weekly|monthly|quarterly|yearly|annually)$/.test(first)
    ? { daily: "day", weekly: "week", monthly: "month", quarterly: "quarter", yearly: "year", annually: "year" }[first]
    : undefined;
  if (daily !== undefined) return { per: daily, to: at + 1 };
  const unit = tokens[at + 1]?.lower ?? "";
  if (/^(?:an?|per|every|each|\/|the)$/.test(first) && RATE_UNIT.has(unit)) {
    if (first === "the" && unit !== "week" && unit !== "day") return null;
    if (first === "the" || /^(?:ago|later|and)$/.test(tokens[at + 2]?.lower ?? "")) return null;
    return { per: RATE_UNIT.get(unit) ?? unit, to: at + 2 };
  }
  if (first === "per" && tokens[at + 1]?.kind === "word") return { per: nounOf(unit), to: at + 2 };
  return null;
}

function build(sentence: Sentence, lowered: string, index: number, tokens: readonly Token[], number: ScannedNumber, named: Named): QuantityMention {
  let to = named.to;
  const rate = perAt(tokens, to);
  if (rate !== null) to = rate.to;
  let per = rate?.per;
  if (tokens[to]?.lower === "each") {
    to++;
    if (named.unit === "duration" || named.unit === "money") per ??= "person";
  }
  const start = tokens[number.from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  const share = number.kind === "fraction" && named.unit === "percent";
  const scale = share ? 100 : 1;
  const value = Math.round(number.value * scale * 10) / 10 === number.value * scale ? number.value * scale : Math.round(number.value * scale * 1000) / 1000;
  const quantity: Quantity = {
    value,
    approximate: number.approximate,
    unit: named.unit,
    noun: named.noun,
    ...(number.low === undefined ? {} : { low: number.low }),
    ...(number.high === undefined ? {} : { high: number.high }),
    ...(named.phrase === "" ? {} : { phrase: named.phrase }),
    ...(per === undefined ? {} : { per }),
    ...(number.currency === undefined ? {} : { currency: number.currency }),
    ...(named.hours === undefined ? {} : { hours: named.hours }),
    ...(number.series === undefined ? {} : { series: number.series }),
    ...(number.of === undefined ? {} : { of: number.of }),
  };
  const { before, after, standing } = standingOf(lowered, start, end, named.unit === "duration");
  return { quantity, sentence: index, start, end, quote: sentence.text.slice(start, end), modifiers: named.modifiers, before, after, standing, carried: false };
}

/** A bare number that speaks of what was just counted takes its noun: "60 alerts a day, maybe 3 are real". */
function carry(mention: QuantityMention, earlier: readonly QuantityMention[]): void {
  const { quantity } = mention;
  if (quantity.noun !== "" || quantity.series !== undefined) return;
  if (quantity.unit !== "count" && quantity.unit !== "percent") return;
  if (
    !/^\s*(?:of them\b|(?:are|were|is|was|have|had|got|turn(?:ed)?|look(?:ed)?|matter(?:ed)?|need(?:ed)?|fail(?:ed)?|survived|adopted|declined|accepted|said|actually|really)\b)/.test(
      mention.after,
    )
  )
    return;
  const source = earlier.findLast((m) => m.quantity.unit === "count" && m.quantity.noun !== "" && !m.carried && m.sentence >= mention.sentence - 1);
  if (source === undefined || (quantity.unit === "count" && source.quantity.value < quantity.value)) return;
  quantity.noun = source.quantity.noun;
  if (quantity.per === undefined && source.quantity.per !== undefined && quantity.unit === "count") quantity.per = source.quantity.per;
  mention.carried = true;
}
