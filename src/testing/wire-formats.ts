// The providers' streaming protocols as bytes: what each really sends for a reply of some pieces of text.

export const WIRES = ["anthropic", "openai", "google", "ollama", "ollama-native"] as const;
export type Wire = (typeof WIRES)[number];

export interface WireFormat {
  readonly contentType: string;
  /** Path under the server's address that a client posts to. */
  readonly path: RegExp;
  /** What a client is given as base URL, after the server's address. */
  readonly base: string;
  open(model: string): string;
  piece(text: string, model: string): string;
  close(model: string, finish: "stop" | "length" | "refusal"): string;
  /** An error that comes in the middle of a stream. */
  fault(): string;
  error(status: number, message: string): string;
}

const data = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`;
const event = (type: string, value: Record<string, unknown>): string => `event: ${type}\ndata: ${JSON.stringify({ type, ...value })}\n\n`;

const anthropic: WireFormat = {
  contentType: "text/event-stream",
  path: /\/v1\/messages$/,
  base: "/v1",
  open: (model) =>
    event("message_start", {
      message: {
        id: "msg_1",
        type: "message",
        role: "assistant",
        model,
        content: [],
        stop_reason: null,
        stop_sequence: null,
        usage: { input_tokens: 1200, cache_read_input_tokens: 900, cache_creation_input_tokens: 0, output_tokens: 1 },
      },
    }) +
    event("content_block_start", { index: 0, content_block: { type: "text", text: "" } }) +
    event("ping", {}),
  piece: (text) => event("content_block_delta", { index: 0, delta: { type: "text_delta", text } }),
  close: (_, finish) =>
    event("content_block_stop", { index: 0 }) +
    event("message_delta", {
      delta: { stop_reason: { stop: "end_turn", length: "max_tokens", refusal: "refusal" }[finish], stop_sequence: null },
      usage: { output_tokens: 80 },
    }) +
    event("message_stop", {}),
  fault: () => event("error", { error: { type: "overloaded_error", message: "Overloaded" } }),
  error: (status, message) =>
    JSON.stringify({
      type: "error",
      error: {
        type:
          status === 529
            ? "overloaded_error"
            : status === 429
              ? "rate_limit_error"
              : status === 401
                ? "authentication_error"
                : status === 404
                  ? "not_found_error"
                  : "api_error",
        message,
      },
    }),
};

function chat(base: string): WireFormat {
  const chunk = (model: string, delta: Record<string, unknown>, finish: string | null): string =>
    data({
      id: "chatcmpl-1",
      object: "chat.completion.chunk",
      created: 1_760_000_000,
      model,
      choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
    });
  return {
    contentType: "text/event-stream",
    path: /\/chat\/completions$/,
    base,
    open: (model) => chunk(model, { role: "assistant", content: "" }, null),
    piece: (text, model) => chunk(model, { content: text }, null),
    close: (model, finish) =>
      chunk(model, {}, { stop: "stop", length: "length", refusal: "content_filter" }[finish]) +
      data({
        id: "chatcmpl-1",
        object: "chat.completion.chunk",
        created: 1_760_000_000,
        model,
        choices: [],
        usage: { prompt_tokens: 1200, completion_tokens: 80, total_tokens: 1280, prompt_tokens_details: { cached_tokens: 900 } },
      }) +
      "data: [DONE]\n\n",
    fault: () => data({ error: { message: "The server had an error", type: "server_error", param: null, code: null } }),
    error: (status, message) =>
      JSON.stringify({
        error: {
          message,
          type: status === 429 ? "rate_limit_exceeded" : status === 401 ? "invalid_request_error" : "server_error",
          param: null,
          code: status === 404 ? "model_not_found" : null,
        },
      }),
  };
}

const google: WireFormat = {
  contentType: "text/event-stream",
  path: /:streamGenerateContent$/,
  base: "/v1beta",
  open: () => "",
  piece: (text, model) =>
    data({
      candidates: [{ content: { parts: [{ text }], role: "model" }, index: 0 }],
      usageMetadata: { promptTokenCount: 1200, totalTokenCount: 1200 },
      modelVersion: model,
    }),
  close: (model, finish) =>
    data({
      candidates: [
        { content: { parts: [{ text: "" }], role: "model" }, finishReason: { stop: "STOP", length: "MAX_TOKENS", refusal: "SAFETY" }[finish], index: 0 },
      ],
      usageMetadata: { promptTokenCount: 1200, cachedContentTokenCount: 900, candidatesTokenCount: 80, totalTokenCount: 1280 },
      modelVersion: model,
    }),
  fault: () => data({ error: { code: 503, message: "The model is overloaded.", status: "UNAVAILABLE" } }),
  error: (status, message) =>
    JSON.stringify({
      error: {
        code: status,
        message,
        status: status === 429 ? "RESOURCE_EXHAUSTED" : status === 404 ? "NOT_FOUND" : status === 401 ? "UNAUTHENTICATED" : "INTERNAL",
      },
    }),
};

const ollamaNative: WireFormat = {
  contentType: "application/x-ndjson",
  path: /\/api\/chat$/,
  base: "",
  open: () => "",
  piece: (text, model) => `${JSON.stringify({ model, created_at: "2026-01-01T00:00:00Z", message: { role: "assistant", content: text }, done: false })}\n`,
  close: (model, finish) =>
    `${JSON.stringify({ model, created_at: "2026-01-01T00:00:01Z", message: { role: "assistant", content: "" }, done: true, done_reason: finish === "length" ? "length" : "stop", prompt_eval_count: 1200, eval_count: 80 })}\n`,
  fault: () => `${JSON.stringify({ error: "llama runner process has terminated" })}\n`,
  error: (_, message) => JSON.stringify({ error: message }),
};

export const WIRE_FORMATS: Readonly<Record<Wire, WireFormat>> = { anthropic, openai: chat("/v1"), google, ollama: chat("/v1"), "ollama-native": ollamaNative };
