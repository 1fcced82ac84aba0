// The slots of facts by name, apart from their schemas: whoever needs only the names does not load a validator.

/**
 * Slots with one current value (a later value replaces the earlier one).
 * Counts are whole people or teams; `org.stage` is one of pre-seed, seed, series-a, series-b, series-c, late, public, bootstrapped, enterprise, non-profit, public-sector.
 */
export const SINGLE_SLOTS = [
  "org.engineers",
  "org.teams",
  "org.teamSize",
  "org.managers",
  "org.contractors",
  "org.companySize",
  "org.stage",
  "org.kind",
  "org.location",
  "org.users",
  "me.role",
  "me.tenure",
  "me.reports",
  "me.goal",
  "time.deadline",
  "time.since",
  "decision.at-hand",
  "decision.owner",
  "metric.how-measured",
] as const;

/** Slots that gather several values side by side. */
export const MULTI_SLOTS = ["quantity", "metric", "tried", "constraint", "event", "plan"] as const;

export const SLOTS = [...SINGLE_SLOTS, ...MULTI_SLOTS] as const;
