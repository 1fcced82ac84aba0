// A voice under guard, and the repair ladder: cut or complete; before anything was shown, one regeneration naming
// the broken rules; then the embedded voice finishes the same plan. Nothing shown is ever taken back.
import type { Case } from "../contract/case.ts";
import type { Revision, Verdict } from "../contract/conduct.ts";
import { PlumblineError } from "../contract/errors.ts";
import type { Knowledge } from "../contract/knowledge.ts";
import type { Plan, PlannedMove } from "../contract/plan.ts";
import type { GuardOutcome, GuardSession, ModelFailure, Voice, VoiceChunk, VoiceContext } from "../contract/ports.ts";
import type { Turn, Usage } from "../contract/turn.ts";
import { countWords } from "../kit/text.ts";
import { phrase } from "../reasoning/utter.ts";
import { missingMoves, remainingMoves } from "../speaking/remaining.ts";
import { Listening } from "./listening.ts";

export interface Spoken {
  readonly draft: string;
  readonly reply: string;
  readonly verdicts: readonly Verdict[];
  readonly revisions: readonly Revision[];
  readonly worded: readonly string[];
  readonly usage: Usage;
  readonly notice: string | null;
  /** Raw observations a model appended, not yet validated. */
  readonly observations: string | null;
}

export interface Speakers {
  readonly voice: Voice;
  readonly embedded: Voice;
  readonly guard: (plan: Plan, theCase: Case) => GuardSession;
  readonly knowledge: Knowledge;
  /** Calls a model may still make this turn; 2 when none was made for the reading. */
  readonly callsLeft?: number;
  /** True when what the model wrote lately did not hold: its reply is then judged whole before any of it is shown. */
  readonly doubted?: boolean;
}

const NOTHING_SPENT: Usage = { kind: "embedded", model: null, calls: 0, inputTokens: 0, outputTokens: 0 };
/** Words kept free of a model's view for what the guard may have to complete. */
const VIEW_RESERVE = 90;
const DRAFT_KEPT = 20_000;
/** A model's words are held to at least this many, whatever is kept free. */
const FEWEST_WORDS = 60;
/** Sentences that may be cut from a reply of a voice that is doubted. */
const MOST_CUTS_DOUBTED = 1;
/** Of the last turns, so many in which a voice did not hold make it doubted. */
const DOUBTED_AFTER = 2;
/** Ways of breaking off that are the voice's own and not the network's. */
const OWN_FAULTS: ReadonlySet<string> = new Set(["misbehaved", "cut-off", "empty"]);

/** True when a model lately broke off, went round or had to be stopped more than once. */
export function isDoubted(recent: ReadonlyArray<Pick<Turn, "revisions">>): boolean {
  return recent.filter((t) => t.revisions.some((r) => r.kind === "taken-over" && OWN_FAULTS.has(r.rule))).length >= DOUBTED_AFTER;
}

