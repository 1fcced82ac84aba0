// What a sentence shows by its meaning, in whatever words: findings, premises, things worth pointing at, the decision at hand.
// One linear layer over sentence vectors, trained on the example sentences of the records (scripts/training/signs.ts); a
// sign counts when it stands out from all others by as much as held-out examples of it did. Without an encoder there are none.
import type { Lexicon, SignNet } from "../../contract/lexicon.ts";
import type { ReadClaim, ReadFinding, ReadSign, Sentence } from "../../contract/reading.ts";

export interface ReadSigns {
  readonly findings: readonly ReadFinding[];
  readonly claims: readonly ReadClaim[];
  readonly signs: readonly ReadSign[];
}

const NOTHING: ReadSigns = { findings: [], claims: [], signs: [] };
/** A sentence shows one thing, now and then two. */
const MOST_A_SENTENCE = 2;
const FEWEST_WORDS = 3;
/** Not the here and now: supposed, wished, or of another place. */
const ELSEWHERE =
  /^(?:and |but |so |or )?(?:if|suppose|supposing|imagine|what if|let's say|i wish|i hope)\b|\bat my (?:last|previous|old|former) (?:company|job|place)\b/i;

export interface SignHit {
  /** Place of the class in the net. */
  readonly of: number;
  /** Index of the sentence. */
  readonly index: number;
  /** Probability among all classes, 0…1. */
  readonly share: number;
}

/** Everything that stands out in the leader's own sentences, strongest first within each. */
export function signHits(sentences: readonly Sentence[], vectors: readonly Float32Array[], net: SignNet): SignHit[] {
  return sentences.flatMap((sentence, index) => {
    const vector = vectors[index];
    if (sentence.pasted || vector === undefined || sentence.text.split(/\s+/).length < FEWEST_WORDS) return [];
    const shares = sharesOf(vector, net);
    const hits: SignHit[] = [];
    shares.forEach((share, of) => {
      if (share >= (net.enough[of] ?? 1)) hits.push({ of, index, share });
    });
    return hits.sort((a, b) => b.share - a.share).slice(0, MOST_A_SENTENCE);
  });
}

/** Probability of each class for a unit vector. */
export function sharesOf(vector: Float32Array, net: Pick<SignNet, "layer" | "classes">): Float32Array {
  const { weights, scale, bias } = net.layer;
  const size = net.classes.length;
  const out = Float32Array.from(bias);
  for (let d = 0; d < vector.length; d++) {
    const value = (vector[d] as number) * scale;
    const at = d * size;
    for (let k = 0; k < size; k++) out[k] = (out[k] as number) + value * (weights[at + k] as number);
  }
  let top = Number.NEGATIVE_INFINITY;
  for (const v of out) top = Math.max(top, v);
  let sum = 0;
  for (let k = 0; k < size; k++) {
    const e = Math.exp((out[k] as number) - top);
    out[k] = e;
    sum += e;
  }
  for (let k = 0; k < size; k++) out[k] = (out[k] as number) / sum;
  return out;
}

/** Reads the signs of a message; a finding or premise that is asked about or supposed is none. */
export function readSigns(sentences: readonly Sentence[], vectors: readonly Float32Array[] | null, lexicon: Lexicon): ReadSigns {
  const net = lexicon.signNet;
  if (net === undefined || vectors === null) return NOTHING;
  const kinds = new Map(lexicon.assumptions.map((a) => [a.id, a.kind]));
  const findings: ReadFinding[] = [];
  const claims: ReadClaim[] = [];
  const signs: ReadSign[] = [];
  for (const hit of signHits(sentences, vectors, net)) {
    const sentence = sentences[hit.index];
    const [kind = "", id = "", state = ""] = (net.classes[hit.of] ?? "").split("/");
    if (sentence === undefined) continue;
    const quote = sentence.text;
    if (kind === "decision") signs.push({ kind, id, quote });
    if (sentence.question || ELSEWHERE.test(quote)) continue;
    if (kind === "noticing") signs.push({ kind, id, quote });
    if (kind === "finding" && !findings.some((f) => f.finding === id))
      findings.push({ finding: id, state: state === "absent" ? "absent" : "present", quote, via: "meaning" });
    const claim = kinds.get(id);
    if (kind === "assumption" && claim !== undefined) claims.push({ assumption: id, kind: claim, quote });
  }
  return { findings, claims, signs: once(signs) };
}

function once(signs: readonly ReadSign[]): ReadSign[] {
  return signs.filter((s, i) => signs.findIndex((o) => o.kind === s.kind && o.id === s.id) === i);
}
