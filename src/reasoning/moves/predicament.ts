// A conversation about a predicament the base knows: what hides in it, its questions, what the answers mean, which way to lean.
import type { PlannedMove } from "../../contract/plan.ts";
import type { PredicamentRecord } from "../../contract/records.ts";
import { countWords, listed, quoted } from "../../kit/text.ts";
import { askOf } from "../asked.ts";
import { ANY } from "../decision.ts";
import { adoptedRef, leanRef, misheardRef, predicamentOf, saidRef } from "../predicament.ts";
import type { PlanDraft, TurnContext } from "../situation.ts";
import { strikingClause, tellingClause } from "../telling.ts";
import { phrase, say, utter } from "../utter.ts";
import { formFor, predicamentAt, whichRef } from "./find-predicament.ts";
import { openDecision } from "./lean.ts";
import { particulars } from "./particulars.ts";
import { asksNow, figureOf, filled, followupsOf, heardIn, matterOf, nextQuestion, places, putSoFar, react, type Worked } from "./predicament-heard.ts";
import { afterLean, lean } from "./predicament-lean.ts";
import { earlyPushback } from "./pressure.ts";
import { noticingMove } from "./understand.ts";

/** A question in the first message is answered beside the catch only when it is plainly one that is expected. */
const ASKS_OUTRIGHT = 0.68;
/** Questions before a lean, and when it is asked for. */
const ENOUGH = 2;
const ENOUGH_WHEN_ASKED = 1;
/** Where nothing closer is known, more is asked before any lean. */
const ENOUGH_OF_ANYTHING = 3;
const MOST_WORDS = 150;
/** In an open form the lean itself answers it, once something was asked. */
const ASKS_FOR_THE_LEAN = "what-would-you-do";
/** Words from which a question is one. */
const A_QUESTION = 4;

/** One reply of the conversation about the predicament the case is in; null when it is in none, or all it holds was said. */
export function inPredicament(draft: PlanDraft, context: TurnContext, insists: boolean): PlanDraft | null {
  const at = predicamentAt(draft, context);
  if (at === null) return null;
  if ("between" in at) return askWhich(draft, context, at.between);
  const record = inTheirDecision(at.record, context);
  const { fresh } = at;
  draft.because(`in the predicament ${record.id}${fresh ? ", taken up now" : ""}`);
  if (fresh) return insists ? lean(draft, context, record, []) : open(draft, context, record, at.guessed === true);
  const heard = heardIn(context, record).filter((h) => record.form.length === 0 || h.ref !== ASKS_FOR_THE_LEAN || putSoFar(context, record) === 0);
  if (context.theCase.made.includes(leanRef(record.id))) return afterLean(draft, context, record, heard, insists);
  const asked = putSoFar(context, record);
  const forWords = asked >= ENOUGH_WHEN_ASKED ? formForWords(context, record) : undefined;
  if (forWords !== undefined) {
    draft.effects.made.push(adoptedRef(forWords.id));
    return lean(draft, context, forWords, []);
  }
  const asks = (context.has("ask-advice") || context.has("ask-decision") || asksNow(context)) && !onlyTakesUp(context);
  const answered = heard.some((h) => !h.ref.includes("/")) || followupsOf(context, heard).length > 0;
  const question = nextQuestion(context, record, heard);
  if (question === null || insists || asked >= (record.form.length > 0 ? ENOUGH_OF_ANYTHING : ENOUGH) || (asks && !answered && asked >= ENOUGH_WHEN_ASKED))
    return lean(draft, context, record, heard);
  if (context.has("pushback") && heard.length === 0 && followupsOf(context, heard).length === 0) earlyPushback(draft, context);
  draft.add(...react(draft, context, record, heard)).ask(question);
  draft.phase = "understanding";
  draft.bounds = { ...draft.bounds, maxWords: MOST_WORDS };
  return draft;
}

