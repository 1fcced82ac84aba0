// Which choice of an open question a message picks: by number, by its words, by cue, by nearness to example answers.
// When nothing is clear, nothing is set: a wrong answer read into a message is worse than a question still open.
import stem from "wink-porter2-stemmer";
import type { ExampleVectors, Lexicon, LexiconChoice, PendingQuestion } from "../../contract/lexicon.ts";
import type { ReadFinding, Sentence } from "../../contract/reading.ts";
import { type Cue, cueOf, matchCue } from "../../kit/cue.ts";
import { plain, relaxed } from "../acts/rule.ts";
import { bySentences } from "./by-sentences.ts";
import { deniedPoints, offersDenials } from "./denied-points.ts";
import { standingOf } from "./negation.ts";

export interface ReadAnswer {
  readonly question: string;
  /** Null: the question was spoken to, but no choice was picked ("a bit of everything", "neither"). */
  readonly choice: string | null;
  /** 0…1. */
  readonly confidence: number;
  readonly quote: string;
}

export interface AnswerInput {
  readonly sentences: readonly Sentence[];
  readonly pending: readonly PendingQuestion[];
  readonly vectors: readonly Float32Array[] | null;
  /** The message does something else first (pushes back, changes topic): only a plain pick counts. */
  readonly elsewhere: boolean;
}

export interface ReadAnswers {
  readonly answers: readonly ReadAnswer[];
  readonly findings: readonly ReadFinding[];
}

interface Option {
  readonly choice: LexiconChoice;
  readonly cues: readonly Cue[];
  readonly label: ReadonlySet<string>;
  readonly examples: ReadonlyArray<ReadonlySet<string>>;
  readonly unsure: boolean;
}

export interface AnswerIndex {
  readonly options: (finding: string) => readonly Option[] | undefined;
  readonly vectors: ExampleVectors;
}

const STOP = new Set(
  "a an the of to in on at by for and or but is are was were be been it its it's that this these those i we you he she they them my our your his her their me us as with from so if not no do does did has have had just very really about there over under up down out all most mostly some any one ones thing things being get got".split(
    " ",
  ),
);
const UNSURE = /\b(?:not sure|no idea|don['’]?t know|unsure|unknown|never measured|haven['’]t looked)\b/i;

