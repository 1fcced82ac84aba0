// Runs the built program as a user would: a process, pipes, a home of its own.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export const CLI = resolve("dist/cli.js");

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string | Buffer;
  readonly home?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Runs as this user (root only). */
  readonly uid?: number;
  /** A shell line that ends in `exec "$@"`, e.g. to set a limit first. */
  readonly shell?: string;
  readonly program?: string;
}

export function run(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const program = options.program ?? CLI;
  if (!existsSync(program)) throw new Error(`${program} is missing: npm run build`);
  const command = [process.execPath, program, ...args];
  const [file = "", ...rest] = options.shell === undefined ? command : ["/bin/sh", "-c", options.shell, "sh", ...command];
  const env = { PATH: process.env.PATH, HOME: options.home, NO_COLOR: "1", PLUMBLINE_HOME: options.home, ...options.env };
  const child = spawn(file, rest, { env, ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }) });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (d: Buffer) => out.push(d));
  child.stderr.on("data", (d: Buffer) => err.push(d));
  // A program that ends before it has read everything closes the pipe; that is not this helper's business.
  child.stdin.on("error", () => {});
  child.stdin.end(options.input ?? "");
  return new Promise((done, failed) => {
    child.on("error", failed);
    child.on("close", (code) => done({ code, stdout: Buffer.concat(out).toString("utf8"), stderr: Buffer.concat(err).toString("utf8") }));
  });
}

const made: string[] = [];

export function freshHome(): string {
  const home = mkdtempSync(join(tmpdir(), "plumbline-home-"));
  made.push(home);
  return home;
}

export function removeHomes(): void {
  for (const home of made.splice(0)) rmSync(home, { recursive: true, force: true });
}

export const OPENING = "We have to hire more engineers, the roadmap keeps slipping and the CEO is on my back.";
