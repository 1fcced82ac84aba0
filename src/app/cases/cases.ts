// Cases as a surface lists, shows, searches, corrects and deletes them.
import type { Case } from "../../contract/case.ts";
import { PlumblineError } from "../../contract/errors.ts";
import type { CaseEvent } from "../../contract/event.ts";
import type { CaseSummary, SearchHit, Store } from "../../contract/ports.ts";
import type { Turn } from "../../contract/turn.ts";
import { caseFold } from "../case-fold.ts";
import type { Plumbline } from "../plumbline.ts";

export interface Exchange {
  readonly turn: number;
  readonly at: string;
  readonly message: string;
  /** Null when it was never answered. */
  readonly reply: string | null;
  /** The leader went back behind it: still on record, no longer counted. */
  readonly takenBack: boolean;
}

export interface Conversation {
  readonly theCase: Case;
  readonly exchanges: readonly Exchange[];
  readonly turns: readonly Turn[];
}

/** The id of the one case that an id, or its start, names. @throws PlumblineError unknown-case */
export async function resolveCase(store: Store, typed: string): Promise<string> {
  const id = typed.trim().toLowerCase();
  if (id !== "" && (await store.loadCase(id)) !== null) return id;
  const matching = id.length < 2 ? [] : (await store.listCases()).filter((c) => c.id.startsWith(id));
  const [only, second] = matching;
  if (only === undefined || second !== undefined) throw new PlumblineError("unknown-case", { id: typed });
  return only.id;
}

export async function listCases(app: Plumbline): Promise<readonly CaseSummary[]> {
  return (await app.readableStore()).listCases();
}

export async function searchCases(app: Plumbline, text: string, limit = 20): Promise<readonly SearchHit[]> {
  return (await app.readableStore()).search(text, limit);
}

/** Everything said in a case. @throws PlumblineError unknown-case */
export async function conversation(app: Plumbline, typed: string): Promise<Conversation> {
  const store = await app.readableStore();
  const id = await resolveCase(store, typed);
  const theCase = await store.loadCase(id);
  if (theCase === null) throw new PlumblineError("unknown-case", { id: typed });
  const turns = await store.loadTurns(id);
  const undone = takenBack(await store.loadEvents(id));
  const exchanges: Exchange[] = [
    ...turns.map((t) => ({ turn: t.turn, at: t.at, message: t.message, reply: t.reply, takenBack: undone.has(t.turn) })),
    ...(await store.unanswered(id)).map((m) => ({ ...m, reply: null, takenBack: false })),
  ].sort((a, b) => a.turn - b.turn);
  return { theCase, exchanges, turns: turns.filter((t) => !undone.has(t.turn)) };
}

function takenBack(events: readonly CaseEvent[]): Set<number> {
  const undone = new Set<number>();
  let last = 0;
  for (const event of events) {
    if (event.kind === "message-read") last = Math.max(last, event.turn);
    if (event.kind === "went-back") for (let t = event.toTurn + 1; t <= last; t++) undone.add(t);
  }
  return undone;
}

/** Removes a case for good. @throws PlumblineError unknown-case | store-busy (deleted, but another window held the file) */
export async function deleteCase(app: Plumbline, typed: string): Promise<string> {
  const store = await app.store();
  const id = await resolveCase(store, typed);
  await store.deleteCase(id);
  // What a model was sent of it lies in a file of its own.
  if (app.home !== null) (await import("../../providers/sent-log.ts")).createSentLog(app.home).forget(id);
  if (app.home !== null) (await import("../model-privacy.ts")).forgetSent(app, id);
  return id;
}

/** Takes back a fact, claim or finding by its id. @throws PlumblineError unknown-record */
export async function forget(app: Plumbline, caseId: string, ref: string): Promise<Case> {
  const store = await app.store();
  const before = await store.loadCase(caseId);
  if (before === null) throw new PlumblineError("unknown-case", { id: caseId });
  const known = [...before.facts, ...before.claims].some((x) => x.id === ref) || before.findings.some((f) => f.id === ref || `finding:${f.id}` === ref);
  if (!known) throw new PlumblineError("unknown-record", { id: ref });
  const event = { kind: "fact-forgotten" as const, ref };
  const after = caseFold.apply(before, event);
  await store.appendEvents(caseId, [event], after);
  return after;
}

/** The case as it was after a turn; later turns stay on record. @throws PlumblineError bad-input */
export async function goBack(app: Plumbline, caseId: string, toTurn: number): Promise<Case> {
  const store = await app.store();
  const before = await store.loadCase(caseId);
  if (before === null) throw new PlumblineError("unknown-case", { id: caseId });
  if (!Number.isInteger(toTurn) || toTurn < 0 || toTurn >= before.turn) throw new PlumblineError("bad-input", { what: `no earlier turn ${toTurn}` });
  const event = { kind: "went-back" as const, toTurn };
  const after = caseFold.fold([...(await store.loadEvents(caseId)), event]) ?? before;
  await store.appendEvents(caseId, [event], after);
  return after;
}
