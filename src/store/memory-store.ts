// A Store that writes nothing anywhere: for private conversations and tests.
import type { Case, RecalledFact } from "../contract/case.ts";
import { PlumblineError } from "../contract/errors.ts";
import type { CaseEvent } from "../contract/event.ts";
import type { CaseSummary, SearchHit, Store } from "../contract/ports.ts";
import type { Turn } from "../contract/turn.ts";

interface Kept {
  snapshot: Case;
  readonly events: CaseEvent[];
  readonly turns: Turn[];
  readonly messages: Array<{ turn: number; message: string; at: string }>;
  updatedAt: string;
}

export function createMemoryStore(apply: (event: Extract<CaseEvent, { kind: "case-opened" }>) => Case): Store {
  const cases = new Map<string, Kept>();
  const need = (id: string): Kept => {
    const found = cases.get(id);
    if (found === undefined) throw new PlumblineError("unknown-case", { id });
    return found;
  };
  return {
    async openCase(event) {
      cases.set(event.id, { snapshot: apply(event), events: [event], turns: [], messages: [], updatedAt: event.at });
    },
    async receiveMessage(caseId, message, at) {
      const kept = need(caseId);
      const turn = kept.messages.length + 1;
      kept.messages.push({ turn, message, at });
      kept.updatedAt = at;
      return turn;
    },
    async finishTurn(turn, events, snapshot) {
      const kept = need(turn.caseId);
      kept.turns.push(turn);
      kept.events.push(...events);
      kept.snapshot = snapshot;
    },
    async appendEvents(caseId, events, snapshot) {
      const kept = need(caseId);
      kept.events.push(...events);
      kept.snapshot = snapshot;
    },
    loadCase: async (caseId) => cases.get(caseId)?.snapshot ?? null,
    loadEvents: async (caseId) => need(caseId).events,
    loadTurns: async (caseId, fromTurn = 1) => need(caseId).turns.filter((t) => t.turn >= fromTurn),
    async unanswered(caseId) {
      const kept = need(caseId);
      return kept.messages.filter((m) => !kept.turns.some((t) => t.turn === m.turn));
    },
    listCases: async () => [...cases.values()].map(summaryOf),
    search: async (text, limit) => searchIn([...cases.entries()], text, limit),
    recall: async (): Promise<RecalledFact[]> => [],
    deleteCase: async (caseId) => cases.delete(caseId),
    async close() {
      cases.clear();
    },
  };
}

function summaryOf(kept: Kept): CaseSummary {
  const { snapshot } = kept;
  const due = snapshot.commitments.filter((c) => c.status === "open").flatMap((c) => c.due ?? []).sort()[0] ?? null;
  return { id: snapshot.id, title: snapshot.title, openedAt: snapshot.openedAt, updatedAt: kept.updatedAt, turns: kept.turns.length, phase: snapshot.phase, due };
}

function searchIn(cases: ReadonlyArray<readonly [string, Kept]>, text: string, limit: number): SearchHit[] {
  const wanted = text.toLowerCase();
  const hits = cases.flatMap(([caseId, kept]) => kept.turns.flatMap((t) => [
    { caseId, turn: t.turn, who: "leader" as const, text: t.message },
    { caseId, turn: t.turn, who: "partner" as const, text: t.reply },
  ]));
  return hits.flatMap(({ text: said, ...hit }) => {
    const at = said.toLowerCase().indexOf(wanted);
    if (at < 0) return [];
    return [{ ...hit, snippet: `${said.slice(Math.max(0, at - 40), at)}«${said.slice(at, at + wanted.length)}»${said.slice(at + wanted.length, at + wanted.length + 40)}` }];
  }).slice(0, limit);
}
