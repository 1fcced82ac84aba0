// A message written in the leader's own editor. The file lies in the home, readable by the owner alone, and is gone afterwards.
import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PlumblineError } from "../../contract/errors.ts";

/** @returns null when nothing was written. @throws PlumblineError bad-input when the editor does not start */
export function writeInEditor(home: string, env: Readonly<Record<string, string | undefined>>, lend: <T>(use: () => T) => T): string | null {
  const editor = [env.VISUAL, env.EDITOR].find((e) => e !== undefined && e !== "") ?? "vi";
  const file = join(home, `message-${randomUUID()}.md`);
  try {
    writeFileSync(file, "", { mode: 0o600 });
    // The variable may carry arguments ("code --wait"), so a shell takes it apart; the file name is handed over apart from it.
    const run = lend(() => spawnSync("/bin/sh", ["-c", `${editor} "$1"`, "sh", file], { stdio: "inherit" }));
    if (run.status !== 0) throw new PlumblineError("bad-input", { what: `the editor “${editor}” ended with ${run.status ?? "no status"}` });
    const text = readFileSync(file, "utf8").trim();
    return text === "" ? null : text;
  } finally {
    rmSync(file, { force: true });
  }
}
