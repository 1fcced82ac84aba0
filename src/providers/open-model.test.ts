import { afterEach, describe, expect, it } from "vitest";
import { PlumblineError } from "../contract/errors.ts";
import type { ModelRequest } from "../contract/ports.ts";
import { type ProviderServer, type ScriptedReply, startProvider } from "../testing/provider-server.ts";
import type { Wire } from "../testing/wire-formats.ts";
import { type OpenModelParts, openModel } from "./open-model.ts";
import { createMemorySentLog } from "./sent-log.ts";
import { modelSettingsSchema, type ProviderName } from "./settings.ts";

const PROVIDER: Readonly<Record<Exclude<Wire, "ollama-native">, ProviderName>> = {
  anthropic: "anthropic",
  openai: "openai",
  google: "google",
  ollama: "openai-compatible",
};
const WIRES_SPOKEN = ["anthropic", "openai", "google", "ollama"] as const;
const names = { common: new Set(["the", "said", "is", "late", "my", "report", "and"]), whole: new Set<string>(), isPublic: () => false };

let server: ProviderServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function open(wire: (typeof WIRES_SPOKEN)[number], script: (n: number) => ScriptedReply, more: Partial<OpenModelParts> = {}) {
  server = await startProvider(wire, (_, n) => script(n));
  const log = createMemorySentLog();
  const settings = modelSettingsSchema.parse({
    provider: PROVIDER[wire],
    name: "scripted",
    baseUrl: server.baseUrl,
    firstByteMs: 1_500,
    stallMs: 300,
    totalMs: 3_000,
  });
  const model = openModel({
    settings,
    key: "planted-key",
    log,
    chance: { random: () => 0 },
    names: () => names,
    roster: () => ({ names: [], open: [] }),
    routing: () => ({ everyCase: "open", cases: {} }),
    ...more,
  });
  return { model, log, server };
}

function request(content: string, signal = new AbortController().signal): ModelRequest {
  return { caseId: "c1", purpose: "voice", system: "The prefix.", messages: [{ role: "user", content }], heard: [content], maxOutputTokens: 100, signal };
}

async function collect(stream: AsyncIterable<{ kind: string; text?: string }>): Promise<{ text: string; end: unknown; failed: string | null }> {
  let text = "";
  let end: unknown = null;
  try {
    for await (const chunk of stream) {
      if (chunk.kind === "text") text += chunk.text ?? "";
      else end = chunk;
    }
    return { text, end, failed: null };
  } catch (error) {
    return { text, end, failed: error instanceof PlumblineError ? String(error.data.reason) : `not ours: ${String(error)}` };
  }
}

describe.each(WIRES_SPOKEN)("a model over the %s wire format", (wire) => {
  it("streams text and counts tokens", async () => {
    const { model } = await open(wire, () => ({ pieces: ["One ", "two."] }));
    const got = await collect(model.stream(request("hello")));
    expect(got).toEqual({
      text: "One two.",
      failed: null,
      end: { kind: "end", finish: "stop", inputTokens: expect.any(Number), cachedTokens: 900, outputTokens: 80 },
    });
  });

  it("waits for the first word as long as for the first byte, when the answer has only been opened", async () => {
    if (wire === "anthropic") return; // Opens its text with the answer: from then on words are due.
    const { model } = await open(wire, () => ({ thinkingMs: 600, pieces: ["Late, and ", "said."] }));
    expect(await collect(model.stream(request("hello")))).toMatchObject({ text: "Late, and said.", failed: null });
  });

  it("C15: sends stand-ins and puts names back wherever the stream is cut", async () => {
    const { model, log } = await open(wire, () => ({ pieces: ["Has Per", "son", "A told Person", "A1", "?"] }));
    const got = await collect(model.stream(request("my report Priya Sharma is late")));
    expect(got.text).toBe("Has Priya Sharma told Priya?");
    expect(log.read("c1")[0]?.body).not.toMatch(/priya|sharma/i);
    expect(log.read("c1")[0]?.body).toContain("PersonA");
  });

  it("logs to the byte what the server received, and no key", async () => {
    const { model, log, server: s } = await open(wire, () => ({ pieces: ["Yes."] }));
    await collect(model.stream(request("hello")));
    expect(log.read().map((r) => r.body)).toEqual(s.received.map((r) => r.body));
    expect(JSON.stringify(log.read())).not.toContain("planted-key");
    expect(JSON.stringify(s.received[0]?.headers)).toContain("planted-key");
  });

  it.each([
    ["unauthorised", { status: 401 }],
    ["unknown-model", { status: 404 }],
    ["bad-request", { status: 400 }],
    ["server-error", { status: 500 }],
    ["server-error", { status: 529 }],
    ["rate-limited", { status: 429, headers: { "retry-after": "30" } }],
    ["first-byte", { firstDelayMs: 5_000, pieces: ["late"] }],
    ["empty", { pieces: [] }],
    ["malformed", { ending: "garbage", pieces: [] }],
  ] as ReadonlyArray<[string, ScriptedReply]>)("names the failure %s before anything came: %j", async (reason, reply) => {
    const { model } = await open(wire, () => reply);
    const got = await collect(model.stream(request("hello")));
    expect(got).toMatchObject({ text: "", failed: reason });
  });

  it.each([
    [["stall"], "stall"],
    [["total-time"], "loop"],
    [["cut-off", "malformed"], "half-json"],
    [["cut-off"], "reset"],
    [["cut-off", "malformed"], "close"],
    [["server-error", "cut-off", "malformed"], "fault"],
    [["malformed"], "garbage"],
  ] as ReadonlyArray<[string[], NonNullable<ScriptedReply["ending"]>]>)("names the failure %s in the middle of a stream: %s", async (reasons, then) => {
    const { model } = await open(wire, () => ({ pieces: ["A first sentence. "], ending: then, ...(then === "loop" ? { delayMs: 1 } : {}) }));
    const got = await collect(slowly(model.stream(request("hello")), then === "loop"));
    expect(got.text).toContain("A first sentence. ");
    expect(reasons).toContain(got.failed);
  });

  it("waits as long as a rate limit asks, then goes on", async () => {
    const { model, server: s } = await open(wire, (n) => (n === 0 ? { status: 429, headers: { "retry-after-ms": "120" } } : { pieces: ["Back."] }));
    const begun = performance.now();
    expect((await collect(model.stream(request("hello")))).text).toBe("Back.");
    expect(performance.now() - begun).toBeGreaterThanOrEqual(115);
    expect(s.received).toHaveLength(2);
  });

  it("tries a server error again, three times in all", async () => {
    const { model, server: s } = await open(wire, () => ({ status: 503 }));
    await collect(model.stream(request("hello")));
    expect(s.received).toHaveLength(3);
  });

  it("closes the connection when the reader stops", async () => {
    const { model, server: s } = await open(wire, () => ({ pieces: ["a ", "b ", "c ", "d "], ending: "stall" }));
    for await (const chunk of model.stream(request("hello"))) if (chunk.kind === "text") break;
    await new Promise((r) => setTimeout(r, 60));
    expect(s.closedEarly()).toBe(1);
  });

  it("sends nothing for a case that is routed to no model", async () => {
    const { model, server: s } = await open(wire, () => ({ pieces: ["x"] }), { routing: () => ({ everyCase: "open", cases: { c1: "embedded-only" } }) });
    expect((await collect(model.stream(request("hello")))).failed).toBe("not-allowed");
    expect(s.received).toHaveLength(0);
  });
});

