// Points of a summary that the leader says are wrong, by their numbers.
import type { PendingQuestion } from "../../contract/lexicon.ts";
import type { ReadFinding, Sentence } from "../../contract/reading.ts";

/** Begins the choice of a summary point: the finding, and the state it has when the point is wrong. */
const DENY = "deny:";

/** The question is a summary whose points can be denied by number. */
export function offersDenials(question: PendingQuestion): boolean {
  return question.choices.some((c) => c.id.startsWith(DENY));
}

const WRONG =
  /\b(?:wrong|not (?:true|right|quite|correct|the case|accurate)|isn['’]?t|aren['’]?t|incorrect|inaccurate|off|strike|drop|delete|no longer|misread|misunderstood|disagree)\b/i;
const ONLY_NUMBERS = /^\W*(?:no\W+)?(?:points? |numbers? |#)?\d(?:\s*(?:,|and|&|\+)\s*#?\d)*\W*$/i;

/** "2 and 3 are wrong": the findings behind those points of the summary, in the state that is left. */
export function deniedPoints(question: PendingQuestion, sentences: readonly Sentence[]): ReadFinding[] {
  return sentences.flatMap((s) => {
    if (s.pasted || !(ONLY_NUMBERS.test(s.text) || WRONG.test(s.text))) return [];
    const named = [
      ...s.text.matchAll(/(?<![\w.])#?([1-9])(?![\w%]|\.\d)(?!\s*(?:%|percent|people|engineers?|teams?|weeks?|months?|days?|years?|hours?))/g),
    ].map((m) => Number(m[1]));
    return named.flatMap((n) => {
      const choice = question.choices[n - 1]?.id ?? "";
      const [finding = "", state] = choice.slice(DENY.length).split(":");
      return choice.startsWith(DENY) && (state === "present" || state === "absent") ? [{ finding, state, quote: s.text, via: "answer" as const, choice }] : [];
    });
  });
}
