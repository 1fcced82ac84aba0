// Every lint finds the fault it is for, planted in a base that is otherwise clean, and the shipped base has none.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DETECTORS } from "../contract/noticing.ts";
import { diagnosisSchema, findingSchema, type RecordKind } from "../contract/records.ts";
import { checkKnowledge } from "./check.ts";
import { indexRecords, loadKnowledge } from "./load.ts";

type Fields = Record<string, unknown>;
type Base = Partial<Record<RecordKind, Fields>>;

const OPENING = { text: "A list like that has an order in it already, and somebody pays for it." };
const SIDE = { cues: ["work waits"], heard: ["Then the wait is the thing to look at."] };

const CLEAN: Record<RecordKind, Fields> = {
  situations: {
    id: "late",
    title: "Late",
    version: 1,
    sources: [],
    topics: ["strategy"],
    roles: [],
    label: "being late",
    summary: "Work comes late.",
    cues: ["late again"],
    needs: ["waits"],
    diagnoses: [{ id: "queue", prior: 0 }],
    assumptions: ["more-hands"],
    openings: [OPENING, { ...OPENING, when: { said: "he is late" } }],
    first_questions: ["waits"],
    frameworks: ["law"],
    examples: [{ hand: "a", text: "late — again" }],
  },
  diagnoses: {
    id: "queue",
    title: "A queue",
    version: 1,
    sources: ["book"],
    topics: ["strategy"],
    signature: "a queue",
    mechanism: "Work waits.",
    so_what: ["Then more hands wait too."],
    findings: [{ id: "waits", weight: 2 }],
    loop: "busier",
    leverage: ["less at once"],
    options: [],
    assessment: ["I'd start with the queue."],
    test: {},
    flip: "nothing waits",
    frameworks: [{ id: "law", why: "Work waits.", misleads: "when nothing waits" }],
    example: { text: "Imagine a team of nine.", invented: true },
  },
  findings: {
    id: "waits",
    title: "Most of the time goes into waiting",
    version: 1,
    sources: [],
    question: ["Where did the last one wait longest?"],
    reason: "waiting and slow work differ",
    choices: [{ id: "gate", label: "at one gate", sets: { waits: "present" }, cues: ["at the gate"], examples: ["a", "b"] }],
    present: SIDE,
    absent: SIDE,
  },
  assumptions: {
    id: "more-hands",
    title: "More hands",
    version: 1,
    sources: [],
    kind: "solution-jump",
    cues: ["hire more"],
    unless: [],
    challenge: ["Hands help where hands are short."],
    must_be_true: "nobody is free",
    question: ["Which ready work did nobody have time for?"],
    reason: "it decides whether hands are short",
    supported_by: [],
    refuted_by: ["waits"],
    weight: 3,
  },
  frameworks: { id: "law", title: "A law", version: 1, sources: ["book"], author: "Somebody", example: { text: "Imagine it.", invented: true } },
  loops: {
    id: "busier",
    title: "Busier means later",
    version: 1,
    sources: [],
    leverage: ["less at once"],
    variables: [
      { id: "a", label: "work started" },
      { id: "b", label: "waiting" },
    ],
    links: [
      { from: "a", to: "b", sign: "+" },
      { from: "b", to: "a", sign: "+" },
    ],
  },
  noticings: {
    id: "always",
    title: "Always",
    version: 1,
    sources: [],
    kind: "loaded-word",
    cues: ["it's always"],
    pairs: [{ a: ["we agreed"], b: ["nothing moved"] }],
    unless: [],
    text: ["“Always” has a first time in it."],
    question: ["When did it begin?"],
    reason: "a date finds causes",
    weight: 4,
  },
  followups: {
    id: "late",
    title: "Too late",
    version: 1,
    cues: ["is it too late"],
    examples: ["is it too late", "is it too late now", "so is it too late", "is it too late to say it"],
    heard: ["Late is awkward, never is worse.", "No, and it costs a sentence."],
  },
  predicaments: {
    id: "ignored",
    title: "Agreed and ignored",
    version: 1,
    sources: [],
    topics: ["strategy"],
    says: ["Everyone agreed, nobody did anything."],
    near: [],
    in_short: "a thing everybody agreed to",
    catch: ["A yes without a date costs nobody anything.", "Everyone could say yes because nothing hung on it."],
    questions: [
      {
        id: "price",
        ask: ["What would they have to drop?"],
        why: "a yes has a price",
        known: [],
        answers: [{ id: "none", says: ["nothing"], heard: "Then it's cheap." }],
      },
    ],
    replies: [{ id: "mandate", says: ["should I mandate it"], heard: "A mandate moves the tickets first." }],
    lean: ["I'd ask for one date.", "I'd go for one team first."],
    hinges: ["what it costs", "who ranks it"],
    first: "one talk",
    wrong_when: "it's urgent for all",
    words: "Which week could it be?",
    framework: { id: "law", why: "Work waits." },
  },
  decisions: {
    id: "tell",
    title: "Whether to tell",
    version: 1,
    sources: [],
    label: "whether to tell them",
    cues: ["should i tell", "whether to tell", "if i should say"],
    unless_said: [],
    lean: ["I'd lean towards telling them.", "My bet is on telling them."],
    hinges: ["whether they know", "who else could tell them"],
    question: ["Who knows?"],
    reason: "who knows decides how",
    first: "one talk",
    wrong_when: "the last one who told them paid for it",
  },
  lenses: {
    id: "somebody",
    title: "Somebody",
    version: 1,
    sources: ["book"],
    based_on: "Based on the published work of Somebody",
    philosophy: "Look at the queue.",
    questions: ["What waits?", "For whom?", "Since when?", "Who sees it?", "Who pays?", "What ends it?"],
    frameworks: ["law"],
    blind_spots: ["small teams"],
  },
  sources: { id: "book", title: "A book", version: 1, sources: [], author: "Somebody", work: "A Book", url: "https://example.org/a", supports: "queues" },
  phrases: { id: "flow", title: "Flow", version: 1, sources: [], variants: { "got-it": ["Got it."] } },
  care: {
    id: "harassment",
    title: "Harassment",
    version: 1,
    sources: [],
    hints: ["avoids (him|her)"],
    says: ["she avoids him — always"],
    sounds_like_it: ["she avoids meetings"],
  },
};

