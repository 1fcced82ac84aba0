// Claims by the words of the base and by shape; what only looks like one is left alone.
import { describe, expect, it } from "vitest";
import { segment } from "../segment.ts";
import { claimCues, readClaims } from "./claims.ts";
import { LEXICON } from "./lexicon-for-tests.ts";

const cues = claimCues(LEXICON);
const read = (message: string): string[] =>
  readClaims(segment(message), cues).map((c) => {
    expect(message).toContain(c.quote);
    return c.assumption ?? c.kind;
  });

describe("C3 claims", () => {
  const rows: ReadonlyArray<readonly [string, string]> = [
    ["We need to hire more engineers", "capacity-is-the-constraint"],
    ["should we get six more engineers? we need more people", "capacity-is-the-constraint"],
    ["We're thinking of moving to Kubernetes", "tool-fixes-it"],
    ["the only reason we're late is QA", "single-cause"],
    ["it's all because of the offshore team", "single-cause"],
    ["Spotify does it", "imported-practice"],
    ["at my last company we had no QA", "imported-practice"],
    ["best practice says two reviewers", "imported-practice"],
    ["I only see three options: kill it, grind through the pain, or quit.", "false-choice"],
    ["either we rewrite it or we die", "false-choice"],
    ["we've put two years into it", "sunk-cost"],
    ["They've put millions into it", "sunk-cost"],
    ["a rewrite will fix that", "prediction"],
    ["hiring will solve it", "prediction"],
    ["they're lazy", "blame"],
    ["some of them are definitely slacking", "blame"],
    ["my team is not motivated", "blame"],
    ["we want one EM per eight engineers", "ratio"],
    ["nobody cares about quality", "absolute"],
    ["he always blames us", "absolute"],
    ["every single sprint slips", "absolute"],
    ["velocity is slow", "unmeasured"],
    ["quality is bad and morale is low", "unmeasured"],
    ["our engineers are too slow", "unmeasured"],
  ];
  for (const [message, wanted] of rows)
    it(`${message} → ${wanted}`, () => {
      expect(read(message)).toContain(wanted);
    });
});

describe("C3 what is no claim", () => {
  const rows: readonly string[] = [
    "We have 28 engineers in four teams",
    "velocity went 42, 40, 33, 31, so it's lower",
    "they're not lazy",
    "my boss thinks they're lazy",
    "are they lazy?",
    "adding people doesn't guarantee more velocity",
    "I doubt that a rewrite will fix it",
    "I always wanted to be a manager",
    "we tracked how long work is waiting and need more engineers",
    "I never measured it",
    "if velocity is slow we lose the client",
    "the only constraint is the budget for now",
    "Google is a customer of ours",
    "he told us the team is lazy",
  ];
  for (const message of rows)
    it(`${message} → nothing`, () => {
      expect(read(message)).toEqual([]);
    });
  it("reads captures of a cue", () => {
    expect(readClaims(segment("We want a move to kafka"), cues)[0]?.captures).toEqual({ thing: "kafka" });
  });
  it("leaves pasted text alone", () => {
    expect(read("He wrote:\n> they're lazy and nobody cares\n> a rewrite will fix it")).toEqual([]);
  });
});
