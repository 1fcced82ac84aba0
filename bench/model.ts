// What a language model as the voice costs: calls and prompt tokens a turn beside a prompt-only conversation, and the
// time added before the first words. Scripted model; tokens are those of o200k_base.
import { readFileSync } from "node:fs";
import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { applyEvent, foldEvents } from "../src/casefile/apply.ts";
import { catalogueOf } from "../src/conduct/catalogue.ts";
import { createGuard } from "../src/conduct/guard.ts";
import { toldRules } from "../src/conduct/rules.ts";
import type { Voice } from "../src/contract/ports.ts";
import { type Engine, takeTurn } from "../src/engine/take-turn.ts";
import { lexiconOf } from "../src/knowledge/lexicon.ts";
import { loadKnowledge } from "../src/knowledge/load.ts";
import { loadPrompts } from "../src/knowledge/prompts.ts";
import { openModel } from "../src/providers/open-model.ts";
import { publicNamesOf } from "../src/providers/pseudonym/public-names.ts";
import { createMemorySentLog } from "../src/providers/sent-log.ts";
import { modelSettingsSchema } from "../src/providers/settings.ts";
import { createReader } from "../src/reading/read.ts";
import { createEmbeddedVoice } from "../src/speaking/embedded/embedded-voice.ts";
import { createModelVoice } from "../src/speaking/model/model-voice.ts";
import { createMemoryStore } from "../src/store/memory-store.ts";
import { type ProviderServer, startProvider } from "../src/testing/provider-server.ts";
import { scriptedModel } from "../src/testing/scripted-voice.ts";
import { percentile } from "./figures.ts";

const TURNS = [1, 10, 40, 100];
const CONVERSATIONS = 20;
const LIMIT = 4_000;
const ADDED_LIMIT_MS = 15;
const REPLY =
  "Those figures do not sit together: the work waits longer than it is worked on, and that is a queue and not a lack of hands. When the last thing slipped, where did the time go, step by step?";

