// The decision asked, answered as far as it honestly can be: what it hangs on, and which way this would lean.
import type { AskKind } from "../../contract/ask.ts";
import type { PlannedMove } from "../../contract/plan.ts";
import type { DecisionRecord } from "../../contract/records.ts";
import { listed, lowerFirst } from "../../kit/text.ts";
import { statements } from "../account.ts";
import { askOf } from "../asked.ts";
import { ANY, decisionAtHand } from "../decision.ts";
import type { PlanDraft, TurnContext } from "../situation.ts";
import { phrase, say, utter } from "../utter.ts";
import { anchor, askedLean, askedQuestion, askedRemark, DISOWNED } from "./asked-question.ts";
import { decisionQuestion, questionFromNoticing } from "./questions-to-ask.ts";

const MOST_POINTS = 3;
/** How much must hang on a noticing for it to stand beside a lean that no record was written for. */
const STANDS_OUT = 3.5;

/** Questions that are about one act or one explanation, and not about which way to decide. */
const NOT_A_DECISION: ReadonlySet<AskKind> = new Set([
  "what-it-lacks",
  "how-to-say",
  "which-it-is",
  "what-to-hand-over",
  "is-it-me",
  "what-to-weigh",
  "why-they",
]);

/** This message asks something other than the decision that an earlier one put. */
function isAskedAnew(context: TurnContext): boolean {
  const ask = askOf(context.theCase);
  if (ask === null || ask.turn < context.theCase.turn || !NOT_A_DECISION.has(ask.kind)) return false;
  return decisionAtHand({ ...context.theCase, messages: context.theCase.messages.slice(-1) }, context.knowledge) === null;
}

/** The record of the decision at hand that has not been leaned on yet. */
export function openDecision(context: TurnContext): DecisionRecord | null {
  const asks = context.has("ask-decision") || context.has("ask-advice") || askedLean(context) !== null;
  const said = (id: string): boolean => context.theCase.made.includes(`decision:${id}`);
  const named = isAskedAnew(context) ? null : decisionAtHand(context.theCase, context.knowledge);
  if (named !== null && named.id !== ANY && !said(named.id) && !context.theCase.made.includes(`${DISOWNED}${named.id}`)) return named;
  const unnamed = asks ? context.knowledge.decisions.get(ANY) : undefined;
  return unnamed === undefined || (said(ANY) && askedLean(context) === null) ? null : unnamed;
}

/** Before there is ground for a lean: what the decision hangs on, and the question that moves it most. */
export function askWhatItHangsOn(draft: PlanDraft, context: TurnContext, record: DecisionRecord): PlanDraft {
  const ofItsKind = record.id === ANY ? askedQuestion(context) : null;
  if (ofItsKind !== null) {
    draft.add(context.theCase.askingTurns === 0 ? anchor(context) : null, askedRemark(context)).ask(ofItsKind);
    draft.effects.made.push(...draft.moves.flatMap((m) => (m.ref?.startsWith("asked:") === true ? [m.ref] : [])));
    draft.phase = context.theCase.askingTurns === 0 ? "framing" : "understanding";
    return draft.because("a decision no record knows: what its form gives, before a lean");
  }
  const ref = `hangs:${record.id}`;
  draft.add(say("reflect", ref, phrase(context.knowledge, "flow/hangs-on", { label: record.label, hinges: listed(record.hinges.slice(0, 2)) })));
  draft.effects.made.push(ref);
  const question = decisionQuestion(context);
  if (question !== null) draft.ask(question);
  draft.phase = context.theCase.askingTurns === 0 ? "framing" : "understanding";
  return draft.because(`asked ${record.id}: what it hangs on, before a lean`);
}

/** What was said, which way it leans, what it hangs on, the first step, and when the lean is wrong. */
export function leanOn(draft: PlanDraft, context: TurnContext, record: DecisionRecord): PlanDraft {
  const lean = (record.id === ANY ? askedLean(context) : null) ?? utter(`lean:${record.id}`, record.lean, context.bindings);
  if (lean === null) return draft;
  const kind = askOf(context.theCase)?.kind;
  if (record.id === ANY && kind !== undefined) draft.effects.made.push(`asked-lean:${kind}`);
  if (context.theCase.summary === null) {
    draft.add(goingOn(context));
    draft.effects.summary = "offered";
  }
  const standing =
    record.id === ANY
      ? context.noticings.find((n) => n.kind === "arithmetic" && n.weight >= STANDS_OUT && !context.theCase.made.includes(`noticing:${n.id}`))
      : undefined;
  if (standing !== undefined) {
    draft.add(say("notice", `noticing:${standing.id}`, { key: `noticing:${standing.id}`, variants: standing.variants }));
    draft.effects.made.push(`noticing:${standing.id}`);
  }
  draft.add(say("advise", `decision:${record.id}`, lean));
  if (record.id !== ANY)
    draft.add(
      say("advise", null, phrase(context.knowledge, "flow/lean-hangs", { hinges: hingesOf(record) })),
      say("advise", null, phrase(context.knowledge, "flow/lean-first", { first: lowerFirst(record.first), wrong: lowerFirst(record.wrong_when) })),
    );
  if (record.words !== undefined) draft.add(say("explain", null, phrase(context.knowledge, "flow/lean-words", { words: record.words })));
  draft.ask((record.id === ANY ? askedQuestion(context) : null) ?? decisionQuestion(context) ?? afterLean(context, record.id === ANY));
  draft.effects.made.push(`decision:${record.id}`);
  draft.effects.askingTurn = false;
  draft.phase = "advising";
  draft.bounds = { ...draft.bounds, kind: "short", maxWords: 230, maxQuestions: 2, mustAsk: true, adviceAllowed: true };
  return draft.because(`leans on ${record.id}: no explanation has evidence yet, the decision asked is answered`);
}

