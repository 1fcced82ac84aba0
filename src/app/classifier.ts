// Which situations a message is about, by counting the cues of each: what is used where no trained classifier is at hand.
import type { Lexicon } from "../contract/lexicon.ts";
import { cueOf, matchCue } from "../kit/cue.ts";
import type { Classify } from "../reading/read.ts";

/** How far ahead of the next the best one must be to stand alone. */
const CLEAR_LEAD = 0.15;

export function cueClassifier(lexicon: Lexicon): Classify {
  const situations = lexicon.situations.map((s) => ({ id: s.id, cues: s.cues }));
  return (sentences) => {
    const own = sentences.filter((s) => !s.pasted);
    const found = situations.flatMap(({ id, cues }) => {
      const hits = cues.flatMap((c) => own.find((s) => matchCue(cueOf(c), s.text) !== null) ?? []);
      return hits[0] === undefined ? [] : [{ id, fit: hits.length / (hits.length + 1), quote: hits[0].text }];
    }).sort((a, b) => b.fit - a.fit || (a.id < b.id ? -1 : 1)).slice(0, 3);
    const lead = (found[0]?.fit ?? 0) - (found[1]?.fit ?? 0);
    return { situations: found, fit: found.length === 0 ? "none" : found.length === 1 || lead > CLEAR_LEAD ? "clear" : "several" };
  };
}
