// Bad input and a failing machine: one clear sentence, the documented exit code, and nothing already said is lost.
import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, describe, expect, it } from "vitest";
import { freshHome, OPENING, type Ran, removeHomes, run } from "./run.ts";

afterAll(removeHomes);

const ROOT = process.getuid?.() === 0;
const NOBODY = 65_534;

function oneSentence(ran: Ran, code: number): void {
  expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code, stderr: expect.not.stringMatching(/\n\s+at |Error:/) });
  expect(ran.stderr.trim()).not.toBe("");
}

describe("messages that cannot be read", () => {
  it.each([
    ["an empty one", "", 3],
    ["spaces and line ends", " \n\t\n ", 3],
    ["control characters alone", "\u0000\u0007\u001b", 3],
    ["more than 20,000 characters", "word ".repeat(4_100), 3],
    ["a binary paste", Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256)), 3],
  ] as const)("%s gets a sentence and keeps nothing", async (_, input, code) => {
    const home = freshHome();
    const ran = await run(["ask", "-"], { home, input });
    oneSentence(ran, code);
    expect(ran.stdout).toBe("");
    expect(JSON.parse((await run(["cases", "--json"], { home })).stdout)).toEqual([]);
  });

  it.each([
    ["just under 20,000 characters", `${OPENING} ${"We wait for review. ".repeat(980)}`],
    ["Japanese", "チームの開発が遅いです。どうすればいいですか？"],
    ["Arabic", "فريقي بطيء جدا ولا أعرف لماذا"],
    ["control characters among words", `${OPENING}\u0000\u001b[31m red \u0007`],
    ["emoji alone", "🤷🏽‍♀️🔥"],
  ])("C18: %s gets a reply", async (_, input) => {
    const ran = await run(["ask", "-"], { home: freshHome(), input });
    expect(ran.code).toBe(0);
    expect(ran.stdout.trim().length).toBeGreaterThan(10);
    expect(ran.stdout).not.toContain("\u001b");
  });
});

