// The parts put together: a weighted sum of log-probabilities, then how well each situation fits and whether any does.
import type { Evidence, Part } from "./heads.ts";

/** How the parts are weighed and what a sum means; one for words alone, one with meaning. */
export interface Weighing {
  readonly parts: Readonly<Partial<Record<Part, number>>>;
  /** Added to the class `none`: always, when no cue is found, and by how far the nearest examples are (0.4 less their similarity). */
  readonly none: { readonly base: number; readonly uncued: number; readonly far: number };
  /** Fit of a situation: logistic of `slope` times its log-probability plus `offset`. */
  readonly fit: { readonly slope: number; readonly offset: number };
  /** A message whose probability of `none` is greater than this is off the beaten map. */
  readonly noneAbove: number;
}

export const NONE = "none";

/** Log-probability of each class. */
export function weigh(evidence: Evidence, classes: readonly string[], weighing: Weighing): Float32Array {
  const sum = new Float32Array(classes.length);
  for (const [part, weight] of Object.entries(weighing.parts)) {
    const values = evidence.parts[part as Part];
    if (values !== undefined) for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] as number) + weight * (values[k] as number);
  }
  const none = classes.indexOf(NONE);
  if (none >= 0) sum[none] = (sum[none] as number) + noneOf(evidence, weighing);
  let max = -Infinity;
  for (const s of sum) max = Math.max(max, s);
  let total = 0;
  for (const s of sum) total += Math.exp(s - max);
  return sum.map((s) => s - max - Math.log(total));
}

/** Nothing found and nothing near is itself a sign. */
function noneOf(evidence: Evidence, { none }: Weighing): number {
  const cued = evidence.parts.cues?.some((c) => c > 0) ?? false;
  const far = evidence.parts.nearest === undefined ? 0 : NEAR - evidence.nearest;
  return none.base + (cued ? 0 : none.uncued) + none.far * far;
}

const NEAR = 0.4;

/** 0…1: how likely a careful reader would say that it fits. */
export function fitOf(logProbability: number, weighing: Weighing): number {
  return 1 / (1 + Math.exp(-(weighing.fit.slope * logProbability + weighing.fit.offset)));
}
