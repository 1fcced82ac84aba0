// What Plumbline does not do - code, review, decisions, scores - and the leadership question behind each.
import type { PlannedMove } from "../../contract/plan.ts";
import { cutWords, quoted } from "../../kit/text.ts";
import type { PlanDraft, TurnContext } from "../situation.ts";
import { phrase, say } from "../utter.ts";
import { understand } from "./understand.ts";
import { advise, restate } from "./view.ts";

/** Code and reviews: declined in one sentence, then the question behind the request. */
export function declineWork(draft: PlanDraft, context: TurnContext, what: "code" | "review"): PlanDraft {
  const kind = what === "code" ? "decline-code" : "decline-review";
  draft.add(
    say(kind, kind, phrase(context.knowledge, `repair/${kind}`, context.bindings)),
    say("reflect", null, phrase(context.knowledge, `repair/${kind}-turn`, context.bindings)),
  );
  const ask = phrase(context.knowledge, `repair/${kind}-ask`, context.bindings);
  draft.ask({ id: kind, ref: `general:${kind}`, wordings: ask.variants, why: "", choices: [] });
  draft.phase = context.theCase.phase;
  return draft.short(110).because(`asked for ${what}`);
}

/** From this length a message holds an account that deserves its own reflection, whatever it asks at the end. */
const LONG_ACCOUNT = 300;
const ABOUT_A_PERSON =
  /\b(fire|firing|let (him|her|them) go|sack|dismiss|pip|promote|demote|replace (him|her|them)|manage (him|her|them) out|hire (him|her|them)|keep (him|her|them))\b/i;

/** Decisions: never made for them. Before the gate: what it hinges on, then the question. After: the assessment. */
export function declineDecision(draft: PlanDraft, context: TurnContext, enough: boolean): PlanDraft {
  draft.add(declined(context));
  draft.effects.refusal = true;
  if (enough && context.theCase.positions.some((p) => p.status === "held")) return restate(draft, context).because("asked to decide again");
  if (enough && context.differential.length > 0) {
    draft.because("asked to decide; enough is known for an assessment, the decision stays theirs");
    return advise(draft, context, false);
  }
  const [a, b] = context.differential.flatMap((c) => context.knowledge.diagnoses.get(c.id)?.signature ?? []);
  if (context.message.length >= LONG_ACCOUNT && context.theCase.asked.length === 0) draft.because("a long account: reflected before the question");
  else if (a !== undefined && b !== undefined) draft.add(say("reflect", null, phrase(context.knowledge, "repair/decline-decision-hinge", { a, b })));
  else draft.add(say("reflect", null, phrase(context.knowledge, "repair/decline-decision-early", context.bindings)));
  return understand(draft, context, context.message.length < LONG_ACCOUNT).because("asked to decide before enough is known");
}

/** One sentence: the decision is theirs, a verdict on a person above all. */
export function declined(context: TurnContext): PlannedMove {
  const person = ABOUT_A_PERSON.test(context.quoteOf("ask-decision"));
  return say("decline-decision", "decline-decision", phrase(context.knowledge, person ? "repair/decline-person" : "repair/decline-decision", context.bindings));
}

/** Said before a lean: a verdict on a person stays refused, anything else is theirs and gets an answer. */
export function yours(context: TurnContext): PlannedMove {
  return ABOUT_A_PERSON.test(context.quoteOf("ask-decision"))
    ? declined(context)
    : say("decline-decision", "decline-decision", phrase(context.knowledge, "flow/lean-yours", {}));
}

export function declineScoring(draft: PlanDraft, context: TurnContext): PlanDraft {
  draft.add(say("decline-decision", "decline-scoring", phrase(context.knowledge, "repair/decline-scoring", context.bindings)));
  return understand(draft, context, true).because("asked to score or rank individuals");
}

/** A lens is offered as questions from published work, never in the first person. */
export function asLens(draft: PlanDraft, context: TurnContext): PlanDraft {
  const said = context.message.toLowerCase();
  const lens = [...context.knowledge.lenses.values()].find(
    (l) => said.includes(l.title.toLowerCase()) || said.includes((l.title.split(" ").at(-1) ?? "").toLowerCase()),
  );
  draft.add(say("explain", null, phrase(context.knowledge, "repair/decline-lens", context.bindings)));
  if (lens === undefined) {
    draft.add(say("cannot-help", null, phrase(context.knowledge, "repair/unknown-work", { what: quoted(cutWords(context.quoteOf("ask-lens"), 8)) })));
    return understand(draft, context);
  }
  const asked = new Set(context.theCase.asked.map((q) => q.ref));
  const i = lens.questions.findIndex((_, n) => !asked.has(`lens:${lens.id}:${n}`));
  const question = lens.questions[Math.max(0, i)] ?? lens.questions[0] ?? "";
  draft.add(say("explain", `lens:${lens.id}`, { key: `lens:${lens.id}`, variants: [`Based on the published work of ${lens.title}: ${lens.philosophy}`] }));
  draft.ask({ id: `lens-${lens.id}`, ref: `lens:${lens.id}:${Math.max(0, i)}`, wordings: [question], why: "", choices: [] });
  return draft.short(120).because(`asked for a lens: ${lens.id}`);
}