const longer = (words: number, end: string): string => `${Array.from({ length: words }, (_, n) => `word${n}`).join(" ")}${end}`;

/** Messages of the lints on the clean base with these fields changed, and these records beside it. */
function lintsWith(changed: Base = {}, beside: ReadonlyArray<readonly [RecordKind, Fields]> = []): string[] {
  const records = (Object.keys(CLEAN) as RecordKind[]).map((kind) => ({ kind, record: { ...CLEAN[kind], ...changed[kind] } }));
  return checkKnowledge(indexRecords([...records, ...beside.map(([kind, record]) => ({ kind, record }))])).map((l) => `${l.record}: ${l.message}`);
}

test("a clean base has no lints", () => {
  expect(lintsWith()).toEqual([]);
});

test("the shipped base has no faults and no lints", () => {
  const { knowledge, faults } = loadKnowledge(["knowledge"]);
  expect([...faults, ...checkKnowledge(knowledge)]).toEqual([]);
});

describe("each planted fault is found", () => {
  const planted: ReadonlyArray<readonly [string, string, Base]> = [
    ["a dead link", "dead link to loops/gone", { diagnoses: { loop: "gone" } }],
    ["a cue with unmatched brackets", "unmatched brackets", { situations: { cues: ["(late again"] } }],
    ["a capture named twice", "Invalid regular expression", { noticings: { cues: ["(we|they) <x> and <x>"] } }],
    ["a broken cue in a pair", "put spaces around brackets", { noticings: { pairs: [{ a: ["we(agreed|did)"], b: ["nothing moved"] }] } }],
    ["a sign the cue language does not know", "a sign the cue language doesn't know (?)", { findings: { present: { ...SIDE, cues: ["work waits?"] } } }],
    ["a broken hint of a care record", "unmatched brackets", { care: { hints: ["avoids (him"] } }],
    ["a diagnosis nothing can confirm", "no finding can confirm it", { diagnoses: { findings: [{ id: "waits", weight: -2, absent: -1 }] } }],
    ["a diagnosis nothing can deny", "no finding can deny it", { diagnoses: { findings: [{ id: "waits", weight: 2, absent: 0 }] } }],
    ["a diagnosis no situation leads to", "no situation leads to it", { situations: { diagnoses: [] } }],
    ["an invented example told as fact", "must begin with “Imagine”", { diagnoses: { example: { text: "A team of nine did it.", invented: true } } }],
    ["a real example without a source", "a real example needs its source", { diagnoses: { example: { text: "A team of nine did it.", invented: false } } }],
    [
      "a choice that settles nothing",
      "choice gate settles nothing",
      { findings: { choices: [{ id: "gate", label: "at one gate", sets: {}, cues: [], examples: ["a", "b"] }] } },
    ],
    [
      "a loop with a link that leads out of its walk",
      "do not close into one loop",
      {
        loops: {
          links: [
            { from: "a", to: "b", sign: "+" },
            { from: "b", to: "a", sign: "+" },
            { from: "a", to: "a", sign: "+" },
          ],
        },
      },
    ],
    ["an open chain", "do not close into one loop", { loops: { links: [{ from: "a", to: "b", sign: "+" }] } }],
    ["a loop no diagnosis shows", "no diagnosis shows it", { diagnoses: { loop: undefined } }],
    ["a detector that does not exist", "no such detector: arithmetic-luck", { noticings: { detector: "arithmetic-luck" } }],
    ["a noticing nothing can find", "nothing can find it", { noticings: { cues: [], pairs: [] } }],
    ["two questions in one", "not exactly one question", { findings: { question: ["Where did it wait? And for whom?"] } }],
    ["a noticing's question without a mark", "not exactly one question", { noticings: { question: ["Tell me when it began."] } }],
    ["an assumption's question that is too long", "a question of more than 30 words", { assumptions: { question: [longer(31, "?")] } }],
    ["a lens with few questions", "fewer than 6 questions", { lenses: { questions: ["What waits?"] } }],
    ["a place in a lens", "a place nothing fills", { lenses: { philosophy: "Look at {who}." } }],
    ["an opening that asks", "asks where nothing may be asked", { situations: { openings: [{ text: "Is it the queue?" }] } }],
    ["a heard line that asks", "asks where nothing may be asked", { findings: { absent: { ...SIDE, heard: ["Is it?"] } } }],
    ["a long opening", "an opening of more than 50 words", { situations: { openings: [{ text: longer(51, ".") }] } }],
    ["a long heard line", "a heard line of more than 30 words", { findings: { present: { ...SIDE, heard: [longer(31, ".")] } } }],
    ["an order", "an order where a view belongs", { diagnoses: { so_what: ["You must stop hiring."] } }],
    ["a title about the leader", "the title speaks of “the leader”", { findings: { title: "The leader waits" } }],
    ["an order in a lean", "an order where a view belongs", { decisions: { lean: ["You should tell them.", "My bet is on telling."] } }],
    ["a decision's question without a mark", "not exactly one question", { decisions: { question: ["Say who knows."] } }],
    ["a man presumed", "presumes a man or a woman", { noticings: { text: ["That's his worry."] } }],
    ["an em dash", "an em dash", { loops: { leverage: ["less — at once"] } }],
  ];
  for (const [what, message, changed] of planted) test(what, () => expect(lintsWith(changed).join("\n")).toContain(message));

  test("a finding nothing weighs and nothing asks", () => {
    expect(lintsWith({}, [["findings", { ...CLEAN.findings, id: "idle", choices: [] }]])).toEqual([
      "findings/idle: no diagnosis weighs it and no situation asks it",
    ]);
  });

  test("two sources for one work, by address or by author and title", () => {
    expect(lintsWith({}, [["sources", { ...CLEAN.sources, id: "copy", work: "Another title" }]])).toEqual(["sources/copy: the same work as sources/book"]);
    expect(lintsWith({}, [["sources", { ...CLEAN.sources, id: "copy", url: undefined }]])).toEqual(["sources/copy: the same work as sources/book"]);
  });
});

