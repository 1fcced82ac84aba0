// One asking reply: what was heard taken a step further, the strongest thing noticed or challenged, one question.
import type { Claim } from "../../contract/case.ts";
import type { Noticing } from "../../contract/noticing.ts";
import type { PlannedMove, PlannedQuestion } from "../../contract/plan.ts";
import type { AssumptionRecord, Condition } from "../../contract/records.ts";
import { cueOf, matchCue, mayOccur } from "../../kit/cue.ts";
import { countWords, quoted } from "../../kit/text.ts";
import { askOf } from "../asked.ts";
import { liveFacts } from "../bindings.ts";
import { isGrounded, offTheMap, sureFit } from "../gate.ts";
import { type ScoredQuestion, scoreQuestions } from "../questions.ts";
import type { PlanDraft, TurnContext } from "../situation.ts";
import { isToThePartner, tellingScore } from "../telling.ts";
import { phrase, say, utter } from "../utter.ts";
import { anchor, askedQuestion, askedRemark, asksNow } from "./asked-question.ts";
import { particulars } from "./particulars.ts";
import { decisionQuestion, generalQuestion, isInstanceTold, questionFromAssumption, questionFromFinding, questionFromNoticing } from "./questions-to-ask.ts";

/** A noticing this strong brings its own question instead of the one with most information in it: at first, and later. */
const NOTICING_LEADS = 7.5;
const NOTICING_LEADS_LATER = 9;
/** What was noticed in an earlier message is brought up later only when this much hangs on it. */
const STILL_WORTH_IT = 3.4;
/** Where the last answer taught the differential nothing, what was noticed in it is asked about. */
const NOTICING_LEADS_ALONE = 3.5;
/** Beside a question of theirs that can be answered by its form, more must hang on it. */
const NOTICING_LEADS_BESIDE_A_QUESTION = 5;
/** A question with at least this score is asked before a premise's own. */
const TELLING = 0.4;
/** A longer one says more than that it isn't known. */
const A_SHORT_ANSWER = 40;
/** The finding that asks for one instance in order. */
const INSTANCE = "instance-described";
/** Two situations whose fits are this close are put to the leader as a choice. */
const FORK_MARGIN = 0.06;
/** Fit from which a situation's openings for certain words may be said. */
const FITS_ITS_WORDS = 0.6;
/** Each of them must fit at least so well, and a few words never hold two problems. */
const FORK_FIT = 0.65;
const ENOUGH_FOR_TWO = 200;
const WORDS_BEFORE_QUESTION = 62;

/** Adds the body and the question of an asking reply. */
export function understand(draft: PlanDraft, context: TurnContext, brief = false): PlanDraft {
  const first = !brief && context.theCase.asked.length === 0 && context.theCase.made.every((m) => !m.startsWith("opening:"));
  const body: PlannedMove[] = [];
  const noticing = freshNoticing(context);
  const challenge = freshChallenge(context);
  if (!first) body.push(...heard(context));
  if (brief) body.splice(0);
  else if (first) body.push(...openingBody(draft, context, noticing, challenge));
  else body.push(...laterBody(draft, context, noticing, challenge, body));
  const question = chooseQuestion(draft, context, body, noticing, challenge);
  if (!first && body.length + draft.moves.length === 0 && question?.ref.startsWith("general:") === true) {
    const carried = askedRemark(context) ?? echo(context);
    if (carried !== null) body.push(carried);
  }
  draft.add(...body);
  for (const m of body) if (m.ref !== null) draft.effects.made.push(m.ref);
  if (question !== null) draft.ask(question, question.ref === "fork" ? "fork" : "ask");
  draft.phase = first ? "framing" : "understanding";
  return draft;
}

function openingBody(draft: PlanDraft, context: TurnContext, noticing: Noticing | undefined, challenge: Challenge | undefined): PlannedMove[] {
  const out: Array<PlannedMove | null> = [];
  const situation = context.theCase.fit === "none" ? undefined : context.knowledge.situations.get(context.theCase.situations[0]?.id ?? "");
  const opening = situation === undefined ? null : openingOf(context, situation.id, situation.openings);
  const remark = opening === null && challenge === undefined ? askedRemark(context) : null;
  if (situation === undefined) {
    if (remark === null) out.push(say("reflect", "opening:off-the-map", phrase(context.knowledge, "flow/off-the-map", context.bindings)));
    draft.because("no situation in the base fits well enough");
  }
  const strongNoticing = noticing !== undefined && noticing.weight >= 5;
  const specific = opening?.conditional === true;
  if (strongNoticing) out.push(noticingMove(noticing));
  if (opening !== null && (specific || !strongNoticing) && !(strongNoticing && saysTheSame(opening.move, noticing))) out.push(opening.move);
  if (challenge !== undefined && !specific && !strongNoticing) out.push(challengeMove(context, challenge));
  const weak = noticing !== undefined && !strongNoticing;
  if (remark !== null && !strongNoticing && (noticing === undefined || asksNow(context))) out.push(remark);
  else if (weak && out.length < 2) out.push(noticingMove(noticing));
  const lead = draft.moves.length === 0 ? particulars(context, out) : null;
  return trim([lead ?? (remark !== null && out.includes(remark) ? anchor(context) : null), ...out]);
}

