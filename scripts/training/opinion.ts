// Learns the guard's second opinion (src/conduct/opinion.ts): a logistic regression by adaptive gradient steps, in a fixed order.
import { readFileSync } from "node:fs";
import { PEOPLE, PLANTED, THINGS, VERBS } from "../../evals/mutants/planted.ts";
import { type OpinionModel, PLACES, placesIn } from "../../src/conduct/opinion.ts";
import type { Knowledge } from "../../src/contract/knowledge.ts";
import type { PredicamentRecord } from "../../src/contract/records.ts";
import { hash32 } from "../../src/kit/text.ts";
import { segment } from "../../src/reading/segment.ts";

/** Labelled replies that are learned from. Later sets are kept to measure with and never enter here. */
export const LEARNED_FROM = ["replies", "replies-2", "replies-3", "replies-4", "replies-5", "replies-6"].map((name) => `evals/data/${name}.jsonl`);
const ROUNDS = 15;
const STEP = 0.3;
const SHRINK = 1e-4;
const START = 1e-2;
/** Each planted sentence with so many of the things and people it may be about. */
const FILLED = 2;

interface Example {
  readonly places: readonly number[];
  readonly broken: boolean;
}

/** @param files labelled replies, one JSON object a line: `text`, `violates`, `span`. */
export function learnOpinion(knowledge: Pick<Knowledge, "predicaments">, files: readonly string[] = LEARNED_FROM): OpinionModel {
  const examples = [...labelled(files), ...planted(), ...[...knowledge.predicaments.values()].flatMap(said)].map(
    ([text, broken]): Example => ({ places: placesIn(text), broken }),
  );
  const weights = new Float32Array(PLACES);
  const steps = new Float32Array(PLACES).fill(START);
  let bias = 0;
  let biasSteps = START;
  for (let round = 0; round < ROUNDS; round++) {
    for (const { places, broken } of inOrderOf(examples, round)) {
      const scale = 1 / Math.sqrt(places.length + 1);
      const sum = places.reduce((n, at) => n + (weights[at] ?? 0), bias) * scale;
      const pull = (1 / (1 + Math.exp(-sum)) - Number(broken)) * scale;
      for (const at of places) {
        steps[at] = (steps[at] ?? 0) + pull * pull;
        weights[at] = (weights[at] ?? 0) * (1 - SHRINK) - (STEP * pull) / Math.sqrt(steps[at] ?? 1);
      }
      biasSteps += pull * pull;
      bias -= (STEP * pull) / Math.sqrt(biasSteps);
    }
  }
  return { weights, bias };
}

type Labelled = readonly [text: string, broken: boolean];

/** The sentences of compliant replies, and of the others those that break a promise. */
function labelled(files: readonly string[]): Labelled[] {
  return files.flatMap((file) =>
    readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .flatMap((line): Labelled[] => {
        const { text, violates, span } = JSON.parse(line) as { text: string; violates: string | null; span: string };
        if (violates !== null) return span === "" ? [] : [[span, true]];
        return segment(text).map((s) => [s.text, false] as const);
      }),
  );
}

/** What the deliberately bad voices say. */
function planted(): Labelled[] {
  const at = (list: readonly string[], i: number): string => list[i % list.length] ?? "";
  return Object.values(PLANTED).flatMap((lines) =>
    lines.flatMap((line, i) =>
      Array.from({ length: FILLED }, (_, k): Labelled => {
        const text = line
          .replace("{thing}", at(THINGS, i + k))
          .replace("{verb}", at(VERBS, i + k))
          .replace("{person}", at(PEOPLE, i + k));
        return [text, true];
      }),
    ),
  );
}

const PLAIN: Readonly<Record<string, string>> = { s: "", es: "", has: "have", is: "are", was: "were", does: "do", who: "your lead", boss: "your boss" };

/** The base's own sentences, that keep every promise. */
function said(record: PredicamentRecord): Labelled[] {
  const replies = [...record.questions.flatMap((q) => q.answers), ...record.replies];
  const texts = [...record.catch, ...record.lean, ...record.questions.flatMap((q) => q.ask), ...replies.map((r) => r.heard)];
  return texts.flatMap((text) => {
    const filled = text.replace(/\[[^\]]*\]/g, "").replace(/\{([^}]*)\}/g, (_, place: string) => PLAIN[place] ?? place);
    return segment(filled).map((s) => [s.text, false] as const);
  });
}

/** The same shuffle every time. */
function inOrderOf(examples: readonly Example[], round: number): Example[] {
  return examples
    .map((example, i) => ({ example, key: hash32(`${round}|${i}`) }))
    .sort((a, b) => a.key - b.key)
    .map(({ example }) => example);
}
