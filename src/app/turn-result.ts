// A stored turn and its case → the result that callers get (schema plumbline.turn/v1).
import type { AskedQuestion, Case } from "../contract/case.ts";
import type { Knowledge } from "../contract/knowledge.ts";
import { TURN_SCHEMA } from "../contract/names/schema-names.ts";
import type { Plan } from "../contract/plan.ts";
import type { Turn, TurnResult } from "../contract/turn.ts";

export function turnResultOf(turn: Turn, theCase: Case, knowledge: Knowledge, elapsedMs: number): TurnResult {
  return {
    schema: TURN_SCHEMA,
    caseId: turn.caseId,
    turn: turn.turn,
    phase: turn.plan.phase,
    reply: turn.reply,
    acts: turn.reading.acts,
    moves: turn.plan.moves.map((m) => ({ kind: m.kind, ref: m.ref })),
    questions: questionsOf(turn.plan, turn.reply),
    case: {
      facts: theCase.facts,
      situations: theCase.situations.map((s) => ({ id: s.id, title: knowledge.situations.get(s.id)?.title ?? s.id, fit: s.fit })),
      actors: theCase.actors,
      claims: theCase.claims,
      findings: theCase.findings,
      noticings: turn.noticings.map(({ id, kind, quotes, text }) => ({ id, kind, quotes, text })),
      differential: turn.differential.map((c) => ({ id: c.id, title: c.title, belief: c.belief, for: c.for.map(refOf), against: c.against.map(refOf) })),
      positions: theCase.positions,
      commitments: theCase.commitments,
      gate: turn.plan.gate,
    },
    frameworks: frameworksIn(turn, knowledge),
    citations: citationsIn(turn, knowledge),
    conduct: { verdicts: turn.verdicts, revisions: turn.revisions },
    voice: turn.usage,
    notice: turn.notice,
    elapsedMs: Math.round(elapsedMs * 10) / 10,
  };
}

function refOf(evidence: { readonly ref: string }): string {
  return evidence.ref.includes(":") || evidence.ref === "prior" ? evidence.ref : `finding:${evidence.ref}`;
}

/** Questions in the wording that was spoken. */
export function questionsOf(plan: Plan, reply: string): TurnResult["questions"] {
  return plan.effects.asked.map((q) => {
    const planned = plan.moves.flatMap((m) => (m.content === "ask" && m.question.id === q.id ? m.question.wordings : []));
    return { id: q.id, text: planned.find((w) => reply.includes(w)) ?? q.text, why: q.why, choices: q.choices };
  });
}

/** An asked question in the words in which it was put. */
export function spoken(question: AskedQuestion, turns: readonly Turn[]): string {
  const turn = turns.find((t) => t.turn === question.turn);
  return (turn === undefined ? undefined : questionsOf(turn.plan, turn.reply).find((q) => q.id === question.id)?.text) ?? question.text;
}

function frameworksIn(turn: Turn, knowledge: Knowledge): string[] {
  const said = turn.reply.toLowerCase();
  return turn.plan.frameworks.filter((id) => {
    const record = knowledge.frameworks.get(id);
    return record !== undefined && [record.title, ...record.aliases].some((name) => said.includes(name.toLowerCase()));
  });
}

function citationsIn(turn: Turn, knowledge: Knowledge): TurnResult["citations"] {
  const said = turn.reply.toLowerCase();
  return turn.plan.sources.flatMap((id) => {
    const source = knowledge.sources.get(id);
    if (source === undefined || !said.includes(source.work.toLowerCase())) return [];
    return [{ id, title: `${source.author}, ${source.work}${source.year === undefined ? "" : ` (${source.year})`}`, url: source.url ?? null }];
  });
}
