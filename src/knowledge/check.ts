// Lints over the whole base: what a schema cannot see in one record alone.
import type { Knowledge } from "../contract/knowledge.ts";
import { SLOTS } from "../contract/fact.ts";
import { compileCue } from "../kit/cue.ts";

export interface Lint {
  readonly record: string;
  readonly message: string;
}

/** Every dead link, unaskable finding, unconfirmable diagnosis, open loop and broken cue in the base. */
export function checkKnowledge(base: Knowledge): Lint[] {
  return [...links(base), ...shape(base), ...cues(base)];
}

function links(base: Knowledge): Lint[] {
  const lints: Lint[] = [];
  const need = (record: string, map: ReadonlyMap<string, unknown>, kind: string, ids: Iterable<string | undefined>): void => {
    for (const id of ids) if (id !== undefined && !map.has(id)) lints.push({ record, message: `dead link to ${kind}/${id}` });
  };
  for (const s of base.situations.values()) {
    const me = `situations/${s.id}`;
    need(me, base.diagnoses, "diagnoses", s.diagnoses.map((d) => d.id));
    need(me, base.assumptions, "assumptions", s.assumptions);
    need(me, base.findings, "findings", s.first_questions);
    need(me, base.frameworks, "frameworks", s.frameworks);
    need(me, base.findings, "findings", s.needs.filter((n) => !(SLOTS as readonly string[]).includes(n)));
    need(me, base.findings, "findings", s.openings.map((o) => o.when?.finding));
    need(me, base.assumptions, "assumptions", s.openings.map((o) => o.when?.claim));
  }
  for (const d of base.diagnoses.values()) {
    const me = `diagnoses/${d.id}`;
    need(me, base.findings, "findings", d.findings.map((f) => f.id));
    need(me, base.loops, "loops", [d.loop]);
    need(me, base.frameworks, "frameworks", d.frameworks.map((f) => f.id));
    need(me, base.sources, "sources", [d.example.source]);
  }
  for (const f of base.findings.values()) need(`findings/${f.id}`, base.findings, "findings", f.choices.flatMap((c) => Object.keys(c.sets)));
  for (const a of base.assumptions.values()) need(`assumptions/${a.id}`, base.findings, "findings", [...a.supported_by, ...a.refuted_by]);
  for (const f of base.frameworks.values()) need(`frameworks/${f.id}`, base.sources, "sources", [f.example.source]);
  for (const l of base.lenses.values()) need(`lenses/${l.id}`, base.frameworks, "frameworks", l.frameworks);
  for (const [kind, map] of Object.entries(base)) {
    if (!(map instanceof Map)) continue;
    for (const r of (map as Map<string, { id: string; sources?: string[] }>).values()) need(`${kind}/${r.id}`, base.sources, "sources", r.sources ?? []);
  }
  return lints;
}

function shape(base: Knowledge): Lint[] {
  const lints: Lint[] = [];
  for (const d of base.diagnoses.values()) {
    const me = `diagnoses/${d.id}`;
    if (!d.findings.some((f) => f.weight > 0)) lints.push({ record: me, message: "no finding can confirm it" });
    if (!d.findings.some((f) => f.weight < 0 || (f.absent ?? -0.6 * f.weight) < 0)) lints.push({ record: me, message: "no finding can deny it" });
    if (![...base.situations.values()].some((s) => s.diagnoses.some((x) => x.id === d.id))) lints.push({ record: me, message: "no situation leads to it" });
    if (d.example.invented && !/^imagine/i.test(d.example.text)) lints.push({ record: me, message: "an invented example must begin with “Imagine”" });
    if (!d.example.invented && d.example.source === undefined) lints.push({ record: me, message: "a real example needs its source" });
  }
  for (const f of base.findings.values()) {
    const me = `findings/${f.id}`;
    for (const q of f.question) if (!q.trim().endsWith("?") || (q.match(/\?/g) ?? []).length !== 1) lints.push({ record: me, message: `not exactly one question: ${q}` });
    for (const c of f.choices) if (Object.keys(c.sets).length === 0) lints.push({ record: me, message: `choice ${c.id} settles nothing` });
  }
  for (const l of base.loops.values()) if (!closed(l)) lints.push({ record: `loops/${l.id}`, message: "the links do not close into a loop through every variable" });
  return lints;
}

/** True when every variable has exactly one link out and following them from the first returns to it through all. */
function closed(loop: { variables: ReadonlyArray<{ id: string }>; links: ReadonlyArray<{ from: string; to: string }> }): boolean {
  const first = loop.variables[0]?.id ?? "";
  const seen = new Set<string>();
  const queue = [first];
  while (queue.length > 0) {
    const at = queue.pop() ?? "";
    if (seen.has(at)) continue;
    seen.add(at);
    queue.push(...loop.links.filter((l) => l.from === at).map((l) => l.to));
  }
  return loop.variables.every((v) => seen.has(v.id)) && loop.links.some((l) => l.to === first);
}

function cues(base: Knowledge): Lint[] {
  const all: Array<[string, string]> = [];
  for (const s of base.situations.values()) {
    for (const c of s.cues) all.push([`situations/${s.id}`, c]);
    for (const o of s.openings) if (o.when?.said !== undefined) all.push([`situations/${s.id}`, o.when.said]);
  }
  for (const f of base.findings.values()) for (const c of [...f.present.cues, ...f.absent.cues, ...f.choices.flatMap((x) => x.cues)]) all.push([`findings/${f.id}`, c]);
  for (const a of base.assumptions.values()) for (const c of [...a.cues, ...a.unless]) all.push([`assumptions/${a.id}`, c]);
  for (const n of base.noticings.values()) for (const c of [...n.cues, ...n.unless]) all.push([`noticings/${n.id}`, c]);
  return all.flatMap(([record, c]) => {
    try {
      compileCue(c);
      return [];
    } catch (error) {
      return [{ record, message: error instanceof Error ? error.message : String(error) }];
    }
  });
}
