// Runs dependency-cruiser and fails when it cruised nothing: a check that sees no module proves nothing.
import { spawnSync } from "node:child_process";

const run = spawnSync("npx", ["depcruise", "src", "--config", ".dependency-cruiser.cjs", "--output-type", "json"], { encoding: "utf8", maxBuffer: 1 << 28 });
const result = JSON.parse(run.stdout) as { summary: { totalCruised: number; violations: Array<{ rule: { name: string }; from: string; to: string }> } };
for (const v of result.summary.violations) process.stdout.write(`${v.rule.name}: ${v.from} -> ${v.to}\n`);
process.stdout.write(`${result.summary.totalCruised} modules, ${result.summary.violations.length} violations\n`);
process.exitCode = result.summary.totalCruised < 20 || result.summary.violations.length > 0 ? 1 : 0;
