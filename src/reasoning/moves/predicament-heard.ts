// What a message has for the predicament the case is in: what was written for it, what it asks in passing, and the next question.
import type { Noticing } from "../../contract/noticing.ts";
import type { PlannedMove, PlannedQuestion } from "../../contract/plan.ts";
import type { DecisionRecord, PredicamentRecord, PredicamentReply } from "../../contract/records.ts";
import { lowerFirst } from "../../kit/text.ts";
import { askOf } from "../asked.ts";
import { pronounsOf } from "../bindings.ts";
import { followupRef, questionRef, replyOf, saidRef } from "../predicament.ts";
import type { PlanDraft, TurnContext } from "../situation.ts";
import { strikingClause } from "../telling.ts";
import { phrase, say, utter } from "../utter.ts";
import { noticingMove } from "./understand.ts";

/** Nearness from which a message is taken for an answer to the question just asked, and for anything else written for the predicament. */
const ANSWERS = 0.48;
const SAYS = 0.5;
const KNOWN = 0.5;
/** An answer must come nearer than any other answer to the same question by this much. */
const PLAINLY = 0.06;
/** How much must hang on a figure for it to stand beside what the predicament gives. */
const STANDS_OUT = 4;
/** A longer message says more than that it isn't known. */
const A_SHORT_ANSWER = 40;
/** Questions in passing that are answered at once. */
const MOST_FOLLOWUPS = 2;
/** The question what they would do themselves. */
const ASKS_FOR_THEIRS = "tonight";

/** A record as it is worked with; where a decision of the base is at hand, with that decision's words in it. */
export type Worked = PredicamentRecord & { readonly decision?: DecisionRecord };

/** What was written for a message. */
export interface Heard {
  readonly ref: string;
  readonly reply: PredicamentReply;
  readonly quote: string;
  readonly fit: number;
}

/** Questions of the record that were put. */
export function putSoFar(context: TurnContext, record: PredicamentRecord): number {
  return context.theCase.asked.filter((q) => q.ref.startsWith(questionRef(record.id, ""))).length;
}

/** This message puts a question of its own. */
export function asksNow(context: TurnContext): boolean {
  return askOf(context.theCase)?.turn === context.theCase.turn;
}

/** What this message asks, said back: "whether to let two of your people share one role". */
export function matterOf(context: TurnContext): string | undefined {
  const ask = askOf(context.theCase);
  return ask === null || ask.turn !== context.theCase.turn ? undefined : (ask.matter ?? undefined);
}

/** What was written for the message, best first: an answer to what was just asked is recognised sooner than anything else. */
export function heardIn(context: TurnContext, record: PredicamentRecord): Heard[] {
  const prefix = questionRef(record.id, "");
  const last = context.theCase.asked.findLast((q) => q.ref.startsWith(prefix));
  const open = last === undefined || last.turn < context.theCase.turn - 1 ? "-" : `${last.ref.slice(prefix.length)}/`;
  const quotes = new Set<string>();
  const questions = new Set<string>();
  return [...context.reading.replies.filter((r) => r.of === record.id)]
    .sort((a, b) => Number(b.ref.startsWith(open)) - Number(a.ref.startsWith(open)) || b.fit - a.fit)
    .flatMap(({ ref, fit, quote }) => {
      const reply = replyOf(record, ref);
      const [question = ref] = ref.split("/");
      const known = quotes.has(quote) || questions.has(question) || context.theCase.made.includes(saidRef(record.id, ref));
      const rival = context.reading.replies.find((r) => r.of === record.id && r.ref !== ref && r.ref.startsWith(`${question}/`) && !r.ref.endsWith("/@known"));
      if (rival !== undefined && ref !== question && fit - rival.fit < PLAINLY) return [];
      if (reply === undefined || known || fit < (ref.startsWith(open) ? ANSWERS : SAYS)) return [];
      quotes.add(quote);
      questions.add(question);
      return [{ ref, reply, quote, fit }];
    });
}

/** What is said on hearing the message: what was written for it, and a figure of theirs that stands out. */
export function react(draft: PlanDraft, context: TurnContext, record: PredicamentRecord, heard: readonly Heard[]): PlannedMove[] {
  const figure = figureOf(context);
  if (figure !== undefined) draft.effects.made.push(`noticing:${figure.id}`);
  draft.effects.made.push(...heard.map((h) => saidRef(record.id, h.ref)));
  const standing = figure === undefined ? [] : [noticingMove(figure)];
  const followups = followupsOf(context, heard);
  const [best, ...others] = heard;
  if (best === undefined && followups.length === 0) return standing.length > 0 ? standing : unanswered(context);
  // Beside what they answered, what they asked is answered too.
  const asked = best === undefined || followups.length > 0 ? undefined : others.find((h) => h.quote !== best.quote && isPut(context, h.quote));
  const said = [best, asked].flatMap((h) => {
    const made = h === undefined ? null : utter(saidRef(record.id, h.ref), [h.reply.heard], places(context));
    return h === undefined || made === null ? [] : [say("reflect", saidRef(record.id, h.ref), made)];
  });
  draft.effects.made.push(...followups.flatMap((f) => f.ref ?? []));
  return [...said, ...followups, ...standing];
}

