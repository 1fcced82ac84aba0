// A Store that writes nothing anywhere: for private conversations and tests.
import type { Case } from "../contract/case.ts";
import { PlumblineError } from "../contract/errors.ts";
import type { CaseEvent } from "../contract/event.ts";
import type { CaseSummary, SearchHit, Store } from "../contract/ports.ts";
import type { Turn } from "../contract/turn.ts";
import type { CaseFold } from "./case-fold.ts";
import { earliestDue, newestPerSlot, recallable, snippetOf } from "./derive.ts";

interface Kept {
  snapshot: Case;
  events: CaseEvent[];
  readonly turns: Turn[];
  readonly messages: Array<{ turn: number; message: string; at: string }>;
  updatedAt: string;
}

export function createMemoryStore(fold: CaseFold): Store {
  const cases = new Map<string, Kept>();
  const need = (id: string): Kept => {
    const found = cases.get(id);
    if (found === undefined) throw new PlumblineError("unknown-case", { id });
    return found;
  };
  const open = (event: Extract<CaseEvent, { kind: "case-opened" }>): void => {
    cases.set(event.id, { snapshot: fold.apply(null, event), events: [event], turns: [], messages: [], updatedAt: event.at });
  };
  const advance = (kept: Kept, events: readonly CaseEvent[]): void => {
    kept.events.push(...events);
    kept.snapshot = events.some((e) => e.kind === "went-back")
      ? (fold.fold(kept.events) ?? kept.snapshot)
      : events.reduce<Case>((c, e) => fold.apply(c, e), kept.snapshot);
  };
  const newestFirst = (): Kept[] =>
    [...cases.values()].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : a.snapshot.id < b.snapshot.id ? -1 : 1));
  return {
    openCase: async (event) => open(event),
    async receiveMessage(caseId, message, at, opened) {
      if (opened !== undefined) open(opened);
      const kept = need(caseId);
      const turn = kept.messages.length + 1;
      kept.messages.push({ turn, message, at });
      kept.updatedAt = at;
      return turn;
    },
    async finishTurn(turn, events) {
      const kept = need(turn.caseId);
      if (kept.turns.some((t) => t.turn === turn.turn)) return;
      kept.turns.push(turn);
      kept.turns.sort((a, b) => a.turn - b.turn);
      advance(kept, events);
    },
    appendEvents: async (caseId, events) => advance(need(caseId), events),
    loadCase: async (caseId) => cases.get(caseId)?.snapshot ?? null,
    loadEvents: async (caseId) => [...need(caseId).events],
    loadTurns: async (caseId, fromTurn = 1) => need(caseId).turns.filter((t) => t.turn >= fromTurn),
    messagesOf: async (caseId) => need(caseId).messages.map((m) => m.message),
    async unanswered(caseId) {
      const kept = need(caseId);
      return kept.messages.filter((m) => !kept.turns.some((t) => t.turn === m.turn));
    },
    listCases: async () => newestFirst().map(summaryOf),
    recentMessages: async (limit) =>
      [...cases.values()]
        .flatMap((k) => k.messages)
        .sort((a, b) => (a.at < b.at ? -1 : 1))
        .map((m) => m.message)
        .slice(-limit),
    search: async (text, limit) => searchIn([...cases.entries()], text.trim(), limit),
    recall: async (exceptCase) =>
      newestPerSlot(
        newestFirst()
          .filter((k) => k.snapshot.id !== exceptCase)
          .map((k) => recallable(k.snapshot, k.updatedAt)),
      ),
    deleteCase: async (caseId) => {
      for (const kept of cases.values()) kept.snapshot = { ...kept.snapshot, recalled: kept.snapshot.recalled.filter((r) => r.caseId !== caseId) };
      return cases.delete(caseId);
    },
    async close() {
      cases.clear();
    },
  };
}

function summaryOf(kept: Kept): CaseSummary {
  const { snapshot } = kept;
  return {
    id: snapshot.id,
    title: snapshot.title,
    openedAt: snapshot.openedAt,
    updatedAt: kept.updatedAt,
    turns: kept.turns.length,
    phase: snapshot.phase,
    due: earliestDue(snapshot),
  };
}

function searchIn(cases: ReadonlyArray<readonly [string, Kept]>, text: string, limit: number): SearchHit[] {
  const hits = cases.flatMap(([caseId, kept]) => [
    ...kept.messages.map((m) => ({ caseId, turn: m.turn, who: "leader" as const, text: m.message })),
    ...kept.turns.map((t) => ({ caseId, turn: t.turn, who: "partner" as const, text: t.reply })),
  ]);
  return hits
    .flatMap(({ text: said, ...hit }) => {
      const snippet = snippetOf(said, text);
      return snippet === null ? [] : [{ ...hit, snippet }];
    })
    .slice(0, limit);
}
