// C2: at most two questions in a reply; a double-barrelled one counts as two.

import { plain, type UnitRule } from "../rule.ts";
import { clausesOf, normalise, type Unit } from "../split.ts";

const SECOND =
  /\b(?:and|or) (?:since|for|by|from|to|with|at|in|until) (?:what|whom|when|which|how)\b|(?:[;]|,? (?:and|or)\b|\s-\s|—)\s*(?:and |or |then )?(?:also )?(?:what|who|whom|whose|how|why|when|where|which|whether)\b(?! (?:of|in|for|to) (?:that|this|it|them)\b)|,\s*(?:then )?(?:also )?(?:what|how|why|whom|whether|(?:who|when|where|which|whose)(?= (?:is|are|was|were|do|does|did|has|have|had|can|could|would|will|owns?|decides?|pays?|knows?|runs?|asked|told|signs?|reports?|leads?|reviews?|wrote)\b))\b(?! (?:of|in|for|to) (?:that|this|it|them)\b)|\band (?:do|does|did|is|are|was|were|has|have|can|could|would|will) (?:you|they|he|she|it|there|your|the|that|anyone|anybody|somebody|someone)\b/gi;
const OPENS = /\b(?:what|who|whom|whose|how|why|when|where|which|do|does|did|is|are|was|were|has|have|had|can|could|would|will|should)\b/i;
const ASKED_WITHOUT_MARK =
  /^(?:\d+[.)]\s*)?(?:so,? |and |now,? |then,? |ok,? |also,? |next,? |first,? |finally,? |lastly,? |please |but )*(?:(?:could|can|would|will) you (?:please )?)?(?:tell me|walk me through|talk me through|describe|give me|share|explain|let me know|list|say more|help me (?:understand|see)|after that,? i(?:'d| would)? (?:like|love|want|need) to (?:know|hear)|i(?:'d| would|'ll)? (?:also |still )(?:like|love|want|need) (?:you )?to (?:know|hear|understand|see|tell me)|i(?:'m| am) (?:also |still )?(?:curious|wondering|keen to (?:know|hear))|i wonder|it (?:would|'d) help (?:me )?(?:to )?(?:know|hear|understand|if you)|what i(?:'d| would)? (?:also |still )?(?:like to|want to|need to|don't) (?:know|hear|understand)|(?:the|one|another|my) (?:(?:next|other|first|second|last|further|real) )?(?:thing|question|bit|part)(?: is:? (?:what|who|how|why|when|where|which|whether)| i(?:'d| would) (?:like|love|want|need|ask))|also (?:what|who|how|why|when|where|which)|curious (?:how|what|why|whether|who|when|where))\b/i;
