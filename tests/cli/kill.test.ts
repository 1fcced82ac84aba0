// Stopped at any instant, nothing that was acknowledged is gone. scripts/kill-loop.ts does the same a few hundred times.
import { spawn } from "node:child_process";
import { afterAll, describe, expect, it } from "vitest";
import { killLoop } from "./kill-loop.ts";
import { CLI, freshHome, removeHomes, run } from "./run.ts";

afterAll(removeHomes);

const KILLS = 40;

/** A small generator, so that a failing run can be had again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe("kill -9", () => {
  it(`C18: ${KILLS} times in a conversation loses no acknowledged turn and no message being answered`, { timeout: 300_000 }, async () => {
    const report = await killLoop(freshHome(), KILLS, seeded(20_261_122));
    expect(report.lost).toEqual([]);
    expect(report.neverAnswered).toBe(0);
    // On a slow machine a kill may come before most of a turn; some must have been acknowledged for the rest to mean anything.
    expect(report.received).toBeGreaterThan(0);
  });
});

describe("two terminals on one home", () => {
  it("lose nothing and give no turn number twice, on the same case", { timeout: 120_000 }, async () => {
    const home = freshHome();
    const first = await run(["ask", "We have to hire more engineers, the roadmap keeps slipping.", "--json"], { home });
    const id = (JSON.parse(first.stdout) as { caseId: string }).caseId;
    const talk = (name: string): Promise<number[]> =>
      new Promise((done) => {
        const child = spawn(process.execPath, [CLI, "chat", "--json", "--case", id], {
          env: { PATH: process.env.PATH, HOME: home, PLUMBLINE_HOME: home, CI: "1" },
          stdio: ["pipe", "pipe", "inherit"],
        });
        let text = "";
        child.stdout.on("data", (d: Buffer) => {
          text += d.toString("utf8");
        });
        child.stdin.end(Array.from({ length: 12 }, (_, i) => `${name} says: we have ${10 + i} engineers, message ${i}.`).join("\n\n"));
        child.on("close", () =>
          done(
            text
              .trim()
              .split("\n")
              .map((l) => JSON.parse(l) as { event?: string; turn: number })
              .filter((l) => l.event === undefined)
              .map((l) => l.turn),
          ),
        );
      });
    const [a, b] = await Promise.all([talk("Alpha"), talk("Beta")]);
    const all = [...a, ...b].sort((x, y) => x - y);
    expect(new Set(all).size).toBe(24);
    const shown = JSON.parse((await run(["show", id, "--json"], { home })).stdout) as { exchanges: Array<{ message: string; reply: string | null }> };
    expect(shown.exchanges).toHaveLength(25);
    for (const name of ["Alpha", "Beta"])
      for (let i = 0; i < 12; i++)
        expect(shown.exchanges.filter((e) => e.message.startsWith(name) && e.message.endsWith(`message ${i}.`) && e.reply !== null)).toHaveLength(1);
  });
});
