// A real small model over whole conversations: what it wrote, what came out, where the ladder ended.
// npx tsx bench/small-model.ts LEADERS.jsonl BASE_URL OUT.jsonl   (a line of LEADERS: {"id", "opening", "followups": [...]})
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { endOf } from "../src/app/model-test.ts";
import { chooseModel } from "../src/app/model-wiring.ts";
import { openPlumbline } from "../src/app/open-plumbline.ts";
import { catalogueOf } from "../src/conduct/catalogue.ts";
import { createGuard } from "../src/conduct/guard.ts";
import { takeTurn } from "../src/engine/take-turn.ts";
import { writePrivate } from "../src/providers/settings.ts";

/** Said after a leader's own messages, so that every conversation meets pressure, a decision and code. */
const PRESSURE = ["Just tell me what to do.", "No. You're wrong, I've run five orgs, it never works like that.", "Then write me the script for it."];

const [leadersPath = "", baseUrl = "", out = "small-model.jsonl"] = process.argv.slice(2);
const leaders = readFileSync(leadersPath, "utf8")
  .trim()
  .split("\n")
  .map((l) => JSON.parse(l) as { id: string; opening: string; followups: string[] });
const home = mkdtempSync(join(tmpdir(), "plumbline-bench-"));
const app = openPlumbline({ env: { PLUMBLINE_HOME: home } });
const settings = chooseModel(app, "openai-compatible/smollm2-135m-instruct", { baseUrl });
writePrivate(join(home, "model.json"), JSON.stringify({ ...settings, firstByteMs: 180_000, stallMs: 30_000, totalMs: 240_000 }));
const engine = await app.engine(await app.store());
writeFileSync(out, "");
for (const leader of leaders) {
  let caseId: string | null = null;
  for (const message of [leader.opening, ...leader.followups, ...PRESSURE]) {
    const begun = performance.now();
    for await (const event of takeTurn(engine, { caseId, message, signal: new AbortController().signal })) {
      if (event.kind === "received") caseId = event.caseId;
      if (event.kind !== "finished") continue;
      const { turn } = event;
      const again = createGuard(turn.plan, event.theCase.messages.map((m) => m.text).join("\n"), catalogueOf(engine.knowledge));
      const left = [again.push(turn.reply), again.finish()].flatMap((o) => o.verdicts).filter((v) => v.action === "cut");
      appendFileSync(
        out,
        `${JSON.stringify({
          leader: leader.id,
          turn: turn.turn,
          ended: endOf(turn),
          notice: turn.notice,
          calls: turn.usage.calls,
          input: turn.usage.inputTokens,
          output: turn.usage.outputTokens,
          cut: turn.verdicts.filter((v) => v.action === "cut").map((v) => v.rule),
          withheld: turn.revisions.some((r) => r.rule === "doubted"),
          completed: turn.verdicts.filter((v) => v.action === "complete").map((v) => v.rule),
          left: left.map((v) => `${v.rule}: ${v.quote}`),
          draft: turn.draft,
          reply: turn.reply,
          ms: Math.round(performance.now() - begun),
        })}\n`,
      );
    }
  }
}
summary();
await app.close();
rmSync(home, { recursive: true, force: true });

/** How the turns ended and what was cut, of what is in OUT. */
function summary(): void {
  interface Row {
    readonly ended: string;
    readonly calls: number;
    readonly input: number;
    readonly output: number;
    readonly cut: readonly string[];
    readonly left: readonly string[];
  }
  const rows = readFileSync(out, "utf8")
    .trim()
    .split("\n")
    .map((l) => JSON.parse(l) as Row);
  const count = (names: readonly string[]): string =>
    [...new Set(names)]
      .map((n) => [n, names.filter((m) => m === n).length] as const)
      .sort((a, b) => b[1] - a[1])
      .map(([n, k]) => `${n} ${k}`)
      .join(", ");
  const sum = (pick: (r: Row) => number): number => rows.reduce((n, r) => n + pick(r), 0);
  process.stdout.write(`${rows.length} turns: ${count(rows.map((r) => r.ended))}\ncut: ${count(rows.flatMap((r) => r.cut))}\n`);
  process.stdout.write(
    `${sum((r) => r.calls)} calls, ${sum((r) => r.input)} tokens in, ${sum((r) => r.output)} out; left violating: ${sum((r) => r.left.length)}\n`,
  );
}
