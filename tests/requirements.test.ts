// Every promise of docs/conduct.md is cited by at least one test or transcript; an uncited one is red.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PROMISES } from "../src/contract/conduct.ts";

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

/** Titles of tests and the promise lists of transcripts; a mention in a comment does not count. */
function citations(): Map<string, string[]> {
  const out = new Map<string, string[]>();
  const cite = (ids: readonly string[], path: string): void => {
    for (const id of ids) out.set(id, [...(out.get(id) ?? []), path]);
  };
  for (const path of [...filesBelow("src"), ...filesBelow("tests")]) {
    if (path.endsWith("requirements.test.ts")) continue;
    const text = readFileSync(path, "utf8");
    if (path.endsWith(".test.ts"))
      for (const m of text.matchAll(/\b(?:test|describe|it)(?:\.each\([\s\S]*?\))?\(\s*[`"']([^`"']*)/g)) cite(m[1]?.match(/\bC\d{1,2}\b/g) ?? [], path);
    if (path.includes("conversations") && path.endsWith(".md")) cite(/^promises: (.*)$/m.exec(text)?.[1]?.match(/\bC\d{1,2}\b/g) ?? [], path);
  }
  return out;
}

const cited = citations();

describe("every promise is cited", () => {
  test.each(PROMISES)("%s", (promise) => {
    expect(cited.get(promise) ?? [], `no test cites ${promise}`).not.toHaveLength(0);
  });

  test("nothing cites a promise that does not exist", () => {
    expect([...cited.keys()].filter((id) => !(PROMISES as readonly string[]).includes(id))).toEqual([]);
  });
});