/** True when an opening turns on the same words that the noticing already holds up. */
function saysTheSame(opening: PlannedMove, noticing: Noticing): boolean {
  const text = opening.content === "say" ? (opening.say.variants[0] ?? "").toLowerCase() : "";
  return noticing.quotes.some((q) => {
    const words = q.toLowerCase().match(/[\p{L}\p{N}']{3,}/gu) ?? [];
    return words.length > 0 && words.filter((w) => text.includes(w)).length / words.length >= 0.75;
  });
}

function laterBody(
  draft: PlanDraft,
  context: TurnContext,
  noticing: Noticing | undefined,
  challenge: Challenge | undefined,
  before: readonly PlannedMove[],
): PlannedMove[] {
  const out: Array<PlannedMove | null> = [];
  const soWhat = leadChanged(context);
  const remark = asksNow(context) && offTheMap(context.theCase, context.differential) ? askedRemark(context) : null;
  if (remark !== null && (noticing?.weight ?? 0) < NOTICING_LEADS_BESIDE_A_QUESTION) out.push(remark);
  else if (noticing !== undefined && (noticing.turn === context.theCase.turn || (before.length === 0 && noticing.weight >= STILL_WORTH_IT)))
    out.push(noticingMove(noticing));
  else if (soWhat !== null) out.push(soWhat);
  else if (challenge !== undefined) out.push(challengeMove(context, challenge));
  else if (noticing !== undefined && noticing.weight >= 4) out.push(noticingMove(noticing));
  if (before.length + out.length + draft.moves.length === 0) {
    draft.because("nothing new to weigh in this message");
  }
  return trim(out);
}

/** The most telling clause of an answer that no record knows, held up in their words. */
export function echo(context: TurnContext): PlannedMove | null {
  const own = context.reading.sentences.filter((s) => !s.pasted && !s.question && !isToThePartner(s.text) && s.text.split(/\s+/).length >= 4);
  const best = [...own].sort((a, b) => tellingScore(b.text) - tellingScore(a.text))[0];
  return best === undefined || tellingScore(best.text) < 2
    ? null
    : say("reflect", null, phrase(context.knowledge, "flow/echo", { quote: quoted(best.text, 12) }));
}

/** What a sharp listener says on hearing a finding: the one that bears most on the explanations in play. */
export function heard(context: TurnContext): PlannedMove[] {
  const inPlay = context.differential.slice(0, 6).flatMap((c) => context.knowledge.diagnoses.get(c.id)?.findings ?? []);
  const weight = (id: string): number => Math.max(0, ...inPlay.filter((f) => f.id === id).map((f) => Math.abs(f.weight)));
  const fresh = context.theCase.findings.filter(
    (f) =>
      f.turn === context.theCase.turn &&
      f.state !== "unknown" &&
      (f.via === "answer" || (f.via !== "meaning" && weight(f.id) >= 1)) &&
      !context.theCase.made.includes(`heard:${f.id}`),
  );
  const ranked = [...fresh].sort((a, b) => weight(b.id) - weight(a.id) || Number(b.state === "present") - Number(a.state === "present"));
  for (const f of ranked) {
    const record = context.knowledge.findings.get(f.id);
    const side = f.state === "present" ? record?.present : record?.absent;
    const made = side === undefined ? null : utter(`heard:${f.id}:${f.state}`, side.heard, context.bindings);
    if (made !== null) return [say("reflect", `heard:${f.id}`, made)];
  }
  if (context.has("dont-know") && context.message.length <= A_SHORT_ANSWER)
    return [say("acknowledge", null, phrase(context.knowledge, "flow/not-known", context.bindings))];
  if (context.has("refuse-to-answer") && context.message.length <= A_SHORT_ANSWER)
    return [say("acknowledge", null, phrase(context.knowledge, "flow/skipped", context.bindings))];
  return [];
}

/** Said once, when an explanation takes the lead on evidence: what it would mean for their plan. */
function leadChanged(context: TurnContext): PlannedMove | null {
  const leader = context.differential[0];
  if (leader === undefined || !isGrounded(leader) || leader.belief < 0.4) return null;
  if (context.theCase.made.includes(`so-what:${leader.id}`)) return null;
  const record = context.knowledge.diagnoses.get(leader.id);
  const made = record === undefined ? null : utter(`so-what:${leader.id}`, record.so_what, context.bindings);
  return made === null ? null : say("reflect", `so-what:${leader.id}`, made);
}

export interface Challenge {
  readonly claim: Claim;
  readonly record: AssumptionRecord;
}

/** The weightiest untested premise that nothing they said supports. */
export function freshChallenge(context: TurnContext): Challenge | undefined {
  const states = new Map(context.theCase.findings.map((f) => [f.id, f.state]));
  return context.theCase.claims
    .flatMap((claim) => {
      const record = claim.assumption === null ? undefined : context.knowledge.assumptions.get(claim.assumption);
      return record === undefined || claim.status !== "untested" ? [] : [{ claim, record }];
    })
    .filter(({ record }) => !record.supported_by.some((s) => states.get(s) === "present"))
    .filter(({ record }) => !context.theCase.made.includes(`assumption:${record.id}`))
    .sort((a, b) => b.record.weight - a.record.weight)[0];
}

export function freshNoticing(context: TurnContext): Noticing | undefined {
  return context.noticings.find((n) => !context.theCase.made.includes(`noticing:${n.id}`));
}

export function noticingMove(n: Noticing): PlannedMove {
  return say("notice", `noticing:${n.id}`, { key: `noticing:${n.id}`, variants: n.variants });
}

/** A premise their own words already speak against is disagreed with; an untested one is challenged. */
function challengeMove(context: TurnContext, { record, claim }: Challenge): PlannedMove | null {
  const made = utter(`assumption:${record.id}`, record.challenge, { ...context.bindings, ...claim.captures });
  const refuted = context.theCase.findings.some((f) => f.state === "present" && record.refuted_by.includes(f.id));
  return made === null ? null : say(refuted ? "disagree" : "challenge", `assumption:${record.id}`, made);
}

/** The opening reflection: conditional ones whose condition holds first, most specific first. */
function openingOf(
  context: TurnContext,
  situation: string,
  openings: ReadonlyArray<{ when?: Condition | undefined; text: string }>,
): { move: PlannedMove; conditional: boolean } | null {
  const specific = openings.flatMap((o, i) => {
    const captures = o.when === undefined ? null : holds(context, o.when);
    const made = captures === null ? null : utter(`opening:${situation}:${i}`, [o.text], { ...context.bindings, ...captures });
    return made === null ? [] : [made];
  });
  const one = specific[0];
  const fit = context.theCase.situations[0]?.fit ?? 0;
  if (one !== undefined && fit >= (askOf(context.theCase) === null ? FITS_ITS_WORDS : sureFit(context.theCase)))
    return { move: say("reflect", `opening:${situation}`, one), conditional: true };
  if (fit < sureFit(context.theCase)) return null;
  const general = utter(
    `opening:${situation}`,
    openings.filter((o) => o.when === undefined).map((o) => o.text),
    context.bindings,
  );
  return general === null ? null : { move: say("reflect", `opening:${situation}`, general), conditional: false };
}

/** The captures of a condition that holds, or null. */
function holds(context: TurnContext, when: Condition): Readonly<Record<string, string>> | null {
  let captures: Readonly<Record<string, string>> = {};
  if (when.said !== undefined) {
    const cue = cueOf(when.said);
    const found = context.reading.sentences
      .filter((s) => !s.pasted)
      .map((s) => (mayOccur(cue, s.text) ? matchCue(cue, s.text) : null))
      .find((m) => m !== null);
    if (found === undefined || found === null) return null;
    captures = found.captures;
  }
  if (when.finding !== undefined && context.theCase.findings.find((f) => f.id === when.finding)?.state !== (when.state ?? "present")) return null;
  if (when.fact !== undefined && !liveFacts(context.theCase).some((f) => f.slot === when.fact)) return null;
  if (when.claim !== undefined && !context.theCase.claims.some((c) => c.assumption === when.claim)) return null;
  return captures;
}

function chooseQuestion(
  draft: PlanDraft,
  context: TurnContext,
  body: readonly PlannedMove[],
  noticing: Noticing | undefined,
  challenge: Challenge | undefined,
): PlannedQuestion | null {
  const fork = forkQuestion(draft, context);
  if (fork !== null) return fork;
  const asked = new Set(context.theCase.asked.map((q) => q.ref));
  const shown = new Set(body.map((m) => m.ref));
  const noticingQuestion =
    noticing !== undefined && shown.has(`noticing:${noticing.id}`) && !asked.has(`noticing:${noticing.id}`) ? questionFromNoticing(noticing) : null;
  const scored = offTheMap(context.theCase, context.differential) ? [] : scoreQuestions(context.theCase, context.differential, context.knowledge);
  if (
    noticing !== undefined &&
    noticingQuestion !== null &&
    (noticing.weight >= leadsFrom(context, body, noticing) || (scored.length === 0 && !(asksNow(context) && askedQuestion(context) !== null)))
  ) {
    draft.because(`asks about what was noticed (${noticing.id}): how much hangs on it ${noticing.weight} of 10`);
    return noticingQuestion;
  }
  const ownQuestion = (scored[0]?.score ?? 0) < TELLING;
  if (challenge !== undefined && shown.has(`assumption:${challenge.record.id}`) && challenge.record.weight >= 4 && ownQuestion) {
    const q = questionFromAssumption(context, challenge.record, challenge.claim.captures ?? {});
    if (q !== null) {
      draft.because(`asks what would have to be true for “${challenge.claim.quote}”`);
      return q;
    }
  }
  return bestScored(draft, context, scored) ?? noticingQuestion ?? decisionQuestion(context) ?? askedQuestion(context) ?? generalQuestion(context);
}

/** How much must hang on a noticing for its question to come before the one with most information in it. */
function leadsFrom(context: TurnContext, body: readonly PlannedMove[], noticing: Noticing): number {
  const { theCase } = context;
  const first = theCase.askingTurns === 0;
  if (first && (theCase.situations[0]?.fit ?? 0) >= sureFit(theCase)) return NOTICING_LEADS;
  const nothingHeard = body.every((m) => m.ref === `noticing:${noticing.id}`);
  if (first || nothingHeard) return asksNow(context) ? NOTICING_LEADS_BESIDE_A_QUESTION : NOTICING_LEADS_ALONE;
  return theCase.asked.at(-1)?.ref.startsWith("noticing:") === true ? Number.POSITIVE_INFINITY : NOTICING_LEADS_LATER;
}

function bestScored(draft: PlanDraft, context: TurnContext, scored: readonly ScoredQuestion[]): PlannedQuestion | null {
  for (const s of scored) {
    if (s.finding.id === INSTANCE && isInstanceTold(context)) continue;
    const q = questionFromFinding(context, s.finding);
    if (q === null) continue;
    const pair = s.separates?.map((id) => context.knowledge.diagnoses.get(id)?.signature ?? id);
    draft.because(`asks ${s.finding.id}: ${s.information.toFixed(2)} nats expected${pair === undefined ? "" : `, separates ${pair.join(" from ")}`}`);
    return q;
  }
  return null;
}

/** "I hear two problems here": only on the first message, only when two fit about equally and share no explanation. */
function forkQuestion(draft: PlanDraft, context: TurnContext): PlannedQuestion | null {
  const [a, b] = context.theCase.situations;
  if (context.theCase.fit !== "several" || a === undefined || b === undefined || a.fit - b.fit > FORK_MARGIN) return null;
  if (context.theCase.turn > 1 || context.theCase.asked.length > 0 || context.message.length < ENOUGH_FOR_TWO || b.fit < FORK_FIT) return null;
  const [ra, rb] = [context.knowledge.situations.get(a.id), context.knowledge.situations.get(b.id)];
  if (ra === undefined || rb === undefined) return null;
  if (ra.diagnoses.some((d) => rb.diagnoses.some((e) => e.id === d.id)) || ra.topics.some((t) => rb.topics.includes(t))) return null;
  draft.because(`two situations fit about equally: ${a.id} and ${b.id}`);
  const lead = phrase(context.knowledge, "flow/two-problems", { a: ra.label, b: rb.label });
  draft.add(say("fork", null, lead));
  return {
    id: "fork",
    ref: "fork",
    wordings: phrase(context.knowledge, "flow/two-problems-ask", {}).variants,
    why: "they want different things from you",
    choices: [
      { id: a.id, label: ra.label },
      { id: b.id, label: rb.label },
    ],
  };
}

/** Keeps the strongest moves within what an asking reply may carry before its question. */
function trim(moves: ReadonlyArray<PlannedMove | null>): PlannedMove[] {
  const out: PlannedMove[] = [];
  let words = 0;
  for (const m of moves) {
    if (m === null) continue;
    const size = m.content === "say" ? Math.min(...m.say.variants.map(countWords)) : 0;
    if (out.length > 0 && words + size > WORDS_BEFORE_QUESTION) continue;
    words += size;
    out.push(m);
  }
  return out;
}
