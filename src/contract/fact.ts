// Typed facts: what a leader said about the organisation, themselves and the problem, each with its quote.
import { z } from "zod";
import { SLOTS } from "./names/slots.ts";

export const slotSchema = z.enum(SLOTS);
export type Slot = z.infer<typeof slotSchema>;

export const FACT_STATUSES = ["stated", "inferred", "confirmed", "retracted"] as const;

/**
 * A number in the leader's own words. `noun` is the singular lemma of what is counted ("engineer", "alert",
 * "migration", "hour"); `unit` says what kind of number it is; `per` the denominator ("day", "week", "sprint",
 * "person"); `low`/`high` bound a range; durations are also given in hours as `hours`.
 */
export const quantitySchema = z.object({
  value: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
  approximate: z.boolean(),
  unit: z.enum(["count", "duration", "money", "percent", "points", "ratio", "ordinal", "size"]),
  noun: z.string(),
  /** The noun phrase as said, e.g. "paying clients". */
  phrase: z.string().optional(),
  per: z.string().optional(),
  currency: z.string().optional(),
  hours: z.number().optional(),
  /** A series in order of time, oldest first, e.g. velocity 42, 40, 33, 31; `value` is then the last. */
  series: z.array(z.number()).optional(),
  /** "out of" denominator when said together: "5 of 400 failing" → value 5, of 400. */
  of: z.number().optional(),
});
export type Quantity = z.infer<typeof quantitySchema>;

export const readFactSchema = z.object({
  slot: slotSchema,
  value: z.union([z.string(), z.number()]),
  quantity: quantitySchema.optional(),
  /** For `tried`: how it went, if said. For `metric`: what is measured. For `event`: who or what. */
  detail: z.string().optional(),
  /** Verbatim from the message. */
  quote: z.string(),
  /** Index of the sentence in the message. */
  sentence: z.number().int(),
  status: z.enum(["stated", "inferred"]),
  /** True if the leader marked this as replacing something said before ("no, 40 engineers, not 28"). */
  corrects: z.boolean().optional(),
  /** The value it replaces, if said ("not 28"). */
  replaces: z.union([z.string(), z.number()]).optional(),
});
export type ReadFact = z.infer<typeof readFactSchema>;

export const factSchema = readFactSchema.extend({
  id: z.string(),
  turn: z.number().int(),
  status: z.enum(FACT_STATUSES),
});
export type Fact = z.infer<typeof factSchema>;
