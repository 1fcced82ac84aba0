// Retries with back-off that honour Retry-After, and a circuit breaker: a model that keeps failing is left alone a while.
import type { ModelChunk, ModelFailure, ModelRequest } from "../contract/ports.ts";
import { failureOf, modelError } from "./failure.ts";
import type { CallLimits } from "./one-call.ts";

export interface Chance {
  /** 0…1. */
  random(): number;
}

const ATTEMPTS = 3;
const FIRST_WAIT_MS = 400;
/** A provider that asks for a longer wait than this is not waited for: the leader is. */
const LONGEST_WAIT_MS = 5_000;
const RETRIED = new Set<ModelFailure>(["rate-limited", "server-error", "cut-off"]);

const FAILURES_TO_OPEN = 3;
const REST_MS = 60_000;

/** Opens after three failures in a row; after a minute one call is let through to see. */
export class CircuitBreaker {
  #failures = 0;
  #until = 0;

  /** @throws PlumblineError model-unavailable (resting) */
  check(now: number): void {
    if (this.#failures >= FAILURES_TO_OPEN && now < this.#until) throw modelError("resting");
  }

  succeeded(): void {
    this.#failures = 0;
  }

  failed(now: number): void {
    this.#failures++;
    this.#until = now + REST_MS;
  }
}

export interface ResilientParts {
  readonly limits: CallLimits;
  readonly breaker: CircuitBreaker;
  readonly chance: Chance;
  call(request: ModelRequest, limits: CallLimits): AsyncIterable<ModelChunk>;
}

/**
 * Streams a request, trying again only while nothing was given out and time for a first byte is left.
 * @throws PlumblineError model-unavailable
 */
export async function* resilient(parts: ResilientParts, request: ModelRequest): AsyncGenerator<ModelChunk> {
  const { limits, breaker } = parts;
  const begun = performance.now();
  breaker.check(begun);
  for (let attempt = 1; ; attempt++) {
    const spent = performance.now() - begun;
    let given = false;
    try {
      for await (const chunk of parts.call(request, {
        ...limits,
        firstByteMs: Math.max(1, limits.firstByteMs - spent),
        totalMs: Math.max(1, limits.totalMs - spent),
      })) {
        given ||= chunk.kind === "text";
        yield chunk;
      }
      breaker.succeeded();
      return;
    } catch (error) {
      const failure = failureOf(error, Date.now());
      const wait = failure.retryAfterMs ?? FIRST_WAIT_MS * 2 ** (attempt - 1) * (0.75 + parts.chance.random() / 2);
      const left = limits.firstByteMs - (performance.now() - begun);
      if (!given && attempt < ATTEMPTS && RETRIED.has(failure.reason) && wait <= LONGEST_WAIT_MS && wait < left && !request.signal.aborted) {
        await pause(wait, request.signal);
        continue;
      }
      if (!request.signal.aborted) breaker.failed(performance.now());
      throw modelError(failure.reason, failure.status === null ? {} : { status: failure.status }, error);
    }
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done, { once: true });
  });
}
