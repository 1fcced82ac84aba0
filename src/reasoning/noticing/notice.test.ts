import { describe, expect, it } from "vitest";
import { type NoticingRecord, noticingRecordSchema } from "../../contract/records.ts";
import { clauseAt, isAsserted } from "./clause.ts";
import { marked } from "./marked-case.ts";
import { notice } from "./notice.ts";

const record = (over: Record<string, unknown>): NoticingRecord =>
  noticingRecordSchema.parse({
    id: "label",
    title: "A label",
    version: 1,
    kind: "second-hand",
    text: ["“{quote}” is a verdict on him.", "A verdict: “{quote}”."],
    question: ["What did you see?"],
    reason: "a label can't be checked",
    weight: 4,
    ...over,
  });
const LABEL = record({ cues: ["(is|are) (just|) <label:lazy|toxic>"] });
const ids = (messages: string[], records: NoticingRecord[], over = {}): string[] => notice(marked(messages, records, over)).map((n) => n.id);

describe("noticings by cue", () => {
  it("quotes the clause the match stands in, verbatim, and asks its question", () => {
    const message = "We have two teams, and honestly the one in Leeds is just lazy, which hurts.";
    const [found] = notice(marked([message], [LABEL]));
    expect(found?.quotes).toEqual(["honestly the one in Leeds is just lazy"]);
    expect(message).toContain(found?.quotes[0]);
    expect(found?.text).toBe("“honestly the one in Leeds is just lazy” is a verdict on him.");
    expect(found?.question).toBe("What did you see?");
    expect(found?.variants).toHaveLength(2);
  });

  it.each([
    "Nobody says he is lazy.",
    "I don't think he is lazy.",
    "If he is lazy we will see.",
    "In my last job everyone is lazy.",
    "Suppose he is lazy.",
    "> he is lazy",
  ])("leaves %j alone: denied, supposed, elsewhere or pasted", (message) => {
    expect(ids([message], [LABEL])).toEqual([]);
  });

  it("names their words again when they are from an earlier message", () => {
    const both = record({ text: ["That is a verdict.", "A verdict: “{quote}”."], cues: ["is lazy"] });
    expect(notice(marked(["He is lazy."], [both]))[0]?.variants).toEqual(["That is a verdict.", "A verdict: “He is lazy”."]);
    expect(notice(marked(["He is lazy.", "Nine of us."], [both]))[0]?.variants).toEqual(["A verdict: “He is lazy”."]);
  });

  it("leaves out what was made already and what an unless rules out", () => {
    expect(ids(["He is lazy."], [LABEL], { made: ["noticing:label"] })).toEqual([]);
    expect(ids(["He is lazy. I saw it on Monday."], [record({ cues: ["is lazy"], unless: ["i saw it"] })])).toEqual([]);
  });

  it("still sees what an earlier message said, with less weight", () => {
    const found = notice(marked(["He is lazy.", "We are 28 people."], [LABEL]));
    expect(found[0]?.weight).toBeCloseTo(2.8);
  });

  it("shows at most twelve, strongest first", () => {
    const many = Array.from({ length: 20 }, (_, i) => record({ id: `n-${i}`, kind: "arithmetic", cues: [`word${i}`], weight: 1 + (i % 9) }));
    const found = notice(marked([many.map((_, i) => `Here is word${i}.`).join(" ")], many));
    expect(found).toHaveLength(12);
    expect(found.map((n) => n.weight)).toEqual([...found.map((n) => n.weight)].sort((a, b) => b - a));
  });
});

describe("tension", () => {
  const PAIR = record({
    id: "trust",
    kind: "tension",
    cues: [],
    pairs: [{ a: ["we trust (them|people)"], b: ["monitor*"] }],
    text: ["“{quote}” and “{quote2}” pull apart.", "Both: “{quote}”, “{quote2}”."],
  });

  it("quotes both sides", () => {
    const [found] = notice(marked(["We trust people here. We want to start monitoring screens."], [PAIR]));
    expect(found?.quotes).toEqual(["We trust people here", "We want to start monitoring screens"]);
  });

  it("finds the second side in a later message", () => {
    expect(ids(["We trust people here.", "So the plan is monitoring."], [PAIR])).toEqual(["trust"]);
  });

  it("needs both sides", () => {
    expect(ids(["We trust people here."], [PAIR])).toEqual([]);
  });
});

describe("absence and sums", () => {
  it("names a person whose side is missing, and not one who was heard", () => {
    const UNHEARD = record({ id: "unheard", kind: "absence", detector: "absence-unheard", text: ["{who} has a side too.", "No word yet from {who}."] });
    const actor = {
      name: "my manager",
      role: "boss" as const,
      said: ["rolls his eyes", "deletes my items"],
      heard: false,
      quote: "my manager rolls his eyes",
      turn: 1,
    };
    expect(notice(marked(["He deletes my items."], [UNHEARD], { actors: [actor] }))[0]?.text).toBe("Your manager has a side too.");
    expect(ids(["He deletes my items."], [UNHEARD], { actors: [{ ...actor, heard: true }] })).toEqual([]);
    expect(ids(["I asked him about it."], [UNHEARD], { actors: [actor] })).toEqual([]);
  });

  it("fills a sum's record with the working", () => {
    const TEAM = record({ id: "size", kind: "arithmetic", detector: "arithmetic-team-usual", text: ["{a} in {b} teams is {result} each.", "{result} each."] });
    const [found] = notice(marked(["[28 engineers|engineer|slot=org.engineers], [4 teams|team|slot=org.teams]."], [TEAM]));
    expect(found?.text).toBe("28 in 4 teams is 7 each.");
    expect(found?.quotes).toEqual(["28 engineers", "4 teams"]);
  });
});

describe("clauses", () => {
  it("cuts a long clause at words and says where it goes on", () => {
    const text =
      "the platform group which was set up last year by the former head of everything keeps blocking every single change we make to the billing system before it ships";
    const start = text.indexOf("keeps blocking");
    const { quote, shown } = clauseAt(text, start, start + 14);
    expect(text).toContain(quote);
    expect(quote.split(" ").length).toBeLessThanOrEqual(18);
    expect(shown).toContain("…");
  });

  it("takes a denial in one clause as no denial in the next", () => {
    const text = "We don't have tests, secrets sit in a CSV";
    expect(isAsserted(text, text.indexOf("secrets"), text.length)).toBe(true);
  });
});
