// The decision the leader has before them, by the words of the records.
import type { Case } from "../contract/case.ts";
import type { Knowledge } from "../contract/knowledge.ts";
import type { DecisionRecord } from "../contract/records.ts";
import { CueIndex } from "../kit/cue.ts";

const indexes = new WeakMap<Knowledge, CueIndex<string>>();

function indexOf(knowledge: Knowledge): CueIndex<string> {
  const known = indexes.get(knowledge);
  if (known !== undefined) return known;
  const made = new CueIndex([...knowledge.decisions.values()].flatMap((d) => d.cues.map((cue) => [cue, d.id] as const)));
  indexes.set(knowledge, made);
  return made;
}

/** Asked without saying what about: it stands where no other was put. */
const ANY = "any-decision";

/** The latest decision put, or null when none was. */
export function decisionAtHand(theCase: Case, knowledge: Knowledge): DecisionRecord | null {
  const named = [...theCase.messages].reverse().flatMap((m) => {
    const hits = m.text.split(/(?<=[.!?])\s+|\n+/).flatMap((s) => indexOf(knowledge).search(s));
    return hits.map((h) => h.value);
  });
  const latest = named.find((id) => id !== ANY) ?? named[0];
  return latest === undefined ? null : (knowledge.decisions.get(latest) ?? null);
}
