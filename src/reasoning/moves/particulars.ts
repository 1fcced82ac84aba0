// A short lead of their own particulars, for a first reply that would otherwise hold fewer than two of them.
import type { Fact } from "../../contract/fact.ts";
import type { PlannedMove } from "../../contract/plan.ts";
import { capitalise, figure, listed, lowerFirst, numberWords, quoted, secondPerson } from "../../kit/text.ts";
import { liveFacts, shownWord } from "../bindings.ts";
import type { TurnContext } from "../situation.ts";
import { say } from "../utter.ts";

const WANTED = 2;
const MOST = 3;

/** Null when what is already planned holds two of their particulars, or when there is nothing to hold up. */
export function particulars(context: TurnContext, planned: ReadonlyArray<PlannedMove | null>): PlannedMove | null {
  const text = planned.flatMap((m) => (m?.content === "say" ? [m.say.variants[0] ?? ""] : [])).join(" ");
  const facts = liveFacts(context.theCase).filter((f) => f.turn === context.theCase.turn && !context.theCase.made.includes(`fact:${f.id}`));
  if (heldIn(text, facts) >= WANTED) return null;
  const ranked = facts.sort((x, y) => salience(y) - salience(x));
  const plain = [...new Set(ranked.flatMap((f) => fragment(f) ?? []))].slice(0, MOST);
  if (plain.length >= 2) {
    const line = capitalise(plain.join(", "));
    return say("reflect", "particulars", { key: "particulars", variants: [`${line}.`, `${capitalise(listed(plain))}.`] });
  }
  const quote = ranked.find(
    (f) =>
      ["event", "tried", "constraint"].includes(f.slot) &&
      wordCount(f.quote) >= 3 &&
      wordCount(f.quote) <= 12 &&
      !text.includes(f.quote) &&
      !plain.some((p) => f.quote.toLowerCase().includes(p.toLowerCase())),
  );
  const parts = [plain[0], quote === undefined ? undefined : quoted(quote.quote, 12)].flatMap((p) => p ?? []);
  return parts.length < 2 ? null : say("reflect", "particulars", { key: "particulars", variants: [`${capitalise(parts.join(", and "))}.`] });
}

function wordCount(text: string): number {
  return text.trim().split(/\s+/).length;
}

function heldIn(text: string, facts: readonly Fact[]): number {
  const quotes = (text.match(/“/g) ?? []).length;
  const values = facts.filter((f) =>
    typeof f.value === "number" ? f.value > 2 && new RegExp(`\\b(${figure(f.value)}|${numberWords(f.value)})\\b`, "i").test(text) : text.includes(f.value),
  );
  return quotes + values.length;
}

/** So long, in words or figures. */
const LASTS = /\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few|half)\b.*\b(?:day|week|month|quarter|year)s?\b/i;

const ORDER: ReadonlyArray<readonly [string, number]> = [
  ["org.engineers", 9],
  ["org.teams", 8],
  ["me.reports", 8],
  ["event", 7],
  ["metric", 7],
  ["me.tenure", 6],
  ["time.deadline", 6],
  ["quantity", 5],
  ["tried", 4],
  ["org.contractors", 4],
  ["org.stage", 3],
  ["org.companySize", 3],
  ["org.teamSize", 3],
];

function salience(f: Fact): number {
  const base = ORDER.find(([slot]) => slot === f.slot)?.[1] ?? 0;
  return base + (f.status === "inferred" ? -3 : 0) + (f.quote.length > 60 ? -2 : 0);
}

/** A fact as a fragment of speech: "nine engineers", "six months in", "“he just deleted them”". */
function fragment(f: Fact): string | null {
  const n = typeof f.value === "number" ? numberWords(f.value) : "";
  switch (f.slot) {
    case "org.engineers":
      return f.value === 1 ? "one engineer" : `${n} engineers`;
    case "org.teams":
      return f.value === 1 ? "one team" : `${n} teams`;
    case "me.reports":
      return `${n} reports`;
    case "org.contractors":
      return `${n} contractors`;
    case "org.companySize":
      return `a company of ${n}`;
    case "org.stage":
      return shownWord(f.slot, String(f.value));
    case "me.tenure":
      if (!LASTS.test(String(f.value))) return null;
      return /\b(in|ago)\b/.test(String(f.value)) ? lowerFirst(secondPerson(String(f.value))) : `${lowerFirst(secondPerson(String(f.value)))} in`;
    default:
      return null;
  }
}
