// What is said back to a leader: whole statements of theirs, in the second person, never a question or an aside to the listener.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { statements } from "./account.ts";
import { marked } from "./noticing/marked-case.ts";

const said = (messages: string[], most = 4): string[] => statements(marked(messages).theCase, most).map((s) => s.text);

describe("statements", () => {
  it("are turned to the second person", () => {
    expect(said(["I decided for Ines in the room. They route everything through me now."])).toEqual([
      "You decided for Ines in the room",
      "They route everything through you now",
    ]);
  });
  it.each(["What would you do?", "Thanks, that helps a lot.", "no", "It was about the schema, which nobody had read.", "I'm the CTO."])(
    "leave out %s",
    (text) => {
      expect(said([text])).toEqual([]);
    },
  );
  it("lose the word they begin with, and keep their order", () => {
    expect(said(["So nobody told me about the merger.", "And my boss left in May."])).toEqual(["Nobody told you about the merger", "Your boss left in May"]);
  });
  it("never hold more than asked for, nor anything over 22 words", () => {
    fc.assert(
      fc.property(fc.array(fc.lorem({ mode: "sentences", maxCount: 4 }), { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 5 }), (messages, most) => {
        const out = said(messages, most);
        expect(out.length).toBeLessThanOrEqual(most);
        for (const s of out) expect(s.split(/\s+/).length).toBeLessThanOrEqual(22);
      }),
    );
  });
});