function stems(text: string): Set<string> {
  return new Set(
    (
      plain(text)
        .toLowerCase()
        .match(/[A-Za-zÀ-ɏͰ-ӿ0-9']+/g) ?? []
    )
      .filter((w) => !STOP.has(w) && w.length > 1)
      .map((w) => stem(w)),
  );
}

function optionOf(choice: LexiconChoice): Option {
  return {
    choice,
    cues: choice.cues.map((c) => cueOf(relaxed(c))),
    label: stems(choice.label),
    examples: choice.examples.map(stems),
    unsure: UNSURE.test(choice.label) || /^(?:not-sure|unsure|dont-know|unknown)$/.test(choice.id),
  };
}

export function answerIndex(lexicon: Lexicon): AnswerIndex {
  const choices = new Map(lexicon.findings.map((f) => [f.id, f.choices]));
  const made = new Map<string, readonly Option[] | undefined>();
  return {
    // Only the few that were asked are ever needed; preparing all of them would cost every start a tenth of a second.
    options(finding) {
      if (!made.has(finding)) made.set(finding, choices.get(finding)?.map(optionOf));
      return made.get(finding);
    },
    vectors: lexicon.exampleVectors ?? new Map(),
  };
}

/** Choices picked, question by question, with what they settle. */
export function readAnswers(input: AnswerInput, index: AnswerIndex): ReadAnswers {
  const answers: ReadAnswer[] = [];
  const findings: ReadFinding[] = [];
  const picked = numbersPicked(input);
  input.pending.forEach((question, i) => {
    if (offersDenials(question)) {
      findings.push(...deniedPoints(question, input.sentences));
      return;
    }
    const options = optionsFor(question, index);
    const forThis = picked === null ? null : spread(picked.numbers, i, input.pending, options.length);
    const found =
      picked !== null && forThis !== null && forThis.length > 0
        ? forThis.flatMap((n) =>
            options[n - 1] === undefined ? [] : [{ question: question.id, choice: options[n - 1]?.choice.id ?? null, confidence: 0.98, quote: picked.quote }],
          )
        : picked?.plain
          ? []
          : inWords(question, options, input, index);
    answers.push(...found);
    findings.push(...settled(found, options));
    if (found.length === 0 && picked === null) findings.push(...bySentences(question.finding, input, index.vectors));
  });
  return { answers, findings };
}

function optionsFor(question: PendingQuestion, index: AnswerIndex): readonly Option[] {
  const known = question.finding === null ? [] : (index.options(question.finding) ?? []);
  return question.choices.map((c) => known.find((o) => o.choice.id === c.id) ?? optionOf({ id: c.id, label: c.label, sets: {}, cues: [], examples: [] }));
}

const ORDINALS = ["first", "second", "third", "fourth", "fifth"];
const LETTERS = ["a", "b", "c", "d", "e"];
const LEAD =
  "(?:i(?:['’]d)? (?:say|guess|think|pick|choose|go with|would say)|(?:it['’]?s|that['’]?s|that would be|would be|definitely|probably|mostly|mainly|more|rather|maybe|perhaps|clearly|honestly|ok|okay|so|well|yeah|yes|hm+|um|both|either|just|answer|my answer is|let['’]?s say))";
const PICK = new RegExp(
  `^\\W*(?:${LEAD}[\\s,:]+)*(?:(?:options?|numbers?|choices?|answers?|nr\\.?|no\\.?|#)\\s*#?)?((?:the )?(?:\\d|[a-e](?=\\)|\\.|,|\\s*$|\\s+and\\b|\\s+or\\b)|${ORDINALS.join("|")}|last)(?: one| option)?(?:\\s*(?:,|and|&|\\+|or|\\/|then)\\s*#?(?:\\d|[a-e]|(?:the )?(?:${ORDINALS.join("|")}))(?: one)?)*)(?=$|[\\s.,;:!)–—-]+(?:$|[^\\d]))`,
  "i",
);
const NAMED = /\b(?:option|number|choice|answer|nr\.?|#) ?(\d|[a-e])\b/gi;
const WORDS_FOR = ["one", "two", "three", "four", "five"];
const UNIT_AFTER =
  /^\s*(?:%|percent|hours?|days?|weeks?|months?|years?|people|engineers?|teams?|devs?|times?|k\b|x\b|of\b|out\b|or \d+ (?:days|weeks|hours)|minutes?|million|[a-z]+s\b)/i;

interface Picked {
  readonly numbers: readonly number[];
  readonly quote: string;
  readonly plain: boolean;
}

/** Numbers that pick choices, or null when the message names none. */
function numbersPicked(input: AnswerInput): Picked | null {
  const count = Math.max(...input.pending.map((p) => p.choices.length), 0);
  if (count === 0 || input.pending.some((p) => /\bhow (?:many|much|often|long)\b/i.test(p.text) && p.choices.every((c) => /\d/.test(c.label)))) return null;
  for (const sentence of input.sentences) {
    if (sentence.pasted || (sentence.question && sentence.text.length > 12)) continue;
    const head = PICK.exec(sentence.text);
    const bare = head?.[1];
    const rest = head === null ? "" : sentence.text.slice(head.index + head[0].length);
    if (bare !== undefined && !UNIT_AFTER.test(rest) && sensible(bare, sentence.text)) {
      const numbers = toNumbers(bare, count).filter((n) => n >= 1 && n <= count);
      if (numbers.length > 0) return { numbers, quote: sentence.text, plain: rest.trim().length < 3 };
    }
    const named = [...sentence.text.matchAll(NAMED)].map((m) => toNumbers(m[1] ?? "", count)[0] ?? 0).filter((n) => n >= 1 && n <= count);
    const spelled = /\b(?:option|number|choice) (one|two|three|four|five)\b/i.exec(sentence.text)?.[1]?.toLowerCase();
    if (spelled !== undefined) named.push(WORDS_FOR.indexOf(spelled) + 1);
    if (named.length > 0 && !/\b(?:not|isn['’]?t|never) (?:option|number|choice)/i.test(sentence.text))
      return { numbers: [...new Set(named)], quote: sentence.text, plain: false };
    break;
  }
  return null;
}

/** "First we talked to them" and "a bit" begin like a pick and are none. */
function sensible(bare: string, text: string): boolean {
  if (/^(?:first|second|third|last|a)$/i.test(bare) && text.split(/\s+/).length > 3) return false;
  if (/^the (?:first|second|third|last)$/i.test(bare))
    return new RegExp(`^\\W*(?:\\w+ )?${bare}(?:$|[.,;!]|\\s*(?:i|probably|definitely|mostly|for|really|because|please)\\b)`, "i").test(text);
  return true;
}

function toNumbers(text: string, count: number): number[] {
  const parts = text.toLowerCase().match(/\d|first|second|third|fourth|fifth|last|\b[a-e]\b/g) ?? [];
  return [
    ...new Set(parts.map((p) => (/\d/.test(p) ? Number(p) : p === "last" ? count : ORDINALS.includes(p) ? ORDINALS.indexOf(p) + 1 : LETTERS.indexOf(p) + 1))),
  ];
}

/** With two questions open, two numbers answer one each; otherwise numbers go to the first that offers choices. */
function spread(numbers: readonly number[], at: number, pending: readonly PendingQuestion[], choices: number): readonly number[] {
  const offering = pending.filter((p) => p.choices.length > 0);
  const place = offering.indexOf(pending[at] as PendingQuestion);
  if (place === -1 || choices === 0) return [];
  if (offering.length === 2 && numbers.length === 2) return [numbers[place] ?? 0];
  return place === 0 ? numbers : [];
}

const YES =
  /^\W*(?:(?:well|hm+|oh|ok|so|honestly|i think|i guess|i['’]d say)[\s,]+)*(?:yes|yeah|yep|yup|yea|definitely|absolutely|totally|of course|sure|for sure|it does|it is|there is|they do|he does|she does|we do|i do)\b/i;
const NO =
  /^\W*(?:(?:well|hm+|oh|ok|so|honestly|i think|i guess|i['’]d say|sadly|unfortunately)[\s,]+)*(?:no|nope|nah|not really|not at all|never|not yet|it doesn['’]?t|there isn['’]?t|they don['’]?t|he doesn['’]?t|we don['’]?t|i don['’]?t|nobody has|nothing)\b/i;
const MIXED =
  /^\W*(?:\w+ ){0,3}?(?:(?:a )?(?:bit|mix|little|combination|mixture) of (?:everything|each|all|both|them|those|these)|all of (?:them|the above|those|it|these)|all three|all four|everything|some of each|depends|it depends|it varies|varies)\b/i;
const BOTH = /^\W*(?:\w+ ){0,2}?both\b/i;
const NEITHER = /^\W*(?:\w+ ){0,2}?(?:neither|none of (?:them|those|these|the above|that)|none|something else|none really)\b/i;
const NOT_SURE =
  /^\W*(?:(?:honestly|well|hm+|um+|i|we|really|to be honest|tbh)[\s,]+)*(?:(?:have |['’]ve )?no idea|no clue|not sure|i['’]?m not sure|don['’]?t (?:really |actually |honestly )?know|do not know|dunno|unsure|never (?:measured|checked|looked|tracked|counted|asked)|haven['’]?t (?:measured|checked|looked|tracked)|couldn['’]?t (?:tell you|say)|can['’]?t (?:say|tell)|hard to (?:say|tell)|who knows)\b/i;

/** What a message says in words about one question. */
function inWords(question: PendingQuestion, options: readonly Option[], input: AnswerInput, index: AnswerIndex): ReadAnswer[] {
  const own = input.sentences.map((s, i) => ({ s, i })).filter(({ s }) => !s.pasted && !s.question);
  const first = own[0];
  if (first === undefined || options.length === 0 || input.elsewhere) return [];
  const answer = (choice: string | null, confidence: number, quote = first.s.text): ReadAnswer => ({ question: question.id, choice, confidence, quote });
  const sure = options.filter((o) => !o.unsure);
  if (NOT_SURE.test(first.s.text)) {
    const unsure = options.find((o) => o.unsure);
    if (unsure !== undefined) return [answer(unsure.choice.id, 0.9)];
  }
  if (MIXED.test(first.s.text) && first.s.text.split(/\s+/).length < 14) return [answer(null, 0.7)];
  if (NEITHER.test(first.s.text)) return [answer(null, 0.7)];
  if (BOTH.test(first.s.text) && sure.length === 2) return sure.map((o) => answer(o.choice.id, 0.85));
  const polar = yesOrNo(first.s.text, sure);
  const best = scoreAll(polar ?? options, own, question, input, index)[0];
  if (best !== undefined && best.share >= ENOUGH && (input.vectors === null || best.meant))
    return [answer(best.option.choice.id, Math.min(0.95, best.share), best.quote)];
  if (polar?.length === 1 && polar[0] !== undefined) return [answer(polar[0].choice.id, 0.8)];
  return [];
}

/** The choices that agree with a leading yes or no; null when the message or the choices have none. */
function yesOrNo(text: string, options: readonly Option[]): readonly Option[] | null {
  const word = YES.test(text) ? /^(?:yes|yep|yeah)\b/i : NO.test(text) ? /^(?:no|nope|not (?:really|yet|at all)|never)\b/i : null;
  if (word === null) return null;
  const matching = options.filter((o) => word.test(o.choice.label));
  return matching.length === 0 ? null : matching;
}

interface Scored {
  readonly option: Option;
  /** Share of belief among the choices, 0…1. */
  readonly share: number;
  readonly quote: string;
  /** By its meaning it is an answer to this question and not talk about something else. */
  readonly meant: boolean;
}
type Own = ReadonlyArray<{ readonly s: Sentence; readonly i: number }>;

/** How much each sign counts: fitted to the odd lines of bench/data/unseen-answers.jsonl, without and with sentence vectors. */
const BY_WORDS = { cue: 3.4, label: 2.1, example: 4.2, near: 0, three: 0 };
const BY_MEANING = { cue: 2.8, label: 2.1, example: 2.1, near: 4.1, three: 2.9 };
/** A choice is picked when it has this share of belief. */
const ENOUGH = 0.7;
/** Nearness to an example answer from which a message answers at all: below it, talk about something else picked a choice one time in seven. */
const MEANT = { alone: 0.45, cued: 0.35 };
const MOST_SENTENCES = 5;
const FEW_WORDS = 4;

/** Belief in each choice, strongest first: signs added up as log-odds and shared out among the choices. */
function scoreAll(options: readonly Option[], own: Own, question: PendingQuestion, input: AnswerInput, index: AnswerIndex): Scored[] {
  const shared = sharedStems(options);
  const looked = own.slice(0, MOST_SENTENCES).map(({ s, i }) => ({ s, words: stems(s.text), vector: input.vectors?.[i] }));
  const by = input.vectors === null ? BY_WORDS : BY_MEANING;
  const scored = options.map((option) => {
    const signs = looked.map(({ s, words, vector }) => ({
      quote: s.text,
      cue: cueScore(option, s),
      label: labelScore(option, words, shared, s),
      example: exampleScore(option, words, shared),
      ...nearness(option, question, vector, index),
    }));
    const most = (name: "cue" | "label" | "example" | "near" | "three"): number => Math.max(0, ...signs.map((sign) => sign[name]));
    const total = (sign: (typeof signs)[number]): number => by.cue * sign.cue + by.label * sign.label + by.example * sign.example + by.near * sign.near;
    const speaks = signs.reduce((a, b) => (total(b) > total(a) ? b : a), signs[0] ?? { quote: "", cue: 0, label: 0, example: 0, near: 0, three: 0 });
    const belief = by.cue * most("cue") + by.label * most("label") + by.example * most("example") + by.near * most("near") + by.three * most("three");
    const near = most("near");
    const meant = near >= MEANT.alone || (near >= MEANT.cued && most("cue") > 0.5);
    return { option, belief, meant, quote: speaks.quote, worded: most("cue") + most("label") > 0 };
  });
  // "Mostly redone": next to nothing is said, and it is a word of one choice alone.
  const worded = scored.filter((o) => o.worded);
  if (worded.length === 1 && worded[0] !== undefined && looked.length === 1 && (looked[0]?.s.text.split(/\s+/).length ?? 0) <= FEW_WORDS) worded[0].belief += 1;
  const top = Math.max(...scored.map((o) => o.belief));
  const sum = scored.reduce((all, o) => all + Math.exp(o.belief - top), 0);
  return scored
    .map(({ option, belief, quote, meant }) => ({ option, quote, meant, share: belief === 0 ? 0 : Math.exp(belief - top) / sum }))
    .sort((a, b) => b.share - a.share);
}

function sharedStems(options: readonly Option[]): Set<string> {
  const counts = new Map<string, number>();
  for (const o of options) for (const s of o.label) counts.set(s, (counts.get(s) ?? 0) + 1);
  return new Set([...counts].filter(([, n]) => n > 1).map(([s]) => s));
}

function cueScore(option: Option, sentence: Sentence): number {
  const text = plain(sentence.text);
  let best = 0;
  for (const cue of option.cues) {
    const match = matchCue(cue, text);
    if (match === null || standingOf(text, match.start, match.end, false) === "denied") continue;
    const long = text.split(/\s+/).length;
    const words = match.quote.split(/\s+/).length;
    best = Math.max(best, words === 1 && long > 14 ? 0.45 : words === 1 ? 0.62 : 0.78);
  }
  return best;
}

function labelScore(option: Option, words: ReadonlySet<string>, shared: ReadonlySet<string>, sentence: Sentence): number {
  const own = [...option.label].filter((s) => !shared.has(s));
  const hits = own.filter((s) => words.has(s));
  if (own.length === 0 || hits.length === 0) return 0;
  const text = plain(sentence.text);
  const at = text.toLowerCase().search(new RegExp(`\\b${(hits[0] ?? "").replace(/[^A-Za-zÀ-ɏͰ-ӿ0-9]/g, "").slice(0, 5)}`, "i"));
  if (at >= 0 && standingOf(text, at, at + 4, false) === "denied") return 0;
  const coverage = hits.length / own.length;
  const focus = Math.min(1, 6 / Math.max(1, words.size));
  if (own.length === 1) return 0.3 + 0.4 * Math.min(1, 3 / Math.max(1, words.size));
  return coverage >= 0.5 ? 0.35 + 0.3 * coverage * focus + 0.15 * focus : 0.25 * focus;
}

function exampleScore(option: Option, words: ReadonlySet<string>, shared: ReadonlySet<string>): number {
  let best = 0;
  for (const example of option.examples) {
    const hits = [...example].filter((s) => words.has(s) && !shared.has(s)).length;
    if (hits === 0) continue;
    const dice = (2 * hits) / (example.size + words.size);
    if (hits >= 3 && dice >= 0.7) best = Math.max(best, 0.85);
    best = Math.max(best, hits === 1 && words.size > 3 ? 0.5 * dice : dice);
  }
  return Math.min(0.85, best * 1.15);
}

/** Nearness in meaning to the examples of a choice: of the nearest one, and of the nearest three on average. */
function nearness(option: Option, question: PendingQuestion, vector: Float32Array | undefined, index: AnswerIndex): { near: number; three: number } {
  const list = index.vectors.get(`${question.finding ?? ""}/${option.choice.id}`);
  if (vector === undefined || list === undefined) return { near: 0, three: 0 };
  const near = list.map((example) => dot(vector, example)).sort((a, b) => b - a);
  const three = near.slice(0, 3);
  return { near: Math.max(0, near[0] ?? 0), three: Math.max(0, three.reduce((a, b) => a + b, 0) / Math.max(1, three.length)) };
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** What the picked choices settle; where two picked choices disagree on a finding, it stays open. */
function settled(answers: readonly ReadAnswer[], options: readonly Option[]): ReadFinding[] {
  const out = new Map<string, ReadFinding | null>();
  for (const a of answers) {
    const option = options.find((o) => o.choice.id === a.choice);
    for (const [finding, state] of Object.entries(option?.choice.sets ?? {})) {
      const held = out.get(finding);
      if (held !== undefined && held?.state !== state) out.set(finding, null);
      else out.set(finding, { finding, state, quote: a.quote, via: "answer", choice: a.choice ?? "" });
    }
  }
  return [...out.values()].filter((f): f is ReadFinding => f !== null);
}
