// Shortening text for a prompt: at a word, marked, and from the middle where both ends matter.

/** At most `most` characters, cut at a word and marked. */
export function clip(text: string, most: number): string {
  const flat = text.trim();
  if (flat.length <= most) return flat;
  const cut = flat.slice(0, Math.max(1, most - 2));
  const space = cut.lastIndexOf(" ");
  return `${space > most * 0.6 ? cut.slice(0, space) : cut} …`;
}

/** At most `most` characters: the beginning and the end, with a mark where the middle was. */
export function clipMiddle(text: string, most: number): string {
  const flat = text.trim();
  if (flat.length <= most) return flat;
  const head = Math.floor(most * 0.65);
  const tail = most - head - 5;
  return `${clip(flat.slice(0, head + 40), head)} […] ${flat.slice(-tail).replace(/^\S*\s/, "")}`;
}

/** A closing tag inside someone's words may not end the part it stands in. */
export function untagged(text: string): string {
  return text.replace(/<(?=\s*\/?\s*(?:case|plan|message|system|opening)\b)/gi, "‹");
}
