// Whether an answer says that what was asked is so, or that it is not, by nearness to sentences that show the one or the other.
import type { ExampleVectors } from "../../contract/lexicon.ts";
import type { ReadFinding, Sentence } from "../../contract/reading.ts";

interface Spoken {
  readonly sentences: readonly Sentence[];
  readonly vectors: readonly Float32Array[] | null;
  /** The message does something else first. */
  readonly elsewhere: boolean;
}

/** How much nearer an answer must be to the sentences of one side: right nine times in ten from here (bench/data/unseen-answers.jsonl, odd lines). */
const CLEARLY_NEARER = 0.05;
/** How near at least: talk about something else is nearer than this to one side in four of a hundred questions. */
const NEAR_AT_ALL = 0.25;
const NEAREST = 3;
const LOOKED_AT = 3;

/** Where no choice fits, an answer may still say that what was asked is so, or that it is not. */
export function bySentences(finding: string | null, input: Spoken, examples: ExampleVectors): ReadFinding[] {
  const centre = examples.get("@centre")?.[0];
  if (finding === null || centre === undefined || input.vectors === null || input.elsewhere) return [];
  const sides = (["present", "absent"] as const).map((state) => ({ state, list: examples.get(`${finding}/@${state}`) ?? [] }));
  if (sides.some((s) => s.list.length < NEAREST)) return [];
  const own = input.sentences.map((s, i) => ({ s, vector: input.vectors?.[i] })).filter(({ s, vector }) => !s.pasted && !s.question && vector !== undefined);
  let best: { state: "present" | "absent"; margin: number; quote: string } | null = null;
  for (const { s, vector } of own.slice(0, LOOKED_AT)) {
    const moved = unit((vector as Float32Array).map((x, d) => x - (centre[d] ?? 0)));
    const [yes = 0, no = 0] = sides.map(({ list }) => nearestMean(moved, list));
    const margin = Math.abs(yes - no);
    if (Math.max(yes, no) < NEAR_AT_ALL) continue;
    if (margin > (best?.margin ?? 0)) best = { state: yes > no ? "present" : "absent", margin, quote: s.text };
  }
  return best === null || best.margin < CLEARLY_NEARER ? [] : [{ finding, state: best.state, quote: best.quote, via: "meaning" }];
}

function nearestMean(vector: Float32Array, list: readonly Float32Array[]): number {
  const top = list
    .map((e) => dot(vector, e))
    .sort((a, b) => b - a)
    .slice(0, NEAREST);
  return top.reduce((n, v) => n + v, 0) / NEAREST;
}

function unit(vector: Float32Array): Float32Array {
  const norm = Math.hypot(...vector) || 1;
  return vector.map((x) => x / norm);
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
