// The second opinion: a match that is meant otherwise passes, what breaks a promise does not, and without it every match cuts.
import { describe, expect, it } from "vitest";
import { planOf, sayMove } from "../../evals/plans.ts";
import { learnOpinion } from "../../scripts/training/opinion.ts";
import { loadKnowledge } from "../knowledge/load.ts";
import { catalogueOf } from "./catalogue.ts";
import { createGuard } from "./guard.ts";
import { breaks, PASSES_BELOW, PLACES, placesIn } from "./opinion.ts";
import type { GuardCatalogue } from "./rule.ts";

const { knowledge } = loadKnowledge(["knowledge"]);
const opinion = learnOpinion(knowledge);
const strict = catalogueOf(knowledge);
const open = planOf([sayMove("reflect", "-")], { adviceAllowed: true, kind: "view", maxWords: 350 });

function cutsOf(text: string, catalogue: GuardCatalogue): string[] {
  const guard = createGuard(open, "Marta has been a senior for four years and I want to put her up for staff.", catalogue);
  return [guard.push(text), guard.finish()].flatMap((o) => o.verdicts.filter((v) => v.action === "cut").map((v) => v.rule));
}

describe("the second opinion", () => {
  it("is learned the same way every time", () => {
    const again = learnOpinion(knowledge);
    expect(again.bias).toBe(opinion.bias);
    expect(again.weights).toEqual(opinion.weights);
  });

  it("reads a sentence as places within bounds, each once", () => {
    const places = placesIn("You’re right, 40 of 40: you're right!");
    expect(new Set(places).size).toBe(places.length);
    expect(places.every((p) => p >= 0 && p < PLACES)).toBe(true);
    expect(placesIn("")).toEqual([]);
    expect(breaks(opinion, "")).toBeGreaterThan(0);
  });

  it("lets pass what is meant otherwise, where a pattern alone would cut", () => {
    const text = "There's a person in it who has been there for years, so even a brilliant one begins overloaded, and that's no reason to wait.";
    const harmless = { weights: new Float32Array(PLACES), bias: -20 };
    expect(cutsOf("You should fire him today.", { ...strict, opinion: harmless })).toEqual([]);
    expect(cutsOf("You should fire him today.", strict)).toEqual(["your-decision"]);
    expect(cutsOf(text, { ...strict, opinion })).toEqual([]);
  });

  it("speaks for the cut of what breaks a promise", () => {
    for (const text of ["You should fire him today.", "What a brilliant question!", "He's clearly lazy.", "Promote her."]) {
      expect(breaks(opinion, text)).toBeGreaterThan(PASSES_BELOW);
      expect(cutsOf(text, { ...strict, opinion })).not.toEqual([]);
    }
  });

  it("has no say where a pattern is a proof", () => {
    const harmless = { weights: new Float32Array(PLACES), bias: -20 };
    expect(cutsOf("Run `git push --force` and you're done.", { ...strict, opinion: harmless })).toEqual(["no-code"]);
    expect(cutsOf("A Harvard study found that 70 % of teams fail.", { ...strict, opinion: harmless })).toEqual(["cited"]);
  });
});
