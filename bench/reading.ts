// How well messages are read: real posts held out, messages and answers by a hand that saw neither cues nor examples, and
// (with --hands) example messages of hands left out. `tsx bench/reading.ts [--hands]`, after a build.
import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { examplesOf, type LabelledPost, labelledPosts, openVectors, trainModel } from "../scripts/train.ts";
import { readVectors } from "../src/app/example-vectors.ts";
import type { Knowledge } from "../src/contract/knowledge.ts";
import type { Lexicon, Reader } from "../src/contract/lexicon.ts";
import type { SentenceEncoder } from "../src/contract/ports.ts";
import type { Reading } from "../src/contract/reading.ts";
import { openEncoder } from "../src/encoder/onnx-encoder.ts";
import { lexiconOf } from "../src/knowledge/lexicon.ts";
import { loadKnowledge } from "../src/knowledge/load.ts";
import { createClassifier } from "../src/reading/classify.ts";
import { createReader } from "../src/reading/read.ts";
import { answerIndex, readAnswers } from "../src/reading/said/answers.ts";
import { segment } from "../src/reading/segment.ts";
import type { ClassifierModel } from "../src/reading/situations/model.ts";
import { shown } from "./figures.ts";

interface Tool {
  readonly name: string;
  readonly reader: Reader;
  readonly encoder: SentenceEncoder | null;
}
interface Labelled {
  readonly best: string;
  readonly fits: readonly string[];
  readonly text: string;
}
type Verdict = Pick<Reading, "situations" | "fit">;

async function readBy(tool: Tool, message: string): Promise<{ reading: Reading; ms: number }> {
  const from = performance.now();
  const prepared = tool.reader.prepare(message);
  const vectors = tool.encoder === null ? null : await tool.encoder.encode(prepared.texts);
  const reading = tool.reader.read({ message, prepared, vectors, pending: null, lastMoves: [], turn: 1 });
  return { reading, ms: performance.now() - from };
}

/** Proportions over labelled messages, as rows of name and figure. */
export function tally(posts: readonly Labelled[], verdicts: readonly Verdict[]): Array<readonly [string, string]> {
  const inside = posts.flatMap((p, i) =>
    p.best === "none" ? [] : [{ p, ids: (verdicts[i]?.situations ?? []).map((s) => s.id), none: verdicts[i]?.fit === "none" }],
  );
  const outside = posts.flatMap((p, i) => (p.best === "none" ? [verdicts[i]?.fit === "none"] : []));
  const n = inside.length;
  const count = (test: (x: (typeof inside)[number]) => boolean): number => inside.filter(test).length;
  const wanted = inside.reduce((sum, { p }) => sum + Math.min(3, p.fits.length), 0);
  const found = inside.reduce((sum, { p, ids }) => sum + ids.slice(0, 3).filter((id) => p.fits.includes(id)).length, 0);
  return [
    ["best one first", shown({ k: count(({ p, ids }) => ids[0] === p.best), n })],
    ["a fitting one first", shown({ k: count(({ p, ids }) => p.fits.includes(ids[0] ?? "")), n })],
    ["best one in first 3", shown({ k: count(({ p, ids }) => ids.slice(0, 3).includes(p.best)), n })],
    ["fitting ones found in first 3", shown({ k: found, n: wanted })],
    ["none recognised", shown({ k: outside.filter(Boolean).length, n: outside.length })],
    ["none said wrongly", shown({ k: count(({ none }) => none), n })],
  ];
}

function confusions(posts: readonly Labelled[], verdicts: readonly Verdict[]): string[] {
  const wrong = new Map<string, number>();
  posts.forEach((p, i) => {
    const said = verdicts[i]?.fit === "none" ? "none" : (verdicts[i]?.situations[0]?.id ?? "none");
    const right = p.best === "none" ? said === "none" : p.fits.includes(said);
    if (!right) wrong.set(`${p.best} read as ${said}`, (wrong.get(`${p.best} read as ${said}`) ?? 0) + 1);
  });
  return [...wrong]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 12)
    .map(([what, times]) => `  ${times} × ${what}`);
}

type Say = (line: string) => void;

async function compare(say: Say, title: string, posts: readonly Labelled[], tools: readonly Tool[]): Promise<void> {
  if (posts.length === 0) return;
  say(`\n${title}`);
  const verdicts: Verdict[][] = [];
  const times: string[] = [];
  for (const tool of tools) {
    const all: Verdict[] = [];
    const ms: number[] = [];
    for (const post of posts) {
      const read = await readBy(tool, post.text);
      all.push(read.reading);
      ms.push(read.ms);
    }
    verdicts.push(all);
    ms.sort((a, b) => a - b);
    times.push(`${(ms[Math.floor(ms.length / 2)] ?? 0).toFixed(1)} / ${(ms[Math.floor(ms.length * 0.95)] ?? 0).toFixed(1)} ms`);
  }
  const tables = verdicts.map((v) => tally(posts, v));
  say(`  ${"".padEnd(30)}${tools.map((t) => t.name.padEnd(26)).join("")}`);
  for (const [row, [name]] of (tables[0] ?? []).entries()) say(`  ${name.padEnd(30)}${tables.map((t) => (t[row]?.[1] ?? "").padEnd(26)).join("")}`);
  say(`  ${"whole reading, median / p95".padEnd(30)}${times.map((t) => t.padEnd(26)).join("")}`);
  for (const line of confusions(posts, verdicts.at(-1) ?? [])) say(line);
}

