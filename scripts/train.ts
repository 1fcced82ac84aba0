// Trains the situation classifier on the examples in the records and writes it: `tsx scripts/train.ts`, also a step of the build.
// Deterministic; vectors are kept in .cache/ by content, so that only the first build encodes. Without the encoder's
// runtime the part that goes by words is trained alone.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import type { Knowledge } from "../src/contract/knowledge.ts";
import { openEncoder } from "../src/encoder/onnx-encoder.ts";
import { loadKnowledge } from "../src/knowledge/load.ts";
import { type ClassifierModel, modelOf } from "../src/reading/situations/model.ts";
import { NONE } from "../src/reading/situations/weigh.ts";
import { weighCues } from "./training/cue-weights.ts";
import { type Example, prepareExamples, trainHeads } from "./training/heads.ts";
import { recordTexts } from "./training/record-texts.ts";
import { VectorCache } from "./training/vectors.ts";
import { WEIGHING } from "./training/weighing.ts";

/** Messages that belong to no situation. */
const OUTSIDE = "knowledge/outside.md";
const ENCODER = "data/sentence-encoder";
const CACHE = ".cache";

/** Real posts; those of the development half are examples too, of another kind of hand. */
const POSTS = "bench/data/real-posts.jsonl";
/** How much a record's own words count beside a leader's message. */
const RECORD_WEIGHT = 0.6;

export interface LabelledPost {
  readonly id: string;
  readonly half: "development" | "held-out" | "leaders";
  readonly best: string;
  readonly fits: readonly string[];
  readonly text: string;
}

export function labelledPosts(path: string = POSTS): LabelledPost[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((l) => l !== "")
    .map((l) => JSON.parse(l) as LabelledPost);
}

/** What the records say about themselves, as examples that count less. */
export function recordExamples(knowledge: Pick<Knowledge, "situations">): Example[] {
  return [...knowledge.situations.values()].flatMap((s) => recordTexts(s).map((text) => ({ situation: s.id, hand: "record", text, weight: RECORD_WEIGHT })));
}

/** All example messages: those of the situations, and those of none. */
export function examplesOf(knowledge: Pick<Knowledge, "situations">, outside: string = OUTSIDE): Example[] {
  const own = [...knowledge.situations.values()].flatMap((s) => s.examples.map((e) => ({ ...e, situation: s.id })));
  const text = existsSync(outside) ? readFileSync(outside, "utf8") : "";
  const none = [...text.matchAll(/^- \[([^\]]+)\] (.+)$/gm)].map((m) => ({ situation: NONE, hand: m[1] ?? "", text: (m[2] ?? "").trim() }));
  return [...own, ...none];
}

export function cuesOf(knowledge: Pick<Knowledge, "situations">, classes: readonly string[]): Array<readonly [string, number]> {
  return [...knowledge.situations.values()].flatMap((s) => s.cues.map((cue) => [cue, classes.indexOf(s.id)] as const));
}

/** The vectors of the encoder, or null where it cannot run. */
export async function openVectors(): Promise<{ readonly id: string; readonly cache: VectorCache } | null> {
  const encoder = await openEncoder(ENCODER);
  if ("reason" in encoder) {
    process.stderr.write(`the situation classifier goes by words alone: ${encoder.reason} ${encoder.detail}\n`);
    return null;
  }
  return { id: encoder.id, cache: new VectorCache(CACHE, encoder) };
}

/** Trains on the given examples. */
export async function trainModel(
  knowledge: Pick<Knowledge, "situations" | "version">,
  examples: readonly Example[],
  vectors: Awaited<ReturnType<typeof openVectors>>,
): Promise<ClassifierModel> {
  const classes = [...[...knowledge.situations.keys()].sort(), NONE];
  const cues = weighCues(cuesOf(knowledge, classes), examples, classes);
  const prepared = await prepareExamples([...examples, ...recordExamples(knowledge)], vectors?.cache ?? null);
  vectors?.cache.save();
  return modelOf(trainHeads(prepared, classes, cues), vectors?.id ?? null, cues, knowledge.version, WEIGHING);
}

/** Trains and writes the classifier of a base. */
export async function train(knowledge: Pick<Knowledge, "situations" | "version">, outPath: string): Promise<void> {
  const posts = labelledPosts()
    .filter((p) => p.half === "development")
    .map((p) => ({ situation: p.best, hand: "real", text: p.text }));
  const model = await trainModel(knowledge, [...examplesOf(knowledge), ...posts], await openVectors());
  mkdirSync(dirname(outPath), { recursive: true });
  writeFileSync(outPath, JSON.stringify(model));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const from = performance.now();
  const { knowledge } = loadKnowledge(["knowledge"]);
  await train(knowledge, "dist/classifier.json");
  process.stdout.write(
    `${knowledge.situations.size} situations, ${examplesOf(knowledge).length} examples, ${((performance.now() - from) / 1000).toFixed(1)} s\n`,
  );
}
