// Lints on the words a leader reads: length, one question at a time, tone, and nothing presumed that was not said.
import type { Knowledge } from "../contract/knowledge.ts";
import { countWords } from "../kit/text.ts";
import type { Lint } from "./lint.ts";

const MOST_IN_QUESTION = 30;
const MOST_IN_HEARD = 30;
const MOST_IN_OPENING = 50;
const MOST_IN_LEAN = 55;
const MOST_IN_REPLY = 46;
const MOST_IN_PREDICAMENT_LEAN = 75;
const FEWEST_LENS_QUESTIONS = 6;

const ORDER = /\byou (?:should|must|have to|ought to)\b/i;
const GENDER = /\b(?:he|him|his|himself|she|her|hers|herself)\b/i;

export function badWords(base: Knowledge): Lint[] {
  return [...questions(base), ...lengths(base), ...tone(base), ...presumed(base), ...dashes(base)];
}

interface Said {
  readonly record: string;
  readonly text: string;
}

const said = (record: string, texts: readonly string[]): Said[] => texts.map((text) => ({ record, text }));

function asked(base: Knowledge): Said[] {
  return [
    ...[...base.findings.values()].flatMap((r) => said(`findings/${r.id}`, r.question)),
    ...[...base.noticings.values()].flatMap((r) => said(`noticings/${r.id}`, r.question)),
    ...[...base.assumptions.values()].flatMap((r) => said(`assumptions/${r.id}`, r.question)),
    ...[...base.decisions.values()].flatMap((r) => said(`decisions/${r.id}`, r.question)),
    ...[...base.lenses.values()].flatMap((r) => said(`lenses/${r.id}`, r.questions)),
    ...[...base.predicaments.values()].flatMap((r) =>
      said(
        `predicaments/${r.id}`,
        r.questions.flatMap((q) => q.ask),
      ),
    ),
  ];
}

function heard(base: Knowledge): Said[] {
  return [...base.findings.values()].flatMap((f) => said(`findings/${f.id}`, [...f.present.heard, ...f.absent.heard]));
}

/** What is said on hearing something in a predicament, in one or in any. */
function replied(base: Knowledge): Said[] {
  return [
    ...[...base.predicaments.values()].flatMap((p) =>
      said(
        `predicaments/${p.id}`,
        [...p.questions.flatMap((q) => q.answers), ...p.replies].map((r) => r.heard),
      ),
    ),
    ...[...base.followups.values()].flatMap((f) => said(`followups/${f.id}`, f.heard)),
  ];
}

function catches(base: Knowledge): Said[] {
  return [...base.predicaments.values()].flatMap((p) => said(`predicaments/${p.id}`, p.catch));
}

function predicamentLeans(base: Knowledge): Said[] {
  return [...base.predicaments.values()].flatMap((p) => said(`predicaments/${p.id}`, p.lean));
}

/** Everything else a predicament says. */
function aside(base: Knowledge): Said[] {
  return [...base.predicaments.values()].flatMap((p) =>
    said(`predicaments/${p.id}`, [
      p.in_short,
      ...p.questions.map((q) => q.why),
      ...[...p.questions.flatMap((q) => q.answers), ...p.replies].flatMap((r) => r.noted ?? []),
      ...p.hinges,
      p.first,
      p.wrong_when,
    ]),
  );
}

function openings(base: Knowledge): Said[] {
  return [...base.situations.values()].flatMap((s) =>
    said(
      `situations/${s.id}`,
      s.openings.map((o) => o.text),
    ),
  );
}

