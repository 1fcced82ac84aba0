// Bad voices under guard: no planted sentence reaches the reader, and what does reach them still asks what the plan
// needs. Unguarded, each mutant fails. C1, C2, C3, C4, C6, C7, C8, C9, C10, C11, C13, C14, C16, C17, C18.
import { describe, expect, it } from "vitest";
import { questionsIn } from "../../src/conduct/rules/questions.ts";
import { UNIT_RULES } from "../../src/conduct/rules.ts";
import { speakBadly } from "./mutant-voice.ts";
import { type MutantName, PLANTED } from "./planted.ts";
import { BREAKERS, guarded, runMutant } from "./run.ts";

const CASES = 1000;

describe.each(Object.keys(PLANTED) as MutantName[])("the %s", (mutant) => {
  it(`breaks its promise unguarded and never under guard, in ${CASES} seeded replies`, () => {
    const run = runMutant(mutant, CASES);
    expect(run.leaks).toEqual([]);
    expect(run.unguarded).toBeGreaterThan(CASES * 0.99);
  }, 120_000);
});

it("has a voice that breaks each rule that forbids", () => {
  expect(Object.keys(BREAKERS).sort()).toEqual(UNIT_RULES.map((r) => r.id).sort());
});

it("counts what is asked in the reply of the interrogator (C2)", () => {
  expect(questionsIn(guarded("interrogator", speakBadly("interrogator", "7").text, "7"))).toBeLessThanOrEqual(2);
});
