// Both stores against the contract, and what only a store on disk promises.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, describe, expect, it } from "vitest";
import { applyEvent, foldEvents } from "../casefile/apply.ts";
import type { Case } from "../contract/case.ts";
import { SAMPLE_TIME, sampleTurn } from "../testing/sample-turn.ts";
import { storeContract } from "../testing/store-contract.ts";
import { createMemoryStore } from "./memory-store.ts";
import { MIGRATIONS, SCHEMA_VERSION } from "./migrations.ts";
import { openSqliteStore } from "./sqlite-store.ts";

const FOLD = { apply: applyEvent, fold: foldEvents };
const ANY = {} as Case;
const folders: string[] = [];

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "plumbline-store-"));
  folders.push(made);
  return made;
}

afterEach(() => {
  for (const each of folders.splice(0)) rmSync(each, { recursive: true, force: true });
});

storeContract("memory", async () => {
  const store = createMemoryStore(FOLD);
  return { store, fold: foldEvents, dispose: () => store.close() };
});

storeContract("sqlite", async () => {
  const store = await openSqliteStore(join(folder(), "t.db"), "write", FOLD);
  return { store, fold: foldEvents, dispose: () => store.close() };
});

async function withOneCase(path: string, message = "hello there"): Promise<void> {
  const store = await openSqliteStore(path, "write", FOLD);
  await store.openCase({ kind: "case-opened", id: "abc234", at: SAMPLE_TIME, recalled: [] });
  const sample = sampleTurn("abc234", await store.receiveMessage("abc234", message, SAMPLE_TIME), message);
  await store.finishTurn(sample.turn, sample.events, ANY);
  await store.close();
}

