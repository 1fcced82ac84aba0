// What a rule of conduct is: a judgement on one unit as it comes, or on the whole reply at its end.
import type { PromiseId } from "../contract/conduct.ts";
import type { Plan, PlannedMove, View } from "../contract/plan.ts";
import { type Clause, clausesOf, normalise, type Unit } from "./split.ts";

/** What the guard knows of the base and the case: names it may cite and words it may quote. */
export interface GuardCatalogue {
  /** Lower-cased titles, aliases and terms of every framework. */
  readonly frameworks: ReadonlySet<string>;
  /** Proper names of frameworks ("Conway's law"), lower-cased, to the id of their record. */
  readonly named: ReadonlyMap<string, string>;
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
  /** True when it holds for the plan's own words too; the others judge only what a voice adds. */
  readonly always?: boolean;
  judge(unit: Unit, state: ReplyState): Breach | null;
}

/** Requires: what is missing is completed from the plan. */
export interface ReplyRule {
  readonly id: string;
  readonly promise: PromiseId;
  readonly told: string;
  /** The text to add, or null when nothing is missing; a text of null is recorded and nothing is added. */
  complete(state: ReplyState): { readonly text: string | null; readonly reason: string } | null;
}

export function breach(match: RegExpExecArray | null, reason: string): Breach | null {
  return match === null ? null : { quote: match[0].slice(0, 160), reason };
}

/** First clause of a unit in which one of the patterns is found. `asks`: whether questions are looked at too. */
export function findIn(unit: Unit, patterns: readonly RegExp[], reason: string, options: { asks: boolean; unless?: RegExp }): Breach | null {
  for (const clause of clausesOf(unit)) {
    if (clause.question && !options.asks) continue;
    if (options.unless?.test(clause.text) === true) continue;
    for (const pattern of patterns) {
      const found = pattern.exec(clause.text);
      if (found !== null) return breach(found, reason);
    }
  }
  return null;
}

/** A unit's text with straight quotes, without emphasis marks. */
export function plain(unit: Unit): string {
  return normalise(unit.text);
}

/** True when some clause of the unit asks. */
export function asks(unit: Unit): boolean {
  return clausesOf(unit).some((c: Clause) => c.question);
}

export function movesOf<K extends PlannedMove["content"]>(plan: Plan, content: K): Array<Extract<PlannedMove, { content: K }>> {
  return plan.moves.filter((m): m is Extract<PlannedMove, { content: K }> => m.content === content);
}

export function viewOf(plan: Plan): View | undefined {
  return movesOf(plan, "view")[0]?.view;
}

/** Who is needed now, when the plan says so: no question and no coaching beside it (C16). */
export function isCare(plan: Plan): boolean {
  return plan.moves.some((m) => m.kind === "refer-safety" || m.kind === "decline-legal");
}

interface Planned {
  /** All of it, flattened, between spaces. */
  readonly text: string;
  /** Its strings and their sentences, flattened. */
  readonly sentences: ReadonlySet<string>;
}

const planned = new WeakMap<Plan, Planned>();

/** Every text of the plan's moves, flattened for comparison. */
export function plannedWords(plan: Plan): Planned {
  const known = planned.get(plan);
  if (known !== undefined) return known;
  const out: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === "string") out.push(value);
    else if (Array.isArray(value)) for (const v of value) walk(v);
    else if (value !== null && typeof value === "object") for (const v of Object.values(value)) walk(v);
  };
  walk(plan.moves);
  const sentences = new Set(out.flatMap((t) => [t, ...sentencesOf(t)]).map(flat));
  const made = { text: ` ${out.map(flat).join(" | ")} `, sentences };
  planned.set(plan, made);
  return made;
}

export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?…]["”')*_\]]*)\s+|[\r\n]+/u).filter((t) => t.trim() !== "");
}

/** Lower-case words with single spaces: what two texts must share to be the same words. */
export function flat(text: string): string {
  return normalise(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}'|]+/gu, " ")
    .trim();
}

/** True when the text holds at least this share of the words of a line that carry meaning. */
export function covers(text: string, line: string, share = 0.5): boolean {
  const words =
    line
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .match(/[\p{L}\p{N}']{4,}/gu) ?? [];
  if (words.length === 0) return true;
  return words.filter((w) => text.includes(w)).length / words.length >= share;
}

/** What was released so far, lower-cased. */
export function saidText(state: ReplyState): string {
  return state.released
    .map((u) => u.text)
    .join(" ")
    .toLowerCase()
    .replace(/[’‘]/g, "'");
}

/** Keeps the last result of a function of one text: what the leader said is the same for every unit of a reply. */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly made: T } | null = null;
  return (text) => {
    if (last === null || last.text !== text) last = { text, made: make(text) };
    return last.made;
  };
}

/** What the leader said as flat words between spaces. */
export const heardWords = remembered((heard) => ` ${flat(heard)} `);
