// Examples of what calls for care, and of what only sounds like it, beside all ordinary messages → the net (src/reading/acts/care-net.ts).

import type { Knowledge } from "../../src/contract/knowledge.ts";
import type { CareNet } from "../../src/contract/lexicon.ts";
import { careWindows } from "../../src/reading/acts/care-net.ts";
import { segment } from "../../src/reading/segment.ts";
import { counts, FEATURES, weighted } from "../../src/reading/situations/features.ts";
import { textsOf } from "../../src/reading/situations/windows.ts";
import { type Lesson, trainLinear } from "./logistic.ts";
import type { VectorCache } from "./vectors.ts";

const ORDINARY = "ordinary";
/** How much a sentence of a care record counts beside a sentence of an ordinary message, of which there are twenty times more. */
const RECORD = 3;

interface Told {
  readonly text: string;
  readonly kind: string;
  readonly weight: number;
}

/** Trains on the care records of a base and on ordinary messages; without vectors by words alone. Deterministic. */
export async function trainCare(knowledge: Pick<Knowledge, "care">, ordinary: readonly string[], cache: VectorCache | null): Promise<CareNet> {
  const classes = [...[...knowledge.care.keys()].sort(), ORDINARY];
  const told: Told[] = [
    ...[...knowledge.care.values()].flatMap((r) => [
      ...r.says.map((text) => ({ text, kind: r.id, weight: RECORD })),
      ...r.sounds_like_it.map((text) => ({ text, kind: ORDINARY, weight: RECORD })),
    ]),
    ...ordinary.map((text) => ({ text, kind: ORDINARY, weight: 1 })),
  ];
  return { classes, ...wordsPart(told, classes), meaning: cache === null ? null : await meaningPart(told, classes, cache) };
}

const target = (classes: readonly string[], kind: string): Float32Array => Float32Array.from(classes, (c) => (c === kind ? 1 : 0));

/** Each sentence of an ordinary message is a lesson of its own: none of them may look alarming. */
function wordsPart(told: readonly Told[], classes: readonly string[]): Pick<CareNet, "rarity" | "words"> {
  const found = told.flatMap(({ text, kind, weight }) => segment(text).map((s) => ({ counted: counts(s.text), kind, weight })));
  const seen = new Float32Array(FEATURES);
  for (const { counted } of found) for (const place of counted.keys()) seen[place] = (seen[place] ?? 0) + 1;
  const rarity = seen.map((n) => Math.log((1 + found.length) / (1 + n)));
  const lessons = found.map(
    ({ counted, kind, weight }): Lesson<ReturnType<typeof weighted>> => ({ windows: [weighted(counted, rarity)], weight, target: target(classes, kind) }),
  );
  return { rarity, words: { ...trainLinear(lessons, { classes: classes.length, width: FEATURES, epochs: 6, rate: 1, decay: 1e-5 }), scale: 1 } };
}

async function meaningPart(told: readonly Told[], classes: readonly string[], cache: VectorCache): Promise<CareNet["meaning"]> {
  const lessons: Array<Lesson<Float32Array>> = [];
  for (const { text, kind, weight } of told) {
    const sentences = segment(text);
    const windows = careWindows(sentences, await cache.of(textsOf(sentences)));
    const apart = kind === ORDINARY && weight === 1 ? windows.map((w) => [w]) : [windows];
    for (const each of apart) lessons.push({ windows: each, weight, target: target(classes, kind) });
  }
  const width = lessons[0]?.windows[0]?.length ?? 0;
  return { ...trainLinear(lessons, { classes: classes.length, width, epochs: 8, rate: 1, decay: 1e-5 }), scale: 1 };
}
