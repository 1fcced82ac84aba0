// A reply to the question a leader put, by its form: something true of every question of that kind, and one question back.
import type { PlannedMove, PlannedQuestion } from "../../contract/plan.ts";
import { type Ask, askOf } from "../asked.ts";
import { ANY } from "../decision.ts";
import type { PlanDraft, TurnContext } from "../situation.ts";
import { strikingClause } from "../telling.ts";
import { phrase, say, type utter } from "../utter.ts";

/** One of the ways leads past somebody to those above. */
const ABOVE = /\b(?:s?vp|ceo|cto|coo|cfo|hr|boss|director|manager|skip|board|over (?:his|her|their) head|above (?:him|her|them))\b/i;

/** Questions there are to each kind, asked in this order. */
const QUESTIONS = [1, 2, 3] as const;

/** This message puts a question that its form can answer. */
export function asksNow(context: TurnContext): boolean {
  return askOf(context.theCase)?.turn === context.theCase.turn;
}

/** The most telling clause of their account held up, so that what follows is about it. Null when nothing stands out. */
export function anchor(context: TurnContext): PlannedMove | null {
  const quote = strikingClause(context.message);
  return quote === null ? null : say("reflect", "anchor", phrase(context.knowledge, "asks/anchor", { quote }));
}

/** What holds for any question of the kind, once a case. */
export function askedRemark(context: TurnContext): PlannedMove | null {
  const ask = askOf(context.theCase);
  const ref = `asked:${ask?.kind ?? ""}`;
  if (ask === null || context.theCase.made.includes(ref)) return null;
  return say("reflect", ref, phrase(context.knowledge, `asks/${ask.kind}-r`, context.bindings));
}

/** The next question back; null when nothing was asked, or all three were put. */
export function askedQuestion(context: TurnContext): PlannedQuestion | null {
  const ask = askOf(context.theCase);
  if (ask === null) return null;
  const put = new Set(context.theCase.asked.map((q) => q.ref));
  const next = QUESTIONS.find((n) => !put.has(refOf(ask, n)));
  if (next === undefined) return null;
  const wordings = phrase(context.knowledge, `asks/${ask.kind}-q${next}`, context.bindings).variants;
  const why = phrase(context.knowledge, `asks/${ask.kind}-w${next}`, context.bindings).variants[0] ?? "";
  return { id: `${ask.kind}-${next}`, ref: refOf(ask, next), wordings, why, choices: [] };
}

function refOf(ask: Ask, n: number): string {
  return `general:${ask.kind}-${n}`;
}

/** Which way this would lean on a question of that kind; null when nothing was asked, or it was said. */
export function askedLean(context: TurnContext): ReturnType<typeof utter> {
  const ask = askOf(context.theCase);
  if (ask === null || context.theCase.made.includes(`asked-lean:${ask.kind}`)) return null;
  const above = ask.kind === "which-to-do" && ABOVE.test(ask.quote);
  return phrase(context.knowledge, `asks/${ask.kind}${above ? "-above" : ""}-lean`, context.bindings);
}

/** Begins the ref of a decision that the leader said is not theirs. */
export const DISOWNED = "disowned:";

/** The leader's own question taken up again; null when none was put, or all that can be asked about it was. */
export function backToTheirs(draft: PlanDraft, context: TurnContext): PlanDraft | null {
  const ask = askOf(context.theCase);
  const question = askedQuestion(context);
  if (ask === null || question === null) return null;
  // What was asked just now needs no reminder of what it was.
  if (ask.turn < context.theCase.turn) {
    const path = ask.matter === null ? "asks/back-plain" : "asks/back-to";
    draft.add(say("reflect", null, phrase(context.knowledge, path, { matter: ask.matter ?? undefined })));
  }
  const remark = askedRemark(context);
  draft.add(remark).ask(question);
  if (remark !== null) draft.effects.made.push(remark.ref ?? "");
  draft.phase = "understanding";
  return draft.because(`back to their own question (${ask.kind})`);
}

/** Decisions that the last reply took theirs to be: they are not leaned on later. */
export function disownLast(draft: PlanDraft, context: TurnContext): void {
  const last = context.theCase.lastMoves.flatMap((m) => /^(?:hangs|decision):(.+)$/.exec(m.ref ?? "")?.[1] ?? []);
  draft.effects.made.push(...last.filter((id) => id !== ANY).map((id) => `${DISOWNED}${id}`));
}
