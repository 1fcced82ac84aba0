// What the parts of a cue (cue.ts) are made of, for all who take one apart.

/** Letters and digits of Latin, Greek and Cyrillic, spelled out: Unicode classes make each pattern ten times slower to build. */
export const LETTER = "A-Za-z0-9\\u00C0-\\u024F\\u0370-\\u04FF";
/** The same in lower case. */
export const SMALL = "a-z0-9\\u00DF-\\u024F\\u03AC-\\u04FF";
/** Splits at a separator that stands in no brackets. */
export function splitTop(text: string, separator: string): string[] {
  const out: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === "(" || c === "<") depth++;
    else if (c === ")" || c === ">") depth--;
    else if (c === separator && depth === 0) {
      out.push(text.slice(from, i));
      from = i + 1;
    }
  }
  out.push(text.slice(from));
  return out;
}

/** The parts of a cue that white space keeps apart. */
export function tokens(cue: string): string[] {
  return splitTop(cue.trim().replace(/\s+/g, " "), " ").filter((t) => t !== "");
}
