// The summary before a view, and the view itself: mechanism, loop, framework, options, test, what would flip it.
import type { Position } from "../../contract/case.ts";
import type { PlannedLoop, PlannedMove, View } from "../../contract/plan.ts";
import type { DiagnosisRecord, LoopRecord } from "../../contract/records.ts";
import { capitalise, countWords, lowerFirst, numberWords, quoted } from "../../kit/text.ts";
import { statements } from "../account.ts";
import { liveFacts, shownWord } from "../bindings.ts";
import { ANY } from "../decision.ts";
import { missingContext, sureFit } from "../gate.ts";
import type { PlanDraft, TurnContext } from "../situation.ts";
import { tellingClauses } from "../telling.ts";
import { phrase, say, utter } from "../utter.ts";
import { openDecision } from "./lean.ts";
import { questionFromNoticing } from "./questions-to-ask.ts";
import { echo, freshNoticing, heard, noticingMove } from "./understand.ts";

/** Begins the choice of a summary point that says which finding does not hold. */
const DENY = "deny:";

/** Below this belief a view is offered as provisional even when the gate is open. */
const SURE_ENOUGH = 0.5;
const MOST_POINTS = 6;
/** Without any evidence a pattern is only bet on when it leads by this much, in log-odds. */
const AHEAD = 0.25;
/** The explanation kept for accounts that no other record fits. */
const WITHOUT_A_MAP = "picture-incomplete";

/** What was understood, in their facts and words, ending in "what did I get wrong?". */
export function summarise(draft: PlanDraft, context: TurnContext): PlanDraft {
  const points = summaryPoints(context);
  draft.add({
    content: "points",
    kind: "summarise",
    ref: "summary",
    say: phrase(context.knowledge, "flow/summary-lead", context.bindings),
    points: points.map((p) => p.text),
    close: phrase(context.knowledge, "flow/summary-close", context.bindings),
  });
  draft.effects.summary = "offered";
  draft.effects.asked.push({
    id: "summary",
    ref: "summary",
    text: "What did I get wrong, and what's missing?",
    why: "the view rests on it",
    choices: points.map((p, i) => ({ id: p.denies ?? `point:${i + 1}`, label: p.text })),
    turn: context.theCase.turn,
    state: "open",
  });
  draft.phase = "summarising";
  draft.bounds = { ...draft.bounds, kind: "short", maxWords: 170, mustAsk: true };
  return draft.because("enough is known or was asked; understanding is played back before a view");
}

interface Point {
  readonly text: string;
  /** What follows when the leader says this point is wrong: `deny:FINDING:STATE`. */
  readonly denies?: string;
}

const FEWEST_TO_QUOTE = 4;

/** At most six points, each from their facts or words, nothing they did not say. */
export function summaryPoints(context: TurnContext): Point[] {
  const facts = liveFacts(context.theCase);
  const value = (slot: string): string | undefined => {
    const v = facts.findLast((f) => f.slot === slot)?.value;
    return typeof v === "number" ? numberWords(v) : v === undefined ? undefined : shownWord(slot, v);
  };
  const scale = [
    part(value("org.engineers"), "engineers"),
    part(value("org.teams"), "teams"),
    part(value("me.reports"), "reports"),
    part(value("org.contractors"), "contractors"),
    value("org.stage"),
    value("me.role"),
    value("me.tenure")?.toLowerCase(),
  ].flatMap((v) => v ?? []);
  const findings = [...context.theCase.findings]
    .filter((f) => f.state !== "unknown")
    .sort((a, b) => weightOf(context, b.id) - weightOf(context, a.id) || a.turn - b.turn)
    .flatMap((f) => {
      const record = context.knowledge.findings.get(f.id);
      if (record === undefined) return [];
      const title = lowerFirst(record.title).replace(/\bthe leader\b/g, "you");
      // A number picked, or "yes", holds no words worth holding up.
      const words = countWords(f.quote) >= FEWEST_TO_QUOTE;
      if (!words && f.state !== "present") return [];
      const text = f.state === "present" && f.via !== "meaning" ? `${title}${words ? ` - ${quoted(f.quote, 12)}` : ""}` : `you said ${quoted(f.quote, 16)}`;
      return [{ text, denies: `${DENY}${f.id}:${f.state === "present" ? "absent" : "present"}` }];
    });
  const tried = facts
    .filter((f) => f.slot === "tried")
    .slice(-2)
    .map((f) => `tried: ${quoted(f.quote, 16)}`);
  const fixed = facts
    .filter((f) => f.slot === "constraint")
    .slice(-1)
    .map((f) => `fixed: ${quoted(f.quote, 16)}`);
  const plain = (texts: readonly string[]): Point[] => texts.filter((text) => text !== "").map((text) => ({ text }));
  const points = withoutTwins([
    ...plain([scale.length > 1 ? scale.join(", ") : ""]),
    ...findings.slice(0, 4),
    ...plain([...tried, ...fixed, deadline(value("time.deadline"))]),
  ]);
  if (points.length < 4) points.push(...plain(statements(context.theCase, 5 - points.length).map((s) => s.text)));
  return withoutTwins(points).slice(0, MOST_POINTS);
}

