// Which of two readings an answer picks: a refused one is never taken up.
import { describe, expect, it } from "vitest";
import { picked } from "./find-predicament.ts";

describe("which of two it is", () => {
  it.each([
    ["A cloud bill?? no. The second one.", 1],
    ["cloud bill?? no. the second one obviously.", 1],
    ["No, the second one", 1],
    ["2", 1],
    ["the latter", 1],
    ["The first.", 0],
    ["No, the first one", 0],
    ["1", 0],
    ["both really", 0],
    ["Neither.", "none"],
    ["no, it's about my boss", "none"],
    ["Nobody is saying no to us?? No.", "none"],
    ["Two of the juniors have been here over a year", null],
    ["They're friends, I think.", null],
  ] as const)("%s", (message, place) => {
    expect(picked(message, 2)).toBe(place);
  });

  it("of one that was asked about, yes takes it and no drops it", () => {
    expect(picked("Yes, that's it", 1)).toBe(0);
    expect(picked("Nope, something else", 1)).toBe("none");
    expect(picked("the second one", 1)).toBe(null);
  });
});
