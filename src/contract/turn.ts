// One exchange, append-only, and the result that callers get (schema `plumbline.turn/v1`, pinned by a test).
import { z } from "zod";
import { actSchema, moveKindSchema, phaseSchema } from "./act.ts";
import { actorSchema, caseFindingSchema, claimSchema, commitmentSchema, gateSchema, positionSchema } from "./case.ts";
import { revisionSchema, verdictSchema } from "./conduct.ts";
import { candidateSchema } from "./differential.ts";
import { factSchema } from "./fact.ts";
import { TURN_SCHEMA } from "./names/schema-names.ts";
import { noticingSchema } from "./noticing.ts";
import { planSchema } from "./plan.ts";
import { readingSchema } from "./reading.ts";

export const usageSchema = z.object({
  kind: z.enum(["embedded", "model"]),
  model: z.string().nullable(),
  calls: z.number().int(),
  inputTokens: z.number().int(),
  outputTokens: z.number().int(),
});
export type Usage = z.infer<typeof usageSchema>;

/** What is stored of an exchange: enough to replay it to the byte without the encoder or a model. */
export const turnSchema = z.object({
  caseId: z.string(),
  turn: z.number().int(),
  at: z.string(),
  message: z.string(),
  reading: readingSchema,
  noticings: z.array(noticingSchema),
  differential: z.array(candidateSchema),
  plan: planSchema,
  draft: z.string(),
  verdicts: z.array(verdictSchema),
  revisions: z.array(revisionSchema),
  reply: z.string(),
  /** Keys of the wordings the voice used. */
  worded: z.array(z.string()),
  usage: usageSchema,
  /** One quiet line for the leader, e.g. that the model did not answer; null when there is nothing to say. */
  notice: z.string().nullable(),
  versions: z.object({ program: z.string(), knowledge: z.string(), reader: z.string() }),
});
export type Turn = z.infer<typeof turnSchema>;

export const turnResultSchema = z.object({
  schema: z.literal(TURN_SCHEMA),
  caseId: z.string(),
  turn: z.number().int(),
  phase: phaseSchema,
  reply: z.string(),
  acts: z.array(actSchema),
  moves: z.array(z.object({ kind: moveKindSchema, ref: z.string().nullable() })),
  questions: z.array(z.object({ id: z.string(), text: z.string(), why: z.string(), choices: z.array(z.object({ id: z.string(), label: z.string() })) })),
  case: z.object({
    facts: z.array(factSchema),
    situations: z.array(z.object({ id: z.string(), title: z.string(), fit: z.number() })),
    actors: z.array(actorSchema),
    claims: z.array(claimSchema),
    findings: z.array(caseFindingSchema),
    noticings: z.array(noticingSchema.pick({ id: true, kind: true, quotes: true, text: true })),
    differential: z.array(z.object({ id: z.string(), title: z.string(), belief: z.number(), for: z.array(z.string()), against: z.array(z.string()) })),
    positions: z.array(positionSchema),
    commitments: z.array(commitmentSchema),
    gate: gateSchema,
  }),
  frameworks: z.array(z.string()),
  citations: z.array(z.object({ id: z.string(), title: z.string(), url: z.string().nullable() })),
  conduct: z.object({ verdicts: z.array(verdictSchema), revisions: z.array(revisionSchema) }),
  voice: usageSchema,
  notice: z.string().nullable(),
  elapsedMs: z.number(),
});
export type TurnResult = z.infer<typeof turnResultSchema>;
