// The decision the leader has before them: by meaning where it was read, else by the words of the records.
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

/** The latest decision put, or null when none was. */
export function decisionAtHand(theCase: Case, knowledge: Knowledge): DecisionRecord | null {
  const meant = theCase.signs.filter((s) => s.kind === "decision").sort((a, b) => b.turn - a.turn);
  const worded = [...theCase.messages].reverse().flatMap((m) => {
    const hits = m.text.split(/(?<=[.!?])\s+|\n+/).flatMap((s) => indexOf(knowledge).search(s));
    return hits.map((h) => ({ id: h.value, turn: m.turn }));
  });
  const latest = [...worded, ...meant].sort((a, b) => b.turn - a.turn)[0];
  return latest === undefined ? null : (knowledge.decisions.get(latest.id) ?? null);
}