/** The text broke off after a sentence and not inside one. */
const WHOLE_SENTENCE = /[.!?…]["”’')*_]*\s+$/;

/** Why a voice was not heard to its end. */
type Break = ModelFailure | null;

/** Yields released words; returns the record of how they came about. @throws PlumblineError interrupted when the leader stopped it. */
export async function* speakUnderGuard(speakers: Speakers, plan: Plan, context: VoiceContext): AsyncGenerator<string, Spoken> {
  const reply = new Reply(speakers, plan, context);
  if (speakers.voice === speakers.embedded) {
    yield* reply.hear(speakers.embedded, plan);
    yield* reply.end();
    return reply.record(null);
  }
  let broken: Break = yield* speakers.doubted === true ? reply.hearWhole(speakers.voice, plan) : reply.hear(speakers.voice, plan);
  if (broken === null && reply.shown === "" && reply.verdicts.length > 0 && (speakers.callsLeft ?? 2) > 1) {
    reply.restart("regenerated");
    broken = yield* reply.hear(speakers.voice, plan, [...reply.verdicts]);
  }
  if (broken === null && reply.shown === "") broken = reply.verdicts.length > 0 ? "misbehaved" : "empty";
  if (context.signal.aborted) throw new PlumblineError("interrupted", { turn: plan.turn });
  const moves = broken === null ? missingMoves(plan, reply.shown) : remainingMoves(plan, reply.shown);
  const notice = yield* reply.takeOver(broken, moves);
  yield* reply.end();
  return reply.record(notice);
}

/** One reply as it comes about: the guard it passes and what happened on the way. */
class Reply {
  shown = "";
  readonly verdicts: Verdict[] = [];
  readonly #revisions: Revision[] = [];
  readonly #speakers: Speakers;
  readonly #plan: Plan;
  readonly #context: VoiceContext;
  #guard: GuardSession;
  #draft = "";
  #worded: readonly string[] = [];
  #usage = NOTHING_SPENT;
  #observations: string | null = null;
  #byModel = false;

  constructor(speakers: Speakers, plan: Plan, context: VoiceContext) {
    this.#speakers = speakers;
    this.#plan = plan;
    this.#context = context;
    this.#guard = this.#freshGuard(speakers.voice !== speakers.embedded);
  }

  /** Lets a voice speak until it ends, breaks off, or has shown that it will not do. */
  async *hear(voice: Voice, plan: Plan, broken?: readonly Verdict[]): AsyncGenerator<string, Break> {
    const model = voice !== this.#speakers.embedded;
    const listening = new Listening();
    if (model) this.#usage = { ...this.#usage, kind: "model", model: voice.name, calls: this.#usage.calls + 1 };
    try {
      const stream = voice.speak(plan, this.#context, broken);
      for await (const chunk of model ? this.#readyMeanwhile(stream) : stream) {
        if (chunk.kind === "end") this.#spent(chunk.usage, chunk.worded, model);
        else if (chunk.kind === "observations") this.#observations = chunk.json;
        else {
          if (this.#draft.length < DRAFT_KEPT && (model || this.#usage.model === null)) this.#draft += chunk.text;
          const outcome = this.#guard.push(chunk.text, chunk.next);
          const words = this.#take(outcome);
          if (words !== "") {
            this.#byModel ||= model;
            yield words;
          }
          const next = model ? listening.after(outcome, chunk.text.length) : "go on";
          if (next === "go on") continue;
          // What was being said when nobody listened any longer is not said.
          if (this.shown !== "") this.#guard.abandon();
          return next === "hopeless" || this.shown === "" ? "misbehaved" : null;
        }
      }
    } catch (error) {
      if (!model) throw error;
      if (this.#context.signal.aborted) throw new PlumblineError("interrupted", { turn: plan.turn }, error);
      if (WHOLE_SENTENCE.test(this.#draft)) yield* this.#lastSentence();
      this.#recordParroted(error);
      return reasonOf(error, this);
    }
    if (model) yield* this.#lastSentence();
    return null;
  }

  /** Shows what a voice said only if it came to its end and hardly anything of it was cut. */
  async *hearWhole(voice: Voice, plan: Plan): AsyncGenerator<string, Break> {
    const words: string[] = [];
    const heard = this.hear(voice, plan);
    let step = await heard.next();
    for (; step.done !== true; step = await heard.next()) words.push(step.value);
    const cuts = this.verdicts.filter((v) => v.action === "cut").length;
    if (step.value === null && cuts <= MOST_CUTS_DOUBTED) {
      yield* words;
      return null;
    }
    const withheld = this.shown;
    if (withheld !== "") this.#revisions.push({ kind: "cut", rule: "doubted", before: withheld.slice(0, 2_000), after: "" });
    this.shown = "";
    this.#byModel = false;
    return step.value === null || (withheld !== "" && OWN_FAULTS.has(step.value)) ? "misbehaved" : step.value;
  }

  /** While the first words are waited for, the rules are made ready that a first sentence would have to wait for. */
  async *#readyMeanwhile(stream: AsyncIterable<VoiceChunk>): AsyncGenerator<VoiceChunk> {
    const parts = stream[Symbol.asyncIterator]();
    try {
      const first = parts.next();
      let isHere = false;
      const arrived = (): void => {
        isHere = true;
      };
      first.then(arrived, arrived);
      // In small steps, so that the request goes out between them.
      for (const _ of this.#guard.ready()) {
        if (isHere) break;
        await new Promise((resolve) => setImmediate(resolve));
      }
      for (let part = await first; part.done !== true; part = await parts.next()) yield part.value;
    } finally {
      await parts.return?.();
    }
  }

  /** A voice that read off what it was told has said where it stopped. */
  #recordParroted(error: unknown): void {
    const parroted = error instanceof PlumblineError ? error.data.parroted : undefined;
    if (typeof parroted !== "string") return;
    if (this.#draft.length < DRAFT_KEPT) this.#draft += parroted;
    this.verdicts.push({ rule: "parroting", promise: "C14", action: "cut", quote: parroted.slice(0, 160), reason: "reads off what it was told" });
    this.#revisions.push({ kind: "cut", rule: "parroting", before: parroted.slice(0, 2_000), after: "" });
  }

  /** A last sentence with nothing after it is judged now, so that what follows does not run into it. */
  *#lastSentence(): Generator<string, void> {
    const rest = this.#take(this.#guard.push("\n\n"));
    if (rest.trim() === "") return;
    this.#byModel = true;
    yield rest;
  }

  /** The embedded voice says `moves`, after what was shown; returns the line for the leader. */
  async *takeOver(broken: Break, moves: readonly PlannedMove[]): AsyncGenerator<string, string | null> {
    if (broken === null && moves.length === 0) return null;
    if (this.shown === "") this.#guard = this.#freshGuard(false);
    else this.#guard.abandon();
    const before = this.shown;
    if (moves.length > 0) {
      if (before !== "" && !/\n\s*$/.test(before)) yield this.#take(this.#guard.push("\n\n"));
      yield* this.hear(this.#speakers.embedded, { ...this.#plan, moves: [...moves] });
    }
    this.#revisions.push({ kind: "taken-over", rule: broken ?? "plan", before: "", after: this.shown.slice(before.length).trim().slice(0, 400) });
    if (broken === null) return null;
    return phrase(this.#speakers.knowledge, `voice/${noticeName(broken, before !== "")}`, {}).variants[0] ?? null;
  }

  async *end(): AsyncGenerator<string, void> {
    const rest = this.#take(this.#guard.finish());
    if (rest !== "") yield rest;
    if (this.shown.trim() === "") throw new PlumblineError("internal", { what: "the embedded voice was silenced" });
  }

  /** Begins again under a fresh guard; only possible while nothing was shown. */
  restart(kind: Extract<Revision["kind"], "regenerated">): void {
    this.#revisions.push({ kind, rule: [...new Set(this.verdicts.map((v) => v.rule))].join(","), before: this.#draft.slice(0, 2_000), after: "" });
    this.#guard = this.#freshGuard(true);
    this.#observations = null;
  }

  record(notice: string | null): Spoken {
    const usage = this.#byModel ? this.#usage : { ...this.#usage, kind: "embedded" as const };
    return {
      draft: this.#draft,
      reply: this.shown.trim(),
      verdicts: this.verdicts,
      revisions: this.#revisions,
      worded: this.#worded,
      usage,
      notice,
      observations: this.#observations,
    };
  }

  #freshGuard(forModel: boolean): GuardSession {
    const { bounds } = this.#plan;
    const maxWords = forModel ? Math.max(FEWEST_WORDS, bounds.maxWords - reserved(this.#plan)) : bounds.maxWords;
    return this.#speakers.guard({ ...this.#plan, bounds: { ...bounds, maxWords } }, this.#context.theCase);
  }

  #take(outcome: GuardOutcome): string {
    this.verdicts.push(...outcome.verdicts);
    this.#revisions.push(...outcome.revisions);
    // What was cut leaves no gap behind.
    const gap = /\n*$/.exec(this.shown)?.[0].length ?? 0;
    const released = outcome.released.replace(/\n{3,}/g, "\n\n").replace(/^\n+/, (lines) => "\n".repeat(Math.min(lines.length, Math.max(0, 2 - gap))));
    this.shown += released;
    return released;
  }

  #spent(usage: Usage, worded: readonly string[], model: boolean): void {
    this.#worded = [...this.#worded, ...worded];
    if (!model) return;
    this.#usage = { ...this.#usage, inputTokens: this.#usage.inputTokens + usage.inputTokens, outputTokens: this.#usage.outputTokens + usage.outputTokens };
  }
}

/** Words kept free of a model's reply for what may have to be completed: the planned question, or parts of a view. */
function reserved(plan: Plan): number {
  if (plan.bounds.kind === "view") return VIEW_RESERVE;
  const asks = plan.bounds.mustAsk ? plan.moves.flatMap((m) => (m.content === "ask" ? [m.question] : [])).slice(0, 1) : [];
  return asks.reduce((n, q) => n + countWords([q.wordings[0], q.why, ...q.choices.map((c) => c.label)].join(" ")) + 3, 0);
}

function reasonOf(error: unknown, reply: { readonly shown: string }): ModelFailure {
  const reason = error instanceof PlumblineError ? error.data.reason : undefined;
  if (typeof reason === "string") return reason as ModelFailure;
  return reply.shown === "" ? "other" : "cut-off";
}

function noticeName(broken: ModelFailure, shown: boolean): string {
  if (shown) return broken === "misbehaved" ? "rest-misbehaved" : "rest";
  switch (broken) {
    case "first-byte":
    case "stall":
    case "total-time":
      return "none-time";
    case "refused-connection":
    case "unknown-host":
    case "tls":
    case "unauthorised":
    case "no-key":
    case "unknown-model":
    case "rate-limited":
    case "not-allowed":
    case "resting":
    case "misbehaved":
    case "unmaskable":
      return `none-${broken}`;
    case "server-error":
    case "bad-request":
    case "cut-off":
    case "malformed":
    case "empty":
    case "other":
      return "none-other";
  }
}
