// The embedded reader: free text → Reading. Pure; the sentence vectors, if any, are handed in.
import type { Act, ActKind } from "../contract/act.ts";
import type { Lexicon, Reader, ReaderInput } from "../contract/lexicon.ts";
import type { ReadFinding, Reading, Sentence, SituationFit } from "../contract/reading.ts";
import { readActors } from "./actors.ts";
import { readActs } from "./acts/acts.ts";
import { careIndex, readCare } from "./acts/care-net.ts";
import { disowned } from "./acts/echo.ts";
import { findDocuments } from "./documents.ts";
import { readFacts } from "./facts.ts";
import { language } from "./language.ts";
import { followupIndex, readFollowups } from "./predicaments/followups.ts";
import { predicamentIndex, readPredicaments, readReplies } from "./predicaments/predicaments.ts";
import { type AnswerIndex, answerIndex, type ReadAnswers, readAnswers } from "./said/answers.ts";
import { claimCues, readClaims } from "./said/claims.ts";
import { findingIndex, readFindings } from "./said/findings.ts";
import { nameIndex, readMentions } from "./said/mentions.ts";
import { readTopics } from "./said/topics.ts";
import { segment } from "./segment.ts";
import { sentenceVectors, textsOf } from "./situations/windows.ts";

/** Which situations a message is about, best first. */
export type Classify = (
  sentences: readonly Sentence[],
  vectors: readonly Float32Array[] | null,
) => { readonly situations: SituationFit[]; readonly fit: Reading["fit"] };

/** A reader over a lexicon. Everything that can be compiled once is compiled here. */
export function createReader(lexicon: Lexicon, classify: Classify): Reader {
  const findings = findingIndex(lexicon);
  const claims = claimCues(lexicon);
  const names = nameIndex(lexicon);
  const answers = answerIndex(lexicon);
  const care = careIndex(lexicon);
  const predicaments = predicamentIndex(lexicon);
  const followups = followupIndex(lexicon);
  return {
    prepare(message) {
      const sentences = segment(message);
      return { sentences, texts: textsOf(sentences) };
    },
    read(input) {
      const { sentences } = input.prepared;
      const documents = findDocuments(input.message);
      const mentions = readMentions(sentences, names);
      let answered: ReadAnswers = { answers: [], findings: [] };
      const acts = readActs({
        message: input.message,
        sentences,
        pending: input.pending,
        lastMoves: input.lastMoves,
        turn: input.turn,
        terms: mentions.terms,
        authorities: mentions.unknown,
        documents,
        disowned: input.last === undefined || input.turn === 1 ? null : disowned(sentences, input.last),
        care: readCare(sentences, input.vectors, care),
        answered: (kinds) => {
          answered = answersOf(input, kinds, answers);
          return answered.answers.map((a) => a.quote);
        },
      });
      const classified = classify(sentences, input.vectors);
      const known = input.predicament ?? null;
      const found = known !== null && !predicaments.open.has(known);
      const anew = acts.some((a) => a.kind === "new-topic");
      const looked = anew || (!found && input.turn <= TURNS_TO_FIND_ONE);
      const near = looked ? readPredicaments(sentences, input.vectors, predicaments, classified.situations, anew ? "" : input.last?.heard) : [];
      const within = [...new Set([known, near[0]?.id ?? null])].filter((id) => id !== null);
      const own = sentenceVectors(sentences, input.vectors);
      return {
        language: language(input.message),
        sentences: [...sentences],
        acts: cited(acts, mentions.unknown),
        facts: readFacts(input.message, sentences),
        claims: readClaims(sentences, claims),
        findings: joined(answered.findings, readFindings(sentences, findings)),
        topics: readTopics(sentences, input.vectors, lexicon.exampleVectors),
        ...classified,
        predicaments: near,
        replies: within.flatMap((id) => readReplies(sentences, own, id, predicaments)),
        followups: readFollowups(sentences, followups),
        actors: readActors(sentences),
        documents,
        mentions: [...mentions.frameworks],
        readers: { meaning: input.vectors !== null, model: null },
      };
    },
  };
}

/** An account that is in no predicament by then is told otherwise. */
const TURNS_TO_FIND_ONE = 4;

const ELSEWHERE: readonly ActKind[] = ["new-topic", "return-to", "ask-meta", "reject", "retract", "sensitive", "refuse-to-answer", "correct"];

function answersOf(input: ReaderInput, kinds: ReadonlySet<ActKind>, index: AnswerIndex): ReadAnswers {
  const elsewhere = ELSEWHERE.some((k) => kinds.has(k));
  return readAnswers(
    { sentences: input.prepared.sentences, pending: input.pending ?? [], vectors: sentenceVectors(input.prepared.sentences, input.vectors), elsewhere },
    index,
  );
}

/** An answer given outweighs a cue; the rest is added. */
function joined(answered: readonly ReadFinding[], cued: readonly ReadFinding[]): ReadFinding[] {
  return [...answered, ...cued.filter((c) => !answered.some((a) => a.finding === c.finding))];
}

/** A study or book the base does not have is marked, so that nobody leans on it. */
function cited(acts: Act[], unknown: readonly string[]): Act[] {
  const name = unknown[0];
  if (name === undefined || acts.some((a) => a.detail === "citation")) return acts;
  return [...acts, { kind: "inform", quote: name, detail: "citation" }];
}
