// Numbered, append-only steps from an empty file to the schema of today. A step is never edited once released.
import { type Kysely, sql } from "kysely";
import type { Tables } from "./schema.ts";

export interface Migration {
  readonly number: number;
  readonly why: string;
  readonly up: (db: Kysely<Tables>) => Promise<void>;
}

const TURNS_ARE_APPEND_ONLY = ["messages", "turns", "events"] as const;

export const MIGRATIONS: readonly Migration[] = [
  {
    number: 1,
    why: "Cases as snapshots beside the events that make them; messages apart from turns, because a message is durable before its turn exists.",
    async up(db) {
      await sql`create table cases (
        id text primary key, title text not null, phase text not null, due text, opened_at text not null, updated_at text not null,
        next_turn integer not null, turns integer not null, snapshot text not null
      ) strict`.execute(db);
      await sql`create table events (seq integer primary key, case_id text not null, kind text not null, body text not null) strict`.execute(db);
      await sql`create index events_by_case on events (case_id, seq)`.execute(db);
      await sql`create table messages (
        case_id text not null, turn integer not null, message text not null, at text not null, primary key (case_id, turn)
      ) strict`.execute(db);
      await sql`create table turns (
        case_id text not null, turn integer not null, at text not null, reply text not null, body text not null, primary key (case_id, turn)
      ) strict`.execute(db);
      await sql`create table meta (key text primary key, value text not null) strict`.execute(db);
    },
  },
  {
    number: 2,
    why: "What was said is never rewritten, not even by a mistake in this program: the database refuses it.",
    async up(db) {
      for (const table of TURNS_ARE_APPEND_ONLY) {
        await sql`create trigger ${sql.ref(`${table}_append_only`)} before update on ${sql.table(table)} begin select raise(abort, 'append-only'); end`.execute(
          db,
        );
      }
    },
  },
  {
    number: 3,
    why: "Full-text search over everything said, by leader and partner. Deleted words leave the index at once, or deleting would not be real.",
    async up(db) {
      await sql`create virtual table said using fts5(text, case_id unindexed, turn unindexed, who unindexed, tokenize = 'porter unicode61 remove_diacritics 2')`.execute(
        db,
      );
      await sql`insert into said (said, rank) values ('secure-delete', 1)`.execute(db);
      await sql`insert into said (text, case_id, turn, who) select message, case_id, turn, 'leader' from messages`.execute(db);
      await sql`insert into said (text, case_id, turn, who) select reply, case_id, turn, 'partner' from turns`.execute(db);
    },
  },
  {
    number: 4,
    why: "A new case recalls a few facts of earlier ones; reading every snapshot for them would grow with the number of cases.",
    async up(db) {
      await sql`alter table cases add column recallable text not null default '[]'`.execute(db);
      await sql`create index cases_by_update on cases (updated_at desc)`.execute(db);
    },
  },
];

export const SCHEMA_VERSION = MIGRATIONS.at(-1)?.number ?? 0;
