// Which decision a leader has before them: by name, by whom the account is about, or only that there is one.
import { describe, expect, it } from "vitest";
import type { Knowledge } from "../contract/knowledge.ts";
import type { DecisionRecord } from "../contract/records.ts";
import { decisionAtHand } from "./decision.ts";
import { marked } from "./noticing/marked-case.ts";

const record = (id: string, cues: string[], pronoun?: DecisionRecord["pronoun_cues"]): DecisionRecord =>
  ({
    id,
    cues,
    unless_said: id === "match-the-offer" ? ["they match it"] : [],
    ...(pronoun === undefined ? {} : { pronoun_cues: pronoun }),
  }) as unknown as DecisionRecord;

const KNOWLEDGE = {
  decisions: new Map(
    [
      record("any-decision", ["should (i|we)", "what would you do"]),
      record("match-the-offer", ["(match|counter) (it|their offer)"]),
      record("tell-boss", ["tell my boss"], { about: "boss", cues: ["should i tell (him|her|them)"] }),
    ].map((r) => [r.id, r]),
  ),
} as unknown as Knowledge;

const actor = (
  name: string,
  role: "boss" | "report",
): { name: string; role: "boss" | "report"; said: string[]; heard: boolean; quote: string; turn: number } => ({
  name,
  role,
  said: ["wants it"],
  heard: false,
  quote: "",
  turn: 1,
});
const found = (messages: string[], about?: "boss" | "report"): string | undefined =>
  decisionAtHand(marked(messages, [], about === undefined ? {} : { actors: [actor(about === "boss" ? "my boss" : "Ana", about)] }).theCase, KNOWLEDGE)?.id;

describe("the decision at hand", () => {
  it.each([
    [["Do I match it or let her go?"], undefined, "match-the-offer"],
    [["Should I tell him?"], "boss", "tell-boss"],
    [["Should I tell him?"], "report", "any-decision"],
    [["So what would you do?"], undefined, "any-decision"],
    [["They match it, I heard."], undefined, undefined],
    [["We have 28 engineers."], undefined, undefined],
  ] as const)("%j about %s", (messages, about, id) => expect(found([...messages], about)).toBe(id));

  it("a decision that was named outlives a later question that names none", () => {
    expect(found(["I can't decide whether to match it.", "She has until Friday.", "What would you do?"])).toBe("match-the-offer");
  });

  it("the latest of two that were named", () => {
    expect(found(["Do I match their offer?", "Or do I tell my boss first?"])).toBe("tell-boss");
  });
});
