// What the build learned of the predicaments, as one file: a line of JSON, then the numbers.
import { existsSync, readFileSync } from "node:fs";
import type { PredicamentNet } from "../contract/lexicon.ts";

export const PREDICAMENTS_FILE = "predicaments.bin";
const VECTOR_LENGTH = 384;
const STEPS = 255;

interface Header {
  /** Encoder the vectors come from; null when there were none. */
  readonly encoder: string | null;
  readonly ids: readonly string[];
  readonly entries: number;
  readonly scale: number;
  readonly signs: PredicamentNet["signs"];
  readonly situations: PredicamentNet["situations"];
}

export function packNet(encoder: string | null, net: PredicamentNet): Buffer {
  const vectors = net.middles === null || net.centre === null ? [] : [net.centre, ...net.middles];
  const most = vectors.reduce((m, v) => v.reduce((n, x) => Math.max(n, Math.abs(x)), m), 1e-9);
  const header: Header = {
    encoder: vectors.length === 0 ? null : encoder,
    ids: net.ids,
    entries: net.words.length,
    scale: most / 127,
    signs: net.signs,
    situations: net.situations,
  };
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(header)}\n`),
    Buffer.from(Uint32Array.from(net.words).buffer),
    Buffer.from(Uint16Array.from(net.of).buffer),
    Buffer.from(Uint8Array.from(net.weights, (w) => Math.round(w * STEPS))),
    ...vectors.map((v) => Buffer.from(Int8Array.from(v, (x) => Math.round(x / header.scale)).buffer)),
  ]);
}

/** Undefined when the build made none; without the vectors when they are of another encoder. */
export function readNet(path: string, encoder: string | null): PredicamentNet | undefined {
  if (!existsSync(path)) return undefined;
  const file = readFileSync(path);
  const end = file.indexOf(10) + 1;
  const { ids, entries, scale, signs, situations, encoder: of } = JSON.parse(file.toString("utf8", 0, end)) as Header;
  // A copy that begins at a place that numbers of four bytes may begin at.
  const body = new Uint8Array(file.subarray(end)).buffer;
  const vectors = (at: number, many: number): Float32Array[] =>
    Array.from({ length: many }, (_, i) => Float32Array.from(new Int8Array(body, at + i * VECTOR_LENGTH, VECTOR_LENGTH), (x) => x * scale));
  const all = of === null || of !== encoder ? [] : vectors(7 * entries, ids.length + 1);
  return {
    ids,
    words: new Uint32Array(body, 0, entries),
    of: new Uint16Array(body, 4 * entries, entries),
    weights: Float32Array.from(new Uint8Array(body, 6 * entries, entries), (w) => w / STEPS),
    centre: all[0] ?? null,
    middles: all.length === 0 ? null : all.slice(1),
    signs,
    situations,
  };
}
