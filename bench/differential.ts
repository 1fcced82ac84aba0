// How many questions until the right explanation leads: the program's choice beside fixed order and chance.

import { applyEvent } from "../src/casefile/apply.ts";
import type { Case, CaseFinding } from "../src/contract/case.ts";
import type { DiagnosisRecord, FindingRecord } from "../src/contract/records.ts";
import { loadKnowledge } from "../src/knowledge/load.ts";
import { differentialOf, effectOf } from "../src/reasoning/differential.ts";
import { outcomesOf, scoreQuestions } from "../src/reasoning/questions.ts";

const MOST = 12;
type Outcome = Readonly<Record<string, CaseFinding["state"]>>;
type Chooser = (theCase: Case, random: () => number) => FindingRecord | undefined;

const { knowledge } = loadKnowledge(["knowledge"]);

/** Deterministic uniform numbers in [0, 1) (mulberry32). */
function randomOf(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const candidates = (theCase: Case): FindingRecord[] => scoreQuestions(theCase, differentialOf(theCase, knowledge), knowledge).map((s) => s.finding);
const choosers: Record<string, Chooser> = {
  "expected information": (c) => candidates(c)[0],
  "fixed order (by id)": (c) => [...candidates(c)].sort((a, b) => (a.id < b.id ? -1 : 1))[0],
  "at random": (c, random) => {
    const all = candidates(c);
    return all[Math.floor(random() * all.length)];
  },
};

/** A leader who has the problem answers for it; one time in eight they answer something else. */
function answer(diagnosis: DiagnosisRecord, finding: FindingRecord, random: () => number): Outcome {
  const outcomes = outcomesOf(finding);
  const effect = (o: Outcome): number => Object.entries(o).reduce((n, [f, s]) => n + effectOf(diagnosis, f, s), 0);
  if (random() < 0.125) return outcomes[Math.floor(random() * outcomes.length)] ?? {};
  const best = Math.max(...outcomes.map(effect));
  const fitting = outcomes.filter((o) => effect(o) === best);
  return fitting[Math.floor(random() * fitting.length)] ?? {};
}

function questionsNeeded(situation: string, diagnosis: DiagnosisRecord, choose: Chooser, seed: number): number {
  const random = randomOf(seed);
  let theCase: Case = {
    ...applyEvent(null, { kind: "case-opened", id: "bench", at: "2026-01-01T00:00:00Z", recalled: [] }),
    turn: 1,
    fit: "clear",
    situations: [{ id: situation, fit: 0.8, quote: "", turn: 1 }],
  };
  for (let turn = 1; turn <= MOST; turn++) {
    const finding = choose(theCase, random);
    if (finding === undefined) return MOST + 1;
    const settled = Object.entries(answer(diagnosis, finding, random)).map(([id, state]) => ({ id, state, quote: "", turn, via: "answer" as const }));
    theCase = {
      ...theCase,
      turn: turn + 1,
      askingTurns: turn,
      findings: [...theCase.findings.filter((f) => !settled.some((s) => s.id === f.id)), ...settled],
      asked: [...theCase.asked, { id: finding.id, ref: `finding:${finding.id}`, text: "", why: "", choices: [], turn, state: "answered" }],
    };
    const [lead, second] = differentialOf(theCase, knowledge);
    if (lead?.id === diagnosis.id && lead.logOdds > (second?.logOdds ?? -99)) return turn;
  }
  return MOST + 1;
}

/** Prints mean, median and the share that leads within three and five questions. */
export function benchDifferential(print: (line: string) => void): void {
  print(`Differential: questions until the right explanation leads (answers wrong one time in eight; ${MOST}+ counted as ${MOST + 1})`);
  print("  chooser                   n   mean  median  within 3  within 5");
  for (const [name, choose] of Object.entries(choosers)) {
    const counts: number[] = [];
    for (const s of knowledge.situations.values()) {
      for (const { id } of s.diagnoses) {
        const d = knowledge.diagnoses.get(id);
        if (d === undefined) continue;
        for (let seed = 1; seed <= 3; seed++) counts.push(questionsNeeded(s.id, d, choose, seed * 7919));
      }
    }
    counts.sort((a, b) => a - b);
    const share = (n: number): string => `${((100 * counts.filter((c) => c <= n).length) / counts.length).toFixed(0)} %`.padStart(8);
    const mean = counts.reduce((a, b) => a + b, 0) / counts.length;
    print(
      `  ${name.padEnd(22)} ${String(counts.length).padStart(4)} ${mean.toFixed(2).padStart(6)} ${String(counts[Math.floor(counts.length / 2)]).padStart(7)}  ${share(3)}  ${share(5)}`,
    );
  }
}
