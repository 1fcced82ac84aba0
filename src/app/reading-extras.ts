// What the build made for the reader beside the records: vectors of the example answers, and the net for what calls for care.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CareNet, Lexicon, LinearLayer } from "../contract/lexicon.ts";
import { readVectors } from "./example-vectors.ts";
import { PREDICAMENTS_FILE, readNet } from "./predicament-net.ts";

export const VECTORS_FILE = "example-vectors.bin";
export const CARE_FILE = "care.json";

/** Numbers as signed bytes in base64, to be multiplied by `scale`. */
interface PackedNumbers {
  readonly scale: number;
  readonly data: string;
}

interface PackedLayer {
  readonly weights: PackedNumbers;
  readonly bias: readonly number[];
}

/** A care net as it is kept, with a stamp of what it was trained on and the encoder whose vectors its meaning part reads. */
export interface PackedCareNet {
  readonly stamp: string;
  readonly encoder: string | null;
  readonly classes: readonly string[];
  readonly rarity: PackedNumbers;
  readonly words: PackedLayer;
  readonly meaning: PackedLayer | null;
}

function pack(values: Float32Array | Int8Array, by: number): PackedNumbers {
  let most = 1e-9;
  for (const v of values) most = Math.max(most, Math.abs(v));
  const scale = most / 127;
  return { scale: scale * by, data: Buffer.from(Int8Array.from(values, (v) => Math.round(v / scale)).buffer).toString("base64") };
}

const bytesOf = (packed: PackedNumbers): Int8Array => new Int8Array(new Uint8Array(Buffer.from(packed.data, "base64")).buffer);
const packed = (layer: LinearLayer): PackedLayer => ({ weights: pack(layer.weights, layer.scale), bias: [...layer.bias] });
const unpacked = ({ weights, bias }: PackedLayer): LinearLayer => ({ weights: bytesOf(weights), scale: weights.scale, bias: Float32Array.from(bias) });

export function packCareNet(encoder: string | null, stamp: string, net: CareNet): string {
  const { classes, rarity, words, meaning } = net;
  return JSON.stringify({
    stamp,
    encoder,
    classes,
    rarity: pack(rarity, 1),
    words: packed(words),
    meaning: meaning === null ? null : packed(meaning),
  } satisfies PackedCareNet);
}

function readCareNet(path: string, encoder: string | null): CareNet {
  const { classes, rarity, words, meaning, encoder: of } = JSON.parse(readFileSync(path, "utf8")) as PackedCareNet;
  return {
    classes,
    rarity: Float32Array.from(bytesOf(rarity), (v) => v * rarity.scale),
    words: unpacked(words),
    meaning: meaning === null || of !== encoder ? null : unpacked(meaning),
  };
}

/** Parts of a lexicon that the build made; those that need vectors only for the encoder of this id, and what was not made is left out. */
export function readExtras(folder: string, encoder: string | null): Pick<Lexicon, "exampleVectors" | "careNet" | "predicamentNet"> {
  const path = join(folder, CARE_FILE);
  const predicamentNet = readNet(join(folder, PREDICAMENTS_FILE), encoder);
  return {
    ...(predicamentNet === undefined ? {} : { predicamentNet }),
    ...(encoder === null ? {} : { exampleVectors: readVectors(join(folder, VECTORS_FILE), encoder) }),
    ...(existsSync(path) ? { careNet: readCareNet(path, encoder) } : {}),
  };
}
