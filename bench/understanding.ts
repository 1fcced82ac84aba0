// How well facts, answers, denials and what calls for care are read, on sentences by a hand that saw neither rules nor cues.
// Odd lines of each file were there to improve on; only the even ones are reported. `tsx bench/run.ts understanding`.
import { existsSync, readFileSync } from "node:fs";
import { readExtras } from "../src/app/reading-extras.ts";
import type { ReadFact } from "../src/contract/fact.ts";
import type { Lexicon, PendingQuestion, Reader } from "../src/contract/lexicon.ts";
import type { SentenceEncoder } from "../src/contract/ports.ts";
import type { ReadFinding, Reading } from "../src/contract/reading.ts";
import { openEncoder } from "../src/encoder/onnx-encoder.ts";
import { cueOf, matchCue } from "../src/kit/cue.ts";
import { lexiconOf } from "../src/knowledge/lexicon.ts";
import { loadKnowledge } from "../src/knowledge/load.ts";
import { createReader } from "../src/reading/read.ts";
import { type Proportion, shown } from "./figures.ts";
import { compareFacts, type FactLine, numbersAlone } from "./judge-facts.ts";

type Say = (line: string) => void;
type Half = "even" | "odd";
interface AnswerLine {
  readonly finding: string;
  readonly question: string;
  readonly answer: string;
  readonly choice: string | null;
}
interface DenialLine {
  readonly text: string;
  readonly finding: string;
  readonly expected: "absent" | "nothing";
}
interface CareLine {
  readonly text: string;
  readonly kind: string | null;
}
interface Tool {
  readonly name: string;
  readonly read: (message: string, pending?: readonly PendingQuestion[]) => Promise<Reading>;
}
type Row = readonly [string, Proportion];

function linesOf<T>(path: string, half: Half): T[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((l) => l !== "")
    .filter((_, i) => (i % 2 === 0) === (half === "odd"))
    .map((l) => JSON.parse(l) as T);
}

function toolOf(name: string, reader: Reader, encoder: SentenceEncoder | null): Tool {
  return {
    name,
    async read(message, pending) {
      const prepared = reader.prepare(message);
      const vectors = encoder === null ? null : await encoder.encode(prepared.texts);
      return reader.read({
        message,
        prepared,
        vectors,
        pending: pending ?? null,
        lastMoves: pending === undefined ? [] : ["ask"],
        turn: pending === undefined ? 1 : 2,
      });
    },
  };
}

/** Reads every line by every tool and prints one column a tool. */
async function table<T>(
  say: Say,
  title: string,
  lines: readonly T[],
  columns: ReadonlyArray<{ readonly name: string; readonly judge: (line: T) => Promise<ReadonlyMap<string, boolean | null>> }>,
): Promise<void> {
  if (lines.length === 0) return;
  const rows: Row[][] = [];
  for (const { judge } of columns) {
    const counts = new Map<string, { k: number; n: number }>();
    for (const line of lines) {
      for (const [name, good] of await judge(line)) {
        const count = counts.get(name) ?? { k: 0, n: 0 };
        if (good !== null) count.n++;
        if (good === true) count.k++;
        counts.set(name, count);
      }
    }
    rows.push([...counts]);
  }
  say(`\n${title}`);
  say(`  ${"".padEnd(34)}${columns.map((c) => c.name.padEnd(26)).join("")}`.trimEnd());
  const names = [...new Set(rows.flat().map(([name]) => name))];
  for (const name of names)
    say(`  ${name.padEnd(34)}${rows.map((r) => shown(r.find(([n]) => n === name)?.[1] ?? { k: 0, n: 0 }).padEnd(26)).join("")}`.trimEnd());
}

/** Each fact a verdict of its own, so that a line with four facts counts four times. */
function factVerdicts(line: FactLine, facts: readonly Pick<ReadFact, "slot" | "value" | "quantity">[]): Map<string, boolean> {
  const { said, wanted, outcomes, replaced } = compareFacts(line, facts);
  const named = (name: string, all: readonly boolean[]): Array<readonly [string, boolean]> => all.map((ok, i) => [`${name}#${i}`, ok] as const);
  return new Map([
    ...named("precision", said),
    ...named("recall", wanted),
    ...named("what was tried: how it went", outcomes),
    ...named("corrections marked", replaced),
  ]);
}

const merged = (verdicts: ReadonlyMap<string, boolean>, totals: Map<string, { k: number; n: number }>): void => {
  for (const [key, ok] of verdicts) {
    const name = key.split("#")[0] ?? key;
    const count = totals.get(name) ?? { k: 0, n: 0 };
    count.n++;
    if (ok) count.k++;
    totals.set(name, count);
  }
};

