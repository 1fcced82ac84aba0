// What a leader did in a message (user dialogue acts) and what the partner does next (system dialogue acts).
import { z } from "zod";

export const ACT_KINDS = [
  "inform",
  "answer",
  "ask-advice",
  "ask-decision",
  "ask-code",
  "ask-review",
  "ask-fact",
  "ask-meta",
  "pushback",
  "new-evidence",
  "correct",
  "retract",
  "confirm",
  "reject",
  "dont-know",
  "refuse-to-answer",
  "seek-validation",
  "vent",
  "new-topic",
  "return-to",
  "ask-lens",
  "explore",
  "ask-instrument",
  "greet",
  "thank",
  "close",
  "sensitive",
] as const;
export const actKindSchema = z.enum(ACT_KINDS);
export type ActKind = z.infer<typeof actKindSchema>;

export const actSchema = z.object({
  kind: actKindSchema,
  /** The words the act rests on, verbatim from the message. */
  quote: z.string(),
  /** What kind of act of its family, e.g. `skip`, `repeat`, `never-mind`, `why-asked`, `harassment`, `outage`. */
  detail: z.string().optional(),
});
export type Act = z.infer<typeof actSchema>;

export const MOVE_KINDS = [
  "welcome",
  "acknowledge",
  "reflect",
  "notice",
  "ask",
  "fork",
  "challenge",
  "disagree",
  "explain",
  "summarise",
  "map-loop",
  "advise",
  "provisional-view",
  "hold",
  "update",
  "decline-code",
  "decline-review",
  "decline-decision",
  "decline-legal",
  "refer-safety",
  "commit",
  "revisit",
  "clarify",
  "correct",
  "cannot-help",
  "close",
] as const;
export const moveKindSchema = z.enum(MOVE_KINDS);
export type MoveKind = z.infer<typeof moveKindSchema>;

export const PHASES = ["framing", "understanding", "summarising", "advising", "committing", "revisiting"] as const;
export const phaseSchema = z.enum(PHASES);
export type Phase = z.infer<typeof phaseSchema>;
