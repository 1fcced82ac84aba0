// The second net for what calls for care (C16), under the words of care.ts: most people tell it in words no list has.
// Hints are cues that prove nothing alone: two of one kind close together count. So does nearness to what the records
// hold, by words and where there is an encoder by meaning too; the sooner when a hint of that kind is there as well.
import type { CareNet, Lexicon, LinearLayer } from "../../contract/lexicon.ts";
import type { Sentence } from "../../contract/reading.ts";
import { CueIndex } from "../../kit/cue.ts";
import { counts, FEATURES } from "../situations/features.ts";
import { messageVectors, ownPlaces } from "../situations/windows.ts";
import { plain, relaxed } from "./rule.ts";

export interface CareFound {
  readonly kind: string;
  /** Index of the sentence it rests on. */
  readonly index: number;
  /** Sure enough to put everything else aside; otherwise it is worth one line beside the reply. */
  readonly sure: boolean;
}

interface Hint {
  readonly kind: string;
  readonly cue: string;
}

export interface CareIndex {
  readonly hints: () => CueIndex<Hint>;
  readonly net: CareNet | undefined;
}

export function careIndex(lexicon: Lexicon): CareIndex {
  let made: CueIndex<Hint> | undefined;
  return {
    hints() {
      made ??= new CueIndex((lexicon.care ?? []).flatMap((c) => c.hints.map((cue) => [relaxed(cue), { kind: c.id, cue }] as const)));
      return made;
    },
    net: lexicon.careNet,
  };
}

interface Threshold {
  readonly alone: number;
  readonly hinted: number;
}

/**
 * Log-odds against the ordinary, alone and with a hint of the same kind. Sure: fewer than one in two hundred ordinary messages
 * is met with a referral instead of a reply (`npm run bench -- understanding`), for a plain answer taken for an emergency costs
 * a leader's trust. Possible: more of what is meant is found, and a false alarm costs one line.
 */
const SURE: Readonly<Record<"words" | "both", Threshold>> = { words: { alone: 0, hinted: -2.5 }, both: { alone: -1.5, hinted: -5 } };
const POSSIBLE: Readonly<Record<"words" | "both", Threshold>> = { words: { alone: -2, hinted: -4.6 }, both: { alone: -2.5, hinted: -7 } };
/** The more places are looked at, the higher the best of them comes out by chance. */
const FOR_LENGTH = 0.7;
/** Hints further apart than this many sentences belong to different stories. */
const CLOSE = 2;

/** What is looked at in a message: its sentences, neighbours together, and passages. */
export function careWindows(sentences: readonly Sentence[], vectors: readonly Float32Array[]): readonly Float32Array[] {
  const { windows, passages } = messageVectors(sentences, vectors);
  return sentences.length > 1 ? [...windows, ...passages] : windows;
}

/** What speaks for one kind of care in a message. */
export interface CareSign {
  readonly kind: string;
  /** Index of the sentence it rests on. */
  readonly index: number;
  /** Log-odds against the ordinary; minus infinity without a net. */
  readonly odds: number;
  readonly hinted: boolean;
  /** Two hints of the kind close together. */
  readonly pair: boolean;
}

/** Every kind with a hint or an odds in the message. */
export function careSigns(sentences: readonly Sentence[], vectors: readonly Float32Array[] | null, index: CareIndex): CareSign[] {
  const hinted = hintsOf(sentences, index);
  const near = index.net === undefined || sentences.length === 0 ? new Map<string, number>() : nearness(index.net, sentences, vectors);
  const own = Math.max(
    0,
    sentences.findIndex((s) => !s.pasted),
  );
  return [...new Set([...hinted.keys(), ...near.keys()])].map((kind) => {
    const hint = hinted.get(kind);
    return { kind, index: hint?.index ?? own, odds: near.get(kind) ?? Number.NEGATIVE_INFINITY, hinted: hint !== undefined, pair: hint?.pair === true };
  });
}

/** Kinds of care a message calls for, each once. */
export function readCare(sentences: readonly Sentence[], vectors: readonly Float32Array[] | null, index: CareIndex): CareFound[] {
  const by = vectors === null || index.net?.meaning == null ? "words" : "both";
  const over = (sign: CareSign, threshold: Threshold): boolean => sign.odds > (sign.hinted ? threshold.hinted : threshold.alone);
  return careSigns(sentences, vectors, index)
    .filter((s) => s.pair || over(s, POSSIBLE[by]))
    .map((s) => ({ kind: s.kind, index: s.index, sure: index.net === undefined ? s.pair : over(s, SURE[by]) }));
}

