// Compares facts read with facts labelled: counts exactly, words loosely (case, articles, prepositions, spelled numbers).
import type { ReadFact } from "../src/contract/fact.ts";

interface LabelledFact {
  readonly slot: string;
  readonly value: string | number;
}
export interface FactLine {
  readonly text: string;
  readonly facts: readonly LabelledFact[];
  readonly not: readonly LabelledFact[];
}
type Said = Pick<ReadFact, "slot" | "value" | "quantity">;

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
  if (typeof label.value === "number") return Number(fact.value) === label.value;
  const [a, b] = [loose(fact.value), loose(label.value)];
  return a === b || (a !== "" && b !== "" && (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `)));
}

/**
 * `said`: of the facts read in slots that are judged, which are right. `wanted`: of the labelled facts, which were read.
 * A slot holds one value, so another value than the labelled one is wrong; a slot in neither list is not judged.
 */
export function compareFacts(line: FactLine, facts: readonly Said[]): { readonly said: boolean[]; readonly wanted: boolean[] } {
  const last = new Map(facts.filter((f) => f.slot.includes(".")).map((f) => [f.slot as string, f]));
  const said = [...last.values()].flatMap((fact) => {
    const labels = line.facts.filter((l) => l.slot === fact.slot);
    if (labels.length > 0) return [labels.some((l) => sameValue(fact, l))];
    return line.not.some((l) => sameValue(fact, l)) ? [false] : [];
  });
  return {
    said,
    wanted: line.facts.map((l) => {
      const fact = last.get(l.slot);
      return fact !== undefined && sameValue(fact, l);
    }),
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
