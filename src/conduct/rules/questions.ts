// C2: at most two questions in a reply; a double-barrelled one counts as two.
import { isQuestion, plain, type UnitRule } from "../rule.ts";

const INTERROGATIVE = "(?:what|who|whom|whose|how|why|when|where|which|do|does|did|is|are|was|were|has|have|had|can|could|would|will|should)";
const SECOND = new RegExp(`(?:,|;|\\band\\b|\\bor\\b|—|-)\\s+(?:and |or )?(?:what|who|whom|whose|how|why|when|where|which)\\b[^?]*$`, "i");
const ASKED_WITHOUT_MARK = /^(?:so |and |now |then |ok,? )?(?:tell me|walk me through|describe|give me|share|explain to me|let me know|list|i(?:'d| would) (?:like|love|want) to (?:know|hear|understand)|i(?:'m| am) (?:curious|wondering))\b/i;

/** How many questions a unit asks: 0, 1 or 2. */
export function questionsIn(text: string): number {
  const marks = (text.match(/\?/g) ?? []).length;
  if (marks > 1) return marks;
  if (marks === 0) return ASKED_WITHOUT_MARK.test(text.trim()) && !/what('s| is) wrong|if any of that/i.test(text) ? 1 : 0;
  if (!isQuestion(text) && !/\?/.test(text)) return 0;
  const clause = text.slice(0, text.indexOf("?"));
  const starts = new RegExp(`\\b${INTERROGATIVE}\\b`, "i").exec(clause);
  if (starts === null) return 1;
  return SECOND.test(clause.slice(starts.index + starts[0].length)) ? 2 : 1;
}

export const twoQuestions: UnitRule = {
  id: "two-questions",
  promise: "C2",
  told: "Ask at most two questions in a reply; one is better. Two joined by “and” are two.",
  judge(unit, state) {
    const asked = questionsIn(plain(unit));
    if (asked === 0) return null;
    if (state.questions + asked <= state.plan.bounds.maxQuestions) return null;
    if (state.questions === 0 && asked === 2 && state.plan.bounds.maxQuestions > 0) return null;
    return { quote: plain(unit).slice(0, 160), reason: `question ${state.questions + asked} of at most ${state.plan.bounds.maxQuestions}` };
  },
};
