// Noticings found by the cues of their records, each sentence on its own: label, loaded word, second hand and the rest.
import type { Knowledge } from "../../contract/knowledge.ts";
import type { NoticingRecord } from "../../contract/records.ts";
import { CueIndex, type CueMatch } from "../../kit/cue.ts";
import type { Bindings } from "../../kit/template.ts";
import { secondPerson } from "../../kit/text.ts";
import { type Clause, clauseAt, isAsserted } from "./clause.ts";
import type { Hit, NoticeContext, OwnSentence } from "./context.ts";

type Role = "cue" | "a" | "b" | "unless";

export interface CueHit {
  readonly record: NoticingRecord;
  readonly role: Role;
  /** Index of the pair, for roles a and b. */
  readonly pair: number;
  readonly match: CueMatch;
  readonly sentence: OwnSentence;
}

interface Entry {
  record: NoticingRecord;
  role: Role;
  pair: number;
}

/** More than the earlier messages that are looked through again. */
const SENTENCES_KEPT = 500;

const indexes = new WeakMap<Knowledge, CueIndex<Entry>>();

function indexOf(knowledge: Knowledge): CueIndex<Entry> {
  const known = indexes.get(knowledge);
  if (known !== undefined) return known;
  const entries: Array<[string, Entry]> = [];
  for (const record of knowledge.noticings.values()) {
    for (const cue of record.cues) entries.push([cue, { record, role: "cue", pair: 0 }]);
    for (const cue of record.unless) entries.push([cue, { record, role: "unless", pair: 0 }]);
    record.pairs.forEach((p, pair) => {
      for (const cue of p.a) entries.push([cue, { record, role: "a", pair }]);
      for (const cue of p.b) entries.push([cue, { record, role: "b", pair }]);
    });
  }
  const made = new CueIndex<Entry>(entries, SENTENCES_KEPT);
  indexes.set(knowledge, made);
  return made;
}

/** Every cue of every noticing record found in what the leader said, and the ids an `unless` rules out. */
export function searchCues(context: NoticeContext): { hits: CueHit[]; excluded: Set<string> } {
  const index = indexOf(context.knowledge);
  const hits: CueHit[] = [];
  const excluded = new Set<string>();
  for (const sentence of [...context.current, ...context.earlier]) {
    for (const { value, match } of index.search(sentence.text)) {
      if (value.role === "unless") excluded.add(value.record.id);
      else if (isAsserted(sentence.text, match.start, match.end)) hits.push({ ...value, match, sentence });
    }
  }
  return { hits, excluded };
}

/** Plain cue records: the first match in the newest message, else the first in an earlier one. */
export function cueNoticings(hits: readonly CueHit[]): Hit[] {
  const first = new Map<string, CueHit>();
  for (const hit of hits) {
    if (hit.role !== "cue" || hit.record.detector !== undefined) continue;
    const known = first.get(hit.record.id);
    if (known === undefined || hit.sentence.turn > known.sentence.turn) first.set(hit.record.id, hit);
  }
  return [...first.values()].map((hit) => {
    const { quote, shown } = quoteOf(hit);
    return { ref: hit.record.id, quotes: [quote], bindings: { ...capturesOf(hit), quote: shown }, turn: hit.sentence.turn };
  });
}

export function quoteOf(hit: CueHit): Clause {
  return clauseAt(hit.sentence.text, hit.match.start, hit.match.end);
}

/** Captures as said, and under `name.you` turned to address the leader ("my manager" → "your manager"). */
export function capturesOf(hit: CueHit): Bindings {
  const out: Record<string, string> = {};
  for (const [name, value] of Object.entries(hit.match.captures)) {
    out[name] = value;
    out[`${name}.you`] = secondPerson(value);
  }
  return out;
}
