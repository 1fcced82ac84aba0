// The worked example of docs/authoring.md is true: its records parse, and laid over the shipped base nothing is wrong.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { RecordKind } from "../src/contract/records.ts";
import { checkKnowledge } from "../src/knowledge/check.ts";
import { indexRecords, loadKnowledge, RECORD_KINDS } from "../src/knowledge/load.ts";
import { type ParsedRecord, parseRecord } from "../src/knowledge/parse.ts";

const page = readFileSync("docs/authoring.md", "utf8");
const examples = [...page.matchAll(/^```markdown knowledge\/([a-z]+)\/([a-z0-9-]+)\.md\n([\s\S]+?)^```$/gm)].map(([, kind = "", id = "", text = ""]) => ({
  id,
  parsed: parseRecord(kind as RecordKind, `${kind}/${id}.md`, text),
}));
const records = examples.flatMap(({ parsed }) => ("record" in parsed ? [parsed] : []));

test("every record of the worked example parses, under its own name", () => {
  expect(examples.length).toBeGreaterThanOrEqual(7);
  expect(examples.filter(({ id, parsed }) => !("record" in parsed) || parsed.record.id !== id)).toEqual([]);
});

test("laid over the shipped base it has no lints", () => {
  const { knowledge } = loadKnowledge(["knowledge"]);
  const shipped = RECORD_KINDS.flatMap((kind) =>
    [...knowledge[kind].values()].map((record): Pick<ParsedRecord, "kind" | "record"> => ({ kind, record: { ...record } })),
  );
  expect(checkKnowledge(indexRecords([...shipped, ...records]))).toEqual([]);
});

test("every place a template may ask for is on the page", () => {
  const source = readFileSync("src/reasoning/bindings.ts", "utf8");
  const places = [...source.matchAll(/"[a-z]+\.[a-zA-Z-]+": "([a-z_]+)"/g)].map((m) => m[1] ?? "");
  expect(places.length).toBeGreaterThan(10);
  expect([...places, "tried", "boss", "who"].filter((p) => !page.includes(`\`{${p}}\``))).toEqual([]);
});
