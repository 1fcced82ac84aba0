// Kills a conversation a few hundred times (default 300) at any instant and reports what was lost: `npx tsx scripts/kill-loop.ts [kills]`.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { killLoop } from "../tests/cli/kill-loop.ts";

const home = mkdtempSync(join(tmpdir(), "plumbline-kill-"));
const report = await killLoop(home, Number(process.argv[2] ?? 300), Math.random);
rmSync(home, { recursive: true, force: true });
for (const line of report.lost) process.stdout.write(`lost: ${line}\n`);
process.stdout.write(
  `${report.kills} kills, ${report.received} messages acknowledged, ${report.finished} replies acknowledged, ${report.lost.length} lost; a message left to answer was found ${report.leftOver} times, ${report.neverAnswered} never answered\n`,
);
process.exitCode = report.lost.length > 0 ? 1 : 0;
