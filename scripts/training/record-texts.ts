// What a situation record says about itself, as short texts to learn from: its label and summary, its openings, and
// phrases that its cues would find. So that a cue is recognised by its meaning too, not only word by word.
import type { SituationRecord } from "../../src/contract/records.ts";

/** Expansions tried of each cue; each takes other alternatives. */
const VARIANTS = 3;

export function recordTexts(record: Pick<SituationRecord, "title" | "label" | "summary" | "cues" | "openings">): string[] {
  const openings = record.openings.map((o) => o.text.replaceAll(/\[[^\]]*\]/g, "").replaceAll(/\{[^}|]*\|?([^}]*)\}/g, "$1"));
  return [...new Set([`${record.title}. ${record.label}.`, record.summary, ...openings, ...record.cues.flatMap(phrases)])].filter(
    (t) => t.split(" ").length > 1,
  );
}

/** A few phrases that a cue finds. */
export function phrases(cue: string): string[] {
  return [...new Set(Array.from({ length: VARIANTS }, (_, i) => expand(cue, i).replaceAll(/\s+/g, " ").trim()))];
}

function expand(cue: string, variant: number): string {
  return splitTop(cue, " ")
    .map((part) => {
      if (part === "...") return "";
      if (part === "#") return ["5", "three", "20"][variant] ?? "5";
      const list = part.startsWith("(") ? part.slice(1, -1) : /^<[^:]*:/.test(part) ? part.slice(part.indexOf(":") + 1, -1) : null;
      if (list !== null) {
        const options = splitTop(list, "|");
        return expand((options[variant % options.length] ?? "").trim(), variant);
      }
      return part.startsWith("<") ? "it" : part.replace(/\*$/, "");
    })
    .join(" ");
}

function splitTop(text: string, separator: string): string[] {
  const out: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? "";
    if ("(<".includes(c)) depth++;
    else if (")>".includes(c)) depth--;
    else if (c === separator && depth === 0) {
      out.push(text.slice(from, i));
      from = i + 1;
    }
  }
  return [...out, text.slice(from)];
}
