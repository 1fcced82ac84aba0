// What every verb is handed: the program opened as the flags ask, the terminal, and how a failure ends.
import { openPlumbline } from "../app/open-plumbline.ts";
import type { Plumbline } from "../app/plumbline.ts";
import { PlumblineError } from "../contract/errors.ts";
import { EXIT_OF_ERROR } from "./exit-codes.ts";
import { sentenceOf } from "./sentences.ts";
import { createTerminal, type Terminal } from "./terminal.ts";

export interface GlobalFlags {
  readonly plain?: boolean;
  readonly private?: boolean;
}

export interface Context {
  readonly app: Plumbline;
  readonly terminal: Terminal;
}

/** Runs a verb and closes what it opened; a known failure is one sentence on stderr and an exit code. */
export async function withContext(flags: GlobalFlags, work: (context: Context) => Promise<void>): Promise<void> {
  const terminal = createTerminal({ plain: flags.plain === true });
  const app = openPlumbline({ env: process.env, private: flags.private === true });
  try {
    await work({ app, terminal });
  } catch (error) {
    fail(terminal, error);
  } finally {
    await app.close();
  }
}

/** Says what went wrong and sets the exit code; the verb goes on or ends as it sees fit. */
export function fail(terminal: Terminal, error: unknown): void {
  const known =
    error instanceof PlumblineError ? error : new PlumblineError("internal", { what: error instanceof Error ? error.message : String(error) }, error);
  terminal.remark(sentenceOf(known));
  if (process.env.PLUMBLINE_DEBUG === "1" && known.cause instanceof Error) terminal.remark(String(known.cause.stack));
  process.exitCode = EXIT_OF_ERROR[known.code];
}

const ABSENCES = {
  files: "Reading by words alone: the sentence encoder's files are missing.",
  runtime: "Reading by words alone: the sentence encoder's runtime (onnxruntime-node) is not installed or does not start here.",
} as const;

/** Once a run: says when the reader works without the encoder. */
export async function sayHowItReads({ app, terminal }: Context): Promise<void> {
  const absence = await app.encoderAbsence();
  if (absence !== null) terminal.remark(ABSENCES[absence.reason]);
}
