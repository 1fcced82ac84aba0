// Findings and how they stand: said, denied, or neither.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segment } from "../segment.ts";
import { findingIndex, readFindings } from "./findings.ts";
import { LEXICON } from "./lexicon-for-tests.ts";

const index = findingIndex(LEXICON);
const read = (message: string): string[] => readFindings(segment(message), index).map((f) => `${f.finding}=${f.state}`);

const PRESENT: ReadonlyArray<readonly [string, string]> = [
  ["We're waiting on the platform team for everything", "work-waits"],
  ["It sat in review for two weeks", "work-waits"],
  ["Reviews are slow", "reviews-slow"],
  ["everything goes through platform", "one-shared-gate"],
  ["nobody owns it", "nobody-owns-it"],
  ["no tests, no docs", "no-tests"],
  ["the scope keeps changing", "scope-changes"],
  ["I'm in meetings all day", "meetings-eat-time"],
  ["I don't know why reviews are slow", "reviews-slow"],
  ["not only are we blocked on platform, we're also tired", "work-waits"],
  ["No wonder reviews are slow", "reviews-slow"],
  ["I can't believe reviews take days", "reviews-slow"],
  ["we can't keep waiting for the platform team", "work-waits"],
  ["No, reviews are slow because nobody has time", "reviews-slow"],
  ["I'm not happy that everything goes through one person", "one-shared-gate"],
  ["it's late, and everything has to go through security", "one-shared-gate"],
  ["We don't sleep, we're stuck behind the release team", "work-waits"],
  ["why is it that reviews are slow?", "reviews-slow"],
  ["how do I stop everything going through me?", "one-shared-gate"],
  ["Reviews are slow, what can I do?", "reviews-slow"],
  ["if you ask me, reviews are slow", "reviews-slow"],
  ["it isn't quality, reviews are slow", "reviews-slow"],
  ["we can't ship anything without everything going through legal", "one-shared-gate"],
  ["I don't mind that the scope changes", "scope-changes"],
  ["nobody admits that reviews are slow", "reviews-slow"],
  ["The problem is not the people, it's that everything goes through one guy", "one-shared-gate"],
  ["reviews are slow but the rest is fine", "reviews-slow"],
  ["we've got too many meetings and not enough time", "meetings-eat-time"],
];

const DENIED: ReadonlyArray<readonly [string, string]> = [
  ["reviews are NOT slow", "reviews-slow"],
  ["it isn't that we're blocked on the platform team", "work-waits"],
  ["we never wait on platform", "work-waits"],
  ["we no longer wait on the platform team", "work-waits"],
  ["we used to wait on the platform team", "work-waits"],
  ["we hardly wait for reviews... hardly wait for review", "work-waits"],
  ["reviews are fast, actually", "reviews-slow"],
  ["we're not waiting on anyone, not on qa, not on review", "work-waits"],
  ["No, it's not that reviews are slow", "reviews-slow"],
  ["I don't think reviews are slow", "reviews-slow"],
  ["it's not because reviews are slow", "reviews-slow"],
  ["nothing is stuck in review", "work-waits"],
  ["nobody is waiting for approval", "work-waits"],
  ["we rarely wait on the security team", "work-waits"],
  ["not everything... no, it's not true that everything goes through platform", "one-shared-gate"],
  ["It doesn't all go... no single bottleneck really", "one-shared-gate"],
  ["reviews aren't slow", "reviews-slow"],
  ["I wouldn't say... we aren't blocked on platform", "work-waits"],
  ["we don't have too many meetings", "meetings-eat-time"],
  ["I'm not drowning in meetings", "meetings-eat-time"],
  ["it's not that nobody owns it", "nobody-owns-it"],
  ["the scope never changes", ""],
  ["requirements changing isn't the problem", "scope-changes"],
  ["waiting for review isn't the bottleneck", "work-waits"],
  ["we stopped waiting on platform", "work-waits"],
  ["things are done without waiting on qa", "work-waits"],
  ["it has nothing to do with slow reviews", "reviews-slow"],
  ["it's neither slow reviews nor waiting on qa", "reviews-slow"],
  ["our reviews are quick", "reviews-slow"],
  ["I don't believe we're stuck behind the release team", "work-waits"],
  ["we're not stuck in the qa queue", "work-waits"],
  ["slow reviews are not the issue", "reviews-slow"],
  ["we are by no means waiting on legal", "work-waits"],
  ["it can't be that reviews are slow", "reviews-slow"],
  ["at no point were we waiting for approval", "work-waits"],
  ["none of it sat in review", "work-waits"],
  ["the work doesn't sit, it never sat in a queue", "work-waits"],
  ["we aren't blocked by... blocked on platform any more", ""],
];

const DROPPED: readonly string[] = [
  "A director I know says reviews are slow at his place",
  "are reviews slow?",
  "Is it that reviews are slow?",
  "if reviews were slow we'd know",
  "if everything goes through platform we're dead",
  "what if reviews are slow?",
  "should everything go through platform?",
  "I want everything going through one team",
  "at my last company everything went through... everything goes through one team, at my last company",
  "at Google reviews are slow",
  "reviews might be slow",
  "maybe reviews are slow",
  "I wonder whether reviews are slow",
  "my boss thinks reviews are slow",
  "the CEO is convinced that reviews are slow",
  "we'd be waiting on the platform team",
  "I'm worried that everything goes through him",
  "to avoid waiting on platform we built it ourselves",
  "a friend of mine says everything goes through his boss",
  "do we have too many meetings?",
  "imagine everything goes through one person",
  "not everything goes through platform",
  "the plan is that everything goes through QA... I mean the idea is everything goes through QA",
  "let's say reviews are slow",
  "I'm not sure reviews are slow",
  "could it be that reviews are slow",
  "who says reviews are slow?",
  "unless reviews are slow we're fine",
];

describe("what is said to be so", () => {
  for (const [message, finding] of PRESENT)
    it(`${message} → ${finding}`, () => {
      expect(read(message)).toContain(`${finding}=present`);
    });
});

describe("what is denied", () => {
  for (const [message, finding] of DENIED) {
    it(`${message} → ${finding === "" ? "nothing" : `no ${finding}`}`, () => {
      const got = read(message);
      expect(got.filter((g) => g.endsWith("=present"))).toEqual([]);
      if (finding !== "") expect(got).toContain(`${finding}=absent`);
    });
  }
});

describe("what is asked, imagined, wished or someone else's", () => {
  for (const message of DROPPED)
    it(`${message} → nothing`, () => {
      expect(read(message).filter((g) => g.endsWith("=present"))).toEqual([]);
    });
});

describe("the reader of findings", () => {
  it("quotes verbatim and never throws", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PRESENT.map((p) => p[0]), ...DENIED.map((p) => p[0]), "?", "if", "not", ", ", ". ", '"', "“x”"), { maxLength: 8 }),
        (parts) => {
          const message = parts.join(" ");
          for (const f of readFindings(segment(message), index)) expect(message).toContain(f.quote);
        },
      ),
      { numRuns: 200 },
    );
  });
  it("reads nothing from pasted text", () => {
    expect(read("Here is the mail:\n> everything goes through platform\n> reviews are slow\n> nobody owns it")).toEqual([]);
  });
});
