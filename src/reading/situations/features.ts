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

/** What is the same at every occurrence of a word. */
interface Word {
  readonly root: string;
  /** Places of the word itself and of its parts; none for words that say nothing. */
  readonly places: readonly number[];
}

const known = new Map<string, Word>();
const MOST_WORDS = 20_000;

const place = (key: string): number => hash32(key) % BLOCK;

function wordOf(word: string): Word {
  const found = known.get(word);
  if (found !== undefined) return found;
  if (known.size >= MOST_WORDS) known.clear();
  const numeral = /^\d/.test(word);
  const root = numeral ? "#" : stem(word);
  const stop = STOP.has(word);
  const made = { root, places: [...(stop ? [] : [place(root)]), ...(stop || numeral ? [] : partsOf(`_${word}_`))] };
  known.set(word, made);
  return made;
}

/** Places of all runs of three to five characters. */
function partsOf(padded: string): number[] {
  const out: number[] = [];
  for (let n = 3; n <= 5; n++) for (let i = 0; i + n <= padded.length; i++) out.push(BLOCK + place(padded.slice(i, i + n)));
  return out;
}

/** The features of a stretch of text, apart from the pair across its beginning: stretches can be put together without counting again. */
interface Stretch {
  readonly counts: ReadonlyMap<number, number>;
  /** Roots of the first and last word; null without words. */
  readonly first: string | null;
  readonly last: string | null;
}

const stretches = new Map<string, Stretch>();
const MOST_STRETCHES = 300;
const START = "^";

const bump = (out: Map<number, number>, at: number, by: number): void => void out.set(at, (out.get(at) ?? 0) + by);

function stretchOf(text: string): Stretch {
  const found = stretches.get(text);
  if (found !== undefined) return found;
  const counts = new Map<number, number>();
  let first: string | null = null;
  let last: string | null = null;
  for (const each of text
    .toLowerCase()
    .replaceAll("’", "'")
    .match(/[\p{L}][\p{L}\p{M}']*|\d+/gu) ?? []) {
    const { root, places } = wordOf(each);
    for (const at of places) bump(counts, at, 1);
    if (last === null) first = root;
    else bump(counts, place(`${last} ${root}`), 1);
    last = root;
  }
  if (stretches.size >= MOST_STRETCHES) stretches.clear();
  const made = { counts, first, last };
  stretches.set(text, made);
  return made;
}

/** How often each hashed feature occurs in the texts read one after the other. */
export function counts(...texts: readonly string[]): Map<number, number> {
  const out = new Map<number, number>();
  let before = START;
  for (const text of texts) {
    const stretch = stretchOf(text);
    if (stretch.first === null || stretch.last === null) continue;
    bump(out, place(`${before} ${stretch.first}`), 1);
    for (const [at, times] of stretch.counts) bump(out, at, times);
    before = stretch.last;
  }
  return out;
}

/** Counts as TF-IDF: damped counts times rarity, each block scaled to length 1. */
export function weighted(found: ReadonlyMap<number, number>, rarity: Float32Array): SparseVector {
  const places = new Int32Array(found.size);
  const values = new Float32Array(found.size);
  let words = 0;
  let parts = 0;
  let n = 0;
  for (const [at, times] of found) {
    const value = (times === 1 ? 1 : 1 + Math.log(times)) * (rarity[at] ?? 0);
    places[n] = at;
    values[n++] = value;
    if (at < BLOCK) words += value * value;
    else parts += value * value;
  }
  const norms = [Math.sqrt(words) || 1, Math.sqrt(parts) || 1] as const;
  for (let i = 0; i < n; i++) values[i] = (values[i] as number) / ((places[i] as number) < BLOCK ? norms[0] : norms[1]);
  return { places, values };
}
