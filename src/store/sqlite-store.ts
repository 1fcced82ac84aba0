// The Store on SQLite: one file in the home, every method durable when it returns, two terminals at once welcome.
import { type Kysely, sql } from "kysely";
import type { Case, RecalledFact } from "../contract/case.ts";
import { PlumblineError } from "../contract/errors.ts";
import type { CaseEvent } from "../contract/event.ts";
import type { SearchHit, Store } from "../contract/ports.ts";
import type { Turn } from "../contract/turn.ts";
import type { CaseFold } from "./case-fold.ts";
import { inWriteTransaction, type OpenDatabase, openDatabase } from "./database.ts";
import { earliestDue, newestPerSlot, recallable, snippetOf } from "./derive.ts";
import type { Tables } from "./schema.ts";
import { storeError } from "./store-errors.ts";

type Db = Kysely<Tables>;

/** @throws PlumblineError as `openDatabase` */
export async function openSqliteStore(path: string, mode: "write" | "read", fold: CaseFold): Promise<Store> {
  const open = await openDatabase(path, mode);
  const guarded =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      try {
        return await work(...args);
      } catch (error) {
        throw storeError(error, path);
      }
    };
  const write = <T>(work: (tx: Db) => Promise<T>): Promise<T> => {
    if (open.readOnly) throw new PlumblineError("home-read-only", { path });
    return inWriteTransaction(open.db, work);
  };
  const { db } = open;
  const parts = { fold, parsed: lastParsed() };
  return {
    openCase: guarded((event) => write((tx) => insertCase(tx, event, fold))),
    receiveMessage: guarded((caseId, message, at, opened) =>
      write(async (tx) => {
        if (opened !== undefined) await insertCase(tx, opened, fold);
        return receive(tx, caseId, message, at);
      }),
    ),
    finishTurn: guarded((turn, events) => write((tx) => finish(tx, turn, events, parts))),
    appendEvents: guarded((caseId, events) => write((tx) => advance(tx, caseId, events, parts, null))),
    loadCase: guarded((caseId) => snapshotOf(db, caseId, parts)),
    loadEvents: guarded((caseId) => eventsOf(db, caseId)),
    loadTurns: guarded((caseId, fromTurn = 1) => turnsOf(db, caseId, fromTurn)),
    messagesOf: guarded(async (caseId) =>
      (await db.selectFrom("messages").select("message").where("case_id", "=", caseId).orderBy("turn").execute()).map((r) => r.message),
    ),
    unanswered: guarded((caseId) => unansweredOf(db, caseId)),
    listCases: guarded(async () => {
      const rows = await db
        .selectFrom("cases")
        .select(["id", "title", "phase", "due", "opened_at", "updated_at", "turns"])
        .orderBy("updated_at", "desc")
        .orderBy("id")
        .execute();
      return rows.map((r) => ({ id: r.id, title: r.title, openedAt: r.opened_at, updatedAt: r.updated_at, turns: r.turns, phase: r.phase, due: r.due }));
    }),
    recentMessages: guarded(async (limit) => {
      const rows = await db.selectFrom("messages").select("message").orderBy("at", "desc").orderBy("turn", "desc").limit(limit).execute();
      return rows.map((r) => r.message).reverse();
    }),
    search: guarded((text, limit) => searchSaid(db, text, limit)),
    recall: guarded((exceptCase) => recallFrom(db, exceptCase)),
    deleteCase: guarded((caseId) => erase(open, caseId, write)),
    close: () => db.destroy(),
  };
}

interface CaseParts {
  readonly fold: CaseFold;
  readonly parsed: (snapshot: string) => Case;
}

/** A turn reads the same snapshot when it begins and when it ends, and a long case is slow to parse. */
function lastParsed(): (snapshot: string) => Case {
  let last: { readonly text: string; readonly parsed: Case } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, parsed: JSON.parse(text) as Case };
    return last.parsed;
  };
}

async function insertCase(tx: Db, event: Extract<CaseEvent, { kind: "case-opened" }>, fold: CaseFold): Promise<void> {
  const snapshot = fold.apply(null, event);
  await tx
    .insertInto("cases")
    .values({
      id: event.id,
      title: snapshot.title,
      phase: snapshot.phase,
      due: null,
      opened_at: event.at,
      updated_at: event.at,
      next_turn: 1,
      turns: 0,
      snapshot: JSON.stringify(snapshot),
      recallable: "[]",
    })
    .execute();
  await insertEvents(tx, event.id, [event]);
}

