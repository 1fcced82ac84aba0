// Which situations a message is about: words, sentence meaning, nearest examples and the records' cues weighed together.
import type { LexiconSituation } from "../contract/lexicon.ts";
import type { Reading, Sentence, SituationFit } from "../contract/reading.ts";
import { CueIndex } from "../kit/cue.ts";
import type { Classify } from "./read.ts";
import { type Evidence, gather, type Heads } from "./situations/heads.ts";
import { type ClassifierModel, headsOf } from "./situations/model.ts";
import { fitOf, NONE, type Weighing, weigh } from "./situations/weigh.ts";

const MOST_SITUATIONS = 5;
const LEAST_FIT = 0.02;
/** A second situation whose fit is at least this share of the first fits about equally. */
const ABOUT_EQUAL = 0.7;
const QUOTE_WORDS = 4;

/**
 * A classifier from a trained model. Without vectors, or with a model that has no meaning part, it goes by words alone.
 * Given the situations of the base, those the model has never seen (a user's own) are recognised by their cues.
 */
export function createClassifier(model: ClassifierModel, base: readonly LexiconSituation[] = []): Classify {
  const heads = headsOf(model);
  const known = new Set(model.classes);
  const added = new CueIndex(base.filter((s) => !known.has(s.id)).flatMap((s) => s.cues.map((cue) => [cue, s.id] as const)));
  return (sentences, vectors) => {
    if (sentences.length === 0) return { situations: [], fit: "none" };
    const evidence = gather(heads, sentences, vectors);
    const weighing = vectors === null || heads.meaning === null ? model.weighing.words : model.weighing.meaning;
    return verdict(heads, evidence, weighing, sentences, byCues(added, sentences));
  };
}

/** Situations recognised by their cues alone: one cue is a hint, three are as good as certain. */
function byCues(cues: CueIndex<string>, sentences: readonly Sentence[]): SituationFit[] {
  const found = new Map<string, { quote: string; cues: Set<string> }>();
  for (const { text, pasted } of sentences) {
    if (pasted) continue;
    for (const { value, cue } of cues.search(text)) {
      const held = found.get(value) ?? { quote: text, cues: new Set() };
      held.cues.add(cue.source);
      found.set(value, held);
    }
  }
  return [...found].map(([id, { quote, cues: hits }]) => ({ id, fit: hits.size / (hits.size + 1), quote }));
}

function verdict(
  heads: Heads,
  evidence: Evidence,
  weighing: Weighing,
  sentences: readonly Sentence[],
  added: readonly SituationFit[],
): { situations: SituationFit[]; fit: Reading["fit"] } {
  const log = weigh(evidence, heads.classes, weighing);
  const situations = heads.classes
    .map((id, k) => ({ id, k, fit: fitOf(log[k] ?? -Infinity, weighing) }))
    .filter(({ id, fit }) => id !== NONE && fit >= LEAST_FIT)
    .sort((a, b) => b.fit - a.fit)
    .slice(0, MOST_SITUATIONS)
    .map(({ id, k, fit }) => ({ id, fit: Math.round(fit * 1000) / 1000, quote: quoteFor(k, evidence, sentences) }));
  const all = [...situations, ...added].sort((a, b) => b.fit - a.fit).slice(0, MOST_SITUATIONS);
  return { situations: all, fit: fitOfAll(all, added.length > 0 ? 0 : Math.exp(log[heads.classes.indexOf(NONE)] ?? -Infinity), weighing) };
}

function fitOfAll(situations: readonly SituationFit[], none: number, weighing: Weighing): Reading["fit"] {
  const [first, second] = situations;
  if (first === undefined || none > weighing.noneAbove) return "none";
  return second !== undefined && second.fit >= ABOUT_EQUAL * first.fit ? "several" : "clear";
}

/** The sentence that speaks most for a situation; a scrap of a sentence only when there is nothing longer. */
function quoteFor(k: number, evidence: Evidence, sentences: readonly Sentence[]): string {
  let best = { score: -Infinity, text: sentences[0]?.text ?? "" };
  for (const { place, scores } of evidence.sentences) {
    const text = sentences[place]?.text ?? "";
    const score = (scores[k] ?? 0) - (text.split(/\s+/).length < QUOTE_WORDS ? 5 : 0);
    if (score > best.score) best = { score, text };
  }
  return best.text;
}
