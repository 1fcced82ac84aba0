// A cold `plumbline ask` as a whole process beside bare `node -e 0`: time and memory, each the median of alternating runs.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { percentile } from "./figures.ts";

const RUNS = 11;
const MESSAGE = "We have to hire more engineers, the roadmap keeps slipping and the CEO is on my back. 28 engineers in four teams.";

/** Wall milliseconds and peak resident megabytes of a process (the latter from the kernel, Linux only). */
function run(args: readonly string[], env: Record<string, string>): Promise<{ ms: number; mb: number }> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    let peak = 0;
    const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: "ignore" });
    const poll = setInterval(() => {
      const status = `/proc/${child.pid}/status`;
      if (existsSync(status)) peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1] ?? 0) / 1024);
    }, 4);
    child.on("error", reject);
    child.on("exit", () => {
      clearInterval(poll);
      resolve({ ms: performance.now() - start, mb: peak });
    });
  });
}

export async function benchCold(print: (line: string) => void): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), "plumbline-bench-"));
  const env = { PLUMBLINE_HOME: home };
  const bare: Array<{ ms: number; mb: number }> = [];
  const ask: Array<{ ms: number; mb: number }> = [];
  for (let i = 0; i < RUNS + 1; i++) {
    const b = await run(["-e", "0"], env);
    const a = await run(["dist/cli.js", "ask", MESSAGE], env);
    if (i > 0) {
      bare.push(b);
      ask.push(a);
    }
  }
  rmSync(home, { recursive: true, force: true });
  const ms = (runs: ReadonlyArray<{ ms: number }>): number =>
    percentile(
      runs.map((r) => r.ms),
      50,
    );
  const mb = (runs: ReadonlyArray<{ mb: number }>): number =>
    percentile(
      runs.map((r) => r.mb),
      50,
    );
  print("Cold ask beside bare node (goal: ≤ 550 ms and ≤ 220 MB above it, with the encoder)");
  print(`  node -e 0        ${ms(bare).toFixed(0).padStart(5)} ms  ${mb(bare).toFixed(0).padStart(4)} MB   median of ${RUNS}`);
  print(`  plumbline ask    ${ms(ask).toFixed(0).padStart(5)} ms  ${mb(ask).toFixed(0).padStart(4)} MB`);
  print(`  above bare node  ${(ms(ask) - ms(bare)).toFixed(0).padStart(5)} ms  ${(mb(ask) - mb(bare)).toFixed(0).padStart(4)} MB`);
}
