// Rules of conduct as data: what a rule says of a sentence or a reply, and what was done about it.
import { z } from "zod";

export const PROMISES = ["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "C10", "C11", "C12", "C13", "C14", "C15", "C16", "C17", "C18"] as const;
export type PromiseId = (typeof PROMISES)[number];

export const verdictSchema = z.object({
  /** Rule id, e.g. `two-questions`. */
  rule: z.string(),
  promise: z.enum(PROMISES),
  /** `cut`: the sentence may not be shown. `complete`: something is missing at the end. `note`: recorded only. */
  action: z.enum(["cut", "complete", "note"]),
  /** The words it rests on. */
  quote: z.string(),
  reason: z.string(),
});
export type Verdict = z.infer<typeof verdictSchema>;

export const revisionSchema = z.object({
  kind: z.enum(["cut", "completed", "regenerated", "taken-over"]),
  rule: z.string(),
  before: z.string(),
  after: z.string(),
});
export type Revision = z.infer<typeof revisionSchema>;
