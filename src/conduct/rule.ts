// What a rule of conduct is: a judgement on one unit as it comes, or on the whole reply at its end.
import type { PromiseId } from "../contract/conduct.ts";
import type { Plan } from "../contract/plan.ts";
import type { Unit } from "./split.ts";

/** What the guard knows of the base and the case: names it may cite and words it may quote. */
export interface GuardCatalogue {
  /** Lower-cased titles, aliases and terms of every framework. */
  readonly frameworks: ReadonlySet<string>;
  /** Lower-cased works and surnames of every source. */
  readonly works: readonly string[];
  readonly authors: ReadonlySet<string>;
  readonly urls: ReadonlySet<string>;
}

export interface ReplyState {
  readonly plan: Plan;
  readonly catalogue: GuardCatalogue;
  /** Everything the leader said in this case that is kept, for quotes and facts. */
  readonly heard: string;
  /** Units released so far, oldest first. */
  readonly released: readonly Unit[];
  readonly words: number;
  readonly questions: number;
}

export interface Breach {
  readonly quote: string;
  readonly reason: string;
}

/** Forbids: a unit that breaches it is not released. */
export interface UnitRule {
  readonly id: string;
  readonly promise: PromiseId;
  /** The rule in the second person, as a voice is told it. */
  readonly told: string;
  judge(unit: Unit, state: ReplyState): Breach | null;
}

/** Requires: what is missing at the end is completed from the plan. */
export interface ReplyRule {
  readonly id: string;
  readonly promise: PromiseId;
  readonly told: string;
  /** The text to add, or null when nothing is missing. */
  complete(state: ReplyState): { text: string; reason: string } | null;
}

export function breach(match: RegExpExecArray | null, reason: string): Breach | null {
  return match === null ? null : { quote: match[0].slice(0, 160), reason };
}

/** A unit's text with straight quotes, without emphasis marks. */
export function plain(unit: Unit): string {
  return unit.text.replace(/[’‘]/g, "'").replace(/[*_]{1,3}/g, "").trim();
}

export function isQuestion(text: string): boolean {
  return /\?["”’')*_\]]*\s*$/.test(text.trim());
}
