// Splits a growing Markdown text into units that can be judged on their own: sentences, list items, table rows, lines
// of code. The pieces joined again are the text, character for character.

export interface Unit {
  readonly text: string;
  readonly kind: "sentence" | "item" | "row" | "heading" | "code" | "blank";
}

const ABBREVIATION = /(?:\b(?:e\.g|i\.e|vs|etc|approx|Dr|Mr|Mrs|Ms|No|Fig|cf|St|Inc|Ltd|Jr|Sr)|\b\p{L}|§\s?\d+|^\s*\d+)\.$/u;

/** Takes complete units off the front of a buffer; what is left may still grow. */
export class UnitSplitter {
  #buffer = "";
  #fence = false;

  push(text: string): Unit[] {
    this.#buffer += text;
    return this.#take(false);
  }

  finish(): Unit[] {
    const units = this.#take(true);
    if (this.#buffer !== "") units.push(this.#unit(this.#buffer));
    this.#buffer = "";
    return units;
  }

  #take(atEnd: boolean): Unit[] {
    const units: Unit[] = [];
    for (;;) {
      const end = this.#end(atEnd);
      if (end <= 0) return units;
      units.push(this.#unit(this.#buffer.slice(0, end)));
      this.#buffer = this.#buffer.slice(end);
    }
  }

  /** Length of the first complete unit, with the white space that follows it; 0 when there is none yet. */
  #end(atEnd: boolean): number {
    const newline = this.#buffer.indexOf("\n");
    const line = newline < 0 ? this.#buffer : this.#buffer.slice(0, newline);
    const whole = this.#fence || isLineUnit(line);
    if (!whole) {
      const sentence = sentenceEnd(this.#buffer, newline < 0 ? this.#buffer.length : newline, atEnd);
      if (sentence > 0) return sentence;
    }
    if (newline < 0) return 0;
    let end = newline + 1;
    while (end < this.#buffer.length && this.#buffer[end] === "\n") end++;
    return end;
  }

  #unit(text: string): Unit {
    const bare = text.trim();
    if (/^(`{3,}|~{3,})/.test(bare)) {
      this.#fence = !this.#fence;
      return { text, kind: "code" };
    }
    if (this.#fence) return { text, kind: "code" };
    if (bare === "") return { text, kind: "blank" };
    if (/^\|/.test(bare)) return { text, kind: "row" };
    if (/^#{1,6}\s/.test(bare)) return { text, kind: "heading" };
    if (/^([-*+]|\d+[.)])\s/.test(bare)) return { text, kind: "item" };
    return { text, kind: "sentence" };
  }
}

function isLineUnit(line: string): boolean {
  return /^\s*(\||#{1,6}\s|`{3,}|~{3,})/.test(line);
}

function sentenceEnd(buffer: string, limit: number, atEnd: boolean): number {
  const pattern = /[.!?…]+["”’')*_\]]*(\s+|$)/g;
  for (let m = pattern.exec(buffer); m !== null && m.index < limit; m = pattern.exec(buffer)) {
    const end = m.index + m[0].length;
    const space = m[1] ?? "";
    if (space === "" && !atEnd) return 0;
    if (end === buffer.length && !atEnd && !space.includes("\n")) {
      if (space === "") return 0;
    }
    const upTo = buffer.slice(0, m.index + 1);
    if (m[0].startsWith(".") && ABBREVIATION.test(upTo)) continue;
    const next = buffer[end];
    if (next !== undefined && m[0].startsWith(".") && /\p{Ll}/u.test(next) && !space.includes("\n")) continue;
    if (next === undefined && !atEnd && !space.includes("\n")) return 0;
    return end;
  }
  return 0;
}
