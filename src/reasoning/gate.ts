// When advice may open: the goal is known, what this situation needs is known or was asked, a summary was offered.
import type { AskKind } from "../contract/ask.ts";
import type { Case, Gate } from "../contract/case.ts";
import type { Candidate } from "../contract/differential.ts";
import type { Knowledge } from "../contract/knowledge.ts";
import { askOf } from "./asked.ts";
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

/** Characters under which an opening says too little to be sure of what it is about. */
const FEW_WORDS = 130;
/** So many questions of a situation that taught nothing say that it is another one. */
const QUESTIONS_IN_VAIN = 2;
/** Where their own question can be answered by its form, a situation must fit better to come before it. */
const SURE_BESIDE_A_QUESTION = 0.8;
/** So much better where the question is about one act or one choice: how to say it, what to hand over, which of two. */
const SURE_BESIDE_ONE_ACT = 0.86;
const ONE_ACT: ReadonlySet<AskKind> = new Set(["how-to-say", "what-to-hand-over", "which-to-do", "which-it-is", "who-to-pick", "is-it-me", "what-it-lacks"]);

/** Fit from which a situation is right nine times in ten (bench/data, both sets): from here its own words are said. */
const SURE_FIT = 0.78;

/** The fit from which a situation may be worked with before anything said speaks for one of its explanations. */
export function sureFit(theCase: Case): number {
  const kind = askOf(theCase)?.kind;
  if (kind === undefined) return theCase.opening.length < FEW_WORDS ? SURE_BESIDE_A_QUESTION : SURE_FIT;
  return ONE_ACT.has(kind) ? SURE_BESIDE_ONE_ACT : SURE_BESIDE_A_QUESTION;
}

/**
 * True when what was heard supports no explanation and the situation was only a likely one: then the map is not to be
 * trusted, and the leader's own account is what there is to work from.
 */
export function offTheMap(theCase: Case, differential: readonly Candidate[]): boolean {
  if (differential.some((c) => c.for.length > 0)) return false;
  const since = theCase.topics.at(-1)?.openedAt ?? 0;
  const inVain = theCase.asked.filter((q) => q.turn >= since && q.ref.startsWith("finding:") && q.state !== "open");
  if (inVain.length >= QUESTIONS_IN_VAIN) return true;
  const fit = theCase.situations[0]?.fit ?? 0;
  return theCase.fit === "none" || fit < sureFit(theCase);
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
