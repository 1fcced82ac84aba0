// Examples of what calls for care, and of what only sounds like it, beside all ordinary messages → a linear layer.
import type { CareNet } from "../../src/contract/lexicon.ts";
import type { Knowledge } from "../../src/contract/knowledge.ts";
import { careWindows } from "../../src/reading/acts/care-net.ts";
import { segment } from "../../src/reading/segment.ts";
import { textsOf } from "../../src/reading/situations/windows.ts";
import { type Lesson, trainLinear } from "./logistic.ts";
import type { VectorCache } from "./vectors.ts";

const ORDINARY = "ordinary";
/** How much a sentence of a care record counts beside a sentence of an ordinary message, of which there are fifty times more. */
const RECORD = 3;

/** Trains on the care records of a base and on ordinary messages. Deterministic. */
export async function trainCare(knowledge: Pick<Knowledge, "care">, ordinary: readonly string[], cache: VectorCache): Promise<CareNet> {
  const classes = [...[...knowledge.care.keys()].sort(), ORDINARY];
  const windowsOf = async (text: string): Promise<readonly Float32Array[]> => {
    const sentences = segment(text);
    return careWindows(sentences, await cache.of(textsOf(sentences)));
  };
  const lesson = (windows: readonly Float32Array[], kind: string, weight: number): Lesson<Float32Array> => ({
    windows, weight, target: Float32Array.from(classes, (c) => (c === kind ? 1 : 0)),
  });
  const lessons: Array<Lesson<Float32Array>> = [];
  for (const record of knowledge.care.values()) {
    for (const text of record.says) lessons.push(lesson(await windowsOf(text), record.id, RECORD));
    for (const text of record.sounds_like_it) lessons.push(lesson(await windowsOf(text), ORDINARY, RECORD));
  }
  for (const text of ordinary) for (const window of await windowsOf(text)) lessons.push(lesson([window], ORDINARY, 1));
  const width = lessons[0]?.windows[0]?.length ?? 0;
  const { weights, bias } = trainLinear(lessons, { classes: classes.length, width, epochs: 8, rate: 1, decay: 1e-5 });
  return { classes, weights, bias };
}
