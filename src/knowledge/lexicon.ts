// The words of the knowledge base that the reader looks for, taken out of the records as plain data.
import type { Knowledge } from "../contract/knowledge.ts";
import type { Lexicon, LexiconName, LexiconPredicament } from "../contract/lexicon.ts";
import type { PredicamentRecord } from "../contract/records.ts";

/** What the reader needs of a base. Pure; vectors of the examples are added by whoever has an encoder. */
export function lexiconOf(knowledge: Knowledge): Lexicon {
  return {
    version: knowledge.version,
    findings: [...knowledge.findings.values()].map((f) => ({
      id: f.id,
      present: f.present.cues,
      absent: f.absent.cues,
      choices: f.choices.map((c) => ({ id: c.id, label: c.label, sets: c.sets, cues: c.cues, examples: c.examples })),
    })),
    assumptions: [...knowledge.assumptions.values()].map((a) => ({ id: a.id, kind: a.kind, cues: a.cues, unless: a.unless })),
    frameworks: frameworkNames(knowledge),
    lenses: [...knowledge.lenses.values()].map((l) => ({ id: l.id, names: [l.title, l.based_on] })),
    sources: [...knowledge.sources.values()].map((s) => ({ id: s.id, names: [s.title, s.work, s.author] })),
    situations: [...knowledge.situations.values()].map((s) => ({ id: s.id, cues: s.cues, examples: s.examples.map((e) => e.text) })),
    predicaments: [...knowledge.predicaments.values()].map((p) => ({ id: p.id, open: p.form.length > 0, replies: repliesOf(p) })),
    followups: [...knowledge.followups.values()].map((f) => ({ id: f.id, cues: f.cues })),
    care: [...knowledge.care.values()].map((c) => ({ id: c.id, hints: c.hints })),
  };
}

/** Everything a leader in a predicament may say next, by the ref of the reply to it. */
function repliesOf(record: PredicamentRecord): LexiconPredicament["replies"] {
  return [
    ...record.questions.flatMap((q) => [
      ...(q.known.length === 0 ? [] : [{ ref: `${q.id}/@known`, says: q.known }]),
      ...q.answers.map((a) => ({ ref: `${q.id}/${a.id}`, says: a.says })),
    ]),
    ...record.replies.map((r) => ({ ref: r.id, says: r.says })),
  ];
}

function frameworkNames(knowledge: Knowledge): LexiconName[] {
  return [...knowledge.frameworks.values()].flatMap((f) => [
    { id: f.id, names: [f.title, ...f.aliases] },
    ...f.terms.map((t) => ({ id: f.id, names: [t.term, ...t.aliases] })),
  ]);
}
