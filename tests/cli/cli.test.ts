// The command line as a user and a script meet it.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { commandLinePage } from "../../scripts/command-line-page.ts";
import { EXIT_CODES, EXIT_OF_ERROR, exitCodesPage } from "../../src/cli/exit-codes.ts";
import { ERROR_CODES } from "../../src/contract/errors.ts";
import { turnResultSchema } from "../../src/contract/turn.ts";
import { freshHome, OPENING, removeHomes, run } from "./run.ts";

afterAll(removeHomes);

async function oneCase(): Promise<{ home: string; id: string }> {
  const home = freshHome();
  const asked = await run(["ask", OPENING, "--json"], { home });
  return { home, id: turnResultSchema.parse(JSON.parse(asked.stdout)).caseId };
}

describe("exit codes", () => {
  it("are documented as they are", () => {
    expect(readFileSync("docs/exit-codes.md", "utf8")).toBe(exitCodesPage());
  });

  it("name a documented code for every error there is", () => {
    for (const code of ERROR_CODES) expect(EXIT_CODES.map((e) => e.code)).toContain(EXIT_OF_ERROR[code]);
  });
});

describe("the page on the command line", () => {
  it("is the help as it is", () => {
    expect(readFileSync("docs/command-line.md", "utf8")).toBe(commandLinePage());
  });
});

describe("ask", () => {
  it("answers on stdout alone and asks something back", async () => {
    const ran = await run(["ask", OPENING], { home: freshHome() });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain("?");
    expect(ran.stdout).not.toMatch(/Case [a-z0-9]{6}/);
    expect(ran.stderr).toMatch(/Case [2-9b-z]{6}/);
  });

  it("reads a message from standard input, whole", async () => {
    const ran = await run(["ask", "-", "--json"], { home: freshHome(), input: `${OPENING}\n\nWe are 28 engineers in 4 teams.\n` });
    const result = turnResultSchema.parse(JSON.parse(ran.stdout));
    expect(result.case.facts.map((f) => f.value)).toEqual(expect.arrayContaining([28, 4]));
  });

  it("goes on with a case", async () => {
    const { home, id } = await oneCase();
    const ran = await run(["ask", "--case", id.toUpperCase(), "28 engineers, 4 teams, Series B.", "--json"], { home });
    expect(turnResultSchema.parse(JSON.parse(ran.stdout))).toMatchObject({ caseId: id, turn: 2 });
  });
});

describe("a case afterwards", () => {
  it("is listed, shown, explained, put on a page, exported, brought back and deleted", async () => {
    const { home, id } = await oneCase();
    await run(["ask", "--case", id, "28 engineers, 4 teams. Everything waits for the platform team's review."], { home });
    expect(JSON.parse((await run(["cases", "--json"], { home })).stdout)).toMatchObject([{ id, turns: 2 }]);
    expect((await run(["cases", "search", "platform"], { home })).stdout).toContain("«platform»");
    expect((await run(["show", id], { home })).stdout).toContain("> We have to hire more engineers");
    const why = await run(["why", id], { home });
    expect(why.stdout).toContain("What may be behind it");
    expect(why.stdout).not.toMatch(/\d\.\d|nats|%/);
    expect(JSON.parse((await run(["why", id, "1", "--json"], { home })).stdout)).toMatchObject({ turn: 1 });
    const brief = await run(["brief", id], { home });
    expect(brief.stdout).toContain("28 engineers (turn 2)");
    expect(brief.stdout.split("\n").length).toBeLessThan(70);
    const html = (await run(["export", id, "--format", "html"], { home })).stdout;
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).not.toMatch(/(?:src|href)="(?!https?:)/);
    const exported = await run(["export", id, "--format", "json"], { home });
    const file = join(home, "case.json");
    writeFileSync(file, exported.stdout);
    expect((await run(["delete", id], { home })).code).toBe(0);
    expect((await run(["show", id], { home })).code).toBe(4);
    expect((await run(["import", file], { home })).code).toBe(0);
    expect(JSON.parse((await run(["export", id, "--format", "json"], { home })).stdout)).toEqual(JSON.parse(exported.stdout));
    const twin = await run(["import", file], { home });
    expect(twin.code).toBe(0);
    expect(twin.stderr).not.toContain(id);
  });

  it("takes markup in a message for text when it becomes a page", async () => {
    const home = freshHome();
    const asked = await run(["ask", `${OPENING} <script>alert(1)</script> ![x](http://x/y.png)`, "--json"], { home });
    const id = turnResultSchema.parse(JSON.parse(asked.stdout)).caseId;
    const html = (await run(["export", id, "--format", "html"], { home })).stdout;
    expect(html).not.toMatch(/<script|<img/);
  });

  it("starts a new case from a document", async () => {
    const home = freshHome();
    writeFileSync(join(home, "notes.md"), "# Retro notes\n\n- 28 engineers in 4 teams\n- everything waits for review by the platform team\n");
    const ran = await run(["import", join(home, "notes.md")], { home });
    expect([ran.code, ran.stdout.length > 20]).toEqual([0, true]);
  });
});

describe("chat through a pipe", () => {
  it("takes each paragraph for a message and lets a number pick a choice", async () => {
    const home = freshHome();
    const ran = await run(["chat", "--json"], { home, input: `${OPENING}\n\n2\n\n28 engineers,\n4 teams\n` });
    const lines = ran.stdout
      .trim()
      .split("\n")
      .map((l) => JSON.parse(l) as { event?: string; turn: number });
    expect(lines.filter((l) => l.event === "received").map((l) => l.turn)).toEqual([1, 2, 3]);
    expect(ran.code).toBe(0);
  });

  it("obeys commands and goes on where it was", async () => {
    const home = freshHome();
    const first = await run([], { home, input: `${OPENING}\n\n28 engineers, 4 teams\n/facts\n/forget 1\n/facts\n/why\n/back\n/nonsense\n` });
    expect(first.stdout).toContain("28 engineers (turn 2)");
    expect(first.stderr).toContain("Taken back: 28 engineers");
    expect(first.stderr).toContain("There is no /nonsense");
    const again = await run(["--continue"], { home, input: "/facts\n" });
    expect(again.stdout).toContain("You came with");
    expect(again.stdout).not.toContain("28 engineers (turn 2)");
  });
});

describe("what is not understood", () => {
  it.each([
    [["ask"], 2],
    [["ask", "hello", "--bogus"], 2],
    [["nonsense"], 2],
    [["We need more people"], 2],
    [["show", "nosuch"], 4],
    [["why", "nosuch"], 4],
    [["knowledge", "show", "nosuch"], 4],
    [["import", "/nonexistent"], 3],
    [["export", "x", "--format", "docx"], 3],
    [["ask", "hi", "--private", "--case", "abc234"], 3],
  ] as const)("%j ends with %i and one sentence", async (args, code) => {
    const ran = await run([...args], { home: freshHome() });
    expect(ran.code).toBe(code);
    expect(ran.stdout).toBe("");
    expect(ran.stderr.trim()).not.toMatch(/\n\s+at /);
    expect(ran.stderr.trim().length).toBeGreaterThan(10);
  });
});
