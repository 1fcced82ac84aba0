// Plans to hold a reply to where no case stands behind them: the plainest of each kind.
import type { Plan, PlannedMove } from "../src/contract/plan.ts";

export function planOf(moves: readonly PlannedMove[], bounds: Partial<Plan["bounds"]> = {}, rest: Partial<Plan> = {}): Plan {
  return {
    turn: 2,
    phase: "understanding",
    moves: [...moves],
    gate: { open: bounds.adviceAllowed === true, missing: [] },
    bounds: { kind: "asking", maxWords: 120, maxQuestions: 2, mustAsk: false, adviceAllowed: false, mustDisagree: false, ...bounds },
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
    ...rest,
  };
}

export function sayMove(kind: PlannedMove["kind"], text: string): PlannedMove {
  return { content: "say", kind, ref: null, say: { key: `test:${kind}`, variants: [text] } };
}

export function askMove(text: string, choices: readonly string[] = []): PlannedMove {
  return {
    content: "ask",
    kind: "ask",
    ref: "general:test",
    question: { id: "test", ref: "general:test", wordings: [text], why: "", choices: choices.map((label, i) => ({ id: `c${i}`, label })) },
  };
}
