// Chooses the plan of one reply: an ordered table of what may be said next. A pure function of its input.
import type { Plan } from "../contract/plan.ts";
import { countWords } from "../kit/text.ts";
import { askOf } from "./asked.ts";
import { ANY } from "./decision.ts";
import { ASKING_LIMIT, gateOf, isGrounded, missingContext, REFUSAL_LIMIT, sureFit } from "./gate.ts";
import { asksNow, backToTheirs, disownLast } from "./moves/asked-question.ts";
import { allowForCare, receiveVent, refer } from "./moves/care.ts";
import { commit, receiveOutcome, revisit } from "./moves/commit.ts";
import { asLens, declineDecision, declined, declineScoring, declineWork, yours } from "./moves/decline.ts";
import { explainFact, explainSelf } from "./moves/explain.ts";
import { isPlainly } from "./moves/find-predicament.ts";
import { accountView, askWhatItHangsOn, leanAgain, leanOn, openDecision, whatIsMissing } from "./moves/lean.ts";
import { byItsForm, inPredicament, misreadIn } from "./moves/predicament.ts";
import { earlyPushback, hold, overturned, update } from "./moves/pressure.ts";
import { confirmCorrections, markTopic, nameDocuments, nameUnknownWork, offerRecalled } from "./moves/repair.ts";
import { understand } from "./moves/understand.ts";
import { advise, afterView, loopMove, restate, summarise } from "./moves/view.ts";
import { adoptedRef, predicamentOf } from "./predicament.ts";
import { contextOf, PlanDraft, type PolicyInput, type TurnContext } from "./situation.ts";
import { phrase, say } from "./utter.ts";

/** Belief at which the leading explanation is worth summarising towards before the asking limit. */
const CLEAR_LEAD = 0.72;

/** Asking turns after which a decision that is asked for gets a lean, with or without an explanation of the whole. */
const ENOUGH_TO_LEAN = 2;
/** Asked again after one question, it is answered as far as it can be. */
const ASKED_ONCE = 1;

/** With this many figures in it a message puts a case, however it feels. */
const A_CASE = 2;