const { knowledge } = loadKnowledge(["knowledge"]);
const { prompts } = loadPrompts(["knowledge"]);
const posts = readFileSync("bench/data/real-posts.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((l) => (JSON.parse(l) as { text: string }).text);

function engineWith(voice: Voice): Engine {
  const embedded = createEmbeddedVoice(knowledge);
  const situations = [...knowledge.situations.keys()].slice(0, 2).map((id, i) => ({ id, fit: 0.8 - i / 10, quote: "" }));
  let opened = 0;
  return {
    clock: { now: () => new Date() },
    ids: { caseId: () => `bench${++opened}` },
    store: createMemoryStore({ apply: applyEvent, fold: foldEvents }),
    knowledge,
    encoder: null,
    voice,
    embedded,
    program: "bench",
    reader: createReader(lexiconOf(knowledge), () => ({ situations, fit: "clear" })),
    guard: (plan, theCase) => createGuard(plan, [theCase.opening, ...theCase.messages.map((m) => m.text)].join("\n"), catalogueOf(knowledge)),
  };
}

/** The first message is a real post; those after it are its sentences and those of others, in turn. */
function messageAt(conversation: number, turn: number): string {
  if (turn === 1) return posts[conversation % posts.length] ?? "";
  const other = posts[(conversation * 7 + turn) % posts.length] ?? "";
  return other.slice(0, 120 + ((turn * 37) % 480));
}

async function promptTokens(print: (line: string) => void): Promise<boolean> {
  const ours = new Map(TURNS.map((t) => [t, [] as number[]]));
  const plain = new Map(TURNS.map((t) => [t, [] as number[]]));
  const all: number[] = [];
  const prefixes = new Set<string>();
  const calls: number[] = [];
  const mission = readFileSync("bench/data/prompt-only.md", "utf8");
  for (let c = 0; c < CONVERSATIONS; c++) {
    const model = scriptedModel("bench/model", () => REPLY);
    const engine = engineWith(createModelVoice({ model, knowledge, prompts, told: toldRules() }));
    let caseId: string | null = null;
    let history = countTokens(mission);
    for (let t = 1; t <= 100; t++) {
      const message = messageAt(c, t);
      const before = model.requests.length;
      let reply = "";
      for await (const event of takeTurn(engine, { caseId, message, signal: new AbortController().signal })) {
        if (event.kind === "received") caseId = event.caseId;
        if (event.kind === "finished") reply = event.turn.reply;
      }
      calls.push(model.requests.length - before);
      const tokens = model.requests.slice(before).map((r) => {
        prefixes.add(r.system);
        return countTokens(r.system) + r.messages.reduce((n, m) => n + countTokens(m.content) + 4, 0);
      });
      all.push(...tokens);
      history += countTokens(message) + 4;
      ours.get(t)?.push(...tokens.slice(0, 1));
      plain.get(t)?.push(history);
      history += countTokens(reply) + 4;
    }
  }
  print(`calls a turn: mean ${(calls.reduce((n, x) => n + x, 0) / calls.length).toFixed(3)}, most ${Math.max(...calls)} (cap 2)`);
  print(`stable prefix: ${countTokens([...prefixes][0] ?? "")} tokens, ${prefixes.size} version(s) over ${all.length} calls`);
  print("prompt tokens        turn 1          turn 10         turn 40         turn 100   (p50 / p95)");
  const row = (of: Map<number, number[]>): string =>
    TURNS.map((t) => `${percentile(of.get(t) ?? [], 50)} / ${percentile(of.get(t) ?? [], 95)}`.padEnd(16)).join("");
  print(`  Plumbline          ${row(ours)}`);
  print(`  prompt only        ${row(plain)}  (bench/data/prompt-only.md and all that was said)`);
  const growth = percentile(ours.get(100) ?? [], 50) / percentile(ours.get(10) ?? [], 50);
  const p95 = percentile(all, 95);
  print(`over all turns p95 ${p95} (at most ${LIMIT}); turn 100 is ${growth.toFixed(2)}x of turn 10 (at most 1.1x)`);
  return p95 <= LIMIT && growth <= 1.1 && prefixes.size === 1 && Math.max(...calls) <= 2;
}

/** Time from the first sentence being whole on the wire to its being shown, over that of a bare read of the stream. */
async function firstWords(print: (line: string) => void): Promise<boolean> {
  const pieces = ["Those figures do not sit together. ", "When the last thing slipped, ", "where did the time go?"];
  const server: ProviderServer = await startProvider("openai", () => ({ pieces }));
  const settings = modelSettingsSchema.parse({ provider: "openai-compatible", name: "scripted", baseUrl: server.baseUrl });
  const model = openModel({
    settings,
    key: null,
    log: createMemorySentLog(),
    chance: Math,
    names: () => publicNamesOf(knowledge),
    roster: () => ({ names: [], open: [] }),
    routing: () => ({ everyCase: "open", cases: {} }),
  });
  const voice = createModelVoice({ model, knowledge, prompts, told: toldRules() });
  let asked = 0;
  const engine = engineWith({
    name: voice.name,
    speak: (...args) => {
      asked = performance.now();
      return voice.speak(...args);
    },
  });
  const added: number[] = [];
  const whole: number[] = [];
  for (let i = 0; i < 60; i++) {
    let begun = 0;
    let shown = 0;
    for await (const event of takeTurn(engine, { caseId: null, message: messageAt(i, 1), signal: new AbortController().signal })) {
      if (event.kind === "received") begun = performance.now();
      if (event.kind === "text" && shown === 0) shown = performance.now();
    }
    const body = server.received.at(-1)?.body ?? "";
    const raw = performance.now();
    const response = await fetch(`${server.baseUrl}/chat/completions`, { method: "POST", body });
    const reader = response.body?.getReader();
    let text = "";
    while (!text.includes("slipped")) text += new TextDecoder().decode((await reader?.read())?.value);
    const bare = performance.now() - raw;
    // To its end, so that the next turn finds the connection open as this read did.
    while ((await reader?.read())?.done === false);
    if (i < 10) continue;
    added.push(shown - asked - bare);
    whole.push(shown - begun - bare);
  }
  await server.close();
  print(
    `time added to the first words over the bare stream, by prompt, masking, log and guard: p50 ${percentile(added, 50).toFixed(1)} ms, p95 ${percentile(added, 95).toFixed(1)} ms (at most ${ADDED_LIMIT_MS})`,
  );
  print(`  with reading and planning the message before it: p50 ${percentile(whole, 50).toFixed(1)} ms, p95 ${percentile(whole, 95).toFixed(1)} ms`);
  return percentile(added, 95) <= ADDED_LIMIT_MS;
}

export async function benchModel(print: (line: string) => void): Promise<void> {
  print("model as the voice");
  const bounded = await promptTokens(print);
  const quick = await firstWords(print);
  if (!bounded || !quick) print("  a limit is not met");
}
