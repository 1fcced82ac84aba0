// Two things they said that do not sit together: records with `pairs`, one cue on each side, both quoted.
import type { Hit } from "./context.ts";
import { type CueHit, capturesOf, quoteOf } from "./cue-noticings.ts";

/** A record fires once, on the newest pair whose sides are different words; one side may be from an earlier message. */
export function tensions(hits: readonly CueHit[]): Hit[] {
  const sides = new Map<string, { a: CueHit[]; b: CueHit[] }>();
  for (const hit of hits) {
    if (hit.role !== "a" && hit.role !== "b") continue;
    const key = `${hit.record.id}/${hit.pair}`;
    const known = sides.get(key) ?? { a: [], b: [] };
    known[hit.role].push(hit);
    sides.set(key, known);
  }
  const out = new Map<string, Hit>();
  for (const { a, b } of sides.values()) {
    const found = bestPair(a, b);
    if (found === null) continue;
    const [left, right] = found;
    const turn = Math.max(left.sentence.turn, right.sentence.turn);
    const known = out.get(left.record.id);
    if (known !== undefined && known.turn >= turn) continue;
    const one = quoteOf(left);
    const two = quoteOf(right);
    out.set(left.record.id, {
      ref: left.record.id,
      quotes: [...new Set([one.quote, two.quote])],
      turn,
      // Two sides inside one clause have the same quote; a template that needs both is then not filled.
      bindings: { ...capturesOf(left), ...capturesOf(right), quote: one.shown, quote2: one.quote === two.quote ? undefined : two.shown },
    });
  }
  return [...out.values()];
}

function bestPair(a: readonly CueHit[], b: readonly CueHit[]): [CueHit, CueHit] | null {
  let best: [CueHit, CueHit] | null = null;
  for (const left of a) {
    for (const right of b) {
      if (overlap(left, right)) continue;
      if (best === null || newest(left, right) > newest(...best)) best = [left, right];
    }
  }
  return best;
}

const newest = (a: CueHit, b: CueHit): number => Math.max(a.sentence.turn, b.sentence.turn);

function overlap(a: CueHit, b: CueHit): boolean {
  return a.sentence === b.sentence && a.match.start < b.match.end && b.match.start < a.match.end;
}
