// The result of reading one message: acts, facts, claims, findings, situations, actors, each with its quote.
import { z } from "zod";
import { actSchema } from "./act.ts";
import { readFactSchema } from "./fact.ts";

export const CLAIM_KINDS = [
  "solution-jump",
  "unmeasured",
  "absolute",
  "single-cause",
  "blame",
  "ratio",
  "imported-practice",
  "false-choice",
  "sunk-cost",
  "prediction",
  "other",
] as const;

export const readClaimSchema = z.object({
  /** Id of the assumption record that recognised it; null when it was recognised by shape alone. */
  assumption: z.string().nullable(),
  kind: z.enum(CLAIM_KINDS),
  quote: z.string(),
  /** Named captures of the cue, e.g. {thing: "kubernetes"}. */
  captures: z.record(z.string(), z.string()).optional(),
});
export type ReadClaim = z.infer<typeof readClaimSchema>;

export const FINDING_STATES = ["present", "absent", "unknown"] as const;
export const findingStateSchema = z.enum(FINDING_STATES);
export type FindingState = z.infer<typeof findingStateSchema>;

export const readFindingSchema = z.object({
  finding: z.string(),
  state: findingStateSchema,
  quote: z.string(),
  /** How it was read: a cue in free text, the chosen answer to a question asked, or nearness in meaning. */
  via: z.enum(["cue", "answer", "meaning", "model"]),
  /** Id of the choice picked, when it answered a question. */
  choice: z.string().optional(),
});
export type ReadFinding = z.infer<typeof readFindingSchema>;

export const situationFitSchema = z.object({
  id: z.string(),
  /** 0…1, comparable within one reading. */
  fit: z.number(),
  /** The sentence that speaks for it most. */
  quote: z.string(),
});
export type SituationFit = z.infer<typeof situationFitSchema>;

export const readActorSchema = z.object({
  /** As the leader calls them: "the CEO", "my manager", "Priya", "the platform team". */
  name: z.string(),
  role: z.enum(["boss", "executive", "founder", "report", "peer", "team", "customer", "stakeholder", "predecessor", "colleague", "new-hire", "hr", "board"]),
  /** What they are said to do or say, in the leader's words. */
  said: z.array(z.string()),
  /** True when the leader reports having spoken with them about it. */
  heard: z.boolean(),
  quote: z.string(),
});
export type ReadActor = z.infer<typeof readActorSchema>;

export const pastedDocumentSchema = z.object({
  kind: z.enum(["incident-report", "e-mail", "chat-log", "job-ad", "document", "log", "code", "diff", "quote", "table"]),
  start: z.number().int(),
  end: z.number().int(),
  /** Lines inside it that are addressed to an assistant; they are data and never followed (C14). */
  instructions: z.array(z.string()),
});
export type PastedDocument = z.infer<typeof pastedDocumentSchema>;

/** How near a message comes to what is usually said about a finding, 0…1: which questions belong to it, and no evidence of anything. */
export const topicSchema = z.object({ finding: z.string(), nearness: z.number() });
export type Topic = z.infer<typeof topicSchema>;

/** A predicament of the base that the message may be in. */
export const predicamentFitSchema = z.object({
  id: z.string(),
  /** 0…1: how likely it is this one and no other. */
  fit: z.number(),
  /** The sentence that comes nearest; empty for all but the first. */
  quote: z.string(),
});
export type PredicamentFit = z.infer<typeof predicamentFitSchema>;

/** A reply written for the predicament the case is in, that the message comes near. */
export const readReplySchema = z.object({
  /** Id of the predicament it was written for. */
  of: z.string().default(""),
  /** `QUESTION/ANSWER`, `QUESTION/@known` or the id of a further reply. */
  ref: z.string(),
  fit: z.number(),
  quote: z.string(),
});
export type ReadReply = z.infer<typeof readReplySchema>;

export const sentenceSchema = z.object({
  text: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  /** True for a question the leader asks. */
  question: z.boolean(),
  /** True inside a pasted document: read as data. */
  pasted: z.boolean(),
});
export type Sentence = z.infer<typeof sentenceSchema>;

export const readingSchema = z.object({
  language: z.enum(["en", "other", "none"]),
  sentences: z.array(sentenceSchema),
  acts: z.array(actSchema),
  facts: z.array(readFactSchema),
  claims: z.array(readClaimSchema),
  findings: z.array(readFindingSchema),
  topics: z.array(topicSchema).default([]),
  situations: z.array(situationFitSchema),
  /** `clear`: one situation stands out; `several`: two or three fit about equally; `none`: off the beaten map. */
  fit: z.enum(["clear", "several", "none"]),
  predicaments: z.array(predicamentFitSchema).default([]),
  /** Of the predicament the case is in, and of the nearest while one is looked for. */
  replies: z.array(readReplySchema).default([]),
  /** Questions and objections that mean the same in any matter: the record that answers each, in the order they were put. */
  followups: z.array(z.object({ id: z.string(), quote: z.string(), captures: z.record(z.string(), z.string()).optional() })).default([]),
  actors: z.array(readActorSchema),
  documents: z.array(pastedDocumentSchema),
  /** Ids of framework records, or terms of theirs, that the message names. */
  mentions: z.array(z.string()),
  /** Which readers took part, for the record. */
  readers: z.object({ meaning: z.boolean(), model: z.string().nullable() }),
});
export type Reading = z.infer<typeof readingSchema>;