/** Keeps a loop going until the time for the whole is over. */
async function* slowly<T>(stream: AsyncIterable<T>, slow: boolean): AsyncGenerator<T> {
  for await (const chunk of stream) {
    yield chunk;
    if (slow) await new Promise((r) => setTimeout(r, 20));
  }
}

/** An address at which nothing listens any more. */
async function closedAddress(): Promise<string> {
  const gone = await startProvider("openai", () => ({}));
  await gone.close();
  return gone.baseUrl;
}

describe("a model that cannot be reached", () => {
  const parts = (baseUrl: string): OpenModelParts => ({
    settings: modelSettingsSchema.parse({ provider: "openai-compatible", name: "x", baseUrl, firstByteMs: 1_500 }),
    key: null,
    log: createMemorySentLog(),
    chance: Math,
    names: () => names,
    roster: () => ({ names: [], open: [] }),
    routing: () => ({ everyCase: "open", cases: {} }),
  });

  it("is a refused connection when nothing listens", async () => {
    expect((await collect(openModel(parts(await closedAddress())).stream(request("hello")))).failed).toBe("refused-connection");
  });

  it("is an unknown host when the name does not resolve", async () => {
    expect((await collect(openModel(parts("http://model.invalid/v1")).stream(request("hello")))).failed).toBe("unknown-host");
  });

  it("is a fault of the secure connection when the server speaks none", async () => {
    server = await startProvider("openai", () => ({ pieces: ["x"] }));
    expect((await collect(openModel(parts(server.baseUrl.replace("http:", "https:"))).stream(request("hello")))).failed).toBe("tls");
  });

  it("rests after three failures in a row and asks again after a minute", async () => {
    const model = openModel(parts(await closedAddress()));
    for (let i = 0; i < 3; i++) await collect(model.stream(request("hello")));
    expect((await collect(model.stream(request("hello")))).failed).toBe("resting");
  });

  it("sends nothing when the roster cannot be read", async () => {
    server = await startProvider("openai", () => ({ pieces: ["x"] }));
    const model = openModel({
      ...parts(server.baseUrl),
      roster: () => {
        throw new Error("unreadable");
      },
    });
    expect((await collect(model.stream(request("hello")))).failed).toBe("unmaskable");
    expect(server.received).toHaveLength(0);
  });

  it("sends nothing to a far server for a case that stays on this machine", async () => {
    let asked = 0;
    const model = openModel({
      ...parts("https://models.example.com/v1"),
      routing: () => ({ everyCase: "local-only", cases: {} }),
      fetch: async () => {
        asked++;
        return new Response("{}");
      },
    });
    expect((await collect(model.stream(request("hello")))).failed).toBe("not-allowed");
    expect(asked).toBe(0);
  });
});

describe("requests of two cases at once", () => {
  it("are written down under their own case, one after the other and side by side", async () => {
    const { model, log } = await open("openai", () => ({ pieces: ["One ", "two."] }));
    const send = (caseId: string) => collect(model.stream({ ...request(`we waited in ${caseId}`), caseId }));
    await send("first");
    await Promise.all([send("second"), send("third")]);
    await send("fourth");
    expect(log.read().map((r) => [r.caseId, /we waited in (\w+)/.exec(r.body)?.[1]])).toEqual(
      expect.arrayContaining(["first", "second", "third", "fourth"].map((id) => [id, id])),
    );
    expect(log.read()).toHaveLength(4);
  });
});
