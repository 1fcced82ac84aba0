// What the build made for the reader beside the records: vectors of example answers, and the net by meaning for what calls for care.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Lexicon } from "../contract/lexicon.ts";
import { readVectors } from "./example-vectors.ts";

/** Parts of a lexicon that only an encoder of this id can use. */
export function readExtras(folder: string, encoder: string): Pick<Lexicon, "exampleVectors"> {
  void existsSync; void readFileSync;
  return { exampleVectors: readVectors(join(folder, "example-vectors.bin"), encoder) };
}