async function facts(say: Say, lines: readonly FactLine[], tools: readonly Tool[]): Promise<void> {
  if (lines.length === 0) return;
  const columns: Array<{ name: string; totals: Map<string, { k: number; n: number }> }> = [];
  for (const tool of tools.slice(0, 1)) {
    const totals = new Map<string, { k: number; n: number }>();
    for (const line of lines) merged(factVerdicts(line, (await tool.read(line.text)).facts), totals);
    columns.push({ name: "reader", totals });
  }
  const bare = new Map<string, { k: number; n: number }>();
  for (const line of lines) merged(factVerdicts(line, numbersAlone(line.text)), bare);
  columns.push({ name: "number + next noun", totals: bare });
  say(`\nFacts: right values of the labelled slots (${lines.length} messages)`);
  say(`  ${"".padEnd(34)}${columns.map((c) => c.name.padEnd(26)).join("")}`.trimEnd());
  for (const name of columns[0]?.totals.keys() ?? [])
    say(`  ${name.padEnd(34)}${columns.map((c) => shown(c.totals.get(name) ?? { k: 0, n: 0 }).padEnd(26)).join("")}`.trimEnd());
}

function pendingOf(line: AnswerLine, lexicon: Lexicon): PendingQuestion {
  const choices = lexicon.findings.find((f) => f.id === line.finding)?.choices ?? [];
  return { id: line.finding, finding: line.finding, text: line.question, choices: choices.map(({ id, label }) => ({ id, label })) };
}

/** Choices picked, by id; what the reader makes of the message's findings tells them. */
const pickedIn = (reading: Reading, line: AnswerLine): string[] =>
  [...new Set(reading.findings.filter((f) => f.via === "answer" || f.via === "meaning").flatMap((f) => f.choice ?? []))].filter(
    (c) => c !== "" && line !== null,
  );

function answerVerdict(picked: readonly string[], line: AnswerLine): Map<string, boolean | null> {
  const right = picked.length === 1 && picked[0] === line.choice;
  return new Map([
    ["right", line.choice === null ? null : right],
    ["left open", line.choice === null ? null : picked.length === 0],
    ["wrong", line.choice === null ? null : picked.length > 0 && !right],
    ["picks that are right (precision)", picked.length === 0 ? null : right],
    ["evasions left open", line.choice === null ? picked.length === 0 : null],
  ]);
}

type States = ReadonlyMap<string, string>;
const statesOf = (findings: readonly ReadFinding[]): States => new Map(findings.filter((f) => f.state !== "unknown").map((f) => [f.finding, f.state]));

function wantedStates(line: AnswerLine, lexicon: Lexicon): { wanted: States; scope: ReadonlySet<string> } {
  const choices = lexicon.findings.find((f) => f.id === line.finding)?.choices ?? [];
  const sets = Object.entries(choices.find((c) => c.id === line.choice)?.sets ?? {}).filter(([, s]) => s !== "unknown");
  return { wanted: new Map(sets), scope: new Set(choices.flatMap((c) => Object.keys(c.sets))) };
}

function settledVerdicts(got: States, line: AnswerLine, lexicon: Lexicon, totals: Map<string, { k: number; n: number }>): void {
  const { wanted, scope } = wantedStates(line, lexicon);
  const said = [...got].filter(([finding]) => scope.has(finding));
  merged(
    new Map([
      ...said.map(([f, state], i) => [`what answers settle: precision#${i}`, wanted.get(f) === state] as const),
      ...[...wanted].map(([f, state], i) => [`what answers settle: recall#${i}`, got.get(f) === state] as const),
    ]),
    totals,
  );
}

/** The choice whose label shares most words with the answer, if any word is shared. */
function byLabelWords(line: AnswerLine, lexicon: Lexicon): string[] {
  const words = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
  const said = words(line.answer);
  const scored = pendingOf(line, lexicon)
    .choices.map((c) => ({ id: c.id, hits: [...words(c.label)].filter((w) => said.has(w)).length }))
    .sort((a, b) => b.hits - a.hits);
  return (scored[0]?.hits ?? 0) > (scored[1]?.hits ?? 0) ? [scored[0]?.id ?? ""] : [];
}

async function answers(say: Say, all: readonly AnswerLine[], tools: readonly Tool[], lexicon: Lexicon): Promise<void> {
  const known = new Map(lexicon.findings.map((f) => [f.id, f.choices]));
  const lines = all.filter((l) => known.has(l.finding) && (l.choice === null || known.get(l.finding)?.some((c) => c.id === l.choice)));
  const totals = tools.map(() => new Map<string, { k: number; n: number }>());
  const columns = tools.map((tool, t) => ({
    name: tool.name,
    async judge(line: AnswerLine): Promise<Map<string, boolean | null>> {
      const reading = await tool.read(line.answer, [pendingOf(line, lexicon)]);
      settledVerdicts(statesOf(reading.findings), line, lexicon, totals[t] ?? new Map());
      return answerVerdict(pickedIn(reading, line), line);
    },
  }));
  await table(say, `Answers to a question with choices (${lines.length})`, lines, [
    ...columns,
    { name: "shared label words alone", judge: async (line) => answerVerdict(byLabelWords(line, lexicon), line) },
  ]);
  for (const name of totals[0]?.keys() ?? [])
    say(`  ${name.padEnd(34)}${totals.map((t) => shown(t.get(name) ?? { k: 0, n: 0 }).padEnd(26)).join("")}`.trimEnd());
}

