// What is kept beside a case so that lists and later cases need not open it.
import type { Case, RecalledFact } from "../contract/case.ts";
import type { Slot } from "../contract/fact.ts";

const RECALLABLE: readonly Slot[] = ["org.engineers", "org.teams", "org.stage", "org.companySize", "me.role", "me.reports"];

/** ISO date of the earliest open commitment. */
export function earliestDue(theCase: Case): string | null {
  return (
    theCase.commitments
      .filter((c) => c.status === "open")
      .flatMap((c) => c.due ?? [])
      .sort()[0] ?? null
  );
}

/** Live facts about the organisation and the leader that outlive a case, each with the day it was last said. */
export function recallable(theCase: Case, said: string): RecalledFact[] {
  return theCase.facts
    .filter((f) => RECALLABLE.includes(f.slot) && f.status !== "retracted" && f.status !== "inferred")
    .map((f) => ({ slot: f.slot, value: f.value, quote: f.quote, said: said.slice(0, 10), caseId: theCase.id }));
}

/** The newest fact of each slot, of lists that are newest first. */
export function newestPerSlot(lists: ReadonlyArray<readonly RecalledFact[]>): RecalledFact[] {
  const seen = new Map<string, RecalledFact>();
  for (const list of lists) for (const fact of list) if (!seen.has(fact.slot)) seen.set(fact.slot, fact);
  return [...seen.values()];
}

/** Text around a match, which is between « and ». Null when it does not occur. */
export function snippetOf(text: string, wanted: string): string | null {
  const at = text.toLowerCase().indexOf(wanted.toLowerCase());
  if (wanted === "" || at < 0) return null;
  const end = at + wanted.length;
  const from = Math.max(0, at - 40);
  return `${from > 0 ? "…" : ""}${text.slice(from, at)}«${text.slice(at, end)}»${text.slice(end, end + 40)}${end + 40 < text.length ? "…" : ""}`;
}
