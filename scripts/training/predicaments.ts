// What is learned of the predicaments from everything their records hold (src/reading/predicaments/net.ts).
import type { Knowledge } from "../../src/contract/knowledge.ts";
import type { PredicamentNet } from "../../src/contract/lexicon.ts";
import type { PredicamentRecord } from "../../src/contract/records.ts";
import { fitsOf, placeOf, signsFound, sitesOf, wordsIn } from "../../src/reading/predicaments/net.ts";
import type { Classify } from "../../src/reading/read.ts";
import { segment } from "../../src/reading/segment.ts";
import { textsOf as encodedTexts, unitMean } from "../../src/reading/situations/windows.ts";
import type { VectorCache } from "./vectors.ts";

/** Everything a record says or expects to hear: a few examples alone recognise half as many messages (docs/measurements.md). */
function textsOf(p: PredicamentRecord): string[] {
  const replies = [...p.questions.flatMap((q) => q.answers), ...p.replies];
  const all = [
    p.title,
    p.in_short,
    ...p.says,
    ...p.catch,
    ...p.questions.flatMap((q) => [...q.ask, ...q.known]),
    ...replies.flatMap((r) => [...r.says, r.heard]),
    ...p.lean,
  ];
  return all.map((text) => text.replace(/\{[^}]*\}/g, "they"));
}

/** @param only leaves out examples, to measure with. */
export async function learnPredicaments(
  knowledge: Pick<Knowledge, "predicaments">,
  cache: VectorCache | null,
  classify: Classify,
  only: (record: PredicamentRecord) => PredicamentRecord = (p) => p,
): Promise<PredicamentNet> {
  const records = [...knowledge.predicaments.values()].filter((p) => p.form.length === 0).map(only);
  const counted = records.map((p) => {
    const sum = new Map<number, number>();
    for (const text of textsOf(p)) for (const [word, times] of wordsIn(text)) sum.set(word, (sum.get(word) ?? 0) + times);
    return sum;
  });
  const holders = new Map<number, number>();
  for (const sum of counted) for (const word of sum.keys()) holders.set(word, (holders.get(word) ?? 0) + 1);
  const entries = counted.flatMap((sum, of) => {
    const own = [...sum].map(([word, times]) => ({ word, of, weight: (1 + Math.log(times)) * Math.log((records.length + 1) / (holders.get(word) ?? 1)) }));
    const norm = Math.sqrt(own.reduce((n, e) => n + e.weight * e.weight, 0)) || 1;
    return own.map((e) => ({ ...e, weight: e.weight / norm }));
  });
  entries.sort((a, b) => a.word - b.word || a.of - b.of);
  const { centre, middles } = cache === null ? { centre: null, middles: null } : await meanings(records, cache);
  return {
    ids: records.map((p) => p.id),
    words: Uint32Array.from(entries, (e) => e.word),
    of: Uint16Array.from(entries, (e) => e.of),
    weights: Float32Array.from(entries, (e) => e.weight),
    centre,
    middles,
    signs: signsOf(records),
    situations: await situationsOf(records, cache, classify),
  };
}

/** A sign is expected in this share of the messages, as if so many had been seen. */
const EXPECTED = 0.85;
const AS_IF_SEEN = 8;

/** How much each sign says: from how often it is found in the predicament's own examples and in those of all others. */
function signsOf(records: readonly PredicamentRecord[]): PredicamentNet["signs"] {
  const told = records.map((p) => p.says.map((t) => sitesOf(segment(t).map((s) => s.text))));
  return records.map((p, own) =>
    p.signs.map((group) => {
      const words = group.map(placeOf);
      const found = (k: number): number => told[k]?.filter((m) => signsFound([{ words }], m)[0] === true).length ?? 0;
      const others = told.reduce((n, list, k) => (k === own ? n : n + list.length), 0);
      const elsewhere = (told.reduce((n, _, k) => (k === own ? n : n + found(k)), 0) + 0.5) / (others + 1);
      const here = (found(own) + EXPECTED * AS_IF_SEEN) / (p.says.length + AS_IF_SEEN);
      return { words, hit: round(Math.log(here / elsewhere)), miss: round(Math.log((1 - here) / (1 - elsewhere))) };
    }),
  );
}

/** What a trained classifier reads the examples as. */
async function situationsOf(records: readonly PredicamentRecord[], cache: VectorCache | null, classify: Classify): Promise<PredicamentNet["situations"]> {
  const out: Array<Record<string, number>> = [];
  for (const p of records) {
    const sum: Record<string, number> = {};
    for (const text of p.says) {
      const sentences = segment(text);
      const { situations } = classify(sentences, cache === null ? null : await cache.of(encodedTexts(sentences)));
      for (const [id, fit] of Object.entries(fitsOf(situations))) sum[id] = (sum[id] ?? 0) + fit;
    }
    const norm = Math.hypot(...Object.values(sum)) || 1;
    out.push(Object.fromEntries(Object.entries(sum).map(([id, fit]) => [id, round(fit / norm)])));
  }
  return out;
}

function round(x: number): number {
  return Math.round(x * 1000) / 1000;
}

async function meanings(records: readonly PredicamentRecord[], cache: VectorCache): Promise<{ centre: Float32Array; middles: Float32Array[] }> {
  const told = await cache.of(records.flatMap((p) => p.says.flatMap((text) => segment(text).map((s) => s.text))));
  const centre = new Float32Array(told[0]?.length ?? 0);
  for (const v of told) for (let d = 0; d < centre.length; d++) centre[d] = (centre[d] ?? 0) + (v[d] ?? 0) / told.length;
  const middles: Float32Array[] = [];
  for (const p of records) {
    const own = await cache.of(textsOf(p));
    middles.push(unitMean(own.map((v) => unitMean([v.map((x, d) => x - (centre[d] ?? 0))]))));
  }
  return { centre, middles };
}
