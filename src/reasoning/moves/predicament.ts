// A conversation about a predicament the base knows: what hides in it, its questions, what the answers mean, which way to lean.
import type { Noticing } from "../../contract/noticing.ts";
import type { PlannedMove, PlannedQuestion } from "../../contract/plan.ts";
import type { DecisionRecord, PredicamentRecord, PredicamentReply } from "../../contract/records.ts";
import { capitalise, countWords, listed, lowerFirst, quoted } from "../../kit/text.ts";
import { statements } from "../account.ts";
import { askOf } from "../asked.ts";
import { pronounsOf } from "../bindings.ts";
import { ANY } from "../decision.ts";
import { adoptedRef, followupRef, heardSoFar, leanRef, misheardRef, notedOf, predicamentOf, questionRef, replyOf, saidRef } from "../predicament.ts";
import type { PlanDraft, TurnContext } from "../situation.ts";
import { isToThePartner, strikingClause, tellingClause, tellingScore } from "../telling.ts";
import { phrase, say, utter } from "../utter.ts";
import { yours } from "./decline.ts";
import { formFor, predicamentAt, whichRef } from "./find-predicament.ts";
import { openDecision } from "./lean.ts";
import { particulars } from "./particulars.ts";
import { earlyPushback } from "./pressure.ts";
import { noticingMove } from "./understand.ts";

/** Nearness from which a message is taken for an answer to the question just asked, and for anything else written for the predicament. */
const ANSWERS = 0.48;
const SAYS = 0.5;
const KNOWN = 0.5;
/** A question in the first message is answered beside the catch only when it is plainly one that is expected. */
const ASKS_OUTRIGHT = 0.68;
/** An answer must come nearer than any other answer to the same question by this much. */
const PLAINLY = 0.06;
/** Questions before a lean, and when it is asked for. */
const ENOUGH = 2;
const ENOUGH_WHEN_ASKED = 1;
/** Where nothing closer is known, more is asked before any lean. */
const ENOUGH_OF_ANYTHING = 3;
/** How much must hang on a figure for it to stand beside what the predicament gives. */
const STANDS_OUT = 4;
const MOST_WORDS = 150;
/** Fewer words of theirs say too little to be held up. */
const FEWEST_QUOTED = 6;
/** A longer message says more than that it isn't known. */
const A_SHORT_ANSWER = 40;
/** In an open form the lean itself answers it, once something was asked. */
const ASKS_FOR_THE_LEAN = "what-would-you-do";
/** Questions in passing that are answered at once. */
const MOST_FOLLOWUPS = 2;
/** The question what they would do themselves. */
const ASKS_FOR_THEIRS = "tonight";
/** Words from which a question is one. */
const A_QUESTION = 4;
/** Statements of theirs said back before a lean. */
const MOST_STATEMENTS = 3;

/** A record as it is worked with; where a decision of the base is at hand, with that decision's words in it. */
type Worked = PredicamentRecord & { readonly decision?: DecisionRecord };

/** What was written for a message. */
interface Heard {
  readonly ref: string;
  readonly reply: PredicamentReply;
  readonly quote: string;
  readonly fit: number;
}

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

/** Questions of the record that were put. */
function putSoFar(context: TurnContext, record: PredicamentRecord): number {
  return context.theCase.asked.filter((q) => q.ref.startsWith(questionRef(record.id, ""))).length;
}

/** This message puts a question of its own. */
function asksNow(context: TurnContext): boolean {
  return askOf(context.theCase)?.turn === context.theCase.turn;
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

/** What this message asks, said back: "whether to let two of your people share one role". */
function matterOf(context: TurnContext): string | undefined {
  const ask = askOf(context.theCase);
  return ask === null || ask.turn !== context.theCase.turn ? undefined : (ask.matter ?? undefined);
}

/** The clause that the predicament was recognised by, held up. */
function theirWords(context: TurnContext): PlannedMove | null {
  const clause = tellingClause(context.reading.predicaments[0]?.quote ?? "");
  return clause === null ? null : heldUp(context, quoted(clause, 12));
}

/** What was written for the message, best first: an answer to what was just asked is recognised sooner than anything else. */
function heardIn(context: TurnContext, record: PredicamentRecord): Heard[] {
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
function react(draft: PlanDraft, context: TurnContext, record: PredicamentRecord, heard: readonly Heard[]): PlannedMove[] {
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
function followupsOf(context: TurnContext, heard: readonly Heard[]): PlannedMove[] {
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
function figureOf(context: TurnContext): Noticing | undefined {
  return context.noticings.find((n) => n.kind === "arithmetic" && n.weight >= STANDS_OUT && !context.theCase.made.includes(`noticing:${n.id}`));
}

/** The next question that was neither put nor answered already. */
function nextQuestion(context: TurnContext, record: PredicamentRecord, heard: readonly Heard[]): PlannedQuestion | null {
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

/** What is gone on, which way this would go, the first step, and when that is wrong. */
function lean(draft: PlanDraft, context: TurnContext, record: Worked, heard: readonly Heard[]): PlanDraft | null {
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
function afterLean(draft: PlanDraft, context: TurnContext, record: PredicamentRecord, heard: readonly Heard[], insists: boolean): PlanDraft | null {
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

/** A line of the record with its places filled; its first letter stays as it was written. */
function filled(context: TurnContext, text: string): string {
  const made = utter("-", [text], places(context))?.variants[0] ?? text;
  return /^\p{Ll}|^\{\p{Ll}/u.test(text) ? lowerFirst(made) : made;
}

/** Where nobody is named, it is "that person". */
function places(context: TurnContext): TurnContext["bindings"] {
  return { ...context.bindings, who: context.bindings.who ?? "that person", matter: matterOf(context), tonight: answerTo(context, ASKS_FOR_THEIRS) };
}

/** Their answer to a question of the record, in their words; undefined when it was not put, or only asked back. */
function answerTo(context: TurnContext, question: string): string | undefined {
  const put = context.theCase.asked.find((q) => q.ref.startsWith("predicament:") && q.ref.endsWith(`/${question}`));
  const answer = context.theCase.messages.find((m) => m.turn === (put?.turn ?? 0) + 1);
  return put === undefined || answer === undefined ? undefined : (strikingClause(answer.text) ?? undefined);
}
