// The situation classifier on a tiny model, trained on a few records by words alone.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trainModel } from "../../scripts/train.ts";
import type { Knowledge } from "../contract/knowledge.ts";
import type { SituationRecord } from "../contract/records.ts";
import { createClassifier } from "./classify.ts";
import { segment } from "./segment.ts";
import { type ClassifierModel, pack, unpack } from "./situations/model.ts";
import { messageVectors, sentenceVectors, textsOf } from "./situations/windows.ts";

const record = (id: string, cues: string[]): SituationRecord =>
  ({
    id,
    title: id,
    version: 1,
    sources: [],
    topics: ["hiring"],
    roles: [],
    label: `about ${id}`,
    summary: `They speak of ${id}.`,
    cues,
    openings: [],
    examples: [],
  }) as unknown as SituationRecord;

const EXAMPLES: Record<string, string[]> = {
  "hire-more": ["We need more engineers or we miss the date.", "Should I hire ten developers to go faster?", "The board asks how many more heads we want."],
  "oncall-burnout": [
    "The pager went off nine times last night.",
    "Nobody wants to be on call any more, alerts all night.",
    "Two people are burnt out from being woken by alerts.",
  ],
  none: ["Which laptop would you buy for travelling?", "What do I cook for twelve people on Friday?", "My visa runs out in March."],
};
const situations = new Map(
  [record("hire-more", ["more (engineers|heads|developers)", "need to hire"]), record("oncall-burnout", ["(pager|alerts)", "on call"])].map((r) => [r.id, r]),
);
const knowledge = { version: "t", situations } as unknown as Knowledge;
const examples = Object.entries(EXAMPLES).flatMap(([situation, texts]) => texts.map((text, i) => ({ situation, hand: `h${i}`, text })));
const model: ClassifierModel = await trainModel(knowledge, examples, null);
const classify = createClassifier(model);
const read = (text: string): ReturnType<typeof classify> => classify(segment(text), null);

describe("the situation classifier", () => {
  it("puts the situation first that the message speaks of, with the sentence that does", () => {
    const found = read("We had a good quarter. We need more engineers, I think, to hit the date.");
    expect(found.situations[0]).toMatchObject({ id: "hire-more", quote: "We need more engineers, I think, to hit the date." });
    expect(read("The alerts woke me again, I hate being on call.").situations[0]?.id).toBe("oncall-burnout");
  });
  it("lists both where a message holds two problems", () => {
    expect(
      read("We need more engineers to hit the date. The pager goes off all night and people are burnt out from alerts.")
        .situations.map((s) => s.id)
        .sort(),
    ).toEqual(["hire-more", "oncall-burnout"]);
  });
  it("says none for an empty message", () => {
    expect(read("")).toEqual({ situations: [], fit: "none" });
  });
  it("recognises a situation the model has never seen by its cues", () => {
    const own = createClassifier(model, [{ id: "my-own", cues: ["gantt chart*"], examples: [] }]);
    expect(own(segment("They want another gantt chart."), null).situations.map((s) => s.id)).toContain("my-own");
  });
  it("gives fits between 0 and 1, best first, with quotes from the message, for any text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const { situations: fits } = read(text);
        expect(fits.length).toBeLessThanOrEqual(5);
        fits.forEach((s, i) => {
          expect(s.fit).toBeGreaterThanOrEqual(0);
          expect(s.fit).toBeLessThanOrEqual(Math.min(1, fits[i - 1]?.fit ?? 1));
          expect(text).toContain(s.quote);
        });
      }),
    );
  });
  it("reads the same after a round through JSON, and trains to the same numbers twice", async () => {
    const again = createClassifier(JSON.parse(JSON.stringify(model)) as ClassifierModel);
    expect(again(segment("more heads please"), null)).toEqual(read("more heads please"));
    expect(await trainModel(knowledge, examples, null)).toEqual(model);
  });
});

describe("packed numbers", () => {
  it("come back within half a step at 8 bits and with their signs at 4", () => {
    fc.assert(
      fc.property(fc.array(fc.float({ min: -10, max: 10, noNaN: true }), { maxLength: 50 }), (list) => {
        const values = Float32Array.from(list);
        const scale = Math.max(0, ...values.map(Math.abs));
        unpack(pack(values, 8)).forEach((v, i) => {
          expect(Math.abs(v - (values[i] ?? 0))).toBeLessThanOrEqual(scale / 253);
        });
        unpack(pack(values, 4)).forEach((v, i) => {
          expect(v * (values[i] ?? 0)).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });
});

describe("windows of a message", () => {
  it("are its sentences and pairs of neighbours, and its passages apart", () => {
    const sentences = segment("We are late. The board is cross. I am tired.");
    const texts = textsOf(sentences);
    expect(texts).toHaveLength(4);
    const vectors = texts.map((_, i) => Float32Array.from({ length: 4 }, (_unused, d) => (d === i ? 1 : 0)));
    const given = messageVectors(sentences, vectors);
    expect(given.windows).toHaveLength(5);
    expect(given.passages).toEqual([vectors[3]]);
    expect(sentenceVectors(sentences, vectors)).toHaveLength(3);
  });
});
