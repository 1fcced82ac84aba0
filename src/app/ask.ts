// One message → one reply, with the events a surface shows as they happen.
import { type ErrorCode, PlumblineError } from "../contract/errors.ts";
import type { Store } from "../contract/ports.ts";
import type { Turn, TurnResult } from "../contract/turn.ts";
import { answerUnanswered, type TurnEvent, takeTurn } from "../engine/take-turn.ts";
import { createMemoryStore } from "../store/memory-store.ts";
import { caseFold } from "./case-fold.ts";
import { resolveCase } from "./cases/cases.ts";
import { copyCase } from "./cases/copy-case.ts";
import type { Plumbline } from "./plumbline.ts";
import { turnResultOf } from "./turn-result.ts";

export interface AskRequest {
  /** Null opens a new case; the start of an id is enough when only one case begins so. */
  readonly caseId: string | null;
  readonly message: string;
  readonly signal: AbortSignal;
}

export type AskEvent =
  | { readonly kind: "received"; readonly caseId: string; readonly turn: number; readonly message: string | null }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "finished"; readonly result: TurnResult; readonly turn: Turn }
  /** It could not be kept; the reply comes all the same. */
  | { readonly kind: "not-kept"; readonly error: PlumblineError };

/** The home fails, the message is good: the leader is answered, and told. */
const UNKEEPABLE: readonly ErrorCode[] = ["disk-full", "home-read-only", "home-unreadable", "store-newer", "store-corrupt", "store-busy"];

/** @throws PlumblineError for a message that cannot be read or a case that does not exist */
export async function* ask(app: Plumbline, request: AskRequest): AsyncGenerator<AskEvent> {
  const started = performance.now();
  let received = false;
  try {
    const store = await app.store();
    const caseId = request.caseId === null ? null : await resolveCase(store, request.caseId);
    for await (const event of takeTurn(await app.engine(store), { ...request, caseId })) {
      received ||= event.kind === "received";
      yield await shown(app, event, started);
    }
  } catch (error) {
    if (!(error instanceof PlumblineError) || !UNKEEPABLE.includes(error.code)) throw error;
    // After `received` the message is safe and the reply was shown; only its record failed.
    if (received) throw error;
    const standIn = await standInStore(app, request.caseId);
    if (standIn === null) throw error;
    yield { kind: "not-kept", error };
    for await (const event of takeTurn(await app.engine(standIn.store), { ...request, caseId: standIn.caseId })) yield await shown(app, event, started);
  }
}

/** Answers what was received and, because of a crash, never answered. */
export async function* answerLeftOver(app: Plumbline, caseId: string, signal: AbortSignal): AsyncGenerator<AskEvent> {
  const store = await app.store();
  const waiting = await store.unanswered(caseId);
  if (waiting.length === 0) return;
  const started = performance.now();
  for await (const event of answerUnanswered(await app.engine(store), caseId, signal)) {
    const out = await shown(app, event, started);
    yield out.kind === "received" ? { ...out, message: waiting.find((w) => w.turn === out.turn)?.message ?? null } : out;
  }
}

async function shown(app: Plumbline, event: TurnEvent, started: number): Promise<AskEvent> {
  if (event.kind === "received") return { ...event, message: null };
  if (event.kind === "text") return event;
  const { knowledge } = await app.knowledge();
  return { kind: "finished", turn: event.turn, result: turnResultOf(event.turn, event.theCase, knowledge, performance.now() - started) };
}

/** A store in memory that knows the case so far, if it can still be read. */
async function standInStore(app: Plumbline, id: string | null): Promise<{ store: Store; caseId: string | null } | null> {
  const store = createMemoryStore(caseFold);
  if (id === null) return { store, caseId: null };
  try {
    const readable = await app.readableStore();
    const caseId = await resolveCase(readable, id);
    const [events, turns] = [await readable.loadEvents(caseId), await readable.loadTurns(caseId)];
    await copyCase(store, events, turns);
    return { store, caseId };
  } catch {
    return null;
  }
}
