// The most telling clauses of what a leader said, for when no record knows what to make of it.
import type { Case } from "../contract/case.ts";
import { quoted } from "../kit/text.ts";

/** How much a clause tells: figures, people and what they did, turns of events. */
export function tellingScore(text: string): number {
  const words = text.split(/\s+/).length;
  return (
    (/\d/.test(text) ? 2 : 0) +
    (/\b(?:he|she|they|nobody|everyone|only|never|always|told|said|left|stopped|because|wants|promised|quit|interviewing)\b/i.test(text) ? 2 : 0) +
    (words >= 5 && words <= 16 ? 1 : 0) -
    (/^(?:yes|no|ok|okay|well|not sure|thanks|so what|just tell)\b/i.test(text) ? 2 : 0) -
    (/\?\s*$/.test(text) ? 3 : 0)
  );
}

/** The `most` most telling clauses of the case in the order they were said, in quotation marks. */
export function tellingClauses(theCase: Case, most: number): string[] {
  const sentences = theCase.messages.flatMap((m) =>
    m.text
      .split(/(?<=[.!?])\s+|\n+/)
      .map((text) => text.trim())
      .filter((text) => text.split(/\s+/).length >= 4),
  );
  const best = sentences
    .map((text, at) => ({ text, at, score: tellingScore(text) }))
    .filter((s) => s.score > 1)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, most);
  return best.sort((a, b) => a.at - b.at).map((s) => quoted(s.text, 14));
}
