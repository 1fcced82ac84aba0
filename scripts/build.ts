// Builds dist/: the program as one bundle split by verb, the knowledge base as validated JSON, the vectors of the example
// answers, and docs/exit-codes.md.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { build } from "esbuild";
import { ask } from "../src/app/ask.ts";
import { packVectors } from "../src/app/example-vectors.ts";
import type { PackedKnowledge } from "../src/app/knowledge-source.ts";
import { openPlumbline } from "../src/app/open-plumbline.ts";
import { PREDICAMENTS_FILE, packNet } from "../src/app/predicament-net.ts";
import { CARE_FILE, type PackedCareNet, packCareNet, VECTORS_FILE } from "../src/app/reading-extras.ts";
import { exitCodesPage } from "../src/cli/exit-codes.ts";
import type { Knowledge } from "../src/contract/knowledge.ts";
import { cueOf, cuesMade } from "../src/kit/cue.ts";
import { checkKnowledge } from "../src/knowledge/check.ts";
import { lexiconOf } from "../src/knowledge/lexicon.ts";
import { loadKnowledge, RECORD_KINDS } from "../src/knowledge/load.ts";
import { createClassifier } from "../src/reading/classify.ts";
import { replyKey } from "../src/reading/predicaments/predicaments.ts";
import { segment } from "../src/reading/segment.ts";
import type { ClassifierModel } from "../src/reading/situations/model.ts";
import { unitMean } from "../src/reading/situations/windows.ts";
import { commandLinePage } from "./command-line-page.ts";
import { examplesOf, openVectors, train } from "./train.ts";
import { trainCare } from "./training/care.ts";
import { learnPredicaments } from "./training/predicaments.ts";
import { recordSentences } from "./training/sentences.ts";

const OUT = "dist";

async function bundle(): Promise<void> {
  const { outputFiles } = await build({
    write: false,
    entryPoints: { cli: "src/cli/cli.ts" },
    outdir: OUT,
    chunkNames: "chunks/[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    minifySyntax: true,
    // Less to read at every start; names stay, so that a stack trace still tells where.
    minifyWhitespace: true,
    legalComments: "none",
    external: ["better-sqlite3", "onnxruntime-node", "@huggingface/tokenizers"],
    // Bundled CommonJS libraries ask for node's own modules in the old way.
    banner: { js: 'import { createRequire as __createRequire } from "node:module";\nconst require = __createRequire(import.meta.url);' },
    logLevel: "warning",
  });
  // New parts first, then the entry that names them, then the old parts go: whoever runs the program meanwhile finds it whole.
  const chunks = outputFiles.filter((f) => basename(f.path) !== "cli.js");
  mkdirSync(`${OUT}/chunks`, { recursive: true });
  for (const file of chunks) replace(file.path, file.contents);
  const entry = outputFiles.find((f) => basename(f.path) === "cli.js")?.text ?? "";
  replace(`${OUT}/cli.js`, `#!/usr/bin/env node\n${entry}`, 0o755);
  const current = new Set(chunks.map((f) => basename(f.path)));
  for (const name of readdirSync(`${OUT}/chunks`)) if (!current.has(name)) rmSync(`${OUT}/chunks/${name}`);
}

/** In one step, so that nobody reads half a file. */
function replace(path: string, contents: string | Uint8Array, mode = 0o644): void {
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, contents, { mode });
  renameSync(fresh, path);
}

function packKnowledge(): Knowledge {
  const { knowledge, faults } = loadKnowledge(["knowledge"]);
  for (const f of faults) process.stderr.write(`${f.path}: ${f.message}\n`);
  const lints = checkKnowledge(knowledge);
  if (faults.length + lints.length > 0) process.stderr.write(`${faults.length} invalid records are left out, ${lints.length} lints (npm run check)\n`);
  const records = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, [...knowledge[kind].values()]]));
  const packed = { version: knowledge.version, records } as unknown as PackedKnowledge;
  replace(`${OUT}/knowledge.json`, inAscii(JSON.stringify(packed)));
  return knowledge;
}

/** The same JSON without a character beyond ASCII: a megabyte of that is read twice as fast. */
function inAscii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Thousands of texts at milliseconds each: done here once, and only for those the last build did not have. */
async function packExamples(knowledge: Knowledge): Promise<void> {
  const opened = await openVectors();
  if (opened === null) return;
  const vectors = new Map<string, readonly Float32Array[]>();
  for (const finding of knowledge.findings.values()) {
    for (const choice of finding.choices) vectors.set(`${finding.id}/${choice.id}`, await opened.cache.of(choice.examples));
  }
  const sentences = recordSentences().filter((r) => r.kind === "findings");
  const centre = mean(await opened.cache.of(examplesOf(knowledge).flatMap((e) => segment(e.text).map((s) => s.text))));
  const centred = (v: Float32Array): Float32Array => unitMean([v.map((x, d) => x - (centre[d] ?? 0))]);
  vectors.set("@centre", [centre]);
  for (const { id, present, absent } of sentences) {
    vectors.set(`${id}/@present`, (await opened.cache.of(present)).map(centred));
    vectors.set(`${id}/@absent`, (await opened.cache.of(absent)).map(centred));
  }
  const topics = [...knowledge.findings.values()];
  const middles: Float32Array[] = [];
  for (const f of topics) {
    const own = sentences.find((s) => s.id === f.id);
    const texts = [...f.question, ...(own === undefined ? f.choices.flatMap((c) => c.examples) : [...own.present, ...own.absent, ...own.near])];
    middles.push(unitMean((await opened.cache.of(texts)).map(centred)));
  }
  vectors.set("@topics", middles);
  for (const p of lexiconOf(knowledge).predicaments ?? []) {
    for (const r of p.replies) vectors.set(replyKey(p.id, r.ref), (await opened.cache.of(r.says)).map(centred));
  }
  opened.cache.save();
  writeFileSync(
    `${OUT}/${VECTORS_FILE}`,
    packVectors(
      opened.id,
      vectors,
      topics.map((f) => f.id),
    ),
  );
}