/** Not what they asked: the matter is right, and their own question waits. */
const WANTS_AN_ANSWER =
  /\b(?:what i (?:asked|am asking|was asking|need)|my (?:actual |real |own )?question|the question (?:is|was)|i asked|answer (?:me|my|the|that))\b/i;

const MISREAD = /\b(?:mis(?:read|understood|heard)|wrong (?:end|person|problem)|makes? no sense)\b/i;

/** What they say was misread: a reply in the predicament, the predicament itself, or only that their own question wasn't answered. */
export function misreadIn(draft: PlanDraft, context: TurnContext): PlanDraft | null {
  const record = context.knowledge.predicaments.get(predicamentOf(context.theCase) ?? "");
  if (record === undefined || record.form.length > 0) return null;
  if (WANTS_AN_ANSWER.test(context.message) && !MISREAD.test(context.message))
    return inPredicament(draft, context, !context.theCase.made.includes(leanRef(record.id)));
  const last = context.theCase.lastMoves.flatMap((m) => m.ref ?? []);
  const heard = last.filter((ref) => ref.startsWith(saidRef(record.id, "")));
  if (heard.length === 0 || last.includes(`catch:${record.id}`)) return null;
  draft.add(say("acknowledge", null, phrase(context.knowledge, "predicament/misheard", {})));
  draft.effects.made.push(...heard.map(misheardRef));
  return inPredicament(draft, context, false);
}

/** Their own question by its form, where nothing closer is known any more; null when none was put. */
export function byItsForm(draft: PlanDraft, context: TurnContext): PlanDraft | null {
  const record = formFor(context);
  if (record === undefined || askOf(context.theCase) === null) return null;
  const question = nextQuestion(context, record, []);
  if (question === null) return null;
  const followups = followupsOf(context, []);
  draft.effects.made.push(adoptedRef(record.id), ...followups.flatMap((f) => f.ref ?? []));
  draft.add(...followups).ask(question);
  draft.phase = "understanding";
  draft.bounds = { ...draft.bounds, maxWords: MOST_WORDS };
  return draft.because(`back to their own question, as ${record.id}`);
}

/** In an open form, the one for how to say it, once that is what they ask. */
function formForWords(context: TurnContext, record: PredicamentRecord): PredicamentRecord | undefined {
  const wants = asksNow(context) && askOf(context.theCase)?.kind === "how-to-say";
  return wants && record.form.length > 0 && !record.form.includes("how-to-say") ? formFor(context) : undefined;
}

/** "Support calls? No, they've never been on one": the last question taken up, and none put. */
function onlyTakesUp(context: TurnContext): boolean {
  const put = context.reading.sentences.filter((s) => s.question && !s.pasted);
  return put.length > 0 && put.every((s) => countWords(s.text) < A_QUESTION) && context.reading.sentences.length > put.length;
}

/** Decisions of any kind say no more than the question does. */
const OF_ANY_KIND: ReadonlySet<string> = new Set([ANY, "choose-between-two", "first-moves", "how-to-persuade"]);

/** Where a decision is at hand that the base holds, what it hangs on, its questions and its lean come before those of the form. */
function inTheirDecision(record: PredicamentRecord, context: TurnContext): Worked {
  const leaned = context.theCase.made.findLast((m) => m.startsWith("decision:"))?.slice("decision:".length);
  const decision = record.form.length === 0 ? null : (context.knowledge.decisions.get(leaned ?? "") ?? openDecision(context));
  if (decision === null || OF_ANY_KIND.has(decision.id)) return record;
  const own = decision.question.map((ask, i) => ({ id: `${decision.id}-${i + 1}`, ask: [ask], why: decision.reason, known: [], answers: [] }));
  return {
    ...record,
    decision,
    catch: phrase(context.knowledge, "flow/hangs-on", { label: decision.label, hinges: listed(decision.hinges.slice(0, 2)) }).variants.slice(),
    questions: [...own, ...record.questions.map((q) => ({ ...q, answers: q.answers.map((answer) => ({ ...answer, lean: undefined })) }))],
    lean: decision.lean,
    hinges: decision.hinges,
    first: decision.first,
    wrong_when: decision.wrong_when,
    words: decision.words ?? record.words,
  };
}

