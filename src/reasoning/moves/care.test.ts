// C16: one line where it is not sure, once a case; and words that fit whose trouble it is.
import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../../knowledge/load.ts";
import { PlanDraft, type TurnContext } from "../situation.ts";
import { allowForCare, refer } from "./care.ts";

const { knowledge } = loadKnowledge(["knowledge"]);

interface Heard {
  readonly kind: string;
  readonly detail?: string;
  readonly quote: string;
}

function contextOf(acts: readonly Heard[], made: readonly string[] = []): TurnContext {
  const has = (kind: string, detail?: string): boolean => acts.some((a) => a.kind === kind && (detail === undefined || a.detail === detail));
  return { reading: { acts }, theCase: { made, phase: "understanding" }, knowledge, bindings: {}, has } as unknown as TurnContext;
}

function said(acts: readonly Heard[], made: readonly string[] = []): { texts: string; made: readonly string[] } {
  const draft = new PlanDraft("understanding", 1);
  allowForCare(draft, contextOf(acts, made));
  return { texts: JSON.stringify(draft.moves), made: draft.effects.made };
}

const POSSIBLE: Heard = { kind: "inform", detail: "care:harassment", quote: "She takes the stairs now." };

describe("C16 what may call for care and is not sure to", () => {
  it("gets one line, and the case remembers it", () => {
    const first = said([POSSIBLE]);
    expect(first.texts).toContain("HR");
    expect(first.made).toEqual(["care:possible"]);
  });

  it("gets no second line in the same case, whatever the kind", () => {
    const again = said([{ ...POSSIBLE, detail: "care:medical" }], ["care:possible"]);
    expect(again.texts).toBe("[]");
    expect(again.made).toEqual([]);
  });

  it("gets nothing where nothing was heard", () => {
    expect(said([{ kind: "inform", quote: "They walk every Wednesday." }]).texts).toBe("[]");
  });

  it("speaks of the gravest of several", () => {
    expect(said([POSSIBLE, { ...POSSIBLE, detail: "care:self-harm" }]).texts).toContain("988");
  });
});

describe("C16 whose trouble it is", () => {
  const referred = (detail: string, quote: string): string => {
    const draft = new PlanDraft("understanding", 1);
    refer(draft, contextOf([{ kind: "sensitive", detail, quote }]));
    return JSON.stringify(draft.moves);
  };

  it.each([
    ["self-harm", "I don't want to be here any more", "I'm glad you said it"],
    ["self-harm", "One of my reports told me he wants to die", "Ask them directly"],
    ["medical", "I get panic so strong that I can't enter the building", "That's yours to take to a doctor"],
    ["medical", "My lead has been drinking at work, she says", "They don't owe you details"],
    ["medical", "His wife died in spring and he works till midnight", "I'm sorry"],
  ])("%s: %s", (kind, quote, words) => {
    expect(referred(kind, quote)).toContain(words);
  });
});
