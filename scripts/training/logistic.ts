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

const BATCH = 8;

/** A linear layer over dense vectors, trained in small batches. */
export function trainDense(lessons: ReadonlyArray<Lesson<Float32Array>>, drill: Drill): Linear {
  const layer = empty(drill);
  const speed = empty(drill);
  const gradient = empty(drill);
  for (const [rate, batch] of batches(lessons, drill, BATCH)) {
    gradient.weights.fill(0);
    gradient.bias.fill(0);
    for (const lesson of batch) addGradient(lesson, layer, gradient, drill.classes);
    for (let i = 0; i < layer.weights.length; i++) {
      const g = (gradient.weights[i] as number) + drill.decay * (layer.weights[i] as number);
      const v = (speed.weights[i] as number) + g * g;
      speed.weights[i] = v;
      layer.weights[i] = (layer.weights[i] as number) - (rate * g) / (Math.sqrt(v) + 1e-6);
    }
    stepBias(layer, speed, gradient.bias, rate);
  }
  return layer;
}

function addGradient(lesson: Lesson<Float32Array>, layer: Linear, gradient: Linear, classes: number): void {
  const scores = lesson.windows.map((w) => denseScores(layer, classes, w));
  const pooled = logMeanExp(scores);
  const error = errorOf(lesson, pooled);
  lesson.windows.forEach((window, w) => {
    const own = scores[w] as Float32Array;
    const share = error.map((e, k) => (e * Math.exp((own[k] as number) - (pooled[k] as number))) / lesson.windows.length);
    for (let d = 0; d < window.length; d++) {
      const value = window[d] as number;
      const at = d * classes;
      for (let k = 0; k < classes; k++) gradient.weights[at + k] = (gradient.weights[at + k] as number) + (share[k] as number) * value;
    }
    for (let k = 0; k < classes; k++) gradient.bias[k] = (gradient.bias[k] as number) + (share[k] as number);
  });
}

/** A linear layer over sparse vectors, trained one message at a time; only the places that occur are touched. */
export function trainSparse(lessons: ReadonlyArray<Lesson<SparseVector>>, drill: Drill): Linear {
  const { classes, decay } = drill;
  const layer = empty(drill);
  const speed = empty(drill);
  for (const [rate, [lesson]] of batches(lessons, drill, 1)) {
    const vector = lesson?.windows[0];
    if (lesson === undefined || vector === undefined) continue;
    const error = errorOf(lesson, sparseScores(layer, classes, vector));
    for (let j = 0; j < vector.places.length; j++) {
      const at = (vector.places[j] as number) * classes;
      const value = vector.values[j] as number;
      for (let k = 0; k < classes; k++) {
        const g = (error[k] as number) * value + decay * (layer.weights[at + k] as number);
        const v = (speed.weights[at + k] as number) + g * g;
        speed.weights[at + k] = v;
        layer.weights[at + k] = (layer.weights[at + k] as number) - (rate * g) / (Math.sqrt(v) + 1e-6);
      }
    }
    stepBias(layer, speed, error, rate);
  }
  return layer;
}

const empty = (drill: Drill): Linear => ({ weights: new Float32Array(drill.width * drill.classes), bias: new Float32Array(drill.classes) });

function errorOf<T>(lesson: Lesson<T>, scores: Float32Array): Float32Array {
  return logSoftmax(scores).map((l, k) => (Math.exp(l) - (lesson.target[k] as number)) * lesson.weight);
}

function stepBias(layer: Linear, speed: Linear, gradient: Float32Array, rate: number): void {
  for (let k = 0; k < gradient.length; k++) {
    const g = gradient[k] as number;
    speed.bias[k] = (speed.bias[k] as number) + g * g;
    layer.bias[k] = (layer.bias[k] as number) - (rate * g) / (Math.sqrt(speed.bias[k] as number) + 1e-6);
  }
}

/** Lessons in a new order each epoch, with a rate that falls to zero. */
function* batches<T>(lessons: ReadonlyArray<Lesson<T>>, drill: Drill, size: number): Generator<[number, Array<Lesson<T>>]> {
  const order = [...lessons];
  const chance = seeded(7);
  for (let epoch = 0; epoch < drill.epochs; epoch++) {
    shuffle(order, chance);
    const rate = drill.rate * (1 - epoch / drill.epochs);
    for (let i = 0; i < order.length; i += size) yield [rate, order.slice(i, i + size)];
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
