// The most telling clauses of what a leader said, for when no record knows what to make of it.
import type { Case } from "../contract/case.ts";
import { quoted } from "../kit/text.ts";

/** Said about the conversation, and no part of the account. */
const TO_THE_PARTNER =
  /\byou (?:mean|meant|asked|said|keep asking|misread|misunderstood|lost me|listed|already asked)\b|\byou(?:'re| are) still (?:on|asking|talking)\b|\bgive me (?:something|a line|a sentence|an answer|the)\b|\byou(?:'ve| have) got (?:me|it|this|that|the wrong)\b|\b(?:asking me|lost me|told you|i(?:'m| was)? ask(?:ed|ing) (?:you|about|whether|which|something)|same question|word for word|your question|that question|not what i (?:asked|said|meant)|i(?:'ve)? just (?:told|said|answered)|(?:that|this|you) (?:list|makes? no sense|isn't helping))\b/i;

/** True for a sentence that is about the conversation itself. */
export function isToThePartner(text: string): boolean {
  return TO_THE_PARTNER.test(text);
}

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

/** Who they are and what they run: it places the account and tells nothing of it. */
const INTRODUCES =
  /^(?:(?:hi|hello|hey|ok|so|well)\b[\s,]*)*(?:(?:i'm|im|i am|i've been|been|i manage|i run|i lead|i head|i own|we're|we are|we have|we've got|i have|i've got|took over|i took over|running|managing|leading|cto|ceo|vp|em|director|head|staff|principal|candidate|new|first)\b)/i;
const HAPPENED = /\b(?:said|says|told|asked|went|left|came|did|wrote|sent|got|put|took|gave|found|lost|wants?|thinks?|keeps?|\w{3,}ed)\b/i;
const DATED =
  /\b(?:since|ago|last (?:week|month|year|quarter|\w+day)|yesterday|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|but)\b/i;
const PRAISES = /\b(?:best|greatest|most gifted|brilliant|lovely|amazing|rock star)\b/i;
const TELLS_ENOUGH = 4;

/** The one clause of a message that an answer could start from: something that happened, with a figure or a person in it. Null when none stands out. */
export function strikingClause(message: string): string | null {
  const scored = message
    .split(/(?<=[.!?])\s+|\n+/)
    .map((text) => text.trim())
    .filter((text) => !text.endsWith("?") && !isToThePartner(text) && text.split(/\s+/).length >= 5)
    .map((text) => ({
      text,
      score: tellingScore(text) + (HAPPENED.test(text) ? 2 : 0) + (DATED.test(text) ? 1 : 0) - (INTRODUCES.test(text) || PRAISES.test(text) ? 4 : 0),
    }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  return best === undefined || best.score < TELLS_ENOUGH ? null : quoted(best.text, 14);
}

const LONGEST_HELD_UP = 12;
const FEWEST_HELD_UP = 4;

/** The clause of a sentence that tells most and is short enough to be held up; null when there is none. */
export function tellingClause(sentence: string): string | null {
  const clauses = [sentence, ...sentence.split(/[,;:]\s+|\s+[-–]\s+|\s+(?=(?:and|but|so) )/)]
    .map((c) =>
      c
        .trim()
        .replace(/^(?:and|but|so)\s+/i, "")
        .replace(/[.!,;:\s]+$/, ""),
    )
    .filter((c) => {
      const words = c.split(/\s+/).length;
      return words >= FEWEST_HELD_UP && words <= LONGEST_HELD_UP && !/["“”?]/.test(c) && !INTRODUCES.test(c);
    });
  return [...clauses].sort((a, b) => tellingScore(b) - tellingScore(a))[0] ?? null;
}
