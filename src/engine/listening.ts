// Whether a voice is still worth listening to: over its length, breaking rules, going round, or never ending a sentence.
import type { GuardOutcome } from "../contract/ports.ts";

/** Units cut in a row after which a voice is not listened to any longer. */
const CUT_IN_A_ROW = 8;
/** Units cut in all, when they are twice as many as those that passed. */
const CUT_IN_ALL = 6;
/** Characters without one released sentence. */
const MOST_SILENCE = 6_000;
/** Times a sentence comes back, word for word or nearly. */
const MOST_ROUNDS = 3;
/** Share of their words that two sentences have in common when one is the other over again. */
const NEARLY = 0.7;
const FEWEST_WORDS = 5;

export class Listening {
  #cutInARow = 0;
  #cut = 0;
  #passed = 0;
  #silent = 0;
  #rounds = 0;
  readonly #said: Array<ReadonlySet<string>> = [];

  /** `full`: it has said all there is room for. `hopeless`: what comes next is not worth waiting for. */
  after(outcome: GuardOutcome, length: number): "go on" | "full" | "hopeless" {
    const cuts = outcome.verdicts.filter((v) => v.action === "cut");
    this.#cut += cuts.length;
    this.#silent = outcome.released === "" ? this.#silent + length : 0;
    this.#cutInARow = outcome.released === "" ? this.#cutInARow + cuts.length : cuts.length;
    this.#rounds += cuts.filter((v) => v.rule === "repetition").length;
    for (const sentence of outcome.released.split(/(?<=[.!?])\s+|\n+/)) this.#hear(sentence);
    if (cuts.some((v) => v.rule === "length" && v.reason.startsWith("over"))) return "full";
    return this.#cutInARow >= CUT_IN_A_ROW ||
      this.#silent > MOST_SILENCE ||
      this.#rounds >= MOST_ROUNDS ||
      (this.#cut >= CUT_IN_ALL && this.#cut >= 2 * this.#passed)
      ? "hopeless"
      : "go on";
  }

  #hear(sentence: string): void {
    const words = new Set(sentence.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? []);
    if (words.size > 0) this.#passed++;
    if (words.size < FEWEST_WORDS) return;
    if (this.#said.some((said) => likeness(said, words) >= NEARLY)) this.#rounds++;
    this.#said.push(words);
  }
}

/** Words in common over words in either. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((w) => b.has(w)).length;
  return common / (a.size + b.size - common);
}
