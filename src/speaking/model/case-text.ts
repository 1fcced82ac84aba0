// The case file as a model is given it: bounded, newest last, what no longer counts left out.
import type { Case } from "../../contract/case.ts";
import type { Knowledge } from "../../contract/knowledge.ts";
import type { Plan } from "../../contract/plan.ts";
import { clip } from "./clip.ts";

const MOST_FACTS = 16;
const MOST_FINDINGS = 10;
const MOST_CLAIMS = 4;
const MOST_ACTORS = 5;
const LINE = 90;

/** How lines of the case file and of the plan begin: nobody speaks like that. */
export const CASE_HEADS =
  /^(?:turn \d+, phase\b|positions you hold:|they assert:|asked already:|they set out to try:|explanations in play\b|finding ids:|advice is (?:shut|open)\b|(?:facts|seen|people): [^\n]*;|[^\n]*(?:, side not heard[;.,]|\[(?:open|asked|answered|skipped|unknown|dropped)\]))/i;

/** Facts, findings, claims, people, questions asked, positions and commitments, within `most` characters. */
export function caseText(theCase: Case, knowledge: Knowledge, most: number): string {
  const facts = theCase.facts.filter((f) => f.status !== "retracted");
  const findings = theCase.findings.filter((f) => f.state !== "unknown").slice(-MOST_FINDINGS);
  const lines = [
    `Turn ${theCase.turn}, phase ${theCase.phase}.`,
    named(
      "Positions you hold",
      theCase.positions
        .filter((p) => p.status === "held")
        .slice(-1)
        .map((p) => clip(p.statement, 220)),
    ),
    named(
      "Facts",
      facts.slice(-MOST_FACTS).map((f) => `${f.slot} ${clip(String(f.value), 40)}`),
    ),
    named(
      "Seen",
      findings.map((f) => `${f.state === "absent" ? "not: " : ""}${knowledge.findings.get(f.id)?.title ?? f.id} (“${clip(f.quote, 60)}”)`),
    ),
    named(
      "They assert",
      theCase.claims
        .filter((c) => c.status !== "withdrawn")
        .slice(-MOST_CLAIMS)
        .map((c) => `“${clip(c.quote, LINE)}” (${c.status})`),
    ),
    named(
      "People",
      theCase.actors.slice(-MOST_ACTORS).map((a) => `${a.name}, ${a.role}${a.heard ? ", spoken with" : ", side not heard"}`),
    ),
    named(
      "Asked already",
      theCase.asked.slice(-5).map((q) => `${clip(q.text, LINE)} [${q.state}]`),
    ),
    named(
      "They set out to try",
      theCase.commitments
        .filter((c) => c.status === "open")
        .slice(-2)
        .map((c) => clip(c.text, 120)),
    ),
  ].filter((l) => l !== "");
  return clipLines(lines, most);
}

/** Explanations in play, so that a question can split them; only where the plan asks. */
export function knowledgeText(plan: Plan, theCase: Case, knowledge: Knowledge, most: number): string {
  if (plan.bounds.kind === "view" || plan.moves.every((m) => m.kind === "refer-safety")) return "";
  const ids = theCase.situations.slice(0, 2).flatMap((s) =>
    [...(knowledge.situations.get(s.id)?.diagnoses ?? [])]
      .sort((a, b) => b.prior - a.prior)
      .slice(0, 3)
      .map((d) => d.id),
  );
  const lines = [...new Set(ids)].slice(0, 4).flatMap((id) => {
    const d = knowledge.diagnoses.get(id);
    return d === undefined ? [] : [`- ${d.title}: ${clip(d.mechanism.replace(/\[[^\]]*\]|\{[^}]*\}/g, "").replace(/\s+/g, " "), 170)}`];
  });
  const findings = [...new Set(theCase.situations.slice(0, 2).flatMap((s) => knowledge.situations.get(s.id)?.first_questions ?? []))].slice(0, 6);
  if (lines.length === 0) return "";
  return clipLines(["Explanations in play, none of them shown yet:", ...lines, `Finding ids: ${findings.join(", ")}`], most);
}

function named(name: string, items: readonly string[]): string {
  return items.length === 0 ? "" : `${name}: ${items.join("; ")}.`;
}

function clipLines(lines: readonly string[], most: number): string {
  let left = most;
  const out: string[] = [];
  for (const line of lines) {
    if (left < 40) break;
    const cut = clip(line, left);
    out.push(cut);
    left -= cut.length + 1;
  }
  return out.join("\n");
}
