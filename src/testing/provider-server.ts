// A provider on this machine that speaks a real wire format and does what its script says, faults included.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { WIRE_FORMATS, type Wire } from "./wire-formats.ts";

export interface ScriptedReply {
  /** Answered with this status and an error body instead of a stream. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Raw body in place of the wire format's. */
  readonly raw?: string;
  /** Pieces of text, in order. */
  readonly pieces?: readonly string[];
  readonly firstDelayMs?: number;
  /** Between the first line of the answer and the first piece. */
  readonly thinkingMs?: number;
  readonly delayMs?: number;
  /** How it ends after the pieces. */
  readonly ending?: "stop" | "length" | "refusal" | "stall" | "reset" | "close" | "fault" | "garbage" | "half-json" | "loop";
}

export interface ReceivedRequest {
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

export interface ProviderServer {
  /** To be given to a client as base URL. */
  readonly baseUrl: string;
  readonly origin: string;
  readonly received: readonly ReceivedRequest[];
  /** Connections the client closed before the reply was over. */
  readonly closedEarly: () => number;
  close(): Promise<void>;
}

/** Starts a server; `script` is asked for each request, numbered from 0. */
export async function startProvider(wire: Wire, script: (request: ReceivedRequest, n: number) => ScriptedReply): Promise<ProviderServer> {
  const received: ReceivedRequest[] = [];
  let early = 0;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (d: Buffer) => parts.push(d));
    request.on("end", () => {
      const got = { url: request.url ?? "", headers: request.headers, body: Buffer.concat(parts).toString("utf8") };
      if (request.method === "GET") return listModels(response, request.url ?? "");
      received.push(got);
      response.on("close", () => {
        if (!response.writableFinished) early++;
      });
      void answer(wire, script(got, received.length - 1), got, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    received,
    baseUrl: `${origin}${WIRE_FORMATS[wire].base}`,
    closedEarly: () => early,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function answer(wire: Wire, reply: ScriptedReply, request: ReceivedRequest, response: ServerResponse): Promise<void> {
  const format = WIRE_FORMATS[wire];
  const model = modelOf(request);
  await pause(reply.firstDelayMs ?? 0);
  if (reply.status !== undefined) {
    response.writeHead(reply.status, { "content-type": "application/json", ...reply.headers });
    response.end(reply.raw ?? format.error(reply.status, "scripted"));
    return;
  }
  response.writeHead(200, { "content-type": format.contentType, "cache-control": "no-cache", ...reply.headers });
  if (reply.raw !== undefined) return void response.end(reply.raw);
  response.write(format.open(model));
  await pause(reply.thinkingMs ?? 0);
  for (const piece of reply.pieces ?? []) {
    if (response.destroyed) return;
    response.write(format.piece(piece, model));
    await pause(reply.delayMs ?? 0);
  }
  await ending(reply.ending ?? "stop", wire, model, response, reply);
}

async function ending(then: NonNullable<ScriptedReply["ending"]>, wire: Wire, model: string, response: ServerResponse, reply: ScriptedReply): Promise<void> {
  const format = WIRE_FORMATS[wire];
  switch (then) {
    case "stop":
    case "length":
    case "refusal":
      response.end(format.close(model, then));
      return;
    case "stall":
      return;
    case "reset":
      await pause(20);
      response.socket?.destroy();
      return;
    case "close":
      response.end();
      return;
    case "fault":
      response.end(format.fault());
      return;
    case "garbage":
      response.end("data: this is not json\n\n<html>gateway</html>\n\n");
      return;
    case "half-json":
      response.end(format.piece("and so", model).slice(0, 40));
      return;
    case "loop":
      for (let n = 0; n < 20_000 && !response.destroyed; n++) {
        response.write(format.piece(reply.pieces?.[n % Math.max(1, reply.pieces.length)] ?? "again ", model));
        if (n % 20 === 19) await pause(0);
      }
      response.end(format.close(model, "length"));
      return;
  }
}

function modelOf(request: ReceivedRequest): string {
  try {
    return String((JSON.parse(request.body) as { model?: unknown }).model ?? "scripted");
  } catch {
    return "scripted";
  }
}

/** What Ollama and OpenAI-like servers list. */
function listModels(response: ServerResponse, url: string): void {
  response.writeHead(200, { "content-type": "application/json" });
  response.end(
    JSON.stringify(
      url.endsWith("/api/tags") ? { models: [{ name: "scripted:1b", size: 1_000_000 }] } : { object: "list", data: [{ id: "scripted", object: "model" }] },
    ),
  );
}

function pause(ms: number): Promise<void> {
  return ms <= 0 ? new Promise((resolve) => setImmediate(resolve)) : new Promise((resolve) => setTimeout(resolve, ms));
}
