// One Markdown file with front matter → one validated record.
import { parse as parseYaml } from "yaml";
import { RECORD_SCHEMAS, type RecordKind } from "../contract/records.ts";

export interface ParsedRecord {
  readonly kind: RecordKind;
  readonly path: string;
  readonly record: Record<string, unknown>;
}

export interface ParseFault {
  readonly path: string;
  readonly message: string;
}

const FRONT = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/;

/** Splits front matter from body; null when the file has none. Plain YAML only: nothing in it is executed. */
export function splitFrontMatter(text: string): { front: string; body: string } | null {
  const found = FRONT.exec(text);
  return found === null ? null : { front: found[1] ?? "", body: found[2] ?? "" };
}

/** The "What leaders say" list of a situation: `- [hand] message`. */
function examplesIn(body: string): Array<{ hand: string; text: string }> {
  return [...body.matchAll(/^- \[([^\]]+)\] (.+)$/gm)].map((m) => ({ hand: m[1] ?? "", text: (m[2] ?? "").trim() }));
}

/** The lists of a care record: what is said, and what only sounds like it. */
function careIn(body: string): { says: string[]; sounds_like_it: string[] } {
  const [says = "", near = ""] = body.split(/^## What only sounds like it$/m);
  const items = (text: string): string[] => [...text.matchAll(/^- (.+)$/gm)].map((m) => (m[1] ?? "").trim());
  return { says: items(says), sounds_like_it: items(near) };
}

/** Reads one file's text as a record of the given kind. */
export function parseRecord(kind: RecordKind, path: string, text: string): ParsedRecord | ParseFault {
  const parts = splitFrontMatter(text);
  if (parts === null) return { path, message: "no front matter: the file must start with a line of three dashes" };
  let data: unknown;
  try {
    data = parseYaml(parts.front);
  } catch (error) {
    return { path, message: `front matter is not valid YAML: ${error instanceof Error ? error.message : String(error)}` };
  }
  if (typeof data !== "object" || data === null) return { path, message: "front matter is empty" };
  const filled = kind === "situations" ? { ...data, examples: examplesIn(parts.body) } : kind === "care" ? { ...data, ...careIn(parts.body) } : data;
  const result = RECORD_SCHEMAS[kind].safeParse(filled);
  if (!result.success) {
    const issue = result.error.issues[0];
    return {
      path,
      message:
        result.error.issues
          .slice(0, 4)
          .map((i) => `${i.path.join(".")}: ${i.message}`)
          .join("; ") ||
        (issue?.message ?? "invalid"),
    };
  }
  return { kind, path, record: result.data };
}
