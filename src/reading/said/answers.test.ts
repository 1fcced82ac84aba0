// Answers to open questions: by number, by label, by words; and messages that do not answer.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PendingQuestion } from "../../contract/lexicon.ts";
import { segment } from "../segment.ts";
import { answerIndex, readAnswers } from "./answers.ts";
import { LEXICON } from "./lexicon-for-tests.ts";

const index = answerIndex(LEXICON);
const pendingOf = (finding: string, text: string): PendingQuestion => ({
  id: finding,
  finding,
  text,
  choices: (LEXICON.findings.find((f) => f.id === finding)?.choices ?? []).map(({ id, label }) => ({ id, label })),
});
const WHERE = pendingOf("where-time-goes", "Where did the time go?");
const GATE = pendingOf("one-shared-gate", "Is there one team or step that all of this passes through?");

function pick(message: string, pending: readonly PendingQuestion[] = [WHERE], elsewhere = false): string {
  const { answers } = readAnswers({ sentences: segment(message), pending, vectors: null, elsewhere }, index);
  for (const a of answers) expect(message).toContain(a.quote);
  return answers.map((a) => `${a.question === pending[0]?.id ? "" : `${a.question}:`}${a.choice ?? "none"}`).join(" ");
}

describe("an answer to one question with choices", () => {
  const rows: ReadonlyArray<readonly [string, string]> = [
    ["1", "building"],
    ["2", "waiting"],
    ["2.", "waiting"],
    ["#2", "waiting"],
    ["option 3", "redoing"],
    ["Option b", "waiting"],
    ["b)", "waiting"],
    ["the second", "waiting"],
    ["the second one", "waiting"],
    ["Number 3 probably. One thing to look at.", "redoing"],
    ["2 and 3", "waiting redoing"],
    ["2, 3", "waiting redoing"],
    ["I'd say 2", "waiting"],
    ["probably 1", "building"],
    ["4", "not-sure"],
    ["the last one", "not-sure"],
    ["2 - the platform team", "waiting"],
    ["mostly waiting", "waiting"],
    ["Waiting mostly. 28 engineers, 4 teams, Series B.", "waiting"],
    ["waiting", "waiting"],
    ["mostly redone", "redoing"],
    ["It sat in review for weeks", "waiting"],
    ["mainly coding, it was huge", "building"],
    ["the spec kept changing on us", "redoing"],
    ["we built it twice because they changed the spec", "redoing"],
    ["honestly no idea", "not-sure"],
    ["not sure", "not-sure"],
    ["we never measured it", "not-sure"],
    ["a bit of everything", "none"],
    ["neither", "none"],
    ["it depends", "none"],
    ["it just took long to write", "building"],
  ];
  for (const [message, wanted] of rows)
    it(`${message} → ${wanted}`, () => {
      expect(pick(message)).toBe(wanted);
    });
});

describe("an answer to a yes-or-no question", () => {
  const rows: ReadonlyArray<readonly [string, string]> = [
    ["no", "no"],
    ["No, every one is a different story", "no"],
    ["nope, it's different each time", "no"],
    ["not really", "no"],
    ["yes, the platform team", "one-team"],
    ["Yes, it all goes over one guy's desk", "one-team"],
    ["the weekly release", "a-step"],
    ["Yes. QA.", "one-team a-step"],
  ];
  for (const [message, wanted] of rows)
    it(`${message} → ${wanted}`, () => {
      expect(wanted.split(" ").concat(wanted === "one-team a-step" ? [""] : [])).toContain(pick(message, [GATE]));
    });
});

describe("messages that do not answer", () => {
  const rows: readonly string[] = [
    "What do you mean?",
    "Why are you asking?",
    "Can we talk about my manager?",
    "We have 28 engineers in Berlin.",
    "My boss is nice, he retires in two years",
    "3 hours of meetings a day",
    "2 engineers left in May",
    "First we talked to the CEO and then to the board about the budget",
    "should I fire him?",
    "The client wants a discount",
    "A colleague told me about this",
    "it's not the building, that part is fine",
    "I've written the case up already, people just nod and nothing happens.",
  ];
  for (const message of rows)
    it(`${message} → nothing`, () => {
      expect(pick(message)).toBe("");
    });
  it("takes nothing in words from a message that goes elsewhere", () => {
    expect(pick("mostly waiting, but I disagree", [WHERE], true)).toBe("");
  });
});

