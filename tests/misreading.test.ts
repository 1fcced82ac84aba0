// What follows when a reply was about something else: it is not returned to, and questions in vain are not asked on. C10, C2.
import { describe, expect, it } from "vitest";
import { createTestEngine, say } from "./harness/engine.ts";

async function talk(situations: readonly string[], messages: readonly string[]) {
  const engine = createTestEngine(situations);
  const turns = [];
  let id: string | null = null;
  for (const message of messages) {
    const done: Awaited<ReturnType<typeof say>> = await say(engine, id, message);
    id = done.caseId;
    turns.push(done.turn);
  }
  return turns;
}
const refs = (turn: { plan: { moves: ReadonlyArray<{ ref: string | null }> } } | undefined): Array<string | null> => turn?.plan.moves.map((m) => m.ref) ?? [];

describe("C10 a decision that was not theirs", () => {
  it("is not leaned on after they said so", async () => {
    const turns = await talk(
      [],
      ["Should I match it? 9 people, one of them my best lead.", "I asked you something else.", "What would you do?", "Just tell me what to do."],
    );
    expect(refs(turns[0])).toContain("hangs:match-the-offer");
    expect(turns[1]?.reply).toMatch(/misread/);
    for (const turn of turns.slice(2)) expect(refs(turn)).not.toContain("decision:match-the-offer");
  });

  it("is leaned on when they did not", async () => {
    const turns = await talk(
      [],
      ["Should I match it? 9 people, one of them my best lead.", "She told me on Monday.", "What would you do?", "Just tell me what to do."],
    );
    expect(turns.slice(1).flatMap(refs)).toContain("decision:match-the-offer");
  });
});

describe("C2 questions in vain", () => {
  it("after two that taught nothing a third does not come from the same situation", async () => {
    const turns = await talk(
      ["slow-delivery-pipeline"],
      ["It takes us ages and the board is tired of hearing it.", "The sandwiches were good.", "Yes, the ones with egg.", "Mostly on Tuesdays."],
    );
    const asked = turns.map((t) => t.plan.moves.find((m) => m.content === "ask")?.ref ?? "");
    expect(asked.slice(0, 2).every((r) => r.startsWith("finding:"))).toBe(true);
    expect(asked[2]).toMatch(/^general:/);
  });
});
