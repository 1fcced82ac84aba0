// What can happen to a case. A case is the fold of its events in order.
import { z } from "zod";
import { recalledFactSchema } from "./case.ts";
import { readFactSchema } from "./fact.ts";
import { planSchema } from "./plan.ts";
import { readClaimSchema, readFindingSchema, readingSchema } from "./reading.ts";

export const caseEventSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("case-opened"), id: z.string(), at: z.string(), recalled: z.array(recalledFactSchema) }),
  z.object({ kind: z.literal("message-read"), turn: z.number().int(), at: z.string(), message: z.string(), reading: readingSchema }),
  z.object({ kind: z.literal("reply-given"), turn: z.number().int(), plan: planSchema, worded: z.array(z.string()), said: z.string().optional() }),
  /** Checked observations that a model appended to its reply; they rank below what was read of the message. */
  z.object({
    kind: z.literal("observed"),
    turn: z.number().int(),
    model: z.string(),
    facts: z.array(readFactSchema),
    findings: z.array(readFindingSchema),
    claims: z.array(readClaimSchema),
  }),
  /** The leader took something back by command; nothing said is lost, it only no longer counts. */
  z.object({ kind: z.literal("fact-forgotten"), ref: z.string() }),
  z.object({ kind: z.literal("went-back"), toTurn: z.number().int() }),
  z.object({ kind: z.literal("commitment-settled"), id: z.string(), status: z.enum(["done", "dropped"]), outcome: z.string() }),
]);
export type CaseEvent = z.infer<typeof caseEventSchema>;
