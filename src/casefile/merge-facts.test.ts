// Corrections laid over the facts of a case.
import { describe, expect, it } from "vitest";
import type { ReadFact } from "../contract/fact.ts";
import { mergeFacts } from "./merge-facts.ts";

const engineers: ReadFact = { slot: "org.engineers", value: 28, quote: "28 engineers", sentence: 0, status: "stated" };
const news: ReadFact = {
  slot: "quantity",
  value: 40,
  quote: "40",
  sentence: 0,
  status: "stated",
  corrects: true,
  replaces: 28,
  quantity: { value: 40, approximate: false, unit: "count", noun: "" },
};

describe("a number corrected without its noun", () => {
  it("takes the place of the number it replaces", () => {
    const facts = mergeFacts(mergeFacts([], [engineers], 1), [news], 2);
    expect(facts.filter((f) => f.status !== "retracted")).toMatchObject([{ slot: "org.engineers", value: 40 }]);
  });
  it("stays a quantity where nothing held the old number", () => {
    const facts = mergeFacts(mergeFacts([], [{ ...engineers, value: 30 }], 1), [news], 2);
    expect(facts.map((f) => `${f.slot}=${f.value}`)).toEqual(["org.engineers=30", "quantity=40"]);
  });
});

describe("a far smaller headcount that corrects nothing", () => {
  const live = (value: number, corrects: boolean) =>
    mergeFacts(mergeFacts([], [engineers], 1), [{ ...engineers, value, quote: `${value} engineers`, ...(corrects ? { corrects } : {}) }], 2)
      .filter((f) => f.status !== "retracted")
      .map((f) => f.value);
  it("counts some of them and replaces nothing", () => expect(live(2, false)).toEqual([28]));
  it("replaces when it is said as a correction", () => expect(live(2, true)).toEqual([2]));
  it("replaces when it is near", () => expect(live(31, false)).toEqual([31]));
});
