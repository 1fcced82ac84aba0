// Reads the facts of a message: typed slots with their value, a short verbatim quote and the sentence they stand in.
// Silence is better than a wrong fact: what is imagined, denied or said of another organisation is left out.
import type { ReadFact } from "../contract/fact.ts";
import { SINGLE_SLOTS } from "../contract/names/slots.ts";
import type { Sentence } from "../contract/reading.ts";
import { type QuantityMention, readQuantities } from "./quantities.ts";
import { contrasted } from "./slots/contrast.ts";
import { isCorrection, markCorrections } from "./slots/corrections.ts";
import { headcount, teamAddedUp } from "./slots/headcount.ts";
import { meFactsOf } from "./slots/me-facts.ts";
import { howMeasured, metricFactsOf } from "./slots/metric-facts.ts";
import { orgContextOf } from "./slots/org-context.ts";
import { orgFactsOf } from "./slots/org-facts.ts";
import { type Line, linesOf } from "./slots/rules.ts";
import { isTheirs } from "./slots/standing.ts";
import { storyFactsOf } from "./slots/story-facts.ts";
import { timeFactsOf } from "./slots/time-facts.ts";

/** Slots where the first mention in a message holds unless a later one corrects it. */
const FIRST_WINS: ReadonlySet<string> = new Set(SINGLE_SLOTS);
const MOST_FACTS = 120;

/** Facts in order of appearance; at most one per single slot (plus its corrections), at most 120 in all. */
export function readFacts(message: string, sentences: readonly Sentence[]): ReadFact[] {
  if (message.trim() === "") return [];
  const lines = linesOf(sentences);
  const mentions = groupBySentence(readQuantities(sentences));
  const found: ReadFact[] = [];
  lines.forEach((line, i) => {
    const before = [2, 1].flatMap((back) => mentions.get(lines[i - back]?.index ?? -1) ?? []);
    const facts = factsOfLine(line, lines[i + 1], mentions.get(line.index) ?? [], before, found);
    found.push(...markCorrections(line, facts));
  });
  return withInferredTotal(oneEach(found), lines).slice(0, MOST_FACTS);
}

function groupBySentence(mentions: readonly QuantityMention[]): Map<number, QuantityMention[]> {
  const out = new Map<number, QuantityMention[]>();
  for (const mention of mentions) {
    const list = out.get(mention.sentence);
    if (list === undefined) out.set(mention.sentence, [mention]);
    else list.push(mention);
  }
  return out;
}

function factsOfLine(
  line: Line,
  next: Line | undefined,
  mentions: readonly QuantityMention[],
  before: readonly QuantityMention[],
  earlier: readonly ReadFact[],
): ReadFact[] {
  const { facts: metrics, used } = metricFactsOf(line, mentions);
  const out: ReadFact[] = [];
  mentions.forEach((mention, i) => {
    if (used.has(mention)) return;
    const quoted = insideQuotes(line, mention);
    const counted = quoted ? [] : orgFactsOf(mention, mentions[i - 1]);
    const other = quoted || counted.length > 0 ? null : contrasted(mention, line, [...before, ...mentions.slice(0, i)]);
    const beside = !quoted && counted.length === 0 && other === null ? headcount(mention, line, mentions[i - 1]) : [];
    const mapped = other === null ? [...counted, ...beside] : [other];
    const base = { quantity: mention.quantity, quote: mapped.length > 0 ? widen(mention, line) : mention.quote, sentence: line.index };
    if (mapped.length > 0) out.push(...mapped.map((m) => ({ ...base, ...m })));
    else out.push(...loose(mention, line, earlier));
  });
  const timed = [...meFactsOf(line), ...timeFactsOf(line)];
  return [...absorb(out, timed), ...teamAddedUp(line), ...metrics, ...howMeasured(line), ...orgContextOf(line), ...timed, ...storyFactsOf(line, next)];
}

/** A stretch of time that is a tenure, a deadline or a since-when goes to that fact and is no loose quantity. */
function absorb(loose: readonly ReadFact[], timed: ReadFact[]): ReadFact[] {
  return loose.filter((fact) => {
    if (fact.slot !== "quantity" || fact.quantity?.unit !== "duration") return true;
    const owner = timed.find((t) => /^(?:me\.tenure|time\.)/.test(t.slot) && t.quote.includes(fact.quote));
    if (owner !== undefined) owner.quantity = fact.quantity;
    return owner === undefined;
  });
}

