// The guard's second opinion as a file: the bias, then the weights.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type OpinionModel, PLACES } from "../conduct/opinion.ts";

export const OPINION_FILE = "opinion.bin";

export function packOpinion(model: OpinionModel): Uint8Array {
  const numbers = new Float32Array(model.weights.length + 1);
  numbers[0] = model.bias;
  numbers.set(model.weights, 1);
  return new Uint8Array(numbers.buffer);
}

/** Null where the build made none, or not a whole one: then every match of a pattern cuts. */
export function readOpinion(folder: string): OpinionModel | null {
  const path = join(folder, OPINION_FILE);
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  if (bytes.byteLength !== 4 * (PLACES + 1)) return null;
  const numbers = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  return { bias: numbers[0] ?? 0, weights: numbers.subarray(1) };
}