describe("a home that fails", () => {
  it("that cannot be written is still read, and a message is answered and said not to be kept", async () => {
    const home = freshHome();
    await run(["ask", OPENING], { home });
    chmodSync(join(home, "plumbline.db"), 0o444);
    chmodSync(home, 0o555);
    // The rights of a folder do not stop root, so the program runs as somebody else.
    const as = ROOT ? { uid: NOBODY } : {};
    const cases = await run(["cases"], { home, ...as });
    expect({ code: cases.code, out: cases.stdout, err: cases.stderr }).toMatchObject({ code: 0, out: expect.stringContaining("We have to hire") });
    const asked = await run(["ask", "Our best engineer is leaving and I don't know why."], { home, ...as });
    oneSentence(asked, 5);
    expect(asked.stdout).toContain("?");
    const id = cases.stdout.slice(0, 6);
    const on = await run(["ask", "--case", id, "28 engineers in 4 teams"], { home, ...as });
    oneSentence(on, 5);
    expect(on.stdout.trim()).not.toBe("");
    const chat = await run(["chat"], { home, input: `${OPENING}\n`, ...as });
    oneSentence(chat, 5);
    expect(chat.stdout).toContain("?");
    chmodSync(home, 0o755);
  });

  it("that cannot be opened gets a sentence", async () => {
    const home = freshHome();
    writeFileSync(join(home, "file"), "");
    oneSentence(await run(["cases"], { home: join(home, "file") }), 5);
    const closed = join(home, "closed");
    mkdirSync(closed, { mode: 0o700 });
    if (ROOT) chownSync(closed, 1, 1);
    else chmodSync(closed, 0o000);
    chmodSync(home, 0o755);
    oneSentence(await run(["cases"], { home: closed, ...(ROOT ? { uid: NOBODY } : {}) }), 5);
    chmodSync(closed, 0o700);
  });

  it("from a newer version is left alone", async () => {
    const home = freshHome();
    await run(["ask", OPENING], { home });
    const raw = new Sqlite(join(home, "plumbline.db"));
    raw.pragma("user_version = 99");
    raw.close();
    const before = readFileSync(join(home, "plumbline.db"));
    oneSentence(await run(["cases"], { home }), 7);
    const asked = await run(["ask", OPENING], { home });
    oneSentence(asked, 7);
    expect(asked.stdout).toContain("?");
    expect(readFileSync(join(home, "plumbline.db")).equals(before)).toBe(true);
  });

  it("with a truncated database is left alone", async () => {
    const home = freshHome();
    await run(["ask", OPENING], { home });
    const path = join(home, "plumbline.db");
    truncateSync(path, Math.floor(statSync(path).size / 2));
    const before = readFileSync(path);
    const ran = await run(["cases"], { home });
    oneSentence(ran, 8);
    expect(ran.stderr).toContain(path);
    oneSentence(await run(["ask", OPENING], { home }), 8);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("on a full disk answers, says it was not kept, and loses nothing", async () => {
    const home = freshHome();
    const first = await run(["ask", OPENING, "--json"], { home });
    const id = (JSON.parse(first.stdout) as { caseId: string }).caseId;
    // A limit on file size meets every write as a full disk does. Blocks are of 512 bytes.
    const blocks = Math.ceil(statSync(join(home, "plumbline.db")).size / 512) + 8;
    const long = `28 engineers in 4 teams. ${"Everything waits for the platform team. ".repeat(300)}`;
    const full = await run(["ask", "--case", id, "-"], { home, input: long, shell: `ulimit -f ${blocks}; exec "$@"` });
    oneSentence(full, 6);
    expect(full.stdout.trim()).not.toBe("");
    const after = await run(["show", id], { home });
    expect(after.code).toBe(0);
    expect(after.stdout).toContain("We have to hire more engineers");
    expect((await run(["ask", "--case", id, "28 engineers in 4 teams"], { home })).code).toBe(0);
  });

  it("on a full file system answers, says it was not kept, and loses nothing", async (test) => {
    const home = freshHome();
    if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=600k,mode=0700", "tmpfs", home]).status !== 0) {
      test.skip("mounting a small file system is not allowed here; the limit on file size above stands for it");
    }
    try {
      const first = await run(["ask", OPENING, "--json"], { home });
      const id = (JSON.parse(first.stdout) as { caseId: string }).caseId;
      spawnSync("sh", ["-c", `dd if=/dev/zero of=${join(home, "filler")} bs=1k 2>/dev/null`]);
      const full = await run(["ask", "--case", id, "-"], { home, input: `28 engineers. ${"Everything waits. ".repeat(600)}` });
      oneSentence(full, 6);
      expect(full.stdout.trim()).not.toBe("");
      expect((await run(["show", id], { home })).stdout).toContain("We have to hire more engineers");
      rmSync(join(home, "filler"));
      expect((await run(["ask", "--case", id, "28 engineers"], { home })).code).toBe(0);
    } finally {
      spawnSync("umount", ["-l", home]);
    }
  });
});

describe("an installation without the encoder's runtime", () => {
  it("reads by words, says so once on stderr, and in --version --json", async () => {
    const place = freshHome();
    cpSync("dist", join(place, "dist"), { recursive: true });
    cpSync("package.json", join(place, "package.json"));
    symlinkSync(resolve("data"), join(place, "data"));
    mkdirSync(join(place, "node_modules"));
    symlinkSync(resolve("node_modules/better-sqlite3"), join(place, "node_modules/better-sqlite3"));
    const program = join(place, "dist/cli.js");
    const chat = await run(["chat"], { home: freshHome(), program, input: `${OPENING}\n\n28 engineers\n` });
    expect(chat.code).toBe(0);
    expect(chat.stderr.match(/Reading by words alone/g)).toHaveLength(1);
    expect(chat.stdout).toContain("?");
    expect(JSON.parse((await run(["--version", "--json"], { home: freshHome(), program })).stdout)).toMatchObject({
      reader: "lexical",
      readerAbsence: { reason: "runtime" },
    });
  });
});

describe("the encoder's runtime", () => {
  it("C15: reports nothing to its maker and leaves nothing in the user's folders", async () => {
    const place = freshHome();
    for (const name of ["home", "tmp", "data"]) mkdirSync(join(place, name));
    const env = { HOME: join(place, "home"), TMPDIR: join(place, "tmp"), PLUMBLINE_HOME: join(place, "data"), CI: "" };
    expect((await run(["ask", OPENING], { env })).code).toBe(0);
    expect(readdirSync(join(place, "home"))).toEqual([]);
    expect(readdirSync(join(place, "tmp"))).toEqual([]);
  });
});

describe("a private conversation", () => {
  it("C15: writes nothing anywhere", async () => {
    const place = freshHome();
    for (const name of ["home", "tmp", "data"]) mkdirSync(join(place, name));
    const env = { HOME: join(place, "home"), TMPDIR: join(place, "tmp"), PLUMBLINE_HOME: join(place, "data"), XDG_DATA_HOME: join(place, "home/.data") };
    const tree = (): string[] =>
      readdirSync(place, { recursive: true, withFileTypes: true })
        .map((f) => join(f.parentPath, f.name))
        .sort();
    const before = tree();
    const asked = await run(["ask", `${OPENING} canary`, "--private"], { env });
    const chat = await run(["chat", "--private"], { env, input: `${OPENING}\n\n28 engineers in 4 teams\n/facts\n/why\n/edit\n/back\n` });
    expect([asked.code, chat.code]).toEqual([0, 0]);
    expect(chat.stdout).toContain("28 engineers");
    expect(tree()).toEqual(before);
    const open = spawnSync("grep", ["-rl", "canary", place], { encoding: "utf8" });
    expect(open.stdout).toBe("");
  });
});

describe("deleting", () => {
  it("C15: leaves no trace of a case in the home", async () => {
    const home = freshHome();
    const kept = await run(["ask", "Our 28 engineers in 4 teams are slow."], { home });
    const id = (JSON.parse((await run(["ask", `${OPENING} Priya zanzicanary said so.`, "--json"], { home })).stdout) as { caseId: string }).caseId;
    await run(["chat", "--case", id], { home, input: "and zanzicanary again\n\n2\n" });
    const traces = (): string => spawnSync("grep", ["-rlai", "-e", "zanzicanary", "-e", id, home], { encoding: "utf8" }).stdout;
    expect(traces()).not.toBe("");
    expect((await run(["delete", id], { home })).code).toBe(0);
    expect(traces()).toBe("");
    expect(kept.code).toBe(0);
    expect(JSON.parse((await run(["cases", "--json"], { home })).stdout)).toHaveLength(1);
  });
});
