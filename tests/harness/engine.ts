// An engine for tests: built-in knowledge, embedded voice, real guard, a store in memory, a clock that stands still.
import { applyEvent, foldEvents } from "../../src/casefile/apply.ts";
import { catalogueOf } from "../../src/conduct/catalogue.ts";
import { createGuard } from "../../src/conduct/guard.ts";
import type { Case } from "../../src/contract/case.ts";
import type { Turn } from "../../src/contract/turn.ts";
import { type Engine, takeTurn } from "../../src/engine/take-turn.ts";
import { lexiconOf } from "../../src/knowledge/lexicon.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { createReader } from "../../src/reading/read.ts";
import { createEmbeddedVoice } from "../../src/speaking/embedded/embedded-voice.ts";
import { createMemoryStore } from "../../src/store/memory-store.ts";

export const { knowledge } = loadKnowledge(["knowledge"]);
const lexicon = lexiconOf(knowledge);
const embedded = createEmbeddedVoice(knowledge);

export interface TestEngine extends Engine {
  /** Sets the instant the clock shows. */
  at(iso: string): void;
}

/** `situations` pins which situations the first message is read as, best first; none pinned means off the map. */
export function createTestEngine(situations: readonly string[], overrides: Partial<Engine> = {}): TestEngine {
  let now = "2026-03-02T09:00:00.000Z";
  let opened = 0;
  const fits = situations.map((id, i) => ({ id, fit: 0.8 - 0.2 * i, quote: "" }));
  const reader = createReader(lexicon, () => ({ situations: fits, fit: fits.length === 0 ? ("none" as const) : ("clear" as const) }));
  return {
    clock: { now: () => new Date(now) },
    ids: { caseId: () => `case${++opened}` },
    store: createMemoryStore({ apply: applyEvent, fold: foldEvents }),
    knowledge,
    reader,
    encoder: null,
    voice: embedded,
    embedded,
    guard: (plan, theCase) => createGuard(plan, heardIn(theCase), catalogueOf(knowledge)),
    program: "test",
    ...overrides,
    at(iso) {
      now = iso;
    },
  };
}

export function heardIn(theCase: Case): string {
  return [theCase.opening, ...theCase.messages.map((m) => m.text)].join("\n");
}

/** Takes one turn and returns it with the case after it. */
export async function say(engine: Engine, caseId: string | null, message: string): Promise<{ caseId: string; turn: Turn; theCase: Case }> {
  let out: { caseId: string; turn: Turn; theCase: Case } | undefined;
  for await (const event of takeTurn(engine, { caseId, message, signal: new AbortController().signal })) {
    if (event.kind === "finished") out = { caseId: event.turn.caseId, turn: event.turn, theCase: event.theCase };
  }
  if (out === undefined) throw new Error("the turn did not finish");
  return out;
}
