// Multinomial logistic regression by stochastic gradient (Adagrad), deterministic: a message may be one vector
// or several windows, pooled by log-mean-exp so that the windows that say nothing are not forced to.
import { denseScores, type Linear, logMeanExp, logSoftmax, sparseScores } from "../../src/reading/situations/heads.ts";
import type { SparseVector } from "../../src/reading/situations/features.ts";

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
  /** Shrinkage of a touched weight, per update. */
  readonly decay: number;
}

/** A linear layer trained on the lessons. */
export function trainLinear<T extends SparseVector | Float32Array>(lessons: readonly Lesson<T>[], drill: Drill): Linear {
  const { classes } = drill;
  const layer: Linear = { weights: new Float32Array(drill.width * classes), bias: new Float32Array(classes) };
  const speed = { weights: new Float32Array(drill.width * classes).fill(1e-8), bias: new Float32Array(classes).fill(1e-8) };
  const order = lessons.map((_, i) => i);
  const chance = seeded(7);
  for (let epoch = 0; epoch < drill.epochs; epoch++) {
    shuffle(order, chance);
    const rate = drill.rate * (1 - epoch / drill.epochs);
    for (const i of order) step(lessons[i] as Lesson<T>, layer, speed, rate, drill);
  }
  return layer;
}

function step<T extends SparseVector | Float32Array>(lesson: Lesson<T>, layer: Linear, speed: Linear, rate: number, drill: Drill): void {
  const { classes } = drill;
  const scores = lesson.windows.map((w) => (w instanceof Float32Array ? denseScores(layer, classes, w) : sparseScores(layer, classes, w)));
  const pooled = logMeanExp(scores);
  const log = logSoftmax(pooled);
  const error = log.map((l, k) => (Math.exp(l) - (lesson.target[k] as number)) * lesson.weight);
  lesson.windows.forEach((window, w) => {
    const own = scores[w] as Float32Array;
    const share = error.map((e, k) => (lesson.windows.length === 1 ? e : (e * Math.exp((own[k] as number) - (pooled[k] as number))) / lesson.windows.length));
    const update = (at: number, value: number): void => {
      for (let k = 0; k < classes; k++) {
        const g = (share[k] as number) * value + drill.decay * (layer.weights[at + k] as number);
        const v = (speed.weights[at + k] as number) + g * g;
        speed.weights[at + k] = v;
        layer.weights[at + k] = (layer.weights[at + k] as number) - (rate * g) / Math.sqrt(v);
      }
    };
    if (window instanceof Float32Array) for (let d = 0; d < window.length; d++) update(d * classes, window[d] as number);
    else for (let j = 0; j < window.places.length; j++) update((window.places[j] as number) * classes, window.values[j] as number);
    for (let k = 0; k < classes; k++) {
      const g = share[k] as number;
      speed.bias[k] = (speed.bias[k] as number) + g * g;
      layer.bias[k] = (layer.bias[k] as number) - (rate * g) / Math.sqrt(speed.bias[k] as number);
    }
  });
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

export function shuffle<T>(list: T[], chance: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1));
    [list[i], list[j]] = [list[j] as T, list[i] as T];
  }
}
