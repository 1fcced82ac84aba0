// What the build made for the reader beside the records: vectors of the example answers, and the net for what calls for care.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CareNet, Lexicon } from "../contract/lexicon.ts";
import { readVectors } from "./example-vectors.ts";

export const VECTORS_FILE = "example-vectors.bin";
export const CARE_FILE = "care.json";

/** A care net as it is kept: numbers rounded, with the encoder whose vectors it reads and a stamp of what it was trained on. */
export interface PackedCareNet {
  readonly encoder: string;
  readonly stamp: string;
  readonly classes: readonly string[];
  readonly weights: readonly number[];
  readonly bias: readonly number[];
}

export function packCareNet(encoder: string, stamp: string, net: CareNet): string {
  const rounded = (values: Float32Array): number[] => Array.from(values, (v) => Math.round(v * 1000) / 1000);
  return JSON.stringify({ encoder, stamp, classes: net.classes, weights: rounded(net.weights), bias: rounded(net.bias) } satisfies PackedCareNet);
}

/** Parts of a lexicon that only an encoder of this id can use; what the build did not make is left out. */
export function readExtras(folder: string, encoder: string): Pick<Lexicon, "exampleVectors" | "careNet"> {
  const path = join(folder, CARE_FILE);
  const exampleVectors = readVectors(join(folder, VECTORS_FILE), encoder);
  if (!existsSync(path)) return { exampleVectors };
  const packed = JSON.parse(readFileSync(path, "utf8")) as PackedCareNet;
  if (packed.encoder !== encoder) return { exampleVectors };
  return { exampleVectors, careNet: { classes: packed.classes, weights: Float32Array.from(packed.weights), bias: Float32Array.from(packed.bias) } };
}
