// When advice may open: the goal is known, what this situation needs is known or was asked, a summary was offered.
import type { Case, Gate } from "../contract/case.ts";
import type { Candidate } from "../contract/differential.ts";
import type { Knowledge } from "../contract/knowledge.ts";
import { liveFacts } from "./bindings.ts";

/** Asking turns after which a provisional view is due. */
export const ASKING_LIMIT = 3;
export const REFUSAL_LIMIT = 2;

/** The gate as it stands, with what is missing: `goal`, slots, finding ids, `summary`. */
export function gateOf(theCase: Case, knowledge: Knowledge): Gate {
  const missing = [...missingContext(theCase, knowledge)];
  if (!goalKnown(theCase)) missing.unshift("goal");
  if (theCase.summary === null) missing.push("summary");
  return { open: missing.length === 0, missing };
}

/** Weight of evidence from which an explanation may carry a view: one telling finding, or two that bear on it. */
const GROUND = 1.4;

/** Something they said speaks for this explanation, and more for it than against. */
export function isGrounded(candidate: Candidate | undefined): boolean {
  if (candidate === undefined) return false;
  const sum = (evidence: Candidate["for"]): number => evidence.reduce((n, e) => n + Math.abs(e.weight), 0);
  return sum(candidate.for) >= GROUND && sum(candidate.for) > sum(candidate.against);
}

/** Fit from which the first question may come from a situation without any evidence. */
const LIKELIER_THAN_NOT = 0.5;
/** Fit from which a situation is right four times in five (bench/data, both sets): from here its own words are said. */
export const SURE_FIT = 0.7;

/**
 * True when what was heard supports no explanation and the situation was only a likely one: then the map is not to be
 * trusted, and the leader's own account is what there is to work from.
 */
export function offTheMap(theCase: Case, differential: readonly Candidate[]): boolean {
  if (differential.some((c) => c.for.length > 0)) return false;
  const fit = theCase.situations[0]?.fit ?? 0;
  return theCase.fit === "none" || fit < (theCase.askingTurns === 0 ? LIKELIER_THAN_NOT : SURE_FIT);
}

/** The goal or the decision at hand: said outright, or plain from a situation that fits and a plan or question of theirs. */
function goalKnown(theCase: Case): boolean {
  const slots = new Set(liveFacts(theCase).map((f) => f.slot));
  return (
    slots.has("me.goal") ||
    slots.has("decision.at-hand") ||
    slots.has("plan") ||
    theCase.claims.some((c) => c.kind === "solution-jump") ||
    theCase.fit !== "none" ||
    theCase.asked.some((q) => q.state === "answered")
  );
}

/** What the leading situation's record lists as needed and is neither known nor already asked. */
export function missingContext(theCase: Case, knowledge: Knowledge): string[] {
  const needs = knowledge.situations.get(theCase.situations[0]?.id ?? "")?.needs ?? ["tried"];
  const slots = new Set<string>(liveFacts(theCase).map((f) => f.slot));
  if (slots.has("org.teamSize") || slots.has("me.reports")) slots.add("org.engineers");
  const findings = new Set(theCase.findings.map((f) => f.id));
  const asked = new Set(theCase.asked.flatMap((q) => [q.ref, knowledge.findings.get(q.ref.replace("finding:", ""))?.slot ?? ""]));
  return needs.filter((n) => !slots.has(n) && !findings.has(n) && !settledByChoice(n, findings, knowledge) && !asked.has(`finding:${n}`) && !asked.has(n));
}

/** A container question ("where did the time go") is known when one of the findings its choices set is. */
function settledByChoice(need: string, findings: ReadonlySet<string>, knowledge: Knowledge): boolean {
  return (knowledge.findings.get(need)?.choices ?? []).some((c) => Object.keys(c.sets).some((s) => findings.has(s)));
}
