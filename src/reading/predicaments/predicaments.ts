// Which predicament of the base a message is in, and which of the replies written for it an answer comes near.
import type { Lexicon, LexiconPredicament, PredicamentNet } from "../../contract/lexicon.ts";
import type { PredicamentFit, ReadReply, Sentence, SituationFit } from "../../contract/reading.ts";
import { segment } from "../segment.ts";
import { dot } from "../situations/heads.ts";
import { type MessageVectors, messageVectors } from "../situations/windows.ts";
import { type Compared, centredBy, nearness, wordsOf } from "./nearness.ts";
import { bySigns, bySituations, byWords, fitsOf, placesOf, sitesOf, wordsIn } from "./net.ts";

const NAMED = 3;
/**
 * How the parts are weighed where there are vectors, and where there are none, and what a message must score to be as likely in a
 * predicament as in none: a conditional logit over all predicaments and none, fitted by maximum likelihood on messages by hands that
 * had not seen the records, a third of them with the right record taken away (scripts/fit-predicaments.ts, docs/measurements.md).
 */
const WITH_MEANING = { passages: 4.4, sentences: 9.3, words: 129, signs: 0.2, situations: 3.2, none: 7.8 } as const;
const BY_WORDS = { passages: 0, sentences: 0, words: 160, signs: 0.25, situations: 3.8, none: 7 } as const;
const MOST_REPLIES = 6;
/** A reply this far is no reply. */
const LEAST_NEAR = 0.2;

export interface PredicamentIndex {
  readonly replies: ReadonlyMap<string, LexiconPredicament["replies"]>;
  /** Those that are there for want of a closer one. */
  readonly open: ReadonlySet<string>;
  readonly net: PredicamentNet | null;
  readonly places: () => ReturnType<typeof placesOf>;
  readonly rarity: Float32Array | null;
  /** Vectors of the base's sentences less what they have in common. */
  readonly centred: (vector: Float32Array) => Float32Array;
  examples(key: string, texts: readonly string[]): readonly Compared[];
}

/** Key under which the vectors of the ways to say something are kept. */
export const replyKey = (id: string, ref: string): string => `@predicament/${id}/${ref}`;

export function predicamentIndex(lexicon: Lexicon): PredicamentIndex {
  const vectors = lexicon.exampleVectors;
  const rarity = lexicon.careNet?.rarity ?? null;
  const net = lexicon.predicamentNet ?? null;
  const made = new Map<string, readonly Compared[]>();
  let places: ReturnType<typeof placesOf> | null = null;
  return {
    replies: new Map((lexicon.predicaments ?? []).map((p) => [p.id, p.replies])),
    open: new Set((lexicon.predicaments ?? []).flatMap((p) => (p.open ? [p.id] : []))),
    net,
    places: () => {
      places ??= net === null ? new Map() : placesOf(net);
      return places;
    },
    rarity,
    centred: centredBy(vectors?.get("@centre")?.[0]),
    examples(key, texts) {
      const known = made.get(key);
      if (known !== undefined) return known;
      const own = vectors?.get(key);
      const compared = texts.map((text, i) => ({ vector: own?.[i] ?? null, words: rarity === null ? null : wordsOf(text, rarity) }));
      made.set(key, compared);
      return compared;
    },
  };
}

/** What speaks for each predicament of the net, part by part. */
export type Parts = Readonly<Record<"passages" | "sentences" | "words" | "signs" | "situations", ArrayLike<number>>>;

/** What a message's own sentences, after what was said earlier in the case (`before`), have of every predicament; null without a net. */
export function partsOf(
  sentences: readonly Sentence[],
  vectors: readonly Float32Array[] | null,
  index: PredicamentIndex,
  situations: readonly SituationFit[],
  before = "",
): Parts | null {
  const { net } = index;
  const own = sentences.filter((s) => !s.pasted);
  if (net === null || own.length === 0) return null;
  const texts = [...before.split("\n").flatMap((line) => segment(line).map((s) => s.text)), ...own.map((s) => s.text)];
  const meaning = vectors === null ? null : byMeaning(net, messageVectors(sentences, vectors));
  return {
    passages: meaning?.passages ?? [],
    sentences: meaning?.sentences ?? [],
    words: byWords(net, index.places(), wordsIn(...texts)),
    signs: bySigns(net, sitesOf(texts)),
    situations: bySituations(net, fitsOf(situations)),
  };
}

