// Where things are kept: PLUMBLINE_HOME, else the platform's data folder; readable by the owner alone.
import { accessSync, chmodSync, constants, mkdirSync, statSync } from "node:fs";
import envPaths from "env-paths";
import { PlumblineError } from "../contract/errors.ts";

export function homePath(env: Readonly<Record<string, string | undefined>>): string {
  const set = env.PLUMBLINE_HOME;
  return set !== undefined && set !== "" ? set : envPaths("plumbline", { suffix: "" }).data;
}

/** Makes the folder if needed. @throws PlumblineError home-unreadable | home-read-only | disk-full */
export function prepareHome(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    if (!statSync(path).isDirectory()) throw new PlumblineError("home-unreadable", { path });
    accessSync(path, constants.R_OK | constants.X_OK);
  } catch (error) {
    if (error instanceof PlumblineError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOSPC") throw new PlumblineError("disk-full", { path }, error);
    throw new PlumblineError(code === "EROFS" ? "home-read-only" : "home-unreadable", { path }, error);
  }
  try {
    accessSync(path, constants.W_OK);
  } catch (error) {
    throw new PlumblineError("home-read-only", { path }, error);
  }
  if ((statSync(path).mode & 0o077) !== 0) {
    try {
      chmodSync(path, 0o700);
    } catch {
      // Not the owner: the folder works, and its rights are not ours to change.
    }
  }
}
