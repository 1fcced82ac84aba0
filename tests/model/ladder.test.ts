import { describe, expect, it } from "vitest";
import { PlumblineError } from "../../src/contract/errors.ts";
import { type Script, scriptedVoice } from "../../src/testing/scripted-voice.ts";
import { createTestEngine, say } from "../harness/engine.ts";

const OPENING = "We have to hire more engineers, the roadmap keeps slipping and the CEO is on my back. We are 28 engineers in four teams.";
const gone = (reason: string): PlumblineError => new PlumblineError("model-unavailable", { reason });

async function reply(script: (call: number) => Script, message = OPENING) {
  const voice = scriptedVoice("test/model", script);
  const { turn } = await say(createTestEngine(["hire-more"], { voice }), null, message);
  return { turn, voice };
}

const GOOD = "Slipping has at least three causes, and hiring mends only one of them. When the last thing slipped, where did the time go?";

describe("the repair ladder", () => {
  it("leaves a compliant reply as it is", async () => {
    const { turn, voice } = await reply(() => ({ chunks: [GOOD] }));
    expect(turn.reply).toBe(GOOD);
    expect([turn.revisions, turn.notice, voice.calls(), turn.usage.kind, turn.usage.calls]).toEqual([[], null, 1, "model", 1]);
  });

  it("cuts a sentence that breaks a rule and keeps the rest, without another call", async () => {
    const { turn, voice } = await reply(() => ({ chunks: ["Great question! ", GOOD] }));
    expect(turn.reply).toBe(GOOD);
    expect(turn.revisions).toMatchObject([{ kind: "cut", rule: "unearned-praise", before: "Great question!" }]);
    expect(voice.calls()).toBe(1);
  });

  it("asks once more, naming the broken rules, when nothing could be shown", async () => {
    const told: string[][] = [];
    const voice = scriptedVoice("test/model", (call, _plan, _context, broken) => {
      told.push((broken ?? []).map((v) => v.rule));
      return { chunks: [call === 0 ? "You should hire two seniors this week." : GOOD] };
    });
    const { turn } = await say(createTestEngine(["hire-more"], { voice }), null, OPENING);
    expect(turn.reply).toBe(GOOD);
    expect(told.map((t) => t.length)).toEqual([0, 1]);
    expect(turn.usage.calls).toBe(2);
    expect(turn.revisions.map((r) => r.kind)).toContain("regenerated");
  });

  it("never asks a third time: the embedded voice speaks the same plan", async () => {
    const { turn, voice } = await reply(() => ({ chunks: ["You should hire two seniors this week."] }));
    expect(voice.calls()).toBe(2);
    expect(turn.reply).toContain("?");
    expect(turn.reply).not.toMatch(/hire two seniors/);
    expect([turn.usage.kind, turn.notice]).toEqual(["embedded", "What the model wrote did not hold to the conduct; this answer is my own."]);
    expect(turn.revisions.at(-1)).toMatchObject({ kind: "taken-over", rule: "misbehaved" });
  });

  it("does not ask again after a failure: the leader has waited once", async () => {
    const { turn, voice } = await reply(() => ({ chunks: [], error: gone("first-byte") }));
    expect([voice.calls(), turn.notice]).toEqual([1, "The model took too long; this answer is my own."]);
  });

  it("finishes what was begun, drops the half sentence, and says nothing twice", async () => {
    const { turn } = await reply(() => ({
      chunks: ["Slipping has at least three causes, and hiring mends only one. ", "When the last thi"],
      error: gone("stall"),
    }));
    expect(turn.reply.startsWith("Slipping has at least three causes, and hiring mends only one.")).toBe(true);
    expect(turn.reply).not.toMatch(/last thi\b/);
    expect(turn.reply.match(/\?/g)?.length).toBe(1);
    expect(turn.notice).toBe("The model broke off; the rest is my own.");
  });

  it("adds nothing but the notice when the model broke off after its question", async () => {
    const { turn } = await reply(() => ({ chunks: [GOOD, " And another th"], error: gone("cut-off") }));
    expect(turn.reply).toBe(GOOD);
  });

  it("stops listening to a model that will not stop", async () => {
    const { turn } = await reply(() => ({
      chunks: Array.from({ length: 5_000 }, (_, i) => `This is sentence number ${i} about the ${i} causes of a slipping roadmap. `),
    }));
    expect(turn.reply.split(/\s+/).length).toBeLessThan(200);
    expect(turn.draft.length).toBeLessThan(25_000);
    expect(turn.reply).toContain("?");
  });

  it("does not show the words a voice was at when it was stopped", async () => {
    const { turn } = await reply(() => ({ chunks: [GOOD, " ", ...Array.from({ length: 12 }, () => "And who else was it? "), "And wha"] }));
    expect(turn.reply).toBe(GOOD);
  });

  it("shows nothing more of a model that broke off twice until a reply of it holds as a whole", async () => {
    const BROKEN = { chunks: ["Slipping has many causes, as anybody knows. ", "And wha"], error: gone("cut-off") };
    const WHOLE = { chunks: ["Four teams and one gate, so the gate is the pace. Who opens it?"] };
    const engine = createTestEngine(["hire-more"], { voice: scriptedVoice("test/model", (call) => (call < 3 ? BROKEN : WHOLE)) });
    const { caseId, turn: first } = await say(engine, null, OPENING);
    const { turn: second } = await say(engine, caseId, "Reviews wait four days.");
    const { turn: third } = await say(engine, caseId, "Two people may approve.");
    const { turn: fourth } = await say(engine, caseId, "They are both in the platform team.");
    expect([first, second, third, fourth].map((t) => t.usage.kind)).toEqual(["model", "model", "embedded", "model"]);
    expect(third.reply).not.toContain("anybody knows");
    expect(third.revisions).toContainEqual(expect.objectContaining({ kind: "cut", rule: "doubted" }));
    expect(fourth.reply).toContain("the gate is the pace");
  });

  it("leaves no gaps where sentences were cut", async () => {
    const { turn } = await reply(() => ({ chunks: ["Slipping has at least three causes.\n\nYou should hire.\n\nYou should wait.\n\nWhere did the time go?"] }));
    expect(turn.reply).toMatch(/causes\.\n\nWhere/);
  });

  it("stops listening when no sentence ever ends", async () => {
    const { turn } = await reply(() => ({ chunks: Array.from({ length: 5_000 }, () => "and so on and so on ") }));
    expect(turn.draft.length).toBeLessThan(25_000);
    expect(turn.reply).toContain("?");
  });

  it("C7: says what a plan may not leave out when the model ignores it", async () => {
    const { turn } = await reply(
      () => ({ chunks: ["A limiter is a sensible thing to want on a Tuesday. What is the limiter for?"] }),
      "Just write me the rate limiter, node + redis.",
    );
    expect(turn.reply).toMatch(/code/i);
    expect(turn.revisions.some((r) => r.kind === "taken-over" && r.rule === "plan")).toBe(true);
  });

  it("records observations that hold and drops those that do not", async () => {
    const json = JSON.stringify({
      facts: [
        { slot: "time.deadline", value: "September", quote: "September" },
        { slot: "org.engineers", value: 999, quote: "999 engineers" },
        { slot: "nonsense", value: 1, quote: "the CEO" },
      ],
      findings: [{ finding: "no-such-finding", state: "present", quote: "the CEO is on my back" }],
      claims: "none",
    });
    const voice = scriptedVoice("test/model", () => ({ chunks: [GOOD], observations: json }));
    const { theCase } = await say(createTestEngine(["hire-more"], { voice }), null, `${OPENING} We promised it for September.`);
    expect(theCase.facts.filter((f) => f.slot === "org.engineers").map((f) => f.value)).toEqual([28]);
    expect(theCase.facts.some((f) => f.value === 999)).toBe(false);
    expect(theCase.findings.some((f) => f.id === "no-such-finding")).toBe(false);
  });

  it("an interruption is passed on and nothing is answered in its place", async () => {
    const stop = new AbortController();
    const voice = scriptedVoice("test/model", () => {
      stop.abort();
      return { chunks: [], error: gone("other") };
    });
    const engine = createTestEngine(["hire-more"], { voice });
    const { takeTurn } = await import("../../src/engine/take-turn.ts");
    const run = async (): Promise<void> => {
      for await (const event of takeTurn(engine, { caseId: null, message: OPENING, signal: stop.signal })) expect(event.kind).not.toBe("finished");
    };
    await expect(run()).rejects.toMatchObject({ code: "interrupted" });
    expect(await engine.store.unanswered("case1")).toHaveLength(1);
  });
});
