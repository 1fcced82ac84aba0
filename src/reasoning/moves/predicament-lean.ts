// The way a predicament would go: what is gone on, the lean with its first step and when it is wrong, and what comes after it.
import type { PlannedMove, PlannedQuestion } from "../../contract/plan.ts";
import type { PredicamentRecord } from "../../contract/records.ts";
import { capitalise, listed, lowerFirst, quoted } from "../../kit/text.ts";
import { statements } from "../account.ts";
import { askOf } from "../asked.ts";
import { heardSoFar, leanRef, notedOf } from "../predicament.ts";
import type { PlanDraft, TurnContext } from "../situation.ts";
import { isToThePartner, tellingScore } from "../telling.ts";
import { phrase, say, utter } from "../utter.ts";
import { yours } from "./decline.ts";
import { filled, followupsOf, type Heard, nextQuestion, places, react, type Worked } from "./predicament-heard.ts";

/** Fewer words of theirs say too little to be held up. */
const FEWEST_QUOTED = 6;
/** Statements of theirs said back before a lean. */
const MOST_STATEMENTS = 3;

/** What is gone on, which way this would go, the first step, and when that is wrong. */
export function lean(draft: PlanDraft, context: TurnContext, record: Worked, heard: readonly Heard[]): PlanDraft | null {
  const made = utter(leanRef(record.id), leaning(context, record, heard), places(context));
  if (made === null) return null;
  draft.add(...react(draft, context, record, heard));
  if (context.has("ask-decision")) draft.add(yours(context));
  draft.add(goingOn(context, record, heard), say("advise", decided(record) ?? leanRef(record.id), made));
  const decision = decided(record);
  if (decision !== null) {
    draft.add(say("advise", null, phrase(context.knowledge, "flow/lean-hangs", { hinges: hingesOf(context, record) })));
    draft.effects.made.push(decision);
  }
  if (record.framework !== undefined) {
    const why = utter(`framework:${record.framework.id}`, [record.framework.why], places(context));
    if (why !== null) draft.add(say("explain", `framework:${record.framework.id}`, why));
  }
  const step = { first: lowerFirst(filled(context, record.first)), wrong: lowerFirst(filled(context, record.wrong_when)) };
  draft.add(say("advise", null, phrase(context.knowledge, "flow/lean-first", step)));
  if (askOf(context.theCase)?.kind === "how-to-say") draft.add(words(draft, context, record));
  draft.ask((heard.length === 0 ? nextQuestion(context, record, heard) : null) ?? closing(context));
  draft.effects.made.push(leanRef(record.id));
  draft.effects.summary = "offered";
  return advising(draft, 240);
}

/** Ref of the lean on a decision of the base; null when there is none at hand. */
function decided(record: Worked): string | null {
  return record.decision === undefined ? null : `decision:${record.decision.id}`;
}

function hingesOf(context: TurnContext, record: PredicamentRecord): string {
  return record.hinges.map((h) => filled(context, h).replace(/;/g, ",")).join("; ");
}

/** The lean of the last answer that has one of its own, or that of the whole. */
function leaning(context: TurnContext, record: PredicamentRecord, heard: readonly Heard[]): readonly string[] {
  return [...heardSoFar(context.theCase, record), ...heard.map((h) => h.reply)].findLast((r) => r.lean !== undefined)?.lean ?? record.lean;
}

/** The predicament in short and what was learned of it, in one breath. */
function goingOn(context: TurnContext, record: PredicamentRecord, heard: readonly Heard[]): PlannedMove | null {
  if (record.form.length > 0) return goingOnTheirs(context, record, heard);
  const noted = [...notedOf(context.theCase, record), ...heard.flatMap((h) => h.reply.noted ?? [])];
  const facts = [...new Set(noted)].slice(-2).map((n) => filled(context, n));
  const theirs = facts.length > 0 ? facts : ownWords(context);
  const matter = filled(context, record.in_short);
  const known = theirs.length === 0 ? undefined : capitalise(listed(theirs));
  return say("summarise", "summary", phrase(context.knowledge, "predicament/going-on", { matter, known }));
}

