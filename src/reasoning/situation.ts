// Everything the policy looks at in one turn, and the plan it builds up.

import type { ActKind, Phase } from "../contract/act.ts";
import type { AskedQuestion, Case, Gate } from "../contract/case.ts";
import type { Candidate } from "../contract/differential.ts";
import type { Knowledge } from "../contract/knowledge.ts";
import type { Noticing } from "../contract/noticing.ts";
import type { Plan, PlannedMove, PlannedQuestion } from "../contract/plan.ts";
import type { Reading } from "../contract/reading.ts";
import type { Bindings } from "../kit/template.ts";
import { bindingsOf, factValues } from "./bindings.ts";

export interface PolicyInput {
  /** The case with this message merged in. */
  readonly theCase: Case;
  readonly reading: Reading;
  readonly message: string;
  readonly knowledge: Knowledge;
  readonly noticings: readonly Noticing[];
  readonly differential: readonly Candidate[];
  /** The differential as it stood before this message. */
  readonly previous: readonly Candidate[];
  /** ISO instant of the turn. */
  readonly now: string;
}

export interface TurnContext extends PolicyInput {
  readonly bindings: Bindings;
  readonly gate: Gate;
  has(kind: ActKind, detail?: string): boolean;
  quoteOf(kind: ActKind): string;
}

export function contextOf(input: PolicyInput, gate: Gate): TurnContext {
  const acts = input.reading.acts;
  return {
    ...input,
    bindings: bindingsOf(input.theCase),
    gate,
    has: (kind, detail) => acts.some((a) => a.kind === kind && (detail === undefined || a.detail === detail)),
    quoteOf: (kind) => acts.find((a) => a.kind === kind)?.quote ?? "",
  };
}

type Effects = Plan["effects"];

/** Collects the moves of one reply and what they change. */
export class PlanDraft {
  readonly moves: PlannedMove[] = [];
  readonly rationale: string[] = [];
  readonly effects: Effects = {
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
  };
  phase: Phase;
  bounds: Plan["bounds"] = { kind: "asking", maxWords: 120, maxQuestions: 2, mustAsk: true, adviceAllowed: false, mustDisagree: false };
  readonly #turn: number;

  constructor(phase: Phase, turn: number) {
    this.phase = phase;
    this.#turn = turn;
  }

  add(...moves: Array<PlannedMove | null>): this {
    for (const move of moves) if (move !== null) this.moves.push(move);
    return this;
  }

  /** Plans a question and what asking it changes. */
  ask(question: PlannedQuestion, kind: PlannedMove["kind"] = "ask"): this {
    this.moves.push({ content: "ask", kind, ref: question.ref, question });
    const asked: AskedQuestion = {
      id: question.id,
      ref: question.ref,
      text: question.wordings[0] ?? "",
      why: question.why,
      choices: question.choices,
      turn: this.#turn,
      state: "open",
    };
    this.effects.asked.push(asked);
    this.effects.askingTurn = true;
    return this;
  }

  because(reason: string): this {
    this.rationale.push(reason);
    return this;
  }

  /** A short reply outside the diagnostic flow: no question is required of it. */
  short(maxWords = 140): this {
    this.bounds = { ...this.bounds, kind: "short", maxWords, mustAsk: false };
    this.effects.askingTurn = false;
    return this;
  }

  finish(context: TurnContext): Plan {
    const knowledge = context.knowledge;
    const views = this.moves.flatMap((m) => (m.content === "view" ? [m.view] : []));
    const frameworks = new Set([
      ...views.map((v) => v.framework.id),
      ...this.moves.flatMap((m) => (m.ref?.startsWith("framework:") === true ? [m.ref.slice(10)] : [])),
    ]);
    const sources = new Set([
      ...views.flatMap((v) => knowledge.diagnoses.get(v.diagnosis)?.sources ?? []),
      ...[...frameworks].flatMap((f) => knowledge.frameworks.get(f)?.sources ?? []),
    ]);
    return {
      turn: this.#turn,
      phase: this.phase,
      moves: this.moves,
      gate: context.gate,
      bounds: this.bounds,
      factValues: factValues(context.theCase),
      frameworks: [...frameworks],
      sources: [...sources],
      rationale: this.rationale,
      effects: this.effects,
    };
  }
}
