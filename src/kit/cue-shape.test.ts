import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileCue } from "./cue.ts";
import { fits, placesOf, shapeOf } from "./cue-shape.ts";

const mayMatch = (cue: string, text: string): boolean => fits(shapeOf(cue), placesOf(text.toLowerCase()));

describe("the shape of a cue", () => {
  test.each([
    ["hire more engineers", "we will hire three more engineers"],
    ["hire more", "more to hire"],
    ["slow ... reviews", "slow a b c d e f g h i reviews"],
    ["(we|they) left", "left we"],
    ["# teams", "many teams"],
    ["on-call hurts", "a call on hurts"],
  ])("of %s keeps “%s” from its pattern", (cue, text) => {
    expect(mayMatch(cue, text)).toBe(false);
  });

  const word = fc.constantFrom("we", "hire", "hiring", "don't", "on-call", "slow", "24/7", "one", "1,200", "28k", "a", "is", "été", "c++");
  const option = fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(" "));
  const part = fc.oneof(
    word,
    word.map((w) => `${w}*`),
    fc.constantFrom("...", "#", "<who>", "&"),
    fc.tuple(option, fc.oneof(option, fc.constant(""))).map(([a, b]) => `(${a}|${b})`),
    fc.tuple(option, option).map(([a, b]) => `<what:${a}|${b}>`),
  );
  const cue = fc
    .array(part, { minLength: 1, maxLength: 4 })
    .map((parts) => parts.filter((p, i) => !p.startsWith("<") || i === parts.findIndex((q) => q[0] === "<")));
  const mark = fc.constantFrom(" ", " ", " ", ", ", "-", " - ", " & ", "  ", ". ", "’", " — ", "\n", "×", "/");
  const text = fc.array(fc.tuple(word, mark), { maxLength: 12 }).map((pairs) => pairs.flat().join(""));

  test("lets through whatever the pattern finds", () => {
    fc.assert(
      fc.property(cue, text, (parts, said) => {
        const source = parts.join(" ");
        if (parts.every((p) => p === "...")) return;
        if (compileCue(source).pattern.test(said)) expect(mayMatch(source, said)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
