// A second opinion on a sentence that a pattern has caught: what people do and don't mean by such words, learned from labelled
// replies. A pattern alone cannot tell "promote her" from "promote her for the wrong thing and the others learn it".
import { hash32 } from "../kit/text.ts";

/** Hashed places of words, pairs and threes of words. */
export const PLACES = 1 << 17;

/** A linear model over the places a sentence holds. */
export interface OpinionModel {
  readonly weights: Float32Array;
  readonly bias: number;
}

/** Likelihood below which a caught sentence is let pass: nine in ten of the violations that patterns catch stay above (docs/measurements.md). */
export const PASSES_BELOW = 0.1;

/** Places of a sentence, each once. */
export function placesIn(text: string): number[] {
  const words =
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}']+|\d+|[?!:;]/gu) ?? [];
  const roots = words.map((w) => (/^\d/.test(w) ? "#" : w));
  const keys = roots.flatMap((w, i) => [
    w,
    ...(i > 0 ? [`${roots[i - 1] ?? ""} ${w}`] : [`^ ${w}`]),
    ...(i > 1 ? [`${roots[i - 2] ?? ""} ${roots[i - 1] ?? ""} ${w}`] : []),
  ]);
  return [...new Set(keys.map((k) => hash32(k) % PLACES))];
}

/** 0…1: how likely a sentence of these words breaks a promise. */
export function breaks(model: OpinionModel, text: string): number {
  const places = placesIn(text);
  const sum = places.reduce((n, at) => n + (model.weights[at] ?? 0), model.bias);
  return 1 / (1 + Math.exp(-sum / Math.sqrt(places.length + 1)));
}
