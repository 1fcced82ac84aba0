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
  return new CueIndex<FindingCue>(
    lexicon.findings.flatMap(
      (f): Array<readonly [string, FindingCue]> => [
        ...f.present.map((c) => [relaxed(c), { finding: f.id, state: "present" }] as const),
        ...f.absent.map((c) => [relaxed(c), { finding: f.id, state: "absent" }] as const),
      ],
    ),
  );
}

interface Hit extends ReadFinding {
  index: number;
  start: number;
  length: number;
  direct: boolean;
}

/** Findings that the leader's own sentences show, at most one state each. */
export function readFindings(sentences: readonly Sentence[], index: FindingIndex): ReadFinding[] {
  const hits: Hit[] = [];
  sentences.forEach((sentence, i) => {
    if (sentence.pasted) return;
    const text = plain(sentence.text);
    for (const { value, match } of index.search(text)) {
      const state = stateOf(value, standingOf(text, match.start, match.end, sentence.question));
      if (state === null) continue;
      hits.push({
        finding: value.finding,
        state,
        quote: quoteOf(sentence.text, match.start, match.end),
        via: "cue",
        index: i,
        start: match.start,
        length: match.end - match.start,
        direct: state === value.state,
      });
    }
    hits.push(...deniedInside(sentence, text, i, index));
  });
  return settle(hits);
}

const INNER_NEGATION =
  /\b(?:not|never|no longer|hardly|rarely|barely)\b|(?<=\b(?:is|are|was|were|do|does|did|has|have|had))n['’]?t\b|\b(?:don|doesn|didn)['’]?t\b/gi;
const HAS_NEGATION = /\b(?:no|not|never|nobody|none|without|zero|no-one|isn|aren|doesn|don|can|cannot|lack\w*|un\w+)\b|n['’]t\b/i;

/** "Reviews are not slow": the cue is found when the negation inside it is blanked out, so it is denied. */
function deniedInside(sentence: Sentence, text: string, i: number, index: FindingIndex): Hit[] {
  const cuts = [...text.matchAll(INNER_NEGATION)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  if (cuts.length === 0) return [];
  const blanked = text.replace(INNER_NEGATION, (w) => " ".repeat(w.length));
  return index.search(blanked).flatMap(({ value, match }) => {
    if (value.state === "absent" || HAS_NEGATION.test(match.quote)) return [];
    const inside = cuts.filter((c) => c.start > match.start && c.end < match.end);
    if (inside.length !== 1) return [];
    if (/^\s*(?:only|just|sure|all|always|every\w*|necessarily)\b/i.test(text.slice(inside[0]?.end ?? 0))) return [];
    if (standingOf(text, match.start, match.end, sentence.question) !== "said") return [];
    return [
      {
        finding: value.finding,
        state: "absent" as const,
        quote: quoteOf(sentence.text, match.start, match.end),
        via: "cue" as const,
        index: i,
        start: match.start,
        length: match.end - match.start,
        direct: false,
      },
    ];
  });
}

function stateOf(cue: FindingCue, standing: ReturnType<typeof standingOf>): FindingState | null {
  if (standing === "neither") return null;
  if (standing === "said") return cue.state;
  return cue.state === "present" ? "absent" : null;
}

const CLAUSE_BREAK = /[,;:]\s|\s[-–—]\s|\s(?:and|but|because|since|so|though|although|while)\s/g;

/** The clause around the words, verbatim; a neighbouring one is taken in while it is under three words. */
function quoteOf(text: string, start: number, end: number): string {
  const breaks = [...text.matchAll(CLAUSE_BREAK)].map((m) => ({ at: m.index, after: m.index + m[0].length, words: /\w/.test(m[0]) }));
  const before = breaks.filter((b) => b.after <= start).at(-1);
  const after = breaks.find((b) => b.at >= end);
  const from = before === undefined ? 0 : before.after;
  const clause = text.slice(from, after?.at ?? text.length).trim();
  if (clause.split(/\s+/).length >= 3 || text.length > 140) return clause.replace(/^(?:and|but|so)\s+/i, "");
  return text.trim();
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