function hingesOf(record: DecisionRecord): string {
  return record.hinges.map((h) => h.replace(/;/g, ",")).join("; ");
}

function afterLean(context: TurnContext, withoutAStep = false) {
  const name = withoutAStep ? "flow/after-bare-lean" : "flow/after-lean";
  return { id: "after-lean", ref: "commitment", wordings: phrase(context.knowledge, name, context.bindings).variants, why: "", choices: [] };
}

/** Their account in their own facts, short. */
export function goingOn(context: TurnContext): PlannedMove {
  return {
    content: "points",
    kind: "summarise",
    ref: "summary",
    say: phrase(context.knowledge, "flow/going-on", context.bindings),
    points: statements(context.theCase, MOST_POINTS).map((s) => s.text),
    close: phrase(context.knowledge, "flow/summary-close-short", context.bindings),
  };
}

/** Asked again after the lean: the same in other words, and what to say. Null when nothing was leaned on. */
export function leanAgain(draft: PlanDraft, context: TurnContext): PlanDraft | null {
  const id = context.theCase.made.findLast((m) => m.startsWith("decision:"))?.slice(9);
  const record = context.knowledge.decisions.get(id ?? "");
  const lean = record === undefined ? null : utter(`lean:${record.id}`, record.lean, context.bindings);
  if (record === undefined || lean === null) return null;
  draft.add(
    say("hold", `decision:${record.id}`, lean),
    say("hold", null, phrase(context.knowledge, "flow/lean-again", { wrong: lowerFirst(record.wrong_when) })),
  );
  if (record.words !== undefined) draft.add(say("explain", null, phrase(context.knowledge, "flow/lean-words", { words: record.words })));
  draft.ask(afterLean(context));
  draft.effects.askingTurn = false;
  draft.phase = "advising";
  draft.bounds = { ...draft.bounds, kind: "short", maxWords: 160, adviceAllowed: true };
  return draft.because(`the lean on ${record.id} again`);
}

const MOST_MISSING = 3;

/** "What am I missing?": what stands out in their own account, as a list, and the question of the strongest. Null when nothing does. */
export function whatIsMissing(draft: PlanDraft, context: TurnContext): PlanDraft | null {
  const fresh = context.noticings.filter((n) => !context.theCase.made.includes(`noticing:${n.id}`)).slice(0, MOST_MISSING);
  const question = fresh.map(questionFromNoticing).find((q) => q !== null);
  if (fresh.length < 2 || question === undefined || question === null) return null;
  draft.add(say("acknowledge", null, phrase(context.knowledge, "flow/missing-lead", {})));
  for (const n of fresh) {
    const asPoint = n.variants.map((v) => `\n- ${v}`);
    draft.add(say("notice", `noticing:${n.id}`, { key: `noticing:${n.id}`, variants: asPoint }));
    draft.effects.made.push(`noticing:${n.id}`);
  }
  draft.ask(question);
  draft.phase = "understanding";
  return draft.because("asked what is missing: what stands out in the account");
}

const MOST_STANDING_OUT = 2;

/** Enough was asked and nothing explains the whole: their account, what stands out in it, and which decision it is for. */
export function accountView(draft: PlanDraft, context: TurnContext): PlanDraft {
  draft.add(goingOn(context));
  const fresh = context.noticings.filter((n) => !context.theCase.made.includes(`noticing:${n.id}`)).slice(0, MOST_STANDING_OUT);
  for (const n of fresh) {
    draft.add(say("notice", `noticing:${n.id}`, { key: `noticing:${n.id}`, variants: n.variants }));
    draft.effects.made.push(`noticing:${n.id}`);
  }
  draft.effects.summary = "offered";
  const wordings = phrase(context.knowledge, "flow/which-decision", context.bindings).variants;
  const why = phrase(context.knowledge, "flow/which-decision-why", {}).variants[0] ?? "";
  draft.ask({ id: "which-decision", ref: "general:which-decision", wordings, why, choices: [] });
  draft.phase = "summarising";
  draft.bounds = { ...draft.bounds, kind: "short", maxWords: 200, mustAsk: true };
  return draft.because("enough was asked and no explanation has evidence: what the account gives by itself");
}
