// Taking something back: it no longer counts, and is still on record that it was said.
import type { Case } from "../contract/case.ts";

/** The case without a fact, finding or claim counting. `ref` is a fact or claim id, `finding:x`, or `situation:x`. */
export function forgetRef(before: Case, ref: string): Case {
  if (ref.startsWith("finding:")) return { ...before, findings: before.findings.filter((f) => f.id !== ref.slice(8)) };
  if (ref.startsWith("situation:")) return { ...before, situations: before.situations.filter((s) => s.id !== ref.slice(10)) };
  return {
    ...before,
    facts: before.facts.map((f) => (f.id === ref ? { ...f, status: "retracted" as const } : f)),
    claims: before.claims.map((c) => (c.id === ref ? { ...c, status: "withdrawn" as const } : c)),
    findings: before.findings.filter((f) => f.id !== ref),
  };
}