/** Points that rest on the same words are said once. */
function withoutTwins(points: readonly Point[]): Point[] {
  const seen = new Set<string>();
  return points.filter(({ text }) => {
    const words = (/“([^”]+)”/.exec(text)?.[1] ?? text).toLowerCase();
    const twin = [...seen].some((s) => s.includes(words) || words.includes(s));
    seen.add(words);
    return !twin;
  });
}

function part(value: string | undefined, noun: string): string | undefined {
  return value === undefined ? undefined : `${value} ${noun}`;
}

function deadline(value: string | undefined): string {
  return value === undefined ? "" : `the date in play: ${value}`;
}

function weightOf(context: TurnContext, finding: string): number {
  return Math.max(
    0,
    ...context.differential
      .slice(0, 4)
      .flatMap((c) => [...c.for, ...c.against])
      .filter((e) => e.ref === `finding:${finding}`)
      .map((e) => Math.abs(e.weight)),
  );
}

/** Gives the view on the leading explanation; provisional when the gate is shut or belief is low. */
export function advise(draft: PlanDraft, context: TurnContext, forced: boolean): PlanDraft {
  const diagnosis = leadingDiagnosis(context);
  if (diagnosis === undefined) return draft;
  const leader = context.differential.find((c) => c.id === diagnosis.id);
  const provisional = forced || !context.gate.open || (leader?.belief ?? 0) < SURE_ENOUGH;
  const view = viewOf(context, diagnosis, provisional);
  if (view === null) return draft;
  if (context.theCase.summary === null) {
    draft.add({
      content: "points",
      kind: "summarise",
      ref: "summary",
      say: phrase(context.knowledge, "flow/summary-lead", context.bindings),
      points: summaryPoints(context)
        .slice(0, 4)
        .map((p) => p.text),
      close: phrase(context.knowledge, "flow/summary-close-short", context.bindings),
    });
    draft.effects.summary = "offered";
  }
  const decision = openDecision(context);
  const lean = decision === null ? null : utter(`lean:${decision.id}`, decision.lean, context.bindings);
  if (decision !== null && decision.id !== ANY && lean !== null) {
    draft.add(say("advise", `decision:${decision.id}`, lean));
    draft.effects.made.push(`decision:${decision.id}`);
  }
  draft.add({ content: "view", kind: provisional ? "provisional-view" : "advise", ref: `diagnosis:${diagnosis.id}`, view });
  draft.ask(closing(context, view.assumed.length > 0));
  draft.effects.askingTurn = false;
  draft.effects.positions.push(positionOf(context, diagnosis, view, provisional));
  draft.effects.made.push(`so-what:${diagnosis.id}`);
  draft.phase = provisional ? "advising" : "committing";
  draft.bounds = { kind: "view", maxWords: 350, maxQuestions: 1, mustAsk: true, adviceAllowed: true, mustDisagree: view.against !== null };
  return draft.because(`view on ${diagnosis.id}${provisional ? ", provisional" : ""}: belief ${(leader?.belief ?? 0).toFixed(2)}`);
}

function closing(context: TurnContext, provisional: boolean): { id: string; ref: string; wordings: string[]; why: string; choices: [] } {
  const name = provisional ? "after-provisional" : "after-view";
  return { id: name, ref: "commitment", wordings: phrase(context.knowledge, `flow/${name}`, context.bindings).variants, why: "", choices: [] };
}

/** The leading candidate, or the explanation kept for what no record fits. */
export function leadingDiagnosis(context: TurnContext): DiagnosisRecord | undefined {
  const lead = context.differential[0];
  const ahead = (lead?.logOdds ?? 0) - (context.differential[1]?.logOdds ?? -9);
  const plain = context.theCase.fit === "clear" && ((context.theCase.situations[0]?.fit ?? 0) >= sureFit(context.theCase) || ahead >= AHEAD);
  if (lead !== undefined && (lead.for.length > 0 || plain)) return context.knowledge.diagnoses.get(lead.id);
  return context.knowledge.diagnoses.get(WITHOUT_A_MAP) ?? context.knowledge.diagnoses.get(lead?.id ?? "");
}

