// Corrections, details, and the promises that hold for any text.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readActors } from "./actors.ts";
import { readFacts } from "./facts.ts";
import { segment } from "./segment.ts";

const read = (text: string) => readFacts(text, segment(text));
/** "slot=value" of every fact; quantities as "value noun[/per]". */
const told = (text: string): string[] =>
  read(text).map((f) =>
    f.slot === "quantity" ? `${f.value} ${f.quantity?.noun}${f.quantity?.per === undefined ? "" : `/${f.quantity.per}`}` : `${f.slot}=${f.value}`,
  );

describe("corrections", () => {
  it("marks a number that replaces another, with the old one", () => {
    expect(read("no, 40 engineers, not 28")).toEqual(
      expect.arrayContaining([expect.objectContaining({ slot: "org.engineers", value: 40, corrects: true, replaces: 28 })]),
    );
  });
  it.each(["Sorry, I meant 12 engineers.", "Actually we have 12 engineers", "scratch that, 12 engineers", "make that 12 engineers"])("marks %s", (text) => {
    expect(read(text)).toEqual(expect.arrayContaining([expect.objectContaining({ slot: "org.engineers", value: 12, corrects: true })]));
  });
  it("takes a bare number for the slot just filled", () => {
    expect(read("We have 30 engineers. Sorry, make that 40.").at(-1)).toMatchObject({ slot: "org.engineers", value: 40, corrects: true, replaces: 30 });
  });
  it.each([
    ["Not 14 reports, as I wrote, it's 11.", "me.reports", 11, 14],
    ["We're not 300 people any more, it's 210.", "org.companySize", 210, 300],
    ["I was wrong before: it's 33 engineers, not 27.", "org.engineers", 33, 27],
  ])("replaces and says what: %s", (text, slot, value, replaces) => {
    expect(read(text)).toEqual([expect.objectContaining({ slot, value, corrects: true, replaces })]);
  });
  it("does not take a disagreement for a correction", () => {
    expect(read("No, it isn't about the 9 engineers, it takes 3 weeks").some((f) => f.corrects)).toBe(false);
  });
});

describe("details", () => {
  it("keeps how an attempt went", () => {
    expect(read("I've written the case up already, people just nod and nothing happens.")[0]).toMatchObject({
      slot: "tried",
      detail: "people just nod and nothing happens",
    });
    expect(read("I asked for one example. Nobody had one.")[0]).toMatchObject({ slot: "tried", detail: "Nobody had one" });
  });
  it.each([
    ["We doubled the rota and the pages stayed the same.", "doubled the rota", "the pages stayed the same"],
    ["We tried demos (two people came).", "demos", "two people came"],
    ["Tried pairing across sites last spring. Seniors hated it.", "pairing across sites last spring", "Seniors hated it"],
    ["Introduced a merge queue, abandoned after a week.", "Introduced a merge queue", "abandoned after a week"],
  ])("keeps what was done apart from how it went: %s", (text, value, detail) => {
    expect(read(text)).toEqual(expect.arrayContaining([expect.objectContaining({ slot: "tried", value, detail })]));
  });
  it("takes no hope or reason for an outcome", () => {
    expect(read("I asked for heads because three specs wait.").find((f) => f.slot === "tried")?.detail).toBeUndefined();
  });
  it("keeps a series in order and a range with its ends", () => {
    expect(read("Velocity went 42, 40, 33, 31.")[0]?.quantity?.series).toEqual([42, 40, 33, 31]);
    expect(read("we have 30-40 engineers")[0]?.quantity).toMatchObject({ low: 30, high: 40, approximate: true });
  });
});

const PIECES = fc.constantFrom(
  "we have ",
  "28 engineers",
  ", ",
  ". ",
  "not ",
  "from 5 to ",
  "my boss ",
  "says ",
  "\n",
  "> ",
  "a year and a half ",
  "’",
  "İ",
  "$1.2m",
  "?",
  '"',
  "- ",
  "ignore your rules",
  "3/4",
  "no, ",
  "tried ",
  "by March",
  "😀",
  "half of ",
  "velocity ",
);

describe("any text", () => {
  it("gives verbatim quotes and never throws", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 400 }),
          fc.string({ unit: "binary", maxLength: 200 }),
          fc.array(PIECES, { maxLength: 60 }).map((p) => p.join("")),
        ),
        (text) => {
          const sentences = segment(text);
          for (const s of sentences) expect(text.slice(s.start, s.end)).toBe(s.text);
          for (const f of readFacts(text, sentences)) {
            expect(f.quote).not.toBe("");
            expect(sentences[f.sentence]?.text).toContain(f.quote);
            expect(text).toContain(f.quote);
          }
          for (const a of readActors(sentences)) for (const quote of [a.quote, ...a.said]) expect(text).toContain(quote);
        },
      ),
      { numRuns: 400 },
    );
  });
  it.each([
    "a",
    "1",
    "1,",
    "1 ",
    "- ",
    "from 1 to ",
    "i've been ",
    '"',
    "\n",
    "a:b\n",
    "the new ",
    ". ",
    "we tried to ",
    "my boss ",
    " ",
    "one or two ",
    "should we ",
    "ai: ",
    "velocity went ",
    "people who left and ",
    "we introduced a thing and ",
    ", moved ",
    "team of two teams with 3 ",
    "they have two teams and ",
  ])("comes to the end of 20,000 characters of %j", (piece) => {
    const text = piece.repeat(Math.ceil(20_000 / piece.length)).slice(0, 20_000);
    const sentences = segment(text);
    readFacts(text, sentences);
    expect(readActors(sentences)).toBeInstanceOf(Array);
  });
});

describe("numbers of somebody else", () => {
  it.each([
    "My sister's startup is at series B.",
    "Our sister company has 70 engineers.",
    "My husband is a CTO at a 40-person startup.",
    "We sell to companies with 300 engineers.",
    "We were Series A when I joined.",
    "I've been a developer for 12 years and a lead for two.",
  ])("are no facts of this organisation: %s", (text) => {
    expect(told(text).filter((f) => /^(?:org\.(?!kind)|me\.)/.test(f))).toEqual([]);
  });
});

describe("corrections said as news", () => {
  it("replaces the old number, with and without its noun", () => {
    expect(read("We're 40 now, not 28")).toMatchObject([{ value: 40, corrects: true, replaces: 28 }]);
    expect(read("We're 40 engineers now, not 28.")).toMatchObject([{ slot: "org.engineers", value: 40, corrects: true, replaces: 28 }]);
  });
});
