import fc from "fast-check";
import { expect, test } from "vitest";
import { fillTemplate } from "./template.ts";

test("places are filled, defaults used, and a bracketed part with an unknown place is left out", () => {
  expect(fillTemplate("with {engineers|your} people[ in {teams} teams], it {x}.", { x: "waits" })).toBe("With your people, it waits.");
  expect(fillTemplate("with {engineers} people[ in {teams} teams].", { engineers: "28", teams: "four" })).toBe("With 28 people in four teams.");
});

test("a sentence whose place is unknown is not said at all", () => {
  expect(fillTemplate("so {tried} didn't work", {})).toBeNull();
});

test("nothing unfilled ever comes out, whatever is filled in", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.option(
        fc.string({ minLength: 1 }).filter((s) => !/[{}[\]]/.test(s)),
        { nil: undefined },
      ),
      (name, value) => {
        const out = fillTemplate("a {x} b[ c {y}]", { x: value, y: name.replace(/[{}[\]]/g, "") });
        expect(out === null || !/[{}]/.test(out)).toBe(true);
      },
    ),
  );
});

test("a place may have an apostrophe in its name", () => {
  expect(fillTemplate("{They're} tired, and {they'd} say so.", { "They're": "She's", "they'd": "she'd" })).toBe("She's tired, and she'd say so.");
});
