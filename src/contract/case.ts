// All that is known of one challenge (dialogue state): a fold over its events, never edited in place.
import { z } from "zod";
import { moveKindSchema, phaseSchema } from "./act.ts";
import { factSchema } from "./fact.ts";
import { findingStateSchema, readActorSchema, readClaimSchema, situationFitSchema, topicSchema } from "./reading.ts";

export const claimSchema = readClaimSchema.extend({
  id: z.string(),
  turn: z.number().int(),
  status: z.enum(["untested", "challenged", "supported", "withdrawn"]),
});
export type Claim = z.infer<typeof claimSchema>;

export const caseFindingSchema = z.object({
  id: z.string(),
  state: findingStateSchema,
  quote: z.string(),
  turn: z.number().int(),
  via: z.enum(["cue", "answer", "meaning", "model"]),
  choice: z.string().optional(),
});
export type CaseFinding = z.infer<typeof caseFindingSchema>;

export const actorSchema = readActorSchema.extend({ turn: z.number().int() });
export type Actor = z.infer<typeof actorSchema>;

export const questionChoiceSchema = z.object({ id: z.string(), label: z.string() });

export const askedQuestionSchema = z.object({
  id: z.string(),
  /** What it asks about: `finding:x`, `noticing:x`, `assumption:x`, `fork`, `summary`, `commitment`, `general:x`. */
  ref: z.string(),
  text: z.string(),
  why: z.string(),
  choices: z.array(questionChoiceSchema),
  turn: z.number().int(),
  state: z.enum(["open", "answered", "skipped", "unknown", "dropped"]),
  answer: z.string().optional(),
});
export type AskedQuestion = z.infer<typeof askedQuestionSchema>;

export const positionSchema = z.object({
  diagnosis: z.string(),
  /** The view as it was stated, one sentence. */
  statement: z.string(),
  provisional: z.boolean(),
  /** Refs of the findings it stands on. */
  evidence: z.array(z.string()),
  turn: z.number().int(),
  status: z.enum(["held", "revised"]),
  /** The words of the leader that changed it. */
  revisedBy: z.string().optional(),
});
export type Position = z.infer<typeof positionSchema>;

export const commitmentSchema = z.object({
  id: z.string(),
  /** What the leader decided to try, in their words. */
  text: z.string(),
  signal: z.string().nullable(),
  /** ISO date (yyyy-mm-dd) or null when none was said. */
  due: z.string().nullable(),
  dueQuote: z.string().nullable(),
  /** ISO instant at which it was made. */
  madeAt: z.string(),
  turn: z.number().int(),
  status: z.enum(["open", "done", "dropped"]),
  outcome: z.string().optional(),
});
export type Commitment = z.infer<typeof commitmentSchema>;

export const recalledFactSchema = z.object({
  slot: z.string(),
  value: z.union([z.string(), z.number()]),
  quote: z.string(),
  /** ISO date of the earlier case. */
  said: z.string(),
  caseId: z.string(),
});
export type RecalledFact = z.infer<typeof recalledFactSchema>;

export const topicFrameSchema = z.object({ situation: z.string().nullable(), label: z.string(), openedAt: z.number().int() });

export const gateSchema = z.object({ open: z.boolean(), missing: z.array(z.string()) });
export type Gate = z.infer<typeof gateSchema>;

export const caseSchema = z.object({
  id: z.string(),
  openedAt: z.string(),
  title: z.string(),
  turn: z.number().int(),
  phase: phaseSchema,
  opening: z.string(),
  /** The leader's messages, newest last; bounded to the latest twelve. */
  messages: z.array(z.object({ turn: z.number().int(), text: z.string() })),
  facts: z.array(factSchema),
  claims: z.array(claimSchema),
  findings: z.array(caseFindingSchema),
  actors: z.array(actorSchema),
  /** What the account is near to, by its meaning; empty without an encoder. */
  near: z.array(topicSchema).default([]),
  situations: z.array(situationFitSchema.extend({ turn: z.number().int() })),
  fit: z.enum(["clear", "several", "none"]),
  asked: z.array(askedQuestionSchema),
  /** Refs of moves already made (`noticing:x`, `assumption:y`, `so-what:z`), each made once. */
  made: z.array(z.string()),
  /** Keys of wordings already used, so that none comes twice. */
  worded: z.array(z.string()),
  askingTurns: z.number().int(),
  refusals: z.number().int(),
  pushbacks: z.number().int(),
  summary: z.object({ turn: z.number().int(), state: z.enum(["offered", "confirmed", "corrected"]) }).nullable(),
  positions: z.array(positionSchema),
  commitments: z.array(commitmentSchema),
  topics: z.array(topicFrameSchema),
  recalled: z.array(recalledFactSchema),
  lastMoves: z.array(z.object({ kind: moveKindSchema, ref: z.string().nullable() })),
  /** The last reply as it was given. */
  lastSaid: z.string().default(""),
});
export type Case = z.infer<typeof caseSchema>;
