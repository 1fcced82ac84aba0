// Lints on how records point at each other: links to nothing, and records nothing points to.

import type { Knowledge } from "../contract/knowledge.ts";
import { SLOTS } from "../contract/names/slots.ts";
import type { Lint } from "./lint.ts";

/** The explanation kept for accounts that fit no situation; no record leads to it. */
const WITHOUT_A_MAP = "picture-incomplete";

export function deadLinks(base: Knowledge): Lint[] {
  const lints: Lint[] = [];
  const need = (record: string, map: ReadonlyMap<string, unknown>, kind: string, ids: Iterable<string | undefined>): void => {
    for (const id of ids) if (id !== undefined && !map.has(id)) lints.push({ record, message: `dead link to ${kind}/${id}` });
  };
  for (const s of base.situations.values()) {
    const me = `situations/${s.id}`;
    need(
      me,
      base.diagnoses,
      "diagnoses",
      s.diagnoses.map((d) => d.id),
    );
    need(me, base.assumptions, "assumptions", s.assumptions);
    need(me, base.findings, "findings", s.first_questions);
    need(me, base.frameworks, "frameworks", s.frameworks);
    need(
      me,
      base.findings,
      "findings",
      s.needs.filter((n) => !(SLOTS as readonly string[]).includes(n)),
    );
    need(
      me,
      base.findings,
      "findings",
      s.openings.map((o) => o.when?.finding),
    );
    need(
      me,
      base.assumptions,
      "assumptions",
      s.openings.map((o) => o.when?.claim),
    );
  }
  for (const d of base.diagnoses.values()) {
    const me = `diagnoses/${d.id}`;
    need(
      me,
      base.findings,
      "findings",
      d.findings.map((f) => f.id),
    );
    need(me, base.loops, "loops", [d.loop]);
    need(
      me,
      base.frameworks,
      "frameworks",
      d.frameworks.map((f) => f.id),
    );
    need(me, base.sources, "sources", [d.example.source]);
  }
  for (const f of base.findings.values())
    need(
      `findings/${f.id}`,
      base.findings,
      "findings",
      f.choices.flatMap((c) => Object.keys(c.sets)),
    );
  for (const a of base.assumptions.values()) need(`assumptions/${a.id}`, base.findings, "findings", [...a.supported_by, ...a.refuted_by]);
  for (const f of base.frameworks.values()) need(`frameworks/${f.id}`, base.sources, "sources", [f.example.source]);
  for (const p of base.predicaments.values()) need(`predicaments/${p.id}`, base.frameworks, "frameworks", [p.framework?.id]);
  for (const l of base.lenses.values()) need(`lenses/${l.id}`, base.frameworks, "frameworks", l.frameworks);
  for (const [kind, map] of Object.entries(base)) {
    if (!(map instanceof Map)) continue;
    for (const r of (map as Map<string, { id: string; sources?: string[] }>).values()) need(`${kind}/${r.id}`, base.sources, "sources", r.sources ?? []);
  }
  return lints;
}

/** Findings that change nothing, diagnoses and loops that nothing leads to. */
export function unused(base: Knowledge): Lint[] {
  const situations = [...base.situations.values()];
  const diagnoses = [...base.diagnoses.values()];
  const assumptions = [...base.assumptions.values()];
  const counted = new Set([
    ...diagnoses.flatMap((d) => d.findings.map((f) => f.id)),
    ...situations.flatMap((s) => [...s.first_questions, ...s.needs, ...s.openings.flatMap((o) => o.when?.finding ?? [])]),
    ...assumptions.flatMap((a) => [...a.supported_by, ...a.refuted_by]),
  ]);
  const reached = new Set(situations.flatMap((s) => s.diagnoses.map((d) => d.id)));
  const loops = new Set(diagnoses.flatMap((d) => d.loop ?? []));
  return [
    ...[...base.findings.values()]
      .filter((f) => f.slot === undefined && ![f.id, ...f.choices.flatMap((c) => Object.keys(c.sets))].some((id) => counted.has(id)))
      .map((f) => ({ record: `findings/${f.id}`, message: "no diagnosis weighs it and no situation asks it" })),
    ...diagnoses.filter((d) => !reached.has(d.id) && d.id !== WITHOUT_A_MAP).map((d) => ({ record: `diagnoses/${d.id}`, message: "no situation leads to it" })),
    ...[...base.loops.values()].filter((l) => !loops.has(l.id)).map((l) => ({ record: `loops/${l.id}`, message: "no diagnosis shows it" })),
    ...twinSources(base),
  ];
}

/** Two source records for one work: the same address, or the same author, work and chapter. */
function twinSources(base: Knowledge): Lint[] {
  const seen = new Map<string, string>();
  const bare = (text: string): string =>
    text
      .toLowerCase()
      .replace(/^https?:\/\/(www\.)?/, "")
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  return [...base.sources.values()].flatMap((s) => {
    const keys = [...(s.url === undefined ? [] : [`url ${bare(s.url)}`]), `work ${bare(s.author)} ${bare(s.work)} ${bare(s.chapter ?? "")}`];
    const twin = keys.map((k) => seen.get(k)).find((id) => id !== undefined && id !== s.id);
    for (const k of keys) if (!seen.has(k)) seen.set(k, s.id);
    return twin === undefined ? [] : [{ record: `sources/${s.id}`, message: `the same work as sources/${twin}` }];
  });
}
