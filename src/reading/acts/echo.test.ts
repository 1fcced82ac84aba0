import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../../knowledge/load.ts";
import { segment } from "../segment.ts";
import { disowned } from "./echo.ts";

const last = (reply: string, heard = "") => ({ reply, heard });
const found = (message: string, reply: string, heard = "") => disowned(segment(message), last(reply, heard));

describe("a reply that misread them", () => {
  it.each([
    ["What calls across the gap? We're all in Leeds.", "Of last week's calls across the gap, how many were late?"],
    ["What day? Both left in March.", "What would you want shown before that day?"],
    ["Which person, which line upwards?", "What would the one above say this person does, on that line upwards?"],
    ["Switched off? I mean Marta.", "Who would be hurt if it were switched off tomorrow?"],
    ["Nobody's left. Do I talk to Geoff first?", "What did the last one who left tell a friend about why?"],
    ["There is no gate. Is it worth talking to him?", "So there's one gate, and everybody stands in front of it. What is waiting at the gate longest?"],
    ["The pages aren't the problem.", "Who could have made last week's pages never happen again?"],
    ["I wasn't asking about reports.", "How did the number get this high?"],
    ["I don't know what “not talking” you mean though.", "Not talking stays cheap."],
    ["You've lost me.", "Everyone on the floor knows about that."],
  ])("%s", (message, reply) => {
    expect(found(message, reply)).not.toBeNull();
  });

  it.each([
    ["Nobody would be hurt.", "Who would be hurt if it were switched off tomorrow?"],
    ["Nothing, I wouldn't lose anything by it.", "What would you lose?"],
    ["No, they don't review on Fridays.", "Do they review on Fridays?"],
    ["The payments team waits longest.", "What waits at the gate longest?"],
    ["What should I do about the gate?", "So there's one gate, and everybody stands in front of it."],
    ["Why is that?", "So there's one gate."],
    ["Nobody has left us in two years.", "What did the last one who left tell a friend about why?"],
    ["Last time? In March we had the outage.", "What happened the last time somebody would have called it that?"],
    ["Who has to live with it? I do.", "Who has to live with it, and what did they say when you asked?"],
    ["This isn't the first time he's done it.", "When did he do it last?"],
    ["He asked if I was all right.", "What did he ask you?"],
    ["The problem is how we deploy.", "Where did it stop?"],
    ["We never worked it out. Should I ask finance?", "By how much would their bill rise?\n1. they pay a lot\n2. never worked it out"],
  ])("is not seen in the answer “%s”", (message, reply) => {
    expect(found(message, reply)).toBeNull();
  });

  it("is not seen when the word was the leader's own", () => {
    expect(found("What gate? Oh, the review.", "What waits at the gate?", "Everything waits at the gate.")).toBeNull();
  });
});

describe("an answer is no protest", () => {
  const { knowledge } = loadKnowledge(["knowledge"]);

  it("not one example answer of the base, under the question it answers", () => {
    const taken: string[] = [];
    for (const finding of knowledge.findings.values()) {
      const labels = finding.choices.map((c, i) => `${i + 1}. ${c.label}`).join("\n");
      for (const question of finding.question) {
        const reply = `${question} *(I ask because ${finding.reason}.)*\n${labels}`;
        for (const answer of finding.choices.flatMap((c) => [c.label, ...c.examples])) {
          if (found(answer, reply, "We keep missing dates and my CEO asks why.") !== null) taken.push(`${finding.id}: ${answer}`);
        }
      }
    }
    expect(taken).toEqual([]);
  });
});
