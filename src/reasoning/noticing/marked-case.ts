// For tests: a case from a message in which figures are marked, "[28 engineers|engineer|slot=org.engineers]".
// Parts after the quote: the noun, then `slot=`, `per=`, `of=`, `value=`, `unit=`, `series=a,b,c`.
import type { Case } from "../../contract/case.ts";
import type { Fact, Quantity, Slot } from "../../contract/fact.ts";
import type { Knowledge } from "../../contract/knowledge.ts";
import type { NoticingRecord } from "../../contract/records.ts";
import type { NoticeInput } from "./context.ts";

const HOURS: Readonly<Record<string, number>> = { second: 1 / 3600, minute: 1 / 60, hour: 1, day: 24, week: 168, month: 730, quarter: 2190, year: 8760 };
const WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

function numberIn(text: string): number {
  const digits = /\d[\d,.]*/.exec(text)?.[0];
  if (digits === undefined)
    return Math.max(
      0,
      WORDS.findIndex((w) => new RegExp(`\\b${w}\\b`, "i").test(text)),
    );
  return Number(digits.replaceAll(",", "").replace(/\.$/, "")) * (/\dk\b/i.test(text) ? 1000 : /million/i.test(text) ? 1e6 : 1);
}

function quantityOf(quote: string, noun: string, options: Readonly<Record<string, string>>): Quantity {
  const hours = HOURS[noun];
  const value = options.value === undefined ? numberIn(quote) : Number(options.value);
  const unit = (options.unit ??
    (quote.includes("%")
      ? "percent"
      : /[$€£]/.test(quote)
        ? "money"
        : hours !== undefined || noun === "sprint"
          ? "duration"
          : noun === "point"
            ? "points"
            : "count")) as Quantity["unit"];
  return {
    value,
    unit,
    noun,
    approximate: false,
    ...(options.per === undefined ? {} : { per: options.per }),
    ...(unit === "duration" && hours !== undefined ? { hours: value * hours } : {}),
    ...(options.of === undefined ? {} : { of: Number(options.of) }),
    ...(options.series === undefined ? {} : { series: options.series.split(",").map(Number) }),
    ...(unit === "money" ? { currency: "$" } : {}),
  };
}

export const EMPTY: Case = {
  id: "x",
  openedAt: "2026-01-01T00:00:00Z",
  title: "",
  turn: 0,
  phase: "framing",
  opening: "",
  messages: [],
  facts: [],
  claims: [],
  findings: [],
  actors: [],
  near: [],
  situations: [],
  fit: "none",
  asked: [],
  made: [],
  worded: [],
  askingTurns: 0,
  refusals: 0,
  pushbacks: 0,
  summary: null,
  positions: [],
  commitments: [],
  topics: [],
  recalled: [],
  lastMoves: [],
  lastSaid: "",
};

/** Input after the last of the messages, each with its figures marked. */
export function marked(messages: readonly string[], records: readonly NoticingRecord[] = [], over: Partial<Case> = {}): NoticeInput {
  const facts: Fact[] = [];
  const plain = messages.map((m, i) => unmark(m, i + 1, facts));
  const turn = messages.length;
  const message = plain.at(-1) ?? "";
  const theCase: Case = { ...EMPTY, turn, opening: plain[0] ?? "", messages: plain.map((text, i) => ({ turn: i + 1, text })), facts, ...over };
  const knowledge = {
    version: "t",
    situations: new Map(),
    diagnoses: new Map(),
    findings: new Map(),
    assumptions: new Map(),
    frameworks: new Map(),
    loops: new Map(),
    noticings: new Map(records.map((r) => [r.id, r])),
    decisions: new Map(),
    predicaments: new Map(),
    followups: new Map(),
    lenses: new Map(),
    sources: new Map(),
    phrases: new Map(),
    care: new Map(),
  } as Knowledge;
  const sentences = sentencesOf(message).map((text) => ({ text, start: 0, end: text.length, question: text.endsWith("?"), pasted: text.startsWith("> ") }));
  const reading: NoticeInput["reading"] = {
    language: "en",
    sentences,
    acts: [],
    facts: [],
    claims: [],
    findings: [],
    topics: [],
    situations: [],
    fit: "none",
    predicaments: [],
    followups: [],
    replies: [],
    actors: [],
    documents: [],
    mentions: [],
    readers: { meaning: false, model: null },
  };
  return { theCase, reading, message, knowledge, turn };
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+|\n+/).filter((s) => s !== "");
}

function unmark(message: string, turn: number, facts: Fact[]): string {
  const sentences = sentencesOf(message).map((sentence, index) =>
    sentence.replace(/\[([^\]|]+)\|([^\]]*)\]/g, (_, quote: string, rest: string) => {
      const [noun = "", ...parts] = rest.split("|");
      const options = Object.fromEntries(parts.map((p) => p.split("=") as [string, string]));
      const quantity = quantityOf(quote, noun, options);
      facts.push({
        id: `f${facts.length}`,
        slot: (options.slot ?? "quantity") as Slot,
        value: quantity.value,
        quantity,
        quote,
        sentence: index,
        status: "stated",
        turn,
      });
      return quote;
    }),
  );
  return sentences.join(" ");
}
