// Words, neighbouring words and parts of words of a text as a sparse vector, hashed to a fixed size.
import stem from "wink-porter2-stemmer";
import { hash32 } from "../../kit/text.ts";

/** Places for words and pairs of words, then as many for parts of words. */
const BLOCK = 1 << 14;
export const FEATURES = 2 * BLOCK;

/** Places and values, in no order; each block has length 1 before weighting. */
export interface SparseVector {
  readonly places: Int32Array;
  readonly values: Float32Array;
}

const STOP = new Set("a an the of to in on at by for and or but is are was were be been am it its it's that this these those with from as if so".split(" "));
const known = new Map<string, string>();
const MOST_STEMS = 20_000;

function stemOf(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  if (known.size >= MOST_STEMS) known.clear();
  const made = stem(word);
  known.set(word, made);
  return made;
}

const place = (key: string, block: number): number => block * BLOCK + (hash32(key) % BLOCK);

/** How often each hashed feature occurs. */
export function counts(text: string): Map<number, number> {
  const out = new Map<number, number>();
  const add = (at: number): void => void out.set(at, (out.get(at) ?? 0) + 1);
  const words =
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}][\p{L}\p{M}']*|\d+/gu) ?? [];
  let before = "^";
  for (const word of words) {
    const numeral = /^\d/.test(word);
    const root = numeral ? "#" : stemOf(word);
    if (!STOP.has(word)) add(place(root, 0));
    add(place(`${before} ${root}`, 0));
    before = root;
    if (numeral || STOP.has(word)) continue;
    const padded = `_${word}_`;
    for (let n = 3; n <= 5; n++) for (let i = 0; i + n <= padded.length; i++) add(place(padded.slice(i, i + n), 1));
  }
  return out;
}

/** Counts as TF-IDF: damped counts times rarity, each block scaled to length 1. */
export function weighted(found: ReadonlyMap<number, number>, rarity: Float32Array): SparseVector {
  const places = Int32Array.from(found.keys());
  const values = new Float32Array(places.length);
  const squares = [0, 0];
  places.forEach((at, i) => {
    const value = (1 + Math.log(found.get(at) ?? 1)) * (rarity[at] ?? 0);
    values[i] = value;
    squares[at < BLOCK ? 0 : 1] = (squares[at < BLOCK ? 0 : 1] ?? 0) + value * value;
  });
  const norms = squares.map((s) => Math.sqrt(s) || 1);
  places.forEach((at, i) => {
    values[i] = (values[i] ?? 0) / (norms[at < BLOCK ? 0 : 1] ?? 1);
  });
  return { places, values };
}
