// Nothing the base can say is cut: every wording is judged as if a voice had made it up, under the bounds in which the
// policy says it. C1, C2, C6, C8, C11.
import { describe, expect, it } from "vitest";
import type { Plan, PlannedMove } from "../contract/plan.ts";
import { fillTemplate, placesOf } from "../kit/template.ts";
import { loadKnowledge } from "../knowledge/load.ts";
import { catalogueOf } from "./catalogue.ts";
import { createGuard } from "./guard.ts";

const { knowledge } = loadKnowledge(["knowledge"]);
const catalogue = catalogueOf(knowledge);

const SAMPLES: Readonly<Record<string, string>> = {
  they: "she",
  They: "She",
  them: "her",
  their: "her",
  Their: "Her",
  theirs: "hers",
  themselves: "herself",
  "they're": "she's",
  "They're": "She's",
  "they've": "she's",
  "They've": "She's",
  "they'd": "she'd",
  "They'd": "She'd",
  "they'll": "she'll",
  "They'll": "She'll",
  has: "has",
  is: "is",
  was: "was",
  does: "does",
  s: "s",
  who: "the tech lead",
  boss: "the CTO",
  stage: "Series B",
  engineers: "28",
  teams: "four",
  quote: "we need more engineers",
  evidence: "“reviews take four days”",
  plan: "“we split the team”",
  premise: "“they're slow”",
  must: "the work is waiting for hands",
  tried: "a reminder bot",
  a: "a thing nobody owns",
  b: "work that waits",
  thing: "kubernetes",
  reason: "I'd rather know than guess",
  times: "three times",
  fact: "28 engineers",
  what: "28 engineers",
  when: "March",
  old: "a thing nobody owns",
  new: "work that waits",
  text: "talk to both leads",
  by: "Friday",
  due: "Friday",
  made: "Monday",
  label: "the review queue",
  where: "who approves",
  option: "name one owner",
  wrong: "nobody has time",
  flip: "the owner is already named",
  first: "write the list",
  signal: "fewer bounces",
  do: "write the list",
  lasts: "two weeks",
  example: "four days, mostly waiting",
  title: "Conway's law",
  author: "Melvin Conway",
  rival: "work that waits",
};

/** Every filling of a template: with what is optional, and without. */
function filled(template: string): string[] {
  const all = Object.fromEntries(placesOf(template).map((p) => [p, SAMPLES[p] ?? (p.startsWith("said:") ? "“it takes four days”" : "the review")]));
  return [...new Set([fillTemplate(template.replace(/\{(e?s)\}/g, "$1"), all), fillTemplate(template, {})].flatMap((t) => (t === null ? [] : [t])))];
}

