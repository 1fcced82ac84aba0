// Something in the leader's own account worth pointing at, whatever the topic (design.md §3, Noticing).
import { z } from "zod";

export const NOTICING_KINDS = [
  "arithmetic", "tension", "absence", "second-hand", "loaded-word", "time", "already-decided",
  "whose-problem", "second-problem",
] as const;
export const noticingKindSchema = z.enum(NOTICING_KINDS);
export type NoticingKind = z.infer<typeof noticingKindSchema>;

export const noticingSchema = z.object({
  /** Record id, unique in a case: a noticing is pointed at once. */
  id: z.string(),
  kind: noticingKindSchema,
  /** Verbatim from the leader's messages. */
  quotes: z.array(z.string()).min(1),
  /** One or two finished sentences, with the working where figures are put together. */
  text: z.string(),
  /** Equivalent wordings, `text` among them; the voice picks one. */
  variants: z.array(z.string()),
  /** One question, ending in a question mark; null when the noticing only feeds a reflection. */
  question: z.string().nullable(),
  /** Why that question is asked, one clause. */
  reason: z.string(),
  /** How much hangs on it, 0…10; the policy takes the strongest. */
  weight: z.number(),
  turn: z.number().int(),
});
export type Noticing = z.infer<typeof noticingSchema>;
