// Every diagnosis of every situation can be reached: a scripted leader who has it, asked by the policy's own question
// choice and answering as one would, sees it lead the differential within five asking turns (C1, C3).
import { describe, expect, test } from "vitest";
import { applyEvent } from "../src/casefile/apply.ts";
import type { Case, CaseFinding } from "../src/contract/case.ts";
import type { DiagnosisRecord, FindingRecord } from "../src/contract/records.ts";
import { loadKnowledge } from "../src/knowledge/load.ts";
import { differentialOf, effectOf } from "../src/reasoning/differential.ts";
import { outcomesOf, scoreQuestions } from "../src/reasoning/questions.ts";

const { knowledge } = loadKnowledge(["knowledge"]);
const ASKING_TURNS = 5;

function caseIn(situation: string): Case {
  const opened = applyEvent(null, { kind: "case-opened", id: "walk", at: "2026-01-01T00:00:00Z", recalled: [] });
  return { ...opened, turn: 1, fit: "clear", situations: [{ id: situation, fit: 0.8, quote: "", turn: 1 }] };
}

/** The states a leader who has this problem, and none of the rival ones, would report. */
function truthfulAnswer(situation: string, diagnosis: DiagnosisRecord, finding: FindingRecord): Readonly<Record<string, CaseFinding["state"]>> {
  const effect = (d: DiagnosisRecord, outcome: Readonly<Record<string, CaseFinding["state"]>>): number =>
    Object.entries(outcome).reduce((n, [f, s]) => n + effectOf(d, f, s), 0);
  const rivals = (knowledge.situations.get(situation)?.diagnoses ?? []).flatMap((d) => (d.id === diagnosis.id ? [] : (knowledge.diagnoses.get(d.id) ?? [])));
  const forRivals = (outcome: Readonly<Record<string, CaseFinding["state"]>>): number => Math.max(0, ...rivals.map((r) => effect(r, outcome)));
  return [...outcomesOf(finding)].sort((a, b) => effect(diagnosis, b) - effect(diagnosis, a) || forRivals(a) - forRivals(b))[0] ?? {};
}

/** Asking turns until the diagnosis leads alone, or null. */
function turnsToLead(situation: string, diagnosis: DiagnosisRecord): number | null {
  let theCase = caseIn(situation);
  for (let turn = 1; turn <= ASKING_TURNS; turn++) {
    const best = scoreQuestions(theCase, differentialOf(theCase, knowledge), knowledge)[0];
    if (best === undefined) return null;
    const settled = Object.entries(truthfulAnswer(situation, diagnosis, best.finding)).map(([id, state]) => ({
      id,
      state,
      quote: "said",
      turn,
      via: "answer" as const,
    }));
    theCase = {
      ...theCase,
      turn: turn + 1,
      askingTurns: turn,
      findings: [...theCase.findings.filter((f) => !settled.some((s) => s.id === f.id)), ...settled],
      asked: [...theCase.asked, { id: best.finding.id, ref: `finding:${best.finding.id}`, text: "", why: "", choices: [], turn, state: "answered" }],
    };
    const [lead, second] = differentialOf(theCase, knowledge);
    if (lead?.id === diagnosis.id && lead.logOdds > (second?.logOdds ?? Number.NEGATIVE_INFINITY)) return turn;
  }
  return null;
}

describe("C1 C3 every situation is walkable", () => {
  for (const situation of knowledge.situations.values()) {
    for (const { id } of situation.diagnoses) {
      const diagnosis = knowledge.diagnoses.get(id);
      if (diagnosis === undefined) continue;
      test(`${situation.id} reaches ${id} within ${ASKING_TURNS} asking turns`, () => {
        expect(turnsToLead(situation.id, diagnosis)).not.toBeNull();
      });
    }
  }
});
