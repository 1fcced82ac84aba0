// Vectors of the example answers, made by the build: encoding them at every start would take seconds.
// File: the keys as JSON on the first line, then 384 little-endian 32-bit floats a vector.
import { existsSync, readFileSync } from "node:fs";
import type { Lexicon } from "../contract/lexicon.ts";

export const VECTOR_LENGTH = 384;

interface Header {
  /** Encoder the vectors come from; others are of no use to it. */
  readonly encoder: string;
  /** `finding/choice` and how many vectors it has, in order. */
  readonly keys: ReadonlyArray<readonly [string, number]>;
}

export function packVectors(encoder: string, vectors: ReadonlyMap<string, readonly Float32Array[]>): Buffer {
  const header: Header = { encoder, keys: [...vectors].map(([key, list]) => [key, list.length]) };
  const body = [...vectors.values()].flat().map((v) => Buffer.from(v.buffer, v.byteOffset, v.byteLength));
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...body]);
}

/** The vectors of a file, or none when there is no file or it is of another encoder. */
export function readVectors(path: string, encoder: string): NonNullable<Lexicon["exampleVectors"]> {
  const out = new Map<string, readonly Float32Array[]>();
  if (!existsSync(path)) return out;
  const file = readFileSync(path);
  const end = file.indexOf(10);
  const header = JSON.parse(file.toString("utf8", 0, end)) as Header;
  if (header.encoder !== encoder) return out;
  const numbers = new Float32Array(new Uint8Array(file.subarray(end + 1)).buffer);
  let at = 0;
  for (const [key, count] of header.keys) {
    out.set(
      key,
      Array.from({ length: count }, (_, i) => numbers.subarray((at + i) * VECTOR_LENGTH, (at + i + 1) * VECTOR_LENGTH)),
    );
    at += count;
  }
  return out;
}
