// Knowledge records as zod schemas: what each Markdown file under knowledge/ must carry (docs/authoring.md).
// Two small languages appear in strings. A *cue* is a phrase to look for (kit/cue.ts); a *template* is a
// sentence with places to fill (kit/template.ts). Neither can run anything.
import { z } from "zod";
import { ASK_KINDS } from "./ask.ts";
import { noticingKindSchema } from "./noticing.ts";
import { CLAIM_KINDS, findingStateSchema } from "./reading.ts";

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const cue = z.string().min(2);
const template = z.string().min(8);
const line = z.string().min(3);

export const TOPICS = [
  "staff-plus",
  "org-design",
  "technical-quality",
  "career",
  "hiring",
  "strategy",
  "infrastructure",
  "scalability",
  "first-90-days",
  "people",
] as const;
export const topicSchema = z.enum(TOPICS);

const base = z.strictObject({
  id,
  title: line,
  version: z.number().int().min(1),
  sources: z.array(id).default([]),
});

/** A condition on the case; all parts given must hold. */
export const conditionSchema = z.strictObject({
  /** A cue found in anything the leader said. Its `<name>` captures may be used in the template. */
  said: cue.optional(),
  finding: id.optional(),
  state: findingStateSchema.optional(),
  /** A fact slot that is filled. */
  fact: z.string().optional(),
  claim: id.optional(),
});
export type Condition = z.infer<typeof conditionSchema>;

export const situationSchema = base.extend({
  topics: z.array(topicSchema).min(1),
  roles: z.array(z.string().min(2)).default([]),
  /** Noun phrase that names the problem in a fork: "I hear two problems: LABEL, and LABEL". */
  label: line,
  /** One sentence on what leaders say when they are in it. */
  summary: line,
  cues: z.array(cue).min(4),
  /** Context the advice gate needs here: fact slots or finding ids. */
  needs: z.array(z.string()).min(1).max(5),
  diagnoses: z.array(z.strictObject({ id, prior: z.number().min(-3).max(3) })).min(2),
  assumptions: z.array(id).default([]),
  /** Opening reflections: the conditional ones are tried first. */
  openings: z.array(z.strictObject({ when: conditionSchema.optional(), text: template })).min(4),
  /** Findings to ask first, best first. */
  first_questions: z.array(id).min(1),
  frameworks: z.array(id).default([]),
  /** Messages leaders have written in it, filled from the body's "What leaders say" list. */
  examples: z.array(z.strictObject({ hand: z.string(), text: z.string() })).default([]),
});
export type SituationRecord = z.infer<typeof situationSchema>;

export const diagnosisSchema = base.extend({
  topics: z.array(topicSchema).min(1),
  /** Noun phrase for "it separates A from B". */
  signature: line,
  /** Two sentences: how this produces what the leader sees. */
  mechanism: template,
  /** Said when this becomes the leading explanation: what it means for their plan. */
  so_what: z.array(template).min(2),
  findings: z
    .array(
      z.strictObject({
        id,
        /** −3…+3, log-odds if the finding is present. */
        weight: z.number().min(-3).max(3),
        /** If the finding is absent; default −0.6 × weight. */
        absent: z.number().min(-3).max(3).optional(),
      }),
    )
    .min(2),
  loop: id.optional(),
  leverage: z.array(line).min(1),
  options: z
    .array(
      z.strictObject({
        name: line,
        gets: line,
        costs: line,
        second_order: line,
        wrong_when: line,
      }),
    )
    .min(2)
    .max(4),
  /** The bet: which option, said as an assessment, never as an order. */
  assessment: z.array(template).min(1),
  test: z.strictObject({ do: line, lasts: line, signal: line, wrong_if: line }),
  /** The one fact that would flip the view. */
  flip: line,
  frameworks: z
    .array(z.strictObject({ id, why: template, misleads: line }))
    .min(1)
    .max(3),
  instrument: z.strictObject({ name: id, feeds: z.record(z.string(), z.string()) }).optional(),
  example: z.strictObject({ text: line, source: id.optional(), invented: z.boolean() }),
});
export type DiagnosisRecord = z.infer<typeof diagnosisSchema>;

const choiceSchema = z.strictObject({
  id,
  label: line,
  /** Which findings picking it settles. */
  sets: z.record(id, findingStateSchema),
  cues: z.array(cue).default([]),
  examples: z.array(line).min(2),
});

const seenSchema = z.strictObject({
  /** Cues that show it in free text, whoever raised it. */
  cues: z.array(cue).default([]),
  /** What the partner says on hearing it, half a sentence to one sentence; takes it further, never parrots. */
  heard: z.array(template).min(1),
});