function hintsOf(sentences: readonly Sentence[], index: CareIndex): Map<string, { index: number; pair: boolean }> {
  const seen: Array<Hint & { index: number }> = [];
  sentences.forEach((sentence, i) => {
    if (!sentence.pasted) for (const { value } of index.hints().search(plain(sentence.text))) seen.push({ ...value, index: i });
  });
  const out = new Map<string, { index: number; pair: boolean }>();
  for (const hint of seen) {
    const pair = seen.some((other) => other.kind === hint.kind && other.cue !== hint.cue && Math.abs(other.index - hint.index) <= CLOSE);
    if (!out.has(hint.kind) || (pair && out.get(hint.kind)?.pair === false)) out.set(hint.kind, { index: hint.index, pair });
  }
  return out;
}

/** Of each kind, how much nearer the nearest place of the message is to it than to ordinary messages, as log-odds. */
function nearness(net: CareNet, sentences: readonly Sentence[], vectors: readonly Float32Array[] | null): Map<string, number> {
  const kinds = net.classes.length;
  const sums = ownPlaces(sentences).map((i) => sumsOf(net, counts(sentences[i]?.text ?? "")));
  const pairs = sums.slice(1).map((second, i) => together(sums[i] ?? second, second));
  const byWords = best(
    kinds,
    [...sums, ...pairs].map((sum) => scoresOf(net, sum)),
  );
  const meaning = net.meaning;
  if (vectors === null || meaning === null) return new Map(net.classes.slice(0, -1).map((kind, k) => [kind, byWords[k] ?? 0]));
  const byMeaning = best(
    kinds,
    careWindows(sentences, vectors).map((window) => {
      const scores = Float32Array.from(meaning.bias);
      window.forEach((value, d) => {
        add(scores, meaning, d, value);
      });
      return scores;
    }),
  );
  return new Map(net.classes.slice(0, -1).map((kind, k) => [kind, (byWords[k] ?? 0) + (byMeaning[k] ?? 0)]));
}

/** What the words and the parts of words of a text add up to, with their squared lengths: so that neighbours need no second count. */
interface Sums {
  readonly scores: readonly [Float32Array, Float32Array];
  readonly squares: readonly [number, number];
}

function sumsOf(net: CareNet, found: ReadonlyMap<number, number>): Sums {
  const kinds = net.classes.length;
  const scores = [new Float32Array(kinds), new Float32Array(kinds)] as const;
  const squares: [number, number] = [0, 0];
  for (const [place, times] of found) {
    const block = place < FEATURES / 2 ? 0 : 1;
    const value = (times === 1 ? 1 : 1 + Math.log(times)) * (net.rarity[place] ?? 0);
    squares[block] += value * value;
    add(scores[block], net.words, place, value);
  }
  return { scores, squares };
}

function together(a: Sums, b: Sums): Sums {
  const sum = (x: Float32Array, y: Float32Array): Float32Array => x.map((v, k) => v + (y[k] ?? 0));
  return { scores: [sum(a.scores[0], b.scores[0]), sum(a.scores[1], b.scores[1])], squares: [a.squares[0] + b.squares[0], a.squares[1] + b.squares[1]] };
}

function scoresOf(net: CareNet, { scores, squares }: Sums): Float32Array {
  const [words, parts] = squares.map((s) => Math.sqrt(s) || 1) as [number, number];
  return Float32Array.from(net.words.bias, (bias, k) => bias + (scores[0][k] ?? 0) / words + (scores[1][k] ?? 0) / parts);
}

function add(scores: Float32Array, layer: LinearLayer, row: number, value: number): void {
  const kinds = scores.length;
  const scaled = value * layer.scale;
  for (let k = 0; k < kinds; k++) scores[k] = (scores[k] ?? 0) + scaled * (layer.weights[row * kinds + k] ?? 0);
}

/** Of each kind the highest odds against the ordinary among all places, less what their number gives by chance. */
function best(kinds: number, all: readonly Float32Array[]): Float32Array {
  const out = new Float32Array(kinds - 1).fill(Number.NEGATIVE_INFINITY);
  for (const scores of all) for (let k = 0; k < kinds - 1; k++) out[k] = Math.max(out[k] ?? 0, (scores[k] ?? 0) - (scores[kinds - 1] ?? 0));
  const length = FOR_LENGTH * Math.log(Math.max(1, all.length));
  return out.map((odds) => odds - length);
}
