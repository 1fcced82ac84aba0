// Who is in the story, what they are said to say, and who was heard.
import { describe, expect, it } from "vitest";
import { readActors } from "./actors.ts";
import { segment } from "./segment.ts";

const read = (text: string) => readActors(segment(text));

describe("actors", () => {
  it("keeps what an actor says, also through a pronoun", () => {
    const [boss] = read("My boss wants velocity up. He says we are slow.");
    expect(boss).toMatchObject({ name: "My boss", role: "boss", said: ["My boss wants velocity up", "He says we are slow"] });
  });
  it("knows whom the leader has spoken with", () => {
    expect(read("The CEO is angry. I talked to him on Friday.")[0]).toMatchObject({ role: "executive", heard: true });
    expect(read("The CEO is angry.")[0]?.heard).toBe(false);
  });
  it.each([
    ["The platform team refuses", "team"],
    ["The client is escalating", "customer"],
    ["HR wants dates", "hr"],
    ["the board approved six heads", "board"],
    ["I promoted Dana to staff", "colleague"],
    ["my predecessor left notes", "predecessor"],
  ])("gives %j the role %s", (text, role) => {
    expect(read(text).map((a) => a.role)).toContain(role);
  });
  it("does not take the leader for an actor", () => {
    expect(read("I'm the CTO of a startup. As the CTO I decide.")).toEqual([]);
  });
});
