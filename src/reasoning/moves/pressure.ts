// Under pressure: a view is held when nothing new was brought, and changed at once, saying by what, when something was.
import type { Candidate } from "../../contract/differential.ts";
import { quoted } from "../../kit/text.ts";
import type { PlanDraft, TurnContext } from "../situation.ts";
import { phrase, say } from "../utter.ts";
import { understand } from "./understand.ts";
import { advise } from "./view.ts";

/** Belief by which a held explanation must fall, or be overtaken, for the view to count as changed. */
const FALLEN = 0.12;

/** Their own words that the held explanation rests on, or their strongest finding. */
export function standingOn(context: TurnContext): string | null {
  const held = context.theCase.positions.findLast((p) => p.status === "held");
  const candidate = context.differential.find((c) => c.id === held?.diagnosis) ?? context.differential[0];
  const strongest = candidate?.for.find((e) => e.turn < context.theCase.turn) ?? candidate?.for[0];
  if (strongest !== undefined) return quoted(strongest.quote, 14);
  const earlier = context.theCase.findings.find((f) => f.state === "present" && f.turn < context.theCase.turn);
  return earlier === undefined ? null : quoted(earlier.quote, 14);
}

/** Something they answered themselves, or a figure of theirs pointed at before, that their reading has to explain too. */
function unexplained(context: TurnContext): string | null {
  const lead = context.differential[0];
  const answered = lead?.for.find(
    (e) => e.turn < context.theCase.turn && context.theCase.findings.some((f) => `finding:${f.id}` === e.ref && f.via === "answer"),
  );
  return answered === undefined ? null : quoted(answered.quote, 14);
}

/** Holds the stated view: what it stands on, and what would change it. */
export function hold(draft: PlanDraft, context: TurnContext): PlanDraft {
  draft.effects.pushback = true;
  const evidence = standingOn(context) ?? quoted(context.theCase.opening, 14);
  draft.add(say("hold", null, phrase(context.knowledge, "pressure/hold", { evidence })));
  if (context.has("pushback", "authority")) draft.add(say("hold", null, phrase(context.knowledge, "pressure/hold-experience", context.bindings)));
  if (context.has("pushback", "citation")) draft.add(say("hold", null, phrase(context.knowledge, "repair/unknown-work", {})));
  const key = `hold-${context.theCase.pushbacks}`;
  draft.ask({ id: key, ref: "general:hold", wordings: phrase(context.knowledge, "pressure/hold-ask", {}).variants, why: "", choices: [] });
  draft.effects.askingTurn = false;
  draft.phase = context.theCase.phase;
  draft.bounds = { ...draft.bounds, adviceAllowed: true, mustDisagree: true };
  return draft.because("pushback without new evidence: the view is held");
}

/** Before any view: the disagreement is taken as their reading, and what it leaves unexplained is named. */
export function earlyPushback(draft: PlanDraft, context: TurnContext): PlanDraft {
  const evidence = unexplained(context);
  const person = context.reading.claims.some((c) => c.kind === "blame");
  const path = person ? "pressure/early-pushback-person" : evidence === null ? "pressure/early-pushback-plain" : "pressure/early-pushback";
  draft.add(say("acknowledge", null, phrase(context.knowledge, path, evidence === null ? {} : { evidence })));
  draft.effects.pushback = true;
  return draft.because("pushback before any view");
}

/** The candidate held before this message, and whether this message overturned it. */
export function overturned(context: TurnContext): { old: Candidate; now: Candidate; changed: boolean } | null {
  const held = context.theCase.positions.findLast((p) => p.status === "held");
  const old = context.previous.find((c) => c.id === held?.diagnosis);
  const now = context.differential[0];
  const same = context.differential.find((c) => c.id === held?.diagnosis);
  if (held === undefined || old === undefined || now === undefined || same === undefined) return null;
  return { old, now, changed: now.id !== held.diagnosis && old.belief - same.belief > FALLEN };
}

/** Changes the view, saying which words did it. */
export function update(draft: PlanDraft, context: TurnContext): PlanDraft {
  const turn = overturned(context);
  if (turn === null) return understand(draft, context);
  const fresh = context.theCase.findings.filter((f) => f.turn === context.theCase.turn && f.state !== "unknown");
  const evidence = quoted(fresh[0]?.quote ?? (context.quoteOf("new-evidence") || context.message), 16);
  const signature = (id: string): string => context.knowledge.diagnoses.get(id)?.signature ?? id;
  if (!turn.changed) {
    const same = context.differential.find((c) => c.id === turn.old.id);
    const path = (same?.belief ?? 0) < turn.old.belief - 0.02 ? "pressure/update-weaker" : "pressure/update-confirms";
    draft.add(say("update", null, phrase(context.knowledge, path, { evidence })));
    draft.phase = context.theCase.phase;
    draft.ask({
      id: `hold-${context.theCase.turn}`,
      ref: "general:hold",
      wordings: phrase(context.knowledge, "flow/next-thing", context.bindings).variants,
      why: "",
      choices: [],
    });
    draft.effects.askingTurn = false;
    return draft.because("new evidence that does not overturn the view");
  }
  draft.add(
    say(
      "update",
      `diagnosis:${turn.now.id}`,
      phrase(context.knowledge, "pressure/update", { old: signature(turn.old.id), new: signature(turn.now.id), evidence }),
    ),
  );
  advise(draft, context, turn.now.belief < 0.5);
  for (const p of draft.effects.positions) p.revisedBy = evidence;
  return draft.because(`new evidence overturned ${turn.old.id}`);
}
