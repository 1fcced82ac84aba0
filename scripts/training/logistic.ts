// Multinomial logistic regression by stochastic gradient (Adagrad), deterministic: a message may be one vector
// or several windows, pooled by log-mean-exp so that the windows that say nothing are not forced to.
import type { SparseVector } from "../../src/reading/situations/features.ts";
import { denseScores, type Linear, logMeanExp, logSoftmax, sparseScores } from "../../src/reading/situations/heads.ts";

export interface Lesson<T> {
  /** Windows of one message; a whole message has one. */
  readonly windows: readonly T[];
  /** Target probability of each class. */
  readonly target: Float32Array;
  readonly weight: number;
}

export interface Drill {
  readonly classes: number;
  readonly width: number;
  readonly epochs: number;
  readonly rate: number;
  /** Shrinkage of a weight towards zero, per update that touches it. */
  readonly decay: number;
}

/** A linear layer over vectors of length about 1: gradient steps message by message, shrunk a little at each. */
export function trainLinear(lessons: ReadonlyArray<Lesson<SparseVector | Float32Array>>, drill: Drill): Linear {
  const { classes } = drill;
  const layer: Linear = { weights: new Float32Array(drill.width * classes), bias: new Float32Array(classes) };
  // Shrinking every weight at every step is kept as one factor, so that only the places that occur are touched.
  let scale = 1;
  for (const [rate, lesson] of passes(lessons, drill)) {
    const scores = lesson.windows.map((w) => scoresOf(layer, classes, scale, w));
    const pooled = logMeanExp(scores);
    const error = errorOf(lesson, pooled);
    scale *= 1 - rate * drill.decay;
    lesson.windows.forEach((window, w) => {
      const own = scores[w] as Float32Array;
      const share =
        lesson.windows.length === 1 ? error : error.map((e, k) => (e * Math.exp((own[k] as number) - (pooled[k] as number))) / lesson.windows.length);
      descend(layer, classes, window, share, rate, scale);
    });
  }
  return { weights: layer.weights.map((w) => w * scale), bias: layer.bias };
}

function scoresOf(layer: Linear, classes: number, scale: number, window: SparseVector | Float32Array): Float32Array {
  const raw = window instanceof Float32Array ? denseScores(layer, classes, window) : sparseScores(layer, classes, window);
  return raw.map((r, k) => (r - (layer.bias[k] as number)) * scale + (layer.bias[k] as number));
}

function descend(layer: Linear, classes: number, window: SparseVector | Float32Array, share: Float32Array, rate: number, scale: number): void {
  const { weights, bias } = layer;
  const dense = window instanceof Float32Array;
  const length = dense ? window.length : window.places.length;
  for (let j = 0; j < length; j++) {
    const at = (dense ? j : (window.places[j] as number)) * classes;
    const step = (rate * (dense ? (window[j] as number) : (window.values[j] as number))) / scale;
    for (let k = 0; k < classes; k++) weights[at + k] = (weights[at + k] as number) - step * (share[k] as number);
  }
  for (let k = 0; k < classes; k++) bias[k] = (bias[k] as number) - 0.1 * rate * (share[k] as number);
}

function errorOf<T>(lesson: Lesson<T>, scores: Float32Array): Float32Array {
  return logSoftmax(scores).map((l, k) => (Math.exp(l) - (lesson.target[k] as number)) * lesson.weight);
}

/** Lessons in a new order each epoch, with a rate that falls to zero. */
function* passes<T>(lessons: ReadonlyArray<Lesson<T>>, drill: Drill): Generator<[number, Lesson<T>]> {
  const order = [...lessons];
  const chance = seeded(7);
  for (let epoch = 0; epoch < drill.epochs; epoch++) {
    shuffle(order, chance);
    for (const [i, lesson] of order.entries()) yield [drill.rate * (1 - (epoch + i / order.length) / drill.epochs), lesson];
  }
}

/** Numbers in 0…1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle<T>(list: T[], chance: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1));
    [list[i], list[j]] = [list[j] as T, list[i] as T];
  }
}