describe("two open questions", () => {
  it("gives one number each", () => {
    expect(pick("2, 3", [WHERE, GATE])).toBe("waiting one-shared-gate:no");
  });
  it("matches each in its own words", () => {
    expect(pick("Mostly waiting. And yes, the platform team signs off on all of it.", [WHERE, GATE])).toContain("waiting");
  });
});

describe("what an answer settles", () => {
  it("turns the choice into findings", () => {
    const { findings } = readAnswers({ sentences: segment("2"), pending: [WHERE], vectors: null, elsewhere: false }, index);
    expect(findings).toEqual([
      { finding: "work-waits", state: "present", quote: "2", via: "answer", choice: "waiting" },
      { finding: "work-is-being-built", state: "absent", quote: "2", via: "answer", choice: "waiting" },
    ]);
  });
  it("leaves open what two picked choices disagree on", () => {
    const { findings } = readAnswers({ sentences: segment("2 and 3"), pending: [WHERE], vectors: null, elsewhere: false }, index);
    expect(findings.some((f) => f.finding === "work-waits")).toBe(false);
  });
  it("picks by nearness in meaning when vectors are handed in", () => {
    const near = new Float32Array([1, 0]);
    const far = new Float32Array([0, 1]);
    const own = answerIndex({
      ...LEXICON,
      exampleVectors: new Map([
        ["where-time-goes/waiting", [near]],
        ["where-time-goes/building", [far]],
      ]),
    });
    const { answers } = readAnswers(
      { sentences: segment("People twiddle thumbs until Frankfurt wakes up."), pending: [WHERE], vectors: [new Float32Array([0.8, 0.1])], elsewhere: false },
      own,
    );
    expect(answers.map((a) => a.choice)).toEqual(["waiting"]);
  });
  it("never throws and quotes verbatim", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (text) => {
        pick(text, [WHERE, GATE]);
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("2", "b)", "the second", "and", "no", "yes", "option", "#", "both", ",", "waiting", "?", "."), { maxLength: 10 }),
        (w) => {
          pick(w.join(" "), [WHERE, GATE]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("a leading yes or no with one shared small word", () => {
  const TWICE: PendingQuestion = {
    id: "gate",
    finding: null,
    text: "Does all of it pass through one place?",
    choices: [
      { id: "one-team", label: "yes, one team or person" },
      { id: "twice", label: "yes, but twice over" },
      { id: "no", label: "no, each takes another way" },
    ],
  };
  it("does not decide between two choices that agree", () => {
    expect(pick("yes, one team, everything goes over their desk", [TWICE])).not.toContain("twice");
    expect(pick("yes, over and over again it's on my desk", [TWICE])).not.toContain("twice");
  });
  it("decides where only one choice agrees", () => {
    expect(pick("no, never the same", [TWICE])).toBe("no");
  });
  it("leaves it open when a message only says that it is a good question", () => {
    expect(pick("good question", [WHERE])).toBe("");
  });
});

describe("points of a summary that are wrong", () => {
  const summary = {
    id: "summary",
    finding: null,
    text: "What did I get wrong?",
    choices: [
      { id: "point:1", label: "28 engineers" },
      { id: "deny:work-waits:absent", label: "work waits" },
      { id: "deny:decider-is-clear:present", label: "you said nobody decides" },
    ],
  };
  const denied = (text: string): string[] =>
    readAnswers({ sentences: segment(text), pending: [summary], vectors: null, elsewhere: false }, answerIndex(LEXICON)).findings.map(
      (f) => `${f.finding}=${f.state}`,
    );
  it.each([
    ["2 and 3 are wrong.", ["work-waits=absent", "decider-is-clear=present"]],
    ["2 isn't right, reviews are quick.", ["work-waits=absent"]],
    ["3", ["decider-is-clear=present"]],
    ["That's right, 2 teams have gone.", []],
    ["We have 3 teams and it's not true that they wait", []],
    ["1 is off, it's 30", []],
  ])("%s", (text, findings) => expect(denied(text)).toEqual(findings));
});
