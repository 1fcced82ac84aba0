// The ranked list of candidate explanations with the weight of evidence for and against each.
import { z } from "zod";

export const evidenceSchema = z.object({
  /** Finding id, or `prior`. */
  ref: z.string(),
  /** Signed contribution in log-odds (natural log units × 1). Editorial judgement, not a statistic. */
  weight: z.number(),
  quote: z.string(),
  turn: z.number().int(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const candidateSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Situation ids through which it is a candidate. */
  through: z.array(z.string()),
  logOdds: z.number(),
  /** Logistic of `logOdds`, 0…1; shown to leaders only as words and bars. */
  belief: z.number(),
  for: z.array(evidenceSchema),
  against: z.array(evidenceSchema),
});
export type Candidate = z.infer<typeof candidateSchema>;
