// How often a message is taken to be in the right predicament: examples left out of what was learned, beside the nearest example alone.
import { readFileSync } from "node:fs";
import { examplesOf, openVectors } from "../scripts/train.ts";
import { learnPredicaments } from "../scripts/training/predicaments.ts";
import { readVectors } from "../src/app/example-vectors.ts";
import { readExtras, VECTORS_FILE } from "../src/app/reading-extras.ts";
import type { Lexicon, PredicamentNet } from "../src/contract/lexicon.ts";
import type { PredicamentFit } from "../src/contract/reading.ts";
import { lexiconOf } from "../src/knowledge/lexicon.ts";
import { loadKnowledge } from "../src/knowledge/load.ts";
import { createClassifier } from "../src/reading/classify.ts";
import { predicamentIndex, readPredicaments } from "../src/reading/predicaments/predicaments.ts";
import { segment } from "../src/reading/segment.ts";
import { dot } from "../src/reading/situations/heads.ts";
import type { ClassifierModel } from "../src/reading/situations/model.ts";
import { textsOf } from "../src/reading/situations/windows.ts";
import { isPlainly } from "../src/reasoning/moves/find-predicament.ts";
import { shown } from "./figures.ts";

const FOLDS = 4;
const TOLD = "bench/data/predicaments-told.jsonl";
/** Likelihoods from which a predicament is taken up (src/reasoning/moves/find-predicament.ts). */
const SURE = 0.8;
const GUESS = 0.5;
const BUILT = "dist";

interface Told {
  readonly id: string;
  readonly text: string;
}

/** Prints shares of messages; needs a build. */
export async function benchPredicaments(print: (line: string) => void): Promise<void> {
  const opened = await openVectors();
  if (opened === null) return print("predicaments: no encoder here, not measured");
  const { knowledge } = loadKnowledge(["knowledge"]);
  const classify = createClassifier(JSON.parse(readFileSync(`${BUILT}/classifier.json`, "utf8")) as ClassifierModel);
  const lexicon: Lexicon = { ...lexiconOf(knowledge), ...readExtras(BUILT, opened.id), exampleVectors: readVectors(`${BUILT}/${VECTORS_FILE}`, opened.id) };
  const read = async (text: string, net: PredicamentNet, meaning: boolean): Promise<PredicamentFit[]> => {
    const sentences = segment(text);
    const vectors = meaning ? await opened.cache.of(textsOf(sentences)) : null;
    return readPredicaments(sentences, vectors, predicamentIndex({ ...lexicon, predicamentNet: net }), classify(sentences, vectors).situations);
  };
  const found: Record<string, Array<{ readonly right: string; readonly best: readonly PredicamentFit[] }>> = { "words and meaning": [], "words alone": [] };
  let nearest = 0;
  const records = [...knowledge.predicaments.values()].filter((p) => p.form.length === 0);
  const all: Told[] = records.flatMap((p) => p.says.map((text) => ({ id: p.id, text })));
  const whole = await opened.cache.of(all.map((t) => t.text));
  all.forEach((told, i) => {
    const others = all.map((o, k) => ({ id: o.id, near: k === i ? -1 : dot(whole[i] ?? new Float32Array(0), whole[k] ?? new Float32Array(0)) }));
    if (others.sort((a, b) => b.near - a.near)[0]?.id === told.id) nearest++;
  });
  for (let fold = 0; fold < FOLDS; fold++) {
    const net = await learnPredicaments(knowledge, opened.cache, classify, (p) => ({ ...p, says: p.says.filter((_, i) => i % FOLDS !== fold) }));
    for (const p of records)
      for (const [i, text] of p.says.entries())
        if (i % FOLDS === fold) {
          found["words and meaning"]?.push({ right: p.id, best: await read(text, net, true) });
          found["words alone"]?.push({ right: p.id, best: await read(text, net, false) });
        }
  }
  print(`Predicaments (${records.length}; ${all.length} examples, each left out of what was learned; hands that wrote the records)`);
  for (const [name, rows] of Object.entries(found)) {
    const taken = rows.filter((r) => isPlainly(r.best[0]));
    const right = (r: (typeof rows)[number]): boolean => r.best[0]?.id === r.right;
    print(
      `  ${name}: first ${shown({ k: rows.filter(right).length, n: rows.length })}, in first three ${shown({ k: rows.filter((r) => r.best.some((b) => b.id === r.right)).length, n: rows.length })}; taken up ${shown({ k: taken.length, n: rows.length })}, of those right ${shown({ k: taken.filter(right).length, n: taken.length })}`,
    );
  }
  print(`  nearest example alone: first ${shown({ k: nearest, n: all.length })}`);
  const net = await learnPredicaments(knowledge, opened.cache, classify);
  const told = readFileSync(TOLD, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Told & { readonly half: string })
    .filter((t) => t.half === "measure");
  print(`Messages by a hand that had not seen the records, and that nothing was fitted on (${told.length}, five for each of ${told.length / 5} predicaments)`);
  for (const meaning of [true, false]) {
    const rows = await Promise.all(told.map(async ({ id, text }) => ({ right: id, best: await read(text, net, meaning) })));
    const right = (r: (typeof rows)[number]): boolean => r.best[0]?.id === r.right;
    const share = (from: number, to = 2): string => {
      const taken = rows.filter((r) => (r.best[0]?.fit ?? 0) >= from && (r.best[0]?.fit ?? 0) < to);
      return `${shown({ k: taken.length, n: rows.length })}, of those right ${shown({ k: taken.filter(right).length, n: taken.length })}`;
    };
    print(
      `  ${meaning ? "words and meaning" : "words alone"}: first ${shown({ k: rows.filter(right).length, n: rows.length })}, in first three ${shown({ k: rows.filter((r) => r.best.some((b) => b.id === r.right)).length, n: rows.length })}; taken up as sure ${share(SURE)}; as a guess ${share(GUESS, SURE)}`,
    );
  }
  const outside = examplesOf(knowledge).filter((e) => e.situation === "none");
  let taken = 0;
  for (const e of outside) if (isPlainly((await read(e.text, net, true))[0])) taken++;
  print(`  messages of no situation taken up: ${shown({ k: taken, n: outside.length })}`);
}
