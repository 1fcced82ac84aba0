// The second net for what calls for care (C16), under the words of care.ts: most people tell it in words no list has.
// Hints are cues that prove nothing alone. Two of one kind close together count; so does nearness in meaning to what
// the records hold, the sooner when a hint of that kind is there as well.
import type { CareNet, Lexicon } from "../../contract/lexicon.ts";
import type { Sentence } from "../../contract/reading.ts";
import { CueIndex } from "../../kit/cue.ts";
import { messageVectors } from "../situations/windows.ts";
import { plain, relaxed } from "./rule.ts";

export interface CareFound {
  readonly kind: string;
  /** Index of the sentence it rests on. */
  readonly index: number;
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

/** Log-odds against the ordinary: enough alone, and enough with a hint of the same kind. Chosen on the odd lines of evals/data/care.jsonl. */
const ALONE = 0.5;
const WITH_A_HINT = -2.5;
/** The more windows, the higher the best of them comes out by chance. */
const FOR_LENGTH = 0.7;
/** Hints further apart than this many sentences belong to different stories. */
const CLOSE = 2;

/** What is looked at in a message: its sentences, neighbours together, and passages. */
export function careWindows(sentences: readonly Sentence[], vectors: readonly Float32Array[]): readonly Float32Array[] {
  const { windows, passages } = messageVectors(sentences, vectors);
  return sentences.length > 1 ? [...windows, ...passages] : windows;
}

/** Kinds of care a message calls for, each once. */
export function readCare(sentences: readonly Sentence[], vectors: readonly Float32Array[] | null, index: CareIndex): CareFound[] {
  const hinted = hintsOf(sentences, index);
  const near = vectors === null || index.net === undefined ? new Map<string, number>() : nearness(index.net, careWindows(sentences, vectors));
  const kinds = new Set([...hinted.keys(), ...near.keys()]);
  return [...kinds].flatMap((kind) => {
    const hint = hinted.get(kind);
    const odds = near.get(kind) ?? Number.NEGATIVE_INFINITY;
    if (hint?.pair !== true && odds <= (hint === undefined ? ALONE : WITH_A_HINT)) return [];
    return [{ kind, index: hint?.index ?? Math.max(0, sentences.findIndex((s) => !s.pasted)) }];
  });
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

/** Of each kind, how much nearer the nearest window is to it than to ordinary messages, as log-odds. */
function nearness(net: CareNet, windows: readonly Float32Array[]): Map<string, number> {
  const kinds = net.classes.length;
  const best = new Float32Array(kinds).fill(Number.NEGATIVE_INFINITY);
  for (const window of windows) {
    const scores = Float32Array.from(net.bias);
    for (let d = 0; d < window.length; d++) for (let k = 0; k < kinds; k++) scores[k] = (scores[k] ?? 0) + (window[d] ?? 0) * (net.weights[d * kinds + k] ?? 0);
    const ordinary = scores[kinds - 1] ?? 0;
    for (let k = 0; k < kinds - 1; k++) best[k] = Math.max(best[k] ?? 0, (scores[k] ?? 0) - ordinary);
  }
  const length = FOR_LENGTH * Math.log(Math.max(1, windows.length));
  return new Map(net.classes.slice(0, -1).map((kind, k) => [kind, (best[k] ?? 0) - length]));
}
