// Small text helpers: quoting, cutting at a word, second person, counting.

/** Words that a cut text must not end with. */
const DANGLING =
  /(?:\s+(?:in|on|at|of|to|a|an|the|and|or|but|with|for|by|after|before|that|which|who|from|as|is|are|was|were|my|our|his|her|their|its|than|because|so|if|when|we|i|he|she|they|it|not|have|has))+$/i;

/** Cuts at a word so that at most `words` words remain; marks the cut with an ellipsis. */
export function cutWords(text: string, words: number): string {
  const parts = text.trim().split(/\s+/);
  return parts.length <= words
    ? text.trim()
    : `${parts
        .slice(0, words)
        .join(" ")
        .replace(DANGLING, "")
        .replace(/[,;:]$/, "")} …`;
}

/** Words as a reader counts them. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,%-]*/gu)?.length ?? 0;
}

/** In typographic quotation marks, without a full stop at the end, cut to `words` words. */
export function quoted(text: string, words = 14): string {
  const bare = text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^[“"'‘…\s]+|[”"'’]+$/g, "")
    .replace(/^\d[.,):]\s+(?=\p{L})/u, "")
    .replace(/[.,;:!]+$/, "");
  const cut = cutAtClause(bare, words);
  // A bracket that is cut open is left out.
  return `“${cut.split("(").length > cut.split(")").length ? cut.slice(0, cut.lastIndexOf("(")).trim() : cut}”`;
}

/** At most `words` words, ending at a clause where there is one after the fourth word, else marked as cut. */
function cutAtClause(text: string, words: number): string {
  const parts = text.split(" ");
  if (parts.length <= words) return text;
  for (let n = words; n >= 4; n--) {
    const next = parts[n]?.toLowerCase() ?? "";
    if (/[,;:]$/.test(parts[n - 1] ?? "") || ["and", "but", "because", "since", "so", "which", "who", "-"].includes(next))
      return parts
        .slice(0, n)
        .join(" ")
        .replace(/[,;:]$/, "");
  }
  return cutWords(text, words);
}

const PERSON: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bI'm\b/gi, "you're"],
  [/\bI've\b/gi, "you've"],
  [/\bI'd\b/gi, "you'd"],
  [/\bI'll\b/gi, "you'll"],
  [/\bI am\b/gi, "you are"],
  [/\bI was\b/gi, "you were"],
  [/\bwe're\b/gi, "you're"],
  [/\bwe've\b/gi, "you've"],
  [/\bim\b/g, "you're"],
  [/\bive\b/g, "you've"],
  [/\bam i\b/gi, "are you"],
  [/\bwas i\b/gi, "were you"],
  [/\bI\b|(?<![\w.])i(?![\w.])/g, "you"],
  [/\bwe\b/gi, "you"],
  [/\bus\b/gi, "you"],
  [/\bme\b/gi, "you"],
  [/\bmyself\b/gi, "yourself"],
  [/\bmy\b/gi, "your"],
  [/\bour\b/gi, "your"],
  [/\bmine\b/gi, "yours"],
  [/\bours\b/gi, "yours"],
];

/** What somebody else is quoted as saying keeps its own persons. */
const SOMEBODY_ELSE = /([“"][^”"]*[”"]|(?<=^|\s)['‘][^'’]{3,}?['’](?=$|[\s.,;!?]))/;

/** "my manager" → "your manager": the leader's words turned to address them. Lower-case start is kept. */
export function secondPerson(text: string): string {
  return text
    .split(SOMEBODY_ELSE)
    .map((part, i) => (i % 2 === 1 ? part : PERSON.reduce((t, [from, to]) => t.replace(from, to), part)))
    .join("");
}

export function capitalise(text: string): string {
  return text.replace(/^(\s*[“"(*]*)(\p{Ll})/u, (_, lead: string, c: string) => lead + c.toUpperCase());
}

export function lowerFirst(text: string): string {
  return /^(I\b|I['’]|[A-Z]{2})/.test(text) ? text : text.replace(/^\p{Lu}/u, (c) => c.toLowerCase());
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[], last = "and"): string {
  if (items.length <= 1) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1) ?? ""}`;
}

const SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** A number as one would write it in a sentence: words up to twelve, digits with thousands separators above. */
export function numberWords(value: number): string {
  const small = Number.isInteger(value) ? SMALL[value] : undefined;
  return small ?? figure(value);
}

/** Digits with thousands separators and at most two significant decimals. */
export function figure(value: number): string {
  const rounded = Math.abs(value) >= 100 ? Math.round(value) : Math.abs(value) >= 10 ? Math.round(value * 10) / 10 : Math.round(value * 100) / 100;
  // By hand where it is plain: a formatter of the runtime takes fifty times as long, and a long case has hundreds of figures.
  if (!(Math.abs(rounded) < 1e15) || Object.is(rounded, -0)) return rounded.toLocaleString("en-US", { maximumFractionDigits: 2 });
  const [whole = "", part] = String(rounded).split(".");
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole;
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** Stable 32-bit hash (FNV-1a) of a string, for choosing among equals. */
export function hash32(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}
