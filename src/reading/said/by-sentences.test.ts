// An answer that no choice fits is read only where it is clearly nearer to one side, and near at all.
import { expect, test } from "vitest";
import { segment } from "../segment.ts";
import { bySentences } from "./by-sentences.ts";

const axis = (at: number, length = 1): Float32Array => Float32Array.from({ length: 4 }, (_, d) => (d === at ? length : 0));
const vectors = new Map([
  ["@centre", [new Float32Array(4)]],
  ["waits/@present", [axis(0), axis(0), axis(0)]],
  ["waits/@absent", [axis(1), axis(1), axis(1)]],
]);
const read = (vector: Float32Array, text = "It sat there for a week.", elsewhere = false): string[] =>
  bySentences("waits", { sentences: segment(text), vectors: [vector], elsewhere }, vectors).map((f) => `${f.finding}=${f.state} ${f.via}`);

test.each([
  ["nearer to what shows it", axis(0), ["waits=present meaning"]],
  ["nearer to its opposite", axis(1), ["waits=absent meaning"]],
  ["between the two", Float32Array.from([1, 1, 0, 0]), []],
  ["near neither", Float32Array.from([0.2, 0, 1, 0]), []],
] as const)("%s", (_, vector, expected) => expect(read(vector)).toEqual(expected));

test("a question, or a message that does something else first, answers nothing", () => {
  expect(read(axis(0), "Did it sit there?")).toEqual([]);
  expect(read(axis(0), "It sat there for a week.", true)).toEqual([]);
});
