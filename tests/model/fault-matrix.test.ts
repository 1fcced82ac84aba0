// Whatever the model does, the leader gets an answer: every fault at every stage of the stream, over a real wire format.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toldRules } from "../../src/conduct/rules.ts";
import type { Voice } from "../../src/contract/ports.ts";
import { loadPrompts } from "../../src/knowledge/prompts.ts";
import { openModel } from "../../src/providers/open-model.ts";
import { publicNamesOf } from "../../src/providers/pseudonym/public-names.ts";
import { createMemorySentLog } from "../../src/providers/sent-log.ts";
import { modelSettingsSchema, type ProviderName } from "../../src/providers/settings.ts";
import { createModelVoice } from "../../src/speaking/model/model-voice.ts";
import { type ProviderServer, type ScriptedReply, startProvider } from "../../src/testing/provider-server.ts";
import type { Wire } from "../../src/testing/wire-formats.ts";
import { createTestEngine, knowledge, say } from "../harness/engine.ts";

const OPENING = "We have to hire more engineers, the roadmap keeps slipping and the CEO is on my back. We are 28 engineers in four teams.";
const { prompts } = loadPrompts(["knowledge"]);
const LIMITS = { firstByteMs: 250, stallMs: 150, totalMs: 700 };
const system = prompts.get("voice")?.text ?? "";

const STAGES: Readonly<Record<string, readonly string[]>> = {
  "before anything came": [],
  "after the first sentence": ["Slipping has at least three causes, and hiring mends ", "only one of them. "],
  "in the middle of a sentence": ["Slipping has at least three causes, and hiring mends only one of them. ", "When the last thing sl"],
  "after the question": ["Slipping has at least three causes. When the last thing slipped, where did the time go? ", "I as"],
};

/** Faults of the connection, possible at each stage. */
const BREAKS: ReadonlyArray<NonNullable<ScriptedReply["ending"]>> = ["stall", "reset", "close", "fault", "garbage", "half-json", "length", "refusal"];

/** Faults before a stream: no stage but the first. */
const REFUSALS: Readonly<Record<string, ScriptedReply>> = {
  "401": { status: 401 },
  "404 model": { status: 404 },
  "429 for long": { status: 429, headers: { "retry-after": "60" } },
  "429 at each try": { status: 429 },
  "500": { status: 500 },
  "529": { status: 529 },
  "slow first byte": { firstDelayMs: 2_000, pieces: ["late"] },
  empty: { pieces: [] },
  "white space only": { pieces: ["  \n", "\n\n "] },
  "not a stream": { raw: "<html><body>502 Bad Gateway</body></html>", headers: { "content-type": "text/html" } },
  "JSON that ends half way": { raw: '{"id":"x","choices":[{"mess' },
};

