// Turns a scored question, a noticing, an assumption or a general question into one that can be asked.
import type { Noticing } from "../../contract/noticing.ts";
import type { PlannedQuestion } from "../../contract/plan.ts";
import type { AssumptionRecord, FindingRecord } from "../../contract/records.ts";
import { fillTemplate } from "../../kit/template.ts";
import { askOf } from "../asked.ts";
import { liveFacts } from "../bindings.ts";
import { ANY, decisionAtHand } from "../decision.ts";
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
  // What no record knows is asked about by the form of their question.
  if (record?.id === ANY && askOf(context.theCase) !== null) return null;
  if (record === null || context.theCase.asked.some((q) => q.ref === ref)) return null;
  const made = utter(ref, record.question, context.bindings);
  return made === null ? null : { id: `decision-${record.id}`, ref, wordings: made.variants, why: record.reason, choices: [] };
}

const GENERAL = ["q-otherwise", "q-goal", "q-last-time", "q-otherwise-nobody", "q-solved", "q-since", "q-tried", "q-constraint"] as const;
type General = (typeof GENERAL)[number];

const HAPPENED = /\b(?:said|told|asked|went|left|came|did|wrote|sent|got|decided|announced|\w{3,}ed)\b/gi;
/** So many things told as done make an instance. */
const AN_INSTANCE = 5;
const DECIDES = /\b(?:have to|need to|must|want to|supposed to) (?:decide|say|choose|pick|answer|give)\b|\bdecision\b|\bwhether\b/i;
const DATED =
  /\b(?:since|ago|last (?:week|month|quarter|year|spring|summer|autumn|fall|winter)|in (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|q[1-4])|yesterday)\b/i;

/** So much is told as done that one instance has been described. */
export function isInstanceTold(context: TurnContext): boolean {
  const told = context.theCase.messages.map((m) => m.text).join(" ");
  return (told.match(HAPPENED) ?? []).length >= AN_INSTANCE;
}

/** What the account already holds is not asked for. */
function alreadyTold(context: TurnContext, name: General): boolean {
  const slots = new Set(liveFacts(context.theCase).map((f) => f.slot));
  const told = context.theCase.messages.map((m) => m.text).join(" ");
  switch (name) {
    case "q-otherwise":
      return context.bindings.who === undefined;
    case "q-otherwise-nobody":
      return context.bindings.who !== undefined;
    case "q-tried":
      return slots.has("tried");
    case "q-last-time":
      return isInstanceTold(context);
    case "q-goal":
      return slots.has("decision.at-hand") || DECIDES.test(told) || decisionAtHand(context.theCase, context.knowledge) !== null;
    case "q-since":
      return slots.has("time.since") || DATED.test(told);
    case "q-constraint":
      return slots.has("constraint");
    default:
      return false;
  }
}

/** The few questions that always help: the first that was neither asked nor answered by the account. */
export function generalQuestion(context: TurnContext): PlannedQuestion | null {
  const asked = new Set(context.theCase.asked.map((q) => q.ref));
  const open = GENERAL.filter((g) => !asked.has(`general:${g}`));
  const name = open.find((g) => !alreadyTold(context, g)) ?? open.at(-1);
  if (name === undefined) return null;
  const text = phrase(context.knowledge, `general/${name}`, context.bindings);
  const why = phrase(context.knowledge, `general/${name.replace("q-", "r-")}`, context.bindings);
  return { id: name, ref: `general:${name}`, wordings: text.variants, why: why.variants[0] ?? "", choices: [] };
}
