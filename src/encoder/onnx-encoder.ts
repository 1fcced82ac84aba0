// Sentence vectors from a small encoder that runs in process, offline. Loaded only when first asked for.
import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import type { InferenceSession, Tensor } from "onnxruntime-node";
import type { SentenceEncoder } from "../contract/ports.ts";

const MOST_TOKENS = 256;
export const VECTOR_LENGTH = 384;
const CACHED = 512;

export interface EncoderAbsence {
  readonly reason: "files" | "runtime";
  readonly detail: string;
}

interface Tokens {
  readonly ids: number[];
}

/** Opens the encoder of a folder, or says why there is none; the reader is then lexical. */
export async function openEncoder(folder: string): Promise<SentenceEncoder | EncoderAbsence> {
  const model = join(folder, "model.int8.onnx");
  if (!existsSync(model)) return { reason: "files", detail: model };
  refuseTelemetry();
  try {
    const [ort, { Tokenizer }] = await Promise.all([import("onnxruntime-node"), import("@huggingface/tokenizers")]);
    const read = (name: string): Record<string, unknown> => JSON.parse(readFileSync(join(folder, name), "utf8")) as Record<string, unknown>;
    const tokenizer = new Tokenizer(read("tokenizer.json"), read("tokenizer_config.json"));
    const session = await ort.InferenceSession.create(model, { intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: "sequential", logSeverityLevel: 3 });
    const id = `all-minilm-l6-v2-int8:${createHash("sha256")
      .update(`${statSync(model).size}`)
      .update(beginningOf(model))
      .digest("hex")
      .slice(0, 12)}`;
    return encoderOf(id, (text) => ({ ids: tokenizer.encode(text).ids }), session, ort.Tensor);
  } catch (error) {
    return { reason: "runtime", detail: error instanceof Error ? error.message : String(error) };
  }
}

/** The first 64 kB: the rest need not be read a second time to tell one model from another. */
function beginningOf(path: string): Buffer {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(65_536);
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(file);
  }
}

/**
 * From 1.29 the runtime reports its use to its maker and leaves a device id and a queue of events in the user's folders.
 * It looks at these names once, when its library is loaded; the first is today's, the second that of a release in between.
 */
function refuseTelemetry(): void {
  process.env.ORT_DISABLE_TELEMETRY = "1";
  process.env.ORT_TELEMETRY_DISABLED = "1";
}

function encoderOf(id: string, tokenize: (text: string) => Tokens, session: InferenceSession, TensorOf: typeof Tensor): SentenceEncoder {
  const cache = new Map<string, Float32Array>();
  const one = async (text: string): Promise<Float32Array> => {
    const known = cache.get(text);
    if (known !== undefined) return known;
    const vector = await run(tokenize(text).ids);
    if (cache.size >= CACHED) cache.delete(cache.keys().next().value ?? "");
    cache.set(text, vector);
    return vector;
  };
  const run = async (all: number[]): Promise<Float32Array> => {
    const ids = all.length > MOST_TOKENS ? [...all.slice(0, MOST_TOKENS - 1), all.at(-1) ?? 0] : all;
    const int64 = (values: bigint[]): Tensor => new TensorOf("int64", BigInt64Array.from(values), [1, ids.length]);
    const output = await session.run({
      input_ids: int64(ids.map(BigInt)),
      attention_mask: int64(ids.map(() => 1n)),
      token_type_ids: int64(ids.map(() => 0n)),
    });
    return meanUnit(output.last_hidden_state?.data as Float32Array, ids.length);
  };
  return {
    id,
    // One at a time: 8-bit quantisation works over the whole batch, so a sentence's vector would depend on its neighbours.
    async encode(texts) {
      const out: Float32Array[] = [];
      for (const text of texts) out.push(await one(text));
      return out;
    },
  };
}

/** Mean over the tokens, scaled to length 1. */
function meanUnit(hidden: Float32Array, tokens: number): Float32Array {
  const mean = new Float32Array(VECTOR_LENGTH);
  for (let t = 0; t < tokens; t++) for (let d = 0; d < VECTOR_LENGTH; d++) mean[d] = (mean[d] ?? 0) + (hidden[t * VECTOR_LENGTH + d] ?? 0);
  const norm = Math.hypot(...mean) || 1;
  return mean.map((v) => v / norm);
}
