// Log-odds for each candidate explanation, with the evidence listed. Weights are editorial judgement.
import type { Case, CaseFinding } from "../contract/case.ts";
import type { Candidate, Evidence } from "../contract/differential.ts";
import type { Knowledge } from "../contract/knowledge.ts";
import type { FindingState } from "../contract/reading.ts";
import type { DiagnosisRecord } from "../contract/records.ts";

/** Log-odds of a candidate nothing is known about: about one in four. */
const BASE = -1.2;
/** One unit of a record's −3…+3 weight, in log-odds. */
const UNIT = 0.75;
/** Share of the weight of a present finding that its absence takes away, unless the record says otherwise. */
const ABSENCE = -0.6;
/** A situation counts while its fit is at least this share of the best one's. */
const CARRIED = 0.35;
/** Evidence that makes a diagnosis a candidate although no carried situation leads to it, in log-odds. */
const UNINVITED = 2.6;
/** How far a finding is trusted by the way it was read. */
const TRUST: Record<CaseFinding["via"], number> = { answer: 1, cue: 0.8, model: 0.7, meaning: 0.5 };

/** Signed log-odds that a finding's state adds to a diagnosis (0 when unknown). */
export function effectOf(diagnosis: DiagnosisRecord, finding: string, state: FindingState): number {
  const link = linksOf(diagnosis).get(finding);
  if (link === undefined || state === "unknown") return 0;
  return UNIT * (state === "present" ? link.weight : (link.absent ?? ABSENCE * link.weight));
}

type Links = ReadonlyMap<string, DiagnosisRecord["findings"][number]>;
const links = new WeakMap<DiagnosisRecord, Links>();

/** The findings of a diagnosis by id; of twins the first. */
function linksOf(diagnosis: DiagnosisRecord): Links {
  const known = links.get(diagnosis);
  if (known !== undefined) return known;
  const made: Links = new Map([...diagnosis.findings].reverse().map((f) => [f.id, f]));
  links.set(diagnosis, made);
  return made;
}

/** Every candidate diagnosis of the case, most likely first. */
export function differentialOf(theCase: Case, knowledge: Knowledge): Candidate[] {
  const priors = priorsOf(theCase, knowledge);
  const places = new Map(theCase.findings.map((f, i) => [f.id, i]));
  const out: Candidate[] = [];
  for (const diagnosis of knowledge.diagnoses.values()) {
    const evidence = evidenceFor(diagnosis, theCase.findings, places);
    const sum = evidence.reduce((n, e) => n + e.weight, 0);
    const prior = priors.get(diagnosis.id);
    if (prior === undefined && (sum < UNINVITED || !answered(diagnosis, theCase.findings))) continue;
    const logOdds = BASE + (prior?.weight ?? -0.8) + sum;
    out.push({
      id: diagnosis.id,
      title: diagnosis.title,
      through: prior?.through ?? [],
      logOdds,
      belief: 1 / (1 + Math.exp(-logOdds)),
      for: evidence.filter((e) => e.weight > 0).sort((a, b) => b.weight - a.weight),
      against: evidence.filter((e) => e.weight < 0).sort((a, b) => a.weight - b.weight),
    });
  }
  return out.sort((a, b) => b.logOdds - a.logOdds || (a.id < b.id ? -1 : 1));
}

/** True when some of what speaks for it was an answer to a question, so that loose words alone bring in nothing. */
function answered(diagnosis: DiagnosisRecord, findings: readonly CaseFinding[]): boolean {
  return findings.some((f) => f.via === "answer" && effectOf(diagnosis, f.id, f.state) > 0);
}

function priorsOf(theCase: Case, knowledge: Knowledge): Map<string, { weight: number; through: string[] }> {
  const best = Math.max(...theCase.situations.map((s) => s.fit), 0.0001);
  const priors = new Map<string, { weight: number; through: string[] }>();
  for (const s of theCase.situations) {
    if (s.fit < CARRIED * best) continue;
    for (const d of knowledge.situations.get(s.id)?.diagnoses ?? []) {
      const weight = d.prior + Math.log(s.fit / best);
      const known = priors.get(d.id);
      if (known === undefined) priors.set(d.id, { weight, through: [s.id] });
      else priors.set(d.id, { weight: Math.max(known.weight, weight) + 0.2, through: [...known.through, s.id] });
    }
  }
  return priors;
}

/** In the order of the findings, each of which a case has once. */
function evidenceFor(diagnosis: DiagnosisRecord, findings: readonly CaseFinding[], places: ReadonlyMap<string, number>): Evidence[] {
  const linked = new Set(diagnosis.findings.flatMap((link) => places.get(link.id) ?? []));
  return [...linked]
    .sort((a, b) => a - b)
    .flatMap((at) => {
      const f = findings[at];
      const weight = f === undefined ? 0 : effectOf(diagnosis, f.id, f.state) * TRUST[f.via];
      return f === undefined || weight === 0 ? [] : [{ ref: `finding:${f.id}`, weight, quote: f.quote, turn: f.turn }];
    });
}
