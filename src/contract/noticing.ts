// Something in the leader's own account worth pointing at, whatever the topic (design.md §3, Noticing).
import { z } from "zod";

export const NOTICING_KINDS = [
  "arithmetic",
  "tension",
  "absence",
  "second-hand",
  "loaded-word",
  "time",
  "already-decided",
  "whose-problem",
  "second-problem",
] as const;
export const noticingKindSchema = z.enum(NOTICING_KINDS);

/** Detectors in code that a noticing record may name; each hands its finds to the records that name it. */
export const DETECTORS: readonly string[] = [
  "absence-no-before",
  "absence-plan-price",
  "absence-unheard",
  ...[
    "alert-rate",
    "attrition",
    "build-wait",
    "concentration",
    "contractors",
    "empty-seats",
    "failure-share",
    "funnel",
    "growth",
    "juniors",
    "load-concentration",
    "loss-rate",
    "meeting",
    "meetings",
    "more-work-than-people",
    "newcomers",
    "on-call-turn",
    "overtime",
    "pages-a-night",
    "person-hours",
    "reports",
    "revenue-per-head",
    "rows",
    "runway",
    "series-down",
    "series-up",
    "signal",
    "slip",
    "span-narrow",
    "span-wide",
    "spend-per-try",
    "target-gap",
    "team-large",
    "team-small",
    "team-usual",
    "time-per-item",
    "work-per-person",
    "worked-share",
  ].map((name) => `arithmetic-${name}`),
];

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
