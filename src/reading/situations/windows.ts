// How a message is cut for meaning: sentences one by one, neighbours together, and passages of several sentences.
// A real message holds two or three problems; each must be able to speak for itself.
import type { Sentence } from "../../contract/reading.ts";

/** Sentences encoded at most; later ones of a very long paste are read by their words alone. */
export const MOST_SENTENCES = 64;
const MOST_PASSAGES = 6;
/** Characters of a passage: about 220 tokens, under the encoder's limit. */
const PASSAGE_CHARACTERS = 1_000;

/** Texts to encode: the first sentences in order, then the passages. */
export function textsOf(sentences: readonly Sentence[]): string[] {
  return [...sentences.slice(0, MOST_SENTENCES).map((s) => s.text), ...passages(sentences)];
}

/** Of the vectors of `textsOf(sentences)`, those of the sentences. */
export function sentenceVectors(sentences: readonly Sentence[], vectors: readonly Float32Array[] | null): readonly Float32Array[] | null {
  return vectors === null ? null : vectors.slice(0, Math.min(sentences.length, MOST_SENTENCES));
}

/** The leader's own sentences, or all of them when everything is pasted; as places in the list. */
export function ownPlaces(sentences: readonly Sentence[]): number[] {
  const all = sentences.map((_, i) => i);
  const own = all.filter((i) => sentences[i]?.pasted === false);
  return own.length > 0 ? own : all;
}

/** Runs of the leader's own sentences up to the length the encoder reads; none when there is only one sentence. */
export function passages(sentences: readonly Sentence[]): string[] {
  const own = ownPlaces(sentences);
  if (own.length < 2) return [];
  const out: string[] = [];
  let current = "";
  for (const i of own) {
    const text = sentences[i]?.text ?? "";
    if (current !== "" && current.length + text.length > PASSAGE_CHARACTERS) {
      out.push(current);
      current = "";
    }
    current = current === "" ? text : `${current} ${text}`;
  }
  return [...out, current].slice(0, MOST_PASSAGES);
}

/** Vectors handed in for a message, told apart. */
export interface MessageVectors {
  /** Of single sentences and of neighbours taken together. */
  readonly windows: readonly Float32Array[];
  /** Of the passages; of the one sentence when there is only one. */
  readonly passages: readonly Float32Array[];
}

/** Tells the vectors of `textsOf(sentences)` apart and adds the pairs of neighbours. */
export function messageVectors(sentences: readonly Sentence[], vectors: readonly Float32Array[]): MessageVectors {
  const encoded = Math.min(sentences.length, MOST_SENTENCES);
  const own = ownPlaces(sentences).flatMap((i) => (i < encoded && vectors[i] !== undefined ? [vectors[i]] : []));
  const pairs = own.slice(1).map((vector, i) => unitMean([own[i] ?? vector, vector]));
  const whole = vectors.slice(encoded);
  return { windows: [...own, ...pairs], passages: whole.length > 0 ? whole : own.slice(0, 1) };
}

/** Mean of unit vectors, scaled to length 1. */
export function unitMean(vectors: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) for (let d = 0; d < mean.length; d++) mean[d] = (mean[d] ?? 0) + (vector[d] ?? 0);
  let square = 0;
  for (const v of mean) square += v * v;
  const norm = Math.sqrt(square) || 1;
  return mean.map((v) => v / norm);
}
