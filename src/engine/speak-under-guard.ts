// A voice under guard, and the repair ladder: cut or complete; before anything was shown, one regeneration naming
// the broken rules; then the embedded voice finishes the same plan. Nothing shown is ever taken back.
import type { Revision, Verdict } from "../contract/conduct.ts";
import { PlumblineError } from "../contract/errors.ts";
import type { Plan } from "../contract/plan.ts";
import type { GuardOutcome, GuardSession, Voice, VoiceContext } from "../contract/ports.ts";
import type { Case } from "../contract/case.ts";
import type { Usage } from "../contract/turn.ts";

export interface Spoken {
  readonly draft: string;
  readonly reply: string;
  readonly verdicts: readonly Verdict[];
  readonly revisions: readonly Revision[];
  readonly worded: readonly string[];
  readonly usage: Usage;
  readonly notice: string | null;
}

interface Speakers {
  readonly voice: Voice;
  readonly embedded: Voice;
  readonly guard: (plan: Plan, theCase: Case) => GuardSession;
}

const NOTHING_SPENT: Usage = { kind: "embedded", model: null, calls: 0, inputTokens: 0, outputTokens: 0 };

/** Yields released words; returns the record of how they came about. */
export async function* speakUnderGuard(speakers: Speakers, plan: Plan, context: VoiceContext): AsyncGenerator<string, Spoken> {
  const guard = speakers.guard(plan, context.theCase);
  let draft = "";
  let reply = "";
  let worded: readonly string[] = [];
  let usage = NOTHING_SPENT;
  const verdicts: Verdict[] = [];
  const revisions: Revision[] = [];
  const take = (outcome: GuardOutcome): string => {
    verdicts.push(...outcome.verdicts);
    revisions.push(...outcome.revisions);
    reply += outcome.released;
    return outcome.released;
  };
  for await (const chunk of speakers.voice.speak(plan, context)) {
    if (chunk.kind === "end") {
      worded = chunk.worded;
      usage = chunk.usage;
    } else if (chunk.kind === "text") {
      draft += chunk.text;
      const released = take(guard.push(chunk.text));
      if (released !== "") yield released;
    }
  }
  const rest = take(guard.finish());
  if (rest !== "") yield rest;
  if (reply.trim() === "") throw new PlumblineError("internal", { what: "the embedded voice was silenced" });
  return { draft, reply: reply.trim(), verdicts, revisions, worded, usage, notice: null };
}
