// The splitter loses nothing, does not depend on chunks, and never waits for ever.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clausesOf, LONGEST_UNIT, type Unit, UnitSplitter } from "./split.ts";

function split(chunks: readonly string[]): Unit[] {
  const splitter = new UnitSplitter();
  return [...chunks.flatMap((c) => splitter.push(c)), ...splitter.finish()];
}

const piece = fc.constantFrom(
  "Hello there. ",
  "What now? ",
  "e.g. ",
  "- item one\n",
  "1. First\r\n",
  "```js\n",
  "```\n",
  "| a | b |\n",
  "# Title\n",
  "\n\n",
  "**bold. still** ",
  "“Quoted.” ",
  "x".repeat(50),
  " ",
  "\r",
  "…",
  "A. B. ",
  "🙂 ",
  "It ended",
  ".",
  "!",
  "\n",
  "~~~\n",
);
const text = fc.array(piece, { maxLength: 40 }).map((p) => p.join(""));

/** A text cut at arbitrary places. */
const cut = fc.tuple(text, fc.array(fc.nat(500), { maxLength: 30 })).map(([t, at]) => {
  const places = [...new Set(at.filter((n) => n < t.length))].sort((a, b) => a - b);
  return { t, chunks: [...places, t.length].map((end, i) => t.slice(i === 0 ? 0 : places[i - 1], end)) };
});

describe("the splitter", () => {
  it("gives units that joined again are the text", () => {
    fc.assert(
      fc.property(
        cut,
        ({ t, chunks }) =>
          split(chunks)
            .map((u) => u.text)
            .join("") === t,
      ),
      { numRuns: 500 },
    );
  });
  it("gives the same units however the text was cut", () => {
    fc.assert(
      fc.property(cut, ({ t, chunks }) => {
        expect(split(chunks)).toEqual(split([t]));
      }),
      { numRuns: 500 },
    );
  });
  it("holds back no more than one longest unit of 50,000 words without a full stop", () => {
    const splitter = new UnitSplitter();
    let out = 0;
    let fed = 0;
    let most = 0;
    for (let i = 0; i < 50_000; i++) {
      fed += 5;
      out += splitter.push("word ").reduce((n, u) => n + u.text.length, 0);
      most = Math.max(most, fed - out);
    }
    expect(most).toBeLessThanOrEqual(LONGEST_UNIT + 5);
  });
  it("lets the first sentence go as soon as the second begins", () => {
    const splitter = new UnitSplitter();
    expect(splitter.push("The date came first. ")).toEqual([]);
    expect(splitter.push("T").map((u) => u.text)).toEqual(["The date came first. "]);
  });
  it("gives the same units, none of them later, when it is told what comes next", () => {
    fc.assert(
      fc.property(cut, ({ t, chunks }) => {
        const told = new UnitSplitter();
        const untold = new UnitSplitter();
        const early: Unit[] = [];
        const late: Unit[] = [];
        chunks.forEach((c, i) => {
          early.push(...told.push(c, chunks[i + 1]?.charAt(0)));
          late.push(...untold.push(c));
          expect(early.length).toBeGreaterThanOrEqual(late.length);
        });
        expect([...early, ...told.finish()]).toEqual(split([t]));
      }),
      { numRuns: 500 },
    );
  });
  it("lets a sentence go when it is told how the next begins, and not when that may go on with it", () => {
    expect(new UnitSplitter().push("The date came first. ", "T").map((u) => u.text)).toEqual(["The date came first. "]);
    expect(new UnitSplitter().push("The date came first. ", "t")).toEqual([]);
  });
  it("treats everything after an unclosed fence as code", () => {
    expect(split(["Look:\n```\n", "a = 1\n", "and more. Text."]).map((u) => u.kind)).toEqual(["sentence", "code", "code", "code"]);
  });
  it("does not break at abbreviations and initials", () => {
    expect(split(["Ask e.g. Dr. Who. Then J. D. Little."]).map((u) => u.text)).toEqual(["Ask e.g. Dr. Who. ", "Then J. D. Little."]);
  });
});

describe("clauses", () => {
  it("separate an order from the question behind it", () => {
    expect(clausesOf({ text: "Fire him - or what do you think?", kind: "sentence" }).map((c) => c.question)).toEqual([false, true]);
  });
  it("do not take a tag for a question", () => {
    expect(clausesOf({ text: "You'd better split the team, don't you think?", kind: "sentence" })[0]?.question).toBe(false);
  });
});
