// Vectors go through a file and come back within a step; those of another encoder, or no file, are none.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packVectors, readVectors } from "./example-vectors.ts";

const vector = (seed: number): Float32Array => Float32Array.from({ length: 384 }, (_, d) => Math.sin(seed * 384 + d) / 20);
const path = join(mkdtempSync(join(tmpdir(), "plumbline-")), "vectors.bin");
writeFileSync(
  path,
  packVectors(
    "encoder-a",
    new Map([
      ["a/x", [vector(1), vector(2)]],
      ["b/@present", [vector(3)]],
    ]),
    ["a", "b"],
  ),
);

test("what was packed comes back within half a step", () => {
  const read = readVectors(path, "encoder-a");
  const back = read.get("b/@present")?.[0];
  expect(read.get("a/x")).toHaveLength(2);
  expect(read.topics).toEqual(["a", "b"]);
  expect(Math.max(...vector(3).map((x, d) => Math.abs(x - (back?.[d] ?? 9))))).toBeLessThan(0.05 / 127);
});

test.each([
  ["another encoder", path, "encoder-b"],
  ["no file", `${path}.gone`, "encoder-a"],
])("%s: none", (_, file, encoder) => {
  expect(readVectors(file, encoder).get("a/x")).toBeUndefined();
});
