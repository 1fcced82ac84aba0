// Conversations written as transcripts a leader could read. What is checked stands in comments beside what is said:
//
//   > what the leader says
//   <!-- asks; words <= 120; says "28"; moves challenge; fact org.engineers = 28; leads too-much-in-flight -->
//
// The replies in the files are for the reader (npm run transcripts writes them anew); only the comments are checked.
import { expect } from "vitest";
import { questionsIn } from "../../src/conduct/rules/questions.ts";
import { UnitSplitter } from "../../src/conduct/split.ts";
import type { Case } from "../../src/contract/case.ts";
import type { Turn } from "../../src/contract/turn.ts";
import { countWords } from "../../src/kit/text.ts";

export interface Exchange {
  readonly message: string;
  readonly checks: readonly string[];
}

export interface Transcript {
  readonly title: string;
  readonly promises: readonly string[];
  readonly situations: readonly string[];
  readonly exchanges: readonly Exchange[];
}

const FRONT = /^---\n([\s\S]*?)\n---\n/;

export function parseTranscript(text: string): Transcript {
  const front = FRONT.exec(text)?.[1] ?? "";
  const field = (name: string): string => new RegExp(`^${name}: (.*)$`, "m").exec(front)?.[1] ?? "";
  const list = (name: string): string[] =>
    field(name)
      .replace(/^\[|\]$/g, "")
      .split(",")
      .map((s) => s.trim())
      .filter((s) => s !== "");
  const exchanges: Exchange[] = [];
  let message: string[] = [];
  for (const line of text.replace(FRONT, "").split("\n")) {
    if (line.startsWith(">")) message.push(line.replace(/^> ?/, ""));
    const comment = /^<!-- (.*) -->$/.exec(line);
    if (comment !== null && message.length > 0) {
      exchanges.push({ message: message.join("\n"), checks: (comment[1] ?? "").split(";").map((c) => c.trim()) });
      message = [];
    }
  }
  return { title: field("title"), promises: list("promises"), situations: list("situations"), exchanges };
}

/** Checks one line of a comment against what happened. @throws when the check is not known. */
export function check(line: string, turn: Turn, theCase: Case): void {
  const reply = turn.reply;
  const plainReply = reply.replace(/[’‘]/g, "'");
  const kinds = turn.plan.moves.map((m) => m.kind as string);
  const rest = line.replace(/^\S+\s*/, "");
  const unquoted = rest.replace(/^"|"$/g, "");
  const splitter = new UnitSplitter();
  const asked = [...splitter.push(`${reply}\n`), ...splitter.finish()].reduce((n, u) => n + questionsIn(u.text), 0);
  switch (line.split(/\s/)[0]) {
    case "asks":
      expect(asked, `asks 1 or 2: ${reply}`).toSatisfy((n: number) => n >= 1 && n <= 2);
      return;
    case "asks-nothing":
      expect(asked, reply).toBe(0);
      return;
    case "words":
      expect(countWords(reply), reply).toBeLessThanOrEqual(Number(rest.replace("<=", "")));
      return;
    case "says":
      expect(plainReply.toLowerCase()).toContain(unquoted.toLowerCase());
      return;
    case "never-says":
      expect(plainReply.toLowerCase()).not.toMatch(new RegExp(unquoted.toLowerCase()));
      return;
    case "moves":
      expect(kinds).toEqual(expect.arrayContaining(rest.split(/[ ,]+/)));
      return;
    case "no-move":
      for (const kind of rest.split(/[ ,]+/)) expect(kinds).not.toContain(kind);
      return;
    case "acts":
      expect(turn.reading.acts.map((a) => a.kind as string)).toEqual(expect.arrayContaining(rest.split(/[ ,]+/)));
      return;
    case "fact": {
      const [slot, value] = rest.split(" = ");
      expect(theCase.facts.filter((f) => f.slot === slot && f.status !== "retracted").map((f) => String(f.value))).toContain(value);
      return;
    }
    case "finding": {
      const [id, state] = rest.split(" = ");
      expect(theCase.findings.find((f) => f.id === id)?.state, `finding ${id}`).toBe(state);
      return;
    }
    case "leads":
      expect(turn.differential[0]?.id).toBe(rest);
      return;
    case "phase":
      expect(turn.plan.phase).toBe(rest);
      return;
    case "gate":
      expect(turn.plan.bounds.adviceAllowed, "advice allowed").toBe(rest === "open");
      return;
    case "framework":
      expect(turn.plan.frameworks.length).toBeGreaterThan(0);
      return;
    case "position":
      expect(theCase.positions.map((p) => `${p.diagnosis} ${p.status}`)).toContain(rest);
      return;
    case "commitment":
      expect(theCase.commitments.map((c) => `${c.status} ${c.due ?? "undated"}`)).toContain(rest);
      return;
    case "asks-last":
      expect(reply.trim().split("\n\n").at(-1), "the last paragraph is the question").toMatch(/\?/);
      return;
    case "keeps":
      expect(theCase.facts.filter((f) => f.status !== "retracted").length).toBeGreaterThanOrEqual(Number(rest));
      return;
    default:
      throw new Error(`unknown check: ${line}`);
  }
}
