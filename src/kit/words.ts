// Words, numbers and marks of a text with their places, read once and in linear time.

export interface Token {
  /** As written. */
  readonly text: string;
  /** Lower case, with straight apostrophes. */
  readonly lower: string;
  readonly kind: "word" | "number" | "mark";
  readonly start: number;
  readonly end: number;
  /** True when nothing stands between this token and the one before. */
  readonly glued: boolean;
}

const TOKEN = /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?|[A-Za-zÀ-ɏͰ-ӿ][\u0300-\u036FA-Za-zÀ-ɏͰ-ӿ]*(?:['’][A-Za-zÀ-ɏͰ-ӿ]+)*|\S/g;

/** Tokens of a text; hyphens and slashes are marks of their own, digits with letters are two glued tokens. */
export function tokenise(text: string): Token[] {
  const out: Token[] = [];
  let last = -1;
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0];
    const start = match.index;
    const first = word.charCodeAt(0);
    const letter = (first >= 97 && first <= 122) || (first >= 65 && first <= 90) || (first > 127 && /^[A-Za-zÀ-ɏͰ-ӿ]/.test(word));
    const kind = first >= 48 && first <= 57 ? "number" : letter ? "word" : "mark";
    const lower = word.toLowerCase();
    out.push({ text: word, lower: lower.includes("’") ? lower.replaceAll("’", "'") : lower, kind, start, end: start + word.length, glued: start === last });
    last = start + word.length;
  }
  return out;
}
