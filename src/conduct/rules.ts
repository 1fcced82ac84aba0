// The rules in the order they are tried. Every rule here is stated to a model in the same words (`told`).
import type { ReplyRule, UnitRule } from "./rule.ts";
import { noAdviceWhileGateShut } from "./rules/advice.ts";
import { citedOnlyKnown, quotesVerbatim } from "./rules/cited.ts";
import { noCode, noReview } from "./rules/code.ts";
import { noDecision, noScoring } from "./rules/decision.ts";
import { noUnearnedPraise } from "./rules/praise.ts";
import { twoQuestions } from "./rules/questions.ts";
import { effectsShown, evidenceShown, exampleShown, frameworkTied, loopShown, questionAsked, testShown } from "./rules/required.ts";
import { inEnglish, noMachineTalk, noRepetition, plainMarkup, withinLength } from "./rules/shape.ts";

export const UNIT_RULES: readonly UnitRule[] = [
  noCode, noReview, plainMarkup, inEnglish, noMachineTalk, noDecision, noScoring, noAdviceWhileGateShut, citedOnlyKnown, quotesVerbatim,
  noUnearnedPraise, noRepetition, twoQuestions, withinLength,
];

export const REPLY_RULES: readonly ReplyRule[] = [evidenceShown, frameworkTied, loopShown, effectsShown, testShown, exampleShown, questionAsked];
