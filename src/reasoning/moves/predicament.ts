// A conversation about a predicament the base knows: what hides in it, its questions, what the answers mean, which way to lean.
import type { Noticing } from "../../contract/noticing.ts";
import type { PlannedQuestion } from "../../contract/plan.ts";
import type { PredicamentRecord, PredicamentReply } from "../../contract/records.ts";
import { listed, lowerFirst, quoted } from "../../kit/text.ts";
import { askOf } from "../asked.ts";
import { adoptedRef, leanRef, notedOf, predicamentOf, questionRef, replyOf, saidRef, wasDropped } from "../predicament.ts";
import type { PlanDraft, TurnContext } from "../situation.ts";
import { isToThePartner, tellingScore } from "../telling.ts";
import { phrase, say, utter } from "../utter.ts";
import { particulars } from "./particulars.ts";
import { noticingMove } from "./understand.ts";

/** Nearness from which a first message is in a predicament (bench/data), and what it needs where another is about as near. */
const IN_IT = 0.42;
const IN_IT_BARELY = 0.36;
const CLEARLY_NEARER = 0.05;
/** A later message must come nearer: the account was told before. */
const IN_IT_LATER = 0.48;
/** Nearness from which a message is taken for an answer to the question just asked, and for anything else written for the predicament. */
const ANSWERS = 0.36;
const SAYS = 0.46;
const KNOWN = 0.5;
/** Questions before a lean, and when it is asked for. */
const ENOUGH = 2;
const ENOUGH_WHEN_ASKED = 1;
/** How much must hang on a figure for it to stand beside what the predicament gives. */
const STANDS_OUT = 4;
const MOST_WORDS = 150;

/** The predicament this turn is about, taken up now or before; null when none is near enough. */
export function predicamentAt(context: TurnContext): { readonly record: PredicamentRecord; readonly fresh: boolean } | null {
  const { theCase, knowledge, reading } = context;
  const current = predicamentOf(theCase);
  const known = current === null ? undefined : knowledge.predicaments.get(current);
  if (known !== undefined && !context.has("new-topic")) return { record: known, fresh: false };
  const [best] = reading.predicaments;
  if (best === undefined || wasDropped(theCase, best.id) || current === best.id) return null;
  const first = theCase.turn <= 1 || context.has("new-topic");
  const near = first ? best.fit >= IN_IT || (best.fit >= IN_IT_BARELY && best.margin >= CLEARLY_NEARER) : best.fit >= IN_IT_LATER;
  const record = near ? knowledge.predicaments.get(best.id) : undefined;
  return record === undefined ? null : { record, fresh: true };
}

/** One reply of the conversation about it; null when all it holds was said. */
export function inPredicament(draft: PlanDraft, context: TurnContext, insists: boolean): PlanDraft | null {
  const at = predicamentAt(context);
  if (at === null) return null;
  const { record, fresh } = at;
  const leaned = context.theCase.made.includes(leanRef(record.id));
  if (fresh) draft.effects.made.push(adoptedRef(record.id));
  draft.because(`in the predicament ${record.id}${fresh ? " (taken up now)" : ""}`);
  if (fresh) return insists ? lean(draft, context, record, null) : open(draft, context, record);
  const reply = replyTo(context, record);
  if (leaned) return afterLean(draft, context, record, reply);
  const asked = context.theCase.asked.filter((q) => q.ref.startsWith(questionRef(record.id, ""))).length;
  const asks = insists || context.has("ask-advice") || context.has("ask-decision") || askOf(context.theCase)?.turn === context.theCase.turn;
  const answeredDirectly = reply !== null && !reply.ref.includes("/");
  if (asked >= ENOUGH || (asks && !answeredDirectly && asked >= ENOUGH_WHEN_ASKED) || insists) return lean(draft, context, record, reply);
  const question = nextQuestion(context, record);
  if (question === null) return lean(draft, context, record, reply);
  draft.add(...react(draft, context, record, reply));
  draft.ask(question);
  draft.phase = "understanding";
  draft.bounds = { ...draft.bounds, maxWords: MOST_WORDS };
  return draft;
}

