// What a model was told is not something to say: sentences that are the prompt over again, and lines of the case file.
import { SLOTS } from "../../contract/names/slots.ts";
import { CASE_HEADS } from "./case-text.ts";

const SLOT_NAMES: ReadonlySet<string> = new Set(SLOTS.filter((s) => s.includes(".")));
/** Words in a row that are compared. */
const RUN = 3;
const FEWEST_RUNS = 3;
/** Share of a sentence's runs that stand in the prompt when it is the prompt. */
const MOST_SHARED = 0.4;
/** Longer than any sentence: given out unjudged, the guard has its own say on it. */
const MOST_HELD = 600;

/** True for a sentence that was read off the prompt. */
export type IsParroted = (sentence: string) => boolean;

/**
 * `fixed`: the part of the prompt that instructs, without the leader's words and without names that may be cited.
 * `request`: what asks for the reply; a sentence made of its words alone speaks of the exchange and of nothing in it.
 */
export function parrotingOf(fixed: string, request: string): IsParroted {
  const told = new Set(runsOf(fixed));
  const asked = longWords(request);
  return (sentence) => {
    if ((sentence.match(/\b[a-z]+\.[a-z.-]*[a-z]\b/g) ?? []).some((w) => SLOT_NAMES.has(w))) return true;
    if (CASE_HEADS.test(sentence.trimStart())) return true;
    // A question may stand among the examples of good ones.
    if (sentence.includes("?")) return false;
    const words = [...longWords(sentence)];
    if (/\b(?:reply|message)\b/i.test(sentence) && words.every((w) => asked.has(w))) return true;
    const runs = runsOf(sentence);
    return runs.length >= FEWEST_RUNS && runs.filter((r) => told.has(r)).length / runs.length >= MOST_SHARED;
  };
}

/** Gives a stream out by whole sentences, up to the first that is parroted. */
export class SentenceHold {
  #held = "";
  readonly #isParroted: IsParroted;

  constructor(isParroted: IsParroted) {
    this.#isParroted = isParroted;
  }

  /** The first character of what is held back; empty when nothing is. */
  get next(): string {
    return this.#held.charAt(0);
  }

  /** What may be said, and the sentence at which it ended, if it did. */
  push(text: string): { text: string; parroted: string | null } {
    this.#held += text;
    const end = this.#held.length > MOST_HELD ? this.#held.length : lastEnd(this.#held);
    const whole = this.#held.slice(0, end);
    this.#held = this.#held.slice(end);
    return this.#judged(whole);
  }

  finish(): { text: string; parroted: string | null } {
    const rest = this.#held;
    this.#held = "";
    return this.#judged(rest);
  }

  #judged(whole: string): { text: string; parroted: string | null } {
    let at = 0;
    for (const sentence of whole.split(/(?<=[.!?…]["”’')*_\]]*\s)|(?<=\n)/)) {
      if (this.#isParroted(sentence)) return { text: whole.slice(0, at), parroted: sentence.trim() };
      at += sentence.length;
    }
    return { text: whole, parroted: null };
  }
}

function longWords(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
}

function lastEnd(text: string): number {
  let end = 0;
  for (const found of text.matchAll(/[.!?…]["”’')*_\]]*\s+|\n+/g)) end = found.index + found[0].length;
  return end;
}

function runsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{N}']+/gu) ?? [];
  return words
    .slice(0, 1 - RUN || undefined)
    .map((_, i) => words.slice(i, i + RUN).join(" "))
    .filter((_, i) => i + RUN <= words.length);
}
