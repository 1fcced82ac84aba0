// How near a text comes to an example: by meaning where there are vectors, by its telling words always.
import { counts, weighted } from "../situations/features.ts";
import { dot } from "../situations/heads.ts";
import { unitMean } from "../situations/windows.ts";

/** A text as it is compared. */
export interface Compared {
  /** Unit vector less what all sentences have in common; null without an encoder. */
  readonly vector: Float32Array | null;
  /** Hashed words and what each counts; null where word rarity is not known. */
  readonly words: ReadonlyMap<number, number> | null;
}

/** What the words count beside the meaning. */
const WORDS_BESIDE_MEANING = 0.35;

/** −1…1, mostly 0…0.8: the cosine of the meanings, with the cosine of the words added to it. */
export function nearness(a: Compared, b: Compared): number {
  const words = a.words === null || b.words === null ? 0 : cosine(a.words, b.words);
  if (a.vector === null || b.vector === null) return words;
  return (1 - WORDS_BESIDE_MEANING) * dot(a.vector, b.vector) + WORDS_BESIDE_MEANING * words;
}

/** The telling words of a text, as a vector of length 1. */
export function wordsOf(text: string, rarity: Float32Array): ReadonlyMap<number, number> {
  const { places, values } = weighted(counts(text), rarity);
  const out = new Map<number, number>();
  let square = 0;
  for (let i = 0; i < places.length; i++) {
    out.set(places[i] ?? 0, values[i] ?? 0);
    square += (values[i] ?? 0) ** 2;
  }
  const norm = Math.sqrt(square) || 1;
  for (const [at, value] of out) out.set(at, value / norm);
  return out;
}

/** Takes out of a vector what all sentences have in common. */
export function centredBy(centre: Float32Array | undefined): (vector: Float32Array) => Float32Array {
  return (vector) => unitMean([vector.map((x, d) => x - (centre?.[d] ?? 0))]);
}

function cosine(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [at, value] of few) sum += value * (many.get(at) ?? 0);
  return sum;
}
