// What is too serious or too raw for Socratic questions (C16).
import type { PlanDraft, TurnContext } from "../situation.ts";
import { phrase, say } from "../utter.ts";

const KNOWN = new Set(["harassment", "discrimination", "self-harm", "violence", "legal", "outage-now", "medical"]);
/** When several apply, the first of these speaks; a second may follow. */
const ORDER = ["self-harm", "violence", "outage-now", "harassment", "discrimination", "legal", "medical"];

/** What may call for care and is not sure to gets one line, once a case, beside the ordinary reply. */
export function allowForCare(draft: PlanDraft, context: TurnContext): void {
  const kinds = context.reading.acts.flatMap((a) => (a.kind === "inform" && a.detail?.startsWith("care:") === true ? [a.detail.slice(5)] : []));
  const first = ORDER.find((k) => kinds.includes(k));
  if (first === undefined || context.theCase.made.includes("care:possible")) return;
  draft.add(say("acknowledge", "care:possible", phrase(context.knowledge, `care/possible-${first}`, {})));
  draft.effects.made.push("care:possible");
  draft.because(`may call for care: ${first}`);
}

const ME = /\b(?:I|I'm|I've|I'd|my|me|myself)\b/i;
const ANOTHER =
  /\b(?:he|she|he's|she's|they|him|her|his|their|himself|herself|colleague|developer|engineer|report|lead|junior|brother|sister|tester|architect|mentee|teammate|intern|one of (?:my|the|mine))\b/i;
const DEATH =
  /\b(?:died|passed away|buried|funeral|took (?:his|her|their) (?:own )?life|was killed|no heartbeat|stillborn|miscarriage|lost (?:his|her|my|their|the) (?:\w+ )?(?:baby|child|son|daughter|wife|husband|father|mother|mum|mom|dad|brother|sister|partner))\b/i;

/** Which words fit: a death is no illness, and one's own trouble isn't met like a report's. */
function pathOf(kind: string, quote: string): string {
  if (kind === "medical" && DEATH.test(quote)) return "care/grief";
  if (kind === "medical" && ME.test(quote) && !ANOTHER.test(quote)) return "care/medical-self";
  if (kind === "self-harm" && ANOTHER.test(quote)) return "care/self-harm-other";
  return `care/${kind}`;
}

/** Says plainly who is needed now. */
export function refer(draft: PlanDraft, context: TurnContext): PlanDraft {
  const details = ORDER.filter((d) => context.has("sensitive", d) && KNOWN.has(d));
  const first = details[0] ?? "legal";
  const path = pathOf(first, context.reading.acts.find((a) => a.kind === "sensitive" && a.detail === first)?.quote ?? "");
  draft.add(say(first === "legal" ? "decline-legal" : "refer-safety", `care:${first}`, phrase(context.knowledge, path, context.bindings)));
  const second = details.find((d) => d === "legal" && first !== "legal" && first !== "self-harm" && first !== "outage-now");
  if (second !== undefined) draft.add(say("decline-legal", `care:${second}`, phrase(context.knowledge, `care/${second}`, context.bindings)));
  else if (first !== "self-harm") draft.add(say("close", null, phrase(context.knowledge, "care/care-close", context.bindings)));
  draft.phase = context.theCase.phase;
  return draft.short(170).because(`sensitive: ${details.join(", ") || "unspecified"}`);
}

/** Acknowledges and offers a choice; no advice. */
export function receiveVent(draft: PlanDraft, context: TurnContext): PlanDraft {
  const repeated = /\b(second|third|fourth|fifth|sixth)\b (time|reorg|round|rewrite|manager|ceo|cto|layoff)/i.exec(context.message)?.[1];
  const times =
    repeated === undefined
      ? undefined
      : { second: "twice", third: "three times", fourth: "four times", fifth: "five times", sixth: "six times" }[repeated.toLowerCase()];
  const path = times === undefined ? "care/vent" : "care/vent-repeated";
  draft.add(say("acknowledge", "care:vent", phrase(context.knowledge, path, { ...context.bindings, times })));
  const ask = phrase(context.knowledge, "care/vent-ask", context.bindings);
  draft.ask({ id: "vent", ref: "general:vent", wordings: ask.variants, why: "", choices: [] });
  draft.phase = context.theCase.phase;
  return draft.short(90).because("venting: acknowledgement and a choice, no advice");
}
