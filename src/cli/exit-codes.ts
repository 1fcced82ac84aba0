// The one table of exit codes; docs/exit-codes.md is made from it and a test holds the two together.
import type { ErrorCode } from "../contract/errors.ts";

export interface ExitCode {
  readonly code: number;
  readonly name: string;
  readonly meaning: string;
}

export const EXIT_CODES: readonly ExitCode[] = [
  { code: 0, name: "ok", meaning: "It worked." },
  { code: 1, name: "internal", meaning: "A fault in the program itself." },
  { code: 2, name: "usage", meaning: "The command line was not understood." },
  { code: 3, name: "bad-input", meaning: "The message or file cannot be read: empty, too long, not text." },
  { code: 4, name: "unknown", meaning: "There is no such case or record." },
  { code: 5, name: "home", meaning: "The home folder cannot be read or written." },
  { code: 6, name: "disk-full", meaning: "The disk is full." },
  { code: 7, name: "store-newer", meaning: "The database was written by a newer version." },
  { code: 8, name: "store-corrupt", meaning: "The database is damaged." },
  { code: 9, name: "busy", meaning: "Another window kept the database busy for too long." },
  { code: 10, name: "knowledge", meaning: "Knowledge records are invalid." },
  { code: 11, name: "model", meaning: "The language model is unknown or does not answer." },
  { code: 130, name: "interrupted", meaning: "Stopped with Ctrl-C." },
];

export const EXIT_OF_ERROR: Readonly<Record<ErrorCode, number>> = {
  "bad-input": 3,
  "message-too-long": 3,
  "message-not-text": 3,
  "unknown-case": 4,
  "unknown-record": 4,
  "home-unreadable": 5,
  "home-read-only": 5,
  "disk-full": 6,
  "store-newer": 7,
  "store-corrupt": 8,
  "store-busy": 9,
  "knowledge-invalid": 10,
  "model-unknown": 11,
  "model-unavailable": 11,
  "file-unreadable": 3,
  interrupted: 130,
  internal: 1,
};

export const USAGE = 2;

/** docs/exit-codes.md as it must read. */
export function exitCodesPage(): string {
  const rows = EXIT_CODES.map((e) => {
    const errors = Object.entries(EXIT_OF_ERROR)
      .filter(([, code]) => code === e.code)
      .map(([name]) => `\`${name}\``);
    return `| ${e.code} | ${e.meaning} | ${errors.join(", ")} |`;
  });
  return [
    "# Exit codes",
    "",
    "Made from `src/cli/exit-codes.ts` by `npm run build`.",
    "",
    "| code | meaning | errors |",
    "|---|---|---|",
    ...rows,
    "",
    "Where a message is good and only the home fails (5 to 9), `ask` still answers on stdout, says on stderr that nothing was kept, and exits with the code above.",
    "",
  ].join("\n");
}
