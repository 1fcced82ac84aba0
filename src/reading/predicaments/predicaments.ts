// Which predicament of the base a message is in, and which of the replies written for it an answer comes near.
import type { Lexicon, LexiconPredicament } from "../../contract/lexicon.ts";
import type { PredicamentFit, ReadReply, Sentence } from "../../contract/reading.ts";
import { dot } from "../situations/heads.ts";
import { messageVectors } from "../situations/windows.ts";
import { type Compared, centredBy, nearness, wordsOf } from "./nearness.ts";

/** Predicaments whose words are compared as well, by meaning the nearest. */
const LOOKED_INTO = 12;
const NAMED = 3;
/** Sentences that share the weight of a whole message count this much less. */
const A_PART = 0.94;
const MOST_REPLIES = 4;
/** A reply this far is no reply. */
const LEAST_NEAR = 0.2;

export interface PredicamentIndex {
  readonly all: readonly Told[];
  readonly rarity: Float32Array | null;
  readonly centred: (vector: Float32Array) => Float32Array;
  examples(key: string, texts: readonly string[]): readonly Compared[];
}

interface Told {
  readonly record: LexiconPredicament;
}

/** Key under which the vectors of a predicament's examples are kept. */
export const saysKey = (id: string): string => `@predicament/${id}`;
export const nearKey = (id: string): string => `@predicament/${id}/@near`;
export const replyKey = (id: string, ref: string): string => `@predicament/${id}/${ref}`;

export function predicamentIndex(lexicon: Lexicon): PredicamentIndex {
  const vectors = lexicon.exampleVectors;
  const rarity = lexicon.careNet?.rarity ?? null;
  const made = new Map<string, readonly Compared[]>();
  return {
    all: (lexicon.predicaments ?? []).map((record) => ({ record })),
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

/** The predicaments that a message comes nearest to, best first. */
export function readPredicaments(sentences: readonly Sentence[], vectors: readonly Float32Array[] | null, index: PredicamentIndex, given: Lexicon): PredicamentFit[] {
  const own = sentences.filter((s) => !s.pasted);
  if (own.length === 0) return [];
  const whole = own.map((s) => s.text).join(" ");
  const words = index.rarity === null ? null : wordsOf(whole, index.rarity);
  const seen = vectors === null ? null : messageVectors(sentences, vectors);
  const passages = seen?.passages.map(index.centred) ?? [];
  const windows = seen?.windows.map(index.centred) ?? [];
  const byMeaning = (key: string): number[] =>
    (given.exampleVectors?.get(key) ?? []).map((e) => Math.max(...passages.map((p) => dot(p, e)), ...windows.map((w) => A_PART * dot(w, e))));
  const first =
    seen === null
      ? index.all
      : index.all
          .map((told) => ({ told, near: bestTwo(byMeaning(saysKey(told.record.id))) }))
          .sort((a, b) => b.near - a.near)
          .slice(0, LOOKED_INTO)
          .map(({ told }) => told);
  const scored = first.map(({ record }) => {
    const { id, says, near } = record;
    const nears = (key: string, texts: readonly string[]): number[] => {
      const meant = seen === null ? null : byMeaning(key);
      return index.examples(key, texts).map((e, i) => nearness({ vector: null, words }, { vector: null, words: e.words }) * (meant === null ? 1 : 0.35) + 0.65 * (meant?.[i] ?? 0));
    };
    const apart = Math.max(0, ...nears(nearKey(id), near));
    const score = bestTwo(nears(saysKey(id), says));
    return { id, score: apart > score ? score - (apart - score) : score };
  });
  scored.sort((a, b) => b.score - a.score);
  const best = scored.slice(0, NAMED);
  const next = (id: string): number => best.find((b) => b.id !== id)?.score ?? 0;
  return best.map(({ id, score }, i) => ({
    id,
    fit: round(score),
    margin: round(score - next(id)),
    quote: i === 0 ? quoteFor(sentences, vectors, id, index, given) : "",
  }));
}

/** The sentence that comes nearest to what leaders in it say. */
function quoteFor(sentences: readonly Sentence[], vectors: readonly Float32Array[] | null, id: string, index: PredicamentIndex, given: Lexicon): string {
  const examples = index.examples(saysKey(id), given.predicaments?.find((p) => p.id === id)?.says ?? []);
  const near = sentences.flatMap((s, i) => {
    if (s.pasted || s.question) return [];
    const vector = vectors?.[i] === undefined ? null : index.centred(vectors[i]);
    const compared = { vector, words: index.rarity === null ? null : wordsOf(s.text, index.rarity) };
    return [{ text: s.text, near: bestTwo(examples.map((e) => nearness(compared, e))) }];
  });
  return near.sort((a, b) => b.near - a.near)[0]?.text ?? "";
}

/** The replies of a predicament that a message comes near, best first. */
export function readReplies(sentences: readonly Sentence[], vectors: readonly Float32Array[] | null, id: string, index: PredicamentIndex): ReadReply[] {
  const record = index.all.find((t) => t.record.id === id)?.record;
  const own = sentences.flatMap((s, i) => (s.pasted ? [] : [{ text: s.text, vector: vectors?.[i] === undefined ? null : index.centred(vectors[i]) }]));
  if (record === undefined || own.length === 0) return [];
  const parts = own.map(({ text, vector }) => ({ text, compared: { vector, words: index.rarity === null ? null : wordsOf(text, index.rarity) } }));
  const scored = record.replies.flatMap(({ ref, says }) => {
    const examples = index.examples(replyKey(id, ref), says);
    const best = parts.map(({ text, compared }) => ({ text, near: Math.max(...examples.map((e) => nearness(compared, e))) })).sort((a, b) => b.near - a.near)[0];
    return best === undefined || best.near < LEAST_NEAR ? [] : [{ ref, fit: round(best.near), quote: best.text }];
  });
  return scored.sort((a, b) => b.fit - a.fit).slice(0, MOST_REPLIES);
}

/** Mean of the two nearest: one example alone may be near by chance. */
function bestTwo(nears: readonly number[]): number {
  const [first = 0, second = 0] = [...nears].sort((a, b) => b - a);
  return (first + second) / 2;
}

function round(x: number): number {
  return Math.round(x * 1000) / 1000;
}
