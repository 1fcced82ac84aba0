// Builds dist/: the program as one bundle split by verb, the knowledge base as validated JSON, the vectors of the example
// answers, and docs/exit-codes.md.
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { packVectors } from "../src/app/example-vectors.ts";
import type { PackedKnowledge } from "../src/app/knowledge-source.ts";
import { exitCodesPage } from "../src/cli/exit-codes.ts";
import type { Knowledge } from "../src/contract/knowledge.ts";
import { openEncoder } from "../src/encoder/onnx-encoder.ts";
import { checkKnowledge } from "../src/knowledge/check.ts";
import { loadKnowledge, RECORD_KINDS } from "../src/knowledge/load.ts";

const OUT = "dist";
const VECTORS = `${OUT}/example-vectors.bin`;

async function bundle(): Promise<void> {
  for (const old of ["cli.js", "chunks"]) rmSync(`${OUT}/${old}`, { recursive: true, force: true });
  await build({
    entryPoints: { cli: "src/cli/cli.ts" },
    outdir: OUT,
    chunkNames: "chunks/[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    minifySyntax: true,
    legalComments: "none",
    external: ["better-sqlite3", "onnxruntime-node", "@huggingface/tokenizers"],
    // Bundled CommonJS libraries ask for node's own modules in the old way.
    banner: { js: 'import { createRequire as __createRequire } from "node:module";\nconst require = __createRequire(import.meta.url);' },
    logLevel: "warning",
  });
  const entry = readFileSync(`${OUT}/cli.js`, "utf8");
  writeFileSync(`${OUT}/cli.js`, `#!/usr/bin/env node\n${entry.replace(/^#!.*\n/, "")}`);
  chmodSync(`${OUT}/cli.js`, 0o755);
}

function packKnowledge(): Knowledge {
  const { knowledge, faults } = loadKnowledge(["knowledge"]);
  for (const f of faults) process.stderr.write(`${f.path}: ${f.message}\n`);
  const lints = checkKnowledge(knowledge);
  if (faults.length + lints.length > 0) process.stderr.write(`${faults.length} invalid records are left out, ${lints.length} lints (npm run check)\n`);
  const records = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, [...knowledge[kind].values()]]));
  const packed = { version: knowledge.version, records } as unknown as PackedKnowledge;
  writeFileSync(`${OUT}/knowledge.json`, JSON.stringify(packed));
  return knowledge;
}

/** Encodes only texts that the last build did not have: the encoder takes milliseconds a text and there are thousands. */
async function packExamples(knowledge: Knowledge): Promise<void> {
  const encoder = await openEncoder("data/sentence-encoder");
  if ("reason" in encoder) {
    process.stderr.write(`no example vectors: ${encoder.reason} ${encoder.detail}\n`);
    return;
  }
  const cacheFile = `.cache/example-vectors.json`;
  const cache = readCache(cacheFile, encoder.id);
  const kept: Record<string, string> = {};
  const vectors = new Map<string, readonly Float32Array[]>();
  for (const finding of knowledge.findings.values()) {
    for (const choice of finding.choices) {
      const list: Float32Array[] = [];
      for (const text of choice.examples) {
        const encoded = cache[text] ?? Buffer.from(((await encoder.encode([text]))[0] ?? new Float32Array()).buffer).toString("base64");
        kept[text] = encoded;
        list.push(new Float32Array(new Uint8Array(Buffer.from(encoded, "base64")).buffer));
      }
      vectors.set(`${finding.id}/${choice.id}`, list);
    }
  }
  mkdirSync(".cache", { recursive: true });
  writeFileSync(cacheFile, JSON.stringify({ encoder: encoder.id, texts: kept }));
  writeFileSync(VECTORS, packVectors(encoder.id, vectors));
}

function readCache(path: string, encoder: string): Readonly<Record<string, string>> {
  if (!existsSync(path)) return {};
  const found = JSON.parse(readFileSync(path, "utf8")) as { encoder: string; texts: Record<string, string> };
  return found.encoder === encoder ? found.texts : {};
}

mkdirSync(OUT, { recursive: true });
await bundle();
const knowledge = packKnowledge();
await packExamples(knowledge);
mkdirSync("docs", { recursive: true });
writeFileSync("docs/exit-codes.md", exitCodesPage());
