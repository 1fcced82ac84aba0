// What the leader decides to try: written down with its signal and date, and asked about when due.
import type { Commitment } from "../../contract/case.ts";
import { dueDate } from "../../kit/due-date.ts";
import { secondPerson } from "../../kit/text.ts";
import { liveFacts } from "../bindings.ts";
import type { PlanDraft, TurnContext } from "../situation.ts";
import { phrase, say } from "../utter.ts";

/** Notes the commitment; asks for the signal when none was said. */
export function commit(draft: PlanDraft, context: TurnContext): PlanDraft {
  const quote = context.reading.acts.find((a) => a.detail === "commit")?.quote ?? context.message;
  const deadline = liveFacts(context.theCase).findLast((f) => f.slot === "time.deadline" && f.turn === context.theCase.turn);
  const due = dueDate(context.message, new Date(context.now)) ?? dueDate(deadline?.quote ?? "", new Date(context.now));
  const commitment: Commitment = {
    id: `t${context.theCase.turn}k1`,
    text: quote.trim(),
    signal: signalIn(context.message),
    due: due?.date ?? null,
    dueQuote: due?.quote ?? null,
    madeAt: context.now,
    turn: context.theCase.turn,
    status: "open",
  };
  draft.effects.commitments.push(commitment);
  draft.add(
    say(
      "commit",
      `commitment:${commitment.id}`,
      phrase(context.knowledge, "flow/committed", {
        text: secondPerson(quote.trim().replace(/[.!]+$/, "")),
        // "Look at it on March 20" names its day already.
        due: due === null || quote.includes(due.quote) ? undefined : shortDate(due.date),
      }),
    ),
  );
  if (commitment.signal === null) {
    draft.ask({
      id: "commit-signal",
      ref: "commitment",
      wordings: phrase(context.knowledge, "flow/commit-signal", context.bindings).variants,
      why: "",
      choices: [],
    });
  }
  draft.phase = "committing";
  return draft.short(90).because("the leader decided to try something");
}

function signalIn(message: string): string | null {
  return /\b(?:if|when|until|so that|we'll see|i'll see|signal|measure[sd]?)\b[^.!?]{8,160}/i.exec(message)?.[0].trim() ?? null;
}

/** Open commitments whose date has come. */
export function dueCommitments(commitments: readonly Commitment[], now: string): Commitment[] {
  return commitments.filter((c) => c.status === "open" && c.due !== null && c.due <= now.slice(0, 10));
}

/** "You said X by March; did it?" - asked once each time the leader comes back after the date. */
export function revisit(draft: PlanDraft, context: TurnContext): PlanDraft | null {
  const due = dueCommitments(context.theCase.commitments, context.now).find(
    (c) => !context.theCase.made.includes(`revisited:${c.id}`) && c.turn < context.theCase.turn,
  );
  if (due === undefined) return null;
  const asked = phrase(context.knowledge, "flow/commit-due", {
    made: shortDate(due.madeAt.slice(0, 10)),
    due: due.due === null ? undefined : shortDate(due.due),
    text: secondPerson(due.text.replace(/[.!]+$/, "")),
  });
  draft.ask({ id: `revisit-${due.id}`, ref: `revisit:${due.id}`, wordings: asked.variants, why: "", choices: [] }, "revisit");
  draft.effects.askingTurn = false;
  draft.effects.made.push(`revisited:${due.id}`);
  draft.phase = "revisiting";
  return draft.short(90).because(`commitment ${due.id} is due`);
}

/** How it went: settles the commitment and asks what was unexpected. */
export function receiveOutcome(draft: PlanDraft, context: TurnContext): PlanDraft {
  const open = context.theCase.commitments.find((c) => c.status === "open");
  const good = !/\b(didn't|did not|not|never|failed|worse|no)\b/i.test(context.message);
  if (open !== undefined) draft.effects.settled.push({ id: open.id, status: "done", outcome: context.message.slice(0, 400) });
  draft.add(
    say("revisit", open === undefined ? null : `commitment:${open.id}`, phrase(context.knowledge, good ? "flow/outcome-good" : "flow/outcome-bad", {})),
  );
  draft.ask({ id: "outcome", ref: "general:outcome", wordings: phrase(context.knowledge, "flow/outcome-ask", {}).variants, why: "", choices: [] });
  draft.effects.askingTurn = false;
  draft.phase = "revisiting";
  return draft.short(90).because("the outcome of a commitment");
}

function shortDate(iso: string): string {
  return new Date(`${iso.slice(0, 10)}T00:00:00Z`).toLocaleDateString("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
}
