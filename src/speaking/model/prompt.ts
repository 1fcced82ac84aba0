// The prompt of one reply: a prefix that is equal to the byte from turn to turn, then what this turn needs, bounded.
import type { Verdict } from "../../contract/conduct.ts";
import type { Knowledge } from "../../contract/knowledge.ts";
import { SLOTS } from "../../contract/names/slots.ts";
import type { Plan } from "../../contract/plan.ts";
import type { ModelMessage, Prompts, VoiceContext } from "../../contract/ports.ts";
import { CLAIM_KINDS } from "../../contract/reading.ts";
import { caseText, knowledgeText } from "./case-text.ts";
import { clip, clipMiddle, untagged } from "./clip.ts";
import { planText } from "./plan-text.ts";

/** Characters: all that varies from turn to turn stays within this, whatever was said. About four make a token. */
const WHOLE = 6_000;
const MESSAGE = 2_000;
const OPENING = 900;
const CASE = 1_300;
const KNOWLEDGE = 700;
const PAST_MESSAGE = 420;
const PAST_REPLY = 380;
const PAST_TURNS = 4;

/** The stable prefix. @throws Error when a prompt file is missing: a fault of the installation. */
export function stablePrefix(knowledge: Knowledge, prompts: Prompts, told: readonly string[]): string {
  return fillPlaces(promptText(prompts, "voice"), {
    rules: told.map((r) => `- ${r}`).join("\n"),
    frameworks: [...knowledge.frameworks.values()].map((f) => `${f.title} (${f.author})`).join("; "),
    situations: [...knowledge.situations.values()].map((s) => s.title).join("; "),
    slots: SLOTS.join(", "),
    claims: CLAIM_KINDS.join(", "),
  });
}

/** What a model is told to do, without anything it may speak of. */
export function instructions(prompts: Prompts, told: readonly string[]): { readonly fixed: string; readonly request: string } {
  const request = `${promptText(prompts, "turn")}\n${promptText(prompts, "again")}`;
  return { fixed: [promptText(prompts, "voice"), request, ...told].join("\n"), request };
}

/** What one reply adds to the prefix: the last turns, then case, plan, knowledge and message. */
export function turnMessages(plan: Plan, context: VoiceContext, knowledge: Knowledge, prompts: Prompts, broken: readonly Verdict[]): ModelMessage[] {
  const planned = clip(untagged(planText(plan)), 3_600);
  const message = clipMiddle(untagged(context.message), MESSAGE);
  const past = context.recent.slice(-PAST_TURNS);
  const openingShown = context.theCase.turn <= 1 || past.some((p) => p.message === context.theCase.opening && p.message.length <= PAST_MESSAGE);
  const opening = openingShown ? "" : `They began with: “${clipMiddle(untagged(context.theCase.opening), OPENING)}”\n`;
  const now = fillPlaces(promptText(prompts, "turn"), {
    case: untagged(`${opening}${caseText(context.theCase, knowledge, CASE)}`),
    plan: planned,
    knowledge: untagged(knowledgeText(plan, context.theCase, knowledge, KNOWLEDGE)),
    message,
  });
  const again = broken.length === 0 ? "" : `\n\n${fillPlaces(promptText(prompts, "again"), { broken: brokenText(broken) })}`;
  return [...pastMessages(past, WHOLE - now.length), { role: "user", content: `${now}${again}` }];
}

/** The newest turns that fit, oldest first. */
function pastMessages(past: VoiceContext["recent"], most: number): ModelMessage[] {
  const out: ModelMessage[] = [];
  let left = most;
  for (const p of [...past].reverse()) {
    const said = clipMiddle(untagged(p.message), PAST_MESSAGE);
    const reply = clipMiddle(p.reply, PAST_REPLY);
    left -= said.length + reply.length;
    if (left < 0) break;
    out.unshift({ role: "user", content: said }, { role: "assistant", content: reply });
  }
  return out;
}

function brokenText(broken: readonly Verdict[]): string {
  const byRule = new Map(broken.map((v) => [v.rule, v]));
  return [...byRule.values()]
    .slice(0, 6)
    .map((v) => `- ${v.reason}: “${clip(v.quote, 120)}”`)
    .join("\n");
}

/** The text of a prompt. @throws Error when there is none of that id. */
export function promptText(prompts: Prompts, id: string): string {
  const found = prompts.get(id);
  if (found === undefined) throw new Error(`no prompt ${id}`);
  return found.text;
}

export function fillPlaces(text: string, places: Readonly<Record<string, string>>): string {
  return text
    .replace(/\{\{([a-z]+)\}\}/g, (_, name: string) => places[name] ?? "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
