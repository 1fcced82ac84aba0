// The ordered moves of one reply with their content. The policy makes it; a voice turns it into words; the guard
// holds the words to it. Everything a voice may say rests on what is in here.
import { z } from "zod";
import { moveKindSchema, phaseSchema } from "./act.ts";
import { askedQuestionSchema, commitmentSchema, gateSchema, positionSchema } from "./case.ts";

/** Equivalent wordings of one thing; each is finished text (templates already filled). `key` names it for variety. */
export const utteranceSchema = z.object({ key: z.string(), variants: z.array(z.string()).min(1) });
export type Utterance = z.infer<typeof utteranceSchema>;

export const plannedQuestionSchema = z.object({
  id: z.string(),
  ref: z.string(),
  wordings: z.array(z.string()).min(1),
  why: z.string(),
  choices: z.array(z.object({ id: z.string(), label: z.string() })),
});
export type PlannedQuestion = z.infer<typeof plannedQuestionSchema>;

export const plannedLoopSchema = z.object({
  id: z.string(),
  title: z.string(),
  polarity: z.enum(["reinforcing", "balancing"]),
  /** Labels in order round the loop; the last leads back to the first. */
  steps: z.array(z.object({ label: z.string(), sign: z.enum(["+", "-"]), delay: z.string().nullable() })),
  leverage: z.array(z.string()),
});
export type PlannedLoop = z.infer<typeof plannedLoopSchema>;

export const viewSchema = z.object({
  diagnosis: z.string(),
  title: z.string(),
  assessment: utteranceSchema,
  mechanism: utteranceSchema,
  loop: plannedLoopSchema.nullable(),
  framework: z.object({ id: z.string(), title: z.string(), author: z.string(), why: z.string(), misleads: z.string() }),
  options: z.array(z.object({ name: z.string(), gets: z.string(), costs: z.string(), secondOrder: z.string(), wrongWhen: z.string() })),
  test: z.object({ do: z.string(), lasts: z.string(), signal: z.string(), wrongIf: z.string() }),
  flip: z.string(),
  example: z.string(),
  /** Sentences of the case the view rests on, each with a fact by value. */
  evidence: z.array(z.string()),
  /** The explanation that comes second, as a noun phrase, and what speaks for it. */
  rival: z.string().nullable(),
  /** What had to be assumed (provisional views). */
  assumed: z.array(z.string()),
  /** A plan of the leader's that the evidence speaks against, in their words. */
  against: utteranceSchema.nullable(),
});
export type View = z.infer<typeof viewSchema>;

export const plannedMoveSchema = z.discriminatedUnion("content", [
  /** Plain speech: acknowledge, reflect, notice, challenge, hold, update, explain, decline-… */
  z.object({ content: z.literal("say"), kind: moveKindSchema, ref: z.string().nullable(), say: utteranceSchema }),
  z.object({ content: z.literal("ask"), kind: moveKindSchema, ref: z.string().nullable(), question: plannedQuestionSchema }),
  z.object({
    content: z.literal("points"),
    kind: moveKindSchema,
    ref: z.string().nullable(),
    say: utteranceSchema,
    points: z.array(z.string()),
    close: utteranceSchema,
  }),
  z.object({ content: z.literal("view"), kind: moveKindSchema, ref: z.string().nullable(), view: viewSchema }),
  z.object({ content: z.literal("loop"), kind: moveKindSchema, ref: z.string().nullable(), loop: plannedLoopSchema }),
]);
export type PlannedMove = z.infer<typeof plannedMoveSchema>;

export const planSchema = z.object({
  turn: z.number().int(),
  phase: phaseSchema,
  moves: z.array(plannedMoveSchema).min(1),
  gate: gateSchema,
  /** What the guard holds the reply to. */
  bounds: z.object({
    kind: z.enum(["asking", "view", "short"]),
    maxWords: z.number().int(),
    maxQuestions: z.number().int(),
    mustAsk: z.boolean(),
    adviceAllowed: z.boolean(),
    /** The reply may say openly that the leader is wrong. */
    mustDisagree: z.boolean(),
  }),
  /** The case's facts by value, as a reply would show them ("28", "Series B", "Thursdays"). */
  factValues: z.array(z.string()),
  /** Record ids a reply may cite. */
  frameworks: z.array(z.string()),
  sources: z.array(z.string()),
  /** Why the policy chose this, one clause a step; shown by `why`. */
  rationale: z.array(z.string()),
  /** What the reply changes in the case once it is given. */
  effects: z.object({
    asked: z.array(askedQuestionSchema),
    made: z.array(z.string()),
    positions: z.array(positionSchema),
    commitments: z.array(commitmentSchema),
    settled: z.array(z.object({ id: z.string(), status: z.enum(["done", "dropped"]), outcome: z.string() })),
    summary: z.enum(["offered", "confirmed", "corrected"]).nullable(),
    askingTurn: z.boolean(),
    refusal: z.boolean(),
    pushback: z.boolean(),
    topic: z.object({ situation: z.string().nullable(), label: z.string(), openedAt: z.number().int() }).nullable(),
  }),
});
export type Plan = z.infer<typeof planSchema>;
