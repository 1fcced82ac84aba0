import { describe, expect, it } from "vitest";
import { loadPrompts } from "../../knowledge/prompts.ts";
import { cutAtRandom, seededRandom } from "../../testing/scripted-voice.ts";
import { parrotingOf, SentenceHold } from "./parroting.ts";
import { instructions } from "./prompt.ts";

const { prompts } = loadPrompts(["knowledge"]);
const { fixed, request } = instructions(prompts, ["Ask at most two questions; one is better."]);
const isParroted = parrotingOf(fixed, request);

describe("what is read off the prompt", () => {
  it.each([
    "Turn 2, phase framing.",
    "Facts: me.role staff; me.tenure about six months.",
    "They assert: “we need more people”.",
    "Advice is shut (not known yet: summary): no recommendation.",
    "Your boss, boss, side not heard; the other senior, peer, side not heard.",
    "Write the answer to this message now.",
    "**What would you do differently on the day you knew? [skipped]**",
    "This is the message.",
    "You can write this reply.",
    "Use their numbers and their words. ",
    "You speak as Plumbline, a thought partner for engineering leaders.",
  ])("knows: %s", (sentence) => expect(isParroted(sentence)).toBe(true));

  it.each([
    "The decision is yours, and here is what I would weigh.",
    "When the last thing slipped, where did the time go, step by step?",
    "The facts: four teams, one gate, and nobody who owns it.",
    "You said two things that pull apart: the board wants a date, and nobody may be asked for one.",
    "What changed just before it began?",
    "The call is yours.",
    "The reply you got from finance was a message.",
    "Nobody wrote the message down.",
    "Their side is missing; you have only heard your own.",
  ])("lets pass: %s", (sentence) => expect(isParroted(sentence)).toBe(false));

  it("gives out every word of a reply that is none of it, however it is cut", () => {
    const text = "Slipping has three causes, “so they say.” Which one?\n\n1. Waiting\n2. Too much at once\nv1.2 of it (see above) e.g. the release";
    for (let seed = 1; seed <= 200; seed++) {
      const hold = new SentenceHold(isParroted);
      const got = [...cutAtRandom(text, seededRandom(seed), 9).map((c) => hold.push(c)), hold.finish()];
      expect(got.map((g) => g.text).join("")).toBe(text);
      expect(got.every((g) => g.parroted === null)).toBe(true);
    }
  });

  it("stops at the sentence that is, and gives out what came before it", () => {
    for (let seed = 1; seed <= 200; seed++) {
      const hold = new SentenceHold(isParroted);
      let text = "";
      let parroted: string | null = null;
      for (const chunk of [...cutAtRandom("Slipping has three causes. Turn 2, phase framing.\nFacts: none.", seededRandom(seed), 12), null]) {
        const got = chunk === null ? hold.finish() : hold.push(chunk);
        text += got.text;
        parroted ??= got.parroted;
        if (parroted !== null) break;
      }
      expect([text, parroted]).toEqual(["Slipping has three causes. ", "Turn 2, phase framing."]);
    }
  });
});