function open(draft: PlanDraft, context: TurnContext, record: PredicamentRecord): PlanDraft | null {
  const question = nextQuestion(context, record);
  const caught = utter(`catch:${record.id}`, record.catch, bindings(context));
  if (question === null || caught === null) return null;
  const told = say("reflect", `catch:${record.id}`, caught);
  const figure = figureOf(context);
  const body = [...(figure === undefined ? [] : [noticingMove(figure)]), told];
  const lead = draft.moves.length === 0 ? particulars(context, body) : null;
  draft.add(lead, ...body).ask(question);
  for (const m of body) if (m.ref !== null) draft.effects.made.push(m.ref);
  draft.phase = "framing";
  draft.bounds = { ...draft.bounds, maxWords: MOST_WORDS };
  return draft;
}

interface Heard {
  readonly ref: string;
  readonly reply: PredicamentReply;
}

/** What was written for the message: an answer to what was just asked is recognised sooner than anything else. */
function replyTo(context: TurnContext, record: PredicamentRecord): Heard | null {
  const last = context.theCase.asked.findLast((q) => q.ref.startsWith(questionRef(record.id, "")));
  const open = last === undefined || last.turn < context.theCase.turn - 1 ? "-" : `${last.ref.slice(questionRef(record.id, "").length)}/`;
  for (const { ref, fit } of [...context.reading.replies].sort((a, b) => Number(b.ref.startsWith(open)) - Number(a.ref.startsWith(open)) || b.fit - a.fit)) {
    const reply = replyOf(record, ref);
    if (reply === undefined || fit < (ref.startsWith(open) ? ANSWERS : SAYS)) continue;
    if (!context.theCase.made.includes(saidRef(record.id, ref))) return { ref, reply };
  }
  return null;
}

/** What is said on hearing the message: what was written for it, or a figure of theirs that stands out. */
function react(draft: PlanDraft, context: TurnContext, record: PredicamentRecord, heard: Heard | null) {
  const figure = figureOf(context);
  if (figure !== undefined) draft.effects.made.push(`noticing:${figure.id}`);
  const standing = figure === undefined ? [] : [noticingMove(figure)];
  if (heard === null) return standing;
  draft.effects.made.push(saidRef(record.id, heard.ref));
  const said = utter(saidRef(record.id, heard.ref), [heard.reply.heard], bindings(context));
  return said === null ? standing : [say("reflect", saidRef(record.id, heard.ref), said), ...standing];
}

/** Arithmetic on their own figures that has not been said. */
function figureOf(context: TurnContext): Noticing | undefined {
  return context.noticings.find((n) => n.kind === "arithmetic" && n.weight >= STANDS_OUT && !context.theCase.made.includes(`noticing:${n.id}`));
}

/** The next question that was neither asked nor answered already. */
function nextQuestion(context: TurnContext, record: PredicamentRecord): PlannedQuestion | null {
  const put = new Set(context.theCase.asked.map((q) => q.ref));
  const known = new Set(context.reading.replies.flatMap((r) => (r.fit >= KNOWN && r.ref.includes("/") ? [r.ref.split("/")[0]] : [])));
  const heard = (id: string): boolean => context.theCase.made.some((m) => m.startsWith(saidRef(record.id, `${id}/`)));
  const next = record.questions.find((q) => !put.has(questionRef(record.id, q.id)) && !known.has(q.id) && !heard(q.id));
  if (next === undefined) return null;
  const wordings = utter(questionRef(record.id, next.id), next.ask, bindings(context))?.variants ?? [];
  const [why = ""] = utter("why", [next.why], bindings(context))?.variants ?? [];
  return wordings.length === 0 ? null : { id: `${record.id}-${next.id}`, ref: questionRef(record.id, next.id), wordings, why: lowerFirst(why), choices: [] };
}

