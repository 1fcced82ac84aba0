// Where a case stands, in five lines at most, for somebody who comes back to it.
import type { AskedQuestion, Case } from "../../contract/case.ts";
import type { Knowledge } from "../../contract/knowledge.ts";
import type { Turn } from "../../contract/turn.ts";
import { cutWords, listed } from "../../kit/text.ts";
import { spoken } from "../turn-result.ts";
import { factWords } from "./fact-words.ts";

export interface Recap {
  readonly lines: readonly string[];
  /** The question that is still open, if any. */
  readonly open: AskedQuestion | null;
}

/** `today` is an ISO date. */
export function recapOf(theCase: Case, turns: readonly Turn[], knowledge: Knowledge, today: string): Recap {
  const known = theCase.facts.filter((f) => f.status !== "retracted").map(factWords);
  const held = theCase.positions.filter((p) => p.status === "held").at(-1);
  const due = theCase.commitments.filter((c) => c.status === "open");
  const situations = theCase.situations.slice(0, 2).map((s) => knowledge.situations.get(s.id)?.label ?? s.id);
  const open = theCase.asked.findLast((q) => q.state === "open") ?? null;
  const where =
    open !== null
      ? "I had asked you something"
      : theCase.summary?.state === "offered"
        ? "I had put together what I understood"
        : `we were ${WHERE[theCase.phase]}`;
  const lines = [
    `**You came with** “${cutWords(theCase.opening.replace(/\s+/g, " "), 24)}”${situations.length === 0 ? "" : `: ${listed(situations)}`}.`,
    known.length === 0
      ? "**Known so far:** no figures or constraints yet."
      : `**Known so far:** ${known.slice(0, 6).join("; ")}${known.length > 6 ? `; and ${known.length - 6} more` : ""}.`,
    `**Where we were:** ${where}.`,
    held === undefined ? "**View:** none yet." : `**View${held.provisional ? ", provisional" : ""}:** ${cutWords(held.statement, 30)}`,
    due.length === 0
      ? ""
      : `**You set out to** ${due
          .slice(0, 2)
          .map((c) => `${cutWords(c.text, 18)} (${dueWords(c.due, today)})`)
          .join("; ")}.`,
  ];
  return { lines: lines.filter((l) => l !== ""), open: open === null ? null : { ...open, text: spoken(open, turns) } };
}

const WHERE: Readonly<Record<Case["phase"], string>> = {
  framing: "finding what this is about",
  understanding: "still finding out what is behind it",
  summarising: "checking that I had understood",
  advising: "weighing what to do",
  committing: "settling what you will try",
  revisiting: "looking at how it went",
};

export function dueWords(due: string | null, today: string): string {
  if (due === null) return "no date set";
  return due < today ? `was due ${due}` : due === today ? "due today" : `due ${due}`;
}