function viewOf(context: TurnContext, d: DiagnosisRecord, provisional: boolean): View | null {
  const assessment = utter(`assessment:${d.id}`, d.assessment, context.bindings);
  const mechanism = utter(`mechanism:${d.id}`, [d.mechanism], context.bindings);
  const frame = d.frameworks.flatMap((f) => {
    const record = context.knowledge.frameworks.get(f.id);
    const why = utter(`why:${d.id}:${f.id}`, [f.why], context.bindings)?.variants[0];
    return record === undefined || why === undefined ? [] : [{ id: f.id, title: record.title, author: record.author, why, misleads: f.misleads }];
  })[0];
  if (assessment === null || mechanism === null || frame === undefined) return null;
  const rival = context.differential.find((c) => c.id !== d.id);
  const rivalRecord = rival === undefined || rival.belief < 0.25 ? undefined : context.knowledge.diagnoses.get(rival.id);
  const loop = d.loop === undefined ? undefined : context.knowledge.loops.get(d.loop);
  return {
    diagnosis: d.id,
    title: d.title,
    assessment,
    mechanism,
    loop: loop === undefined ? null : plannedLoop(loop),
    framework: frame,
    options: d.options.map((o) => ({ name: o.name, gets: o.gets, costs: o.costs, secondOrder: o.second_order, wrongWhen: o.wrong_when })),
    test: { do: d.test.do, lasts: d.test.lasts, signal: d.test.signal, wrongIf: d.test.wrong_if },
    flip: d.flip,
    example: d.example.text,
    evidence: evidenceLines(context, d),
    rival: rivalRecord?.signature ?? null,
    assumed: provisional ? assumed(context, d, rivalRecord) : [],
    against: against(context),
  };
}

function evidenceLines(context: TurnContext, d: DiagnosisRecord): string[] {
  const leader = context.differential.find((c) => c.id === d.id);
  const quotes = [...new Set((leader?.for ?? []).map((e) => quoted(e.quote, 12)))].slice(0, 3);
  if (quotes.length > 1) return quotes;
  const figures = liveFacts(context.theCase).filter(
    (f) => ["org.engineers", "org.teams", "me.reports", "metric", "event", "quantity"].includes(f.slot) && f.quote.split(/\s+/).length <= 8,
  );
  return [...new Set([...quotes, ...tellingClauses(context.theCase, 2), ...figures.map((f) => quoted(f.quote, 8))])].slice(0, 3);
}

/** What a provisional view had to take for granted. */
function assumed(context: TurnContext, d: DiagnosisRecord, rival: DiagnosisRecord | undefined): string[] {
  const out =
    rival === undefined ? [] : [...phrase(context.knowledge, "view/assumption-diagnosis", { a: d.signature, b: rival.signature }).variants.slice(0, 1)];
  for (const m of missingContext(context.theCase, context.knowledge).slice(0, 1)) {
    const title = context.knowledge.findings.get(m)?.title;
    if (title !== undefined) out.push(...phrase(context.knowledge, "view/assumption-missing", { what: lowerFirst(title) }).variants.slice(0, 1));
  }
  return out;
}

/** A premise of theirs that their own evidence speaks against. */
function against(context: TurnContext): View["against"] {
  const present = new Set(context.theCase.findings.filter((f) => f.state === "present").map((f) => f.id));
  for (const claim of context.theCase.claims) {
    const record = claim.assumption === null ? undefined : context.knowledge.assumptions.get(claim.assumption);
    if (
      record?.kind !== "solution-jump" ||
      claim.status === "withdrawn" ||
      /\?\s*$|^(how|what|should|would|can|do)\b/i.test(claim.quote) ||
      !record.refuted_by.some((r) => present.has(r))
    )
      continue;
    return phrase(context.knowledge, "pressure/against", { plan: quoted(claim.quote, 10) });
  }
  return null;
}

function positionOf(context: TurnContext, d: DiagnosisRecord, view: View, provisional: boolean): Position {
  const leader = context.differential.find((c) => c.id === d.id);
  return {
    diagnosis: d.id,
    statement: capitalise(view.assessment.variants[0] ?? d.title),
    provisional,
    evidence: (leader?.for ?? []).map((e) => e.ref),
    turn: context.theCase.turn,
    status: "held",
  };
}

