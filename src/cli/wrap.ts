// How wide text is on a terminal, and lines broken at words to fit a width. Colour codes count for nothing.

const CODES = /\u001b\[[0-9;]*m/g;
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NONE = /\p{Mn}|\p{Me}|[\u200b-\u200f]|\ufe0f/u;

/** Columns a text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const c of text.replace(CODES, "")) width += NONE.test(c) ? 0 : WIDE.test(c) ? 2 : 1;
  return width;
}

/** Lines of at most `width` columns; a word longer than that is cut. Line breaks in the text stay. */
export function wrap(text: string, width: number): string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, Math.max(4, width)));
}

function wrapLine(line: string, width: number): string[] {
  const out: string[] = [];
  let current = "";
  let used = 0;
  for (const word of line.trim().split(/\s+/)) {
    for (const piece of displayWidth(word) > width ? cut(word, width) : [word]) {
      const w = displayWidth(piece);
      if (used > 0 && used + 1 + w > width) {
        out.push(current);
        current = piece;
        used = w;
      } else {
        current = used === 0 ? piece : `${current} ${piece}`;
        used += (used === 0 ? 0 : 1) + w;
      }
    }
  }
  out.push(current);
  return out;
}

function cut(word: string, width: number): string[] {
  const out: string[] = [];
  let piece = "";
  for (const c of word.replace(CODES, "")) {
    if (displayWidth(piece + c) > width) {
      out.push(piece);
      piece = "";
    }
    piece += c;
  }
  return piece === "" ? out : [...out, piece];
}
