// event + case → case; the only maker of a Case. Pure: the same events always give the same case.
import type { Case } from "../contract/case.ts";
import type { CaseEvent } from "../contract/event.ts";
import { forgetRef } from "./forget.ts";
import { mergeActors, mergeClaims, mergeFindings, mergeSituations, mergeTopics } from "./merge.ts";
import { mergeFacts } from "./merge-facts.ts";

const KEPT_MESSAGES = 12;

function opened(event: Extract<CaseEvent, { kind: "case-opened" }>): Case {
  return {
    id: event.id,
    openedAt: event.at,
    title: "",
    turn: 0,
    phase: "framing",
    opening: "",
    messages: [],
    facts: [],
    claims: [],
    findings: [],
    actors: [],
    near: [],
    situations: [],
    fit: "none",
    asked: [],
    made: [],
    worded: [],
    askingTurns: 0,
    refusals: 0,
    pushbacks: 0,
    summary: null,
    positions: [],
    commitments: [],
    topics: [],
    recalled: event.recalled,
    lastMoves: [],
    lastSaid: "",
  };
}

/** The case after an event. @throws Error when the first event is not `case-opened`. */
export function applyEvent(before: Case | null, event: CaseEvent): Case {
  if (event.kind === "case-opened") return opened(event);
  if (before === null) throw new Error(`a case starts with case-opened, not ${event.kind}`);
  switch (event.kind) {
    case "message-read":
      return afterMessage(before, event);
    case "reply-given":
      return afterReply(before, event);
    case "observed":
      return afterObserved(before, event);
    case "fact-forgotten":
      return forgetRef(before, event.ref);
    case "went-back":
      return before;
    case "commitment-settled":
      return {
        ...before,
        commitments: before.commitments.map((c) => (c.id === event.id ? { ...c, status: event.status, outcome: event.outcome } : c)),
      };
  }
}

/**
 * The fold of all events. `went-back` undoes every message and reply after its turn, so the fold starts again
 * without them.
 */
export function foldEvents(events: readonly CaseEvent[]): Case | null {
  const kept: CaseEvent[] = [];
  for (const event of events) {
    if (event.kind !== "went-back") {
      kept.push(event);
      continue;
    }
    for (let i = kept.length - 1; i >= 0; i--) {
      const k = kept[i];
      if (k !== undefined && "turn" in k && k.turn > event.toTurn) kept.splice(i, 1);
    }
    kept.push(event);
  }
  return kept.reduce<Case | null>((c, e) => applyEvent(c, e), null);
}

function afterMessage(before: Case, event: Extract<CaseEvent, { kind: "message-read" }>): Case {
  const { reading, turn, message } = event;
  const first = before.opening === "";
  return {
    ...before,
    turn,
    opening: first ? message : before.opening,
    title: first ? titleOf(message) : before.title,
    messages: [...before.messages, { turn, text: message }].slice(-KEPT_MESSAGES),
    facts: mergeFacts(before.facts, reading.facts, turn),
    claims: mergeClaims(before.claims, reading.claims, turn),
    findings: mergeFindings(before.findings, reading.findings, turn),
    actors: mergeActors(before.actors, reading.actors, turn),
    near: mergeTopics(before.near, reading.topics),
    situations: mergeSituations(before.situations, reading, turn),
    fit: before.turn === 0 || before.fit === "none" ? reading.fit : fitAfter(before, mergeSituations(before.situations, reading, turn)),
    asked: settleAsked(before, event),
  };
}

/** What a model saw is added where nothing was read; an answer or a cue is never overruled by it. */
function afterObserved(before: Case, event: Extract<CaseEvent, { kind: "observed" }>): Case {
  const read = new Set(before.findings.filter((f) => f.via === "answer" || f.via === "cue").map((f) => f.id));
  return {
    ...before,
    facts: mergeFacts(before.facts, event.facts, event.turn, "of"),
    findings: mergeFindings(
      before.findings,
      event.findings.filter((f) => !read.has(f.finding)),
      event.turn,
    ),
    claims: mergeClaims(before.claims, event.claims, event.turn, "oc"),
  };
}

/** A situation that was denied no longer counts as clear; too weak a one is none. */
function fitAfter(before: Case, situations: Case["situations"]): Case["fit"] {
  const top = situations[0]?.fit ?? 0;
  if (top >= (before.situations[0]?.fit ?? 0) * 0.6) return before.fit;
  return top < 0.35 ? "none" : "several";
}

/** Open questions are answered when a finding or fact of this message rests on them; others stay open one turn. */
function settleAsked(before: Case, event: Extract<CaseEvent, { kind: "message-read" }>): Case["asked"] {
  const { reading, turn, message } = event;
  const acts = new Set(reading.acts.map((a) => a.kind));
  return before.asked.map((q) => {
    if (q.state !== "open") return q;
    const direct = reading.findings.find((f) => f.via === "answer" && (q.ref === `finding:${f.finding}` || q.choices.some((c) => c.id === f.choice)));
    if (direct !== undefined) return { ...q, state: direct.state === "unknown" ? ("unknown" as const) : ("answered" as const), answer: direct.quote };
    if (acts.has("refuse-to-answer")) return { ...q, state: "skipped" as const };
    if (acts.has("dont-know")) return { ...q, state: "unknown" as const };
    if (acts.has("answer")) return { ...q, state: "answered" as const, answer: message.slice(0, 400) };
    return turn - q.turn >= 2 ? { ...q, state: "dropped" as const } : q;
  });
}

function afterReply(before: Case, event: Extract<CaseEvent, { kind: "reply-given" }>): Case {
  const { plan } = event;
  const { effects } = plan;
  const challenged = new Set(plan.moves.filter((m) => m.kind === "challenge" || m.kind === "disagree").map((m) => m.ref));
  return {
    ...before,
    phase: plan.phase,
    asked: [...before.asked, ...effects.asked],
    made: [...before.made, ...effects.made],
    worded: [...before.worded, ...event.worded].slice(-200),
    askingTurns: before.askingTurns + (effects.askingTurn ? 1 : 0),
    refusals: before.refusals + (effects.refusal ? 1 : 0),
    pushbacks: effects.pushback ? before.pushbacks + 1 : before.pushbacks,
    summary: effects.summary === null ? before.summary : { turn: plan.turn, state: effects.summary },
    positions: [...before.positions.map((p) => revisedIn(p, effects.positions)), ...effects.positions],
    commitments: [...before.commitments.map((c) => ({ ...c, ...(effects.settled.find((s) => s.id === c.id) ?? {}) })), ...effects.commitments],
    topics: effects.topic === null ? before.topics : [...before.topics, effects.topic],
    claims: before.claims.map((c) => (challenged.has(`assumption:${c.assumption}`) && c.status === "untested" ? { ...c, status: "challenged" as const } : c)),
    lastMoves: plan.moves.map((m) => ({ kind: m.kind, ref: m.ref })),
    lastSaid: event.said ?? "",
  };
}

function revisedIn(position: Case["positions"][number], next: Case["positions"]): Case["positions"][number] {
  const by = next.find((n) => n.diagnosis !== position.diagnosis && position.status === "held");
  return by === undefined ? position : { ...position, status: "revised", ...(by.revisedBy === undefined ? {} : { revisedBy: by.revisedBy }) };
}

/** First words of the opening, cut at a word, at most 60 characters. */
function titleOf(message: string): string {
  const flat = message.replace(/\s+/g, " ").trim();
  if (flat.length <= 60) return flat;
  const cut = flat.slice(0, 60);
  return `${cut.slice(0, Math.max(30, cut.lastIndexOf(" ")))}…`;
}
