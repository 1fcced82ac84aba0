// Kills a conversation at any instant, again and again, and looks at what is left: every turn that was acknowledged, and the
// message that was being answered.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { applyEvent, foldEvents } from "../../src/casefile/apply.ts";
import type { Store } from "../../src/contract/ports.ts";
import { openSqliteStore } from "../../src/store/sqlite-store.ts";
import { CLI } from "./run.ts";

interface Line {
  readonly event?: "received";
  readonly caseId: string;
  readonly turn: number;
  readonly reply?: string;
}

export interface KillReport {
  readonly kills: number;
  readonly received: number;
  readonly finished: number;
  /** How often a message was found received and not answered. */
  readonly leftOver: number;
  /** Messages still not answered after a last start that was left in peace. */
  readonly neverAnswered: number;
  readonly lost: readonly string[];
}

const MESSAGES = [
  "We have to hire more engineers, the roadmap keeps slipping.",
  "2",
  "28 engineers, 4 teams, Series B.",
  "Everything waits for the platform team's review.",
  "Rotating reviewers, died after a month.",
  "That's right.",
];

export async function killLoop(home: string, kills: number, random: () => number): Promise<KillReport> {
  const acknowledged = new Map<string, string | null>();
  const lost: string[] = [];
  let leftOver = 0;
  let caseId: string | null = null;
  for (let k = 0; k < kills; k++) {
    const messages = MESSAGES.map((m) => `${m} Round ${k}.`);
    const lines = await talkUntilKilled(home, caseId, messages, Math.floor(random() * 500));
    for (const line of lines) {
      caseId = line.caseId;
      const key = `${line.caseId}/${line.turn}`;
      if (line.event !== "received") acknowledged.set(key, line.reply ?? "");
      else if (!acknowledged.has(key)) acknowledged.set(key, null);
    }
    const store = await openSqliteStore(join(home, "plumbline.db"), "write", { apply: applyEvent, fold: foldEvents });
    leftOver += await compare(store, acknowledged, lost, k);
    await store.close();
    // A long case would make each round slower without testing more.
    if (k % 10 === 9) caseId = null;
  }
  const neverAnswered = await answeredInPeace(home, [...acknowledged.keys()].at(-1)?.split("/")[0] ?? "");
  return { kills, received: acknowledged.size, finished: [...acknowledged.values()].filter((r) => r !== null).length, leftOver, neverAnswered, lost };
}

async function answeredInPeace(home: string, caseId: string): Promise<number> {
  await talkUntilKilled(home, caseId, [], null);
  const store = await openSqliteStore(join(home, "plumbline.db"), "write", { apply: applyEvent, fold: foldEvents });
  const open = await store.unanswered(caseId);
  await store.close();
  return open.length;
}

async function compare(store: Store, acknowledged: ReadonlyMap<string, string | null>, lost: string[], round: number): Promise<number> {
  let waiting = 0;
  for (const id of new Set([...acknowledged.keys()].map((k) => k.split("/")[0] ?? ""))) {
    const turns = new Map((await store.loadTurns(id)).map((t) => [t.turn, t.reply]));
    const open = new Set((await store.unanswered(id)).map((m) => m.turn));
    waiting += open.size;
    for (const [key, reply] of acknowledged) {
      const [caseId, turn] = key.split("/");
      if (caseId !== id) continue;
      const there = turns.get(Number(turn));
      if (there === undefined && !open.has(Number(turn))) lost.push(`round ${round}: message ${key}`);
      if (reply !== null && there !== reply) lost.push(`round ${round}: reply ${key}`);
    }
    const snapshot = await store.loadCase(id);
    if (JSON.stringify(snapshot) !== JSON.stringify(foldEvents(await store.loadEvents(id))))
      lost.push(`round ${round}: case ${id} is not the fold of its events`);
  }
  return waiting;
}

/** Lines that were acknowledged before the kill, which comes `after` milliseconds after the first of them; null: no kill. */
function talkUntilKilled(home: string, caseId: string | null, messages: readonly string[], after: number | null): Promise<Line[]> {
  const args = [CLI, "chat", "--json", ...(caseId === null ? [] : ["--case", caseId])];
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, HOME: home, PLUMBLINE_HOME: home, CI: "1" },
    stdio: ["pipe", "pipe", "ignore"],
  });
  child.stdin.on("error", () => {});
  child.stdin.end(messages.join("\n\n"));
  let text = "";
  return new Promise((done) => {
    child.stdout.on("data", (d: Buffer) => {
      if (text === "" && after !== null) setTimeout(() => child.kill("SIGKILL"), after);
      text += d.toString("utf8");
    });
    child.on("close", () => {
      // A line cut by the kill was not acknowledged.
      const whole = text.slice(0, text.lastIndexOf("\n") + 1).trim();
      done(whole === "" ? [] : whole.split("\n").map((l) => JSON.parse(l) as Line));
    });
  });
}
