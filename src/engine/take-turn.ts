// One turn from message to stored reply. The stages hold the logic; this only calls them in order.
import { applyEvent } from "../casefile/apply.ts";
import type { Case } from "../contract/case.ts";
import { PlumblineError } from "../contract/errors.ts";
import type { CaseEvent } from "../contract/event.ts";
import type { Knowledge } from "../contract/knowledge.ts";
import type { Reader } from "../contract/lexicon.ts";
import type { Plan } from "../contract/plan.ts";
import type { Clock, GuardSession, Ids, SentenceEncoder, Store, Voice } from "../contract/ports.ts";
import type { Turn } from "../contract/turn.ts";
import type { CarefulReader } from "../reading/model/careful.ts";
import { differentialOf } from "../reasoning/differential.ts";
import { notice } from "../reasoning/noticing/notice.ts";
import { decide } from "../reasoning/policy.ts";
import { cleanMessage } from "./message.ts";
import { asSpoken, observedEvent, readMessage } from "./model-reading.ts";
import { isDoubted, speakUnderGuard } from "./speak-under-guard.ts";

export interface Engine {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly store: Store;
  readonly knowledge: Knowledge;
  readonly reader: Reader;
  readonly encoder: SentenceEncoder | null;
  readonly voice: Voice;
  readonly embedded: Voice;
  readonly guard: (plan: Plan, theCase: Case) => GuardSession;
  readonly program: string;
  /** A model that reads as well (careful mode); null or absent when it does not. */
  readonly careful?: CarefulReader | null;
}

export interface TurnRequest {
  /** Null opens a new case. */
  readonly caseId: string | null;
  readonly message: string;
  readonly signal: AbortSignal;
}

export type TurnEvent =
  /** The message is durable. */
  | { readonly kind: "received"; readonly caseId: string; readonly turn: number }
  /** Words that passed the guard; never taken back. */
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "finished"; readonly turn: Turn; readonly theCase: Case };

/** Takes one turn; every event is yielded as it happens. @throws PlumblineError before `received` for input that cannot be kept. */
export async function* takeTurn(engine: Engine, request: TurnRequest): AsyncGenerator<TurnEvent> {
  const message = cleanMessage(request.message);
  const at = engine.clock.now().toISOString();
  const opened = request.caseId === null ? await caseOpened(engine, at) : undefined;
  const before = opened === undefined ? await engine.store.loadCase(request.caseId ?? "") : applyEvent(null, opened);
  if (before === null) throw new PlumblineError("unknown-case", { id: request.caseId ?? "" });
  const turn = await engine.store.receiveMessage(before.id, message, at, opened);
  yield { kind: "received", caseId: before.id, turn };
  yield* answer(engine, before, { turn, message, at }, request.signal);
}

/** Answers messages that were received but never answered, oldest first. */
export async function* answerUnanswered(engine: Engine, caseId: string, signal: AbortSignal): AsyncGenerator<TurnEvent> {
  for (const pending of await engine.store.unanswered(caseId)) {
    const before = await engine.store.loadCase(caseId);
    if (before === null) return;
    yield { kind: "received", caseId, turn: pending.turn };
    yield* answer(engine, before, pending, signal);
  }
}

async function caseOpened(engine: Engine, at: string): Promise<Extract<CaseEvent, { kind: "case-opened" }>> {
  return { kind: "case-opened", id: engine.ids.caseId(), at, recalled: [...(await engine.store.recall(null))] };
}

async function* answer(engine: Engine, before: Case, received: { turn: number; message: string; at: string }, signal: AbortSignal): AsyncGenerator<TurnEvent> {
  const { turn, message, at } = received;
  const heard = await heardIn(engine, before.id);
  const { reading, spent } = await readMessage(engine, before, { message, turn, heard }, signal);
  const read: CaseEvent = { kind: "message-read", turn, at, message, reading };
  const theCase = applyEvent(before, read);
  const noticings = notice({ theCase, reading, message, knowledge: engine.knowledge, turn });
  const differential = differentialOf(theCase, engine.knowledge);
  const plan = decide({
    theCase,
    reading,
    message,
    knowledge: engine.knowledge,
    noticings,
    differential,
    previous: differentialOf(before, engine.knowledge),
    now: at,
  });
  const recent = await recentTurns(engine, before);
  const spoken = speakUnderGuard({ ...engine, callsLeft: 2 - spent.calls, doubted: isDoubted(recent) }, plan, {
    theCase,
    message,
    recent: recent.map((t) => ({ message: t.message, reply: t.reply })),
    heard,
    seed: `${before.id}:${turn}:${theCase.opening.length}`,
    signal,
  });
  let step = await spoken.next();
  while (step.done !== true) {
    yield { kind: "text", text: step.value };
    step = await spoken.next();
  }
  const outcome = step.value;
  const given: CaseEvent = { kind: "reply-given", turn, plan: asSpoken(plan, outcome), worded: [...outcome.worded], said: outcome.reply };
  const observed = await observedEvent(engine, outcome, reading, message, turn);
  const events = [read, given, ...observed];
  const after = events.slice(1).reduce(applyEvent, theCase);
  const finished: Turn = {
    caseId: before.id,
    turn,
    at,
    message,
    reading,
    noticings,
    differential,
    plan: given.plan,
    draft: outcome.draft,
    verdicts: [...outcome.verdicts],
    revisions: [...outcome.revisions],
    reply: outcome.reply,
    worded: [...outcome.worded],
    usage: {
      ...outcome.usage,
      calls: outcome.usage.calls + spent.calls,
      inputTokens: outcome.usage.inputTokens + spent.inputTokens,
      outputTokens: outcome.usage.outputTokens + spent.outputTokens,
    },
    notice: outcome.notice,
    versions: { program: engine.program, knowledge: engine.knowledge.version, reader: engine.encoder?.id ?? "lexical" },
  };
  await engine.store.finishTurn(finished, events, after);
  yield { kind: "finished", turn: finished, theCase: after };
}

/** All that was said so far, for voices that must know every name in it. */
async function heardIn(engine: Engine, caseId: string): Promise<readonly string[]> {
  return engine.voice === engine.embedded && (engine.careful ?? null) === null ? [] : engine.store.messagesOf(caseId);
}

const RECENT_TURNS = 4;

async function recentTurns(engine: Engine, before: Case): Promise<readonly Turn[]> {
  if (engine.voice === engine.embedded || before.turn === 0) return [];
  return engine.store.loadTurns(before.id, before.turn - RECENT_TURNS + 1);
}