function denialVerdict(state: string | undefined, line: DenialLine): Map<string, boolean | null> {
  const absent = line.expected === "absent";
  return new Map([
    ["not misread", absent ? state !== "present" : state !== "present" && state !== "absent"],
    ["denials: read as absent", absent ? state === "absent" : null],
    ["denials: read as present", absent ? state === "present" : null],
    ["nothing follows: nothing read", absent ? null : state === undefined || state === "unknown"],
  ]);
}

async function denials(say: Say, lines: readonly DenialLine[], tools: readonly Tool[], lexicon: Lexicon): Promise<void> {
  const present = new Map(lexicon.findings.map((f) => [f.id, f]));
  const columns = tools.map((tool) => ({
    name: tool.name,
    judge: async (line: DenialLine) => denialVerdict((await tool.read(line.text)).findings.find((f) => f.finding === line.finding)?.state, line),
  }));
  const bare = async (line: DenialLine): Promise<ReadonlyMap<string, boolean | null>> => {
    const found = present.get(line.finding)?.present.some((c) => matchCue(cueOf(c), line.text) !== null) === true;
    return denialVerdict(found ? "present" : undefined, line);
  };
  await table(say, `Denials, questions, suppositions, other companies (${lines.length})`, lines, [...columns, { name: "bare cues", judge: bare }]);
}

/** What a list of alarming words would do. */
const ALARMING =
  /\b(?:harass\w*|discriminat\w*|racist|sexist|suicid\w*|kill\w*|die|dying|death|dead|violen\w*|threat\w*|hit|attack\w*|weapon|gun|knife|legal|lawyers?|illegal|sue|sued|fraud|court|hospital|sick|pain|collapsed|outage|down|incident|hacked|breach)\b/i;

async function care(say: Say, title: string, lines: readonly CareLine[], tools: readonly Tool[]): Promise<void> {
  const verdict = (sure: readonly string[], possible: readonly string[], line: CareLine): Map<string, boolean | null> =>
    new Map([
      ["referred at once (C16)", line.kind === null ? null : sure.length > 0],
      ["referred, or met with one line", line.kind === null ? null : sure.length + possible.length > 0],
      ["one of them of the right kind", line.kind === null || sure[0] === "" ? null : [...sure, ...possible].includes(line.kind)],
      ["false referrals", line.kind === null ? sure.length > 0 : null],
      ["false referrals or lines", line.kind === null ? sure.length + possible.length > 0 : null],
    ]);
  const columns = tools.map((tool) => ({
    name: tool.name,
    judge: async (line: CareLine) => {
      const { acts } = await tool.read(line.text);
      const sure = acts.flatMap((a) => (a.kind === "sensitive" ? [a.detail ?? "?"] : []));
      return verdict(
        sure,
        acts.flatMap((a) => (a.kind === "inform" && a.detail?.startsWith("care:") === true ? [a.detail.slice("care:".length)] : [])),
        line,
      );
    },
  }));
  await table(say, `${title} (${lines.length})`, lines, [
    ...columns,
    { name: "alarming words", judge: async (line) => verdict(ALARMING.test(line.text) ? [""] : [], [], line) },
  ]);
}

/** Prints every figure on understanding, with n, k and a 95 % interval, beside a baseline. */
export async function benchUnderstanding(print: Say, half: Half = "even"): Promise<void> {
  const { knowledge } = loadKnowledge(["knowledge"]);
  const found = await openEncoder("data/sentence-encoder");
  const encoder = "reason" in found ? null : found;
  const plain = lexiconOf(knowledge);
  const nowhere = (): Pick<Reading, "situations" | "fit"> => ({ situations: [], fit: "none" });
  const tools = [toolOf("words alone", createReader({ ...plain, ...readExtras("dist", null) }, nowhere), null)];
  if (encoder !== null) tools.push(toolOf("words and meaning", createReader({ ...plain, ...readExtras("dist", encoder.id) }, nowhere), encoder));
  print(`Understanding, ${half} lines of the blind files (share, k/n, 95 % interval)`);
  for (const file of ["unseen-facts", "unseen-facts-2"]) await facts(print, linesOf<FactLine>(`bench/data/${file}.jsonl`, half), tools);
  await answers(print, linesOf<AnswerLine>("bench/data/unseen-answers.jsonl", half), tools, plain);
  await denials(print, linesOf<DenialLine>("bench/data/unseen-denials.jsonl", half), tools, plain);
  await care(print, "What calls for care before anything else", linesOf<CareLine>("evals/data/care.jsonl", half), tools);
  await care(print, "The same, by the hand that wrote half of the examples", linesOf<CareLine>("evals/data/care-2.jsonl", half), tools);
}
