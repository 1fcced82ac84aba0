// Opens the database file: durable settings on every open, migrations when it is older, a refusal when it is newer or
// damaged. A file that cannot be written is still opened for reading.
import { chmodSync, closeSync, existsSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { Kysely, type QueryResult, type SqliteDatabase, SqliteDialect, sql } from "kysely";
import { PlumblineError } from "../contract/errors.ts";
import { MIGRATIONS, SCHEMA_VERSION } from "./migrations.ts";
import type { Tables } from "./schema.ts";
import { storeError } from "./store-errors.ts";

export interface OpenDatabase {
  readonly db: Kysely<Tables>;
  readonly raw: Sqlite.Database;
  readonly readOnly: boolean;
}

/** How long a writer waits for another one, in milliseconds. */
const BUSY_MS = 5000;

/** @throws PlumblineError store-newer | store-corrupt | store-busy | disk-full | home-read-only (no database to read) | home-unreadable */
export async function openDatabase(path: string, mode: "write" | "read"): Promise<OpenDatabase> {
  try {
    refuseTruncated(path);
    return mode === "write" ? await openForWriting(path) : openForReading(path);
  } catch (error) {
    throw storeError(error, path);
  }
}

async function openForWriting(path: string): Promise<OpenDatabase> {
  // Made by hand first, so that the file and the two that SQLite lays beside it are the owner's alone from the start.
  if (!existsSync(path)) closeSync(openSync(path, "a", 0o600));
  const raw = new Sqlite(path, { timeout: BUSY_MS });
  try {
    const version = Number(raw.pragma("user_version", { simple: true }));
    refuseNewer(version, path);
    ownerOnly(path);
    useWriteAheadLog(raw);
    raw.pragma("synchronous = FULL");
    raw.pragma("secure_delete = ON");
    raw.pragma("temp_store = MEMORY");
    const db = queriesOf(raw);
    if (version < SCHEMA_VERSION) await migrate(db, path);
    return { db, raw, readOnly: false };
  } catch (error) {
    raw.close();
    throw error;
  }
}

/** Reads in place where SQLite can, else from a copy in memory: a write-ahead-log database in a folder that cannot be written has no other way. */
function openForReading(path: string): OpenDatabase {
  if (!existsSync(path)) throw new PlumblineError("home-read-only", { path });
  let raw: Sqlite.Database;
  try {
    raw = new Sqlite(path, { readonly: true, timeout: BUSY_MS });
    raw.pragma("user_version");
    raw.prepare("select count(*) from sqlite_schema").get();
  } catch (error) {
    if (!/^SQLITE_(?:CANTOPEN|READONLY|FULL|IOERR)/.test(String((error as { code?: unknown }).code)) || logWaits(path)) throw error;
    const bytes = readFileSync(path);
    // Header bytes 18 and 19 name the journal; 1 is the one that needs no second file.
    bytes[18] = 1;
    bytes[19] = 1;
    raw = new Sqlite(bytes);
  }
  const version = Number(raw.pragma("user_version", { simple: true }));
  refuseNewer(version, path);
  if (version < SCHEMA_VERSION) throw new PlumblineError("home-read-only", { path });
  return { db: queriesOf(raw), raw, readOnly: true };
}

/** Each statement is prepared once. */
function queriesOf(raw: Sqlite.Database): Kysely<Tables> {
  const prepared = new Map<string, Sqlite.Statement>();
  const database = {
    close: () => raw.close(),
    prepare(text: string) {
      const known = prepared.get(text);
      if (known !== undefined) return known;
      const made = raw.prepare(text);
      prepared.set(text, made);
      return made;
    },
  };
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: database as SqliteDatabase }) });
}

function refuseNewer(version: number, path: string): void {
  if (version > SCHEMA_VERSION) throw new PlumblineError("store-newer", { path, version, known: SCHEMA_VERSION });
}

/** The header says how many pages there are; a shorter file with nothing waiting beside it has lost its end. */
function refuseTruncated(path: string): void {
  if (!existsSync(path)) return;
  const size = statSync(path).size;
  if (size === 0) return;
  const header = Buffer.alloc(100);
  const file = openSync(path, "r");
  const read = readSync(file, header, 0, 100, 0);
  closeSync(file);
  if (read < 100 || header.toString("latin1", 0, 15) !== "SQLite format 3") throw new PlumblineError("store-corrupt", { path });
  const stored = header.readUInt16BE(16);
  const pageSize = stored === 1 ? 65_536 : stored;
  if (!logWaits(path) && size < pageSize * header.readUInt32BE(28)) throw new PlumblineError("store-corrupt", { path });
}

/** Writes lie beside the file that are not in it yet. */
function logWaits(path: string): boolean {
  return existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0;
}

function ownerOnly(path: string): void {
  if ((statSync(path).mode & 0o077) === 0) return;
  try {
    chmodSync(path, 0o600);
  } catch {
    // Not the owner: the rights are not ours to change.
  }
}

/** The switch needs the file alone for a moment and does not wait for it by itself, so two first starts may meet here. */
function useWriteAheadLog(raw: Sqlite.Database): void {
  const until = performance.now() + BUSY_MS;
  for (;;) {
    try {
      raw.pragma("journal_mode = WAL");
      return;
    } catch (error) {
      if (!String((error as { code?: unknown }).code).startsWith("SQLITE_BUSY") || performance.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

async function migrate(db: Kysely<Tables>, path: string): Promise<void> {
  await inWriteTransaction(db, async (tx) => {
    const found = (await sql<{ user_version: number }>`pragma user_version`.execute(tx)) as QueryResult<{ user_version: number }>;
    const from = found.rows[0]?.user_version ?? 0;
    refuseNewer(from, path);
    for (const migration of MIGRATIONS) {
      if (migration.number <= from) continue;
      await migration.up(tx);
      await sql.raw(`pragma user_version = ${migration.number}`).execute(tx);
    }
  });
}

/** Takes the write lock at once, so that what is read inside is still true when it is written. */
export function inWriteTransaction<T>(db: Kysely<Tables>, work: (tx: Kysely<Tables>) => Promise<T>): Promise<T> {
  return db.connection().execute(async (tx) => {
    await sql`begin immediate`.execute(tx);
    try {
      const result = await work(tx);
      await sql`commit`.execute(tx);
      return result;
    } catch (error) {
      try {
        await sql`rollback`.execute(tx);
      } catch {
        // SQLite rolls back by itself on a full disk; the first error is the one to report.
      }
      throw error;
    }
  });
}
