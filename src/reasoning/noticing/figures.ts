// The leader's own figures with their surroundings: what the arithmetic detectors put together.
import type { Fact, Quantity } from "../../contract/fact.ts";
import { figure as digits } from "../../kit/text.ts";
import { liveFacts } from "../bindings.ts";
import type { Hit, NoticeContext, OwnSentence } from "./context.ts";

export interface Figure {
  readonly value: number;
  readonly quantity: Quantity;
  /** Fact slot it fills, e.g. `org.engineers`, or `quantity`. */
  readonly slot: string;
  readonly quote: string;
  readonly turn: number;
  readonly sentence: number;
  /** Its whole sentence, lower case. */
  readonly text: string;
  /** Offset of the quote in `text`. */
  readonly at: number;
}

const SLOT_NOUNS: Readonly<Record<string, string>> = {
  "org.engineers": "engineer",
  "org.teams": "team",
  "org.teamSize": "person",
  "org.managers": "manager",
  "org.contractors": "contractor",
  "org.companySize": "person",
  "org.users": "user",
  "me.reports": "report",
};
/** Figures of another place, of people in general, or of an example. */
const NOT_OURS =
  /\b(?:at (?:google|amazon|meta|facebook|netflix|spotify|microsoft|apple|uber|airbnb)|(?:last|previous|old|former) (?:job|company|place|employer|gig)|used to (?:be|have|work)|competitors?|industry|on average companies|i(?:'ve)? read|for example|let's say|imagine|suppose|hypothetical\w*|in theory)\b/;

/** Figures in order of appearance; a number that fills a slot and is also a plain quantity comes once. */
export function figuresOf(context: NoticeContext): Figure[] {
  const out = new Map<string, Figure>();
  for (const fact of liveFacts(context.theCase)) {
    const figure = figureOf(fact, context);
    if (figure === null) continue;
    const key = `${figure.turn}/${figure.sentence}/${figure.value}/${figure.quantity.unit}/${figure.quantity.noun}`;
    const known = out.get(key);
    if (known === undefined || known.slot === "quantity") out.set(key, figure);
  }
  return [...out.values()].sort((a, b) => a.turn - b.turn || a.sentence - b.sentence || a.at - b.at);
}

function figureOf(fact: Fact, context: NoticeContext): Figure | null {
  const noun = SLOT_NOUNS[fact.slot];
  const quantity =
    fact.quantity ??
    (noun !== undefined && typeof fact.value === "number" ? { value: fact.value, approximate: false, unit: "count" as const, noun } : undefined);
  if (quantity === undefined) return null;
  const place = sentenceOf(fact, context);
  if (place === "pasted") return null;
  const text = (place?.text ?? fact.quote).toLowerCase();
  if (noun === undefined && NOT_OURS.test(text)) return null;
  const own: Quantity = noun === undefined || quantity.noun === noun ? quantity : { ...quantity, noun: quantity.noun === "" ? noun : quantity.noun };
  return {
    value: quantity.value,
    quantity: own,
    slot: fact.slot,
    quote: fact.quote,
    turn: fact.turn,
    sentence: fact.sentence,
    text,
    at: Math.max(0, text.indexOf(fact.quote.toLowerCase())),
  };
}

function sentenceOf(fact: Fact, context: NoticeContext): OwnSentence | "pasted" | undefined {
  if (fact.turn !== context.turn) return context.earlier.find((s) => s.turn === fact.turn && s.text.includes(fact.quote));
  const read = context.reading.sentences[fact.sentence];
  if (read?.pasted === true) return "pasted";
  return context.current.find((s) => s.index === fact.sentence) ?? context.current.find((s) => s.text.includes(fact.quote));
}

export const isCount = (f: Figure): boolean => f.quantity.unit === "count" && f.quantity.series === undefined && Number.isInteger(f.value);

export function counts(figures: readonly Figure[], noun: RegExp): Figure[] {
  return figures.filter((f) => isCount(f) && noun.test(f.quantity.noun));
}

/** Same message, same or neighbouring sentence. */
export function near(a: Figure, b: Figure, apart = 1): boolean {
  return a.turn === b.turn && Math.abs(a.sentence - b.sentence) <= apart;
}

/** Text of the sentence round a figure, `reach` characters either side. */
export function around(f: Figure, reach = 50): string {
  return f.text.slice(Math.max(0, f.at - reach), f.at + f.quote.length + reach);
}

export function before(f: Figure, reach = 50): string {
  return f.text.slice(Math.max(0, f.at - reach), f.at);
}

export function after(f: Figure, reach = 50): string {
  return f.text.slice(f.at + f.quote.length, f.at + f.quote.length + reach);
}

/** How many engineers there are: the slot if it is filled, else the size of the team. */
export function peopleOf(figures: readonly Figure[]): Figure | undefined {
  return figures.findLast((f) => f.slot === "org.engineers") ?? figures.findLast((f) => f.slot === "org.teamSize");
}

export function hit(ref: string, used: readonly Figure[], bindings: Readonly<Record<string, string | number>>): Hit {
  const words = Object.fromEntries(Object.entries(bindings).map(([k, v]) => [k, typeof v === "number" ? digits(v) : v]));
  return { ref: `arithmetic-${ref}`, quotes: [...new Set(used.map((f) => f.quote))], bindings: words, turn: Math.max(...used.map((f) => f.turn)) };
}

/** What is counted, as a plural: the last word of the phrase as said, else the noun with an s. */
export function plural(f: Figure): string {
  const said = f.quantity.phrase?.toLowerCase().split(/\s+/).at(-1) ?? "";
  if (/s$/.test(said)) return said;
  return f.quantity.noun === "person" ? "people" : f.quantity.noun.endsWith("y") ? `${f.quantity.noun.slice(0, -1)}ies` : `${f.quantity.noun}s`;
}

/** "1 in 20", "nearly half", "more than a third", "two thirds", "80 %". */
export function shareWords(share: number): string {
  const known: ReadonlyArray<readonly [number, string]> = [
    [0.5, "half"],
    [1 / 3, "a third"],
    [0.25, "a quarter"],
    [0.2, "a fifth"],
    [2 / 3, "two thirds"],
    [0.75, "three quarters"],
    [0.1, "a tenth"],
  ];
  const [value, name] = [...known].sort((a, b) => Math.abs(a[0] - share) - Math.abs(b[0] - share))[0] ?? [0, ""];
  if (Math.abs(value - share) < 0.006) return name;
  if (Math.abs(value - share) < 0.15 * value) return `${share > value ? "more than" : "nearly"} ${name}`;
  if (share < 0.1) return `${digits(share * 100)} %`;
  return `${Math.round(share * 100)} %`;
}

/** A stretch of time in the unit a person would say: "54 seconds", "6.5 hours", "3 days". */
export function timeWords(hours: number): string {
  const say = (n: number, unit: string): string => {
    const shown = n >= 10 ? String(Math.round(n)) : digits(Math.round(n * 10) / 10);
    return `${shown} ${unit}${shown === "1" ? "" : "s"}`;
  };
  if (hours < 1.5 / 60) return say(hours * 3600, "second");
  if (hours < 2) return say(hours * 60, "minute");
  if (hours < 48) return say(hours, "hour");
  return say(hours / 24, "day");
}
