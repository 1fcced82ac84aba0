// What went wrong with a call, from whatever the library or the network threw, as one closed set of reasons.
import { PlumblineError } from "../contract/errors.ts";
import type { ModelFailure } from "../contract/ports.ts";

export interface Failure {
  readonly reason: ModelFailure;
  readonly status: number | null;
  /** Milliseconds the provider asked to wait, if it did. */
  readonly retryAfterMs: number | null;
}

export function modelError(reason: ModelFailure, detail: Readonly<Record<string, string | number>> = {}, cause?: unknown): PlumblineError {
  return new PlumblineError("model-unavailable", { reason, ...detail }, cause);
}

const CODES: Readonly<Record<string, ModelFailure>> = {
  ECONNREFUSED: "refused-connection",
  EHOSTUNREACH: "refused-connection",
  ENETUNREACH: "refused-connection",
  EADDRNOTAVAIL: "refused-connection",
  ENOTFOUND: "unknown-host",
  EAI_AGAIN: "unknown-host",
  EAI_NODATA: "unknown-host",
  ECONNRESET: "cut-off",
  EPIPE: "cut-off",
  UND_ERR_SOCKET: "cut-off",
  UND_ERR_BODY_TIMEOUT: "stall",
  UND_ERR_HEADERS_TIMEOUT: "first-byte",
  UND_ERR_CONNECT_TIMEOUT: "first-byte",
  ETIMEDOUT: "first-byte",
};

/** Reads an error and all its causes. `now`: milliseconds since 1970, for a Retry-After that is a date. */
export function failureOf(error: unknown, now: number): Failure {
  let reason: ModelFailure | null = null;
  let status: number | null = null;
  let retryAfterMs: number | null = null;
  for (let at: unknown = error, depth = 0; typeof at === "object" && at !== null && depth < 6; at = (at as { cause?: unknown }).cause, depth++) {
    if (at instanceof PlumblineError && typeof at.data.reason === "string") return { reason: at.data.reason as ModelFailure, status, retryAfterMs };
    const e = at as { code?: unknown; statusCode?: unknown; name?: unknown; message?: unknown; responseHeaders?: Record<string, string> };
    if (typeof e.statusCode === "number" && e.statusCode >= 300) status ??= e.statusCode;
    retryAfterMs ??= retryAfter(e.responseHeaders, now);
    if (typeof e.code === "string")
      reason ??= CODES[e.code] ?? (/^(?:ERR_(?:TLS|SSL)|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO|ERR_SSL)/.test(e.code) ? "tls" : null);
    if (typeof e.message === "string" && reason === null && /terminated|socket hang up|other side closed|premature close/i.test(e.message)) reason = "cut-off";
    if (typeof e.name === "string" && reason === null && /JSONParse|TypeValidation|InvalidResponseData|NoOutput|SyntaxError|ZodError/i.test(e.name))
      reason = "malformed";
  }
  return { reason: byStatus(status) ?? reason ?? byWords(error) ?? "other", status, retryAfterMs };
}

function byStatus(status: number | null): ModelFailure | null {
  if (status === null) return null;
  if (status === 401 || status === 403) return "unauthorised";
  if (status === 404) return "unknown-model";
  if (status === 429) return "rate-limited";
  if (status >= 500) return "server-error";
  return status >= 400 ? "bad-request" : "other";
}

/** Errors that come inside a stream carry their kind as words only. */
function byWords(error: unknown): ModelFailure | null {
  // A part of the installation that is missing says "not found" too.
  if ((error as { code?: unknown } | null)?.code === "ERR_MODULE_NOT_FOUND") return null;
  const text = typeof error === "object" && error !== null ? JSON.stringify(error) + String((error as Error).message ?? "") : String(error);
  if (/overloaded|529|server_error|internal|api_error|unavailable/i.test(text)) return "server-error";
  if (/rate.?limit|429|quota|exhausted/i.test(text)) return "rate-limited";
  if (/not.?found|does not exist|404/i.test(text)) return "unknown-model";
  if (/unauthori|authentication|api.?key|permission/i.test(text)) return "unauthorised";
  return null;
}

function retryAfter(headers: Record<string, string> | undefined, now: number): number | null {
  const ms = headers?.["retry-after-ms"];
  if (ms !== undefined && Number.isFinite(Number(ms))) return Math.max(0, Number(ms));
  const value = headers?.["retry-after"];
  if (value === undefined) return null;
  if (Number.isFinite(Number(value))) return Math.max(0, Number(value) * 1_000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
