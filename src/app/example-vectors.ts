// Vectors of the example answers and sentences, made by the build: encoding them at every start would take seconds.
// File: the keys as JSON on the first line, then 384 signed bytes a vector, in steps of `scale`.
import { existsSync, readFileSync } from "node:fs";
import type { ExampleVectors } from "../contract/lexicon.ts";

const VECTOR_LENGTH = 384;

interface Header {
  /** Encoder the vectors come from; others are of no use to it. */
  readonly encoder: string;
  readonly scale: number;
  /** Key and how many vectors it has, in order. */
  readonly keys: ReadonlyArray<readonly [string, number]>;
  /** Finding ids of the key `@topics`, in order. */
  readonly topics: readonly string[];
}

export function packVectors(encoder: string, vectors: ReadonlyMap<string, readonly Float32Array[]>, topics: readonly string[] = []): Buffer {
  const all = [...vectors.values()].flat();
  const most = all.reduce((m, v) => v.reduce((n, x) => Math.max(n, Math.abs(x)), m), 1e-9);
  const header: Header = { encoder, scale: most / 127, keys: [...vectors].map(([key, list]) => [key, list.length]), topics };
  const body = all.map((v) => Buffer.from(Int8Array.from(v, (x) => Math.round(x / header.scale)).buffer));
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...body]);
}

/** The vectors of a file, unpacked key by key when asked for, or none when there is no file or it is of another encoder. */
export function readVectors(path: string, encoder: string): ExampleVectors {
  const none: ExampleVectors = { get: () => undefined, topics: [] };
  if (!existsSync(path)) return none;
  const file = readFileSync(path);
  const end = file.indexOf(10);
  const header = JSON.parse(file.toString("utf8", 0, end)) as Header;
  if (header.encoder !== encoder) return none;
  const steps = new Int8Array(file.buffer, file.byteOffset + end + 1, file.length - end - 1);
  const places = new Map<string, readonly [number, number]>();
  let at = 0;
  for (const [key, count] of header.keys) {
    places.set(key, [at, count]);
    at += count;
  }
  const made = new Map<string, readonly Float32Array[]>();
  return {
    topics: header.topics,
    get(key) {
      const place = places.get(key);
      if (place === undefined) return undefined;
      const known = made.get(key);
      if (known !== undefined) return known;
      const [start, count] = place;
      const list = Array.from({ length: count }, (_, i) =>
        Float32Array.from(steps.subarray((start + i) * VECTOR_LENGTH, (start + i + 1) * VECTOR_LENGTH), (s) => s * header.scale),
      );
      made.set(key, list);
      return list;
    },
  };
}