/** @param planned the words of the plan that a voice may say as they stand: words offered for saying are in quotation marks there */
function cutsOf(text: string, bounds: Partial<Plan["bounds"]>, kind: PlannedMove["kind"] = "reflect", planned = "-"): string[] {
  const plan: Plan = {
    turn: 2,
    phase: "understanding",
    moves: [{ content: "say", kind, ref: null, say: { key: "x", variants: [planned] } }],
    gate: { open: false, missing: [] },
    bounds: { kind: "asking", maxWords: 120, maxQuestions: 2, mustAsk: false, adviceAllowed: false, mustDisagree: false, ...bounds },
    factValues: [],
    frameworks: [...knowledge.frameworks.keys()],
    sources: [],
    rationale: [],
    effects: {
      asked: [],
      made: [],
      positions: [],
      commitments: [],
      settled: [],
      summary: null,
      askingTurn: false,
      refusal: false,
      pushback: false,
      topic: null,
    },
  };
  const heard = [...Object.values(SAMPLES), ...(planned === "-" ? [...text.matchAll(/[“"]([^”"]*)[”"]/g)].map((m) => m[1] ?? "") : [])].join(". ");
  const guard = createGuard(plan, heard, catalogue);
  return [guard.push(text), guard.finish()].flatMap((o) =>
    o.verdicts.filter((v) => v.action === "cut").map((v) => `${v.rule} «${v.quote.slice(0, 70)}» in: ${text}`),
  );
}

const SHUT: Partial<Plan["bounds"]> = {};
const OPEN: Partial<Plan["bounds"]> = { adviceAllowed: true, kind: "view", maxWords: 350 };
const check = (name: string, texts: () => Iterable<readonly [string, string, Partial<Plan["bounds"]>, PlannedMove["kind"]?, boolean?]>): void => {
  it(name, () => {
    const cut: string[] = [];
    for (const [id, template, bounds, kind, asPlanned] of texts())
      for (const text of filled(template)) cut.push(...cutsOf(text, bounds, kind, asPlanned === true ? text : "-").map((c) => `${id}: ${c}`));
    expect(cut).toEqual([]);
  });
};

describe("the base's own words pass the guard", () => {
  check("openings of situations, gate shut (C1)", function* () {
    for (const s of knowledge.situations.values()) for (const o of s.openings) yield [s.id, o.text, SHUT];
  });
  check("questions, reasons and choices of findings (C2)", function* () {
    for (const f of knowledge.findings.values()) {
      for (const q of f.question) yield [f.id, `${q} *(I ask because ${f.reason}.)*`, SHUT];
    }
  });
  check("what is said on hearing a finding, gate shut (C1)", function* () {
    for (const f of knowledge.findings.values()) for (const h of [...f.present.heard, ...f.absent.heard]) yield [f.id, h, SHUT];
  });
  check("what a leading explanation means for the plan, gate shut (C1)", function* () {
    for (const d of knowledge.diagnoses.values()) for (const s of d.so_what) yield [d.id, s, SHUT];
  });
  check("challenges and their questions, gate shut (C3)", function* () {
    for (const a of knowledge.assumptions.values()) {
      for (const c of a.challenge) yield [a.id, c, SHUT, "challenge"];
      for (const q of a.question) yield [a.id, `${q} *(I ask because ${a.reason}.)*`, SHUT];
    }
  });
  check("noticings and their questions, gate shut", function* () {
    for (const n of knowledge.noticings.values()) {
      for (const t of n.text) yield [n.id, t, SHUT, "notice"];
      for (const q of n.question) yield [n.id, `${q} *(I ask because ${n.reason}.)*`, SHUT];
    }
  });
  check("phrases, with care where they refer (C16)", function* () {
    const referring = new Set(["harassment", "discrimination", "self-harm", "violence", "legal", "medical", "outage-now", "care-close"]);
    for (const p of knowledge.phrases.values()) {
      for (const [name, variants] of Object.entries(p.variants)) {
        for (const v of variants)
          yield [
            `${p.id}/${name}`,
            v,
            ["after-view", "restate", "more-view", "next-thing", "words", "lean-hangs", "lean-first", "lean-words", "lean-again"].includes(name) ||
            name.endsWith("-lean")
              ? OPEN
              : { ...SHUT, maxWords: 170 },
            referring.has(name) ? "refer-safety" : "challenge",
          ];
      }
    }
  });
  check("leans of decisions, what they hang on and what to say (C8)", function* () {
    for (const d of knowledge.decisions.values()) {
      const short: Partial<Plan["bounds"]> = { kind: "short", maxWords: 230, adviceAllowed: true };
      for (const l of d.lean) yield [d.id, l, short, "advise"];
      for (const q of d.question) yield [d.id, `${q} *(I ask because ${d.reason}.)*`, SHUT];
      yield [d.id, `**It hangs on** ${d.hinges.join(", ")}.`, short, "advise"];
      yield [d.id, `**First step:** ${d.first}. **I'm wrong if** ${d.wrong_when}.`, short, "advise"];
      if (d.words !== undefined) yield [d.id, `**Words:** ${d.words}`, short, "explain"];
    }
  });
  check("what is said in a predicament, before and in its lean", function* () {
    for (const p of knowledge.predicaments.values()) {
      const short: Partial<Plan["bounds"]> = { kind: "short", maxWords: 240, adviceAllowed: true };
      for (const c of p.catch) yield [p.id, c, SHUT];
      for (const q of p.questions) for (const a of q.ask) yield [p.id, `${a} *(I ask because ${q.why}.)*`, SHUT];
      for (const r of [...p.questions.flatMap((q) => q.answers), ...p.replies]) yield [p.id, r.heard, SHUT, "reflect", true];
      for (const l of p.lean) yield [p.id, l, short, "advise"];
      yield [p.id, `**First step:** ${p.first}. **I'm wrong if** ${p.wrong_when}.`, short, "advise"];
      yield [p.id, `**Words:** “${p.words}”`, short, "explain", true];
      if (p.framework !== undefined) yield [p.id, p.framework.why, short, "explain"];
    }
  });
  check("what is said to what is asked in any predicament", function* () {
    for (const f of knowledge.followups.values()) for (const h of f.heard) yield [f.id, h, SHUT, "reflect", true];
  });
  check("what frameworks and their terms mean", function* () {
    for (const f of knowledge.frameworks.values()) {
      yield [f.id, `${f.what} It misleads ${f.misleads[0] ?? ""}.`, { kind: "short", maxWords: 150 }];
      for (const t of f.terms) yield [f.id, t.means, { kind: "short", maxWords: 150 }];
      for (const q of f.questions) yield [f.id, q, SHUT];
    }
  });
  check("assessments, mechanisms, options, tests and examples of views (C8)", function* () {
    for (const d of knowledge.diagnoses.values()) {
      for (const a of d.assessment) yield [d.id, a, OPEN];
      yield [d.id, d.mechanism, OPEN];
      for (const f of d.frameworks) yield [d.id, `${f.why} It misleads ${/^(when|if|where)/.test(f.misleads) ? "" : "when "}${f.misleads}.`, OPEN];
      for (const o of d.options)
        yield [d.id, `| ${o.name} | ${o.gets} | ${o.costs}; then ${o.second_order} |\n- **${o.name}**: ${o.gets}. Wrong when ${o.wrong_when}.`, OPEN];
      yield [
        d.id,
        `**Small test.** ${d.test.do}, ${d.test.lasts}. I'm wrong if ${d.test.wrong_if}.\n\n**What would change my mind:** ${d.flip}.\n\n${d.example.text}`,
        OPEN,
      ];
      for (const l of d.leverage) yield [d.id, `**Where it gives:** ${l}.`, OPEN];
    }
  });
});
