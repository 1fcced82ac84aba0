// Which question is worth asking: expected fall in uncertainty over the differential, plus what the gate still
// needs, minus effort and repetition.
import type { Case } from "../contract/case.ts";
import type { Candidate } from "../contract/differential.ts";
import type { Knowledge } from "../contract/knowledge.ts";
import type { FindingState } from "../contract/reading.ts";
import type { DiagnosisRecord, FindingRecord } from "../contract/records.ts";
import { effectOf } from "./differential.ts";

export interface ScoredQuestion {
  readonly finding: FindingRecord;
  /** Nats of uncertainty the answer is expected to take away. */
  readonly information: number;
  readonly score: number;
  /** The two explanations it separates best, by diagnosis id. */
  readonly separates: readonly [string, string] | null;
}

type Outcome = Readonly<Record<string, FindingState>>;

const FIRST_QUESTION_BONUS = [0.7, 0.45, 0.3, 0.2];
const NEEDED_BONUS = 0.3;
const NEEDED_SLOT = 0.12;
/** Context that is useful and seldom what a leader wants to talk about. */
const NEEDED_SLOT_BONUS: Readonly<Record<string, number>> = { "org.stage": 0.05, "time.deadline": 0.08, "me.tenure": 0.1, "org.engineers": 0.15 };
const OPEN_COST = 0.05;
/** A finding is asked about on its own account only when it weighs at least this much for a likely explanation. */
const BEARING = 1;
/** Only the likeliest explanations are worth telling apart. */
const CONSIDERED = 6;

/** Questions not yet asked, best first. */
export function scoreQuestions(theCase: Case, differential: readonly Candidate[], knowledge: Knowledge): ScoredQuestion[] {
  const candidates = differential.slice(0, CONSIDERED).flatMap((c) => {
    const record = knowledge.diagnoses.get(c.id);
    return record === undefined ? [] : [{ candidate: c, record }];
  });
  const situations = theCase.situations.flatMap((s) => knowledge.situations.get(s.id) ?? []);
  const first = situations[0]?.first_questions ?? [];
  const needs = new Set(situations[0]?.needs ?? []);
  const scored: ScoredQuestion[] = [];
  for (const finding of askable(
    theCase,
    candidates.map((c) => c.record),
    situations.flatMap((s) => s.first_questions),
    needs,
    knowledge,
  )) {
    const outcomes = outcomesOf(finding);
    const { information, separates } = expectedInformation(candidates, outcomes);
    const rank = first.indexOf(finding.id);
    const early = theCase.askingTurns === 0 ? 1 : theCase.askingTurns === 1 ? 0.5 : 0.2;
    const needed = needs.has(finding.id)
      ? NEEDED_BONUS
      : finding.slot !== undefined && needs.has(finding.slot)
        ? (NEEDED_SLOT_BONUS[finding.slot] ?? NEEDED_SLOT)
        : 0;
    const bonus = (rank >= 0 ? (FIRST_QUESTION_BONUS[rank] ?? 0.1) * early : 0) + needed;
    const cost = finding.choices.length === 0 ? OPEN_COST : 0;
    scored.push({ finding, information, score: information + bonus + belongs(theCase, finding.id) - cost, separates });
  }
  return scored.sort((a, b) => b.score - a.score || (a.finding.id < b.finding.id ? -1 : 1));
}

/** Nearness at which a question belongs to an account as much as most; the nearest of all are at about twice that. */
const ORDINARY_NEARNESS = 0.22;
const NEARNESS_WEIGHT = 1.6;
const MOST_FOR_NEARNESS = 0.3;

/** A question about what was talked of is worth more than one from another corner of the same problem. */
function belongs(theCase: Case, finding: string): number {
  if (theCase.near.length === 0) return 0;
  const nearness = theCase.near.find((t) => t.finding === finding)?.nearness ?? 0;
  return Math.max(-MOST_FOR_NEARNESS, Math.min(MOST_FOR_NEARNESS, NEARNESS_WEIGHT * (nearness - ORDINARY_NEARNESS)));
}

/** What each answer would settle; an open question has its finding present or absent. */
export function outcomesOf(finding: FindingRecord): Outcome[] {
  if (finding.choices.length === 0) return [{ [finding.id]: "present" }, { [finding.id]: "absent" }];
  return finding.choices.map((c) => c.sets);
}

const settled = new WeakMap<FindingRecord, readonly string[]>();

/** The finding itself and all that an answer may settle with it. */
function settledBy(finding: FindingRecord): readonly string[] {
  const known = settled.get(finding);
  if (known !== undefined) return known;
  const made = [...new Set([finding.id, ...finding.choices.flatMap((c) => Object.keys(c.sets))])];
  settled.set(finding, made);
  return made;
}