export const findingSchema = base.extend({
  /** Equivalent wordings, each exactly one question. */
  question: z.array(template).min(2),
  /** Completes "I ask because …". */
  reason: line,
  /** Typical answers; empty for an open question. */
  choices: z.array(choiceSchema).max(5).default([]),
  present: seenSchema,
  absent: seenSchema,
  /** A fact slot that this question fills. */
  slot: z.string().optional(),
});
export type FindingRecord = z.infer<typeof findingSchema>;

export const assumptionSchema = base.extend({
  kind: z.enum(CLAIM_KINDS),
  cues: z.array(cue).min(2),
  /** Cues that show the premise is measured or earned: then it is not challenged. */
  unless: z.array(cue).default([]),
  challenge: z.array(template).min(2),
  must_be_true: line,
  question: z.array(template).min(1),
  reason: line,
  /** Findings that support it (then no challenge) or speak against it (then it is said). */
  supported_by: z.array(id).default([]),
  refuted_by: z.array(id).default([]),
  /** 1…5: how much hangs on it. */
  weight: z.number().min(1).max(5),
});
export type AssumptionRecord = z.infer<typeof assumptionSchema>;

export const frameworkSchema = base.extend({
  author: line,
  aliases: z.array(line).default([]),
  what: template,
  applies: z.array(line).min(1),
  misleads: z.array(line).min(1),
  steps: z.array(line).min(2),
  questions: z.array(line).min(1),
  numbers: z.array(line).default([]),
  example: z.strictObject({ text: line, source: id.optional(), invented: z.boolean() }),
  /** Its parts, answered at once when a leader asks what one means. */
  terms: z.array(z.strictObject({ term: line, aliases: z.array(line).default([]), means: template })).default([]),
});
export type FrameworkRecord = z.infer<typeof frameworkSchema>;

export const loopSchema = base.extend({
  archetype: z.string().optional(),
  variables: z.array(z.strictObject({ id, label: line })).min(2),
  links: z.array(z.strictObject({ from: id, to: id, sign: z.enum(["+", "-"]), delay: z.string().optional() })).min(2),
  leverage: z.array(line).min(1),
});
export type LoopRecord = z.infer<typeof loopSchema>;

export const noticingRecordSchema = base.extend({
  kind: noticingKindSchema,
  /** Cues with captures; or `detector`, the name of a detector in code that does the finding. */
  cues: z.array(cue).default([]),
  detector: z.string().optional(),
  /** Two things that do not sit together: one cue of `a` and one of `b`, in different places of what they said. */
  pairs: z.array(z.strictObject({ a: z.array(cue).min(1), b: z.array(cue).min(1) })).default([]),
  /** Do not fire when any of these is found in what they said. */
  unless: z.array(cue).default([]),
  text: z.array(template).min(2),
  question: z.array(template).min(1),
  reason: line,
  weight: z.number().min(1).max(10),
});
export type NoticingRecord = z.infer<typeof noticingRecordSchema>;

/** A decision leaders put to a thought partner, whatever the situation: what it hangs on, and an honest lean (C8: theirs to make). */
export const decisionSchema = base.extend({
  /** Noun phrase: "whether to tell your boss". */
  label: line,
  cues: z.array(cue).min(3),
  /** Found in the same sentence, these say that it is another decision. */
  unless_said: z.array(cue).default([]),
  /** Cues that name nobody ("should I tell him"): they count when the account is about such a person. */
  pronoun_cues: z.strictObject({ about: z.enum(["boss", "report", "peer"]), cues: z.array(cue).min(1) }).optional(),
  /** The assessment in two sentences at most: which way, and on what it rests. Never an order. */
  lean: z.array(template).min(2),
  /** What it hangs on, as clauses that begin with "whether", "who", "what" or "how". */
  hinges: z.array(line).min(2).max(4),
  question: z.array(template).min(1),
  reason: line,
  /** The smallest step that can be taken back, as a noun phrase or an infinitive without "to". */
  first: line,
  /** One observable state of things in which the lean is wrong. */
  wrong_when: line,
  /** Words to say, where the decision ends in a conversation. */
  words: line.optional(),
});
export type DecisionRecord = z.infer<typeof decisionSchema>;

export const lensSchema = base.extend({
  based_on: line,
  philosophy: line,
  questions: z.array(line).min(3),
  frameworks: z.array(id),
  blind_spots: z.array(line).min(1),
});
export type LensRecord = z.infer<typeof lensSchema>;

