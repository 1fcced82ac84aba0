// What of a plan a reply has not said yet: for a voice that goes on where another broke off, and for the moves whose
// omission would break a promise however well the rest reads.
import type { MoveKind } from "../contract/act.ts";
import type { Plan, PlannedMove } from "../contract/plan.ts";

/** Opening moves that lead in; once something was said they are no longer wanted. */
const LEAD_IN = new Set<MoveKind>(["welcome", "acknowledge", "reflect"]);

/** How a reply shows in its own words that it made a move that may not be left out. */
const SIGNALS: Partial<Record<MoveKind, RegExp>> = {
  "decline-code":
    /\b(?:don't|won't|do not|will not|can't|not (?:something|going to)|isn't (?:something|mine|what)|leave)\b[^.?!]{0,60}\b(?:code|write|writing|script|query|implementation|build)\b|\bcode (?:isn't|is not)\b/i,
  "decline-review": /\b(?:don't|won't|do not|will not|can't|not (?:something|going to)|isn't)\b[^.?!]{0,60}\b(?:review|PR|diff|pull request|verdict|code)\b/i,
  "decline-decision":
    /\b(?:your (?:call|decision)|yours to (?:make|decide)|won't (?:make|decide|call|give|say)|can't (?:make|decide)|not (?:mine|my call)|the (?:call|decision) is yours|up to you|decision stays)\b/i,
  "decline-legal": /\b(?:lawyer|legal (?:advice|counsel|question|exposure)|counsel|solicitor|attorney|employment law)\b/i,
  "cannot-help": /\b(?:can't|cannot|don't|not able|only)\b/i,
  disagree: /\b(?:disagree|I'd argue|not convinced|don't think|doubt|against|isn't|doesn't)\b/i,
  hold: /\b(?:still|hold|stand by|hasn't changed|doesn't change|keep to)\b/i,
  update: /\b(?:changes? (?:it|that|my)|I was wrong|changed my|that moves|revis|different picture|new to me|overturns?)\b/i,
};

const BINDING = new Set<MoveKind>([...(Object.keys(SIGNALS) as MoveKind[]), "refer-safety", "summarise", "correct"]);

/** Moves still worth making by a voice that takes over after `said` reached the leader. */
export function remainingMoves(plan: Plan, said: string): PlannedMove[] {
  if (said.trim() === "") return [...plan.moves];
  const asked = said.includes("?");
  return plan.moves.flatMap((move) => {
    if (isSaid(move, said)) return [];
    if (BINDING.has(move.kind)) return shortened(move, said);
    if (LEAD_IN.has(move.kind)) return [];
    if (move.content === "ask") return asked ? [] : [move];
    if (asked && plan.bounds.mustAsk && move.content !== "view") return [];
    return shortened(move, said);
  });
}

/** Moves that a reply may not leave out and that `said` does not hold. */
export function missingMoves(plan: Plan, said: string): PlannedMove[] {
  return plan.moves.filter((m) => (BINDING.has(m.kind) || m.content === "view") && !isSaid(m, said)).flatMap((m) => shortened(m, said));
}

function isSaid(move: PlannedMove, said: string): boolean {
  const signal = SIGNALS[move.kind];
  if (signal?.test(said.replace(/[’‘]/g, "'")) === true) return true;
  switch (move.content) {
    case "say":
      return move.say.variants.some((v) => overlap(said, v) >= (move.kind === "refer-safety" ? 0.4 : 0.5));
    case "ask":
      return move.question.wordings.some((w) => overlap(said, w) >= 0.7) && said.includes("?");
    case "points":
      return move.points.filter((p) => overlap(said, p) >= 0.5).length >= Math.min(3, move.points.length);
    case "view":
      return (
        overlap(said, move.view.mechanism.variants[0] ?? "") >= 0.4 ||
        move.view.assessment.variants.some((v) => overlap(said, v) >= 0.4) ||
        mentions(said, move.view.framework.title)
      );
    case "loop":
      return move.loop.steps.every((s) => overlap(said, s.label) >= 0.5);
  }
}

/** A view that comes late is said in its one sentence: the guard completes the rest of it from the plan. */
function shortened(move: PlannedMove, said: string): PlannedMove[] {
  if (move.content !== "view" || said.trim() === "") return [move];
  const { view } = move;
  const say =
    view.against === null
      ? view.assessment
      : { key: view.assessment.key, variants: view.assessment.variants.map((v) => `${view.against?.variants[0] ?? ""} ${v}`) };
  return [{ content: "say", kind: move.kind, ref: move.ref, say }];
}

function mentions(said: string, title: string): boolean {
  return said.toLowerCase().includes(title.toLowerCase());
}

/** Share of a line's words of meaning (by their first six letters) that the text holds. */
export function overlap(text: string, line: string): number {
  const held = stems(text);
  const wanted = [...stems(line)];
  return wanted.length === 0 ? 1 : wanted.filter((w) => held.has(w)).length / wanted.length;
}

function stems(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .match(/\d[\d.,]*|[\p{L}']{4,}/gu) ?? [];
  return new Set(words.map((w) => w.slice(0, 6)));
}
