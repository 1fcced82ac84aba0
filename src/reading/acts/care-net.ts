// The second net for what calls for care (C16), under the words of care.ts: most people tell it in words no list has.
// Hints are cues that prove nothing alone. What counts is how near a sentence, or two neighbours, comes to what the records
// hold, by words and where there is an encoder by meaning too; the sooner when a hint of that kind stands in the same place.
import type { CareNet, Lexicon, LinearLayer } from "../../contract/lexicon.ts";
import type { Sentence } from "../../contract/reading.ts";
import { CueIndex } from "../../kit/cue.ts";
import { counts, FEATURES } from "../situations/features.ts";
import { MOST_SENTENCES, messageVectors, ownPlaces } from "../situations/windows.ts";
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

/** Log-odds against the ordinary that a place needs: without a hint of the kind in it, with one, with two. */
type Threshold = readonly [none: number, one: number, two: number];

/**
 * Proposed by cross-validation over the records and the example messages, then moved after looking at ordinary messages. Sure: a
 * referral instead of a reply, for one in a thousand ordinary messages, since a plain answer taken for an emergency costs a leader's
 * trust. Possible: one line beside the reply, for one in a hundred.
 */
const SURE: Readonly<Record<"words" | "both", Threshold>> = { words: [0.5, -2, -4], both: [-0.5, -3, -5] };
const POSSIBLE: Readonly<Record<"words" | "both", Threshold>> = { words: [-0.5, -3.5, -5.5], both: [-2, -6, -9.5] };
/** Where a miss is worst, a line is sooner said. */
const GRAVE: ReadonlySet<string> = new Set(["self-harm", "violence", "harassment"]);
const SOONER = 0.5;
/** The more places are looked at, the higher the best of them comes out by chance. */
const FOR_LENGTH: Readonly<Record<"words" | "both", number>> = { words: 1.2, both: 1.5 };
/** Fewer words than these say too little to be weighed without two hints in them. */
const ENOUGH_WORDS = 5;

/** What is looked at in a message: its sentences, neighbours together, and passages. */
export function careWindows(sentences: readonly Sentence[], vectors: readonly Float32Array[]): readonly Float32Array[] {
  const { windows, passages } = messageVectors(sentences, vectors);
  return sentences.length > 1 ? [...windows, ...passages] : windows;
}

/** A sentence of the leader's own, or two neighbours: what speaks for one kind of care must stand close together. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly words: number;
  /** Of each kind, log-odds against the ordinary. */
  readonly odds: readonly number[];
}

