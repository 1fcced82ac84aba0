// What the first turns would have to wait for is made ready while nobody waits: patterns are built when they are first run.
import { type Engine, takeTurn } from "../engine/take-turn.ts";
import { createMemoryStore } from "../store/memory-store.ts";
import { caseFold } from "./case-fold.ts";
import type { Plumbline } from "./plumbline.ts";

/** Messages that are taken through; after these few patterns are met that were not met before. */
const MESSAGES = 40;
const SENTENCES = 3;

/**
 * Takes examples of the base through a conversation of its own that is kept nowhere and sent nowhere, in steps.
 * @param idle resolves when the next step would keep nobody waiting; false ends it
 */
export async function warmUp(app: Plumbline, idle: () => Promise<boolean>): Promise<void> {
  const engine = await app.engine(createMemoryStore(caseFold));
  if (!(await idle())) return;
  engine.voice.ready?.();
  const apart: Engine = { ...engine, voice: engine.embedded, careful: null };
  const texts = [...engine.knowledge.situations.values()].flatMap((s) => s.examples.map((e) => e.text));
  for (let i = 0; i < MESSAGES && (await idle()); i++) {
    // From all over the base, so that few are about the same thing.
    const message = Array.from({ length: SENTENCES }, (_, k) => texts[Math.floor(((i + k / SENTENCES) * texts.length) / MESSAGES)] ?? "").join(" ");
    if (message.trim() === "") return;
    for await (const _ of takeTurn(apart, { caseId: null, message, signal: new AbortController().signal })) void _;
  }
}