/** A longer message holds an account worth working with, whatever its tone. */
const VENT_LENGTH = 360;
const ONLY_A_RANT =
  /\b(?:(?:just|only|that's|thats|end of|sorry for the) (?:a |the |my )?(?:rant|venting)|don't (?:really )?have a question|no question(?: here|,|\.)|not asking (?:for )?anything)/i;

type Step = (draft: PlanDraft, context: TurnContext) => PlanDraft | null;

/** The first step that applies makes the reply. */
const STEPS: readonly Step[] = [
  (d, c) => (c.has("sensitive") ? refer(d, c) : null),
  (d, c) => (c.reading.language === "other" ? d.add(say("cannot-help", null, phrase(c.knowledge, "repair/other-language", {}))).short() : null),
  (d, c) => (c.has("ask-code") ? declineWork(d, c, "code") : null),
  (d, c) => (c.has("ask-review") ? declineWork(d, c, "review") : null),
  (d, c) => (c.reading.acts.some((a) => a.detail === "score-people") ? declineScoring(d, c) : null),
  (d, c) => (c.has("reject", "misread") && !isStated(c) ? misread(d, c) : null),
  (d, c) => (c.has("ask-fact") && (countWords(c.message) <= ONLY_A_QUESTION || !isInOne(c)) ? explainFact(d, c) : null),
  (d, c) => (c.has("ask-meta") && countWords(c.message) <= ONLY_A_QUESTION ? explainSelf(d, c) : null),
  (d, c) => (c.has("ask-lens") ? asLens(d, c) : null),
  (d, c) => ((c.has("close") && !asksOn(c)) || (c.has("thank") && c.reading.facts.length === 0 && c.reading.findings.length === 0) ? leave(d, c) : null),
  (d, c) => (c.reading.acts.some((a) => a.detail === "outcome") && c.theCase.commitments.some((k) => k.status === "open") ? receiveOutcome(d, c) : null),
  (d, c) =>
    c.reading.acts.some((a) => a.detail === "commit" && isOwnWord(c.message, a.quote)) && (c.theCase.positions.length > 0 || c.theCase.turn > 2)
      ? commit(d, c)
      : null,
  (d, c) => ((c.has("explore") && !isInOne(c)) || c.has("ask-instrument") ? walkRound(d, c) : null),
  (d, c) => revisit(d, c),
  (d, c) =>
    c.has("vent") &&
    !c.has("ask-advice") &&
    !c.has("ask-decision") &&
    (c.message.match(/\d+/g) ?? []).length < A_CASE &&
    (c.message.length <= VENT_LENGTH || c.has("vent", "no-question") || ONLY_A_RANT.test(c.message))
      ? receiveVent(d, c)
      : null,
  (d, c) => (onlyGreeting(c) ? welcome(d, c) : null),
  (d, c) => (isAnEvent(c) ? null : inPredicament(d, c, insists(c))),
  (d, c) => underPressure(d, c),
  (d, c) => (c.has("ask-decision") || insists(c) ? decisionAsked(d, c) : null),
  (d, c) => (wantsWords(c) ? giveWords(d, c) : null),
  (d, c) => (c.theCase.summary?.state === "offered" && c.theCase.positions.length === 0 ? afterSummary(d, c) : null),
  (d, c) => (c.has("seek-validation") && c.theCase.positions.some((p) => p.status === "held") ? validate(d, c) : null),
  (d, c) => (c.theCase.positions.some((p) => p.status === "held") && !c.has("new-topic") ? afterView(d, c) : null),
  (d, c) =>
    (c.has("ask-advice") || askOf(c.theCase) !== null) && c.theCase.askingTurns >= (asksNow(c) ? ASKED_ONCE : ENOUGH_TO_LEAN) ? leanIfUngrounded(d, c) : null,
  (d, c) => (readyToSummarise(c) ? toTheView(d, c) : null),
];

/** The plan of the next reply. */
export function decide(input: PolicyInput): Plan {
  const context = contextOf(input, gateOf(input.theCase, input.knowledge));
  const draft = new PlanDraft(input.theCase.phase, input.theCase.turn);
  if (!context.has("sensitive")) {
    allowForCare(draft, context);
    nameDocuments(draft, context);
    confirmCorrections(draft, context);
    markTopic(draft, context);
    offerRecalled(draft, context);
    nameUnknownWork(draft, context);
  }
  for (const step of STEPS) {
    const made = step(draft, context);
    if (made !== null && made.moves.length > 0) return made.finish(context);
  }
  return understand(draft, context).finish(context);
}

/** A view of a situation is held already, and something bears on it: that is taken up first. */
function isAnEvent(c: TurnContext): boolean {
  return c.theCase.positions.some((p) => p.status === "held");
}

/** Its account is in a predicament: a question in passing is answered as part of that. */
function isInOne(c: TurnContext): boolean {
  const known = c.knowledge.predicaments.get(predicamentOf(c.theCase) ?? "");
  return (known !== undefined && known.form.length === 0) || isPlainly(c.reading.predicaments[0]);
}

function onlyGreeting(c: TurnContext): boolean {
  return (
    c.theCase.turn <= 1 &&
    c.reading.language !== "other" &&
    c.message.length < 60 &&
    (c.has("greet") || c.reading.acts.length === 0 || c.reading.language === "none") &&
    c.reading.claims.length === 0 &&
    c.theCase.fit === "none" &&
    !c.has("ask-advice")
  );
}

function welcome(draft: PlanDraft, context: TurnContext): PlanDraft {
  draft.add(say("welcome", null, phrase(context.knowledge, "flow/welcome", {})));
  draft.ask({ id: "welcome", ref: "general:welcome", wordings: phrase(context.knowledge, "flow/welcome-ask", {}).variants, why: "", choices: [] });
  return draft.short(60).because("a greeting and nothing else yet");
}

function leave(draft: PlanDraft, context: TurnContext): PlanDraft {
  const never = context.reading.acts.some((a) => a.detail === "never-mind");
  const path = never ? "flow/never-mind" : context.has("thank") ? "flow/thanks" : "flow/closing";
  draft.phase = context.theCase.phase;
  return draft
    .add(say("close", null, phrase(context.knowledge, path, {})))
    .short(60)
    .because("the leader closes");
}

/** A draft in quotation marks promises nothing: "'I'll do it, but he has to know.' Too soft?" */
function isOwnWord(message: string, quote: string): boolean {
  const bare = message.replace(/[“"][^”"]*[”"]|(?<=^|[\s:(])['‘](?:[^'’]|['’](?=\p{L}))*['’](?!\p{L})/gu, " ");
  return bare.includes(quote.slice(0, 20));
}

/** "Drop it. Do I go to her or not?" closes one thing and asks another. */
function asksOn(c: TurnContext): boolean {
  return c.reading.sentences.some((s) => s.question && !s.pasted) || c.has("ask-decision") || c.has("ask-advice");
}

/** A view stands, or a summary was just played back and nothing leaned on: what is denied then is a point of it. */
function isStated(c: TurnContext): boolean {
  const playedBack = c.theCase.summary?.state === "offered" && !c.theCase.lastMoves.some((m) => m.kind === "advise");
  return playedBack || c.theCase.positions.some((p) => p.status === "held");
}

/** A longer message asks what was meant in passing, and answers it. */
const ONLY_A_QUESTION = 30;

/** Nothing was claimed there that could be misread. */
function isOpen(c: TurnContext): boolean {
  return (c.knowledge.predicaments.get(predicamentOf(c.theCase) ?? "")?.form.length ?? 0) > 0;
}

const PROTESTS =
  /\b(?:mis(?:read|understood|heard)|not what i (?:asked|said|meant)|wrong (?:end|person|problem)|makes? no sense|i never said|you keep|reading me|listening|i asked)\b|^(?:what|which) [\w' -]{2,30}\?/i;

/** They say that something was misread: it is owned, nothing is made of those words, and the next question is asked. */
function misread(draft: PlanDraft, context: TurnContext): PlanDraft | null {
  if (isOpen(context) && !PROTESTS.test(context.message)) return null;
  const within = misreadIn(draft, context);
  if (within !== null) return within;
  draft.add(say("acknowledge", null, phrase(context.knowledge, "flow/misread", {})));
  disownLast(draft, context);
  if (predicamentOf(context.theCase) !== null) draft.effects.made.push(adoptedRef(null));
  const back = byItsForm(draft, context) ?? backToTheirs(draft, context);
  if (back !== null) return back;
  const earlier = { ...context, noticings: context.noticings.filter((n) => n.turn < context.theCase.turn) };
  return understand(draft, earlier, true).because("the leader says something was misread");
}

/** "What do I say to him, like actual words?" - a shape to fill, since only the leader knows what was seen. */
function wantsWords(c: TurnContext): boolean {
  return (
    c.theCase.turn > 2 &&
    !c.theCase.made.includes("words") &&
    /\b(actual words|wording|(?:something|a line|a sentence|words) (?:i|we) can (?:open|start|begin|go in|lead|say)\b.*|(?:give|write) me (?:a|the|some|one) (?:line|words|sentence|opener|opening)|(?:an|the) (?:opener|opening line))\b/i.test(
      c.message,
    )
  );
}

function giveWords(draft: PlanDraft, context: TurnContext): PlanDraft {
  draft.effects.made.push("words");
  draft.add(say("explain", "framework:situation-behaviour-impact", phrase(context.knowledge, "flow/words", context.bindings)));
  draft.ask({ id: "words", ref: "general:words", wordings: phrase(context.knowledge, "flow/words-ask", context.bindings).variants, why: "", choices: [] });
  draft.phase = "committing";
  return draft.short(120).because("asked for words to say");
}

/** "Am I right?" after a view: the view again in short, not agreement. */
function validate(draft: PlanDraft, context: TurnContext): PlanDraft {
  draft.add(say("hold", null, phrase(context.knowledge, "repair/validation", {})));
  return restate(draft, context);
}

/** "What am I missing?": the loop of the likeliest explanation, once something speaks for it, and a question. */
function walkRound(draft: PlanDraft, context: TurnContext): PlanDraft | null {
  const lead = context.differential[0];
  const loop = context.knowledge.loops.get(context.knowledge.diagnoses.get(lead?.id ?? "")?.loop ?? "");
  if (context.has("explore") && !grounded(context)) return whatIsMissing(draft, context);
  if (lead === undefined || loop === undefined || lead.for.length === 0 || context.theCase.made.includes(`loop:${loop.id}`)) return null;
  draft.add(say("acknowledge", null, phrase(context.knowledge, "repair/explored", {})), loopMove(loop));
  draft.effects.made.push(`loop:${loop.id}`);
  return understand(draft, context, true).because("asked to walk round it");
}

/** Pushback and new evidence, before and after a view. */
function underPressure(draft: PlanDraft, context: TurnContext): PlanDraft | null {
  const held = context.theCase.positions.some((p) => p.status === "held");
  const evidence = context.has("new-evidence") || overturned(context)?.changed === true;
  if (held && evidence) return update(draft, context);
  if (held && (context.has("pushback") || context.has("reject"))) return hold(draft, context);
  if (!context.has("pushback") || context.has("ask-decision") || context.theCase.summary?.state === "offered") return null;
  earlyPushback(draft, context);
  return readyToSummarise(context) ? summarise(draft, context) : understand(draft, context);
}

function insists(c: TurnContext): boolean {
  return c.has("refuse-to-answer", "just-tell-me") || c.has("refuse-to-answer", "enough-questions");
}

/** "Just tell me": the decision stays theirs; the second time, or once enough is known, they get a view. */
function decisionAsked(draft: PlanDraft, context: TurnContext): PlanDraft {
  const refusals = context.theCase.refusals + 1;
  const enough = refusals >= REFUSAL_LIMIT || context.theCase.askingTurns >= ASKING_LIMIT || context.theCase.summary !== null || context.gate.open;
  if (!grounded(context) && (context.has("ask-decision") || !isPlain(context))) {
    const leaned = aboutTheDecision(draft, context, enough);
    if (leaned !== null) return leaned;
    if (context.has("ask-decision") && enough) return accountView(draft.add(declined(context)), context);
  }
  if (!context.has("ask-decision")) {
    draft.effects.refusal = true;
    if (context.theCase.positions.some((p) => p.status === "held")) return restate(draft, context);
    return enough
      ? advise(draft, context, context.theCase.summary === null)
      : understand(draft, context).because("a first refusal to answer: one more question, then a view");
  }
  if (context.theCase.positions.some((p) => p.status === "held") && enough) return declineDecision(draft, context, true);
  return declineDecision(draft, context, enough);
}

/** Something they said speaks for the leading explanation. */
function grounded(context: TurnContext): boolean {
  return isGrounded(context.differential[0]);
}

/** One situation stands out: "just tell me" is met with a bet on its likeliest explanation. */
function isPlain(context: TurnContext): boolean {
  return context.theCase.fit === "clear" && (context.theCase.situations[0]?.fit ?? 0) >= sureFit(context.theCase);
}

/** Asked to decide, and not only what to think of it. */
const WANTS_IT_DECIDED =
  /\b(?:yes or no|you decide|decide for (?:me|us)|just tell|pick (?:one|for)|which one (?:should|do|would)|straight answer|verdict|final answer)\b/i;

/** A decision that was put, with no explanation to stand on: what it hangs on at first, then a lean, then the lean again. */
function aboutTheDecision(draft: PlanDraft, context: TurnContext, enough: boolean): PlanDraft | null {
  const record = openDecision(context);
  if (record === null) return leanAgain(draft, context);
  const leans = enough || context.theCase.askingTurns >= ENOUGH_TO_LEAN;
  if (context.has("ask-decision") && (leans || record.id !== ANY || WANTS_IT_DECIDED.test(context.message)))
    draft.add(leans ? yours(context) : declined(context));
  draft.effects.refusal = true;
  return leans ? leanOn(draft, context, record) : askWhatItHangsOn(draft, context, record);
}

function leanIfUngrounded(draft: PlanDraft, context: TurnContext): PlanDraft | null {
  if (grounded(context)) return null;
  const record = openDecision(context);
  return record === null ? leanAgain(draft, context) : leanOn(draft, context, record);
}

/** Enough was asked: the summary before a view, or where nothing explains the account, what it gives by itself. */
function toTheView(draft: PlanDraft, context: TurnContext): PlanDraft {
  const clear = (context.differential[0]?.belief ?? 0) >= CLEAR_LEAD;
  if (grounded(context) && (clear || !asksNow(context))) return summarise(draft, context);
  const record = openDecision(context);
  return record === null ? accountView(draft, context) : leanOn(draft, context, record);
}

/** After the summary: corrections are taken in, then the view follows. */
function afterSummary(draft: PlanDraft, context: TurnContext): PlanDraft {
  const corrected = context.has("reject") || context.has("correct") || context.has("pushback");
  draft.effects.summary = corrected ? "corrected" : "confirmed";
  const summary = { ...context.theCase.summary, turn: context.theCase.turn, state: corrected ? ("corrected" as const) : ("confirmed" as const) };
  const after = { ...context, theCase: { ...context.theCase, summary } };
  if (grounded(after)) return advise(draft, after, false);
  const record = openDecision(after);
  return record === null ? understand(draft, after) : leanOn(draft, after, record);
}

/** Enough is known, or enough was asked. */
function readyToSummarise(c: TurnContext): boolean {
  if (c.theCase.summary !== null || (c.theCase.fit === "none" && c.theCase.askingTurns < ASKING_LIMIT && c.differential.length === 0)) return false;
  if (c.theCase.askingTurns >= ASKING_LIMIT) return true;
  const missing = missingContext(c.theCase, c.knowledge).length;
  const lead = c.differential[0];
  return missing === 0 && lead !== undefined && lead.belief >= CLEAR_LEAD && c.theCase.turn >= 2;
}
