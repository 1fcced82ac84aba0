// Finds the numbers of a sentence, in digits or words, with ranges, series, shares ("5 of 400") and rough-speak,
// and leaves out what only looks like a number: versions, dates, times, names such as "Q3" or "phase 2".
import { digits, spokenNumber } from "../../kit/number-words.ts";
import type { Token } from "../../kit/words.ts";

export interface ScannedNumber {
  value: number;
  low?: number;
  high?: number;
  approximate: boolean;
  kind: "plain" | "percent" | "money" | "multiple" | "fraction" | "unit";
  /** For `unit`: the abbreviation glued to the number, e.g. "ms". */
  unit?: string;
  currency?: string;
  of?: number;
  series?: number[];
  /** Token range, first inclusive, last exclusive; rough-speak before the number is inside. */
  from: number;
  to: number;
  /** Token index of the number itself. */
  at: number;
  /** The bare word "one", which mostly counts nothing. */
  one: boolean;
}

/** Where "1, 2 or 3", read as names, is over. */
function endOfNames(tokens: readonly Token[], i: number, single: Single): number {
  let to = single.to;
  if (tokens[i]?.kind !== "number") return to;
  while (/^(?:,|or|and)$/.test(lower(tokens, to)) && (tokens[to + 1]?.kind === "number" || /^(?:or|and)$/.test(lower(tokens, to + 1)))) to++;
  while (to > single.to && tokens[to]?.kind === "number") {
    to++;
    while (/^(?:,|or|and)$/.test(lower(tokens, to)) && (tokens[to + 1]?.kind === "number" || /^(?:or|and)$/.test(lower(tokens, to + 1)))) to++;
  }
  return to;
}

type Single = Pick<ScannedNumber, "value" | "approximate" | "kind" | "unit" | "currency" | "low" | "one"> & { to: number };

const set = (words: string): Set<string> => new Set(words.split(" "));
const MONTHS = set("january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec");
const NAMED = set(
  "phase level step version tier option options section chapter sprint week day month year page room http error rfc iso port node java python angular php grade sev priority team round age aged windows web figure track q quarter question item ticket issue pr release iteration milestone wave group generation gen season episode act article paragraph line room floor series stage covid top first bottom employee band p l number no # iteration track scale score",
);
const CURRENCIES = new Map(Object.entries({ $: "USD", "€": "EUR", "£": "GBP", "¥": "JPY" }));
const CURRENCY_WORDS = new Map(
  Object.entries({
    dollars: "USD",
    dollar: "USD",
    usd: "USD",
    bucks: "USD",
    euros: "EUR",
    euro: "EUR",
    eur: "EUR",
    pounds: "GBP",
    gbp: "GBP",
    quid: "GBP",
    chf: "CHF",
    francs: "CHF",
  }),
);
const GLUED_UNITS = set("ms s sec secs h hr hrs min mins d w wk wks mo yr yrs y gb tb mb kb pt pts");
const ROUGH = set("~ ≈ about around roughly approximately approx circa ca some nearly almost maybe perhaps probably say like");
const LEAST = set("over above exceeding");
const MOST = set("under below within");

const lower = (tokens: readonly Token[], i: number): string => tokens[i]?.lower ?? "";
const glued = (tokens: readonly Token[], i: number): boolean => tokens[i]?.glued === true;

/** All numbers of a sentence in order, without overlap. */
export function scanNumbers(tokens: readonly Token[]): ScannedNumber[] {
  const out: ScannedNumber[] = [];
  let i = 0;
  while (i < tokens.length) {
    const single = readSingle(tokens, i);
    if (single === null) {
      i = skipRejected(tokens, i);
      continue;
    }
    const made = extend(tokens, i, single);
    if (made !== null) out.push(made);
    i = Math.max(i + 1, made?.to ?? endOfNames(tokens, i, single));
  }
  return out;
}

/** After a rejected "2.3.1", "24/7" or "10:30" its other numbers are rejected with it. */
function skipRejected(tokens: readonly Token[], i: number): number {
  let at = i + 1;
  if (tokens[i]?.kind !== "number") return at;
  while (at < tokens.length && glued(tokens, at)) at++;
  return at;
}

