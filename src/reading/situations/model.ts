// The trained classifier as it is stored: plain JSON with the numbers packed as text. Made by scripts/train.ts.
import { CueIndex } from "../../kit/cue.ts";
import type { Heads, Linear } from "./heads.ts";
import type { Weighing } from "./weigh.ts";

/**
 * Numbers in base64. `bits` 8: linear steps of `scale`; `bits` 4: two to a byte, signed squares of steps, so that
 * small weights keep their resolution.
 */
export interface Packed {
  readonly bits: 4 | 8;
  readonly length: number;
  readonly scale: number;
  readonly data: string;
}

export interface PackedLinear {
  readonly weights: Packed;
  readonly bias: readonly number[];
}

export interface ClassifierModel {
  readonly schema: "plumbline.classifier/1";
  /** Version of the knowledge it was trained on. */
  readonly knowledge: string;
  /** Situation ids, and `none` last. */
  readonly classes: readonly string[];
  readonly rarity: Packed;
  readonly words: PackedLinear;
  readonly meaning: null | {
    /** Id of the encoder whose vectors it was trained on; vectors of another mean nothing to it. */
    readonly encoder: string;
    readonly windows: PackedLinear;
    readonly passages: PackedLinear;
    readonly centre: Packed;
    readonly examples: { readonly vectors: Packed; readonly of: readonly number[] };
  };
  /** Cue, the place of its situation in `classes`, and how surely it speaks for it (0…1). */
  readonly cues: ReadonlyArray<readonly [string, number, number]>;
  readonly weighing: { readonly words: Weighing; readonly meaning: Weighing };
}

const STEPS = { 4: 7, 8: 127 } as const;

/** Packs numbers; at 8 bits the error is at most half of the greatest value / 127. */
export function pack(values: Float32Array, bits: Packed["bits"]): Packed {
  let scale = 0;
  for (const v of values) scale = Math.max(scale, Math.abs(v));
  const steps = STEPS[bits];
  const level = (v: number): number => {
    const share = scale === 0 ? 0 : Math.abs(v) / scale;
    return Math.sign(v) * Math.round(steps * (bits === 4 ? Math.sqrt(share) : share));
  };
  const bytes = new Uint8Array(bits === 8 ? values.length : Math.ceil(values.length / 2));
  values.forEach((v, i) => {
    const q = level(v) + steps;
    if (bits === 8) bytes[i] = q;
    else bytes[i >> 1] = (bytes[i >> 1] ?? 0) | (q << (4 * (i & 1)));
  });
  return { bits, length: values.length, scale, data: toBase64(bytes) };
}

export function unpack(packed: Packed): Float32Array {
  const bytes = fromBase64(packed.data);
  const steps = STEPS[packed.bits];
  const out = new Float32Array(packed.length);
  const values = Float32Array.from({ length: 256 }, (_, level) => {
    const q = level - steps;
    return packed.scale * (packed.bits === 8 ? q / steps : Math.sign(q) * (q / steps) ** 2);
  });
  if (packed.bits === 8) for (let i = 0; i < out.length; i++) out[i] = values[bytes[i] as number] as number;
  else {
    for (let i = 0; i < bytes.length; i++) {
      const two = bytes[i] as number;
      out[2 * i] = values[two & 15] as number;
      // Past the end of an odd length nothing is written.
      out[2 * i + 1] = values[two >> 4] as number;
    }
  }
  return out;
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 8_192) text += String.fromCharCode(...bytes.subarray(i, i + 8_192));
  return btoa(text);
}

/** A plain loop: the mapped form takes a fifth of a second on a model of this size. */
function fromBase64(text: string): Uint8Array {
  const raw = atob(text);
  const out = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i++) out[i] = raw.charCodeAt(i);
  return out;
}

/** Unpacks a stored model for use. */
export function headsOf(model: ClassifierModel): Heads {
  const linear = (l: PackedLinear): Linear => ({ weights: unpack(l.weights), bias: Float32Array.from(l.bias) });
  const meaning =
    model.meaning === null
      ? null
      : {
          windows: linear(model.meaning.windows),
          passages: linear(model.meaning.passages),
          centre: unpack(model.meaning.centre),
          examples: examplesOf(model.meaning.examples),
        };
  return {
    classes: model.classes,
    rarity: unpack(model.rarity),
    words: linear(model.words),
    meaning,
    cues: new CueIndex(model.cues.map(([cue, of, weight]) => [cue, { of, weight }] as const)),
  };
}

function examplesOf(stored: NonNullable<ClassifierModel["meaning"]>["examples"]): Array<{ vector: Float32Array; of: number }> {
  const all = unpack(stored.vectors);
  const width = stored.of.length === 0 ? 0 : all.length / stored.of.length;
  return stored.of.map((of, i) => ({ vector: all.subarray(i * width, (i + 1) * width), of }));
}

/** The other way round, for the trainer. */
export function modelOf(
  heads: Heads,
  encoder: string | null,
  cues: ClassifierModel["cues"],
  knowledge: string,
  weighing: ClassifierModel["weighing"],
): ClassifierModel {
  const linear = (l: Linear, bits: Packed["bits"]): PackedLinear => ({
    weights: pack(l.weights, bits),
    bias: [...l.bias].map((b) => Math.round(b * 1e4) / 1e4),
  });
  const { meaning } = heads;
  return {
    schema: "plumbline.classifier/1",
    knowledge,
    classes: heads.classes,
    rarity: pack(heads.rarity, 8),
    words: linear(heads.words, 4),
    meaning:
      meaning === null || encoder === null
        ? null
        : {
            encoder,
            windows: linear(meaning.windows, 8),
            passages: linear(meaning.passages, 8),
            centre: pack(meaning.centre, 8),
            examples: { vectors: pack(joined(meaning.examples.map((e) => e.vector)), 8), of: meaning.examples.map((e) => e.of) },
          },
    cues,
    weighing,
  };
}

function joined(vectors: readonly Float32Array[]): Float32Array {
  const width = vectors[0]?.length ?? 0;
  const out = new Float32Array(vectors.length * width);
  vectors.forEach((v, i) => {
    out.set(v, i * width);
  });
  return out;
}
