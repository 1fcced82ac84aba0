// Lints on what a record must be able to do: be confirmed and denied, be found, be asked, close its loop.
import type { Knowledge } from "../contract/knowledge.ts";
import { DETECTORS } from "../contract/noticing.ts";
import type { LoopRecord } from "../contract/records.ts";
import { placesOf } from "../kit/template.ts";
import type { Lint } from "./lint.ts";

/** What an absent finding takes away when a record does not say: the share of its weight (reasoning/differential.ts). */
const ABSENCE = -0.6;

export function badShapes(base: Knowledge): Lint[] {
  return [...diagnoses(base), ...findings(base), ...loops(base), ...noticings(base), ...lenses(base), ...predicaments(base), ...followups(base)];
}

function diagnoses(base: Knowledge): Lint[] {
  return [...base.diagnoses.values()].flatMap((d) => {
    const record = `diagnoses/${d.id}`;
    const effects = d.findings.flatMap((f) => [f.weight, f.absent ?? ABSENCE * f.weight]);
    return [
      ...(effects.some((e) => e > 0) ? [] : [{ record, message: "no finding can confirm it" }]),
      ...(effects.some((e) => e < 0) ? [] : [{ record, message: "no finding can deny it" }]),
      ...(d.example.invented && !/^imagine/i.test(d.example.text) ? [{ record, message: "an invented example must begin with “Imagine”" }] : []),
      ...(!d.example.invented && d.example.source === undefined ? [{ record, message: "a real example needs its source" }] : []),
    ];
  });
}

function findings(base: Knowledge): Lint[] {
  return [...base.findings.values()].flatMap((f) =>
    f.choices.filter((c) => Object.keys(c.sets).length === 0).map((c) => ({ record: `findings/${f.id}`, message: `choice ${c.id} settles nothing` })),
  );
}

function loops(base: Knowledge): Lint[] {
  return [...base.loops.values()]
    .filter((l) => !closed(l))
    .map((l) => ({ record: `loops/${l.id}`, message: "the links do not close into one loop through every variable, one link out of each" }));
}

/** True when walking from the first variable, one link out of each, comes back to it through all the others. */
function closed(loop: LoopRecord): boolean {
  const next = new Map(loop.links.map((l) => [l.from, l.to]));
  if (loop.links.length !== loop.variables.length || next.size !== loop.links.length) return false;
  const first = loop.variables[0]?.id ?? "";
  const seen = new Set<string>();
  for (let at = first; !seen.has(at); at = next.get(at) ?? "") seen.add(at);
  return loop.variables.every((v) => seen.has(v.id)) && seen.size === loop.variables.length && loop.links.some((l) => l.to === first);
}

function noticings(base: Knowledge): Lint[] {
  return [...base.noticings.values()].flatMap((n) => {
    const record = `noticings/${n.id}`;
    const nothing = n.cues.length === 0 && n.pairs.length === 0 && n.detector === undefined;
    const unknown = n.detector !== undefined && !DETECTORS.includes(n.detector);
    return [
      ...(nothing ? [{ record, message: "nothing can find it: it has no cues, no pairs and no detector" }] : []),
      ...(unknown ? [{ record, message: `no such detector: ${n.detector}` }] : []),
    ];
  });
}

/** A lens asks its questions as they stand: nothing fills a place in them. */
function lenses(base: Knowledge): Lint[] {
  return [...base.lenses.values()].flatMap((l) =>
    [l.philosophy, ...l.questions].filter((t) => placesOf(t).length > 0).map((t) => ({ record: `lenses/${l.id}`, message: `a place nothing fills: ${t}` })),
  );
}

/** What a predicament's words may ask for: the person it is about, by name and by pronoun (reasoning/bindings.ts). */
const OF_A_PERSON = new Set(
  ["they", "them", "their", "theirs", "themselves", "they're", "they've", "they'd", "they'll"]
    .flatMap((p) => [p, p.charAt(0).toUpperCase() + p.slice(1)])
    .concat(["has", "is", "was", "does", "s", "es", "who", "boss"]),
);

/** A place that nothing fills would silence the sentence, or be shown as it stands. */
function predicaments(base: Knowledge): Lint[] {
  return [...base.predicaments.values()].flatMap(({ says: _, near: __, ...said }) =>
    [...JSON.stringify(said).matchAll(/\{([^{}":,]*)\}/g)]
      .map((m) => m[1] ?? "")
      .filter((place) => !OF_A_PERSON.has(place) && !(said.form.length > 0 && (place === "matter" || place === "tonight")))
      .map((place) => ({ record: `predicaments/${said.id}`, message: `a place nothing fills: {${place}}` })),
  );
}

function followups(base: Knowledge): Lint[] {
  return [...base.followups.values()].flatMap(({ id, heard, cues }) => {
    const caught = new Set(cues.flatMap((c) => [...c.matchAll(/<(\w+)[:>]/g)].map((m) => m[1] ?? "")));
    return [...heard.join(" ").matchAll(/\{([^}]*)\}/g)]
      .map((m) => m[1] ?? "")
      .filter((place) => !OF_A_PERSON.has(place) && !caught.has(place))
      .map((place) => ({ record: `followups/${id}`, message: `a place nothing fills: {${place}}` }));
  });
}