/** What the law protects, and what is done about somebody's job: told together they are worth a line, whatever stands between. */
const PROTECTED =
  /\b(?:(?:parental|maternity|paternity|sick|medical|family|carer's|stress) leave|back from (?:her|his|their) leave|pregnan\w+|having a baby|chemo|cancer|disabilit\w+|wheelchair)\b/i;
const ABOUT_THEIR_JOB =
  /\b(?:rating|rate (?:her|him|them)|a (?:[1-5]|one|two|three) out of|calibrat\w+|(?:bad|poor|low|negative) (?:review|mark)|below expectations|underperform\w*|pip|fire|dismiss\w*|let (?:her|him|them) go|lay(?:ing)? (?:her|him|them) off|redundan\w+|demot\w+|(?:her|his|their) probation)\b/i;

/** Kinds of care a message calls for, each once. */
export function readCare(sentences: readonly Sentence[], vectors: readonly Float32Array[] | null, index: CareIndex): CareFound[] {
  const found = readNets(sentences, vectors, index);
  const own = (pattern: RegExp): number => sentences.findIndex((s) => !s.pasted && pattern.test(s.text));
  const at = own(PROTECTED);
  if (at < 0 || own(ABOUT_THEIR_JOB) < 0 || found.some((f) => f.kind === "legal" || f.kind === "discrimination")) return found;
  return [...found, { kind: "legal", index: at, sure: false }];
}

function readNets(sentences: readonly Sentence[], vectors: readonly Float32Array[] | null, index: CareIndex): CareFound[] {
  const hints = hintsOf(sentences, index);
  const net = index.net;
  if (net === undefined) return pairsAlone(hints);
  const by = vectors === null || net.meaning === null ? "words" : "both";
  const places = placesOf(net, sentences, vectors);
  const forLength = FOR_LENGTH[by] * Math.log(Math.max(1, places.length));
  const out = new Map<string, CareFound>();
  for (const place of places) {
    net.classes.slice(0, -1).forEach((kind, k) => {
      const hinted = hintedIn(hints, kind, place);
      if (place.words < ENOUGH_WORDS && hinted.number < 2) return;
      const odds = (place.odds[k] ?? Number.NEGATIVE_INFINITY) - forLength;
      if (odds <= (POSSIBLE[by][hinted.number] ?? 0) - (GRAVE.has(kind) ? SOONER : 0)) return;
      const sure = odds > (SURE[by][hinted.number] ?? 0);
      if (out.get(kind)?.sure !== true && (sure || !out.has(kind))) out.set(kind, { kind, index: hinted.first ?? place.from, sure });
    });
  }
  return [...out.values()];
}

interface FoundHint extends Hint {
  readonly index: number;
}

function hintsOf(sentences: readonly Sentence[], index: CareIndex): FoundHint[] {
  return sentences.flatMap((sentence, i) =>
    sentence.pasted
      ? []
      : index
          .hints()
          .search(plain(sentence.text))
          .map(({ value }) => ({ ...value, index: i })),
  );
}

function hintedIn(hints: readonly FoundHint[], kind: string, { from, to }: Pick<Place, "from" | "to">): { number: 0 | 1 | 2; first: number | undefined } {
  const own = hints.filter((h) => h.kind === kind && h.index >= from && h.index <= to);
  const different = new Set(own.map((h) => h.cue)).size;
  return { number: different > 1 ? 2 : different === 1 ? 1 : 0, first: own[0]?.index };
}

/** Without a net two hints of one kind in neighbouring sentences are all there is to go by. */
function pairsAlone(hints: readonly FoundHint[]): CareFound[] {
  const first = hints.filter((h) => hintedIn(hints, h.kind, { from: h.index, to: h.index + 1 }).number === 2);
  return [...new Map(first.reverse().map((h) => [h.kind, { kind: h.kind, index: h.index, sure: true }])).values()];
}

/** The leader's own sentences one by one, then neighbours together. */
function placesOf(net: CareNet, sentences: readonly Sentence[], vectors: readonly Float32Array[] | null): Place[] {
  const own = ownPlaces(sentences);
  const meanings =
    vectors === null || net.meaning === null ? null : careWindows(sentences, vectors).map((window) => meaningOf(net.meaning as LinearLayer, window));
  const read = meanings === null ? own.length : own.filter((i) => i < MOST_SENTENCES).length;
  const lengths = own.map((i) => (sentences[i]?.text.match(/[\p{L}\p{N}']+/gu) ?? []).length);
  const sums = own.map((i) => sumsOf(net, counts(sentences[i]?.text ?? "")));
  const singles = own.map(
    (i, n): Place => ({ from: i, to: i, words: lengths[n] ?? 0, odds: oddsOf(scoresOf(net, sums[n] as Sums), n < read ? meanings?.[n] : undefined) }),
  );
  const pairs = own.slice(1).map((to, n): Place => {
    const both = together(sums[n] as Sums, sums[n + 1] as Sums);
    return {
      from: own[n] as number,
      to,
      words: (lengths[n] ?? 0) + (lengths[n + 1] ?? 0),
      odds: oddsOf(scoresOf(net, both), n + 1 < read ? meanings?.[read + n] : undefined),
    };
  });
  return [...singles, ...pairs].filter((p) => p.to - p.from <= 1);
}

function oddsOf(words: Float32Array, meaning: Float32Array | undefined): number[] {
  const ordinary = words.length - 1;
  const against = (scores: Float32Array, k: number): number => (scores[k] ?? 0) - (scores[ordinary] ?? 0);
  return Array.from({ length: ordinary }, (_, k) => against(words, k) + (meaning === undefined ? 0 : against(meaning, k)));
}

function meaningOf(layer: LinearLayer, window: Float32Array): Float32Array {
  const scores = Float32Array.from(layer.bias);
  window.forEach((value, d) => {
    add(scores, layer, d, value);
  });
  return scores;
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
