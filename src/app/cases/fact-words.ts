// A fact as a few words a leader recognises.

import type { Fact, Slot } from "../../contract/fact.ts";
import type { Knowledge } from "../../contract/knowledge.ts";
import { lowerFirst, quoted } from "../../kit/text.ts";

const NAMES: Readonly<Partial<Record<Slot, string>>> = {
  "org.engineers": "engineers",
  "org.teams": "teams",
  "org.teamSize": "people a team",
  "org.managers": "managers",
  "org.contractors": "contractors",
  "org.companySize": "people in the company",
  "org.users": "users",
  "me.reports": "direct reports",
};

const LABELS: Readonly<Partial<Record<Slot, string>>> = {
  "org.stage": "stage",
  "org.kind": "kind of company",
  "org.location": "where",
  "me.role": "your role",
  "me.tenure": "time in the role",
  "me.goal": "goal",
  "time.deadline": "deadline",
  "time.since": "since",
  "decision.at-hand": "decision at hand",
  "decision.owner": "who decides",
  "metric.how-measured": "how it is measured",
  tried: "tried",
  constraint: "constraint",
  event: "what happened",
  plan: "plan",
  metric: "figure",
  quantity: "figure",
};

export function factWords(fact: Fact): string {
  const counted = NAMES[fact.slot];
  if (counted !== undefined && typeof fact.value === "number") return `${fact.value} ${counted}`;
  const said = typeof fact.value === "number" || fact.slot === "quantity" || fact.slot === "metric" ? quoted(fact.quote, 10) : String(fact.value);
  return `${LABELS[fact.slot] ?? fact.slot}: ${fact.slot === "org.stage" ? stageWords(said) : said}`;
}

/** "series-b" → "Series B". */
function stageWords(stage: string): string {
  const words = stage.replace(/^(series)-([a-z])$/, (_, series: string, letter: string) => `${series} ${letter.toUpperCase()}`).replace(/-/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What the advice gate still needs, in words: `goal`, `summary`, a fact slot or a finding id. */
export function neededWords(missing: readonly string[], knowledge: Knowledge): string[] {
  return missing.map((need) => {
    if (need === "goal") return "what you are after";
    if (need === "summary") return "a summary you agree with";
    if (need === "tried") return "what was tried";
    const slot = need as Slot;
    return NAMES[slot] ?? LABELS[slot] ?? lowerFirst(knowledge.findings.get(need)?.title ?? need);
  });
}