async function insertEvents(tx: Db, caseId: string, events: readonly CaseEvent[]): Promise<void> {
  for (const event of events)
    await tx
      .insertInto("events")
      .values({ case_id: caseId, kind: event.kind, body: JSON.stringify(event) })
      .execute();
}

async function receive(tx: Db, caseId: string, message: string, at: string): Promise<number> {
  const row = await tx.selectFrom("cases").select("next_turn").where("id", "=", caseId).executeTakeFirst();
  if (row === undefined) throw new PlumblineError("unknown-case", { id: caseId });
  await tx.insertInto("messages").values({ case_id: caseId, turn: row.next_turn, message, at }).execute();
  await tx
    .updateTable("cases")
    .set({ next_turn: row.next_turn + 1, updated_at: at })
    .where("id", "=", caseId)
    .execute();
  await sql`insert into said (text, case_id, turn, who) values (${message}, ${caseId}, ${row.next_turn}, 'leader')`.execute(tx);
  return row.next_turn;
}

async function finish(tx: Db, turn: Turn, events: readonly CaseEvent[], parts: CaseParts): Promise<void> {
  const answered = await tx.selectFrom("turns").select("turn").where("case_id", "=", turn.caseId).where("turn", "=", turn.turn).executeTakeFirst();
  // Another terminal answered the same message first; its reply stands.
  if (answered !== undefined) return;
  await tx
    .insertInto("turns")
    .values({ case_id: turn.caseId, turn: turn.turn, at: turn.at, reply: turn.reply, body: JSON.stringify(turn) })
    .execute();
  await sql`insert into said (text, case_id, turn, who) values (${turn.reply}, ${turn.caseId}, ${turn.turn}, 'partner')`.execute(tx);
  await advance(tx, turn.caseId, events, parts, turn.at);
}

/**
 * Adds events and makes the next snapshot from the stored one, not from the writer's: another terminal may have moved
 * the case on since the writer read it, and both must be in it.
 */
async function advance(tx: Db, caseId: string, events: readonly CaseEvent[], { fold, parsed }: CaseParts, answeredAt: string | null): Promise<void> {
  const row = await tx.selectFrom("cases").select(["snapshot", "updated_at", "turns"]).where("id", "=", caseId).executeTakeFirst();
  if (row === undefined) throw new PlumblineError("unknown-case", { id: caseId });
  await insertEvents(tx, caseId, events);
  const stored = parsed(row.snapshot);
  const next = events.some((e) => e.kind === "went-back")
    ? (fold.fold(await eventsOf(tx, caseId)) ?? stored)
    : events.reduce<Case>((c, e) => fold.apply(c, e), stored);
  await tx
    .updateTable("cases")
    .set({
      title: next.title,
      phase: next.phase,
      due: earliestDue(next),
      snapshot: JSON.stringify(next),
      recallable: JSON.stringify(recallable(next, answeredAt ?? row.updated_at)),
      turns: row.turns + (answeredAt === null ? 0 : 1),
    })
    .where("id", "=", caseId)
    .execute();
}

async function snapshotOf(db: Db, caseId: string, { parsed }: CaseParts): Promise<Case | null> {
  const row = await db.selectFrom("cases").select("snapshot").where("id", "=", caseId).executeTakeFirst();
  return row === undefined ? null : parsed(row.snapshot);
}

async function need(db: Db, caseId: string): Promise<void> {
  const row = await db.selectFrom("cases").select("id").where("id", "=", caseId).executeTakeFirst();
  if (row === undefined) throw new PlumblineError("unknown-case", { id: caseId });
}

async function eventsOf(db: Db, caseId: string): Promise<CaseEvent[]> {
  await need(db, caseId);
  const rows = await db.selectFrom("events").select("body").where("case_id", "=", caseId).orderBy("seq").execute();
  return rows.map((r) => JSON.parse(r.body) as CaseEvent);
}

async function turnsOf(db: Db, caseId: string, fromTurn: number): Promise<Turn[]> {
  await need(db, caseId);
  const rows = await db.selectFrom("turns").select("body").where("case_id", "=", caseId).where("turn", ">=", fromTurn).orderBy("turn").execute();
  return rows.map((r) => JSON.parse(r.body) as Turn);
}

async function unansweredOf(db: Db, caseId: string): Promise<Array<{ turn: number; message: string; at: string }>> {
  await need(db, caseId);
  return db
    .selectFrom("messages")
    .select(["messages.turn", "message", "messages.at"])
    .leftJoin("turns", (join) => join.onRef("turns.case_id", "=", "messages.case_id").onRef("turns.turn", "=", "messages.turn"))
    .where("messages.case_id", "=", caseId)
    .where("turns.turn", "is", null)
    .orderBy("messages.turn")
    .execute();
}

