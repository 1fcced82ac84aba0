// C6: where the plan disagrees, the disagreement stands in the first two sentences.
import type { Plan } from "../../../contract/plan.ts";
import { covers, movesOf, plain, viewOf } from "../../rule.ts";
import { clausesOf, type Unit } from "../../split.ts";

export const DISAGREE_FIRST = {
  id: "disagree-first",
  promise: "C6",
  told: "Where the plan disagrees or holds a view, say so in your first two sentences, and by what evidence.",
} as const;

const SAYS_NO: readonly RegExp[] = [
  /\bI(?:'d| would)(?: still)? (?:argue|advise|bet|lean|push|decide|speak|let go|hold|stand|keep|stick|say the same)\b/i,
  /\bI(?: still)? (?:disagree|doubt|object)\b|\bI (?:still|'m still|am still)\b|\bstill (?:hold|think|say|see|read|stand)s?\b/i,
  /\bI (?:don't|do not|wouldn't|would not|can't|cannot) (?:think|buy|see|believe|agree|share|do|go|follow|change|start|square)\b/i,
  /\b(?:doesn't|does not|isn't|is not|won't|wouldn't|hasn't|has not|didn't) (?:hold|change|follow|move|add up|fit|enough|evidence|the (?:move|problem|cause|answer|fix)|what|fix|solve|help|touch|shift|square)\b/i,
  /\b(?:not (?:convinced|persuaded|the (?:move|problem|cause|answer))|says? otherwise|wrong (?:move|fix|cause|problem|tool|lever)|stands? against|speaks? against|points? (?:away|the other way|elsewhere)|hasn't (?:moved|changed)|unchanged|stays? where it was)\b/i,
];

/** The plan's own words for it, or null when it plans none. */
export function plannedDisagreement(plan: Plan): string | null {
  const against = viewOf(plan)?.against?.variants[0];
  if (against !== undefined) return against;
  const say = movesOf(plan, "say").find((m) => m.kind === "disagree" || m.kind === "hold");
  return say?.say.variants[0] ?? null;
}

/** True when this unit says it. */
export function disagrees(unit: Unit, plan: Plan): boolean {
  const wordings = [
    ...(viewOf(plan)?.against?.variants ?? []),
    ...movesOf(plan, "say")
      .filter((m) => m.kind === "disagree" || m.kind === "hold")
      .flatMap((m) => m.say.variants),
  ];
  const text = plain(unit).toLowerCase();
  return wordings.some((w) => covers(text, w, 0.6)) || clausesOf(unit).some((c) => !c.question && SAYS_NO.some((p) => p.test(c.text)));
}
