// Sentence vectors by content, kept in a file so that a rebuild need not encode again.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { SentenceEncoder } from "../../src/contract/ports.ts";

const LENGTH = 384;
const KEY_BYTES = 16;
const ROW_BYTES = KEY_BYTES + 4 * LENGTH;

/** A cache of vectors for one encoder; another encoder's file is never read. */
export class VectorCache {
  readonly #path: string;
  readonly #encoder: SentenceEncoder;
  readonly #known = new Map<string, Float32Array>();
  #fresh = 0;

  constructor(folder: string, encoder: SentenceEncoder) {
    this.#path = `${folder}/vectors-${encoder.id.replaceAll(/[^a-z0-9-]/gi, "-")}.bin`;
    this.#encoder = encoder;
    if (!existsSync(this.#path)) return;
    const bytes = readFileSync(this.#path);
    for (let at = 0; at + ROW_BYTES <= bytes.length; at += ROW_BYTES) {
      const row = new Float32Array(LENGTH);
      Buffer.from(row.buffer).set(bytes.subarray(at + KEY_BYTES, at + ROW_BYTES));
      this.#known.set(bytes.toString("latin1", at, at + KEY_BYTES), row);
    }
  }

  /** One unit vector a text; encodes those that are not known yet. */
  async of(texts: readonly string[]): Promise<Float32Array[]> {
    const out: Float32Array[] = [];
    for (const text of texts) {
      const key = createHash("sha256").update(text).digest().toString("latin1", 0, KEY_BYTES);
      let vector = this.#known.get(key);
      if (vector === undefined) {
        vector = (await this.#encoder.encode([text]))[0] ?? new Float32Array(LENGTH);
        this.#known.set(key, vector);
        this.#fresh++;
      }
      out.push(vector);
    }
    return out;
  }

  /** How many texts were encoded since it was opened. */
  get fresh(): number {
    return this.#fresh;
  }

  save(): void {
    if (this.#fresh === 0) return;
    const bytes = Buffer.alloc(this.#known.size * ROW_BYTES);
    let at = 0;
    for (const [key, vector] of this.#known) {
      bytes.write(key, at, "latin1");
      bytes.set(Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength), at + KEY_BYTES);
      at += ROW_BYTES;
    }
    mkdirSync(dirname(this.#path), { recursive: true });
    writeFileSync(this.#path, bytes);
  }
}
