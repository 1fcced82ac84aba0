// Questions and objections of a later turn that mean the same whatever the matter is: "do I tell her or my boss first?".
import type { Lexicon } from "../../contract/lexicon.ts";
import type { Reading, Sentence } from "../../contract/reading.ts";
import { CueIndex } from "../../kit/cue.ts";
import { countWords } from "../../kit/text.ts";
import { plain } from "../acts/rule.ts";

/** A statement that objects is short; a longer one tells of something. */
const AN_OBJECTION = 12;
/** Asked without its mark: "do i tell him first". */
const UNMARKED =
  /^(?:(?:so|and|but|ok|then|well|or)[ ,]+)*(?:(?:do|should|shall|can|could|must|is|am|was|are|did|would|will) |(?:what|how|who|whose|which|when|why|where)(?:'s)? )/i;

/** "How do I tell him" holds "do I tell him", and asks something else. */
const WHETHER = /^(?:do|should|shall|can|could|would|must) (?:i|we)\b/i;
const ASKS_HOW = /\b(?:how|what|who|whom|where|why|which|when)\s*$/i;

export type FollowupIndex = CueIndex<string>;

export function followupIndex(lexicon: Lexicon): FollowupIndex {
  return new CueIndex((lexicon.followups ?? []).flatMap((f) => f.cues.map((cue) => [cue, f.id] as const)));
}

/** One a sentence at most: the record whose cue takes in most of it. */
export function readFollowups(sentences: readonly Sentence[], index: FollowupIndex): Reading["followups"] {
  const out = sentences.flatMap((s) => {
    if (s.pasted || (!s.question && !UNMARKED.test(s.text) && countWords(s.text) > AN_OBJECTION)) return [];
    const id = followupIn(s.text, index);
    return id === null ? [] : [{ id, quote: s.text }];
  });
  return out.filter((f, i) => out.findIndex((o) => o.id === f.id) === i);
}

/** The record whose cue takes in most of a sentence; null when none is found in it. */
export function followupIn(sentence: string, index: FollowupIndex): string | null {
  const text = plain(sentence);
  const found = index.search(text).filter(({ match }) => !(WHETHER.test(match.quote) && ASKS_HOW.test(text.slice(0, match.start))));
  return [...found].sort((a, b) => b.match.quote.length - a.match.quote.length)[0]?.value ?? null;
}
