// How near a message comes to each predicament, by what the build learned of them.

import stem from "wink-porter2-stemmer";
import type { PredicamentNet } from "../../contract/lexicon.ts";
import type { SituationFit } from "../../contract/reading.ts";
import { hash32 } from "../../kit/text.ts";

const MOST_KEPT = 2_000;
const counted = new Map<string, ReadonlyMap<number, number>>();

/** The roots of a text's words in order; a number is any number. */
function rootsOf(text: string): string[] {
  const words = text
    .toLowerCase()
    .replaceAll("’", "'")
    .match(/[\p{L}][\p{L}\p{M}']*|\d+/gu);
  return (words ?? []).map((w) => (/^\d/.test(w) ? "#" : stem(w)));
}

/** A word, or two words next to each other, as a number: so many that hardly any two share one. */
export function placeOf(words: string): number {
  return hash32(rootsOf(words).slice(0, 2).join(" "));
}

/** How often each word and pair of words occurs in texts read one after the other. Texts counted lately cost little. */
export function wordsIn(...texts: readonly string[]): Map<number, number> {
  const out = new Map<number, number>();
  for (const text of texts) for (const [place, times] of inOne(text)) out.set(place, (out.get(place) ?? 0) + times);
  return out;
}

function inOne(text: string): ReadonlyMap<number, number> {
  const known = counted.get(text);
  if (known !== undefined) return known;
  const out = new Map<number, number>();
  let before: string | null = null;
  for (const root of rootsOf(text)) {
    for (const key of before === null ? [root] : [root, `${before} ${root}`]) {
      const place = hash32(key);
      out.set(place, (out.get(place) ?? 0) + 1);
    }
    before = root;
  }
  if (counted.size >= MOST_KEPT) counted.clear();
  counted.set(text, out);
  return out;
}

/** Where the entries of each word begin and end. */
export function placesOf(net: PredicamentNet): ReadonlyMap<number, readonly [number, number]> {
  const out = new Map<number, readonly [number, number]>();
  const { words } = net;
  for (let from = 0; from < words.length; ) {
    let to = from + 1;
    while (to < words.length && words[to] === words[from]) to++;
    out.set(words[from] as number, [from, to]);
    from = to;
  }
  return out;
}

/** Cosine of a message's telling words with those of every predicament. */
export function byWords(net: PredicamentNet, places: ReturnType<typeof placesOf>, found: ReadonlyMap<number, number>): Float32Array {
  const out = new Float32Array(net.ids.length);
  let square = 0;
  for (const [word, times] of found) {
    const entry = places.get(word);
    // A word no record has says nothing, and still makes the message be about something else.
    const rarity = Math.log((net.ids.length + 1) / (entry === undefined ? 1 : entry[1] - entry[0]));
    const value = (1 + Math.log(times)) * rarity;
    square += value * value;
    if (entry === undefined) continue;
    for (let i = entry[0]; i < entry[1]; i++) out[net.of[i] as number] = (out[net.of[i] as number] as number) + value * (net.weights[i] as number);
  }
  const norm = Math.sqrt(square) || 1;
  return out.map((v) => v / norm);
}

/** Signs must stand close together to be of one matter: a long message holds any word somewhere. */
const TOGETHER = 2;

/** Sentences that hold a word, by its place. */
export type WordSites = ReadonlyMap<number, readonly number[]>;

/** Where each word of a text stands, by its place among the sentences. */
export function sitesOf(sentences: readonly string[]): WordSites {
  const out = new Map<number, number[]>();
  for (const [i, text] of sentences.entries())
    for (const word of wordsIn(text).keys()) {
      const at = out.get(word);
      if (at === undefined) out.set(word, [i]);
      else at.push(i);
    }
  return out;
}

/** Which signs are found in those neighbouring sentences that hold most of them; one entry a sign. */
export function signsFound(signs: ReadonlyArray<{ readonly words: readonly number[] }>, sites: WordSites): boolean[] {
  const held = signs.map((s) => new Set(s.words.flatMap((w) => sites.get(w) ?? [])));
  const starts = new Set(held.flatMap((at) => [...at].flatMap((i) => Array.from({ length: TOGETHER }, (_, back) => i - back))));
  let best = signs.map(() => false);
  let most = 0;
  for (const start of starts) {
    const found = held.map((at) => Array.from({ length: TOGETHER }, (_, ahead) => start + ahead).some((i) => at.has(i)));
    const many = found.filter(Boolean).length;
    if (many > most) [best, most] = [found, many];
  }
  return best;
}

/** What its signs say for every predicament, in log-odds: those found close together for it, the others against it. */
export function bySigns(net: PredicamentNet, sites: WordSites): Float32Array {
  return Float32Array.from(net.signs, (signs) => {
    const found = signsFound(signs, sites);
    return signs.reduce((sum, s, i) => sum + (found[i] === true ? s.hit : s.miss), 0);
  });
}

/** Situations by how well they fit, as a vector of length 1. */
export function fitsOf(situations: readonly SituationFit[]): Record<string, number> {
  const norm = Math.hypot(...situations.map((s) => s.fit)) || 1;
  return Object.fromEntries(situations.map((s) => [s.id, s.fit / norm]));
}

/** Cosine of the situations a message is read as with those that the messages of each predicament are read as. */
export function bySituations(net: PredicamentNet, fits: Readonly<Record<string, number>>): Float32Array {
  return Float32Array.from(net.situations, (own) => Object.entries(fits).reduce((sum, [id, fit]) => sum + fit * (own[id] ?? 0), 0));
}
