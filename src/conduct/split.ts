// Splits a growing Markdown text into units that can be judged on their own: sentences, list items, table rows, lines
// of code. The units joined again are the text, character for character, however the text was cut into chunks.

export interface Unit {
  readonly text: string;
  readonly kind: "sentence" | "item" | "row" | "heading" | "code" | "blank";
}

/** A sentence without an end is cut at a space after this many characters, so that nothing is held back for ever. */
export const LONGEST_UNIT = 1200;

const ABBREVIATION = /(?:\b(?:e\.g|i\.e|vs|approx|Dr|Mr|Mrs|Ms|Fig|cf|St|Inc|Ltd|Jr|Sr)|(?<![\p{L}\p{N}])\p{Lu}|§\s?\d+|^\s*\d+)\.$/u;
const SENTENCE_END = /[.!?…。！？]+["”’')*_\]]*(?=(\s))/gu;
const LINE_END = /\r\n|\n|\r(?=[^\n])/;
const FENCE = /^\s*(`{3,}|~{3,})/;

/** Takes complete units off the front of a buffer; what is left may still grow. */
export class UnitSplitter {
  #buffer = "";
  #fence: string | null = null;

  /** @param next the first character of what comes after the text, if that is known */
  push(text: string, next = ""): Unit[] {
    this.#buffer += text;
    return this.#take(next);
  }

  /** Forgets what is not yet a unit, and any block of code that was open. */
  abandon(): void {
    this.#buffer = "";
    this.#fence = null;
  }

  finish(): Unit[] {
    const units = this.#take("");
    if (this.#buffer !== "") units.push(this.#unit(this.#buffer));
    this.#buffer = "";
    return units;
  }

  #take(next: string): Unit[] {
    const units: Unit[] = [];
    const seen = this.#buffer + next;
    let from = 0;
    for (;;) {
      const end = this.#end(seen, from);
      if (end <= 0 || from + end > this.#buffer.length) break;
      units.push(this.#unit(this.#buffer.slice(from, from + end)));
      from += end;
    }
    this.#buffer = this.#buffer.slice(from);
    return units;
  }

  /** Length of the first complete unit after `from`, with the white space that ends it; 0 when there is none yet. */
  #end(seen: string, from: number): number {
    const rest = seen.slice(from, from + LONGEST_UNIT + 1);
    const newline = LINE_END.exec(rest);
    const line = newline === null ? rest : rest.slice(0, newline.index);
    if (this.#fence === null && !isLineUnit(line)) {
      const sentence = sentenceEnd(line);
      if (sentence > 0 && sentence < line.length) return sentence;
    }
    if (newline !== null) return newline.index + newline[0].length;
    if (rest.length <= LONGEST_UNIT) return 0;
    const space = rest.lastIndexOf(" ", LONGEST_UNIT - 1);
    return space > LONGEST_UNIT / 2 ? space + 1 : LONGEST_UNIT;
  }

  #unit(text: string): Unit {
    const bare = text.trim();
    const fence = FENCE.exec(text)?.[1];
    if (this.#fence !== null) {
      if (fence?.startsWith(this.#fence) === true && /^[`~]+$/.test(bare)) this.#fence = null;
      return { text, kind: "code" };
    }
    if (fence !== undefined) {
      this.#fence = fence;
      return { text, kind: "code" };
    }
    if (bare === "") return { text, kind: "blank" };
    if (bare.startsWith("|")) return { text, kind: "row" };
    if (/^#{1,6}\s/.test(bare)) return { text, kind: "heading" };
    if (/^([-*+•]|\d+[.)])\s/.test(bare)) return { text, kind: "item" };
    return { text, kind: "sentence" };
  }
}

function isLineUnit(line: string): boolean {
  return /^\s*(\||#{1,6}\s|`{3,}|~{3,})/.test(line);
}

/** End of the first sentence of a line with the spaces behind it; the line's length when only the line ends it. */
function sentenceEnd(line: string): number {
  for (const m of line.matchAll(SENTENCE_END)) {
    const mark = m.index + 1;
    let end = m.index + m[0].length;
    while (end < line.length && /\s/.test(line[end] ?? "")) end++;
    const next = line[end];
    if (next === undefined) return line.length;
    if (m[0].startsWith(".") && (ABBREVIATION.test(line.slice(0, mark)) || /\p{Ll}/u.test(next))) continue;
    if ((line.slice(0, end).match(/\*\*/g)?.length ?? 0) % 2 === 1) continue;
    return end;
  }
  return 0;
}

export interface Clause {
  /** Without emphasis marks, with straight apostrophes; what stands in quotation marks is replaced by “·”. */
  readonly text: string;
  /** True when it asks; a statement with “right?” behind it does not. */
  readonly question: boolean;
}

const TAG =
  /,\s*(?:right|no|yes|ok(?:ay)?|agreed?|correct|huh|eh|don't you think|isn't it|is it|aren't they|wouldn't you (?:say|agree|think)|what do you think|would you agree|sound good|make sense)\s*\?+["”')\]]*$/i;
const parsed = new WeakMap<Unit, readonly Clause[]>();

/** The clauses of a unit, so that one that asks does not cover for one that orders. */
export function clausesOf(unit: Unit): readonly Clause[] {
  const known = parsed.get(unit);
  if (known !== undefined) return known;
  const text = normalise(unit.text)
    .replace(/^(?:[-*+•]|\d+[.)])\s+/, "")
    .replace(/[“"][^”"]*[”"]/g, "“·”");
  const clauses = text
    .split(/(?<=[.!?…]["”')\]]*)\s+|(?<=;)\s+|\s*[—–]\s*|\s+-{1,2}\s+|[\r\n]+/u)
    .map((t) => t.trim())
    .filter((t) => /[\p{L}\p{N}]/u.test(t))
    .map((t) => ({ text: t, question: /\?+["”')\]]*$/.test(t) && !TAG.test(t) }));
  parsed.set(unit, clauses);
  return clauses;
}

/** Straight quotes, no emphasis, no invisible characters, letters in their plain form. */
export function normalise(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, "")
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[*_]{1,3}/g, "")
    .trim();
}
