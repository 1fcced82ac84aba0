import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { caseFold } from "../../src/app/case-fold.ts";
import { readSent, setRoute, updateRoster } from "../../src/app/model-privacy.ts";
import { type Scored, testModel } from "../../src/app/model-test.ts";
import { chooseModel, modelOff } from "../../src/app/model-wiring.ts";
import { openPlumbline } from "../../src/app/open-plumbline.ts";
import type { Plumbline } from "../../src/app/plumbline.ts";
import { createMemoryStore } from "../../src/store/memory-store.ts";
import { type ProviderServer, startProvider } from "../../src/testing/provider-server.ts";
import { say } from "../harness/engine.ts";

const MESSAGE = "My report Priya Sharma says quokka-core at Northwind Ltd is late again. The key is AKIAIOSFODNN7EXAMPLE.";
let home = "";
let server: ProviderServer;
let app: Plumbline;

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "plumbline-model-"));
  server = await startProvider("ollama", () => ({
    pieces: ["PersonA is late for a reason ", "you have not named yet. What did PersonA1 say when you asked?"],
  }));
  app = openPlumbline({ env: { PLUMBLINE_HOME: home, ANTHROPIC_API_KEY: "planted-key", TEST_KEY: "other-key" }, encoder: null });
});
afterEach(async () => {
  await app.close();
  await server.close();
  rmSync(home, { recursive: true, force: true });
});

const turnOf = async () => (await say(await app.engine(createMemoryStore(caseFold)), null, MESSAGE)).turn;

describe("a model switched on by name", () => {
  it("C15: is off while only a key lies in the environment", async () => {
    expect((await turnOf()).usage).toMatchObject({ kind: "embedded", calls: 0 });
  });

  it("speaks once chosen, and no name, secret or key is in a byte that left", async () => {
    chooseModel(app, "openai-compatible/scripted", { baseUrl: server.baseUrl, keyEnv: "TEST_KEY" });
    updateRoster(app, "add", "quokka-core", "product", false);
    const turn = await turnOf();
    expect(turn.reply).toBe("Priya Sharma is late for a reason you have not named yet. What did Priya say when you asked?");
    expect(server.received[0]?.body).not.toMatch(/priya|sharma|northwind|quokka|AKIA/i);
    expect(readSent(app, turn.caseId).map((s) => s.body)).toEqual(server.received.map((r) => r.body));
    expect(JSON.stringify(readSent(app, undefined))).not.toContain("other-key");
    expect(readFileSync(join(home, "model.json"), "utf8")).not.toContain("other-key");
    expect(statSync(join(home, "model.json")).mode & 0o777).toBe(0o600);
    expect(statSync(join(home, "sent", `${turn.caseId}.jsonl`)).mode & 0o777).toBe(0o600);
  });

  it("is off again, and off the record it never was on", async () => {
    chooseModel(app, "openai-compatible/scripted", { baseUrl: server.baseUrl });
    const unrecorded = openPlumbline({ env: { PLUMBLINE_HOME: home }, private: true, encoder: null });
    await say(await unrecorded.engine(await unrecorded.store()), null, MESSAGE);
    expect(modelOff(app)).toBe(true);
    await turnOf();
    expect(server.received).toHaveLength(0);
  });

  it("fails closed when routing or roster cannot be read, and says so in one line", async () => {
    chooseModel(app, "openai-compatible/scripted", { baseUrl: server.baseUrl });
    setRoute(app, null, "local-only");
    expect((await turnOf()).usage.kind).toBe("model");
    writeFileSync(join(home, "routing.json"), "{");
    expect((await turnOf()).notice).toMatch(/does not go to that model/);
    rmSync(join(home, "routing.json"));
    writeFileSync(join(home, "roster.json"), "[]");
    expect((await turnOf()).notice).toMatch(/nothing was sent/);
    expect(server.received).toHaveLength(1);
  });

  it("reads as well in careful mode: two calls, and never a third", async () => {
    chooseModel(app, "openai-compatible/scripted", { baseUrl: server.baseUrl, careful: true });
    const turn = await turnOf();
    expect([turn.usage.calls, server.received.length]).toEqual([2, 2]);
    expect(server.received[0]?.body).not.toMatch(/priya|sharma|northwind/i);
  });

  it("is tested by a suite that tells what it wrote from what came out", async () => {
    chooseModel(app, "openai-compatible/scripted", { baseUrl: server.baseUrl });
    const rows: Scored[] = [];
    for await (const row of testModel(app, new AbortController().signal)) rows.push(row);
    expect(rows.length).toBeGreaterThanOrEqual(12);
    expect(rows.map((r) => r.guarded)).toEqual(rows.map(() => 0));
    const how = (promise: string): string[] => rows.filter((r) => r.promise === promise).flatMap((r) => r.unguarded.map((u) => u.how));
    expect(new Set(rows.flatMap((r) => r.unguarded.map((u) => u.how)))).toContain("broke");
    expect(how("C16")).toContain("broke");
  });

  it.each([["gpt-4o"], ["nobody/x"], ["openai/"]])("refuses %s: a provider and a name", (id) => {
    expect(() => chooseModel(app, id, {})).toThrow("model-unknown");
  });
});
