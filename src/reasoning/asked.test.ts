import { describe, expect, it } from "vitest";
import { askIn, askOf } from "./asked.ts";

describe("the question a sentence puts", () => {
  it.each([
    ["How do I raise this without it being a gotcha?", "how-to-say", "how to raise this without it being a gotcha"],
    ["ok but how do we tell our VP", "how-to-say", "how to tell your VP"],
    ["What do I give him?", "what-to-hand-over", "what to give him"],
    ["Do I go to Geoff or to our SVP?", "which-to-do", "whether to go to Geoff or to your SVP"],
    ["So: split, or keep one and throw the design talk out?", "which-to-do", null],
    ["Is it the bar that's wrong, or me?", "which-it-is", null],
    ["Who would you take?", "who-to-pick", null],
    ["My problem is which of the two gets it.", "who-to-pick", null],
    ["How do I get the other teams to use it?", "how-to-move-them", "how to get the other teams to use it"],
    ["How can we halve the bill?", "how-to", "how to halve the bill"],
    ["Should I fire him, yes or no?", "whether-to", "whether to fire him"],
    ["Do I go or not?", "whether-to", "whether to go"],
    ["Should I split it into two stand-ups?", "whether-to", "whether to split it into two stand-ups"],
    ["Would I be mad to put the sync fix on the slide?", "whether-to", "whether to put the sync fix on the slide"],
    ["Can I tell him there's no number yet, or does that look like dodging?", "whether-to-say", "whether to tell him there's no number yet"],
    ["Is the rewrite the right thing to put in it?", "whether-to", null],
    ["I don't know whether I take away his rights or keep losing people.", "which-to-do", "whether to take away his rights or keep losing people"],
    ["What should I weigh?", "what-to-weigh", null],
    ["Why won't they answer?", "why-they", null],
    ["Am I overreacting?", "is-it-me", null],
    ["Where's the hole in that?", "what-it-lacks", null],
    ["what do I do??", "what-to-do", null],
  ])("%s → %s", (sentence, kind, matter) => {
    const found = askIn(sentence, 1);
    expect(found?.kind).toBe(kind);
    expect(found?.matter).toBe(matter);
  });

  it.each(["We have 28 engineers.", "I told him what to do.", "Does that change it?", "Do you get that Marta is one person?", "He asked me how we test."])(
    "none in “%s”",
    (sentence) => {
      expect(askIn(sentence, 1)).toBeNull();
    },
  );
});

describe("the question of a case", () => {
  const theCase = (...texts: string[]) => ({ messages: texts.map((text, i) => ({ turn: i + 1, text })) }) as Parameters<typeof askOf>[0];

  it("is the newest one put", () => {
    expect(askOf(theCase("Should I fire him?", "How do I tell my boss?", "28 people."))?.matter).toBe("how to tell your boss");
  });

  it("is the telling one of a message that also asks what to do", () => {
    expect(askOf(theCase("Do I go to her or to him? What do I do?"))?.kind).toBe("which-to-do");
  });

  it("is none where nothing was asked", () => {
    expect(askOf(theCase("We keep missing dates."))).toBeNull();
  });
});
