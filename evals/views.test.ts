// Views as the embedded voice composes them, one for every diagnosis: within 350 words, every required part present,
// nothing cut, and at most the example added by the guard. C4, C5, C8, C11, C12.
import { describe, expect, it } from "vitest";
import { catalogueOf } from "../src/conduct/catalogue.ts";
import { createGuard } from "../src/conduct/guard.ts";
import type { Plan, View } from "../src/contract/plan.ts";
import { fillTemplate } from "../src/kit/template.ts";
import { countWords } from "../src/kit/text.ts";
import { loadKnowledge } from "../src/knowledge/load.ts";
import { plannedLoop } from "../src/reasoning/moves/view.ts";
import { compose, sourceTitles } from "../src/speaking/embedded/embedded-voice.ts";
import { askMove, planOf, sayMove } from "./plans.ts";

const { knowledge } = loadKnowledge(["knowledge"]);
const catalogue = catalogueOf(knowledge);
const HEARD = "We have 28 engineers in four teams. Reviews take four days and nobody owns the release.";
const CALL = "It's your decision. Which one would you try first, and what stops you?";

function viewPlan(id: string): Plan | null {
  const d = knowledge.diagnoses.get(id);
  const frame = d?.frameworks[0];
  const record = frame === undefined ? undefined : knowledge.frameworks.get(frame.id);
  if (d === undefined || frame === undefined || record === undefined) return null;
  const fill = (t: string): string =>
    fillTemplate(t, {}) ?? fillTemplate(t, { who: "the tech lead", boss: "the CTO", stage: "Series B", engineers: "28", teams: "four" }) ?? "";
  const loop = d.loop === undefined ? undefined : knowledge.loops.get(d.loop);
  const view: View = {
    diagnosis: d.id,
    title: d.title,
    assessment: { key: "a", variants: d.assessment.map(fill).filter((t) => t !== "") },
    mechanism: { key: "m", variants: [fill(d.mechanism)] },
    loop: loop === undefined ? null : plannedLoop(loop),
    framework: { id: frame.id, title: record.title, author: record.author, why: fill(frame.why), misleads: frame.misleads },
    options: d.options.map((o) => ({ name: o.name, gets: o.gets, costs: o.costs, secondOrder: o.second_order, wrongWhen: o.wrong_when })),
    test: { do: d.test.do, lasts: d.test.lasts, signal: d.test.signal, wrongIf: d.test.wrong_if },
    flip: d.flip,
    example: d.example.text,
    evidence: ["“28 engineers in four teams”", "“Reviews take four days”"],
    rival: null,
    assumed: [],
    against: null,
  };
  return planOf(
    [{ content: "view", kind: "advise", ref: `diagnosis:${id}`, view }, askMove(CALL)],
    { kind: "view", maxWords: 350, maxQuestions: 2, mustAsk: true, adviceAllowed: true },
    {
      phase: "advising",
      frameworks: [frame.id],
      sources: [...new Set([...d.sources, ...record.sources])],
      factValues: ["28", "four"],
    },
  );
}

describe("composed views", () => {
  const plans = [...knowledge.diagnoses.keys()].flatMap((id) => viewPlan(id) ?? []);
  const texts = plans.map((p) => compose(p, "seed", [], sourceTitles(p, knowledge)).text);
  it("pass the guard whole, with every required part", () => {
    const faults = plans.flatMap((plan, i) => {
      const guard = createGuard(plan, HEARD, catalogue);
      return [guard.push(texts[i] ?? ""), guard.finish()].flatMap((o) =>
        o.verdicts.filter((v) => v.rule !== "concrete").map((v) => `${plan.moves[0]?.ref ?? ""}: ${v.action} ${v.rule} ${v.reason} «${v.quote.slice(0, 60)}»`),
      );
    });
    expect(faults).toEqual([]);
  });
  it("also when nothing of the plan is taken on trust", () => {
    const faults = plans.flatMap((plan, i) => {
      const bare = { ...plan, moves: [sayMove("reflect", "-")] };
      const guard = createGuard(bare, `${HEARD} ${[...(texts[i] ?? "").matchAll(/[“"]([^”"]*)[”"]/g)].map((m) => m[1]).join(". ")}`, catalogue);
      return [guard.push(texts[i] ?? ""), guard.finish()].flatMap((o) =>
        o.verdicts.filter((v) => v.rule !== "two-questions").map((v) => `${plan.moves[0]?.ref ?? ""}: ${v.rule} ${v.reason} «${v.quote.slice(0, 90)}»`),
      );
    });
    expect(faults).toEqual([]);
  });
  it("stay within 350 words, and most of them well below", () => {
    const words = plans
      .map((plan, i) => {
        const guard = createGuard(plan, HEARD, catalogue);
        return countWords(guard.push(texts[i] ?? "").released + guard.finish().released);
      })
      .sort((a, b) => a - b);
    expect(words.at(-1)).toBeLessThanOrEqual(350);
    expect(words[Math.floor(words.length / 2)]).toBeGreaterThanOrEqual(220);
    expect(words[Math.floor(words.length / 2)]).toBeLessThanOrEqual(330);
  });
});
