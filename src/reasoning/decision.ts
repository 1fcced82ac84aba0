// The decision the leader has before them, by the words of the records.
import type { Case } from "../contract/case.ts";
import type { Knowledge } from "../contract/knowledge.ts";
import type { DecisionRecord } from "../contract/records.ts";
import { CueIndex } from "../kit/cue.ts";
import { askIn, askOf } from "./asked.ts";
import { centralActor } from "./bindings.ts";

interface Named {
  readonly id: string;
  /** Whom the account must be about for the cue to count. */
  readonly about: "boss" | "report" | "peer" | null;
  /** Found, it says that the sentence is about another decision. */
  readonly rulesOut: boolean;
}

const indexes = new WeakMap<Knowledge, CueIndex<Named>>();

/** More than the messages that a case holds on to. */
const SENTENCES_KEPT = 1000;

const ROLES: Readonly<Record<NonNullable<Named["about"]>, readonly string[]>> = {
  boss: ["boss", "executive", "founder", "board"],
  report: ["report", "new-hire"],
  peer: ["peer", "stakeholder"],
};

function indexOf(knowledge: Knowledge): CueIndex<Named> {
  const known = indexes.get(knowledge);
  if (known !== undefined) return known;
  const made = new CueIndex<Named>(
    [...knowledge.decisions.values()].flatMap((d) => [
      ...d.cues.map((cue) => [cue, { id: d.id, about: null, rulesOut: false }] as const),
      ...d.unless_said.map((cue) => [cue, { id: d.id, about: null, rulesOut: true }] as const),
      ...(d.pronoun_cues?.cues ?? []).map((cue) => [cue, { id: d.id, about: d.pronoun_cues?.about ?? null, rulesOut: false }] as const),
    ]),
    SENTENCES_KEPT,
  );
  indexes.set(knowledge, made);
  return made;
}

/** Asked without saying what about: it stands where no other was put. */
export const ANY = "any-decision";

const DECIDES =
  /\b(?:decid\w+|choos\w+|choice|whether|torn|thinking (?:of|about)|considering|inclined|tempted|(?:have|need|want|supposed) to (?:pick|tell|say|let|fire|hire|answer|reply)|asked me to|offered)\b/i;

function putsADecision(sentence: string): boolean {
  return sentence.trim().endsWith("?") || DECIDES.test(sentence) || askIn(sentence, 0) !== null;
}

/** The latest decision put, of several in one message the one most of it speaks for; null when none was. */
export function decisionAtHand(theCase: Case, knowledge: Knowledge): DecisionRecord | null {
  const role = centralActor(theCase.actors)?.role ?? "";
  let asked = false;
  // Where a question was put, a record's words count in the question, or where they say that they decide; told in passing they don't.
  const asksSomething = askOf(theCase) !== null;
  for (const message of [...theCase.messages].reverse()) {
    const votes = new Map<string, number>();
    for (const sentence of message.text.split(/(?<=[.!?])\s+|\n+/)) {
      const found = indexOf(knowledge).search(sentence);
      const ruledOut = new Set(found.flatMap((h) => (h.value.rulesOut ? [h.value.id] : [])));
      for (const { value } of found) {
        if (value.id !== ANY && asksSomething && !putsADecision(sentence)) continue;
        if (value.rulesOut || ruledOut.has(value.id) || (value.about !== null && !ROLES[value.about].includes(role))) continue;
        votes.set(value.id, (votes.get(value.id) ?? 0) + 1);
      }
    }
    asked ||= votes.has(ANY);
    votes.delete(ANY);
    const most = [...votes].sort((a, b) => b[1] - a[1])[0];
    if (most !== undefined) return knowledge.decisions.get(most[0]) ?? null;
  }
  return asked ? (knowledge.decisions.get(ANY) ?? null) : null;
}
