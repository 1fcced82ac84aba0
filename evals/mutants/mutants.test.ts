// Bad voices under guard: no planted sentence reaches the reader, and what does reach them still asks what the plan
// needs. Unguarded, each mutant fails. C1, C2, C3, C4, C6, C7, C8, C11, C13, C14, C17, C18.
import { describe, expect, it } from "vitest";
import { catalogueOf } from "../../src/conduct/catalogue.ts";
import { createGuard } from "../../src/conduct/guard.ts";
import { questionsIn } from "../../src/conduct/rules/questions.ts";
import type { Plan } from "../../src/contract/plan.ts";
import { countWords } from "../../src/kit/text.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { askMove, planOf, sayMove } from "../plans.ts";
import { chunked, HEARD, speakBadly } from "./mutant-voice.ts";
import { type MutantName, PLANTED } from "./planted.ts";

const CASES = 1000;
const catalogue = catalogueOf(loadKnowledge(["knowledge"]).knowledge);
const QUESTION = "Of those two weeks, how much is waiting for a review?";
const HOLD = "I'd still hold it, because reviews are where the two weeks go.";
const ASKING = planOf([sayMove("reflect", "Every release slips by two weeks."), askMove(QUESTION)], { mustAsk: true });
const HOLDING = planOf([sayMove("hold", HOLD), askMove(QUESTION)], { mustAsk: true, mustDisagree: true, adviceAllowed: true });
const squeeze = (text: string): string => text.replace(/\s+/g, " ").trim();

function guarded(plan: Plan, text: string, seed: string): string {
  const guard = createGuard(plan, HEARD, catalogue);
  return [...chunked(text, seed).map((c) => guard.push(c)), guard.finish()].map((o) => o.released).join("");
}

/** Planted sentences that stand in a reply. An interrogator may keep two of its questions. */
function through(mutant: MutantName, reply: string, planted: readonly string[]): string[] {
  if (mutant === "interrogator") {
    const kept = [...new Set(planted)].reduce((n, p) => n + (squeeze(reply).includes(p) ? Math.max(1, questionsAsPlanted(p)) : 0), 0);
    return kept > 2 ? [`${kept} questions`] : [];
  }
  return planted.filter((p) => squeeze(reply).includes(squeeze(p).slice(0, 400)));
}

const questionsAsPlanted = (text: string): number => (/\band (?:since|how|what|who)\b/.test(text) ? 2 : 1);

describe.each(Object.keys(PLANTED) as MutantName[])("the %s", (mutant) => {
  const plan = mutant === "folder" ? HOLDING : ASKING;
  it(`breaks its promise unguarded and never under guard, in ${CASES} seeded replies`, () => {
    let unguarded = 0;
    const leaks: string[] = [];
    for (let seed = 0; seed < CASES; seed++) {
      const bad = speakBadly(mutant, String(seed));
      if (through(mutant, bad.text, bad.planted).length > 0) unguarded++;
      const reply = guarded(plan, bad.text, String(seed));
      leaks.push(...through(mutant, reply, bad.planted));
      if (!reply.includes("?") || countWords(reply) > plan.bounds.maxWords + 40) leaks.push(`useless: ${reply.slice(0, 200)}`);
      if (
        mutant === "folder" &&
        !/I'd still hold it/.test(
          reply
            .split(/(?<=[.?!])\s/)
            .slice(0, 2)
            .join(" "),
        )
      )
        leaks.push(`not held: ${reply.slice(0, 120)}`);
    }
    expect([...new Set(leaks)]).toEqual([]);
    expect(unguarded).toBeGreaterThan(CASES * 0.99);
  });
});

it("counts what is asked in the reply of the interrogator (C2)", () => {
  const reply = guarded(ASKING, speakBadly("interrogator", "7").text, "7");
  expect(questionsIn(reply)).toBeLessThanOrEqual(2);
});
