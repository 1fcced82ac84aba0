// Plays every transcript in tests/conversations and checks what its comments say.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "vitest";
import { createTestEngine, say } from "./harness/engine.ts";
import { check, parseTranscript } from "./harness/transcript.ts";

const FOLDER = "tests/conversations";

for (const name of readdirSync(FOLDER)
  .filter((n) => n.endsWith(".md"))
  .sort()) {
  const transcript = parseTranscript(readFileSync(join(FOLDER, name), "utf8"));
  describe(`${transcript.promises.join(" ")} ${transcript.title}`, () => {
    test(`${name} goes as its comments say`, async () => {
      const engine = createTestEngine(transcript.situations);
      let caseId: string | null = null;
      for (const exchange of transcript.exchanges) {
        const done: Awaited<ReturnType<typeof say>> = await say(engine, caseId, exchange.message);
        caseId = done.caseId;
        for (const line of exchange.checks) check(line, done.turn, done.theCase);
      }
    });
  });
}
