// Dialogue repair that comes before anything else in a reply: corrections, pasted orders, recalled facts, topics.
import type { Fact } from "../../contract/fact.ts";
import { figure, listed, numberWords, quoted, secondPerson } from "../../kit/text.ts";
import type { PlanDraft, TurnContext } from "../situation.ts";
import { phrase, say } from "../utter.ts";

const NOUN: Readonly<Record<string, string>> = {
  "org.engineers": "engineers",
  "org.teams": "teams",
  "org.teamSize": "a team",
  "me.reports": "reports",
  "org.companySize": "people in the company",
  "org.contractors": "contractors",
};

/** Facts that can be said again in one word; a goal or a figure in passing cannot. */
const CORRECTABLE: ReadonlySet<string> = new Set([
  "org.engineers",
  "org.teams",
  "org.teamSize",
  "org.companySize",
  "org.contractors",
  "org.stage",
  "me.reports",
  "me.role",
  "me.tenure",
  "time.deadline",
]);

/** Says which fact was corrected, with both values. */
export function confirmCorrections(draft: PlanDraft, context: TurnContext): void {
  const fresh = context.theCase.facts.filter((f) => f.turn === context.theCase.turn && f.status !== "retracted");
  for (const f of fresh) {
    if (!CORRECTABLE.has(f.slot)) continue;
    const old = replacedBy(context.theCase.facts, f);
    if (old === undefined && f.corrects !== true) continue;
    const oldValue = old === undefined ? f.replaces : old.value;
    draft.add(
      say(
        "correct",
        `fact:${f.id}`,
        phrase(context.knowledge, "repair/corrected", { new: shown(f.value, f.slot), old: oldValue === undefined ? undefined : shown(oldValue, "") }),
      ),
    );
    draft.because(`corrected ${f.slot}`);
    return;
  }
  if (context.has("retract") && fresh.length === 0) {
    draft.add(say("correct", null, phrase(context.knowledge, "repair/retracted", { what: quoted(context.quoteOf("retract"), 10) })));
  }
}

function replacedBy(facts: readonly Fact[], by: Fact): Fact | undefined {
  if (by.corrects !== true && !["org.engineers", "org.teams", "me.reports", "org.companySize", "org.teamSize"].includes(by.slot)) return undefined;
  return facts.find((f) => f.slot === by.slot && f.status === "retracted" && f.turn < by.turn && f.value !== by.value);
}

function shown(value: string | number, slot: string): string {
  const text = typeof value === "number" ? figure(value) : secondPerson(value);
  const noun = NOUN[slot];
  return noun === undefined ? text : `${text} ${noun}`;
}

/** C14: what was pasted is material; a line in it that gives orders is named and left out. */
export function nameDocuments(draft: PlanDraft, context: TurnContext): void {
  if (context.reading.documents.some((d) => d.instructions.length > 0)) {
    draft.add(say("explain", "document-orders", phrase(context.knowledge, "repair/document-orders", {})));
    draft.because("a pasted line gave orders to an assistant; it was left out");
  }
}

/** C13: a study or book that is not in the base is said to be unknown; after a view `hold` says it. */
export function nameUnknownWork(draft: PlanDraft, context: TurnContext): void {
  const cited = context.reading.acts.find((a) => a.kind === "inform" && a.detail === "citation");
  if (cited === undefined || context.has("pushback")) return;
  draft.add(say("explain", "unknown-work", phrase(context.knowledge, "repair/unknown-work", { what: quoted(cited.quote, 8) })));
}

/** Made once: making it takes as long as all the rest of a reply's plan. */
let month: Intl.DateTimeFormat | undefined;

/** What an earlier case taught about the organisation, offered once, dated, never assumed. */
export function offerRecalled(draft: PlanDraft, context: TurnContext): void {
  const { theCase } = context;
  if (theCase.turn !== 1 || theCase.recalled.length === 0) return;
  const known = new Set<string>(theCase.facts.filter((f) => f.status !== "retracted").map((f) => f.slot));
  const fresh = theCase.recalled.filter((r) => !known.has(r.slot) && r.slot in NOUN);
  const first = fresh[0];
  if (first === undefined) return;
  const same = fresh.filter((r) => r.said.slice(0, 7) === first.said.slice(0, 7)).slice(0, 2);
  const what = listed(same.map((r) => (typeof r.value === "number" ? `${numberWords(r.value)} ${NOUN[r.slot] ?? ""}` : String(r.value))));
  month ??= new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
  const when = month.format(new Date(first.said));
  draft.add(say("reflect", "recalled", phrase(context.knowledge, "flow/recalled", { when, what })));
}

/** A change of subject or a return to one: said in a sentence, nothing lost. */
export function markTopic(draft: PlanDraft, context: TurnContext): void {
  if (context.theCase.turn <= 1) return;
  if (context.has("return-to")) {
    const label = context.knowledge.situations.get(context.theCase.situations[0]?.id ?? "")?.label ?? "the first thing";
    const last = context.theCase.asked.findLast((q) => q.ref.startsWith("finding:"));
    draft.add(
      say(
        "acknowledge",
        null,
        phrase(context.knowledge, "flow/returned", { label, where: last === undefined ? "you'd just told me about it" : `I'd asked ${quoted(last.text, 18)}` }),
      ),
    );
    return;
  }
  if (!context.has("new-topic")) return;
  const top = context.theCase.situations[0];
  draft.add(say("acknowledge", null, phrase(context.knowledge, "flow/new-topic", {})));
  draft.effects.topic = {
    situation: top?.id ?? null,
    label: context.knowledge.situations.get(top?.id ?? "")?.label ?? "a new topic",
    openedAt: context.theCase.turn,
  };
}
