// One call of one model as a stream of pieces, with time-outs for the first byte, a stall, and the whole. The vendor
// library is asked through its lowest interface: what is built on top of it costs more time than our own work does.
import type { ModelChunk, ModelRequest } from "../contract/ports.ts";
import { modelError } from "./failure.ts";
import type { LanguageModelObject } from "./language-model.ts";

export interface CallLimits {
  readonly firstByteMs: number;
  readonly stallMs: number;
  readonly totalMs: number;
}

/** Parts that come with the first line of an answer, before a word is made. */
const HEADERS: ReadonlySet<string> = new Set(["stream-start", "response-metadata"]);

type CallOptions = Parameters<LanguageModelObject["doStream"]>[0];

/**
 * Streams one call. Stopping to read it closes the connection.
 * @throws PlumblineError model-unavailable (first-byte, stall, total-time, cut-off, empty), or what the library threw
 */
export async function* oneCall(model: LanguageModelObject, request: ModelRequest, limits: CallLimits): AsyncGenerator<ModelChunk> {
  const stop = new AbortController();
  const end = performance.now() + limits.totalMs;
  const firstBy = performance.now() + limits.firstByteMs;
  const onTime = (): void => stop.abort();
  let begun = false;
  let text = false;
  let parts: ReadableStreamDefaultReader<StreamPart> | null = null;
  try {
    const opened = Promise.resolve(model.doStream(callOptions(request, AbortSignal.any([request.signal, stop.signal]))));
    parts = (await within(opened, limits.firstByteMs, end, begun, onTime)).stream.getReader();
    for (;;) {
      if (performance.now() > end) throw modelError("total-time");
      const step = await within(parts.read(), begun ? limits.stallMs : firstBy - performance.now(), end, begun, onTime);
      if (step.done) throw modelError(text ? "cut-off" : "empty");
      const part = step.value;
      if (part.type === "error") throw part.error;
      if (!HEADERS.has(part.type)) begun = true;
      if (part.type === "text-delta" && part.delta !== "") {
        text ||= part.delta.trim() !== "";
        yield { kind: "text", text: part.delta };
      }
      if (part.type === "finish") {
        const finish = finishOf(part.finishReason.unified);
        if (!text && finish !== "refusal") throw modelError("empty");
        if (finish === "other" && part.finishReason.raw === undefined) throw modelError("cut-off");
        yield {
          kind: "end",
          finish,
          inputTokens: part.usage.inputTokens.total ?? 0,
          cachedTokens: part.usage.inputTokens.cacheRead ?? 0,
          outputTokens: part.usage.outputTokens.total ?? 0,
        };
        return;
      }
    }
  } finally {
    stop.abort();
    void parts?.cancel().catch(() => undefined);
  }
}

type StreamPart = Awaited<ReturnType<LanguageModelObject["doStream"]>>["stream"] extends ReadableStream<infer P> ? P : never;

function callOptions(request: ModelRequest, abortSignal: AbortSignal): CallOptions {
  return {
    prompt: [
      { role: "system", content: request.system, providerOptions: { anthropic: { cacheControl: { type: "ephemeral" } } } },
      ...request.messages.map((m) => ({ role: m.role, content: [{ type: "text" as const, text: m.content }] })),
    ],
    maxOutputTokens: request.maxOutputTokens,
    abortSignal,
  };
}

function finishOf(reason: string): Extract<ModelChunk, { kind: "end" }>["finish"] {
  if (reason === "stop" || reason === "length") return reason;
  return reason === "content-filter" ? "refusal" : "other";
}

async function within<T>(next: Promise<T>, ms: number, end: number, begun: boolean, onTime: () => void): Promise<T> {
  const left = end - performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => {
        onTime();
        reject(modelError(left <= ms ? "total-time" : begun ? "stall" : "first-byte"));
      },
      Math.max(0, Math.min(ms, left)),
    );
  });
  next.catch(() => undefined);
  try {
    return await Promise.race([next, late]);
  } finally {
    clearTimeout(timer);
  }
}
