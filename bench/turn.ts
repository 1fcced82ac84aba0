// Time of one whole turn - read, notice, decide, speak, guard, store on disk - at turn 1 and at turn 100 of a case.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPlumbline } from "../src/app/open-plumbline.ts";
import { warmUp } from "../src/app/warm-up.ts";
import type { Engine } from "../src/engine/take-turn.ts";
import { takeTurn } from "../src/engine/take-turn.ts";
import { percentile } from "./figures.ts";

const RUNS = 40;
const FAR = 100;

/** Real messages of about the given length: posts cut or joined at a sentence end. */
function messagesOf(length: number): string[] {
  const posts = readFileSync("bench/data/real-posts.jsonl", "utf8")
    .trim()
    .split("\n")
    .map((l) => (JSON.parse(l) as { text: string }).text);
  return Array.from({ length: RUNS }, (_, i) => [...posts.slice(i % posts.length), ...posts].join("\n\n").slice(0, length));
}

async function turn(engine: Engine, caseId: string | null, message: string): Promise<{ caseId: string; ms: number }> {
  const start = performance.now();
  let id = caseId ?? "";
  for await (const event of takeTurn(engine, { caseId, message, signal: new AbortController().signal })) if (event.kind === "received") id = event.caseId;
  return { caseId: id, ms: performance.now() - start };
}

async function measure(withEncoder: boolean, print: (line: string) => void): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), "plumbline-bench-"));
  const plumbline = openPlumbline({ env: { PLUMBLINE_HOME: home }, ...(withEncoder ? {} : { encoder: null }) });
  const engine = await plumbline.engine(await plumbline.store());
  if (withEncoder && engine.encoder === null) print("  with encoder: not measured, its runtime is not installed");
  else {
    for (const length of [500, 3000]) {
      const messages = messagesOf(length);
      // As in a conversation, where this is done while the leader types.
      await warmUp(plumbline, async () => true);
      for (const m of messages.slice(0, 8)) await turn(engine, null, m);
      const first: number[] = [];
      for (const m of messages) first.push((await turn(engine, null, m)).ms);
      let caseId: string | null = null;
      for (let i = 1; i < FAR; i++) caseId = (await turn(engine, caseId, messages[i % RUNS] ?? "")).caseId;
      const far: number[] = [];
      for (const m of messages) far.push((await turn(engine, caseId, `${m} `)).ms);
      for (const [name, times] of [
        ["turn 1", first],
        [`turn ${FAR}+`, far],
      ] as const) {
        print(
          `  ${withEncoder ? "with encoder   " : "without encoder"} ${String(length).padStart(5)} characters  ${name.padEnd(9)} p50 ${percentile(times, 50).toFixed(1).padStart(6)}  p95 ${percentile(times, 95).toFixed(1).padStart(6)}  p99 ${percentile(times, 99).toFixed(1).padStart(6)} ms`,
        );
      }
      print(
        `  ${"".padEnd(15)} ${String(length).padStart(5)} characters  turn ${FAR}+ ÷ turn 1, p50: ${(percentile(far, 50) / percentile(first, 50)).toFixed(2)}`,
      );
    }
  }
  await plumbline.close();
  rmSync(home, { recursive: true, force: true });
}

/** Goals: p95 ≤ 15 ms without the encoder, ≤ 60 ms with it at 500 characters, turn 100 within 1.2 × of turn 1. */
export async function benchTurn(print: (line: string) => void): Promise<void> {
  print(
    "Turn time, whole turn with the store on disk, after what a conversation makes ready while the leader types (goal p95 ≤ 15 ms without encoder; ≤ 60 ms with it at 500 characters; turn 100 ≤ 1.2 × turn 1)",
  );
  await measure(false, print);
  await measure(true, print);
}
