// Puts messages into the situation records: `tsx scripts/add-examples.ts FILE.jsonl [prefix]`.
// Each line holds {"situation", "hand", "text"}; the situation "none" goes to knowledge/outside.md. Front matter is never touched.
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const HEADING = "## What leaders say";

interface Example {
  readonly situation: string;
  readonly hand: string;
  readonly text: string;
}

const flat = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The record's text with the examples it lacks added to its list. */
function withExamples(text: string, examples: readonly Example[], prefix: string): string {
  const have = new Set([...text.matchAll(/^- \[[^\]]+\] (.+)$/gm)].map((m) => flat(m[1] ?? "")));
  const fresh = examples.filter((e) => !have.has(flat(e.text))).map((e) => `- [${prefix}${e.hand}] ${flat(e.text)}`);
  if (fresh.length === 0) return text;
  const headed = text.includes(HEADING) ? text : `${text.trimEnd()}\n\n${HEADING}\n`;
  return `${headed.trimEnd()}\n${fresh.join("\n")}\n`;
}

const [file = "", prefix = ""] = process.argv.slice(2);
const examples = readFileSync(file, "utf8")
  .split("\n")
  .filter((l) => l.trim() !== "")
  .map((l) => JSON.parse(l) as Example);
const missing: string[] = [];
let added = 0;
for (const situation of new Set(examples.map((e) => e.situation))) {
  const path = situation === "none" ? "knowledge/outside.md" : `knowledge/situations/${situation}.md`;
  if (!existsSync(path)) {
    missing.push(situation);
    continue;
  }
  const before = readFileSync(path, "utf8");
  const after = withExamples(
    before,
    examples.filter((e) => e.situation === situation),
    prefix,
  );
  if (after === before) continue;
  writeFileSync(path, after);
  added += after.split("\n- [").length - before.split("\n- [").length;
}
process.stdout.write(`${added} examples added${missing.length > 0 ? `; no record for ${missing.join(", ")}` : ""}\n`);