function isPut(context: TurnContext, quote: string): boolean {
  return context.reading.sentences.some((s) => s.question && s.text === quote);
}

/** Straight answers to what means the same in any matter, where none was written for this one; each said once a case. */
export function followupsOf(context: TurnContext, heard: readonly Heard[]): PlannedMove[] {
  const put = context.theCase.turn <= 1 ? [] : context.reading.followups;
  const found = put.flatMap(({ id, quote, captures }) => {
    const record = context.knowledge.followups.get(id);
    const ref = followupRef(id);
    if (record === undefined || context.theCase.made.includes(ref) || heard.some((h) => h.quote === quote)) return [];
    const made = utter(ref, record.heard, { ...places(context), ...pronounsOf(quote), ...captures });
    return made === null ? [] : [{ move: say("reflect", ref, made), asked: isPut(context, quote) }];
  });
  // An objection is answered only where nothing was asked.
  const asked = found.filter((f) => f.asked);
  return (asked.length > 0 ? asked.slice(0, MOST_FOLLOWUPS) : found.slice(0, 1)).map((f) => f.move);
}

/** "No idea" and "skip that" are answers too. */
function unanswered(context: TurnContext): PlannedMove[] {
  const asks = context.reading.sentences.findLast((s) => !s.pasted)?.question === true && askOf(context.theCase)?.turn !== context.theCase.turn;
  if (asks) return [say("acknowledge", null, phrase(context.knowledge, "predicament/cannot-say", {}))];
  if (context.message.length > A_SHORT_ANSWER) return [];
  if (context.has("dont-know")) return [say("acknowledge", null, phrase(context.knowledge, "flow/not-known", context.bindings))];
  const insists = context.has("refuse-to-answer", "just-tell-me") || context.has("refuse-to-answer", "enough-questions");
  return context.has("refuse-to-answer") && !insists
    ? [say("acknowledge", null, phrase(context.knowledge, "flow/skipped", context.bindings))]
    : tookIn(context);
}

/** A word between their answer and the next question, where nothing was written for what they said. */
function tookIn(context: TurnContext): PlannedMove[] {
  return context.has("reject") || context.has("pushback") || context.has("ask-advice") || context.has("ask-decision")
    ? []
    : [say("acknowledge", null, phrase(context.knowledge, "predicament/took-in", {}))];
}

/** Arithmetic on their own figures that has not been said. */
export function figureOf(context: TurnContext): Noticing | undefined {
  return context.noticings.find((n) => n.kind === "arithmetic" && n.weight >= STANDS_OUT && !context.theCase.made.includes(`noticing:${n.id}`));
}

/** The next question that was neither put nor answered already. */
export function nextQuestion(context: TurnContext, record: PredicamentRecord, heard: readonly Heard[]): PlannedQuestion | null {
  const put = new Set(context.theCase.asked.map((q) => q.ref));
  const told = new Set(
    [...context.reading.replies.filter((r) => r.of === record.id && r.fit >= KNOWN), ...heard].flatMap((r) =>
      r.ref.includes("/") ? [r.ref.split("/")[0]] : [],
    ),
  );
  const before = (id: string): boolean => context.theCase.made.some((m) => m.startsWith(saidRef(record.id, `${id}/`)));
  const next = record.questions.find((q) => !put.has(questionRef(record.id, q.id)) && !told.has(q.id) && !before(q.id));
  if (next === undefined) return null;
  const wordings = utter(questionRef(record.id, next.id), next.ask, places(context))?.variants ?? [];
  return wordings.length === 0
    ? null
    : { id: `${record.id}-${next.id}`, ref: questionRef(record.id, next.id), wordings, why: filled(context, next.why), choices: [] };
}

/** A line of the record with its places filled; its first letter stays as it was written. */
export function filled(context: TurnContext, text: string): string {
  const made = utter("-", [text], places(context))?.variants[0] ?? text;
  return /^\p{Ll}|^\{\p{Ll}/u.test(text) ? lowerFirst(made) : made;
}

/** Where nobody is named, it is "that person". */
export function places(context: TurnContext): TurnContext["bindings"] {
  return { ...context.bindings, who: context.bindings.who ?? "that person", matter: matterOf(context), tonight: answerTo(context, ASKS_FOR_THEIRS) };
}

/** Their answer to a question of the record, in their words; undefined when it was not put, or only asked back. */
function answerTo(context: TurnContext, question: string): string | undefined {
  const put = context.theCase.asked.find((q) => q.ref.startsWith("predicament:") && q.ref.endsWith(`/${question}`));
  const answer = context.theCase.messages.find((m) => m.turn === (put?.turn ?? 0) + 1);
  return put === undefined || answer === undefined ? undefined : (strikingClause(answer.text) ?? undefined);
}