const lines = (path: string): Array<Record<string, string>> =>
  existsSync(path)
    ? readFileSync(path, "utf8")
        .split("\n")
        .filter((l) => l !== "")
        .map((l) => JSON.parse(l) as Record<string, string>)
    : [];

/** Answers to questions the base asks: which choice is picked, or that it is left open. */
async function answers(say: Say, knowledge: Knowledge, lexicon: Lexicon, encoder: SentenceEncoder | null): Promise<void> {
  const asked = lines("bench/data/unseen-answers.jsonl").filter(
    (a) => knowledge.findings.get(a.finding ?? "")?.choices.some((c) => c.id === a.choice) ?? false,
  );
  if (asked.length === 0) return;
  say("\nAnswers by a hand that saw neither cues nor examples: the choice picked");
  const index = answerIndex(lexicon);
  for (const by of encoder === null ? [null] : [null, encoder]) {
    let right = 0;
    let open = 0;
    for (const { finding = "", question = "", answer = "", choice = "" } of asked) {
      const choices = (knowledge.findings.get(finding)?.choices ?? []).map(({ id, label }) => ({ id, label }));
      const sentences = segment(answer);
      const vectors = by === null ? null : await by.encode(sentences.map((s) => s.text));
      const picked = readAnswers({ sentences, vectors, pending: [{ id: finding, finding, text: question, choices }], elsewhere: false }, index).answers;
      if (picked.some((a) => a.choice === choice)) right++;
      else if (picked.every((a) => a.choice === null)) open++;
    }
    const n = asked.length;
    say(
      `  ${(by === null ? "words alone" : "words and meaning").padEnd(20)}right ${shown({ k: right, n })}, left open ${shown({ k: open, n })}, wrong ${shown({ k: n - right - open, n })}`,
    );
  }
}

/** Four folds; hands of a kind that wrote the same register are spread over them. */
const FOLDS: ReadonlyArray<ReadonlySet<string>> = [new Set(["f1", "a", "e"]), new Set(["f2", "b", "f"]), new Set(["f3", "c", "g"]), new Set(["f4", "d", "h"])];

async function handsLeftOut(say: Say, knowledge: Knowledge, encoder: SentenceEncoder | null): Promise<void> {
  const examples = examplesOf(knowledge);
  const vectors = await openVectors();
  const posts: Labelled[] = [];
  const verdicts: Verdict[] = [];
  for (const hands of FOLDS) {
    const model = await trainModel(
      knowledge,
      examples.filter((e) => !hands.has(e.hand)),
      vectors,
    );
    const tool: Tool = { name: "", reader: createReader(lexiconOf(knowledge), createClassifier(model)), encoder };
    for (const e of examples.filter((x) => hands.has(x.hand))) {
      posts.push({ best: e.situation, fits: e.situation === "none" ? [] : [e.situation], text: e.text });
      verdicts.push((await readBy(tool, e.text)).reading);
    }
  }
  say("\nExample messages written for this project, each read by a classifier that saw no message of that hand");
  for (const [name, figure] of tally(posts, verdicts)) say(`  ${name.padEnd(30)}${figure}`);
  for (const line of confusions(posts, verdicts)) say(line);
}

/** Prints every figure on reading; with hands left out too it trains four times, which takes minutes. */
export async function benchReading(say: Say, withHands = false): Promise<void> {
  const { knowledge } = loadKnowledge(["knowledge"]);
  const model = JSON.parse(readFileSync("dist/classifier.json", "utf8")) as ClassifierModel;
  const found = await openEncoder("data/sentence-encoder");
  const encoder = "reason" in found ? null : found;
  const plain = lexiconOf(knowledge);
  const rich = encoder === null ? plain : { ...plain, exampleVectors: readVectors("dist/example-vectors.bin", encoder.id) };
  const tools: Tool[] = [{ name: "words alone", reader: createReader(plain, createClassifier(model, plain.situations)), encoder: null }];
  if (encoder !== null) tools.push({ name: "words and meaning", reader: createReader(rich, createClassifier(model, plain.situations)), encoder });
  const posts: readonly LabelledPost[] = labelledPosts();
  await compare(
    say,
    "Real posts, held-out half",
    posts.filter((p) => p.half === "held-out"),
    tools,
  );
  await compare(
    say,
    "Openings of leaders' accounts",
    posts.filter((p) => p.half === "leaders"),
    tools,
  );
  const unseen = lines("bench/data/unseen.jsonl").map((m) => ({
    text: m.text ?? "",
    best: m.situation ?? "none",
    fits: m.situation === "none" ? [] : [m.situation ?? ""],
  }));
  await compare(say, "Messages by a hand that saw neither cues nor examples", unseen, tools);
  await answers(say, knowledge, rich, encoder);
  if (withHands) await handsLeftOut(say, knowledge, encoder);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await benchReading((line) => void process.stdout.write(`${line}\n`), process.argv.includes("--hands"));
}