describe("the schema holds what one record can show alone", () => {
  const { knowledge } = loadKnowledge(["knowledge"]);

  test("a choice needs two examples", () => {
    const finding = knowledge.findings.get("where-time-goes");
    const choices = finding?.choices.map((c) => ({ ...c, examples: c.examples.slice(0, 1) }));
    expect(findingSchema.safeParse(finding).success).toBe(true);
    expect(findingSchema.safeParse({ ...finding, choices }).success).toBe(false);
  });

  test("a diagnosis has two to four options", () => {
    const diagnosis = knowledge.diagnoses.get("work-waits-in-a-queue");
    const options = diagnosis?.options ?? [];
    expect(diagnosisSchema.safeParse(diagnosis).success).toBe(true);
    expect(diagnosisSchema.safeParse({ ...diagnosis, options: options.slice(0, 1) }).success).toBe(false);
    expect(diagnosisSchema.safeParse({ ...diagnosis, options: [...options, ...options, ...options].slice(0, 5) }).success).toBe(false);
  });
});

test("the list of detectors is the detectors there are", () => {
  const folder = join("src", "reasoning", "noticing");
  const code = readdirSync(folder)
    .filter((f) => f.endsWith(".ts") && !f.endsWith(".test.ts"))
    .map((f) => readFileSync(join(folder, f), "utf8"))
    .join("\n");
  const named = [...code.matchAll(/hit\(\s*"([a-z-]+)"/g)].map((m) => `arithmetic-${m[1]}`);
  const direct = [...code.matchAll(/ref: "(absence-[a-z-]+)"/g)].map((m) => m[1] ?? "");
  expect([...named, ...direct].filter((n) => !DETECTORS.includes(n))).toEqual([]);
  expect(DETECTORS.filter((d) => !code.includes(`"${d}"`) && !code.includes(`"${d.replace("arithmetic-", "")}"`))).toEqual([]);
});