const LONG = "The roadmap is slipping because many things in the organisation take longer than anybody thought they would. ";
/** Faults of the text itself. */
const TEXTS: Readonly<Record<string, ScriptedReply>> = {
  "a refusal in words": { pieces: ["I'm sorry, but I can't assist with that request."] },
  "another language": { pieces: ["Die Roadmap verschiebt sich, und das ist nicht gut für das Team. Haben Sie schon mit der Geschäftsführung gesprochen?"] },
  "50,000 words": { pieces: Array.from({ length: 3_000 }, (_, i) => `${LONG}${i} `) },
  "a Markdown bomb": { pieces: ["#".repeat(400), "\n", "> ".repeat(500), "\n", "|".repeat(3_000), "\n", "*".repeat(2_000), "\n", "[".repeat(2_000)] },
  "an endless loop": { pieces: ["It depends on the context. "], ending: "loop" },
  "a loop without an end of sentence": { pieces: ["and then "], ending: "loop" },
  "HTML and script": { pieces: ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<iframe src='https://evil.example'></iframe>"] },
  "an answer that ignores the plan": { pieces: ["The weather in the mountains is lovely at this time of year. Sheep graze there."] },
  "the system prompt again": { pieces: [system.slice(0, 1_500), system.slice(1_500)] },
  "advice at once": { pieces: ["1. Hire two seniors now.\n2. Start a platform team.\n3. Cancel the roadmap.\n\nYou should also set up weekly reviews."] },
  "five questions": { pieces: ["How many teams? How many engineers? What stage? Who decides? What did you try? What is the deadline?"] },
  code: { pieces: ["```js\nconst queue = new Queue();\nqueue.push(engineer);\n```\n", "Run `npm install queue`."] },
  "observations only": { pieces: ['=== observations ===\n{"facts":[]}'] },
  "half a JSON object": { pieces: ['{"reply": "Slipping has three causes", "ques'] },
};

async function over(wire: Exclude<Wire, "ollama-native">, script: ScriptedReply, work: (voice: Voice) => Promise<void>): Promise<void> {
  const provider: Readonly<Record<typeof wire, ProviderName>> = { anthropic: "anthropic", openai: "openai", google: "google", ollama: "openai-compatible" };
  const server: ProviderServer = await startProvider(wire, () => script);
  const settings = modelSettingsSchema.parse({ provider: provider[wire], name: "scripted", baseUrl: server.baseUrl, ...LIMITS });
  const model = openModel({
    settings,
    key: "k",
    log: createMemorySentLog(),
    chance: { random: () => 0 },
    names: () => publicNamesOf(knowledge),
    roster: () => ({ names: [], open: [] }),
    routing: () => ({ everyCase: "open", cases: {} }),
  });
  try {
    await work(createModelVoice({ model, knowledge, prompts, told: toldRules() }));
  } finally {
    await server.close();
  }
}

async function answered(voice: Voice): Promise<{ reply: string; notice: string | null; moves: string[]; ms: number; kind: string; calls: number }> {
  const engine = createTestEngine(["hire-more"], { voice });
  const begun = performance.now();
  const { turn } = await say(engine, null, OPENING);
  return {
    reply: turn.reply,
    notice: turn.notice,
    moves: turn.plan.moves.map((m) => `${m.kind}:${m.ref}`),
    ms: performance.now() - begun,
    kind: turn.usage.kind,
    calls: turn.usage.calls,
  };
}

/** Checked without the rules of the guard: what a leader would call an answer. */
function expectUseful(reply: string): void {
  expect(reply).toMatch(/\?/);
  expect(reply.match(/\?/g)?.length ?? 0).toBeLessThanOrEqual(2);
  expect(reply.split(/\s+/).length).toBeLessThanOrEqual(130);
  expect(reply.length).toBeGreaterThan(30);
  expect(reply).not.toMatch(
    /<script|<img|<iframe|```|observations|\bhire two seniors\b|language model|assist with that|#{3,}|Geschäfts|sheep graze(?!.)|You speak as Plumbline/i,
  );
}

describe("the fault matrix", () => {
  let plain: Awaited<ReturnType<typeof answered>>;
  let slowest = { ms: Number.NEGATIVE_INFINITY, of: "" };
  beforeAll(async () => {
    const { embedded } = createTestEngine([]);
    await answered(embedded);
    // What is read and compiled once a process is no part of the promise.
    for (const wire of ["anthropic", "openai", "google", "ollama"] as const)
      await over(wire, { pieces: ["Slipping has three causes. "], ending: "close" }, async (voice) => void (await answered(voice)));
    plain = await answered(embedded);
  });
  // 50 ms is the promise, held with FAULT_SLACK_MS=50 on a quiet machine with this file alone; beside other tests the clock measures those.
  afterAll(() => {
    if (process.env.FAULT_SLACK_MS !== undefined) expect(slowest.ms, slowest.of).toBeLessThan(Number(process.env.FAULT_SLACK_MS));
  });

  /** Same turn, same plan, in the time-outs and 50 ms over the embedded voice. */
  const hold = async (wire: Exclude<Wire, "ollama-native">, script: ScriptedReply, broke: boolean): Promise<string> => {
    let said = "";
    await over(wire, script, async (voice) => {
      const got = await answered(voice);
      expectUseful(got.reply);
      expect(got.moves).toEqual(plain.moves);
      expect(got.calls).toBeLessThanOrEqual(2);
      if (broke) expect(got.notice).not.toBeNull();
      const allowed = got.calls > 1 ? 2 * LIMITS.totalMs : LIMITS.totalMs;
      const over = got.ms - plain.ms - allowed;
      if (over > slowest.ms) slowest = { ms: over, of: `${wire} ${JSON.stringify(script).slice(0, 120)}` };
      said = got.reply;
    });
    return said;
  };

  describe.each(["anthropic", "openai", "google", "ollama"] as const)("over %s", (wire) => {
    it.each(Object.entries(STAGES).flatMap(([stage, pieces]) => BREAKS.map((then) => [then, stage, pieces] as const)))("%s %s", async (then, stage, pieces) => {
      const reply = await hold(wire, { pieces, ending: then }, true);
      expect(reply.startsWith((pieces[0] ?? "").slice(0, 30))).toBe(true);
      expect(reply, stage).not.toMatch(/thing sl\b|I as\b/);
    });
    it.each(Object.entries(REFUSALS))("%s", async (_, script) => void (await hold(wire, script, true)));
    it.each(Object.entries(TEXTS))("%s", async (_, script) => void (await hold(wire, script, false)));
    it.each(Object.entries(TEXTS))("%s, after a good sentence", async (_, script) => {
      const reply = await hold(wire, { ...script, pieces: ["Slipping has at least three causes.\n\n", ...(script.pieces ?? [])] }, false);
      expect(reply.startsWith("Slipping has at least three causes.")).toBe(true);
    });
  });
});
