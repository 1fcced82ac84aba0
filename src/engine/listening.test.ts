import { describe, expect, it } from "vitest";
import type { GuardOutcome } from "../contract/ports.ts";
import { Listening } from "./listening.ts";

const passed = (released: string): GuardOutcome => ({ released, verdicts: [], revisions: [] });
const cut = (rule: string, reason = "-"): GuardOutcome => ({
  released: "",
  verdicts: [{ rule, promise: "C11", action: "cut", quote: "", reason }],
  revisions: [],
});

function heard(outcomes: readonly GuardOutcome[]): string[] {
  const listening = new Listening();
  return outcomes.map((o) => listening.after(o, 60));
}

describe("whether a voice is listened to any longer", () => {
  it("a reply that goes on is heard to its end", () => {
    const reply = [
      "Slipping has at least three causes. ",
      "Hiring mends one of them. ",
      "It's not the one your figures point at. ",
      "When the last thing slipped, where did the time go?",
    ];
    expect(heard(reply.map(passed))).toEqual(reply.map(() => "go on"));
  });

  it("one that says nearly the same over and over is not", () => {
    const round = ["change", "happen", "be changed", "go away"].map((end) => passed(`You're not asking about something that's going to ${end}. `));
    expect(heard(round).at(-1)).toBe("hopeless");
    expect(heard(round.slice(0, 2)).at(-1)).toBe("go on");
  });

  it("a list whose items share their beginning is no round", () => {
    const items = ["1. Waiting for a review by two people\n", "2. Waiting for a date from the board\n", "3. Waiting for the release on Thursday night\n"];
    expect(heard(items.map(passed)).at(-1)).toBe("go on");
  });

  it("counts what was cut as said already, however much passes between", () => {
    expect(
      heard([passed("One thing is clear from it. "), cut("repetition"), passed("Two is another matter here. "), cut("repetition"), cut("repetition")]).at(-1),
    ).toBe("hopeless");
  });

  it("gives up on one of which most is cut, not on one of which some is", () => {
    const cuts = Array.from({ length: 6 }, () => cut("gate-shut"));
    expect(heard([passed("This much was fine to say. "), ...cuts]).at(-1)).toBe("hopeless");
    const mixed = cuts.flatMap((c, i) => [c, passed(`Number ${i} has its own ${"abcdef"[i]} story to tell. `)]);
    expect(heard(mixed).at(-1)).toBe("go on");
  });

  it("has heard enough when there is no room left", () => expect(heard([cut("length", "over 120 words")])).toEqual(["full"]));
});
