// What in the leader's own account is worth pointing at, whatever the topic (design.md §3, Noticing).
import type { Knowledge } from "../../contract/knowledge.ts";
import type { Noticing } from "../../contract/noticing.ts";
import type { NoticingRecord } from "../../contract/records.ts";
import { fillTemplate, placesOf } from "../../kit/template.ts";
import { hash32 } from "../../kit/text.ts";
import { tellingScore } from "../telling.ts";
import { absences } from "./absence.ts";
import { arithmetic } from "./arithmetic.ts";
import { contextOf, type Hit, type NoticeContext, type NoticeInput } from "./context.ts";
import { cueNoticings, searchCues } from "./cue-noticings.ts";
import { tensions } from "./tension.ts";

const MOST = 12;
/** Between noticings of like weight, the words that tell more decide. */
const TELLING = 0.12;
/** What was said in an earlier message still counts, but less than what was just said. */
const EARLIER = 0.7;

/**
 * Noticings of the case as it stands after this message, strongest first, at most twelve, each record once.
 * Those already made (`noticing:id` in `theCase.made`) are left out. Pure.
 */
export function notice(input: NoticeInput): Noticing[] {
  const context = contextOf(input);
  const { hits, excluded } = searchCues(context);
  const found = [...cueNoticings(hits), ...tensions(hits), ...arithmetic(context), ...absences(context)];
  const made = new Set(input.theCase.made);
  const byDetector = detectorsOf(input);
  const out = new Map<string, Noticing>();
  for (const hit of found) {
    for (const record of byDetector.get(hit.ref) ?? []) {
      if (made.has(`noticing:${record.id}`) || excluded.has(record.id) || out.has(record.id)) continue;
      const noticing = render(record, hit, context);
      if (noticing !== null) out.set(record.id, noticing);
    }
  }
  const rank = (n: Noticing): number => n.weight + TELLING * tellingScore(n.quotes[0] ?? "");
  return distinct([...out.values()].sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1))).slice(0, MOST);
}

/** Without those that rest on the words of a stronger one of the same kind: two records may see the same thing. */
function distinct(ranked: readonly Noticing[]): Noticing[] {
  const out: Noticing[] = [];
  for (const n of ranked) {
    const twin = out.some((m) => m.kind === n.kind && m.quotes.some((q) => n.quotes.some((p) => q.includes(p) || p.includes(q))));
    if (!twin || n.kind === "arithmetic") out.push(n);
  }
  return out;
}

const detectors = new WeakMap<Knowledge, ReadonlyMap<string, readonly NoticingRecord[]>>();

/** Records by what calls for them: their own id, or the name of their detector. */
function detectorsOf({ knowledge }: NoticeInput): ReadonlyMap<string, readonly NoticingRecord[]> {
  const known = detectors.get(knowledge);
  if (known !== undefined) return known;
  const out = new Map<string, NoticingRecord[]>();
  for (const record of knowledge.noticings.values()) {
    const key = record.detector ?? record.id;
    out.set(key, [...(out.get(key) ?? []), record]);
  }
  detectors.set(knowledge, out);
  return out;
}

function render(record: NoticingRecord, hit: Hit, context: NoticeContext): Noticing | null {
  const bindings = { ...context.bindings, ...hit.bindings };
  const filled = (templates: readonly string[]): string[] => [...new Set(templates.flatMap((t) => fillTemplate(t, bindings) ?? []))];
  // What was said in an earlier message is named again: a wording without their words would point at nothing.
  const naming = hit.turn < context.turn ? filled(record.text.filter((t) => placesOf(t).length > 0)) : [];
  const variants = naming.length > 0 ? naming : filled(record.text);
  const text = variants[0];
  if (text === undefined) return null;
  const questions = record.question.flatMap((q) => fillTemplate(q, bindings) ?? []);
  const question = questions[hash32(hit.quotes[0] ?? "") % Math.max(1, questions.length)] ?? null;
  return {
    id: record.id,
    kind: record.kind,
    quotes: [...hit.quotes],
    text,
    variants,
    question,
    reason: record.reason,
    weight: hit.turn === context.turn ? record.weight : record.weight * EARLIER,
    turn: hit.turn,
  };
}