function questions(base: Knowledge): Lint[] {
  return [
    ...asked(base).flatMap(({ record, text }) => [
      ...(/\?["”’]?$/.test(text.trim()) && text.split("?").length === 2 ? [] : [{ record, message: `not exactly one question: ${text}` }]),
      ...(countWords(text) <= MOST_IN_QUESTION ? [] : [{ record, message: `a question of more than ${MOST_IN_QUESTION} words: ${text}` }]),
    ]),
    ...[...heard(base), ...openings(base), ...replied(base), ...catches(base)]
      .filter(({ text }) => text.includes("?"))
      .map(({ record, text }) => ({ record, message: `asks where nothing may be asked: ${text}` })),
    ...[...base.lenses.values()]
      .filter((l) => l.questions.length < FEWEST_LENS_QUESTIONS)
      .map((l) => ({ record: `lenses/${l.id}`, message: `fewer than ${FEWEST_LENS_QUESTIONS} questions` })),
  ];
}

function lengths(base: Knowledge): Lint[] {
  const over = (all: readonly Said[], most: number, what: string): Lint[] =>
    all.filter(({ text }) => countWords(text) > most).map(({ record, text }) => ({ record, message: `${what} of more than ${most} words: ${text}` }));
  const leans = [...base.decisions.values()].flatMap((d) => said(`decisions/${d.id}`, d.lean));
  return [
    ...over(openings(base), MOST_IN_OPENING, "an opening"),
    ...over(heard(base), MOST_IN_HEARD, "a heard line"),
    ...over(leans, MOST_IN_LEAN, "a lean"),
    ...over(catches(base), MOST_IN_OPENING, "a catch"),
    ...over(replied(base), MOST_IN_REPLY, "a reply"),
    ...over(predicamentLeans(base), MOST_IN_PREDICAMENT_LEAN, "a lean"),
  ];
}

/** Assessments are said as a view, never as an order; a title in the summary speaks of the leader's situation to the leader. */
function tone(base: Knowledge): Lint[] {
  const views = [
    ...heard(base),
    ...openings(base),
    ...replied(base),
    ...catches(base),
    ...predicamentLeans(base),
    ...[...base.diagnoses.values()].flatMap((d) => said(`diagnoses/${d.id}`, [...d.so_what, ...d.assessment])),
    ...[...base.decisions.values()].flatMap((d) => said(`decisions/${d.id}`, d.lean)),
  ];
  return [
    ...views.filter(({ text }) => ORDER.test(text)).map(({ record, text }) => ({ record, message: `an order where a view belongs: ${text}` })),
    ...[...base.findings.values()]
      .filter((f) => /\bthe leader\b/i.test(f.title))
      .map((f) => ({ record: `findings/${f.id}`, message: `the title speaks of “the leader”: ${f.title}` })),
  ];
}

/** Whoever it is about may be a woman or a man: what is said to every leader names neither. */
function presumed(base: Knowledge): Lint[] {
  const all = [
    ...asked(base),
    ...heard(base),
    ...replied(base),
    ...catches(base),
    ...predicamentLeans(base),
    ...aside(base),
    ...[...base.findings.values()].flatMap((f) => said(`findings/${f.id}`, [f.title, f.reason, ...f.choices.map((c) => c.label)])),
    ...[...base.situations.values()].flatMap((s) =>
      said(
        `situations/${s.id}`,
        s.openings.flatMap((o) => (o.when?.said === undefined ? [o.text] : [])),
      ),
    ),
    ...[...base.noticings.values()].flatMap((n) => said(`noticings/${n.id}`, [...n.text, n.reason])),
    ...[...base.assumptions.values()].flatMap((a) => said(`assumptions/${a.id}`, [...a.challenge, a.must_be_true, a.reason])),
    ...[...base.diagnoses.values()].flatMap((d) => said(`diagnoses/${d.id}`, [d.mechanism, ...d.so_what, ...d.assessment])),
    ...[...base.decisions.values()].flatMap((d) => said(`decisions/${d.id}`, [d.label, ...d.lean, ...d.hinges, d.first, d.wrong_when])),
  ];
  return all.filter(({ text }) => GENDER.test(text)).map(({ record, text }) => ({ record, message: `presumes a man or a woman: ${text}` }));
}

/** No em dash in any words of ours; what others wrote keeps theirs. */
function dashes(base: Knowledge): Lint[] {
  return Object.entries(base).flatMap(([kind, records]) =>
    records instanceof Map
      ? [...(records as Map<string, Record<string, unknown>>).entries()].flatMap(([id, { examples: _, says: __, sounds_like_it: ___, ...record }]) => {
          const found = strings(record).find((text) => text.includes("—"));
          return found === undefined ? [] : [{ record: `${kind}/${id}`, message: `an em dash: ${found}` }];
        })
      : [],
  );
}

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}