/** What is gone on, which way this would go, the first step, and when that is wrong. */
function lean(draft: PlanDraft, context: TurnContext, record: PredicamentRecord, heard: Heard | null): PlanDraft | null {
  const places = bindings(context);
  const made = utter(`lean:${record.id}`, record.lean, places);
  if (made === null) return null;
  draft.add(...react(draft, context, record, heard));
  const noted = [...notedOf(context.theCase, record), ...(heard?.reply.noted === undefined ? [] : [heard.reply.noted])];
  const known = [...new Set(noted)].slice(-2).map((n) => utter("noted", [n], places)?.variants[0] ?? n);
  const theirs = known.length > 0 ? [] : ownWords(context);
  const facts = listed([record.in_short, ...known.map(lowerFirst), ...theirs]);
  draft.add(say("summarise", "summary", phrase(context.knowledge, "predicament/going-on", { facts })));
  draft.add(say("advise", leanRef(record.id), made));
  if (record.framework !== undefined) {
    const why = utter(`framework:${record.framework.id}`, [record.framework.why], places);
    if (why !== null) draft.add(say("explain", `framework:${record.framework.id}`, why));
  }
  const step = { first: fill(record.first, places), wrong: lowerFirst(fill(record.wrong_when, places)) };
  draft.add(say("advise", null, phrase(context.knowledge, "flow/lean-first", step)));
  if (askOf(context.theCase)?.kind === "how-to-say") draft.add(words(context, record));
  const question = nextQuestion(context, record);
  draft.ask(question !== null && heard === null ? question : closing(context));
  draft.effects.made.push(leanRef(record.id));
  draft.effects.summary = "offered";
  draft.effects.askingTurn = false;
  draft.phase = "advising";
  draft.bounds = { ...draft.bounds, kind: "short", maxWords: 240, maxQuestions: 2, mustAsk: true, adviceAllowed: true };
  return draft;
}

/** Nothing of what they answered was recognised: their most telling words stand for it. */
function ownWords(context: TurnContext): string[] {
  const best = context.reading.sentences
    .filter((s) => !s.pasted && !s.question && !isToThePartner(s.text) && s.text.split(/\s+/).length >= 4)
    .sort((a, b) => tellingScore(b.text) - tellingScore(a.text))[0];
  return context.theCase.turn <= 1 || best === undefined ? [] : [quoted(best.text, 14)];
}

function words(context: TurnContext, record: PredicamentRecord) {
  return say("explain", `words:${record.id}`, phrase(context.knowledge, "flow/lean-words", { words: fill(record.words, bindings(context)) }));
}

function closing(context: TurnContext): PlannedQuestion {
  return { id: "after-lean", ref: "commitment", wordings: phrase(context.knowledge, "flow/after-lean", context.bindings).variants, why: "", choices: [] };
}

/** After the lean: what was written for their answer, the words to say when asked, the lean again, or a question that is left. */
function afterLean(draft: PlanDraft, context: TurnContext, record: PredicamentRecord, heard: Heard | null): PlanDraft | null {
  const kind = askOf(context.theCase);
  const wantsWords = kind?.turn === context.theCase.turn && kind.kind === "how-to-say" && !context.theCase.made.includes(`words:${record.id}`);
  const insisted = context.has("ask-decision") || context.has("pushback") || context.has("ask-advice") || context.has("reject");
  if (heard === null && !wantsWords && !insisted) return null;
  draft.add(...react(draft, context, record, heard));
  if (wantsWords) {
    draft.add(words(context, record));
    draft.effects.made.push(`words:${record.id}`);
  } else if (heard === null) {
    const places = bindings(context);
    const again = utter(`lean:${record.id}`, record.lean, places);
    if (again === null || context.theCase.made.includes(`${leanRef(record.id)}:again`)) return null;
    draft.add(say("hold", leanRef(record.id), again), say("hold", null, phrase(context.knowledge, "flow/lean-again", { wrong: lowerFirst(fill(record.wrong_when, places)) })));
    draft.effects.made.push(`${leanRef(record.id)}:again`);
  }
  const question = nextQuestion(context, record);
  draft.ask(question ?? closing(context));
  draft.effects.askingTurn = false;
  draft.phase = "advising";
  draft.bounds = { ...draft.bounds, kind: "short", maxWords: 200, mustAsk: true, adviceAllowed: true };
  return draft;
}

function fill(text: string, places: TurnContext["bindings"]): string {
  return utter("-", [text], places)?.variants[0] ?? text;
}

/** Where nobody is named, it is "that person". */
function bindings(context: TurnContext): TurnContext["bindings"] {
  return { ...context.bindings, who: context.bindings.who ?? "that person" };
}
