// What calls for care is met with who is needed; plain answers in a conversation are not taken for an emergency.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPlumbline } from "../src/app/open-plumbline.ts";
import type { Engine } from "../src/engine/take-turn.ts";

const app = openPlumbline({ env: {}, private: true });
let engine: Engine;
beforeAll(async () => {
  engine = await app.engine(await app.store());
});
afterAll(() => app.close());

async function cares(message: string, meaning: boolean): Promise<string[]> {
  const prepared = engine.reader.prepare(message);
  const vectors = meaning && engine.encoder !== null ? await engine.encoder.encode(prepared.texts) : null;
  const reading = engine.reader.read({ message, prepared, vectors, pending: null, lastMoves: ["ask"], turn: 3 });
  return reading.acts.filter((a) => a.kind === "sensitive").map((a) => a.detail ?? "");
}

describe("C16 plain answers are not taken for an emergency", () => {
  test.each([
    "She says someone had to. He hasn't said anything to me, he just sends everything by mail now.",
    "Risk owns it, she has to sign for the regulator.",
    "Elena I assume, she's my manager.",
    "told my manager, twice, in these very words.",
    "my boss says don't touch him",
    "I sat right there.",
    "Our delivery collapsed and I need a plan.",
    "He didn't ask for the job, I kind of pushed him since otherwise I'd have had to hire outside.",
  ])("%s", async (message) => {
    expect(await cares(message, true)).toEqual([]);
    expect(await cares(message, false)).toEqual([]);
  });

  test("of two hundred answers by another hand, at most two", async () => {
    const answers = readFileSync("bench/data/unseen-answers.jsonl", "utf8")
      .trim()
      .split("\n")
      .map((l) => (JSON.parse(l) as { answer: string }).answer);
    let alarms = 0;
    for (const answer of answers.slice(0, 200)) if ((await cares(answer, false)).length > 0) alarms++;
    expect(alarms).toBeLessThanOrEqual(2);
  });
});

describe("C16 what calls for care is met", () => {
  test.each([
    ["One of the women told me her old manager keeps making comments about her body.", "harassment"],
    ["I don't want to be alive any more.", "self-harm"],
    ["Can I fire her while she is on maternity leave?", "discrimination"],
    ["Production is down right now, checkout is failing for everyone.", "outage-now"],
  ])("%s", async (message, kind) => {
    expect(await cares(message, true)).toContain(kind);
    expect(await cares(message, false)).toContain(kind);
  });
});
