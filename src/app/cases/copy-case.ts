// Writes a case that exists as events and turns into a store, in the order in which it came about.

import { PlumblineError } from "../../contract/errors.ts";
import type { CaseEvent } from "../../contract/event.ts";
import type { Store } from "../../contract/ports.ts";
import type { Turn } from "../../contract/turn.ts";
import { caseFold } from "../case-fold.ts";

export interface Waiting {
  readonly turn: number;
  readonly message: string;
  readonly at: string;
}

/** @throws PlumblineError bad-input when the parts do not make one case */
export async function copyCase(store: Store, events: readonly CaseEvent[], turns: readonly Turn[], waiting: readonly Waiting[] = []): Promise<void> {
  const [opened, ...rest] = events;
  if (opened?.kind !== "case-opened") throw new PlumblineError("bad-input", { what: "no case-opened event" });
  await store.openCase(opened);
  for (const message of [...turns, ...waiting].sort((a, b) => a.turn - b.turn)) {
    const given = await store.receiveMessage(opened.id, message.message, message.at);
    if (given !== message.turn) throw new PlumblineError("bad-input", { what: `turn ${message.turn} is missing or twice there` });
  }
  let snapshot = caseFold.apply(null, opened);
  let read: CaseEvent | null = null;
  for (const event of rest) {
    if (event.kind === "message-read") {
      read = event;
      continue;
    }
    const step = read !== null && event.kind === "reply-given" ? [read, event] : [event];
    snapshot = event.kind === "went-back" ? snapshot : step.reduce((c, e) => caseFold.apply(c, e), snapshot);
    const turn = event.kind === "reply-given" ? turns.find((t) => t.turn === event.turn) : undefined;
    if (turn === undefined) await store.appendEvents(opened.id, step, snapshot);
    else await store.finishTurn(turn, step, snapshot);
    read = null;
  }
}
