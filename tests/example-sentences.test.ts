// Example sentences belong to a record, are told apart from one another, and hold what their kind needs.
import { expect, test } from "vitest";
import { recordSentences } from "../scripts/training/sentences.ts";
import { loadKnowledge } from "../src/knowledge/load.ts";

const { knowledge } = loadKnowledge(["knowledge"]);
const all = recordSentences();

test("every file belongs to a record", () => {
  expect(all.length).toBeGreaterThan(400);
  expect(all.filter((r) => !knowledge[r.kind].has(r.id)).map((r) => `${r.kind}/${r.id}`)).toEqual([]);
});

test("each holds enough, and only findings have an opposite", () => {
  const thin = all.filter((r) => r.present.length < 8 || (r.kind === "findings" ? r.absent.length < 6 : r.absent.length > 0));
  expect(thin.map((r) => `${r.kind}/${r.id}`)).toEqual([]);
});

test("no sentence shows a thing and its opposite", () => {
  const both = all.flatMap((r) => r.present.filter((s) => r.absent.includes(s) || r.near.includes(s)).map((s) => `${r.id}: ${s}`));
  expect(both).toEqual([]);
});
