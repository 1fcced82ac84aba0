// C16: where somebody else is needed now, no Socratic question and no coaching.

import { isCare, type UnitRule } from "../../rule.ts";
import { clausesOf } from "../../split.ts";

/** Whether somebody is safe or can be reached, and whether those who must act know of it. */
const SAFETY_QUESTION =
  /\b(?:worr(?:y|ies|ied)|afraid|frighten\w*|reach (?:him|her|them)|(?:does|do|has|have) (?:hr|(?:his|her|their|your) (?:manager|boss|lead|hr)) (?:know|been told|heard)|safe|in danger|hurt|with you (?:now|right now)|alone (?:now|right now)|call(?:ed)? (?:someone|anyone|them)|emergency)\b/i;
const COACHING =
  /\b(?:framework|root cause|incentives?|five whys|feedback loop|systems?[- ]thinking|trade-?offs?|leverage|experiment|retro(?:spective)?|stakeholders?|hypothes[ie]s|curious|reflect on|explore|perspective|both sides|assume (?:good|positive) intent|growth|opportunity|resilien\w+|from their (?:side|point of view)|their side|misunderstanding|give (?:him|her|them) (?:the benefit|a chance)|mediat\w+|clear the air)\b/i;

export const careComesFirst: UnitRule = {
  id: "care",
  promise: "C16",
  always: true,
  told: "Where the plan refers the leader to somebody, say who is needed now and stop: no Socratic question, no frameworks, no coaching.",
  judge(unit, state) {
    if (!isCare(state.plan)) return null;
    for (const clause of clausesOf(unit)) {
      if (clause.question && !SAFETY_QUESTION.test(clause.text))
        return { quote: clause.text.slice(0, 160), reason: "a question where somebody else is needed now" };
      const coaching = COACHING.exec(clause.text);
      if (coaching !== null && !/\b(?:no|not|never|without|later|rather than|instead of)\b/i.test(clause.text.slice(0, coaching.index)))
        return { quote: coaching[0], reason: "coaching where somebody else is needed now" };
    }
    return null;
  },
};
