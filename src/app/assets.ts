// Where the program's own files are: the package folder, what the build made, the records, the sentence encoder.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

function packageFolder(): string {
  let at = here;
  while (!existsSync(join(at, "package.json"))) {
    const up = dirname(at);
    if (up === at) return here;
    at = up;
  }
  return at;
}

export const PACKAGE_FOLDER = packageFolder();

/** Running from source: the records are read as they are now, not as they were when last built. */
export const FROM_SOURCE = here.startsWith(join(PACKAGE_FOLDER, "src"));
export const BUILT_FOLDER = join(PACKAGE_FOLDER, "dist");
export const RECORDS_FOLDER = join(PACKAGE_FOLDER, "knowledge");
export const ENCODER_FOLDER = join(PACKAGE_FOLDER, "data", "sentence-encoder");

export function programVersion(): string {
  const found = JSON.parse(readFileSync(join(PACKAGE_FOLDER, "package.json"), "utf8")) as { version?: unknown };
  return String(found.version);
}
