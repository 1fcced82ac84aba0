// Facts of a message laid over those of the case: corrections replace, single slots keep the latest, lists grow.
import type { Fact, ReadFact } from "../contract/fact.ts";
import { SINGLE_SLOTS } from "../contract/names/slots.ts";

const SINGLE = new Set<string>(SINGLE_SLOTS);

/** All facts after a message. Nothing is dropped: what is replaced stays with status `retracted`. */
export function mergeFacts(before: readonly Fact[], read: readonly ReadFact[], turn: number, mark = "f"): Fact[] {
  let facts: Fact[] = [...before];
  read.forEach((said, i) => {
    const r = placed(facts, said);
    if (facts.some((f) => f.status !== "retracted" && sameFact(f, r))) return;
    if (r.status === "inferred" && SINGLE.has(r.slot) && facts.some((f) => f.slot === r.slot && f.status === "stated")) return;
    const part = isPartOfThem(facts, r);
    if (!part) facts = retract(facts, r);
    facts.push({ ...r, id: `t${turn}${mark}${i + 1}`, turn, status: part ? "retracted" : r.status });
  });
  return facts;
}

const HEADS = new Set<string>(["org.engineers", "org.companySize", "me.reports", "org.teamSize"]);

/** "Two engineers for a month" of fourteen: a far smaller number that corrects nothing counts some of them. */
function isPartOfThem(facts: readonly Fact[], r: ReadFact): boolean {
  if (!HEADS.has(r.slot) || r.corrects === true || typeof r.value !== "number") return false;
  const known = facts.findLast((f) => f.slot === r.slot && f.status === "stated")?.value;
  return typeof known === "number" && r.value < known / 2;
}

/** "We're 40 now, not 28" without a noun: it belongs where the 28 stands. */
function placed(facts: readonly Fact[], read: ReadFact): ReadFact {
  if (read.slot !== "quantity" || read.corrects !== true || read.replaces === undefined || read.quantity?.noun !== "") return read;
  const old = facts.findLast((f) => f.status !== "retracted" && SINGLE.has(f.slot) && f.value === read.replaces);
  return old === undefined ? read : { ...read, slot: old.slot };
}

function sameFact(f: Fact, r: ReadFact): boolean {
  if (f.slot !== r.slot || f.value !== r.value) return false;
  return f.quantity?.noun === r.quantity?.noun && f.quantity?.per === r.quantity?.per;
}

function retract(facts: readonly Fact[], by: ReadFact): Fact[] {
  return facts.map((f) => {
    if (f.status === "retracted" || !isReplaced(f, by)) return f;
    return { ...f, status: "retracted" as const };
  });
}

function isReplaced(f: Fact, by: ReadFact): boolean {
  if (SINGLE.has(by.slot)) return f.slot === by.slot;
  if (by.corrects !== true || f.slot !== by.slot) return false;
  if (by.replaces !== undefined) return f.value === by.replaces;
  return f.quantity?.noun !== undefined && f.quantity.noun === by.quantity?.noun && f.quantity.per === by.quantity?.per;
}
