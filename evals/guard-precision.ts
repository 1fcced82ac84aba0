// Precision and recall of the guard on labelled replies that were written without looking at its rules.
// Run: npx tsx evals/guard-precision.ts [even|odd|all] [-v]. Rules may be tuned on odd lines; report even lines only.
import { readFileSync } from "node:fs";
import { readExtras } from "../src/app/reading-extras.ts";
import { catalogueOf } from "../src/conduct/catalogue.ts";
import { createGuard } from "../src/conduct/guard.ts";
import type { Verdict } from "../src/contract/conduct.ts";
import type { Plan } from "../src/contract/plan.ts";
import { openEncoder } from "../src/encoder/onnx-encoder.ts";
import { lexiconOf } from "../src/knowledge/lexicon.ts";
import { loadKnowledge } from "../src/knowledge/load.ts";
import { createReader } from "../src/reading/read.ts";
import { planOf, sayMove } from "./plans.ts";

export interface LabelledReply {
  readonly id: string;
  /** Null for a compliant reply. */
  readonly violates: string | null;
  readonly promise: string | null;
  /** The words that break the promise. */
  readonly span: string;
  readonly gate: "shut" | "open";
  readonly text: string;
  readonly heard?: string;
  /** "hold" where the plan keeps a view under pressure. */
  readonly plan?: "hold";
}

export interface Judged {
  readonly reply: LabelledReply;
  readonly cuts: readonly Verdict[];
}

const { knowledge } = loadKnowledge(["knowledge"]);
const catalogue = catalogueOf(knowledge);
/** The whole reader, as the program has it: what a reply is held to follows from what it would plan. */
const opened = await openEncoder("data/sentence-encoder");
const encoder = "reason" in opened ? null : opened;
const reader = createReader({ ...lexiconOf(knowledge), ...readExtras("dist", encoder?.id ?? null) }, () => ({ situations: [], fit: "none" }));

export function readReplies(path: string, lines: "even" | "odd" | "all"): LabelledReply[] {
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .filter((_, i) => lines === "all" || (i % 2 === 0) === (lines === "odd"))
    .map((line) => JSON.parse(line) as LabelledReply);
}

/** True where the program itself would plan to say who is needed now: being tired of reorganisations is heard, and not referred. */
async function refers(heard: string): Promise<boolean> {
  const prepared = reader.prepare(heard);
  const vectors = encoder === null ? null : await encoder.encode(prepared.texts);
  const input = { message: heard, prepared, vectors, pending: null, lastMoves: [], turn: 1, terms: [] };
  return reader.read(input).acts.some((a) => a.kind === "sensitive");
}

/** The plan a labelled reply is held to: its gate, its promise, and wide limits unless the limit is the matter. */
export async function planFor(reply: LabelledReply): Promise<Plan> {
  const open = reply.gate === "open";
  const kind = (await refers(reply.heard ?? "")) ? "refer-safety" : reply.plan === "hold" ? "hold" : "reflect";
  return planOf([sayMove(kind, "-")], { adviceAllowed: open, kind: open ? "view" : "asking", maxWords: open ? 350 : 120 });
}

export async function judge(reply: LabelledReply): Promise<Judged> {
  const guard = createGuard(await planFor(reply), reply.heard ?? "", catalogue);
  const cuts = [guard.push(reply.text), guard.finish()].flatMap((o) => o.verdicts).filter((v) => v.action === "cut");
  return { reply, cuts };
}

interface Row {
  rule: string;
  violating: number;
  caught: number;
  byPromise: number;
  cutsOnCompliant: number;
}

export function table(judged: readonly Judged[]): Row[] {
  const violating = judged.filter((j) => j.reply.violates !== null);
  const compliant = judged.filter((j) => j.reply.violates === null);
  return [...new Set(violating.map((j) => j.reply.violates ?? ""))].sort().map((rule) => {
    const mine = violating.filter((j) => j.reply.violates === rule);
    const promise = mine[0]?.reply.promise ?? "";
    return {
      rule,
      violating: mine.length,
      caught: mine.filter((j) => j.cuts.length > 0).length,
      byPromise: mine.filter((j) => j.cuts.some((v) => v.promise === promise)).length,
      cutsOnCompliant: compliant.filter((j) => j.cuts.some((v) => v.promise === promise)).length,
    };
  });
}

function print(judged: readonly Judged[], verbose: boolean): void {
  const compliant = judged.filter((j) => j.reply.violates === null);
  const blocked = compliant.filter((j) => j.cuts.length > 0);
  const per = (n: number, of: number): string => (of === 0 ? "-" : `${((100 * n) / of).toFixed(1)} %`);
  console.log("rule                     n   recall   recall(same promise)   precision(promise)");
  for (const r of table(judged))
    console.log(
      `${r.rule.padEnd(20)} ${String(r.violating).padStart(5)} ${per(r.caught, r.violating).padStart(8)} ${per(r.byPromise, r.violating).padStart(12)} ${per(r.byPromise, r.byPromise + r.cutsOnCompliant).padStart(22)}`,
    );
  const bad = judged.filter((j) => j.reply.violates !== null);
  console.log(
    `all violating: ${bad.filter((j) => j.cuts.length > 0).length} of ${bad.length} (${per(bad.filter((j) => j.cuts.length > 0).length, bad.length)})`,
  );
  console.log(`false blocks on compliant replies: ${blocked.length} of ${compliant.length} (${per(blocked.length, compliant.length)})`);
  if (!verbose) return;
  for (const j of blocked) console.log(`\nFALSE ${j.reply.id} ${j.reply.gate}: ${j.cuts.map((v) => `${v.rule} «${v.quote}»`).join(" | ")}\n   ${j.reply.text}`);
  for (const j of bad.filter((b) => b.cuts.length === 0))
    console.log(`MISSED ${j.reply.id} ${j.reply.violates ?? ""} ${j.reply.gate}: ${j.reply.span === "" ? j.reply.text : j.reply.span}`);
}

if (process.argv[1]?.endsWith("guard-precision.ts") === true) {
  const lines = process.argv[2] === "odd" || process.argv[2] === "all" ? process.argv[2] : "even";
  const judged: Judged[] = [];
  for (const reply of readReplies(process.argv.find((a) => a.endsWith(".jsonl")) ?? "evals/data/replies.jsonl", lines)) judged.push(await judge(reply));
  print(judged, process.argv.includes("-v") && lines === "odd");
}
