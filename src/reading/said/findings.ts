// Findings in free text: what is said to be so, what is denied; nothing from questions, wishes or other companies.
import type { Lexicon } from "../../contract/lexicon.ts";
import type { FindingState, ReadFinding, Sentence } from "../../contract/reading.ts";
import { CueIndex } from "../../kit/cue.ts";
import { plain, relaxed } from "../acts/rule.ts";
import { standingOf } from "./negation.ts";

export interface FindingCue {
  readonly finding: string;
  readonly state: "present" | "absent";
}
export type FindingIndex = CueIndex<FindingCue>;

/** All present and absent cues of a lexicon, looked up together. */
export function findingIndex(lexicon: Lexicon): FindingIndex {
  return new CueIndex(lexicon.findings.flatMap((f) => [
    ...f.present.map((c) => [relaxed(c), { finding: f.id, state: "present" }] as const),
    ...f.absent.map((c) => [relaxed(c), { finding: f.id, state: "absent" }] as const),
  ]));
}

interface Hit extends ReadFinding { index: number; start: number; length: number; direct: boolean }

/** Findings that the leader's own sentences show, at most one state each. */
export function readFindings(sentences: readonly Sentence[], index: FindingIndex): ReadFinding[] {
  const hits: Hit[] = [];
  sentences.forEach((sentence, i) => {
    if (sentence.pasted) return;
    const text = plain(sentence.text);
    for (const { value, match } of index.search(text)) {
      const state = stateOf(value, standingOf(text, match.start, match.end, sentence.question));
      if (state === null) continue;
      hits.push({ finding: value.finding, state, quote: quoteOf(sentence.text, match.start, match.end), via: "cue", index: i, start: match.start, length: match.end - match.start, direct: state === value.state });
    }
  });
  return settle(hits);
}

function stateOf(cue: FindingCue, standing: ReturnType<typeof standingOf>): FindingState | null {
  if (standing === "neither") return null;
  if (standing === "said") return cue.state;
  return cue.state === "present" ? "absent" : null;
}

/** The whole sentence when short, else from the clause before the words to the clause after. */
function quoteOf(text: string, start: number, end: number): string {
  if (text.length <= 140) return text;
  const from = Math.max(text.lastIndexOf(", ", start) + 2, text.lastIndexOf("; ", start) + 2, start - 60, 0);
  const stop = text.slice(end).search(/[,;]\s/);
  return text.slice(text.lastIndexOf(" ", from) + 1 || from, stop === -1 ? Math.min(text.length, end + 60) : end + stop).trim();
}

/** One state a finding: where words overlap an own cue beats an inferred denial, otherwise what was said last holds. */
function settle(hits: readonly Hit[]): ReadFinding[] {
  const byFinding = new Map<string, Hit>();
  for (const hit of [...hits].sort((a, b) => a.index - b.index || a.start - b.start)) {
    const held = byFinding.get(hit.finding);
    if (held === undefined || held.state === hit.state) {
      if (held === undefined) byFinding.set(hit.finding, hit);
      continue;
    }
    const overlap = held.index === hit.index && hit.start < held.start + held.length && held.start < hit.start + hit.length;
    if (overlap) {
      if (hit.state === "absent" || (hit.direct && !held.direct)) byFinding.set(hit.finding, hit);
    } else byFinding.set(hit.finding, hit);
  }
  return [...byFinding.values()].map(({ finding, state, quote, via }) => ({ finding, state, quote, via }));
}
