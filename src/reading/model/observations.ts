// What a model took down from a message, checked: every quote must stand in the message, every id must exist. What does
// not hold is dropped, never executed. The model's word ranks below what the embedded reader read (see `mergeObserved`).
import { z } from "zod";
import { type ReadFact, slotSchema } from "../../contract/fact.ts";
import { SINGLE_SLOTS } from "../../contract/names/slots.ts";
import { findingStateSchema, type ReadClaim, type ReadFinding, type Reading, readClaimSchema, type Sentence } from "../../contract/reading.ts";

const MOST_OF_A_KIND = 12;
const MOST_QUOTE = 300;

const quote = z.string().min(2).max(MOST_QUOTE);
const factShape = z.object({ slot: slotSchema, value: z.union([z.string().min(1).max(160), z.number()]), quote });
const findingShape = z.object({ finding: z.string(), state: findingStateSchema, quote });
const claimShape = z.object({ kind: readClaimSchema.shape.kind, quote });
const outer = z.object({ facts: z.array(z.unknown()).catch([]), findings: z.array(z.unknown()).catch([]), claims: z.array(z.unknown()).catch([]) });

export interface Observations {
  readonly facts: readonly ReadFact[];
  readonly findings: readonly ReadFinding[];
  readonly claims: readonly ReadClaim[];
}

export const NOTHING_OBSERVED: Observations = { facts: [], findings: [], claims: [] };

/** Checked observations of a message; whatever is not valid, or rests on words that were not said, is left out. */
export function readObservations(json: string, message: string, isFinding: (id: string) => boolean, sentences: readonly Sentence[]): Observations {
  const found = outer.safeParse(parsed(json));
  if (!found.success) return NOTHING_OBSERVED;
  const said = flat(message);
  const pasted = flat(
    sentences
      .filter((s) => s.pasted)
      .map((s) => s.text)
      .join(" "),
  );
  const stands = (q: string): boolean => said.includes(flat(q)) && !(pasted !== "" && pasted.includes(flat(q)));
  const each = <T extends { quote: string }>(list: readonly unknown[], shape: z.ZodType<T>): T[] =>
    list.slice(0, MOST_OF_A_KIND).flatMap((item) => {
      const checked = shape.safeParse(item);
      return checked.success && stands(checked.data.quote) ? [checked.data] : [];
    });
  return {
    facts: each(found.data.facts, factShape)
      .filter((f) => isPlausible(f, said))
      .map((f) => ({ ...f, sentence: sentenceOf(f.quote, sentences), status: "inferred" as const })),
    findings: each(found.data.findings, findingShape)
      .filter((f) => isFinding(f.finding))
      .map((f) => ({ ...f, via: "model" as const })),
    claims: each(found.data.claims, claimShape).map((c) => ({ ...c, assumption: null })),
  };
}

/**
 * A reading with a model's observations laid under it. Precedence, first wins: an answer to a question, a cue in the
 * text, the model, nearness in meaning. The model never changes a fact in a single slot that was read, and its claims
 * are only added where nothing was claimed in those words.
 */
export function mergeObserved(reading: Reading, observed: Observations, model: string): Reading {
  const single = new Set<string>(SINGLE_SLOTS);
  const facts = observed.facts.filter(
    (o) => !reading.facts.some((f) => f.slot === o.slot && (single.has(o.slot) || f.value === o.value || overlaps(f.quote, o.quote))),
  );
  const findings = observed.findings.filter((o) => !reading.findings.some((f) => f.finding === o.finding && f.via !== "meaning"));
  const outranked = new Set(findings.map((f) => f.finding));
  const claims = observed.claims.filter((o) => !reading.claims.some((c) => overlaps(c.quote, o.quote)));
  return {
    ...reading,
    facts: [...reading.facts, ...facts],
    findings: [...reading.findings.filter((f) => !outranked.has(f.finding)), ...findings],
    claims: [...reading.claims, ...claims],
    readers: { ...reading.readers, model },
  };
}

/** The first JSON object in the text; models put words and fences around it. */
function parsed(json: string): unknown {
  const from = json.indexOf("{");
  const to = json.lastIndexOf("}");
  if (from < 0 || to <= from) return null;
  try {
    return JSON.parse(json.slice(from, to + 1));
  } catch {
    return null;
  }
}

/** A number must have been said; words must be near what was quoted. */
function isPlausible(fact: { value: string | number; quote: string }, said: string): boolean {
  if (typeof fact.value === "string") return true;
  return said.includes(String(fact.value)) || said.includes(fact.value.toLocaleString("en-US").toLowerCase());
}

function sentenceOf(quoted: string, sentences: readonly Sentence[]): number {
  return Math.max(
    0,
    sentences.findIndex((s) => flat(s.text).includes(flat(quoted))),
  );
}

function overlaps(a: string, b: string): boolean {
  const [x, y] = [flat(a), flat(b)];
  return x.includes(y) || y.includes(x);
}

function flat(text: string): string {
  return text.toLowerCase().replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, " ").trim();
}