function mean(vectors: readonly Float32Array[]): Float32Array {
  const out = new Float32Array(vectors[0]?.length ?? 0);
  for (const v of vectors)
    v.forEach((x, d) => {
      out[d] = (out[d] ?? 0) + x / vectors.length;
    });
  return out;
}

/** Training takes half a minute, and the same examples and trainer give the same classifier. */
async function trainIfChanged(knowledge: Knowledge): Promise<void> {
  const hash = createHash("sha256")
    .update(JSON.stringify([...knowledge.situations.values()]))
    .update(readFileSync("knowledge/outside.md"));
  for (const folder of ["scripts/training", "src/reading/situations"])
    for (const name of readdirSync(folder).sort()) hash.update(readFileSync(`${folder}/${name}`));
  hash.update(readFileSync("scripts/train.ts")).update(String((await openVectors())?.id));
  const stamp = hash.digest("hex");
  const stampFile = `${OUT}/classifier.stamp`;
  if (existsSync(stampFile) && existsSync(`${OUT}/classifier.json`) && readFileSync(stampFile, "utf8") === stamp) return;
  await train(knowledge, `${OUT}/classifier.json`);
  writeFileSync(stampFile, stamp);
}

/** Example sentences that are about illness, grief or danger themselves, and so say nothing about what is ordinary. */
const SPEAKS_OF_TROUBLE = new Set(["something-at-home", "told-in-private", "back-after-leave", "names-on-a-list", "visa-hangs-on-it"]);

/** What predicaments are recognised by; seconds of work once the vectors are known. */
async function packPredicaments(knowledge: Knowledge): Promise<void> {
  const opened = await openVectors();
  const model = JSON.parse(readFileSync(`${OUT}/classifier.json`, "utf8")) as ClassifierModel;
  replace(`${OUT}/${PREDICAMENTS_FILE}`, packNet(opened?.id ?? null, await learnPredicaments(knowledge, opened?.cache ?? null, createClassifier(model))));
  opened?.cache.save();
}

/** The second net for what calls for care; trained again only when what it learns from has changed. */
async function packCare(knowledge: Knowledge): Promise<void> {
  const opened = await openVectors();
  const path = `${OUT}/${CARE_FILE}`;
  const ordinary = [
    ...examplesOf(knowledge).map((e) => e.text),
    ...recordSentences().flatMap((r) => (SPEAKS_OF_TROUBLE.has(r.id) ? [] : r.present)),
    ...[...knowledge.findings.values()].flatMap((f) => f.choices.flatMap((c) => c.examples)),
  ];
  const hash = createHash("sha256")
    .update(String(opened?.id))
    .update(JSON.stringify([[...knowledge.care.values()], ordinary]));
  for (const file of ["scripts/training/care.ts", "scripts/training/logistic.ts", "src/reading/acts/care-net.ts", "src/reading/situations/features.ts"])
    hash.update(readFileSync(file));
  const stamp = hash.digest("hex");
  if (existsSync(path) && (JSON.parse(readFileSync(path, "utf8")) as PackedCareNet).stamp === stamp) return;
  writeFileSync(path, packCareNet(opened?.id ?? null, stamp, await trainCare(knowledge, ordinary, opened?.cache ?? null)));
  opened?.cache.save();
}

/** Taking a conversation through the program compiles every cue there is; what came out is kept for the next start. */
async function packCues(knowledge: Knowledge): Promise<void> {
  const app = openPlumbline({ env: {}, private: true, encoder: null });
  for await (const _ of ask(app, {
    caseId: null,
    message: "We have 28 engineers in four teams and the roadmap keeps slipping.",
    signal: new AbortController().signal,
  }))
    void _;
  for (const situation of knowledge.situations.values()) for (const { when } of situation.openings) if (when?.said !== undefined) cueOf(when.said);
  replace(`${OUT}/cues.json`, JSON.stringify(cuesMade()));
}

mkdirSync(OUT, { recursive: true });
await bundle();
const knowledge = packKnowledge();
if (!existsSync(".cache")) process.stdout.write("The reader learns from the examples: about three minutes, this first time.\n");
await packExamples(knowledge);
await packCare(knowledge);
await trainIfChanged(knowledge);
await packPredicaments(knowledge);
await packCues(knowledge);
mkdirSync("docs", { recursive: true });
writeFileSync("docs/exit-codes.md", exitCodesPage());
writeFileSync("docs/command-line.md", commandLinePage());
