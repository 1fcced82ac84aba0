// The deliberately bad voices behind the Voice port, through the whole engine: the leader still gets a reply that asks.
import { describe, expect, test } from "vitest";
import { createTestEngine, say } from "../tests/harness/engine.ts";
import { createMutantVoice } from "./mutants/mutant-voice.ts";
import { type MutantName, PLANTED } from "./mutants/planted.ts";

describe("C2 C18 a bad voice under the engine's guard", () => {
  test.each(Object.keys(PLANTED) as MutantName[])("%s", async (mutant) => {
    const engine = createTestEngine(["hire-more"], { voice: createMutantVoice(mutant) });
    const { turn } = await say(engine, null, "We have to hire, everything is late. 28 engineers in four teams.");
    expect(turn.reply).toMatch(/\?/);
    expect(turn.reply.length).toBeGreaterThan(40);
  });
});
