// The example sentences under knowledge/examples: what a record's sign looks like, its opposite, and what only comes near.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

export const SENTENCES = "knowledge/examples";
export const SENTENCE_KINDS = ["findings", "noticings", "assumptions", "decisions"] as const;
export type SentenceKind = (typeof SENTENCE_KINDS)[number];

export interface RecordSentences {
  readonly kind: SentenceKind;
  readonly id: string;
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly near: readonly string[];
}

/** Every file `KIND/ID.md` with its sections `## present`, `## absent`, `## near`, one sentence a `- ` line. */
export function recordSentences(folder: string = SENTENCES): RecordSentences[] {
  return SENTENCE_KINDS.flatMap((kind) => {
    const place = join(folder, kind);
    if (!existsSync(place)) return [];
    return readdirSync(place)
      .filter((name) => name.endsWith(".md"))
      .sort()
      .map((name) => ({ kind, id: basename(name, ".md"), ...sections(readFileSync(join(place, name), "utf8")) }));
  });
}

function sections(text: string): Pick<RecordSentences, "present" | "absent" | "near"> {
  const out = { present: [] as string[], absent: [] as string[], near: [] as string[] };
  let section: keyof typeof out | null = null;
  for (const line of text.split("\n")) {
    const head = /^## (\w+)\s*$/.exec(line)?.[1];
    if (head !== undefined) section = head === "present" || head === "absent" || head === "near" ? head : null;
    const sentence = /^- (.+)$/.exec(line)?.[1]?.trim();
    if (sentence !== undefined && section !== null) out[section].push(sentence);
  }
  return out;
}
