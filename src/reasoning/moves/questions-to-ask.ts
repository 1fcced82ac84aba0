// Turns a scored question, a noticing, an assumption or a general question into one that can be asked.
import type { Noticing } from "../../contract/noticing.ts";
import type { PlannedQuestion } from "../../contract/plan.ts";
import type { AssumptionRecord, FindingRecord } from "../../contract/records.ts";
import { fillTemplate } from "../../kit/template.ts";
import { decisionAtHand } from "../decision.ts";
import type { TurnContext } from "../situation.ts";
import { phrase, utter } from "../utter.ts";

export function questionFromFinding(context: TurnContext, finding: FindingRecord): PlannedQuestion | null {
  const made = utter(`finding:${finding.id}`, finding.question, context.bindings);
  if (made === null) return null;
  return {
    id: finding.id,
    ref: `finding:${finding.id}`,
    wordings: made.variants,
    why: finding.reason,
    choices: finding.choices.map((c) => ({ id: c.id, label: c.label })),
  };
}

export function questionFromNoticing(noticing: Noticing): PlannedQuestion | null {
  if (noticing.question === null) return null;
  return { id: `noticing-${noticing.id}`, ref: `noticing:${noticing.id}`, wordings: [noticing.question], why: noticing.reason, choices: [] };
}

export function questionFromAssumption(context: TurnContext, assumption: AssumptionRecord, captures: Readonly<Record<string, string>>): PlannedQuestion | null {
  const wordings = assumption.question.flatMap((q) => fillTemplate(q, { ...context.bindings, ...captures }) ?? []);
  return wordings.length === 0
    ? null
    : { id: `assumption-${assumption.id}`, ref: `assumption:${assumption.id}`, wordings, why: assumption.reason, choices: [] };
}

/** What a decision they put hangs on most. */
export function decisionQuestion(context: TurnContext): PlannedQuestion | null {
  const record = decisionAtHand(context.theCase, context.knowledge);
  const ref = `decision:${record?.id ?? ""}`;
  if (record === null || context.theCase.asked.some((q) => q.ref === ref)) return null;
  const made = utter(ref, record.question, context.bindings);
  return made === null ? null : { id: `decision-${record.id}`, ref, wordings: made.variants, why: record.reason, choices: [] };
}

const GENERAL = ["q-last-time", "q-since", "q-solved", "q-otherwise", "q-tried", "q-goal", "q-constraint"] as const;

/** The few questions that always help, in an order that starts from one instance. */
export function generalQuestion(context: TurnContext): PlannedQuestion | null {
  const asked = new Set(context.theCase.asked.map((q) => q.ref));
  const name = GENERAL.find((g) => !asked.has(`general:${g}`));
  if (name === undefined) return null;
  const text = phrase(context.knowledge, `general/${name}`, context.bindings);
  const why = phrase(context.knowledge, `general/${name.replace("q-", "r-")}`, context.bindings);
  return { id: name, ref: `general:${name}`, wordings: text.variants, why: why.variants[0] ?? "", choices: [] };
}