describe("sqlite store on disk", () => {
  it("numbers its migrations without a gap, each with its reason", () => {
    expect(MIGRATIONS.map((m) => m.number)).toEqual(MIGRATIONS.map((_, i) => i + 1));
    for (const m of MIGRATIONS) expect(m.why.length).toBeGreaterThan(30);
  });

  it("brings a database from every earlier schema up to date and keeps what was said", async () => {
    for (let from = 1; from < SCHEMA_VERSION; from++) {
      const path = join(folder(), "old.db");
      const { Kysely, SqliteDialect } = await import("kysely");
      const raw = new Sqlite(path);
      const db = new Kysely<never>({ dialect: new SqliteDialect({ database: raw }) });
      for (const m of MIGRATIONS.filter((x) => x.number <= from)) await m.up(db as never);
      raw.pragma(`user_version = ${from}`);
      const opened = { kind: "case-opened", id: "abc234", at: SAMPLE_TIME, recalled: [] } as const;
      raw
        .prepare("insert into cases (id, title, phase, due, opened_at, updated_at, next_turn, turns, snapshot) values (?, '', 'framing', null, ?, ?, 2, 0, ?)")
        .run("abc234", SAMPLE_TIME, SAMPLE_TIME, JSON.stringify(applyEvent(null, { ...opened, recalled: [] })));
      raw.prepare("insert into events (case_id, kind, body) values (?, ?, ?)").run("abc234", "case-opened", JSON.stringify(opened));
      raw.prepare("insert into messages values ('abc234', 1, 'the old message', ?)").run(SAMPLE_TIME);
      if (from >= 3) raw.prepare("insert into said (text, case_id, turn, who) values ('the old message', 'abc234', 1, 'leader')").run();
      raw.close();
      const store = await openSqliteStore(path, "write", FOLD);
      expect(await store.search("old message", 5)).toHaveLength(1);
      expect(await store.unanswered("abc234")).toHaveLength(1);
      await store.close();
    }
  });

  it("syncs every write to the disk, also after a reopen", async () => {
    const path = join(folder(), "t.db");
    await withOneCase(path);
    const { openDatabase } = await import("./database.ts");
    const { raw, db } = await openDatabase(path, "write");
    expect([raw.pragma("journal_mode", { simple: true }), raw.pragma("synchronous", { simple: true }), raw.pragma("secure_delete", { simple: true })]).toEqual([
      "wal",
      2,
      1,
    ]);
    await db.destroy();
  });

  it("refuses to rewrite a turn, whoever asks", async () => {
    const path = join(folder(), "t.db");
    await withOneCase(path);
    const raw = new Sqlite(path);
    for (const table of ["turns set reply = 'x'", "messages set message = 'x'", "events set body = '{}'"])
      expect(() => raw.exec(`update ${table}`)).toThrow("append-only");
    raw.close();
  });

  it("keeps its files to the owner", async () => {
    const home = folder();
    const store = await openSqliteStore(join(home, "t.db"), "write", FOLD);
    await store.openCase({ kind: "case-opened", id: "abc234", at: SAMPLE_TIME, recalled: [] });
    for (const name of readdirSync(home)) expect(statSync(join(home, name)).mode & 0o077).toBe(0);
    await store.close();
  });

  it("leaves a database of a newer version alone and says so", async () => {
    const path = join(folder(), "t.db");
    await withOneCase(path);
    const raw = new Sqlite(path);
    raw.pragma(`user_version = ${SCHEMA_VERSION + 3}`);
    raw.close();
    const before = readFileSync(path);
    await expect(openSqliteStore(path, "write", FOLD)).rejects.toMatchObject({
      code: "store-newer",
      data: { version: SCHEMA_VERSION + 3, known: SCHEMA_VERSION },
    });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it.each([
    ["cut in half", (path: string) => truncateSync(path, Math.floor(statSync(path).size / 2))],
    ["cut to a few bytes", (path: string) => truncateSync(path, 40)],
    ["another kind of file", (path: string) => writeFileSync(path, "this is no database, ".repeat(300))],
    ["with a scrambled header", (path: string) => writeFileSync(path, Buffer.concat([Buffer.alloc(100, 7), readFileSync(path).subarray(100)]))],
  ])("says store-corrupt for a file %s, and does not touch it", async (_, damage) => {
    const path = join(folder(), "t.db");
    await withOneCase(path);
    damage(path);
    const before = readFileSync(path);
    await expect(openSqliteStore(path, "write", FOLD)).rejects.toMatchObject({ code: "store-corrupt", data: { path } });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("says store-corrupt for pages scrambled in the middle", async () => {
    const path = join(folder(), "t.db");
    await withOneCase(path);
    const bytes = readFileSync(path);
    bytes.fill(0xab, 4096, bytes.length);
    writeFileSync(path, bytes);
    const reading = openSqliteStore(path, "write", FOLD).then((s) => s.listCases());
    await expect(reading).rejects.toMatchObject({ code: "store-corrupt" });
  });

  it("says store-busy when another writer holds on for longer than the wait", async () => {
    const path = join(folder(), "t.db");
    await withOneCase(path);
    const store = await openSqliteStore(path, "write", FOLD);
    const other = new Sqlite(path);
    other.exec("begin immediate");
    await expect(store.receiveMessage("abc234", "hello", SAMPLE_TIME)).rejects.toMatchObject({ code: "store-busy" });
    other.exec("rollback");
    other.close();
    expect(await store.receiveMessage("abc234", "hello", SAMPLE_TIME)).toBe(2);
    await store.close();
  });

  it("reads without writing when it is opened for reading, beside a log that cannot be made", async () => {
    const home = folder();
    const path = join(home, "t.db");
    await withOneCase(path, "about the queue");
    const store = await openSqliteStore(path, "read", FOLD);
    expect(await store.search("queue", 5)).toHaveLength(1);
    await expect(store.receiveMessage("abc234", "more", SAMPLE_TIME)).rejects.toMatchObject({ code: "home-read-only" });
    await store.close();
  });

  it("C15: leaves no byte of a deleted case in any file, while another window is open", async () => {
    const home = folder();
    const path = join(home, "t.db");
    const store = await openSqliteStore(path, "write", FOLD);
    const other = await openSqliteStore(path, "write", FOLD);
    const canary = "xylocanary7731";
    await store.openCase({ kind: "case-opened", id: "abc234", at: SAMPLE_TIME, recalled: [] });
    for (let i = 0; i < 30; i++) {
      const message = `${canary} said ${"word ".repeat(200)} ${i}`;
      const sample = sampleTurn("abc234", await store.receiveMessage("abc234", message, SAMPLE_TIME), message, { reply: `About ${canary}.` });
      await store.finishTurn(sample.turn, sample.events, ANY);
    }
    await store.openCase({ kind: "case-opened", id: "bbbbbb", at: SAMPLE_TIME, recalled: [] });
    await other.receiveMessage("bbbbbb", "stays here", SAMPLE_TIME);
    const found = (): string[] => readdirSync(home).filter((name) => new RegExp(`${canary}|abc234`).test(readFileSync(join(home, name), "latin1")));
    expect(found().length).toBeGreaterThan(0);
    await store.deleteCase("abc234");
    expect(found()).toEqual([]);
    expect(await other.search("stays", 5)).toHaveLength(1);
    await Promise.all([store.close(), other.close()]);
    expect(found()).toEqual([]);
  });
});