/** Where nothing closer is known, what they told stands for the matter. */
function goingOnTheirs(context: TurnContext, record: PredicamentRecord, heard: readonly Heard[]): PlannedMove | null {
  const told = statements(context.theCase, MOST_STATEMENTS).map((s) => s.text);
  const noted = [...notedOf(context.theCase, record), ...heard.flatMap((h) => h.reply.noted ?? [])].at(-1);
  const all = noted === undefined ? told : [...told, capitalise(filled(context, noted))];
  return all.length === 0 ? null : say("summarise", "summary", phrase(context.knowledge, "predicament/going-on-open", { known: `${all.join(". ")}.` }));
}

/** Nothing of what they answered was recognised: their most telling words stand for it. */
function ownWords(context: TurnContext): string[] {
  const best = context.reading.sentences
    .filter((s) => !s.pasted && !s.question && !isToThePartner(s.text) && s.text.split(/\s+/).length >= FEWEST_QUOTED)
    .sort((a, b) => tellingScore(b.text) - tellingScore(a.text))[0];
  return context.theCase.turn <= 1 || best === undefined ? [] : [quoted(best.text, 14)];
}

/** After the lean: what was written for their answer, the words to say when asked, the lean again, or a question that is left. */
export function afterLean(draft: PlanDraft, context: TurnContext, record: PredicamentRecord, heard: readonly Heard[], insists: boolean): PlanDraft | null {
  const ask = askOf(context.theCase);
  const wantsWords = ask?.turn === context.theCase.turn && ask.kind === "how-to-say" && !context.theCase.made.includes(`words:${record.id}`);
  const insisted = insists || ["ask-decision", "pushback", "ask-advice", "reject"].some((kind) => context.has(kind as "reject"));
  const question = nextQuestion(context, record, heard);
  const followups = followupsOf(context, heard);
  if (insists || context.has("ask-decision")) draft.add(yours(context));
  draft.add(...react(draft, context, record, heard));
  if (wantsWords) draft.add(words(draft, context, record));
  else if (heard.length === 0 && followups.length === 0 && (insisted || question === null)) draft.add(...held(draft, context, record));
  if (draft.moves.length === 0 && question === null) return null;
  draft.ask(question ?? closing(context));
  return advising(draft, 200);
}

/** The lean in other words; said twice, what it hangs on; after that nothing. */
function held(draft: PlanDraft, context: TurnContext, record: PredicamentRecord): PlannedMove[] {
  const [again, hangs] = [`${leanRef(record.id)}:again`, `${leanRef(record.id)}:hangs`];
  if (!context.theCase.made.includes(again)) {
    const made = utter(leanRef(record.id), record.lean, places(context));
    draft.effects.made.push(again);
    const wrong = lowerFirst(filled(context, record.wrong_when));
    return made === null ? [] : [say("hold", leanRef(record.id), made), say("hold", null, phrase(context.knowledge, "flow/lean-again", { wrong }))];
  }
  if (context.theCase.made.includes(hangs)) return [];
  draft.effects.made.push(hangs);
  return [say("hold", null, phrase(context.knowledge, "flow/lean-hangs", { hinges: hingesOf(context, record) }))];
}

function words(draft: PlanDraft, context: TurnContext, record: PredicamentRecord): PlannedMove {
  draft.effects.made.push(`words:${record.id}`);
  return say(
    "explain",
    `words:${record.id}`,
    phrase(context.knowledge, "predicament/words", { words: filled(context, record.words).replace(/^["“]|["”]$/g, "") }),
  );
}

function closing(context: TurnContext): PlannedQuestion {
  return { id: "after-lean", ref: "commitment", wordings: phrase(context.knowledge, "flow/after-lean", context.bindings).variants, why: "", choices: [] };
}

function advising(draft: PlanDraft, maxWords: number): PlanDraft {
  draft.effects.askingTurn = false;
  draft.phase = "advising";
  draft.bounds = { ...draft.bounds, kind: "short", maxWords, maxQuestions: 2, mustAsk: true, adviceAllowed: true };
  return draft;
}
