// Writes the replies of every transcript in tests/conversations anew, for the reader; the checks stay as they are.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createTestEngine, say } from "../tests/harness/engine.ts";
import { parseTranscript } from "../tests/harness/transcript.ts";

const FOLDER = "tests/conversations";
for (const name of readdirSync(FOLDER).filter((n) => n.endsWith(".md") && n.includes(process.argv[2] ?? ""))) {
  const path = join(FOLDER, name);
  const text = readFileSync(path, "utf8");
  const transcript = parseTranscript(text);
  const front = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? "";
  const engine = createTestEngine(transcript.situations);
  let caseId: string | null = null;
  const out: string[] = [front.trimEnd()];
  for (const exchange of transcript.exchanges) {
    const done: Awaited<ReturnType<typeof say>> = await say(engine, caseId, exchange.message);
    caseId = done.caseId;
    out.push(
      exchange.message
        .split("\n")
        .map((l) => `> ${l}`.trimEnd())
        .join("\n"),
      `<!-- ${exchange.checks.join("; ")} -->`,
      done.turn.reply,
    );
  }
  writeFileSync(path, `${out.join("\n\n")}\n`);
  process.stdout.write(`${name}\n`);
}
