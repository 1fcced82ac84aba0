// The tables as Kysely sees them. JSON columns hold contract types written by this program alone.
import type { Generated } from "kysely";

export interface CasesTable {
  id: string;
  title: string;
  phase: string;
  /** ISO date of the earliest open commitment. */
  due: string | null;
  opened_at: string;
  updated_at: string;
  /** Turn number the next message gets. */
  next_turn: number;
  /** Turns answered. */
  turns: number;
  /** JSON of a Case. */
  snapshot: string;
  /** JSON of the live facts that a later case may recall. */
  recallable: string;
}

export interface EventsTable {
  seq: Generated<number>;
  case_id: string;
  kind: string;
  body: string;
}

export interface MessagesTable {
  case_id: string;
  turn: number;
  message: string;
  at: string;
}

export interface TurnsTable {
  case_id: string;
  turn: number;
  at: string;
  reply: string;
  /** JSON of a Turn. */
  body: string;
}

export interface MetaTable {
  key: string;
  value: string;
}

export interface Tables {
  cases: CasesTable;
  events: EventsTable;
  messages: MessagesTable;
  turns: TurnsTable;
  meta: MetaTable;
}
