// The case on one page, each line with the turn it rests on.
import type { Case } from "../../contract/case.ts";
import type { Knowledge } from "../../contract/knowledge.ts";
import type { PlannedLoop, View } from "../../contract/plan.ts";
import type { Turn } from "../../contract/turn.ts";
import { cutWords, listed, quoted } from "../../kit/text.ts";
import type { Plumbline } from "../plumbline.ts";
import { spoken } from "../turn-result.ts";
import { conversation } from "./cases.ts";
import { factWords, neededWords } from "./fact-words.ts";
import { dueWords } from "./recap.ts";
import { beliefBar, beliefWords } from "./why.ts";

const FACTS = 12;
const CAUSES = 4;

/** @throws PlumblineError unknown-case */
export async function briefMarkdown(app: Plumbline, caseId: string, plain: boolean): Promise<string> {
  const { theCase, turns } = await conversation(app, caseId);
  const { knowledge } = await app.knowledge();
  return briefOf(theCase, turns, knowledge, { plain, today: app.clock.now().toISOString().slice(0, 10) });
}

export interface BriefLook {
  readonly plain: boolean;
  /** ISO date. */
  readonly today: string;
}

export function briefOf(theCase: Case, turns: readonly Turn[], knowledge: Knowledge, look: BriefLook): string {
  const moves = turns.flatMap((t) => t.plan.moves.map((move) => ({ move, turn: t.turn })));
  const viewed = moves.findLast((m) => m.move.content === "view");
  const view = viewed?.move.content === "view" ? viewed.move.view : null;
  const drawn = moves.findLast((m) => m.move.content === "loop")?.move;
  const loop = view?.loop ?? (drawn?.content === "loop" ? drawn.loop : null);
  return [
    `# ${theCase.title === "" ? "A new case" : theCase.title}`,
    `*Case ${theCase.id}, opened ${theCase.openedAt.slice(0, 10)}, ${turns.length} ${turns.length === 1 ? "exchange" : "exchanges"}, as of ${look.today}.*`,
    section("Situation", situation(theCase, knowledge)),
    section("What is known", known(theCase, knowledge)),
    section("Causes weighed", causes(turns.at(-1), look.plain)),
    section("Loop", loop === null ? "" : loopLine(loop)),
    section("View", view === null ? noView(turns.at(-1), knowledge) : viewText(view, viewed?.turn ?? 0)),
    section("Options", view === null ? "" : options(view)),
    section(
      "Test",
      view === null
        ? ""
        : `${sentence(view.test.do)} For ${view.test.lasts.replace(/[.]$/, "")}. Watch: ${sentence(view.test.signal)} It is wrong if ${sentence(view.test.wrongIf)}`,
    ),
    section("Open questions", openQuestions(theCase, turns)),
    section("Commitments", commitments(theCase, look.today)),
  ]
    .filter((s) => s !== "")
    .join("\n\n");
}

function section(title: string, body: string): string {
  return body === "" ? "" : `## ${title}\n\n${body}`;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function situation(theCase: Case, knowledge: Knowledge): string {
  const labels = theCase.situations.slice(0, 2).map((s) => knowledge.situations.get(s.id)?.label ?? s.id);
  return `“${cutWords(theCase.opening.replace(/\s+/g, " "), 60)}” (turn 1)${labels.length === 0 ? "" : `\n\nReads like: ${listed(labels)}.`}`;
}

function known(theCase: Case, knowledge: Knowledge): string {
  const facts = theCase.facts.filter((f) => f.status !== "retracted").map((f) => `- ${factWords(f)} (turn ${f.turn})`);
  const findings = theCase.findings
    .filter((f) => f.state !== "unknown")
    .map((f) => `- ${f.state === "absent" ? "not so: " : ""}${knowledge.findings.get(f.id)?.title ?? f.id} (turn ${f.turn})`);
  const all = [...facts, ...findings];
  return all.length === 0
    ? "Nothing yet that could be pointed at."
    : [...all.slice(0, FACTS), ...(all.length > FACTS ? [`- and ${all.length - FACTS} more`] : [])].join("\n");
}

function causes(turn: Turn | undefined, plain: boolean): string {
  return (turn?.differential ?? [])
    .slice(0, CAUSES)
    .map((c) => {
      const evidence = [...c.for.map((e) => ["for", e] as const), ...c.against.map((e) => ["against", e] as const)]
        .filter(([, e]) => e.quote !== "")
        .slice(0, 2)
        .map(([side, e]) => `${side}: ${quoted(e.quote, 10)} (turn ${e.turn})`);
      return `- \`${beliefBar(c.belief, plain)}\` ${c.title}: ${beliefWords(c.belief)}${evidence.length === 0 ? "" : `; ${evidence.join("; ")}`}`;
    })
    .join("\n");
}

function loopLine(loop: PlannedLoop): string {
  const steps = loop.steps.map((s) => `${s.label}${s.delay === null ? "" : ` (${s.delay})`}`);
  return `${loop.title} (${loop.polarity}): ${[...steps, steps[0] ?? ""].join(" → ")}`;
}

function noView(turn: Turn | undefined, knowledge: Knowledge): string {
  const missing = neededWords(turn?.plan.gate.missing ?? [], knowledge);
  return `None yet.${missing.length === 0 ? "" : ` Still needed: ${missing.join(", ")}.`}`;
}

function viewText(view: View, turn: number): string {
  return `${view.assessment.variants[0] ?? view.title} (turn ${turn})\n\n*${view.framework.title}* (${view.framework.author}) misleads when: ${sentence(view.framework.misleads)} What would change it: ${sentence(view.flip)}`;
}

function options(view: View): string {
  const cell = (text: string): string => text.replaceAll("|", "/");
  return [
    "| option | gets you | costs | second-order | wrong when |",
    "|---|---|---|---|---|",
    ...view.options.map((o) => `| ${[o.name, o.gets, o.costs, o.secondOrder, o.wrongWhen].map(cell).join(" | ")} |`),
  ].join("\n");
}

function openQuestions(theCase: Case, turns: readonly Turn[]): string {
  return theCase.asked
    .filter((q) => q.state === "open" || q.state === "unknown")
    .slice(-4)
    .map((q) => `- ${spoken(q, turns)} (turn ${q.turn}${q.state === "unknown" ? ", not known" : ""})`)
    .join("\n");
}

function commitments(theCase: Case, today: string): string {
  return theCase.commitments
    .map((c) => {
      const state = c.status === "open" ? dueWords(c.due, today) : `${c.status}${c.outcome === undefined ? "" : `: ${c.outcome}`}`;
      return `- ${c.text} (turn ${c.turn}; ${state})${c.signal === null ? "" : `; signal: ${c.signal}`}`;
    })
    .join("\n");
}