export const sourceSchema = base.extend({
  author: line,
  work: line,
  year: z.number().int().optional(),
  url: z.url().optional(),
  chapter: z.string().optional(),
  supports: line,
});
export type SourceRecord = z.infer<typeof sourceSchema>;

/** Words the partner uses for its moves, so that no sentence a leader reads lives in code. */
export const phraseSchema = base.extend({ variants: z.record(id, z.array(template.or(line)).min(1)) });
export type PhraseRecord = z.infer<typeof phraseSchema>;

/** What calls for care before anything else (C16), by examples: nearness in meaning to them is a second net beside words. */
export const careSchema = base.extend({
  /** Cues that prove nothing alone, and that let a nearness in meaning count which would be too weak without them. */
  hints: z.array(cue).min(3),
  /** Ways people tell it, filled from the body's "What is said" list. */
  says: z.array(line).min(10),
  /** Ordinary things said in the same words, from the list "What only sounds like it". */
  sounds_like_it: z.array(line).min(10),
});
export type CareRecord = z.infer<typeof careSchema>;

/** What a leader may say next, and what is said on hearing it. */
const replySchema = z.strictObject({
  id,
  /** Ways leaders say it. */
  says: z.array(z.string().min(2)).min(2),
  /** What a sharp listener says on hearing it: takes it further, never parrots. */
  heard: template,
  /** It as something known, a clause that can follow "and": "the backing is in no plan". */
  noted: line.optional(),
  /** Which way it would go from there, in place of the lean of the whole. */
  lean: z.array(template).min(1).optional(),
});

/** A bind leaders know: what they say in it, what hides in it, what to ask, which way to lean. */
export const predicamentSchema = base.extend({
  topics: z.array(topicSchema).min(1),
  /** How leaders tell it, by several voices: one to four sentences each. */
  says: z.array(line).min(6),
  /** Groups of words or pairs of words: a message in it is likely to hold one of every group. */
  signs: z
    .array(z.array(z.string().min(1)).min(2))
    .max(4)
    .default([]),
  /**
   * Kinds of question it is there for where nothing closer is known: such a record is not recognised by what is told, only by
   * what is asked, and what it says holds for any account.
   */
  form: z.array(z.enum(ASK_KINDS)).default([]),
  /** What only sounds like it. */
  near: z.array(line).default([]),
  /** It in short, a noun phrase that can follow "What I'm going on: ". */
  in_short: line,
  /** What hides in it, said on first hearing: true of everybody in it. */
  catch: z.array(template).min(2),
  questions: z
    .array(
      z.strictObject({
        id,
        ask: z.array(template).min(1),
        /** Completes "I ask because". */
        why: line,
        /** Sentences of an account that answer it already. */
        known: z.array(line).default([]),
        answers: z.array(replySchema).min(2),
      }),
    )
    .min(3)
    .max(4),
  /** What else leaders in it say or ask, at any turn. */
  replies: z.array(replySchema).min(2),
  /** Which way this would go, and why. */
  lean: z.array(template).min(2),
  hinges: z.array(line).min(2).max(3),
  first: line,
  wrong_when: line,
  words: line,
  framework: z.strictObject({ id, why: template }).optional(),
});
export type PredicamentRecord = z.infer<typeof predicamentSchema>;
export type PredicamentReply = PredicamentRecord["replies"][number];

/** A question or objection of a later turn that means the same in any matter, and the answer to it. */
export const followupSchema = base.extend({
  /** How it is put; a question by its question, an objection by its words. */
  cues: z.array(z.string().min(2)).min(1),
  /** Ways leaders put it: its own cues find each of them, and no other record's come closer. */
  examples: z.array(z.string().min(2)).min(4),
  /** A straight answer, in other words each; holds for whatever the matter is. */
  heard: z.array(template).min(2),
});
export type FollowupRecord = z.infer<typeof followupSchema>;

export const RECORD_SCHEMAS = {
  situations: situationSchema,
  diagnoses: diagnosisSchema,
  findings: findingSchema,
  assumptions: assumptionSchema,
  frameworks: frameworkSchema,
  loops: loopSchema,
  noticings: noticingRecordSchema,
  decisions: decisionSchema,
  predicaments: predicamentSchema,
  followups: followupSchema,
  lenses: lensSchema,
  sources: sourceSchema,
  phrases: phraseSchema,
  care: careSchema,
} as const;
export type RecordKind = keyof typeof RECORD_SCHEMAS;