const NOT_A_QUESTION =
  /what(?:'s| is) (?:wrong|missing)|if (?:any of|that|it|this)|come back|when (?:it|that|this)'s|\b(?:had|has) changed\b|\bwould (?:change my mind|make me wrong|flip)/i;
/** “I'm wondering whether this is about event buses or about who decides” says what it may be, and asks nothing of them. */
const THINKS_ALOUD = /^(?:and |but |so )?i(?:'m| am)? wonder(?:ing)? (?:whether|if) (?:this|that|it|the|all)\b(?!.*\b(?:you|your)\b)/i;
const BARE_QUESTION =
  /^(?:so |and |but |also |then )?(?:(?:what|who|whom|whose|how|why|when|where|which)(?: (?:is|are|was|were|do|does|did|has|have|had|can|could|would|will|should|often|many|much|long|far|big|else)|'s|'d|'ve) |(?:do|does|did|is|are|was|were|has|have|had|can|could|would|will|should) (?:you|they|he|she|your|anyone|anybody|someone|somebody|everyone|the team|the others) )/i;

/** How many questions a unit, or a text, asks. `marked`: only those with a question mark, since a view may say “list the ten”. */
export function questionsIn(of: Unit | string, marked = false): number {
  const unit: Unit = typeof of === "string" ? { text: of, kind: "sentence" } : of;
  if (unit.kind === "code" || unit.kind === "blank") return 0;
  const clauses = clausesOf(unit);
  return clauses.reduce(
    (n, clause, i) =>
      n +
      (clause.question
        ? barrels(clause.text)
        : marked
          ? 0
          : askedWithoutMark(clause.text) ||
            chained(
              clause.text,
              clauses.slice(i + 1).some((c) => c.question),
            )),
    0,
  );
}

/** “who asked for it; what does it cost?”: the first half asks too. */
function chained(text: string, asksAfter: boolean): number {
  return asksAfter &&
    /;$/.test(text) &&
    /(?:^|: )(?:what|who|whom|whose|how|why|when|where|which|do|does|did|is|are|was|were|can|could|would|will)\b/i.test(text)
    ? 1
    : 0;
}

function askedWithoutMark(text: string): number {
  const bare = text.replace(/^\d+[.)]\s*|^[-*+•]\s+/, "");
  if (NOT_A_QUESTION.test(bare) || THINKS_ALOUD.test(bare)) return 0;
  if (ASKED_WITHOUT_MARK.test(bare))
    return (
      1 +
      (bare
        .replace(ASKED_WITHOUT_MARK, "")
        .replace(/^\W*(?:what|who|whom|whose|how|why|when|where|which|whether)\b/i, "")
        .match(SECOND)?.length ?? 0)
    );
  return BARE_QUESTION.test(bare) &&
    !/,|\b(?:is|are|was|were|says?|matters?|decides?|tells?|means|depends) (?:what|who|how|the|a|not|where|more|less)\b|\bis (?:yours|theirs|open|worth|another|one|why)\b/i.test(
      bare,
    ) &&
    !/^(?:what|how|why|when|where|who|which)\b.*\b(?:is|are|was|matters|means|tells|decides|says)\b[^.]*\b(?:is|are|was|matters|means|tells|decides|says|isn't|comes|goes|shows)\b/i.test(
      bare,
    )
    ? barrels(bare)
    : 0;
}

const MORE =
  /,\s*(?:(?:do|does|did|is|are|was|were|has|have|can|could|would|will) (?:you|they|he|she|it|there|your|the|that|anyone|anybody|\w+) \w+|(?:and |or )?(?:tell me|say|name|describe|give me|list) )/gi;
const LED_IN =
  /^(?:so |and |but |then |now |\d+[.)] |[-*] )*(?:what|who|whom|whose|how|why|when|where|which|do|does|did|is|are|was|were|has|have|can|could|would|will|should)\b(?! (?:he|she|they|you|it|the|your|that|this|\w+) (?:said|say|says|left|came|knew|goes|go|comes|looks?|told)\b.{0,60}, )/i;

const PUTS_ONE =
  /\b(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should) (?:you|they|he|she|it|there|we|anyone|anybody|somebody|someone|the|your|their)\b/i;

/** “Which part is it: how often, what hour, or who is woken?” asks once; what follows the colon are answers. */
function answersLeftOut(text: string): string {
  const colon = text.indexOf(": ");
  const after = text.slice(colon);
  return colon > 0 && LED_IN.test(text) && (/,? or\b/i.test(after) || (/,.*,/.test(after) && !PUTS_ONE.test(after))) ? `${text.slice(0, colon)}?` : text;
}

/** “When you found out, what did you say?”: the first clause sets the time and asks nothing. */
const SETS_THE_TIME =
  /^(?:and |so |but )?(?:when|where|whenever|while) (?:you|he|she|they|it|the|your|that|this|i|we|\p{Lu}\p{Ll}+)\b[^,?]{3,70}, (?=(?:what|who|how|why|which|did|do|was|is|were|are)\b)/iu;

/** Questions in one clause that ends in a question mark: a condition before the first is none. */
function barrels(text: string): number {
  const clause = answersLeftOut(normalise(text).replace(/\([^)]*\)/g, "")).replace(SETS_THE_TIME, "");
  const marks = (clause.match(/\?/g) ?? []).length;
  const starts = OPENS.exec(clause);
  if (starts === null) return Math.max(1, marks);
  const led = LED_IN.test(clause);
  const rest = led ? clause.slice(starts.index + starts[0].length) : clause;
  const joined = (rest.match(SECOND)?.length ?? 0) + (led ? (rest.match(MORE)?.length ?? 0) : 0);
  return Math.max(marks, led ? 1 + joined : Math.max(1, joined));
}

export const twoQuestions: UnitRule = {
  id: "two-questions",
  promise: "C2",
  always: true,
  told: "Ask at most two questions in a reply; one is better. Two joined by “and” are two.",
  judge(unit, state) {
    const asked = questionsIn(unit, state.plan.bounds.adviceAllowed);
    const most = state.plan.bounds.maxQuestions;
    if (asked === 0 || state.questions + asked <= most) return null;
    if (state.questions === 0 && asked === 2 && most === 1) return null;
    return { quote: plain(unit).slice(0, 160), reason: `question ${state.questions + asked} of at most ${most}` };
  },
};
