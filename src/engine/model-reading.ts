// Where a model takes part in the reading: before the plan in careful mode, and after the reply by what it observed.
import type { Case } from "../contract/case.ts";
import { PlumblineError } from "../contract/errors.ts";
import type { CaseEvent } from "../contract/event.ts";
import type { Knowledge } from "../contract/knowledge.ts";
import type { PendingQuestion, Reader } from "../contract/lexicon.ts";
import type { Plan } from "../contract/plan.ts";
import type { SentenceEncoder } from "../contract/ports.ts";
import type { Reading } from "../contract/reading.ts";
import type { CarefulReader } from "../reading/model/careful.ts";
import { predicamentOf } from "../reasoning/predicament.ts";
import { overlap } from "../speaking/remaining.ts";
import type { Spoken } from "./speak-under-guard.ts";

export interface ReadingParts {
  readonly reader: Reader;
  readonly encoder: SentenceEncoder | null;
  readonly knowledge: Knowledge;
  readonly careful?: CarefulReader | null;
}

interface Spent {
  readonly calls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

const NOTHING: Spent = { calls: 0, inputTokens: 0, outputTokens: 0 };

/** The reading of a message. A model that fails in careful mode leaves the embedded reading as it is. */
export async function readMessage(
  parts: ReadingParts,
  before: Case,
  said: { message: string; turn: number; heard: readonly string[] },
  signal: AbortSignal,
): Promise<{ reading: Reading; spent: Spent }> {
  const { message, turn, heard } = said;
  const prepared = parts.reader.prepare(message);
  const vectors = parts.encoder === null ? null : await parts.encoder.encode(prepared.texts);
  const pending: PendingQuestion[] = before.asked
    .filter((q) => q.state === "open" && q.turn >= before.turn - 1)
    .map((q) => ({ id: q.id, finding: q.ref.startsWith("finding:") ? q.ref.slice(8) : null, text: q.text, choices: q.choices }));
  const last = { reply: before.lastSaid, heard: before.messages.map((m) => m.text).join("\n") };
  const embedded = parts.reader.read({
    message,
    prepared,
    vectors,
    pending,
    lastMoves: before.lastMoves.map((m) => m.kind),
    turn,
    last,
    predicament: predicamentOf(before),
  });
  if (parts.careful === undefined || parts.careful === null) return { reading: embedded, spent: NOTHING };
  try {
    const situations = [...embedded.situations, ...before.situations].map((s) => s.id);
    const { mergeObserved, readObservations } = await import("../reading/model/observations.ts");
    const answer = await parts.careful.read({ caseId: before.id, message, heard, pending, situations, signal });
    const observed = readObservations(answer.json, message, (id) => parts.knowledge.findings.has(id), embedded.sentences);
    return {
      reading: mergeObserved(embedded, observed, parts.careful.name),
      spent: { calls: 1, inputTokens: answer.inputTokens, outputTokens: answer.outputTokens },
    };
  } catch (error) {
    if (signal.aborted) throw new PlumblineError("interrupted", { turn }, error);
    if (!(error instanceof PlumblineError) || error.code !== "model-unavailable") throw error;
    return { reading: embedded, spent: { ...NOTHING, calls: 1 } };
  }
}

/** The event of what a model observed in its reply; none when nothing of it holds. */
export async function observedEvent(
  parts: Pick<ReadingParts, "knowledge">,
  spoken: Spoken,
  reading: Reading,
  message: string,
  turn: number,
): Promise<CaseEvent[]> {
  if (spoken.observations === null || spoken.usage.model === null) return [];
  const { readObservations } = await import("../reading/model/observations.ts");
  const { facts, findings, claims } = readObservations(spoken.observations, message, (id) => parts.knowledge.findings.has(id), reading.sentences);
  const fresh = facts.filter((f) => !reading.facts.some((r) => r.slot === f.slot && r.value === f.value));
  const newClaims = claims.filter((c) => !reading.claims.some((r) => r.quote.includes(c.quote) || c.quote.includes(r.quote)));
  if (fresh.length + findings.length + newClaims.length === 0) return [];
  return [{ kind: "observed", turn, model: spoken.usage.model, facts: [...fresh], findings: [...findings], claims: [...newClaims] }];
}

/**
 * The plan with the question as it was really asked: where a model asked its own, the answer is read as one to that,
 * and no choice is offered that the leader never saw.
 */
export function asSpoken(plan: Plan, spoken: Spoken): Plan {
  if (spoken.usage.kind !== "model") return plan;
  const asked = plan.effects.asked.map((q) => {
    const planned = plan.moves.flatMap((m) => (m.content === "ask" && m.question.id === q.id ? m.question.wordings : []));
    if (planned.length === 0) return q;
    const choices = q.choices.filter((c) => spoken.reply.includes(c.label));
    if (planned.some((w) => overlap(spoken.reply, w) >= 0.6)) return { ...q, choices: choices.length === q.choices.length ? q.choices : [] };
    const own = lastQuestion(spoken.reply);
    return own === null ? q : { ...q, id: `${q.id}-own`, ref: "general:own", text: own, why: "", choices: [] };
  });
  return { ...plan, effects: { ...plan.effects, asked } };
}

function lastQuestion(reply: string): string | null {
  const found = [...reply.matchAll(/[^.!?\n]{8,}\?/g)].at(-1)?.[0].trim();
  return found === undefined ? null : found.replace(/^[*_(\s]+/, "");
}