function askable(
  theCase: Case,
  diagnoses: readonly DiagnosisRecord[],
  first: readonly string[],
  needs: ReadonlySet<string>,
  knowledge: Knowledge,
): FindingRecord[] {
  const bearing = new Set([...diagnoses.flatMap((d) => d.findings.filter((f) => Math.abs(f.weight) >= BEARING).map((f) => f.id)), ...first, ...needs]);
  const known = new Set(theCase.findings.filter((f) => f.state !== "unknown").map((f) => f.id));
  const present = new Set(theCase.findings.filter((f) => f.state === "present").map((f) => f.id));
  const asked = new Set(theCase.asked.map((q) => q.ref));
  const filled = new Set<string>(theCase.facts.filter((f) => f.status !== "retracted").map((f) => f.slot));
  const out: FindingRecord[] = [];
  for (const finding of knowledge.findings.values()) {
    if (asked.has(`finding:${finding.id}`) || known.has(finding.id)) continue;
    const settles = settledBy(finding);
    const byNeed = finding.slot !== undefined && needs.has(finding.slot);
    if (!byNeed && !settles.some((s) => bearing.has(s))) continue;
    if (finding.slot !== undefined && filled.has(finding.slot)) continue;
    if (isContainer(finding) && finding.choices.some((c) => Object.entries(c.sets).some(([s, state]) => state === "present" && present.has(s)))) continue;
    const open = settles.filter((s) => s !== finding.id || finding.choices.length === 0 || finding.choices.some((c) => finding.id in c.sets));
    if (open.length > 0 && open.every((s) => known.has(s))) continue;
    const others = open.filter((s) => s !== finding.id);
    if (others.length > 0 && others.filter((s) => known.has(s)).length >= Math.ceil(others.length / 2) && !knowableItself(finding, diagnoses)) continue;
    out.push(finding);
  }
  return out;
}

/** A question that only sorts ("where did the time go"): once one of its answers is known it has been answered. */
function isContainer(finding: FindingRecord): boolean {
  return finding.choices.length > 0 && finding.choices.every((c) => !(finding.id in c.sets));
}

function knowableItself(finding: FindingRecord, diagnoses: readonly DiagnosisRecord[]): boolean {
  return diagnoses.some((d) => d.findings.some((f) => f.id === finding.id));
}

function expectedInformation(
  candidates: ReadonlyArray<{ candidate: Candidate; record: DiagnosisRecord }>,
  outcomes: readonly Outcome[],
): { information: number; separates: [string, string] | null } {
  if (candidates.length < 2 || outcomes.length < 2) return { information: 0, separates: null };
  const prior = normalise(candidates.map((c) => Math.exp(c.candidate.logOdds)));
  const likelihood = candidates.map(({ record }) => normalise(outcomes.map((o) => Math.exp(effectOfOutcome(record, o)))));
  const before = entropy(prior);
  let after = 0;
  for (let o = 0; o < outcomes.length; o++) {
    const joint = prior.map((p, d) => p * (likelihood[d]?.[o] ?? 0));
    const mass = joint.reduce((a, b) => a + b, 0);
    if (mass > 0) after += mass * entropy(joint.map((j) => j / mass));
  }
  return { information: Math.max(0, before - after), separates: bestPair(candidates, likelihood, prior) };
}

function effectOfOutcome(record: DiagnosisRecord, outcome: Outcome): number {
  return Object.entries(outcome).reduce((n, [finding, state]) => n + effectOf(record, finding, state), 0);
}

function bestPair(candidates: ReadonlyArray<{ candidate: Candidate }>, likelihood: readonly number[][], prior: readonly number[]): [string, string] | null {
  let best: [string, string] | null = null;
  let most = 0.02;
  for (let a = 0; a < candidates.length; a++) {
    for (let b = a + 1; b < candidates.length; b++) {
      const apart = (likelihood[a] ?? []).reduce((n, p, o) => n + Math.abs(p - (likelihood[b]?.[o] ?? 0)), 0) / 2;
      const worth = apart * ((prior[a] ?? 0) + (prior[b] ?? 0));
      if (worth > most) {
        most = worth;
        best = [candidates[a]?.candidate.id ?? "", candidates[b]?.candidate.id ?? ""];
      }
    }
  }
  return best;
}

function normalise(values: readonly number[]): number[] {
  const sum = values.reduce((a, b) => a + b, 0);
  return values.map((v) => (sum === 0 ? 0 : v / sum));
}

function entropy(p: readonly number[]): number {
  return -p.reduce((n, x) => (x > 0 ? n + x * Math.log(x) : n), 0);
}
