import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Case } from "../contract/case.ts";
import type { CaseEvent } from "../contract/event.ts";
import type { ReadFact } from "../contract/fact.ts";
import type { Reading } from "../contract/reading.ts";
import { applyEvent, foldEvents } from "./apply.ts";

const EMPTY: Reading = {
  language: "en",
  sentences: [],
  acts: [],
  facts: [],
  claims: [],
  findings: [],
  topics: [],
  situations: [],
  fit: "none",
  predicaments: [],
  followups: [],
  replies: [],
  actors: [],
  documents: [],
  mentions: [],
  readers: { meaning: false, model: null },
};
const opened: CaseEvent = { kind: "case-opened", id: "k3x9ab", at: "2026-01-05T08:00:00Z", recalled: [] };
const engineers = (value: number, extra: Partial<ReadFact> = {}): ReadFact => ({
  slot: "org.engineers",
  value,
  quote: `${value} engineers`,
  sentence: 0,
  status: "stated",
  ...extra,
});
const read = (turn: number, part: Partial<Reading>, message = "words"): CaseEvent => ({
  kind: "message-read",
  turn,
  at: "2026-01-05T08:01:00Z",
  message,
  reading: { ...EMPTY, ...part },
});
const after = (...events: CaseEvent[]): Case => {
  const made = foldEvents([opened, ...events]);
  if (made === null) throw new Error("no case");
  return made;
};
const live = (c: Case): Array<string | number> => c.facts.filter((f) => f.status !== "retracted").map((f) => f.value);

describe("a case is the fold of its events", () => {
  test("a correction replaces a fact, and what it replaced stays on record", () => {
    const c = after(read(1, { facts: [engineers(28)] }), read(2, { facts: [engineers(40, { corrects: true, replaces: 28 })] }));
    expect(live(c)).toEqual([40]);
    expect(c.facts.map((f) => [f.value, f.status])).toEqual([
      [28, "retracted"],
      [40, "stated"],
    ]);
  });

  test("what is only inferred never replaces what was stated", () => {
    expect(live(after(read(1, { facts: [engineers(28)] }), read(2, { facts: [engineers(18, { status: "inferred" })] })))).toEqual([28]);
  });

  test("several tries stand side by side", () => {
    const tried = (value: string): ReadFact => ({ slot: "tried", value, quote: value, sentence: 0, status: "stated" });
    expect(live(after(read(1, { facts: [tried("rotating reviewers")] }), read(2, { facts: [tried("a second approver")] })))).toEqual([
      "rotating reviewers",
      "a second approver",
    ]);
  });

  test("an answer beats a cue, and not knowing never wipes what is known", () => {
    const f = (state: "present" | "absent" | "unknown", via: "cue" | "answer") => ({ finding: "work-waits", state, via, quote: "q" });
    expect(after(read(1, { findings: [f("absent", "cue"), f("present", "answer")] })).findings[0]?.state).toBe("present");
    expect(after(read(1, { findings: [f("present", "cue")] }), read(2, { findings: [f("unknown", "answer")] })).findings[0]?.state).toBe("present");
    expect(after(read(1, { findings: [f("present", "cue")] }), read(2, { findings: [f("absent", "cue")] })).findings[0]?.state).toBe("absent");
  });

  test("C14 C18 the opening is kept word for word and messages are bounded", () => {
    const c = after(...Array.from({ length: 30 }, (_, i) => read(i + 1, {}, `message ${i + 1}`)));
    expect(c.opening).toBe("message 1");
    expect(c.messages).toHaveLength(12);
    expect(c.messages.at(-1)?.text).toBe("message 30");
  });

  test("going back undoes what came after, and nothing before", () => {
    const c = after(read(1, { facts: [engineers(28)] }), read(2, { facts: [engineers(40)] }), { kind: "went-back", toTurn: 1 });
    expect(live(c)).toEqual([28]);
    expect(c.turn).toBe(1);
  });

  test("forgetting a fact stops it counting and keeps that it was said", () => {
    const c = after(read(1, { facts: [engineers(28)] }), { kind: "fact-forgotten", ref: "t1f1" });
    expect(live(c)).toEqual([]);
    expect(c.facts).toHaveLength(1);
  });

  test("any sequence of readings folds to the same case twice, and never loses a stated fact silently", () => {
    const fact = fc
      .record({ value: fc.integer({ min: 1, max: 500 }), slot: fc.constantFrom("org.engineers", "org.teams", "quantity", "tried") })
      .map((r): ReadFact => ({ ...engineers(r.value), slot: r.slot as ReadFact["slot"] }));
    fc.assert(
      fc.property(fc.array(fc.array(fact, { maxLength: 4 }), { maxLength: 8 }), (turns) => {
        const events = turns.map((facts, i) => read(i + 1, { facts }));
        const once = after(...events);
        expect(after(...events)).toEqual(once);
        expect(events.reduce<Case | null>((c, e) => applyEvent(c, e), applyEvent(null, opened))).toEqual(once);
        for (const f of turns.flat()) expect(once.facts.some((k) => k.slot === f.slot && k.value === f.value)).toBe(true);
      }),
    );
  });
});
