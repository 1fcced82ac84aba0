// The parts of the situation classifier, each giving every situation a log-probability: words, sentence meaning,
// whole-message meaning, nearest examples, and the records' own cues.
import type { Sentence } from "../../contract/reading.ts";
import type { CueIndex } from "../../kit/cue.ts";
import { counts, type SparseVector, weighted } from "./features.ts";
import { type MessageVectors, messageVectors, ownPlaces, unitMean } from "./windows.ts";

/** A linear layer: `weights[place * classes + k]`, `bias[k]`. */
export interface Linear {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

export interface Heads {
  readonly classes: readonly string[];
  /** Inverse document frequency of each hashed feature. */
  readonly rarity: Float32Array;
  readonly words: Linear;
  readonly meaning: null | {
    readonly windows: Linear;
    readonly passages: Linear;
    /** Centre and spread of the vectors: taken out before they are compared. */
    readonly centre: Float32Array;
    readonly examples: ReadonlyArray<{ readonly vector: Float32Array; readonly of: number }>;
  };
  readonly cues: CueIndex<CueSign>;
}

/** What finding a cue says: for which class (its place), and how surely, 0…1. */
export interface CueSign {
  readonly of: number;
  readonly weight: number;
}

/** Names of the parts, in the order in which they are weighed. */
export const PARTS = ["words", "word-windows", "cues", "windows", "passages", "nearest"] as const;
export type Part = (typeof PARTS)[number];

export interface Evidence {
  /** One value a class and part; a part that could not be read is missing. */
  readonly parts: Readonly<Partial<Record<Part, Float32Array>>>;
  /** How much each own sentence speaks for each class, for the quote. */
  readonly sentences: ReadonlyArray<{ readonly place: number; readonly scores: Float32Array }>;
  /** Greatest similarity of the message to any example; 0 without vectors. */
  readonly nearest: number;
}

/** Everything the parts say about a message. */
export function gather(heads: Heads, sentences: readonly Sentence[], vectors: readonly Float32Array[] | null): Evidence {
  const places = ownPlaces(sentences);
  const size = heads.classes.length;
  const texts = places.map((i) => sentences[i]?.text ?? "");
  const scored = (run: readonly string[]): Float32Array => sparseScores(heads.words, size, weighted(counts(...run), heads.rarity));
  const singles = texts.map((t) => scored([t]));
  const whole = scored(texts);
  const groups = texts.length < 3 ? [whole] : triples(texts).map(scored);
  const hits = cueHits(heads.cues, size, texts);
  const lexical = { words: logSoftmax(whole), "word-windows": logSoftmax(logMeanExp(groups)), cues: hits.total };
  const spoken = places.map((place, i) => ({ place, scores: combined(centred(singles[i]), hits.by[i]) }));
  if (heads.meaning === null || vectors === null) return { parts: lexical, sentences: spoken, nearest: 0 };
  const given = centredVectors(messageVectors(sentences, vectors), heads.meaning.centre);
  const meant = meaning(heads.meaning, size, given);
  const withMeaning = spoken.map((s, i) => ({ place: s.place, scores: combined(s.scores, centred(meant.windowScores[i])) }));
  return { parts: { ...lexical, ...meant.parts }, sentences: withMeaning, nearest: meant.nearest };
}

/** Sentences of one language of work are all alike; what is left without the common part tells them apart. */
export function centredVectors(given: MessageVectors, centre: Float32Array): MessageVectors {
  const moved = (v: Float32Array): Float32Array => unitMean([v.map((x, d) => x - (centre[d] ?? 0))]);
  return { windows: given.windows.map(moved), passages: given.passages.map(moved) };
}

/** Overlapping runs of three sentences: enough words for a verdict, short enough for one problem. */
function triples(texts: readonly string[]): string[][] {
  const out: string[][] = [];
  for (let i = 0; i + 3 <= texts.length; i += texts.length > 12 ? 2 : 1) out.push(texts.slice(i, i + 3));
  return out;
}

function meaning(heads: NonNullable<Heads["meaning"]>, size: number, given: MessageVectors) {
  const windowScores = given.windows.map((v) => denseScores(heads.windows, size, v));
  const passageScores = given.passages.map((v) => denseScores(heads.passages, size, v));
  const near = nearness(heads.examples, size, given);
  return {
    windowScores,
    nearest: Math.max(...near.best, 0),
    parts: {
      windows: logSoftmax(logMeanExp(windowScores)),
      passages: logSoftmax(logMeanExp(passageScores)),
      nearest: logSoftmax(near.best.map((v) => v / NEAR_SCALE)),
    },
  };
}

const NEAR_SCALE = 0.08;

/** Mean similarity of the three nearest examples of each class: half the whole, half the best windows. */
function nearness(examples: NonNullable<Heads["meaning"]>["examples"], size: number, given: MessageVectors): { best: Float32Array } {
  const tops = (vectors: readonly Float32Array[]): Float32Array => {
    const top = Array.from({ length: size }, () => [0, 0, 0]);
    for (const { vector, of } of examples) {
      let best = 0;
      for (const v of vectors) best = Math.max(best, dot(v, vector));
      const list = top[of] as number[];
      for (let i = 0; i < 3; i++)
        if (best > (list[i] ?? 0)) {
          list.splice(i, 0, best);
          list.length = 3;
          break;
        }
    }
    return Float32Array.from(top, (l) => (l[0] ?? 0) / 3 + (l[1] ?? 0) / 3 + (l[2] ?? 0) / 3);
  };
  return { best: tops(given.passages) };
}

function cueHits(cues: CueIndex<CueSign>, size: number, texts: readonly string[]): { total: Float32Array; by: Float32Array[] } {
  const seen = new Set<CueSign>();
  const by = texts.map((text) => {
    const scores = new Float32Array(size);
    for (const { value } of cues.search(text)) {
      scores[value.of] = (scores[value.of] ?? 0) + value.weight;
      seen.add(value);
    }
    return scores;
  });
  const sum = new Float32Array(size);
  for (const { of, weight } of seen) sum[of] = (sum[of] ?? 0) + weight;
  return { total: sum.map((s) => Math.log1p(s)), by };
}

export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

export function denseScores(layer: Linear, size: number, vector: Float32Array): Float32Array {
  const out = layer.bias.slice();
  for (let d = 0; d < vector.length; d++) {
    const value = vector[d] as number;
    const at = d * size;
    for (let k = 0; k < size; k++) out[k] = (out[k] as number) + value * (layer.weights[at + k] as number);
  }
  return out;
}

export function sparseScores(layer: Linear, size: number, vector: SparseVector): Float32Array {
  const out = layer.bias.slice();
  const { weights } = layer;
  for (let i = 0; i < vector.places.length; i++) {
    const value = vector.values[i] as number;
    const at = (vector.places[i] as number) * size;
    for (let k = 0; k < size; k++) out[k] = (out[k] as number) + value * (weights[at + k] as number);
  }
  return out;
}

/** Log of the mean of exponentials: one window that is sure outweighs many that have no opinion. */
export function logMeanExp(rows: readonly Float32Array[]): Float32Array {
  const first = rows[0] ?? new Float32Array(0);
  return first.map((_, k) => {
    let max = -Infinity;
    for (const row of rows) max = Math.max(max, row[k] as number);
    let sum = 0;
    for (const row of rows) sum += Math.exp((row[k] as number) - max);
    return max + Math.log(sum / rows.length);
  });
}

export function logSoftmax(scores: Float32Array): Float32Array {
  let max = -Infinity;
  for (const s of scores) max = Math.max(max, s);
  let sum = 0;
  for (const s of scores) sum += Math.exp(s - max);
  const log = max + Math.log(sum);
  return scores.map((s) => s - log);
}

function centred(scores: Float32Array | undefined): Float32Array | undefined {
  if (scores === undefined) return undefined;
  const mean = scores.reduce((a, b) => a + b, 0) / scores.length;
  return scores.map((s) => s - mean);
}

function combined(a: Float32Array | undefined, b: Float32Array | undefined): Float32Array {
  if (a === undefined || b === undefined) return a ?? b ?? new Float32Array(0);
  return a.map((v, i) => v + (b[i] ?? 0));
}
