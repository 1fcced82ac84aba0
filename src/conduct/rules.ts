// The rules in the order they are tried. Every rule here is stated to a model in the same words (`told`).
import type { ReplyRule, UnitRule } from "./rule.ts";
import { noCode, noReview } from "./rules/form/code.ts";
import { inEnglish, noRambling, noRepetition, plainMarkup, withinLength } from "./rules/form/shape.ts";
import { twoQuestions } from "./rules/questions.ts";
import { DISAGREE_FIRST } from "./rules/required/disagree.ts";
import { careShown, challengeMade, questionAsked, summaryShown } from "./rules/required/replies.ts";
import { assessmentShown, effectsShown, evidenceShown, exampleShown, frameworkTied, loopShown, testShown } from "./rules/required/view-parts.ts";
import { noAdviceWhileGateShut } from "./rules/stance/advice.ts";
import { careComesFirst } from "./rules/stance/care.ts";
import { noDecision, noScoring, noVerdict } from "./rules/stance/decision.ts";
import { noUnearnedPraise } from "./rules/stance/praise.ts";
import { holdsView, noScorn, noStonewall } from "./rules/stance/pressure.ts";
import { citedOnlyKnown } from "./rules/truth/cited.ts";
import { noBorrowedPast, noMachineTalk, pastedGivesNoOrders } from "./rules/truth/machine.ts";
import { namesEarned } from "./rules/truth/named.ts";
import { noEcho, quotesVerbatim, reportedFaithfully, summaryFaithful, theirFacts } from "./rules/truth/said.ts";

/** Forbid: judged unit by unit before release. */
export const UNIT_RULES: readonly UnitRule[] = [
  noRambling,
  noCode,
  noReview,
  plainMarkup,
  inEnglish,
  noMachineTalk,
  pastedGivesNoOrders,
  noBorrowedPast,
  careComesFirst,
  noDecision,
  noVerdict,
  noScoring,
  noAdviceWhileGateShut,
  holdsView,
  noScorn,
  noStonewall,
  citedOnlyKnown,
  quotesVerbatim,
  namesEarned,
  summaryFaithful,
  theirFacts,
  reportedFaithfully,
  noUnearnedPraise,
  noEcho,
  noRepetition,
  twoQuestions,
  withinLength,
];

/** Require: completed from the plan at the end. */
export const REPLY_RULES: readonly ReplyRule[] = [
  careShown,
  summaryShown,
  assessmentShown,
  evidenceShown,
  frameworkTied,
  loopShown,
  effectsShown,
  testShown,
  exampleShown,
  challengeMade,
  questionAsked,
];

/** What a model is told, one short sentence or two a rule, in the order they are tried. */
export function toldRules(): string[] {
  return [...UNIT_RULES, DISAGREE_FIRST, ...REPLY_RULES].map((r) => r.told);
}
