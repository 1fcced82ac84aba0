// Fits how the parts that a predicament is found by are weighed (src/reading/predicaments/predicaments.ts), and prints the weights.
// Run after a build: npx tsx scripts/fit-predicaments.ts
//
// A conditional logit over all predicaments and none, by maximum likelihood on messages of hands that had not seen the records. Every
// message counts twice: as it is, and with its record taken away, when none is right.
import { readFileSync } from "node:fs";
import { readVectors } from "../src/app/example-vectors.ts";
import { readExtras, VECTORS_FILE } from "../src/app/reading-extras.ts";
import { lexiconOf } from "../src/knowledge/lexicon.ts";
import { loadKnowledge } from "../src/knowledge/load.ts";
import { createClassifier } from "../src/reading/classify.ts";
import { type Parts, partsOf, predicamentIndex } from "../src/reading/predicaments/predicaments.ts";
import { segment } from "../src/reading/segment.ts";
import type { ClassifierModel } from "../src/reading/situations/model.ts";
import { textsOf } from "../src/reading/situations/windows.ts";
import { openVectors } from "./train.ts";

const TOLD = "bench/data/predicaments-told.jsonl";
/** How much a message counts with its record taken away, beside one with it. */
const WITHOUT = 0.35;
const RIDGE = 0.001;
const STEPS = 600;
const RATE = 0.05;

interface Row {
  readonly right: number;
  /** Parts by predicament, each part scaled to a spread of 1. */
  readonly parts: readonly Float64Array[];
}

const opened = await openVectors();
const { knowledge } = loadKnowledge(["knowledge"]);
const classify = createClassifier(JSON.parse(readFileSync("dist/classifier.json", "utf8")) as ClassifierModel);
const index = predicamentIndex({
  ...lexiconOf(knowledge),
  ...readExtras("dist", opened?.id ?? null),
  ...(opened === null ? {} : { exampleVectors: readVectors(`dist/${VECTORS_FILE}`, opened.id) }),
});
const told = readFileSync(TOLD, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as { readonly id: string; readonly half: "fit" | "measure"; readonly text: string })
  .filter((t) => t.half === "fit");

for (const meaning of opened === null ? [false] : [true, false]) {
  const names = (meaning ? ["passages", "sentences", "words", "signs", "situations"] : ["words", "signs", "situations"]) as Array<keyof Parts>;
  const found: Array<{ readonly right: number; readonly parts: Parts }> = [];
  for (const { id, text } of told) {
    const sentences = segment(text);
    const vectors = meaning && opened !== null ? await opened.cache.of(textsOf(sentences)) : null;
    const parts = partsOf(sentences, vectors, index, classify(sentences, vectors).situations);
    const right = index.net?.ids.indexOf(id) ?? -1;
    if (parts !== null && right >= 0) found.push({ right, parts });
  }
  const spread = names.map((n) => spreadOf(found.flatMap((f) => Array.from(f.parts[n]))));
  const rows: Row[] = found.map((f) => ({ right: f.right, parts: names.map((n, i) => Float64Array.from(f.parts[n], (x) => x / (spread[i] ?? 1))) }));
  const weights = weightsFor(rows, names.length);
  const shown = Object.fromEntries(names.map((n, i) => [n, Number(((weights[i] ?? 0) / (spread[i] ?? 1)).toPrecision(3))]));
  console.log(meaning ? "with meaning" : "by words", { ...shown, none: Number((weights[names.length] ?? 0).toPrecision(3)) }, `${rows.length} messages`);
}

function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length) || 1;
}

/** Weights of the parts, then the score of none (Adam on the mean loss). */
function weightsFor(rows: readonly Row[], many: number): Float64Array {
  const weights = new Float64Array(many + 1);
  const mean = new Float64Array(many + 1);
  const square = new Float64Array(many + 1);
  for (let step = 1; step <= STEPS; step++) {
    const slope = slopeAt(weights, rows, many);
    for (let i = 0; i <= many; i++) {
      const g = slope[i] ?? 0;
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * g;
      square[i] = 0.999 * (square[i] ?? 0) + 0.001 * g * g;
      weights[i] = (weights[i] ?? 0) - (RATE * ((mean[i] ?? 0) / (1 - 0.9 ** step))) / (Math.sqrt((square[i] ?? 0) / (1 - 0.999 ** step)) + 1e-9);
    }
  }
  return weights;
}

function slopeAt(weights: Float64Array, rows: readonly Row[], many: number): Float64Array {
  const slope = Float64Array.from(weights, (w, i) => (i < many ? 2 * RIDGE * w : 0));
  for (const { right, parts } of rows) {
    const scores = Float64Array.from(parts[0] ?? [], (_, k) => parts.reduce((sum, p, i) => sum + (weights[i] ?? 0) * (p[k] ?? 0), 0));
    for (const without of [false, true]) {
      const share = (without ? WITHOUT : 1 - WITHOUT) / rows.length;
      const none = weights[many] ?? 0;
      const most = Math.max(none, ...scores);
      const odds = scores.map((s, k) => (without && k === right ? 0 : Math.exp(s - most)));
      const total = odds.reduce((a, b) => a + b, Math.exp(none - most));
      odds.forEach((o, k) => {
        const off = o / total - (!without && k === right ? 1 : 0);
        if (off !== 0) for (let i = 0; i < many; i++) slope[i] = (slope[i] ?? 0) + share * off * (parts[i]?.[k] ?? 0);
      });
      slope[many] = (slope[many] ?? 0) + share * (Math.exp(none - most) / total - (without ? 1 : 0));
    }
  }
  return slope;
}
