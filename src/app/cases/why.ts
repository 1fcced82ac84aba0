// Why the partner said what it said: the explanations it weighs, the evidence on both sides, what its question would settle.
import type { Candidate } from "../../contract/differential.ts";
import { PlumblineError } from "../../contract/errors.ts";
import type { Knowledge } from "../../contract/knowledge.ts";
import type { Turn } from "../../contract/turn.ts";
import { cutWords, lowerFirst } from "../../kit/text.ts";
import { effectOf } from "../../reasoning/differential.ts";
import type { Plumbline } from "../plumbline.ts";
import { questionsOf } from "../turn-result.ts";
import { conversation } from "./cases.ts";
import { neededWords } from "./fact-words.ts";

export interface WhyEvidence {
  readonly title: string;
  readonly quote: string;
  readonly turn: number;
}

export interface WhyCandidate {
  readonly id: string;
  readonly title: string;
  /** 0…1; shown as words and a bar. */
  readonly belief: number;
  readonly words: string;
  readonly for: readonly WhyEvidence[];
  readonly against: readonly WhyEvidence[];
}

export interface WhyQuestion {
  readonly text: string;
  readonly why: string;
  /** For each answer, which explanations it would strengthen and weaken. */
  readonly answers: ReadonlyArray<{ readonly label: string; readonly strengthens: readonly string[]; readonly weakens: readonly string[] }>;
}

export interface Why {
  readonly caseId: string;
  readonly turn: number;
  readonly steps: readonly string[];
  readonly candidates: readonly WhyCandidate[];
  readonly questions: readonly WhyQuestion[];
  readonly noticed: readonly string[];
  readonly missing: readonly string[];
  readonly revisions: ReadonlyArray<{ readonly kind: string; readonly rule: string }>;
}

const SHOWN = 5;

/** Of the latest turn, or of the one given. @throws PlumblineError unknown-case | unknown-record (no such turn) */
export async function why(app: Plumbline, caseId: string, turn: number | null): Promise<Why> {
  const { turns } = await conversation(app, caseId);
  const chosen = turn === null ? turns.at(-1) : turns.find((t) => t.turn === turn);
  if (chosen === undefined) throw new PlumblineError("unknown-record", { id: turn === null ? "a turn" : `turn ${turn}` });
  const { knowledge } = await app.knowledge();
  return whyOf(chosen, knowledge);
}

export function whyOf(turn: Turn, knowledge: Knowledge): Why {
  const shown = turn.differential.slice(0, SHOWN);
  return {
    caseId: turn.caseId,
    turn: turn.turn,
    steps: turn.plan.rationale.map((s) => inWords(s, knowledge)),
    candidates: shown.map((c) => ({
      id: c.id,
      title: c.title,
      belief: c.belief,
      words: beliefWords(c.belief),
      for: evidence(c.for, knowledge),
      against: evidence(c.against, knowledge),
    })),
    questions: questionsOf(turn.plan, turn.reply).map((q) => ({ text: q.text, why: q.why, answers: answersOf(q, turn, shown, knowledge) })),
    noticed: turn.noticings.slice(0, 3).map((n) => n.text),
    missing: neededWords(turn.plan.gate.missing, knowledge),
    revisions: turn.revisions.map(({ kind, rule }) => ({ kind, rule })),
  };
}

/** The policy's own note without its arithmetic, and with titles for ids. */
function inWords(step: string, knowledge: Knowledge): string {
  return step.replace(/:? *-?[\d.]+ nats(?: expected)?,? */g, ": ").replace(/\b[a-z0-9]+(?:-[a-z0-9]+)+\b/g, (id) => {
    const title =
      knowledge.findings.get(id)?.title ??
      knowledge.diagnoses.get(id)?.title ??
      knowledge.situations.get(id)?.label ??
      knowledge.noticings.get(id)?.title ??
      knowledge.assumptions.get(id)?.title;
    return title === undefined ? id : `“${title}”`;
  });
}

