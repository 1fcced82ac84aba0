// One call of one model as a stream of pieces, with time-outs for the first byte, a stall, and the whole.
import type { ModelChunk, ModelRequest } from "../contract/ports.ts";
import { modelError } from "./failure.ts";
import type { LanguageModelObject } from "./language-model.ts";

export interface CallLimits {
  readonly firstByteMs: number;
  readonly stallMs: number;
  readonly totalMs: number;
}

/**
 * Streams one call. Stopping to read it closes the connection.
 * @throws PlumblineError model-unavailable (first-byte, stall, total-time, cut-off, empty), or what the library threw
 */
export async function* oneCall(model: LanguageModelObject, request: ModelRequest, limits: CallLimits): AsyncGenerator<ModelChunk> {
  const { streamText } = await import("ai");
  (globalThis as { AI_SDK_LOG_WARNINGS?: boolean }).AI_SDK_LOG_WARNINGS = false;
  const stop = new AbortController();
  const end = performance.now() + limits.totalMs;
  const result = streamText({
    model,
    system: { role: "system", content: request.system, providerOptions: { anthropic: { cacheControl: { type: "ephemeral" } } } },
    messages: request.messages.map((m) => ({ role: m.role, content: m.content })),
    maxOutputTokens: request.maxOutputTokens,
    maxRetries: 0,
    abortSignal: AbortSignal.any([request.signal, stop.signal]),
    onError: () => undefined,
  });
  const parts = result.fullStream[Symbol.asyncIterator]();
  let begun = false;
  let text = false;
  try {
    for (;;) {
      if (performance.now() > end) throw modelError("total-time");
      const step = await within(parts.next(), begun ? limits.stallMs : limits.firstByteMs, end, begun, () => stop.abort());
      if (step.done === true) throw modelError(text ? "cut-off" : "empty");
      const part = step.value;
      if (part.type === "error") throw part.error;
      if (part.type === "abort") throw modelError("cut-off");
      if (part.type !== "start" && part.type !== "start-step") begun = true;
      if (part.type === "text-delta" && part.text !== "") {
        text ||= part.text.trim() !== "";
        yield { kind: "text", text: part.text };
      }
      if (part.type === "finish") {
        const finish = finishOf(part.finishReason);
        if (!text && finish !== "refusal") throw modelError("empty");
        if (finish === "other" && part.rawFinishReason === undefined) throw modelError("cut-off");
        yield {
          kind: "end",
          finish,
          inputTokens: part.totalUsage.inputTokens ?? 0,
          cachedTokens: part.totalUsage.inputTokenDetails?.cacheReadTokens ?? 0,
          outputTokens: part.totalUsage.outputTokens ?? 0,
        };
        return;
      }
    }
  } finally {
    stop.abort();
    void parts.return?.(undefined).catch(() => undefined);
  }
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
