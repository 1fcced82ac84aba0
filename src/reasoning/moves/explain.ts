// Questions about a term, about a question, and about the conversation itself.
import type { FrameworkRecord } from "../../contract/records.ts";
import { capitalise, quoted } from "../../kit/text.ts";
import { scoreQuestions } from "../questions.ts";
import type { PlanDraft, TurnContext } from "../situation.ts";
import { phrase, say } from "../utter.ts";
import { generalQuestion, questionFromFinding } from "./questions-to-ask.ts";
import { summaryPoints } from "./view.ts";

/** A plain factual question is answered at once, then tied back to the case. */
export function explainFact(draft: PlanDraft, context: TurnContext): PlanDraft {
  const found = termsIn(context);
  draft.phase = context.theCase.phase;
  if (found.length === 0 && !draft.moves.some((m) => m.ref === "unknown-work")) {
    draft.add(say("cannot-help", null, phrase(context.knowledge, "repair/unknown-fact", { what: quoted(context.quoteOf("ask-fact"), 10) })));
  }
  for (const { framework, means } of found.slice(0, 2)) {
    draft.add(say("explain", `framework:${framework.id}`, { key: `framework:${framework.id}`, variants: [means] }));
  }
  const tie = context.theCase.turn > 1 || context.reading.sentences.length > 2 ? tieBack(context, found[0]?.framework) : null;
  if (tie !== null) draft.ask(tie);
  return draft.short(150).because("a factual question, answered at once");
}

function termsIn(context: TurnContext): Array<{ framework: FrameworkRecord; means: string }> {
  const asked =
    context.reading.acts
      .filter((a) => a.kind === "ask-fact")
      .map((a) => a.quote)
      .join(" ")
      .toLowerCase() || context.message.toLowerCase();
  const out: Array<{ framework: FrameworkRecord; means: string }> = [];
  for (const framework of context.knowledge.frameworks.values()) {
    const terms = framework.terms.filter((t) => [t.term, ...t.aliases].some((n) => mentions(asked, n) || mentionsApart(asked, n)));
    for (const t of terms) out.push({ framework, means: t.means });
    if (terms.length === 0 && [framework.title, ...framework.aliases].some((n) => mentions(asked, n))) {
      out.push({ framework, means: `${framework.what} It misleads ${framework.misleads[0] ?? ""}.` });
    }
  }
  return out;
}

/** "the Y and the Z axis" names both axes: a term of two words may stand apart behind an "and". */
function mentionsApart(text: string, name: string): boolean {
  const [first, second, more] = name.toLowerCase().split(" ");
  if (first === undefined || second === undefined || more !== undefined || !/\b(and|or|vs|versus)\b/.test(text)) return false;
  return mentions(text, first) && mentions(text, second) && first.length <= 2;
}

function mentions(text: string, name: string): boolean {
  const at = text.indexOf(name.toLowerCase());
  return at >= 0 && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? " ") && !/[\p{L}\p{N}]/u.test(text[at + name.length] ?? " ");
}

/** The open question again, or the next one, so the case goes on. */
function tieBack(context: TurnContext, framework: FrameworkRecord | undefined): ReturnType<typeof generalQuestion> {
  const open = context.theCase.asked.findLast((q) => q.state === "open");
  if (open !== undefined) return { id: open.id, ref: open.ref, wordings: [open.text], why: open.why, choices: open.choices };
  const q = framework?.questions[0];
  if (q !== undefined) return { id: `framework-${framework?.id ?? ""}`, ref: `framework-question:${framework?.id ?? ""}`, wordings: [q], why: "", choices: [] };
  const best = scoreQuestions(context.theCase, context.differential, context.knowledge)[0];
  return best === undefined ? generalQuestion(context) : questionFromFinding(context, best.finding);
}

/** "Why are you asking", "what do you mean", "say that again", "what do you have", "who are you". */
export function explainSelf(draft: PlanDraft, context: TurnContext): PlanDraft {
  draft.phase = context.theCase.phase;
  const detail = context.reading.acts.find((a) => a.kind === "ask-meta")?.detail ?? "how-do-you-work";
  const open = context.theCase.asked.findLast((q) => q.state === "open" || q.turn === context.theCase.turn - 1);
  if (detail === "are-you-ai" || detail === "who-are-you") draft.add(say("explain", null, phrase(context.knowledge, "repair/are-you-ai", {})));
  else if (detail === "how-do-you-work" || open === undefined) {
    if (detail === "recap" || detail === "what-do-you-know") return recap(draft, context);
    draft.add(say("explain", null, phrase(context.knowledge, "repair/how-i-work", {})));
  } else if (detail === "recap" || detail === "what-do-you-know") return recap(draft, context);
  else if (detail === "why-asked") draft.add(whyAsked(context, open.why));
  else draft.add(say("clarify", null, phrase(context.knowledge, detail === "repeat" ? "repair/repeat" : "repair/clarify", {})));
  if (open !== undefined) {
    const record = context.knowledge.findings.get(open.ref.replace("finding:", ""));
    const other = record === undefined ? null : questionFromFinding(context, record);
    const wordings = detail === "what-do-you-mean" && other !== null ? other.wordings : [open.text];
    if (detail === "what-do-you-mean") {
      const example = record?.choices[0]?.examples[0];
      if (example !== undefined) draft.add(say("clarify", null, phrase(context.knowledge, "repair/clarify-example", { example })));
    }
    draft.ask({ id: open.id, ref: open.ref, wordings, why: detail === "why-asked" ? "" : open.why, choices: open.choices });
    draft.effects.askingTurn = false;
  }
  return draft.short(120).because(`a question about the conversation: ${detail}`);
}

function whyAsked(context: TurnContext, why: string): ReturnType<typeof say> {
  const open = context.theCase.asked.findLast((q) => q.ref.startsWith("finding:"));
  const id = open?.ref.slice(8) ?? "";
  const record = context.knowledge.findings.get(id);
  const settles = new Set([id, ...(record?.choices ?? []).flatMap((c) => Object.keys(c.sets))]);
  const [a, b] = context.differential
    .map((c) => context.knowledge.diagnoses.get(c.id))
    .filter((d) => d?.findings.some((f) => settles.has(f.id)) === true)
    .sort((x, y) => weightOn(y, settles) - weightOn(x, settles))
    .flatMap((d, i, all) => (i === 0 || i === all.length - 1 ? [d?.signature] : []));
  if (a !== undefined && b !== undefined && a !== b) return say("explain", null, phrase(context.knowledge, "repair/why-asked", { a, b }));
  return say("explain", null, phrase(context.knowledge, "repair/why-asked-plain", { reason: why === "" ? "I'd rather know than guess" : why }));
}

function weightOn(d: { findings: ReadonlyArray<{ id: string; weight: number }> } | undefined, settles: ReadonlySet<string>): number {
  return (d?.findings ?? []).filter((f) => settles.has(f.id)).reduce((n, f) => n + f.weight, 0);
}

function recap(draft: PlanDraft, context: TurnContext): PlanDraft {
  draft.add({
    content: "points",
    kind: "summarise",
    ref: "recap",
    say: phrase(context.knowledge, "flow/summary-lead", {}),
    points: summaryPoints(context).map((p) => capitalise(p.text)),
    close: phrase(context.knowledge, "flow/summary-close-short", {}),
  });
  return draft.short(170).because("asked what is known");
}
