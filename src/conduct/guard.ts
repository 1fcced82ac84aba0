// One reply under guard. What forbids is checked on each unit before it is released; what requires is completed at
// the end from the plan. Nothing released is ever taken back and nothing is changed silently.
import type { Revision, Verdict } from "../contract/conduct.ts";
import type { Plan } from "../contract/plan.ts";
import type { GuardOutcome, GuardSession } from "../contract/ports.ts";
import { countWords } from "../kit/text.ts";
import { asks, flat, type GuardCatalogue, plain, plannedWords, type ReplyState, sentencesOf, type UnitRule, viewOf } from "./rule.ts";
import { questionsIn } from "./rules/questions.ts";
import { DISAGREE_FIRST, disagrees, plannedDisagreement } from "./rules/required/disagree.ts";
import { REPLY_RULES, UNIT_RULES } from "./rules.ts";
import { type Unit, UnitSplitter } from "./split.ts";

/** Sentences in which a required disagreement must have been said. */
const DISAGREE_WITHIN = 2;
/** Sentences that no plan holds, told and asked. */
const SAMPLES: readonly Unit[] = [
  "It waits in a queue, and the queue is what the week goes to. ",
  "Where did the last week go? ",
  "Nobody owns the step between the two. ",
].map((text) => ({ text, kind: "sentence" }));
const GIVES_ITS_REASON = /^\s*\*?\(I ask because\b/;
/** A sentence that only makes sense after the one before it. */
const LEANS_BACK =
  /^(?:(?:that|this|it) (?:way|will|would|should|gives|gets|lets|means you|buys)|after that|then|once (?:that|this|it)'s|doing (?:so|that|this)|otherwise|and then|from there|finally|lastly|next|as a result)\b/i;

/** Opens the guard of one reply. `heard` is what the leader said in this case, as far as it is kept. */
export function createGuard(plan: Plan, heard: string, catalogue: GuardCatalogue): GuardSession {
  return new Session(plan, heard, catalogue);
}

class Session implements GuardSession {
  readonly #splitter = new UnitSplitter();
  readonly #plan: Plan;
  readonly #heard: string;
  readonly #catalogue: GuardCatalogue;
  readonly #released: Unit[] = [];
  #words = 0;
  #questions = 0;
  #text = "";
  #verdicts: Verdict[] = [];
  #revisions: Revision[] = [];
  /** Units that passed and wait: for a disagreement to be said, or for what a colon announces. */
  #waiting: Unit[] = [];
  #disagreed: boolean;
  #sentences = 0;
  #lastCut: Verdict | null = null;
  #full: Verdict | null = null;
  #atLineStart = true;

  constructor(plan: Plan, heard: string, catalogue: GuardCatalogue) {
    this.#plan = plan;
    this.#heard = heard;
    this.#catalogue = catalogue;
    this.#disagreed = !plan.bounds.mustDisagree || plannedDisagreement(plan) === null;
  }

  /** A pattern is built when it is first run, and again for speed when it is run a second time. */
  *ready(): Iterable<void> {
    const state = this.#state();
    for (const unit of SAMPLES) isPlanned(unit, this.#plan);
    for (const rule of UNIT_RULES) {
      yield;
      for (const unit of SAMPLES) rule.judge(unit, state);
    }
  }

  push(text: string, next = ""): GuardOutcome {
    for (const unit of this.#splitter.push(text, next)) this.#take(unit);
    return this.#outcome();
  }

  /** What was not yet a whole unit, and an announcement of what never came, are forgotten; another voice goes on. */
  abandon(): void {
    this.#splitter.abandon();
    this.#lastCut = null;
    this.#full = null;
    if (!this.#disagreed) return;
    for (const unit of this.#waiting) {
      const at = this.#released.lastIndexOf(unit);
      if (at < 0) continue;
      this.#released.splice(at, 1);
      this.#words -= countWords(unit.text);
      this.#questions -= this.#asked(unit);
    }
    this.#waiting = [];
  }

  finish(): GuardOutcome {
    for (const unit of this.#splitter.finish()) this.#take(unit);
    if (!this.#disagreed) this.#leadWithDisagreement();
    this.#flush();
    this.#complete();
    return this.#outcome();
  }

  #outcome(): GuardOutcome {
    const outcome = { released: this.#text, verdicts: this.#verdicts, revisions: this.#revisions };
    this.#text = "";
    this.#verdicts = [];
    this.#revisions = [];
    return outcome;
  }

  #state(): ReplyState {
    return { plan: this.#plan, catalogue: this.#catalogue, heard: this.#heard, released: this.#released, words: this.#words, questions: this.#questions };
  }

  #take(unit: Unit): void {
    const broken = unit.kind === "blank" ? null : this.#breach(unit);
    if (broken === null) {
      if (unit.kind !== "blank") this.#lastCut = null;
      this.#pass(unit);
      return;
    }
    this.#cut(unit, broken);
    if (broken.rule === "length") this.#full = broken;
    this.#lastCut = broken;
    this.#dropAnnouncement(broken);
    const lineEnd = /\s*\n\s*$/.exec(unit.text)?.[0];
    if (lineEnd !== undefined && !this.#atLineStart) this.#pass({ text: lineEnd, kind: "blank" });
  }

  #breach(unit: Unit): Verdict | null {
    const state = this.#state();
    if (this.#full !== null && !(asks(unit) && this.#questions === 0)) return { ...this.#full, quote: unit.text.trim().slice(0, 160) };
    if (this.#lastCut !== null && GIVES_ITS_REASON.test(unit.text)) {
      return { ...this.#lastCut, quote: plain(unit).slice(0, 160), reason: "the reason of a question that was cut" };
    }
    const own = isPlanned(unit, this.#plan);
    for (const rule of UNIT_RULES) {
      if (own && rule.always !== true) continue;
      const found = rule.judge(unit, state);
      if (found !== null) return verdict(rule, found.quote, found.reason);
    }
    if (this.#lastCut !== null && !own && unit.kind === "sentence" && LEANS_BACK.test(plain(unit))) {
      return { ...this.#lastCut, quote: plain(unit).slice(0, 160), reason: "leans on a sentence that was cut" };
    }
    return null;
  }

  #pass(unit: Unit): void {
    if (unit.kind === "blank" && this.#released.length === 0) return;
    this.#atLineStart = /\n\s*$/.test(unit.text);
    if (unit.kind === "blank") {
      if (this.#waiting.length > 0) this.#waiting.push(unit);
      else this.#text += unit.text;
      return;
    }
    this.#released.push(unit);
    this.#words += countWords(unit.text);
    this.#questions += this.#asked(unit);
    if (!this.#disagreed) {
      this.#waiting.push(unit);
      this.#sentences++;
      if (disagrees(unit, this.#plan)) this.#disagreed = true;
      else if (this.#sentences < DISAGREE_WITHIN) return;
      else this.#leadWithDisagreement();
      this.#flush();
      return;
    }
    this.#flush();
    if (/:["”’')*_\]]*\s*$/.test(unit.text)) this.#waiting.push(unit);
    else this.#text += unit.text;
  }

  /** Questions a unit puts to the leader: none in the plan's example, nor in the title of a work. */
  #asked(unit: Unit): number {
    const words = flat(unit.text);
    const example = viewOf(this.#plan)?.example;
    if (example !== undefined && flat(example).includes(words)) return 0;
    const title = this.#catalogue.works.some((w) => w.endsWith("?") && words.includes(flat(w)));
    return title ? 0 : questionsIn(unit, this.#plan.bounds.adviceAllowed);
  }

  #flush(): void {
    for (const unit of this.#waiting) this.#text += unit.text;
    this.#waiting = [];
  }

  #cut(unit: Unit, broken: Verdict): void {
    this.#verdicts.push(broken);
    this.#revisions.push({ kind: "cut", rule: broken.rule, before: unit.text.trim(), after: "" });
  }

  /** “Three things to try:” goes with the first of the things when that is cut. */
  #dropAnnouncement(broken: Verdict): void {
    const first = this.#waiting[0];
    if (!this.#disagreed || first === undefined || first.kind === "blank") return;
    this.#waiting = [];
    this.#released.splice(this.#released.lastIndexOf(first), 1);
    this.#words -= countWords(first.text);
    this.#questions -= this.#asked(first);
    this.#cut(first, { ...broken, quote: first.text.trim().slice(0, 160), reason: "announces what was cut" });
    this.#atLineStart = true;
  }

  #leadWithDisagreement(): void {
    this.#disagreed = true;
    const text = plannedDisagreement(this.#plan);
    if (text === null) return;
    this.#add(DISAGREE_FIRST.id, DISAGREE_FIRST.promise, "the disagreement is not in the first two sentences", text, this.#waiting.length > 0 ? " " : "");
  }

  /** Adds what the rules require and the reply lacks, each from the plan. */
  #complete(): void {
    for (const rule of REPLY_RULES) {
      const missing = rule.complete(this.#state());
      if (missing === null) continue;
      if (missing.text === null) this.#verdicts.push({ ...verdict(rule, "", missing.reason), action: "note" });
      else this.#add(rule.id, rule.promise, missing.reason, missing.text, "");
    }
  }

  #add(rule: string, promise: Verdict["promise"], reason: string, text: string, after: string): void {
    const lead = this.#released.length === 0 || this.#waiting.length > 0 ? "" : this.#atLineStart ? "\n" : "\n\n";
    this.#verdicts.push({ rule, promise, action: "complete", quote: "", reason });
    this.#revisions.push({ kind: "completed", rule, before: "", after: text });
    const unit: Unit = { text, kind: "sentence" };
    this.#released.push(unit);
    this.#words += countWords(text);
    this.#questions += questionsIn(unit, this.#plan.bounds.adviceAllowed);
    this.#text += `${lead}${text}${after}`;
    if (this.#waiting.length === 0) this.#atLineStart = false;
  }
}

function verdict(rule: Pick<UnitRule, "id" | "promise">, quote: string, reason: string): Verdict {
  return { rule: rule.id, promise: rule.promise, action: "cut", quote, reason };
}

/** True for words the plan holds as they are: the policy chose them, and the leader's own words may stand in them. */
function isPlanned(unit: Unit, plan: Plan): boolean {
  if (flat(unit.text) === "" && unit.kind !== "row") return false;
  const { sentences } = plannedWords(plan);
  const has = (text: string): boolean => text === "" || sentences.has(text);
  if (unit.kind === "row")
    return unit.text
      .split("|")
      .every((cell) => /^[\s:-]*$/.test(cell) || has(flat(cell)) || cell.split(";").every((part) => has(flat(part).replace(/^then /, ""))));
  return sentencesOf(unit.text.replace(/^\s*(?:[-*+•]|\d+[.)])\s+/, "")).every((s) => has(flat(s).replace(/^i ask because /, "")));
}
