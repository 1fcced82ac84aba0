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

/** "I can't decide whether I tell him" asks without a mark. */
const WONDERS = /\bwhether (i|we)(?: should)?\b/i;
/** "How do I tell him" holds "do I tell him", and asks something else. */
const WHETHER = /^(?:do|should|shall|can|could|would|must) (?:i|we)\b/i;
const ASKS_HOW = /\b(?:how|what|who|whom|where|why|which|when)\s*$/i;

const LEADS_UP = /^(?:(?:i|we|you|do|does|should|is|it|was|so|or|and|asked|ask|pick|choose|fix|settle|decide|start|with|sort|out)\s+)+/i;

export type FollowupIndex = CueIndex<string>;

export function followupIndex(lexicon: Lexicon): FollowupIndex {
  return new CueIndex((lexicon.followups ?? []).flatMap((f) => f.cues.map((cue) => [cue, f.id] as const)));
}

/** One a sentence at most: the record whose cue takes in most of it. */
export function readFollowups(sentences: readonly Sentence[], index: FollowupIndex): Reading["followups"] {
  const out = sentences.flatMap((s) => {
    if (s.pasted) return [];
    const found =
      s.question || UNMARKED.test(s.text) || WONDERS.test(s.text)
        ? followupIn(s.text, index)
        : clauses(s.text)
            .map((c) => followupIn(c, index))
            .find((f) => f !== null);
    if (found === null || found === undefined) return [];
    const { id, captures } = found;
    return [{ id, quote: s.text, ...(Object.keys(captures).length > 0 ? { captures } : {}) }];
  });
  return out.filter((f, i) => out.findIndex((o) => o.id === f.id) === i);
}

/** The parts of a statement that are short enough to object or to ask: "that's not what I asked, I asked which comes first". */
function clauses(text: string): string[] {
  return (countWords(text) <= AN_OBJECTION ? [text] : [text.split(/,\s+/).at(-1) ?? ""]).filter((c) => countWords(c) <= AN_OBJECTION);
}

/** What a cue caught, less the words that only lead up to it. */
function tidy(captures: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(captures).map(([name, text]) => [name, text.replace(LEADS_UP, "")]));
}

/** The record whose cue takes in most of a sentence, with what the cue caught; null when none is found in it. */
export function followupIn(sentence: string, index: FollowupIndex): { readonly id: string; readonly captures: Readonly<Record<string, string>> } | null {
  const text = plain(sentence).replace(new RegExp(WONDERS, "gi"), (_, who: string) => `do ${who}`);
  const found = index.search(text).filter(({ match }) => !(WHETHER.test(match.quote) && ASKS_HOW.test(text.slice(0, match.start))));
  const best = [...found].sort((a, b) => b.match.quote.length - a.match.quote.length)[0];
  return best === undefined ? null : { id: best.value, captures: tidy(best.match.captures) };
}
