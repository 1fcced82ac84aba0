import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CueIndex, compileCue, matchCue } from "./cue.ts";

const quote = (cue: string, text: string): string | null => matchCue(compileCue(cue), text)?.quote ?? null;

describe("cues", () => {
  test.each([
    ["(need|have) to hire (more|) (engineers|people|)", "We have to hire more engineers, now", "have to hire more engineers"],
    ["(a|) (b|) c", "a c", "a c"],
    ["(a|) (b|) c", "b c", "b c"],
    ["(a|) (b|) c", "c", "c"],
    ["no (unit|) tests", "there are no unit tests", "no unit tests"],
    ["waiting on ... team", "we're waiting on the other platform team.", "waiting on the other platform team"],
    ["don't trust", "I don’t trust them", "don’t trust"],
    ["# alerts a day", "like 60 alerts a day", "60 alerts a day"],
    ["nobody care*", "Nobody cares", "Nobody cares"],
  ])("%s finds what it describes in “%s”", (cue, text, found) => {
    expect(quote(cue, text)).toBe(found);
  });

  test.each([
    ["fast", "breakfast"],
    ["a ... b", "a. b"],
    ["hire* people", "hi people"],
  ])("%s finds nothing in “%s”", (cue, text) => {
    expect(quote(cue, text)).toBeNull();
  });

  test("captures one to four words, or one of a list", () => {
    expect(matchCue(compileCue("<thing:kubernetes|micro services> will fix"), "Kubernetes will fix it")?.captures).toEqual({ thing: "Kubernetes" });
    expect(matchCue(compileCue("getting away with <x> again"), "getting away with very late mornings again")?.captures).toEqual({ x: "very late mornings" });
  });

  test("refuses brackets that are stuck to a word or unmatched", () => {
    expect(() => compileCue("(a|b)% of")).toThrow("put spaces around brackets");
    expect(() => compileCue("(a|b")).toThrow("unmatched");
  });

  test("an index finds exactly what each cue finds alone", () => {
    const word = fc.constantFrom("we", "hire", "hiring", "more", "people", "team", "slow", "the", "is", "waits");
    const cues = ["hire more", "(we|they) (really|) hire*", "team is slow", "people ... slow", "wait*"];
    const index = new CueIndex(cues.map((c) => [c, c] as const));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), (words) => {
        const text = words.join(" ");
        const alone = cues.filter((c) => quote(c, text) !== null).sort();
        expect(
          index
            .search(text)
            .map((h) => h.value)
            .sort(),
        ).toEqual(alone);
      }),
    );
  });
});
