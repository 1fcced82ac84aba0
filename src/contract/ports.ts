// What the engine needs from outside, each a small interface with sibling adapters.
import type { Case, RecalledFact } from "./case.ts";
import type { Revision, Verdict } from "./conduct.ts";
import type { CaseEvent } from "./event.ts";
import type { Plan } from "./plan.ts";
import type { Turn, Usage } from "./turn.ts";

export interface Clock {
  now(): Date;
}

/** Ids that are short enough to type: six letters and digits for a case. */
export interface Ids {
  caseId(): string;
}

export interface SentenceEncoder {
  /** Name and content hash of the model, for the record. */
  readonly id: string;
  /** One unit vector (384 numbers) a text, in order. */
  encode(texts: readonly string[]): Promise<readonly Float32Array[]>;
}

export interface CaseSummary {
  readonly id: string;
  readonly title: string;
  readonly openedAt: string;
  readonly updatedAt: string;
  readonly turns: number;
  readonly phase: string;
  /** ISO date of the earliest open commitment. */
  readonly due: string | null;
}

export interface SearchHit {
  readonly caseId: string;
  readonly turn: number;
  readonly who: "leader" | "partner";
  /** Text around the match; the match is between « and ». */
  readonly snippet: string;
}

/** Where cases live. Every method is durable when it returns. */
export interface Store {
  /** Opens a case; its first event is written. */
  openCase(event: Extract<CaseEvent, { kind: "case-opened" }>): Promise<void>;
  /**
   * Stores a message before any work on it begins and returns its turn number. Two writers never get the same one.
   * @param opened opens the case in the same transaction: its first message needs no second wait for the disk
   * @throws PlumblineError unknown-case | disk-full | store-busy | home-read-only
   */
  receiveMessage(caseId: string, message: string, at: string, opened?: Extract<CaseEvent, { kind: "case-opened" }>): Promise<number>;
  /** Stores the finished turn with the events that make the new case, and the case itself as a snapshot, in one transaction. */
  finishTurn(turn: Turn, events: readonly CaseEvent[], snapshot: Case): Promise<void>;
  appendEvents(caseId: string, events: readonly CaseEvent[], snapshot: Case): Promise<void>;
  /** The latest snapshot, or null if there is no such case. */
  loadCase(caseId: string): Promise<Case | null>;
  loadEvents(caseId: string): Promise<readonly CaseEvent[]>;
  loadTurns(caseId: string, fromTurn?: number): Promise<readonly Turn[]>;
  /** Everything the leader said in a case, oldest first. */
  messagesOf(caseId: string): Promise<readonly string[]>;
  /** Messages that were received but not answered (a crash in between). */
  unanswered(caseId: string): Promise<ReadonlyArray<{ turn: number; message: string; at: string }>>;
  listCases(): Promise<readonly CaseSummary[]>;
  /** The latest messages of all cases, oldest first: what a terminal offers as history. */
  recentMessages(limit: number): Promise<readonly string[]>;
  search(text: string, limit: number): Promise<readonly SearchHit[]>;
  /** What was learned about the organisation and leader in other cases, newest first. */
  recall(exceptCase: string | null): Promise<readonly RecalledFact[]>;
  /** Removes a case and everything derived from it, so that no byte of it is left in the files. */
  deleteCase(caseId: string): Promise<boolean>;
  close(): Promise<void>;
}

/** What a voice is given besides the plan. */
export interface VoiceContext {
  readonly theCase: Case;
  readonly message: string;
  /** The last few exchanges, oldest first. */
  readonly recent: ReadonlyArray<{ readonly message: string; readonly reply: string }>;
  /** Everything the leader said in the case, oldest first; empty where the voice does not leave the machine. */
  readonly heard: readonly string[];
  /** Chooses among equivalent wordings; equal seeds, equal words. */
  readonly seed: string;
  readonly signal: AbortSignal;
}

export type VoiceChunk =
  /** `next`: the first character of what follows, where it has come already and is held back. */
  | { readonly kind: "text"; readonly text: string; readonly next?: string }
  /** Typed observations a model appended after its reply; raw JSON, not yet validated. */
  | { readonly kind: "observations"; readonly json: string }
  | { readonly kind: "end"; readonly usage: Usage; readonly worded: readonly string[] };

/** Turns a plan into words. May throw PlumblineError model-unavailable at any point; the engine then takes over. */
export interface Voice {
  readonly name: string;
  speak(plan: Plan, context: VoiceContext, broken?: readonly Verdict[]): AsyncIterable<VoiceChunk>;
  /** Makes ready what the first reply would have to wait for; sends nothing. */
  ready?(): void;
}

export interface GuardOutcome {
  readonly released: string;
  readonly verdicts: readonly Verdict[];
  readonly revisions: readonly Revision[];
}

/** One reply under guard: text goes in as it comes, sentences that pass come out. Nothing released is taken back. */
export interface GuardSession {
  /** @param next the first character of what will be pushed after this, if that is known: it shows where a sentence ended */
  push(text: string, next?: string): GuardOutcome;
  /** Forgets a unit that never became complete (a voice broke off), so that another voice can go on from here. */
  abandon(): void;
  /** Makes ready, step by step, what the first sentence would have to wait for; nothing is judged by it. */
  ready(): Iterable<void>;
  /** Ends the reply: checks the rest and completes what the rules require. */
  finish(): GuardOutcome;
}

export interface ModelMessage {
  readonly role: "user" | "assistant";
  readonly content: string;
}

/** One call of a language model. `system` holds public text only; whatever a leader said goes into `messages`. */
export interface ModelRequest {
  /** The case it is sent for; null outside any case. */
  readonly caseId: string | null;
  readonly purpose: "voice" | "reading" | "test";
  /** Equal to the byte from call to call, so that a provider may cache it. */
  readonly system: string;
  readonly messages: readonly ModelMessage[];
  /** Everything the leader said in the case, oldest first: where the names to mask are learned. Not sent. */
  readonly heard: readonly string[];
  readonly maxOutputTokens: number;
  readonly signal: AbortSignal;
}

export type ModelChunk =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "end";
      readonly finish: "stop" | "length" | "refusal" | "other";
      readonly inputTokens: number;
      readonly cachedTokens: number;
      readonly outputTokens: number;
    };

/**
 * A language model. Every stream ends within the time-outs of its settings, whatever the provider does.
 * @throws PlumblineError model-unavailable with `reason` (a `ModelFailure`) at any point of the stream
 */
export interface Model {
  /** `provider/name`. */
  readonly name: string;
  stream(request: ModelRequest): AsyncIterable<ModelChunk>;
  /** Makes ready what the first request would have to wait for; sends nothing. */
  ready?(): void;
}

export const MODEL_FAILURES = [
  "refused-connection",
  "unknown-host",
  "tls",
  "unauthorised",
  "unknown-model",
  "rate-limited",
  "server-error",
  "bad-request",
  "first-byte",
  "stall",
  "total-time",
  "cut-off",
  "malformed",
  "empty",
  "not-allowed",
  "resting",
  "no-key",
  "misbehaved",
  "unmaskable",
  "other",
] as const;
/** Why a model gave no answer, or not all of it. */
export type ModelFailure = (typeof MODEL_FAILURES)[number];

/** Texts a model is told, by id: content files, not code. */
export type Prompts = ReadonlyMap<string, { readonly version: number; readonly text: string }>;