function evidence(list: Candidate["for"], knowledge: Knowledge): WhyEvidence[] {
  return list
    .filter((e) => e.ref !== "prior")
    .map((e) => ({ title: knowledge.findings.get(e.ref.replace(/^finding:/, ""))?.title ?? e.ref, quote: e.quote, turn: e.turn }));
}

function answersOf(question: { id: string }, turn: Turn, candidates: readonly Candidate[], knowledge: Knowledge): WhyQuestion["answers"] {
  const ref = turn.plan.effects.asked.find((q) => q.id === question.id)?.ref ?? "";
  const choices = knowledge.findings.get(ref.replace(/^finding:/, ""))?.choices ?? [];
  return choices.map((choice) => {
    const moved = candidates.map((c) => {
      const diagnosis = knowledge.diagnoses.get(c.id);
      const by = diagnosis === undefined ? 0 : Object.entries(choice.sets).reduce((n, [finding, state]) => n + effectOf(diagnosis, finding, state), 0);
      return { title: c.title, by };
    });
    return {
      label: choice.label,
      strengthens: moved.filter((m) => m.by > 0.3).map((m) => m.title),
      weakens: moved.filter((m) => m.by < -0.3).map((m) => m.title),
    };
  });
}

/** Belief as a leader reads it; it is editorial judgement, so never a number. */
export function beliefWords(belief: number): string {
  if (belief >= 0.85) return "very likely";
  if (belief >= 0.62) return "likely";
  if (belief >= 0.42) return "could well be";
  if (belief >= 0.2) return "possible";
  if (belief >= 0.08) return "unlikely";
  return "very unlikely";
}

export function beliefBar(belief: number, plain: boolean): string {
  const full = Math.round(Math.min(1, Math.max(0, belief)) * 10);
  return plain ? "#".repeat(full) + ".".repeat(10 - full) : "█".repeat(full) + "░".repeat(10 - full);
}

export function whyMarkdown(found: Why, plain: boolean): string {
  const out: string[] = [`## Why, at turn ${found.turn}`];
  if (found.steps.length > 0) out.push(found.steps.map((s) => `- ${s}`).join("\n"));
  out.push("### What may be behind it");
  if (found.candidates.length === 0) out.push("No explanation is being weighed yet.");
  for (const c of found.candidates) {
    const lines = [...c.for.map((e) => `- for: ${e.title}${said(e)}`), ...c.against.map((e) => `- against: ${e.title}${said(e)}`)];
    out.push(`\`${beliefBar(c.belief, plain)}\` **${c.title}**: ${c.words}`, lines.length === 0 ? "- nothing said for or against it yet" : lines.join("\n"));
  }
  for (const q of found.questions) {
    out.push("### What the question would settle", `“${q.text}” Asked because ${lowerFirst(q.why.replace(/[.]$/, ""))}.`);
    const telling = q.answers.filter((a) => a.strengthens.length + a.weakens.length > 0);
    if (telling.length > 0)
      out.push(
        telling
          .map(
            (a) =>
              `- *${a.label}*: ${[a.strengthens.length === 0 ? "" : `speaks for ${a.strengthens.join(" and ")}`, a.weakens.length === 0 ? "" : `against ${a.weakens.join(" and ")}`].filter((x) => x !== "").join("; ")}`,
          )
          .join("\n"),
      );
  }
  if (found.noticed.length > 0) out.push("### Noticed in your account", found.noticed.map((n) => `- ${n}`).join("\n"));
  if (found.missing.length > 0) out.push(`Before a full view it still needs: ${found.missing.join(", ")}.`);
  if (found.revisions.length > 0) out.push(`Changed before you saw it: ${found.revisions.map((r) => `${r.kind} (${r.rule})`).join(", ")}.`);
  return out.join("\n\n");
}

function said(e: WhyEvidence): string {
  return e.quote === "" ? "" : ` (“${cutWords(e.quote.replace(/\s+/g, " "), 16)}”, turn ${e.turn})`;
}