/** Words in quotation marks are somebody's; no headcount of the leader's is read from them. */
function insideQuotes(line: Line, mention: QuantityMention): boolean {
  const marks = (text: string): number => text.match(/["“”]/g)?.length ?? 0;
  return marks(line.text.slice(0, mention.start)) % 2 === 1 && marks(line.text.slice(mention.end)) > 0;
}

/** "11" is too little to quote: the words that make it a headcount belong to it ("Team is 11", "9 of us in house"). */
function widen(mention: QuantityMention, line: Line): string {
  if (mention.quantity.noun !== "") return mention.quote;
  const before =
    /(?:(?:[A-Za-zÀ-ɏ'’-]+ ){0,2}(?:team|teams|squads?|group|department|company|startup|org|engineering(?! (?:manager|lead|director))|headcount)(?:['’]s)?(?: [A-Za-zÀ-ɏ'’]+){0,2} |\bof |\bwe(?:['’]re| are) )$/i.exec(
      line.text.slice(Math.max(0, mention.start - 60), mention.start),
    )?.[0] ?? "";
  const after = /^ of us(?: in[ -]house| (?:on|in|at) (?:the|our|my|this) [A-Za-zÀ-ɏ]+)?/.exec(line.text.slice(mention.end, mention.end + 40))?.[0] ?? "";
  return line.text.slice(mention.start - before.length, mention.end + after.length).trim();
}

/** A number that fills no slot: a quantity with what it counts; a bare number only where it corrects the slot before it. */
function loose(mention: QuantityMention, line: Line, earlier: readonly ReadFact[]): ReadFact[] {
  const { quantity, quote, standing } = mention;
  const base = { quantity, quote, sentence: line.index, status: mention.carried ? ("inferred" as const) : ("stated" as const) };
  if (standing === "void") return [];
  // Heads that are somebody else's are no figure of the leader's, and a sum made of them would be wrong.
  if (/^(?:person|engineer|report|manager|team|employee|)$/.test(quantity.noun) && isTheirs(mention.before)) return [];
  // "half", "half the time": a way of speaking, not a figure.
  if (quantity.unit === "percent" && !/\d/.test(quote) && /^(?:|time|way|it)$/.test(quantity.noun)) return [];
  if (quantity.noun === "" && quantity.unit === "count" && quantity.series === undefined && quantity.of === undefined) {
    if (!isCorrection(line) || !/\b(?:it's|it is|make that|make it|meant|that's|we're|we are|actually|sorry,?)\s*$/.test(mention.before)) return [];
    const target = earlier.findLast((f) => f.slot.startsWith("org.") && typeof f.value === "number" && f.sentence >= line.index - 1);
    return [{ ...base, slot: target?.slot ?? "quantity", value: quantity.value, corrects: true, ...(target === undefined ? {} : { replaces: target.value }) }];
  }
  const detail = standing === "past" ? { detail: "past" } : standing === "future" ? { detail: "planned" } : {};
  return [{ ...base, slot: "quantity", value: quantity.value, ...detail }];
}

function oneEach(facts: readonly ReadFact[]): ReadFact[] {
  const seen = new Map<string, ReadFact>();
  const out: ReadFact[] = [];
  for (const fact of facts) {
    if (FIRST_WINS.has(fact.slot)) {
      const before = seen.get(fact.slot);
      if (before !== undefined && fact.corrects !== true) {
        if (before.status === "stated" || fact.status === "inferred") {
          // A second count of the same kind is still a number they gave.
          if (fact.quantity !== undefined) out.push({ ...fact, slot: "quantity" });
          continue;
        }
        out.splice(out.indexOf(before), 1);
      }
      seen.set(fact.slot, fact);
    } else {
      const key = `${fact.slot}|${fact.value}|${fact.quote}|${fact.sentence}`;
      if (seen.has(key)) continue;
      seen.set(key, fact);
    }
    out.push(fact);
  }
  return out;
}

/** "Three teams of six": eighteen engineers, inferred, when nobody said how many. */
function withInferredTotal(facts: ReadFact[], lines: readonly Line[]): ReadFact[] {
  const teams = facts.find((f) => f.slot === "org.teams");
  const size = facts.find((f) => f.slot === "org.teamSize");
  if (teams === undefined || size === undefined || teams.sentence !== size.sentence || facts.some((f) => f.slot === "org.engineers")) return facts;
  if (typeof teams.value !== "number" || typeof size.value !== "number") return facts;
  // "two squads of six and one of nine": the teams are not all of one size.
  const rest = lines.find((l) => l.index === size.sentence)?.lower.split(size.quote.toLowerCase())[1] ?? "";
  if (/^,? (?:and|plus) (?:one|two|three|four|another|a|\d+)\b/.test(rest)) return facts;
  const at = facts.indexOf(size) + 1;
  const value = teams.value * size.value;
  const total: ReadFact = {
    slot: "org.engineers",
    value,
    quote: size.quote,
    sentence: size.sentence,
    status: "inferred",
    quantity: { value, approximate: true, unit: "count", noun: "engineer" },
  };
  return [...facts.slice(0, at), total, ...facts.slice(at)];
}
