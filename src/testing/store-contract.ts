// What every Store promises. Each adapter runs this suite; an exception would be listed here with its reason.
import { describe, expect, it } from "vitest";
import type { Case } from "../contract/case.ts";
import type { CaseEvent } from "../contract/event.ts";
import type { Store } from "../contract/ports.ts";
import { SAMPLE_TIME, sampleFact, samplePlan, sampleTurn } from "./sample-turn.ts";

export interface StoreUnderTest {
  readonly store: Store;
  /** The fold that the store was handed. */
  readonly fold: (events: readonly CaseEvent[]) => Case | null;
  readonly dispose: () => Promise<void>;
}

const opened = (id: string, at = SAMPLE_TIME): Extract<CaseEvent, { kind: "case-opened" }> => ({ kind: "case-opened", id, at, recalled: [] });
const ANY = {} as Case;

const say = async (store: Store, id: string, message: string, options: Parameters<typeof sampleTurn>[3] = {}): Promise<number> => {
  const turn = await store.receiveMessage(id, message, options.at ?? SAMPLE_TIME);
  const sample = sampleTurn(id, turn, message, options);
  await store.finishTurn(sample.turn, sample.events, ANY);
  return turn;
};

const PROMISES: Readonly<Record<string, (under: StoreUnderTest) => Promise<void>>> = {
  "has no case at first": async ({ store }) => {
    expect(await store.loadCase("abc234")).toBeNull();
    expect(await store.listCases()).toEqual([]);
    expect(await store.recentMessages(5)).toEqual([]);
  },

  "numbers messages from one and keeps them before they are answered": async ({ store }) => {
    await store.openCase(opened("abc234"));
    expect(await store.receiveMessage("abc234", "first", SAMPLE_TIME)).toBe(1);
    expect(await store.receiveMessage("abc234", "second", SAMPLE_TIME)).toBe(2);
    expect(await store.unanswered("abc234")).toMatchObject([
      { turn: 1, message: "first" },
      { turn: 2, message: "second" },
    ]);
  },

  "gives back a finished turn to the byte, and it is no longer unanswered": async ({ store }) => {
    await store.openCase(opened("abc234"));
    const turn = await store.receiveMessage("abc234", 'quoted "text" 日本 \u200D', SAMPLE_TIME);
    const sample = sampleTurn("abc234", turn, 'quoted "text" 日本 \u200D');
    await store.finishTurn(sample.turn, sample.events, ANY);
    expect(await store.loadTurns("abc234")).toEqual([sample.turn]);
    expect(await store.unanswered("abc234")).toEqual([]);
  },

  "keeps the snapshot equal to the fold of the events": async ({ store, fold }) => {
    await store.openCase(opened("abc234"));
    await say(store, "abc234", "we have 28 engineers", { facts: [sampleFact("org.engineers", 28)] });
    await say(store, "abc234", "no, 40", { facts: [sampleFact("org.engineers", 40)] });
    await store.appendEvents("abc234", [{ kind: "went-back", toTurn: 1 }], ANY);
    await say(store, "abc234", "in four teams", { facts: [sampleFact("org.teams", 4)] });
    const stored = await store.loadCase("abc234");
    expect(stored).toEqual(fold(await store.loadEvents("abc234")));
    expect(stored?.facts.map((f) => f.value)).toEqual([28, 4]);
  },

  "opens a case with its first message": async ({ store }) => {
    expect(await store.receiveMessage("abc234", "28 engineers", SAMPLE_TIME, opened("abc234"))).toBe(1);
    expect((await store.loadEvents("abc234")).map((e) => e.kind)).toEqual(["case-opened"]);
    expect(await store.unanswered("abc234")).toMatchObject([{ turn: 1, message: "28 engineers" }]);
  },

  "holds both of two writers who read the case at the same moment": async ({ store }) => {
    await store.openCase(opened("abc234"));
    const [a, b] = [await store.receiveMessage("abc234", "28 engineers", SAMPLE_TIME), await store.receiveMessage("abc234", "4 teams", SAMPLE_TIME)];
    const first = sampleTurn("abc234", a, "28 engineers", { facts: [sampleFact("org.engineers", 28)] });
    const second = sampleTurn("abc234", b, "4 teams", { facts: [sampleFact("org.teams", 4)] });
    await store.finishTurn(second.turn, second.events, ANY);
    await store.finishTurn(first.turn, first.events, ANY);
    expect((await store.loadCase("abc234"))?.facts.map((f) => f.value).sort()).toEqual([28, 4]);
  },

  "lets the first answer to a message stand when it is answered twice": async ({ store }) => {
    await store.openCase(opened("abc234"));
    const turn = await store.receiveMessage("abc234", "hello", SAMPLE_TIME);
    for (const reply of ["one", "two"]) {
      const sample = sampleTurn("abc234", turn, "hello", { reply });
      await store.finishTurn(sample.turn, sample.events, ANY);
    }
    expect((await store.loadTurns("abc234")).map((t) => t.reply)).toEqual(["one"]);
    expect((await store.loadEvents("abc234")).length).toBe(3);
  },

  "never gives a turn number twice, not even after going back": async ({ store }) => {
    await store.openCase(opened("abc234"));
    await say(store, "abc234", "one");
    await store.appendEvents("abc234", [{ kind: "went-back", toTurn: 0 }], ANY);
    expect(await store.receiveMessage("abc234", "two", SAMPLE_TIME)).toBe(2);
  },

  "loads turns from a given one on": async ({ store }) => {
    await store.openCase(opened("abc234"));
    for (const m of ["one", "two", "three"]) await say(store, "abc234", m);
    expect((await store.loadTurns("abc234", 2)).map((t) => t.message)).toEqual(["two", "three"]);
  },

  "lists cases with the latest first, and their earliest due date": async ({ store }) => {
    await store.openCase(opened("aaaaaa"));
    await store.openCase(opened("bbbbbb"));
    const plan = samplePlan(1);
    const commitment = {
      id: "c1",
      text: "log hours in queue",
      signal: null,
      due: "2026-04-01",
      dueQuote: null,
      madeAt: SAMPLE_TIME,
      turn: 1,
      status: "open" as const,
    };
    const withDue = { ...plan, effects: { ...plan.effects, commitments: [{ ...commitment, id: "c2", due: "2026-05-01" }, commitment] } };
    await say(store, "aaaaaa", "in the first case", { at: "2026-03-02T10:00:00.000Z", plan: withDue });
    const list = await store.listCases();
    expect(list.map((c) => c.id)).toEqual(["aaaaaa", "bbbbbb"]);
    expect(list[0]).toMatchObject({ title: "in the first case", turns: 1, due: "2026-04-01", phase: "understanding" });
  },

  "finds words of leader and partner, and takes nothing in a query for syntax": async ({ store }) => {
    await store.openCase(opened("abc234"));
    await say(store, "abc234", "the platform team reviews everything", { reply: "Which queue grew?" });
    expect(await store.search("platform", 5)).toMatchObject([{ caseId: "abc234", turn: 1, who: "leader" }]);
    expect((await store.search("platform", 5))[0]?.snippet).toContain("«platform»");
    expect(await store.search("queue", 5)).toMatchObject([{ who: "partner" }]);
    for (const odd of ["", '"', "a AND", "* OR (", "NEAR(", "text:queue -", "';--", "%_\\"]) await expect(store.search(odd, 5)).resolves.toBeInstanceOf(Array);
  },

  "finds words in scripts without spaces": async ({ store }) => {
    await store.openCase(opened("abc234"));
    await say(store, "abc234", "私たちのチームは遅い");
    expect(await store.search("チーム", 5)).toHaveLength(1);
  },

  "recalls the newest value of a slot from other cases, dated": async ({ store }) => {
    await store.openCase(opened("aaaaaa"));
    await say(store, "aaaaaa", "20 engineers", {
      facts: [sampleFact("org.engineers", 20), sampleFact("tried", "rotating reviewers")],
      at: "2026-01-05T10:00:00.000Z",
    });
    await store.openCase(opened("bbbbbb"));
    await say(store, "bbbbbb", "28 engineers", { facts: [sampleFact("org.engineers", 28)], at: "2026-03-02T10:00:00.000Z" });
    expect(await store.recall(null)).toEqual([{ slot: "org.engineers", value: 28, quote: "28", said: "2026-03-02", caseId: "bbbbbb" }]);
    expect((await store.recall("bbbbbb")).map((f) => f.value)).toEqual([20]);
  },

  "recalls nothing that was taken back": async ({ store }) => {
    await store.openCase(opened("aaaaaa"));
    await say(store, "aaaaaa", "20 engineers", { facts: [sampleFact("org.engineers", 20)] });
    const id = (await store.loadCase("aaaaaa"))?.facts[0]?.id ?? "";
    await store.appendEvents("aaaaaa", [{ kind: "fact-forgotten", ref: id }], ANY);
    expect(await store.recall(null)).toEqual([]);
  },

  "deletes a case with all that came of it, and leaves the others": async ({ store }) => {
    await store.openCase(opened("aaaaaa"));
    await say(store, "aaaaaa", "about the canary");
    await store.openCase({ ...opened("bbbbbb"), recalled: [{ slot: "org.teams", value: "canary", quote: "canary", said: "2026-03-02", caseId: "aaaaaa" }] });
    await say(store, "bbbbbb", "about something else");
    expect(await store.deleteCase("aaaaaa")).toBe(true);
    expect(await store.deleteCase("aaaaaa")).toBe(false);
    expect(await store.loadCase("aaaaaa")).toBeNull();
    expect(await store.search("canary", 5)).toEqual([]);
    expect((await store.loadCase("bbbbbb"))?.recalled).toEqual([]);
    expect(await store.search("something", 5)).toHaveLength(1);
    await expect(store.loadTurns("aaaaaa")).rejects.toMatchObject({ code: "unknown-case" });
  },

  "says unknown-case for a case that is not there": async ({ store }) => {
    await expect(store.receiveMessage("nobody", "hello", SAMPLE_TIME)).rejects.toMatchObject({ code: "unknown-case" });
    await expect(store.appendEvents("nobody", [], ANY)).rejects.toMatchObject({ code: "unknown-case" });
  },

  "offers the latest messages of all cases, oldest first": async ({ store }) => {
    await store.openCase(opened("aaaaaa"));
    await store.receiveMessage("aaaaaa", "one", "2026-03-02T10:00:00.000Z");
    await store.receiveMessage("aaaaaa", "two", "2026-03-02T11:00:00.000Z");
    await store.receiveMessage("aaaaaa", "three", "2026-03-02T12:00:00.000Z");
    expect(await store.recentMessages(2)).toEqual(["two", "three"]);
  },
};

export function storeContract(name: string, make: () => Promise<StoreUnderTest>): void {
  describe(`store contract: ${name}`, () => {
    for (const [promise, check] of Object.entries(PROMISES)) {
      it(promise, async () => {
        const under = await make();
        try {
          await check(under);
        } finally {
          await under.dispose();
        }
      });
    }
  });
}
