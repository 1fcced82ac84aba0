// A turn and its events that are valid and hold as little as they can: for suites that need stored turns, not conversations.
import type { CaseEvent } from "../contract/event.ts";
import type { ReadFact, Slot } from "../contract/fact.ts";
import type { Plan } from "../contract/plan.ts";
import type { Reading } from "../contract/reading.ts";
import type { Turn } from "../contract/turn.ts";

export const SAMPLE_TIME = "2026-03-02T09:00:00.000Z";

export function sampleReading(facts: ReadFact[] = []): Reading {
  return {
    language: "en",
    sentences: [],
    acts: [],
    facts,
    claims: [],
    findings: [],
    topics: [],
    situations: [],
    fit: "none",
    predicaments: [],
    followups: [],
    replies: [],
    actors: [],
    documents: [],
    mentions: [],
    readers: { meaning: false, model: null },
  };
}

export function sampleFact(slot: Slot, value: string | number): ReadFact {
  return { slot, value, quote: String(value), sentence: 0, status: "stated" };
}

export function samplePlan(turn: number): Plan {
  return {
    turn,
    phase: "understanding",
    moves: [{ content: "say", kind: "acknowledge", ref: null, say: { key: "heard", variants: ["Heard."] } }],
    gate: { open: false, missing: ["tried"] },
    bounds: { kind: "asking", maxWords: 120, maxQuestions: 2, mustAsk: false, adviceAllowed: false, mustDisagree: false },
    factValues: [],
    frameworks: [],
    sources: [],
    rationale: [],
    effects: {
      asked: [],
      made: [],
      positions: [],
      commitments: [],
      settled: [],
      summary: null,
      askingTurn: false,
      refusal: false,
      pushback: false,
      topic: null,
    },
  };
}

export interface SampleTurn {
  readonly turn: Turn;
  readonly events: readonly CaseEvent[];
}

export function sampleTurn(
  caseId: string,
  turn: number,
  message: string,
  options: { reply?: string; facts?: ReadFact[]; at?: string; plan?: Plan } = {},
): SampleTurn {
  const reading = sampleReading(options.facts);
  const plan = options.plan ?? samplePlan(turn);
  const at = options.at ?? SAMPLE_TIME;
  return {
    turn: {
      caseId,
      turn,
      at,
      message,
      reading,
      noticings: [],
      differential: [],
      plan,
      draft: "Heard.",
      verdicts: [],
      revisions: [],
      reply: options.reply ?? "Heard.",
      worded: [],
      usage: { kind: "embedded", model: null, calls: 0, inputTokens: 0, outputTokens: 0 },
      notice: null,
      versions: { program: "0", knowledge: "0", reader: "lexical" },
    },
    events: [
      { kind: "message-read", turn, at, message, reading },
      { kind: "reply-given", turn, plan, worded: [] },
    ],
  };
}
