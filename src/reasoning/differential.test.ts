import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Case, CaseFinding } from "../contract/case.ts";
import type { Knowledge } from "../contract/knowledge.ts";
import type { DiagnosisRecord, FindingRecord, SituationRecord } from "../contract/records.ts";
import { differentialOf } from "./differential.ts";
import { scoreQuestions } from "./questions.ts";

const diagnosis = (id: string, findings: DiagnosisRecord["findings"]): DiagnosisRecord => ({
  id,
  title: id,
  version: 1,
  sources: [],
  topics: ["hiring"],
  signature: id,
  mechanism: "m",
  so_what: ["a", "b"],
  findings,
  leverage: ["l"],
  options: [],
  assessment: ["a"],
  test: { do: "d", lasts: "l", signal: "s", wrong_if: "w" },
  flip: "f",
  frameworks: [],
  example: { text: "Imagine", invented: true },
});
const finding = (id: string, choices: FindingRecord["choices"] = []): FindingRecord => ({
  id,
  title: id,
  version: 1,
  sources: [],
  question: ["q?"],
  reason: "r",
  choices,
  present: { cues: [], heard: ["h"] },
  absent: { cues: [], heard: ["h"] },
});
const situation: SituationRecord = {
  id: "s",
  title: "s",
  version: 1,
  sources: [],
  topics: ["hiring"],
  roles: [],
  label: "s",
  summary: "s",
  cues: [],
  needs: ["tried"],
  diagnoses: [
    { id: "waiting", prior: 0 },
    { id: "hands", prior: 0 },
  ],
  assumptions: [],
  openings: [],
  first_questions: [],
  frameworks: [],
  examples: [],
};
const knowledge = {
  situations: new Map([["s", situation]]),
  diagnoses: new Map([
    [
      "waiting",
      diagnosis("waiting", [
        { id: "waits", weight: 2.5 },
        { id: "built", weight: -1.5 },
      ]),
    ],
    [
      "hands",
      diagnosis("hands", [
        { id: "built", weight: 2 },
        { id: "waits", weight: -1 },
      ]),
    ],
    [
      "stranger",
      diagnosis("stranger", [
        { id: "odd", weight: 3 },
        { id: "odder", weight: 3 },
      ]),
    ],
  ]),
  findings: new Map([
    ["waits", finding("waits")],
    ["built", finding("built")],
    ["nothing", finding("nothing")],
  ]),
} as unknown as Knowledge;
const caseWith = (findings: CaseFinding[]): Case =>
  ({ situations: [{ id: "s", fit: 0.8, quote: "", turn: 1 }], findings, asked: [], near: [], facts: [], askingTurns: 0 }) as unknown as Case;
const seen = (id: string, state: CaseFinding["state"] = "present", via: CaseFinding["via"] = "answer"): CaseFinding => ({
  id,
  state,
  via,
  quote: `“${id}”`,
  turn: 1,
});

describe("the differential", () => {
  test("C1 evidence for one explanation puts it first, with the words it rests on", () => {
    const [lead, second] = differentialOf(caseWith([seen("waits")]), knowledge);
    expect(lead?.id).toBe("waiting");
    expect(lead?.for[0]?.quote).toBe("“waits”");
    expect(second?.against[0]?.ref).toBe("finding:waits");
  });

  test("an explanation no situation leads to comes in on strong evidence alone", () => {
    expect(differentialOf(caseWith([seen("odd")]), knowledge).map((c) => c.id)).not.toContain("stranger");
    expect(differentialOf(caseWith([seen("odd"), seen("odder")]), knowledge)[0]?.id).toBe("stranger");
  });

  test("belief only rises with what speaks for it, whatever else is known, and less by a cue than by an answer", () => {
    const state = fc.constantFrom("present" as const, "absent" as const, "unknown" as const);
    fc.assert(
      fc.property(state, fc.boolean(), (built, strange) => {
        const others = [seen("built", built), ...(strange ? [seen("odd")] : [])];
        const belief = (findings: CaseFinding[]): number => differentialOf(caseWith(findings), knowledge).find((c) => c.id === "waiting")?.belief ?? 0;
        expect(belief([...others, seen("waits", "present", "cue")])).toBeGreaterThan(belief(others));
        expect(belief([...others, seen("waits")])).toBeGreaterThan(belief([...others, seen("waits", "present", "cue")]));
        expect(belief([...others, seen("waits", "absent")])).toBeLessThan(belief(others));
      }),
    );
  });
});

describe("choosing a question", () => {
  test("the one that tells the explanations apart comes first, and says which it separates", () => {
    const theCase = caseWith([]);
    const scored = scoreQuestions(theCase, differentialOf(theCase, knowledge), knowledge);
    expect(scored[0]?.information).toBeGreaterThan(0.05);
    expect(["waits", "built"]).toContain(scored[0]?.finding.id);
    expect([...(scored[0]?.separates ?? [])].sort()).toEqual(["hands", "waiting"]);
    expect(scored.map((s) => s.finding.id)).not.toContain("nothing");
  });

  test("what is known or was asked is not asked again", () => {
    const theCase = { ...caseWith([seen("waits")]), asked: [{ ref: "finding:built" }] } as unknown as Case;
    expect(scoreQuestions(theCase, differentialOf(theCase, knowledge), knowledge)).toEqual([]);
  });
});