function readSingle(tokens: readonly Token[], i: number): Single | null {
  const token = tokens[i];
  if (token === undefined || token.kind === "mark") {
    return CURRENCIES.has(token?.text ?? "") && tokens[i + 1]?.kind === "number" ? readMoney(tokens, i) : null;
  }
  const spoken = spokenNumber(tokens, i);
  if ((spoken === null && token.kind === "word") || isNamed(tokens, i)) return null;
  if (spoken !== null) {
    if (
      token.kind === "word" &&
      lower(tokens, spoken.next) === "-" &&
      glued(tokens, spoken.next) &&
      /^(?:to|on|off|way|sided|time|by)$/.test(lower(tokens, spoken.next + 1))
    )
      return null;
    const base: Single = {
      value: spoken.value,
      approximate: spoken.approximate,
      kind: spoken.fraction ? "fraction" : "plain",
      to: spoken.next,
      one: spoken.value === 1 && token.lower === "one",
    };
    return withSuffix(tokens, base, token.kind === "number");
  }
  return token.kind === "number" ? readDigits(tokens, i) : null;
}

function readMoney(tokens: readonly Token[], i: number): Single | null {
  const spoken = spokenNumber(tokens, i + 1);
  const amount = spoken === null ? { value: digits(tokens[i + 1]?.text ?? "0"), next: i + 2 } : spoken;
  let { value, next } = amount;
  const suffix = glued(tokens, next) ? lower(tokens, next) : "";
  const scale = /^k$/.test(suffix) ? 1e3 : /^(?:m|mn|mio|mm)$/.test(suffix) ? 1e6 : /^(?:b|bn)$/.test(suffix) ? 1e9 : 1;
  if (scale > 1) next++;
  value *= scale;
  const currency = CURRENCIES.get(tokens[i]?.text ?? "") ?? "USD";
  return { value: round(value), approximate: false, kind: "money", currency, to: next, one: false };
}

