// A bind the base knows, from the first message to after the lean, as the built program holds it, by words alone. C1, C2, C4, C8, C10.
import { afterAll, describe, expect, it } from "vitest";
import { ask } from "../src/app/ask.ts";
import { openPlumbline } from "../src/app/open-plumbline.ts";
import type { TurnResult } from "../src/contract/turn.ts";

const app = openPlumbline({ env: {}, private: true, encoder: null });
afterAll(() => app.close());

async function talk(messages: readonly string[]): Promise<TurnResult[]> {
  const out: TurnResult[] = [];
  for (const message of messages) {
    const caseId = out.at(-1)?.caseId ?? null;
    for await (const event of ask(app, { caseId, message, signal: new AbortController().signal })) if (event.kind === "finished") out.push(event.result);
  }
  return out;
}
const refs = (turn: TurnResult | undefined): string[] => turn?.moves.map((m) => m.ref ?? "") ?? [];
const kinds = (turn: TurnResult | undefined): string[] => turn?.moves.map((m) => m.kind) ?? [];

const OPENING =
  "I'm a staff engineer. My RFC for a shared event bus was approved in March, everyone said great work, and one team of nine has adopted it. Should I escalate?";
const BLED = "Two outages last year came from the old one, payments was down for an hour.";
const SPOKEN = "The VP backs it verbally, it's in no planning doc.";

describe("a predicament", () => {
  it("C1 C2: opens with what hides in it and one question, and gives no advice", async () => {
    const [first] = await talk([OPENING]);
    expect(refs(first)).toEqual(expect.arrayContaining(["catch:approved-and-ignored", "predicament:approved-and-ignored/what-they-lose"]));
    expect(kinds(first)).not.toContain("advise");
    expect(first?.reply.match(/\?/g)?.length).toBe(1);
  });

  it("C10: says what an answer means, and skips a question that was answered", async () => {
    const turns = await talk([OPENING, BLED]);
    expect(refs(turns[1])).toContain("reply:approved-and-ignored/what-hurts-them/they-bled");
    expect(refs(turns[1])).toContain("predicament:approved-and-ignored/who-ranks");
  });

  it("C4: leans after two questions, on what was learned, with a first step and when it is wrong", async () => {
    const turns = await talk([OPENING, BLED, SPOKEN]);
    expect(kinds(turns[2])).toEqual(expect.arrayContaining(["summarise", "advise"]));
    expect(turns[2]?.reply).toContain("in no plan");
    expect(turns[2]?.reply).toMatch(/\*\*First step:\*\*[\s\S]*\*\*I'm wrong if\*\*/);
  });

  it("C8: gives words when asked for them; insisted on, the decision stays theirs and the lean stands", async () => {
    const turns = await talk([OPENING, BLED, SPOKEN, "How do I say that to the VP?", "Just tell me: escalate or not?"]);
    expect(refs(turns[3])).toContain("words:approved-and-ignored");
    expect(kinds(turns[4])).toContain("decline-decision");
    expect(refs(turns[4])).toContain("predicament-lean:approved-and-ignored");
  });

  it("C10: once they say it was misread, it does not come back", async () => {
    const turns = await talk([OPENING, "That's not what I asked, you misread me.", SPOKEN, BLED]);
    for (const turn of turns.slice(1)) expect(refs(turn).join(" ")).not.toContain("approved-and-ignored");
  });

  it("C10: where their own question was passed over, it is answered, and the predicament stays", async () => {
    const turns = await talk([OPENING, `${SPOKEN} But that's not what I asked, do I go to the VP first or to the teams first?`]);
    expect(refs(turns[1])).toContain("predicament-lean:approved-and-ignored");
    expect(turns[1]?.reply).not.toMatch(/misread/);
  });

  it("C10: a reply that took an answer wrong is taken back, and the predicament stays", async () => {
    const turns = await talk([OPENING, BLED, "Outages? Which outages, I never said that we lost anything. You got me wrong."]);
    expect(refs(turns[2]).join(" ")).toContain("approved-and-ignored");
    expect(turns[2]?.reply).not.toMatch(/bled|outage/i);
  });

  it("C1: a question that means the same in any matter is answered straight", async () => {
    const turns = await talk([OPENING, `${SPOKEN} Do I take this up with the other teams or with my boss first?`]);
    expect(turns[1]?.moves.some((m) => m.ref?.startsWith("followup:"))).toBe(true);
  });

  it("is not found where there is none", async () => {
    const turns = await talk(["Which mattress would you buy for a bad back? The old one is twelve years old and my partner snores."]);
    expect(refs(turns[0]).join(" ")).not.toMatch(/(?:predicament|catch):(?!open-)/);
  });

  it("a later message about something else changes to it", async () => {
    const turns = await talk([
      OPENING,
      "Different topic. Our CI pipeline takes 50 minutes, the queue comes on top, 34 engineers wait for builds all day. How do I justify spending on a faster build?",
    ]);
    expect(refs(turns[1]).join(" ")).toContain("predicament:slow-ci/");
  });
});

const DEMO = "We do a Friday demo with seven squads, every week for two years, and only fifteen of sixty come. Do I kill it?";

describe("where nothing closer is known", () => {
  it("C1 C2: the form of the question leads: one question, no advice, nothing presumed about the matter", async () => {
    const [first] = await talk([DEMO]);
    expect(refs(first)).toEqual(expect.arrayContaining(["catch:open-stop-or-go", "predicament:open-stop-or-go/start-today"]));
    expect(kinds(first)).not.toContain("advise");
    expect(first?.reply).toContain("whether to kill it");
    expect(first?.reply.match(/\?/g)?.length).toBe(1);
  });

  it("C8 C10: asked what it would do, it leans by what they answered, on their own account", async () => {
    const turns = await talk([DEMO, "No.", "What would you do?"]);
    expect(refs(turns[1])).toContain("reply:open-stop-or-go/start-today/would-not");
    expect(refs(turns[2])).toContain("predicament-lean:open-stop-or-go");
    expect(turns[2]?.reply).toContain("only fifteen of sixty");
    expect(turns[2]?.reply).toMatch(/I'd end it/);
  });

  it("C8: asked how to say it, it leans on that and gives words", async () => {
    const turns = await talk([DEMO, "No.", "How do I tell them?"]);
    expect(refs(turns[2])).toEqual(expect.arrayContaining(["predicament-lean:open-how-to-say", "words:open-how-to-say"]));
  });

  it("C10: which of two comes first is answered in their words", async () => {
    const turns = await talk([DEMO, "No. Do I pick the format first or the audience first?"]);
    expect(refs(turns[1])).toContain("followup:which-first");
    expect(turns[1]?.reply).toMatch(/the format/);
    expect(turns[1]?.reply).toMatch(/the audience/);
  });

  it("C10: a straight answer speaks of whom the question speaks of", async () => {
    const turns = await talk([
      "The old director moved two floors up. Last week he told one of my leads to hold off on a migration I'd approved, and she held off. Do I go to him or to our SVP?",
      "I haven't spoken to him yet. Him first, or the SVP?",
    ]);
    expect(refs(turns[1])).toContain("followup:them-or-boss-first");
    expect(turns[1]?.reply).toMatch(/Him first/);
  });

  it("C10: a predicament that is told later takes its place", async () => {
    const turns = await talk([DEMO, `Well, what it's really about is something else. ${OPENING} ${BLED}`]);
    expect(refs(turns[1]).join(" ")).toMatch(/approved-and-ignored/);
  });
});