/** The predicaments that a message comes nearest to, best first. */
export function readPredicaments(
  sentences: readonly Sentence[],
  vectors: readonly Float32Array[] | null,
  index: PredicamentIndex,
  situations: readonly SituationFit[],
  before = "",
): PredicamentFit[] {
  const { net } = index;
  const parts = partsOf(sentences, vectors, index, situations, before);
  if (net === null || parts === null) return [];
  const weights = parts.sentences.length === 0 ? BY_WORDS : WITH_MEANING;
  const scores = net.ids.map((_, k) => (Object.keys(parts) as Array<keyof Parts>).reduce((sum, part) => sum + weights[part] * (parts[part][k] ?? 0), 0));
  const most = Math.max(weights.none, ...scores);
  const total = scores.reduce((sum, s) => sum + Math.exp(s - most), Math.exp(weights.none - most));
  return net.ids
    .map((id, k) => ({ id, k, fit: round(Math.exp((scores[k] ?? 0) - most) / total) }))
    .sort((a, b) => b.fit - a.fit)
    .slice(0, NAMED)
    .map(({ id, k, fit }, i) => ({ id, fit, quote: i === 0 ? quoteFor(k, net, sentences, vectors, index) : "" }));
}

/** Cosines with the middle of each predicament: of the passage that is nearest to it, and of the sentences on average. */
function byMeaning(net: PredicamentNet, given: MessageVectors): { readonly passages: readonly number[]; readonly sentences: readonly number[] } | null {
  if (net.middles === null) return null;
  const centred = centredBy(net.centre ?? undefined);
  const passages = given.passages.map(centred);
  const sentences = given.windows.map(centred);
  return {
    passages: net.middles.map((m) => Math.max(...passages.map((p) => dot(p, m)))),
    sentences: net.middles.map((m) => sentences.reduce((sum, w) => sum + dot(w, m), 0) / Math.max(1, sentences.length)),
  };
}

/** The sentence that comes nearest to what is said in it. */
function quoteFor(k: number, net: PredicamentNet, sentences: readonly Sentence[], vectors: readonly Float32Array[] | null, index: PredicamentIndex): string {
  const centred = centredBy(net.centre ?? undefined);
  const near = sentences.flatMap((s, i) => {
    if (s.pasted || s.question) return [];
    const vector = vectors?.[i];
    const meant = vector === undefined || net.middles === null ? 0 : dot(centred(vector), net.middles[k] ?? new Float32Array(0));
    return [{ text: s.text, near: meant + (byWords(net, index.places(), wordsIn(s.text))[k] ?? 0) }];
  });
  return near.sort((a, b) => b.near - a.near)[0]?.text ?? "";
}

/** The replies of a predicament that a message comes near, best first. */
export function readReplies(sentences: readonly Sentence[], vectors: readonly Float32Array[] | null, id: string, index: PredicamentIndex): ReadReply[] {
  const replies = index.replies.get(id);
  if (replies === undefined) return [];
  const parts = sentences.flatMap((s, i) => {
    if (s.pasted) return [];
    const vector = vectors?.[i] === undefined ? null : index.centred(vectors[i]);
    return [{ text: s.text, compared: { vector, words: index.rarity === null ? null : wordsOf(s.text, index.rarity) } }];
  });
  const scored = replies.flatMap(({ ref, says }) => {
    const examples = index.examples(replyKey(id, ref), says);
    const best = parts
      .map(({ text, compared }) => ({ text, near: Math.max(...examples.map((e) => nearness(compared, e))) }))
      .sort((a, b) => b.near - a.near)[0];
    return best === undefined || best.near < LEAST_NEAR ? [] : [{ of: id, ref, fit: round(best.near), quote: best.text }];
  });
  return scored.sort((a, b) => b.fit - a.fit).slice(0, MOST_REPLIES);
}

function round(x: number): number {
  return Math.round(x * 1000) / 1000;
}
