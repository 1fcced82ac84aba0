// What the reader needs of the knowledge base, as plain data, and the port of the reader itself.
import type { MoveKind } from "./act.ts";
import type { FindingState, ReadClaim, Reading, Sentence } from "./reading.ts";

/** A question the partner asked that is still open. `finding` is null for a question no record stands behind. */
export interface PendingQuestion {
  readonly id: string;
  readonly finding: string | null;
  readonly text: string;
  readonly choices: ReadonlyArray<{ readonly id: string; readonly label: string }>;
}

export interface LexiconChoice {
  readonly id: string;
  readonly label: string;
  /** Finding id → state that picking it settles. */
  readonly sets: Readonly<Record<string, FindingState>>;
  readonly cues: readonly string[];
  readonly examples: readonly string[];
}

export interface LexiconFinding {
  readonly id: string;
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly choices: readonly LexiconChoice[];
}

export interface LexiconAssumption {
  readonly id: string;
  readonly kind: ReadClaim["kind"];
  readonly cues: readonly string[];
  /** Found anywhere in the message: the premise is earned and not a claim to test. */
  readonly unless: readonly string[];
}

/** Something with a name: a framework, or one of its terms (then `id` is that of the framework). */
export interface LexiconName {
  readonly id: string;
  readonly names: readonly string[];
}

export interface LexiconSituation {
  readonly id: string;
  readonly cues: readonly string[];
  readonly examples: readonly string[];
}

/** A predicament: what leaders in it say later, by the ref of the reply to it. */
export interface LexiconPredicament {
  readonly id: string;
  /** There for want of a closer one, which is looked for all the same. */
  readonly open: boolean;
  readonly replies: ReadonlyArray<{ readonly ref: string; readonly says: readonly string[] }>;
}

/** What the build learned of the predicaments: the words each is told in, the middle of its meaning, and its signs. */
export interface PredicamentNet {
  readonly ids: readonly string[];
  /** One entry a word and predicament, in order of the words: hashed word, place of the predicament in `ids`, weight 0…1. */
  readonly words: Uint32Array;
  readonly of: Uint16Array;
  readonly weights: Float32Array;
  /** One unit vector a predicament, less what all sentences have in common; null without an encoder. */
  readonly middles: readonly Float32Array[] | null;
  /** What all sentences have in common. */
  readonly centre: Float32Array | null;
  /** Of each predicament, its signs: a message in it is likely to hold a word of every one. */
  readonly signs: ReadonlyArray<readonly PredicamentSign[]>;
  /** Of each predicament, the situations its messages are read as: a vector of length 1 by situation id. */
  readonly situations: ReadonlyArray<Readonly<Record<string, number>>>;
}

/** Hashed words, and the log-odds that it is this predicament when one of them is found, and when none is. */
export interface PredicamentSign {
  readonly words: readonly number[];
  readonly hit: number;
  readonly miss: number;
}

/** Something that calls for care, with cues that prove nothing alone: two of them, or one with nearness in meaning, do. */
export interface LexiconCare {
  readonly id: string;
  readonly hints: readonly string[];
}

/** Weights of a linear layer, to be multiplied by `scale`: a row a dimension, one number a class; and one number a class. */
export interface LinearLayer {
  readonly weights: Float32Array | Int8Array;
  readonly scale: number;
  readonly bias: Float32Array;
}

/** Tells what calls for care from ordinary messages, by words and by meaning. The last class is the ordinary one. */
/**
 * Unit vectors of examples by key: `FINDING/CHOICE` for example answers; `FINDING/@present` and `FINDING/@absent` for sentences that
 * show it or its opposite, less the `@centre` that all sentences have in common; `@topics` the middle of what is said about each
 * finding, in the order of `topics`.
 */
export interface ExampleVectors {
  get(key: string): readonly Float32Array[] | undefined;
  /** Finding ids of `@topics`. */
  readonly topics?: readonly string[];
}

export interface CareNet {
  readonly classes: readonly string[];
  /** How much each hashed word counts. */
  readonly rarity: Float32Array;
  readonly words: LinearLayer;
  /** Over sentence vectors; null without an encoder. */
  readonly meaning: LinearLayer | null;
}

export interface Lexicon {
  /** Version of the knowledge it was made from. */
  readonly version: string;
  readonly findings: readonly LexiconFinding[];
  readonly assumptions: readonly LexiconAssumption[];
  readonly frameworks: readonly LexiconName[];
  readonly lenses: readonly LexiconName[];
  /** Works and authors the base can cite; any other study or book named is unknown. */
  readonly sources: readonly LexiconName[];
  readonly situations: readonly LexiconSituation[];
  readonly predicaments?: readonly LexiconPredicament[];
  /** Cues of what leaders ask or object in any predicament, by the id of the record that answers it. */
  readonly followups?: ReadonlyArray<{ readonly id: string; readonly cues: readonly string[] }>;
  /** Absent before a build. */
  readonly predicamentNet?: PredicamentNet;
  readonly care?: readonly LexiconCare[];
  /** Absent before a build. */
  readonly careNet?: CareNet;
  /** Absent without an encoder. */
  readonly exampleVectors?: ExampleVectors;
}

export interface ReaderInput {
  readonly message: string;
  readonly prepared: PreparedMessage;
  /** One unit vector a text of `prepared.texts`, in order; null without an encoder. */
  readonly vectors: readonly Float32Array[] | null;
  readonly pending: readonly PendingQuestion[] | null;
  /** Moves of the partner's last reply. */
  readonly lastMoves: readonly MoveKind[];
  /** 1 for the first message of a case. */
  readonly turn: number;
  /** Predicament the case is in; null when it is in none yet. */
  readonly predicament?: string | null;
  /** The partner's last reply, and all the leader had said before this message. */
  readonly last?: { readonly reply: string; readonly heard: string };
}

export interface PreparedMessage {
  readonly sentences: readonly Sentence[];
  /** Texts to encode: those of the first `sentences`, in order, then passages of several sentences. */
  readonly texts: readonly string[];
}

/** Message → Reading. Pure: the sentence vectors are handed in. */
export interface Reader {
  prepare(message: string): PreparedMessage;
  read(input: ReaderInput): Reading;
}
