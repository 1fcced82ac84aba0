// Compares facts read with facts labelled: counts exactly, words loosely (case, articles, prepositions, spelled numbers).
import type { ReadFact } from "../src/contract/fact.ts";

interface LabelledFact {
  readonly slot: string;
  readonly value: string | number;
  /** The top of a range; any value in it is right. */
  readonly high?: number;
  /** For `tried`: words of how it went. */
  readonly detail?: string;
  /** For a correction: the value it replaces. */
  readonly replaces?: string | number;
}
export interface FactLine {
  readonly text: string;
  readonly facts: readonly LabelledFact[];
  readonly not: readonly LabelledFact[];
  /** Given where a line is labelled with all that is in it: right if read, not missed if not. All else that is read is then wrong. */
  readonly may?: readonly LabelledFact[];
}
type Said = Pick<ReadFact, "slot" | "value" | "quantity"> & Partial<Pick<ReadFact, "detail" | "quote" | "corrects" | "replaces">>;

/** Slots that are labelled in full where `may` is given. */
const IN_FULL =
  /^(?:org\.(?:engineers|teams|teamSize|managers|contractors|companySize|stage)|me\.(?:role|tenure|reports)|time\.(?:deadline|since)|tried|constraint)$/;

const SPELLED = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
  "twenty",
];
const SAME: Readonly<Record<string, string>> = { vp: "vice president", em: "engineering manager", eng: "engineering", sr: "senior" };

function loose(value: string | number): string {
  return String(value)
    .toLowerCase()
    .replace(/[-–/]/g, " ")
    .replace(/[^\p{L}\p{N} ]/gu, "")
    .replace(/\ba (?=(?:year|month|week|quarter|day))/g, "1 ")
    .replace(/\b(?:a|an|the|of|in|by|on|until|till|before|for|ago|about|almost|just|over|only|our|this)\b/g, " ")
    .split(/\s+/)
    .filter((w) => w !== "")
    .map((w) => (SPELLED.includes(w) ? String(SPELLED.indexOf(w)) : (SAME[w] ?? w)).replace(/(?<=\w{3})s$/, ""))
    .join(" ");
}

/** True when a fact says what the label says. */
export function sameValue(fact: Said, label: LabelledFact): boolean {
  if (fact.slot !== label.slot) return false;
  if (typeof label.value === "number") return Number(fact.value) >= label.value && Number(fact.value) <= (label.high ?? label.value);
  const [a, b] = [loose(fact.value), loose(label.value)];
  return a === b || (a !== "" && b !== "" && (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `)));
}

const HEADS = /^(?:org\.(?:engineers|teamSize)|me\.reports)$/;

/** True when the words of one are in the other's. */
const shares = (a: string, b: string): boolean => a !== "" && b !== "" && (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `));

/** Slots that gather values: what was tried and what binds are right when they quote the labelled words, a figure when it is the figure. */
function sameOfMany(fact: Said, label: LabelledFact): boolean {
  if (label.slot === "quantity") return (fact.slot === "quantity" || fact.slot === "metric") && sameValue({ ...fact, slot: "quantity" }, label);
  return fact.slot === label.slot && (shares(loose(fact.value), loose(label.value)) || shares(loose(fact.quote ?? ""), loose(label.value)));
}

const single = (slot: string): boolean => slot.includes(".");
const same = (fact: Said, label: LabelledFact): boolean => (single(label.slot) ? sameValue(fact, label) : sameOfMany(fact, label));

/** Whether a fact is right: null when nothing was labelled about it. */
function verdict(fact: Said, line: FactLine): boolean | null {
  const labels = line.facts.filter((l) => l.slot === fact.slot);
  if (labels.some((l) => same(fact, l)) || line.may?.some((l) => same(fact, l))) return true;
  if (line.not.some((l) => same(fact, l))) return false;
  if (single(fact.slot) && labels.length > 0) return false;
  return line.may !== undefined && IN_FULL.test(fact.slot) ? false : null;
}

/**
 * `said`: of the facts read in slots that are judged, which are right. `wanted`: of the labelled facts, which were read.
 * A single slot holds one value, so another value than the labelled one is wrong. Where a line is labelled in full (`may`),
 * a fact that no label knows is wrong too; elsewhere a slot in neither list is not judged. `outcomes`: of what was tried
 * and read, whether how it went was read with it; `replaced`: of corrections, whether the fact says what it replaces.
 */
export function compareFacts(
  line: FactLine,
  facts: readonly Said[],
): { readonly said: boolean[]; readonly wanted: boolean[]; readonly outcomes: boolean[]; readonly replaced: boolean[] } {
  const last = new Map(facts.filter((f) => single(f.slot)).map((f) => [f.slot as string, f]));
  const held = [...last.values(), ...facts.filter((f) => !single(f.slot))];
  // "I have 6 devs" may be told as the team or as the engineers: the same number in a slot that fits as well is read.
  const also = (l: LabelledFact): ReadonlyArray<LabelledFact> =>
    typeof l.value === "number" && l.slot !== "quantity" ? (line.may ?? []).filter((m) => m.value === l.value && HEADS.test(m.slot)) : [];
  const found = line.facts.map((l) => held.find((f) => same(f, l) || also(l).some((m) => same(f, m))));
  return {
    said: held.map((f) => verdict(f, line)).filter((v) => v !== null),
    wanted: found.map((f) => f !== undefined),
    outcomes: line.facts.flatMap((l, i) => (l.detail === undefined || found[i] === undefined ? [] : [shares(loose(found[i]?.detail ?? ""), loose(l.detail))])),
    replaced: line.facts.flatMap((l, i) => (l.replaces === undefined || found[i] === undefined ? [] : [found[i]?.corrects === true])),
  };
}

const NOUNS: ReadonlyArray<readonly [RegExp, ReadFact["slot"]]> = [
  [/^(?:engineers?|devs?|developers?|programmers?)/, "org.engineers"],
  [/^(?:teams?|squads?)/, "org.teams"],
  [/^(?:direct )?reports?/, "me.reports"],
  [/^(?:employees?|people|person)/, "org.companySize"],
  [/^contractors?/, "org.contractors"],
];
const ROLES =
  /\b(?:cto|ceo|vp(?: of engineering)?|director|engineering manager|head of \w+|team lead|tech lead|staff engineer|principal engineer|architect)\b/i;

/** The baseline: the noun behind a number says what it counts, the first role named is the leader's. */
export function numbersAlone(text: string): Said[] {
  const out: Said[] = [];
  for (const m of text.matchAll(
    /\b(\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)[ -](?=([a-z ]+))/gi,
  )) {
    const slot = NOUNS.find(([noun]) => noun.test((m[2] ?? "").toLowerCase()))?.[1];
    const value = /\d/.test(m[1] ?? "") ? Number(m[1]) : SPELLED.indexOf((m[1] ?? "").toLowerCase());
    if (slot !== undefined && !out.some((f) => f.slot === slot)) out.push({ slot, value });
  }
  const role = ROLES.exec(text)?.[0];
  if (role !== undefined) out.push({ slot: "me.role", value: role });
  const stage = /\bseries [a-d]\b|\b(?:pre-)?seed\b|\bbootstrapped\b/i.exec(text)?.[0];
  if (stage !== undefined) out.push({ slot: "org.stage", value: stage });
  return out;
}