/** Nothing is presumed while two or three would fit: they say which it is. */
function askWhich(draft: PlanDraft, context: TurnContext, between: readonly PredicamentRecord[]): PlanDraft {
  const [a, b] = between.map((p) => filled(context, p.in_short));
  const figure = figureOf(context);
  const striking = figure === undefined ? strikingClause(context.message) : null;
  if (draft.moves.length === 0) {
    if (figure !== undefined) draft.add(noticingMove(figure));
    else if (striking !== null) draft.add(heldUp(context, striking));
  }
  if (figure !== undefined) draft.effects.made.push(`noticing:${figure.id}`);
  draft.ask({
    id: "which-predicament",
    ref: whichRef(between.map((p) => p.id)),
    wordings: phrase(context.knowledge, "predicament/which-of-two", { a, b }).variants,
    why: phrase(context.knowledge, "predicament/which-why", {}).variants[0] ?? "",
    choices: [],
  });
  draft.phase = "framing";
  draft.bounds = { ...draft.bounds, maxWords: MOST_WORDS };
  return draft.because(`may be in ${between.map((p) => p.id).join(" or ")}: asked`);
}

/** @param guessed it is said what this is taken for, so that it can be put right at once */
function open(draft: PlanDraft, context: TurnContext, record: Worked, guessed: boolean): PlanDraft | null {
  const question = nextQuestion(context, record, []);
  const ref = record.decision === undefined ? `catch:${record.id}` : `hangs:${record.decision.id}`;
  const caught = utter(ref, record.catch, places(context));
  if (question === null || caught === null) return null;
  const figure = figureOf(context);
  const direct = heardIn(context, record).find(
    (h) =>
      h.fit >= ASKS_OUTRIGHT && !/^["“]/.test(h.reply.heard) && !h.ref.includes("/") && context.reading.sentences.some((s) => s.question && s.text === h.quote),
  );
  const answer = direct === undefined ? null : utter(saidRef(record.id, direct.ref), [direct.reply.heard], places(context));
  const body = [
    ...(figure === undefined ? [] : [noticingMove(figure)]),
    say("reflect", ref, caught),
    ...(direct === undefined || answer === null ? [] : [say("reflect", saidRef(record.id, direct.ref), answer)]),
  ];
  const lead = draft.moves.length === 0 && !guessed ? leadOf(context, record, body, figure === undefined) : null;
  if (guessed) draft.add(say("reflect", null, phrase(context.knowledge, "predicament/taken-for", { matter: filled(context, record.in_short) })));
  draft.add(lead, ...body).ask(question);
  for (const m of body) if (m.ref !== null) draft.effects.made.push(m.ref);
  draft.phase = "framing";
  draft.bounds = { ...draft.bounds, maxWords: MOST_WORDS };
  return draft;
}

/** A first line out of their own account: figures, or the words it was recognised by. What they asked stands for it where it can be said back. */
function leadOf(context: TurnContext, record: PredicamentRecord, body: readonly PlannedMove[], alone: boolean): PlannedMove | null {
  if (record.form.length === 0) return particulars(context, body) ?? (alone ? theirWords(context) : null);
  const striking = alone && matterOf(context) === undefined ? strikingClause(context.message) : null;
  return striking === null ? null : heldUp(context, striking);
}

/** Words of theirs that what follows is about. */
function heldUp(context: TurnContext, quote: string): PlannedMove {
  return say("reflect", "particulars", { ...phrase(context.knowledge, "predicament/held-up", { quote }), key: "their-words" });
}

/** The clause that the predicament was recognised by, held up. */
function theirWords(context: TurnContext): PlannedMove | null {
  const clause = tellingClause(context.reading.predicaments[0]?.quote ?? "");
  return clause === null ? null : heldUp(context, quoted(clause, 12));
}