/** Every word is quoted, so that nothing a leader types is query syntax; the last may be the start of a longer word. */
function matchExpression(text: string): string | null {
  const words = text.match(/[\p{L}\p{N}]+/gu);
  return words === null ? null : `${words.map((w) => `"${w}"`).join(" ")}*`;
}

async function searchSaid(db: Db, text: string, limit: number): Promise<SearchHit[]> {
  const match = matchExpression(text);
  if (match === null) return [];
  const found = await sql<SearchHit>`
    select case_id as "caseId", turn, who, snippet(said, 0, '«', '»', '…', 14) as snippet
    from said where said match ${match} order by rank limit ${limit}`.execute(db);
  if (found.rows.length > 0) return found.rows;
  // Scripts written without spaces, and pieces of words, are no words to the index.
  const wanted = text.trim();
  const pattern = `%${wanted.replace(/[\\%_]/g, (c) => `\\${c}`)}%`;
  const plain = await sql<{ caseId: string; turn: number; who: "leader" | "partner"; text: string }>`
    select case_id as "caseId", turn, who, text from said where text like ${pattern} escape '\\' limit ${limit}`.execute(db);
  return plain.rows.map(({ text: said, ...hit }) => ({ ...hit, snippet: snippetOf(said, wanted) ?? said.slice(0, 80) }));
}

/** Cases looked through for facts to recall; older ones have been overtaken. */
const RECALL_DEPTH = 50;

async function recallFrom(db: Db, exceptCase: string | null): Promise<RecalledFact[]> {
  const rows = await db
    .selectFrom("cases")
    .select("recallable")
    .where("id", "!=", exceptCase ?? "")
    .where("recallable", "!=", "[]")
    .orderBy("updated_at", "desc")
    .limit(RECALL_DEPTH)
    .execute();
  return newestPerSlot(rows.map((r) => JSON.parse(r.recallable) as RecalledFact[]));
}

const ERASE_TRIES = 100;

/** Deletes, then rewrites the file and empties the log, so that no byte of the case is left in either. */
async function erase(open: OpenDatabase, caseId: string, write: <T>(work: (tx: Db) => Promise<T>) => Promise<T>): Promise<boolean> {
  const was = await write(async (tx) => {
    const gone = await tx.deleteFrom("cases").where("id", "=", caseId).executeTakeFirst();
    if (gone.numDeletedRows === 0n) return false;
    await tx.deleteFrom("messages").where("case_id", "=", caseId).execute();
    await tx.deleteFrom("turns").where("case_id", "=", caseId).execute();
    await tx.deleteFrom("events").where("case_id", "=", caseId).execute();
    await sql`delete from said where case_id = ${caseId}`.execute(tx);
    // Other cases may have recalled facts of this one when they were opened.
    await forgetRecalled(tx, caseId);
    return true;
  });
  if (!was) return false;
  await sql`insert into said (said) values ('rebuild')`.execute(open.db);
  await sql`vacuum`.execute(open.db);
  for (let i = 0; i < ERASE_TRIES; i++) {
    const [state] = open.raw.pragma("wal_checkpoint(TRUNCATE)") as Array<{ busy: number }>;
    if (state?.busy === 0) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new PlumblineError("store-busy", { id: caseId });
}

/** Recalled facts of a deleted case leave the cases that had taken them up. Events are replaced whole: the rule against edits is for what was said. */
async function forgetRecalled(tx: Db, deleted: string): Promise<void> {
  const pattern = `%"caseId":"${deleted}"%`;
  const rows = await tx.selectFrom("cases").select(["id", "snapshot"]).where("snapshot", "like", pattern).execute();
  for (const row of rows) {
    const snapshot = JSON.parse(row.snapshot) as Case;
    await tx
      .updateTable("cases")
      .set({ snapshot: JSON.stringify({ ...snapshot, recalled: snapshot.recalled.filter((r) => r.caseId !== deleted) }) })
      .where("id", "=", row.id)
      .execute();
  }
  const events = await tx.selectFrom("events").selectAll().where("kind", "=", "case-opened").where("body", "like", pattern).execute();
  for (const event of events) {
    const body = JSON.parse(event.body) as Extract<CaseEvent, { kind: "case-opened" }>;
    await tx.deleteFrom("events").where("seq", "=", event.seq).execute();
    await tx
      .insertInto("events")
      .values({ ...event, body: JSON.stringify({ ...body, recalled: body.recalled.filter((r) => r.caseId !== deleted) }) })
      .execute();
  }
}