/** What to watch, said once. */
function moreOnce(context: TurnContext, d: DiagnosisRecord): PlannedMove | null {
  const ref = `watch:${d.id}`;
  if (context.theCase.made.includes(ref)) return say("acknowledge", null, phrase(context.knowledge, "flow/got-it", context.bindings));
  return say(
    "reflect",
    ref,
    phrase(context.knowledge, "flow/more-view", { signal: capitalise(d.test.signal), do: lowerFirst(d.test.do), lasts: d.test.lasts }),
  );
}

/** The held view again in three sentences: never the whole of it twice. */
export function restate(draft: PlanDraft, context: TurnContext): PlanDraft {
  const held = context.theCase.positions.findLast((p) => p.status === "held");
  const d = held === undefined ? undefined : context.knowledge.diagnoses.get(held.diagnosis);
  if (d === undefined) return draft;
  const assessment = utter(`assessment:${d.id}`, d.assessment, context.bindings);
  draft.add(assessment === null ? null : say("hold", `diagnosis:${d.id}`, assessment));
  draft.add(
    say(
      "hold",
      null,
      phrase(context.knowledge, "flow/restate", {
        option: lowerFirst(d.options[0]?.name ?? d.test.do),
        wrong: lowerFirst(d.options[0]?.wrong_when ?? d.test.wrong_if),
        flip: lowerFirst(d.flip),
        first: lowerFirst(d.test.do),
      }),
    ),
  );
  draft.ask({ id: "next-thing", ref: "commitment", wordings: phrase(context.knowledge, "flow/next-thing", context.bindings).variants, why: "", choices: [] });
  draft.effects.askingTurn = false;
  draft.phase = "committing";
  draft.bounds = { ...draft.bounds, adviceAllowed: true };
  return draft.because("the view stands; said again in short");
}

/** A loop in reading order with its polarity computed: an even number of minus signs reinforces. */
export function plannedLoop(loop: LoopRecord): PlannedLoop {
  const label = new Map(loop.variables.map((v) => [v.id, v.label]));
  const steps: PlannedLoop["steps"] = [];
  const start = loop.variables[0]?.id ?? "";
  let at = start;
  do {
    const link = loop.links.find((l) => l.from === at);
    if (link === undefined) break;
    steps.push({ label: label.get(at) ?? at, sign: link.sign, delay: link.delay ?? null });
    at = link.to;
  } while (at !== start && steps.length <= loop.variables.length);
  const minus = steps.filter((s) => s.sign === "-").length;
  return { id: loop.id, title: loop.title, polarity: minus % 2 === 0 ? "reinforcing" : "balancing", steps, leverage: loop.leverage };
}

/** The loop on its own, where it is worth showing without a view. */
export function loopMove(loop: LoopRecord): PlannedMove {
  return { content: "loop", kind: "map-loop", ref: `loop:${loop.id}`, loop: plannedLoop(loop) };
}

/** After a view: what the new message adds, or what to hold on to, and what would have to happen for it. */
export function afterView(draft: PlanDraft, context: TurnContext): PlanDraft {
  if (context.has("ask-advice") || context.has("ask-decision") || context.has("seek-validation")) return restate(draft, context);
  const noticing = freshNoticing(context);
  const question = noticing !== undefined && noticing.turn === context.theCase.turn && noticing.weight >= 5 ? questionFromNoticing(noticing) : null;
  if (noticing !== undefined && question !== null) {
    draft.add(noticingMove(noticing)).ask(question);
    draft.effects.made.push(`noticing:${noticing.id}`);
    draft.effects.askingTurn = false;
    draft.phase = "committing";
    draft.bounds = { ...draft.bounds, adviceAllowed: true };
    return draft.because(`after the view, what was said holds something new: ${noticing.id}`);
  }
  const held = context.theCase.positions.findLast((p) => p.status === "held");
  const d = held === undefined ? undefined : context.knowledge.diagnoses.get(held.diagnosis);
  if (d === undefined) return draft;
  const known = heard(context);
  draft.add(...known);
  for (const m of known) if (m.ref !== null) draft.effects.made.push(m.ref);
  const said = known.length > 0 ? null : (echo(context) ?? moreOnce(context, d));
  draft.add(said);
  if (said?.ref !== undefined && said.ref !== null) draft.effects.made.push(said.ref);
  draft.ask({ id: "next-thing", ref: "commitment", wordings: phrase(context.knowledge, "flow/next-thing", context.bindings).variants, why: "", choices: [] });
  draft.effects.askingTurn = false;
  draft.phase = "committing";
  draft.bounds = { ...draft.bounds, adviceAllowed: true };
  return draft;
}
