// Examples → the parts of the classifier (src/reading/situations/heads.ts).
import type { Sentence } from "../../src/contract/reading.ts";
import { CueIndex } from "../../src/kit/cue.ts";
import { segment } from "../../src/reading/segment.ts";
import { counts, FEATURES, weighted } from "../../src/reading/situations/features.ts";
import { centredVectors, type Heads } from "../../src/reading/situations/heads.ts";
import type { ClassifierModel } from "../../src/reading/situations/model.ts";
import { messageVectors, ownPlaces, textsOf } from "../../src/reading/situations/windows.ts";
import { type Lesson, trainLinear } from "./logistic.ts";
import type { VectorCache } from "./vectors.ts";

/** A message with its situation and the hand that wrote it. */
export interface Example {
  readonly situation: string;
  readonly hand: string;
  readonly text: string;
  /** How much it counts beside a leader's message; 1 when absent. Texts of the records count less and are no neighbours. */
  readonly weight?: number;
}

export interface PreparedExample extends Example {
  readonly sentences: readonly Sentence[];
  readonly vectors: readonly Float32Array[] | null;
}

export async function prepareExamples<T extends Example>(examples: readonly T[], cache: VectorCache | null): Promise<Array<T & PreparedExample>> {
  const out: Array<T & PreparedExample> = [];
  for (const example of examples) {
    const sentences = segment(example.text);
    out.push({ ...example, sentences, vectors: cache === null ? null : await cache.of(textsOf(sentences)) });
  }
  return out;
}

export interface TrainingOptions {
  readonly smoothing: number;
  readonly words: { readonly epochs: number; readonly rate: number; readonly decay: number };
  readonly windows: { readonly epochs: number; readonly rate: number; readonly decay: number };
  readonly passages: { readonly epochs: number; readonly rate: number; readonly decay: number };
}

export const TRAINING: TrainingOptions = {
  smoothing: 0.1,
  words: { epochs: 10, rate: 1, decay: 1e-5 },
  windows: { epochs: 8, rate: 1.5, decay: 1e-5 },
  passages: { epochs: 10, rate: 1, decay: 1e-5 },
};

/** Trains every part; those that need vectors only when every example has them. */
export function trainHeads(
  examples: readonly PreparedExample[],
  classes: readonly string[],
  cues: ClassifierModel["cues"],
  options: TrainingOptions = TRAINING,
): Heads {
  const size = classes.length;
  const place = new Map(classes.map((c, i) => [c, i]));
  const known = examples.filter((e) => place.has(e.situation));
  const share = classWeights(known, classes);
  const lesson = <T>(e: PreparedExample, windows: readonly T[]): Lesson<T> => ({
    windows,
    weight: (share.get(e.situation) ?? 1) * (e.weight ?? 1),
    target: Float32Array.from(classes, (c) => options.smoothing / size + (c === e.situation ? 1 - options.smoothing : 0)),
  });
  const found = known.map((e) => counts(ownText(e)));
  const rarity = rarityOf(found);
  const words = trainLinear(
    known.map((e, i) => lesson(e, [weighted(found[i] ?? new Map<number, number>(), rarity)])),
    { classes: size, width: FEATURES, ...options.words },
  );
  const heads = { classes, rarity, words, cues: new CueIndex(cues.map(([cue, of, weight]) => [cue, { of, weight }] as const)) };
  if (known.some((e) => e.vectors === null)) return { ...heads, meaning: null };
  const raw = known.map((e) => messageVectors(e.sentences, e.vectors ?? []));
  const centre = meanOf(raw.flatMap((g) => g.passages));
  const given = raw.map((g) => centredVectors(g, centre));
  const width = given[0]?.passages[0]?.length ?? 0;
  return {
    ...heads,
    meaning: {
      centre,
      windows: trainLinear(
        known.map((e, i) => lesson(e, given[i]?.windows ?? [])),
        { classes: size, width, ...options.windows },
      ),
      passages: trainLinear(
        known.map((e, i) => lesson(e, given[i]?.passages ?? [])),
        { classes: size, width, ...options.passages },
      ),
      examples: known.flatMap((e, i) =>
        (e.weight !== undefined ? [] : (given[i]?.passages ?? [])).map((vector) => ({ vector, of: place.get(e.situation) ?? 0 })),
      ),
    },
  };
}

export function ownText(e: Pick<PreparedExample, "sentences">): string {
  return ownPlaces(e.sentences)
    .map((i) => e.sentences[i]?.text ?? "")
    .join(" ");
}

/** So that a situation with many examples does not crowd out one with few. */
function classWeights(examples: readonly Example[], classes: readonly string[]): Map<string, number> {
  const n = new Map<string, number>();
  for (const e of examples) if (e.weight === undefined) n.set(e.situation, (n.get(e.situation) ?? 0) + 1);
  const mean = examples.length / classes.length;
  return new Map(classes.map((c) => [c, Math.sqrt(mean / (n.get(c) ?? mean))]));
}

function rarityOf(all: ReadonlyArray<ReadonlyMap<number, number>>): Float32Array {
  const seen = new Float32Array(FEATURES);
  for (const one of all) for (const at of one.keys()) seen[at] = (seen[at] ?? 0) + 1;
  return seen.map((n) => (n < 2 ? 0 : Math.log((1 + all.length) / (1 + n)) + 1));
}

function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(vectors[0]?.length ?? 0);
  for (const v of vectors) for (let d = 0; d < mean.length; d++) mean[d] = (mean[d] ?? 0) + (v[d] ?? 0) / vectors.length;
  return mean;
}
