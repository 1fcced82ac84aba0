import { describe, expect, it } from "vitest";
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
    ["Nobody's left.", "What did the last one who left tell a friend about why?"],
    ["There is no gate.", "So there's one gate, and everybody stands in front of it. What is waiting at the gate longest?"],
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
  ])("is not seen in the answer “%s”", (message, reply) => {
    expect(found(message, reply)).toBeNull();
  });

  it("is not seen when the word was the leader's own", () => {
    expect(found("What gate? Oh, the review.", "What waits at the gate?", "Everything waits at the gate.")).toBeNull();
  });
});