function isNamed(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (before === undefined) return false;
  if (before.lower === "." && /^(?:no|nr|fig|v|p)$/.test(lower(tokens, i - 2))) return true;
  if (before.kind === "mark" && tokens[i]?.glued === true) {
    if (/[#/:@_.\\=]/.test(before.text)) return true;
    if (/[-–]/.test(before.text) && before.glued) return true;
  }
  if (before.kind === "word" && tokens[i]?.glued === true) return true;
  if (!NAMED.has(before.lower)) return false;
  // "number one" and "week 3" are names; "line two people up" is not worth telling apart.
  return tokens[i]?.kind === "number" || /^(?:phase|level|step|option|number|tier|round|stage|first|top|bottom|act|chapter|plan)$/.test(before.lower);
}

function readDigits(tokens: readonly Token[], i: number): Single | null {
  const token = tokens[i];
  if (token === undefined) return null;
  const value = digits(token.text);
  const next = tokens[i + 1];
  if (!Number.isFinite(value) || value > 1e15) return null;
  if (
    next?.glued === true &&
    /[.:/\\_@=]/.test(next.text) &&
    tokens[i + 2]?.glued === true &&
    (tokens[i + 2]?.kind === "number" || next.text === "_" || next.text === "@")
  )
    return null;
  if (MONTHS.has(lower(tokens, i + 1)) || (MONTHS.has(lower(tokens, i - 1)) && value <= 31 && lower(tokens, i - 1) !== "may")) return null;
  if (isYear(tokens, i, value) || isHyphenName(tokens, i)) return null;
  return withSuffix(tokens, { value, approximate: false, kind: "plain", to: i + 1, one: false }, true);
}

function isYear(tokens: readonly Token[], i: number, value: number): boolean {
  const text = tokens[i]?.text ?? "";
  if (!/^\d{4}$/.test(text) || value < 1950 || value > 2040) return false;
  const before = lower(tokens, i - 1);
  if (/^(?:in|since|by|from|until|till|of|after|before|during|around|early|late|mid|back|circa|for|to|q[1-4])$/.test(before)) return true;
  return value >= 1990
    ? !(tokens[i + 1]?.kind === "word" && /(?:[^s]s|person|people|ppl)$/.test(lower(tokens, i + 1))) || /'s$/.test(lower(tokens, i + 1))
    : false;
}

/** "5-star", "2-pizza": names; "8-person", "10-year-old", "30-40" are not. "one-to-one" never gets here. */
function isHyphenName(tokens: readonly Token[], i: number): boolean {
  if (!/^[-–]$/.test(lower(tokens, i + 1)) || !glued(tokens, i + 1) || !glued(tokens, i + 2)) return false;
  const after = tokens[i + 2];
  if (after?.kind === "number") return tokens[i + 3]?.text === "-" && glued(tokens, i + 3) && tokens[i + 4]?.kind === "number";
  return !/^(?:person|people|man|strong|engineer|developer|dev|team|year|month|week|day|hour|minute|second|sprint|quarter|ish|odd|plus|fold)s?$/.test(
    after?.lower ?? "",
  );
}

/** What is glued to a number or follows it: k, m, %, x, ish, +, units, currency words. Null when it makes it a name. */
function withSuffix(tokens: readonly Token[], base: Single, isDigits: boolean): Single | null {
  let made = base;
  let next = tokens[made.to];
  if (isDigits && next?.glued === true && next.kind === "word") {
    const after = gluedWord(tokens, made, next);
    if (after === null) return null;
    made = after;
    next = tokens[made.to];
  }
  if (next?.text === "+" && next.glued) {
    made = { ...made, approximate: true, low: made.value, to: made.to + 1 };
    next = tokens[made.to];
  }
  if (next?.text === "-" && /^(?:ish|odd)$/.test(lower(tokens, made.to + 1))) made = { ...made, approximate: true, to: made.to + 2 };
  else if (
    next?.lower === "ish" ||
    (next?.lower === "odd" && made.value >= 10) ||
    (next?.lower === "plus" && made.value >= 10 && tokens[made.to + 1]?.kind === "word")
  )
    made = { ...made, approximate: true, to: made.to + 1 };
  else if (next?.lower === "or" && lower(tokens, made.to + 1) === "so") made = { ...made, approximate: true, to: made.to + 2 };
  next = tokens[made.to];
  if (next?.text === "%" || next?.lower === "percent" || next?.lower === "pct") return { ...made, kind: "percent", to: made.to + 1 };
  if (next?.lower === "per" && lower(tokens, made.to + 1) === "cent") return { ...made, kind: "percent", to: made.to + 2 };
  const currency = CURRENCY_WORDS.get(next?.lower ?? "");
  if (currency !== undefined && made.kind === "plain") return { ...made, kind: "money", currency, to: made.to + 1 };
  return made;
}

function gluedWord(tokens: readonly Token[], made: Single, next: Token): Single | null {
  const to = made.to + 1;
  const word = next.lower;
  if (word === "k") return { ...made, value: round(made.value * 1000), to };
  if (next.text === "M" || word === "mn" || word === "mio") return { ...made, value: round(made.value * 1e6), to };
  if (word === "m") return /(?:[^s]s|people)$/.test(lower(tokens, to)) ? { ...made, value: round(made.value * 1e6), to } : null;
  if (next.text === "B" || word === "bn") return { ...made, value: round(made.value * 1e9), to };
  if (word === "x") return { ...made, kind: "multiple", to };
  if (word === "ish") return { ...made, approximate: true, to };
  if (word === "s" && made.value >= 20 && made.value % 10 === 0) return null;
  return GLUED_UNITS.has(word) ? { ...made, kind: "unit", unit: word, to } : null;
}

function extend(tokens: readonly Token[], i: number, first: Single): ScannedNumber | null {
  let made: ScannedNumber = { ...first, from: i, at: i };
  const series = readSeries(tokens, i, first);
  if (series === "names") return null;
  if (series !== null) made = { ...made, ...series };
  else {
    const more = readRange(tokens, i, first) ?? readShare(tokens, first);
    if (more === "name") return null;
    if (more !== null) made = { ...made, ...more };
  }
  return roughness(tokens, made);
}

function readRange(tokens: readonly Token[], i: number, first: Single): Partial<ScannedNumber> | "name" | null {
  const rated =
    lower(tokens, i - 1) === "from" && /^(?:an?|per|every)$/.test(lower(tokens, first.to)) && lower(tokens, first.to + 2) === "to"
      ? readRangeEnd(tokens, first.to + 3)
      : null;
  if (rated !== null && rated.kind === first.kind) return { value: rated.value, series: [first.value, rated.value], to: rated.to, from: i - 1 };
  const joint = lower(tokens, first.to);
  const between = lower(tokens, i - 1) === "between" && joint === "and";
  const hyphen = /^[-–—]$/.test(joint) && (glued(tokens, first.to) || tokens[first.to + 1]?.kind === "number");
  if (!between && !hyphen && joint !== "to" && joint !== "or") return null;
  const second = readRangeEnd(tokens, first.to + 1);
  if (second === null) return null;
  let low = first.value;
  if (first.kind === "plain" && second.scaled > 1 && low < second.value / second.scaled) low *= second.scaled;
  const rise = second.value > low;
  if (hyphen && !rise && glued(tokens, first.to)) return "name";
  if (joint === "or" && !(rise && second.value <= low * 2.5 && low <= 60)) return null;
  const kind = second.kind === "plain" ? first.kind : second.kind;
  const unit = second.unit ?? first.unit;
  const rest = { kind, to: second.to, ...(unit === undefined ? {} : { unit }), ...(second.currency === undefined ? {} : { currency: second.currency }) };
  if (joint === "to" && /^(?:from|went|go|goes|going|grew|fell|dropped|rose|gone|dipped|jumped)$/.test(lower(tokens, i - 1))) {
    return { ...rest, value: second.value, series: [low, second.value], from: lower(tokens, i - 1) === "from" ? i - 1 : i };
  }
  if (!rise) return null;
  return { ...rest, value: round((low + second.value) / 2), low, high: second.value, approximate: true, from: between ? i - 1 : i };
}

function readRangeEnd(tokens: readonly Token[], i: number): (Single & { scaled: number }) | null {
  const token = tokens[i];
  if (token === undefined || (token.kind === "mark" && !CURRENCIES.has(token.text))) return null;
  const spoken = token.kind === "word" ? spokenNumber(tokens, i) : null;
  if (spoken?.fraction === true) return null;
  const single =
    spoken !== null
      ? withSuffix(tokens, { value: spoken.value, approximate: false, kind: "plain", to: spoken.next, one: false }, false)
      : token.kind === "number"
        ? readDigits(tokens, i)
        : token.kind === "mark"
          ? readMoney(tokens, i)
          : null;
  if (single === null) return null;
  const plain = token.kind === "number" ? digits(token.text) : single.value;
  return { ...single, scaled: plain === 0 ? 1 : single.value / plain };
}

/** "5 of 400", "3 out of 5", "two of the six", "1 in 8". */
function readShare(tokens: readonly Token[], first: Single): Partial<ScannedNumber> | null {
  if (first.kind !== "plain") return null;
  let at = first.to;
  const joint = lower(tokens, at);
  if (joint === "out" && lower(tokens, at + 1) === "of") at += 2;
  else if (joint === "of" || joint === "in") at++;
  else return null;
  if (joint !== "in") for (let n = 0; n < 2 && /^(?:the|our|my|those|these|every|last|past|top|other)$/.test(lower(tokens, at)); n++) at++;
  const whole = readRangeEnd(tokens, at);
  if (whole === null || whole.kind !== "plain" || whole.value <= first.value) return null;
  if (joint === "in" && (first.value > 5 || whole.value > 200)) return null;
  // "1 in 8" is a share, "2 in 5 teams" may be; "3 in 12 weeks" is a rate over time and is left to its parts.
  if (joint === "in" && /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|sprints?)$/.test(lower(tokens, whole.to))) return null;
  return { of: whole.value, to: whole.to, one: false };
}

/** Three or more bare numbers in a row, or "42 → 31". Consecutive names ("1, 2 or 3") are no numbers at all. */
function readSeries(tokens: readonly Token[], i: number, first: Single): Partial<ScannedNumber> | "names" | null {
  if (first.kind !== "plain" && first.kind !== "percent") return null;
  const values = [first.value];
  let to = first.to;
  let kind = first.kind;
  let arrows = false;
  for (let guard = 0; guard < 40; guard++) {
    let at = to;
    const mark = lower(tokens, at);
    if (mark === "→" || (mark === "-" && lower(tokens, at + 1) === ">")) {
      arrows = true;
      at += mark === "→" ? 1 : 2;
    } else if (mark === ",") {
      at++;
      if (/^(?:then|and|or|now|to)$/.test(lower(tokens, at))) at++;
    } else if (values.length > 1 && /^(?:then|and|or|to)$/.test(mark)) at++;
    else break;
    const next = tokens[at]?.kind === "number" ? readDigits(tokens, at) : null;
    if (next === null || (next.kind !== "plain" && next.kind !== "percent")) break;
    values.push(next.value);
    kind = next.kind;
    to = next.to;
  }
  if (values.length < 2 || (values.length === 2 && !arrows)) return null;
  if (tokens[i]?.kind === "number" && values[0] !== undefined && values[0] <= 2 && values.every((v, n) => v === (values[0] ?? 0) + n)) return "names";
  return { series: values, value: values.at(-1) ?? first.value, to, kind };
}

function roughness(tokens: readonly Token[], number: ScannedNumber): ScannedNumber {
  let { from, approximate, low, high } = number;
  for (let n = 0; n < 3; n++) {
    const before = lower(tokens, from - 1);
    const two = `${lower(tokens, from - 2)} ${before}`;
    if (two === "at least" || two === "more than" || two === "north of") {
      low ??= number.value;
      approximate = true;
      from -= 2;
    } else if (two === "at most" || two === "up to" || two === "less than" || two === "fewer than" || two === "south of") {
      high ??= number.value;
      approximate = true;
      from -= 2;
    } else if (two === "close to" || two === "something like") {
      approximate = true;
      from -= 2;
    } else if (ROUGH.has(before)) {
      approximate = true;
      from--;
    } else if (LEAST.has(before)) {
      low ??= number.value;
      approximate = true;
      from--;
    } else if (MOST.has(before)) {
      high ??= number.value;
      approximate = true;
      from--;
    } else break;
  }
  return { ...number, from, approximate, ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
