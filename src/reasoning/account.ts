// The leader's own account said back to them: complete statements, turned to the second person.
import type { Case } from "../contract/case.ts";
import { capitalise, secondPerson } from "../kit/text.ts";
import { isToThePartner, tellingScore } from "./telling.ts";

/** What was just said counts more than what opened the case. */
const NEWEST = 2;
/** Share of words from which two statements are one. */
const SAME = 0.6;
const FEWEST = 4;
const LONGEST = 22;
const LEAD =
  /^(?:(?:and|but|so|also|plus|well|anyway|honestly|basically|yes|yeah|no|nope|ok|okay|oh|hm+|sorry|hi|hello|hey|look|then|because|since|though)\b[\s,;:-]*)+/i;
/** Said to the listener, asked, or hanging on words that are not there. */
const NOT_A_STATEMENT =
  /\?|\b(?:you|your|thanks|please|tl;?dr)\b|https?:|^(?:which|that|this|it|what|how|why|when|if|not|or|do|does|did|should|shall|can|could|would|will|am|is|are|maybe|probably|same|both|neither)\b/i;
/** What would be, and no account of what is; or an answer's first word. */
const ONLY_THOUGHT = /\b(?:would|could|might|i'd|he'd|she'd|they'd|we'd)\b|^(?:nothing|none|fine|last time|four weeks)\b/i;
/** Says who they are and nothing of what happened. */
const INTRODUCES = /^(?:(?:i|we)(?:'m| am|'re| are)|im) (?:an? |the |\d+ |a \d+ )?[\w-]+(?: [\w-]+){0,3}$/i;
const VERB =
  /^(?:i|we|they|he|she|nobody|everyone|everybody|somebody)\s+\w+|\b(?:is|are|was|were|has|have|had|do|does|did|don't|doesn't|didn't|isn't|aren't|wasn't|haven't|hasn't|won't|can't|want\w*|said|says|told|left|went|made|make\w*|got|get\w*|keep\w*|kept|need\w*|think\w*|run\w*|manage\w*|lead\w*|took|take\w*|\w{3,}(?:ed|es))\b/i;

export interface Statement {
  readonly text: string;
  readonly turn: number;
}

/** At most `most` telling statements of the case, in the order they were said, addressed to the leader. */
export function statements(theCase: Case, most: number): Statement[] {
  const newest = theCase.messages.at(-1)?.turn ?? 0;
  const all = theCase.messages.flatMap((m) => clauses(m.text).map((text) => ({ text, turn: m.turn })));
  const ranked = all
    .map((s, at) => ({ ...s, at, score: tellingScore(s.text) + (s.turn === newest ? NEWEST : s.turn === 1 ? 1 : 0) }))
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .filter((s, i, sorted) => !sorted.slice(0, i).some((before) => saysTheSame(before.text, s.text)))
    .slice(0, most)
    .sort((a, b) => a.at - b.at);
  return ranked.map(({ text, turn }) => ({ text: toYou(text), turn }));
}

/** True when most telling words of the shorter one are in the other. */
function saysTheSame(a: string, b: string): boolean {
  const words = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}'.%]{4,}|\d+/gu) ?? []);
  const [x, y] = [words(a), words(b)];
  const shared = [...x].filter((w) => y.has(w)).length;
  return shared >= 2 && shared / Math.min(x.size, y.size) >= SAME;
}

function clauses(message: string): string[] {
  const sentences = message
    .split(/(?<=[.!?])\s+|\n+/)
    .flatMap((s) => (wordCount(s) > LONGEST ? s.split(/\s+[-–]\s+|;\s+|,\s+(?=(?:and|but|so|because)\b)/i) : [s]));
  return sentences
    .map((s) =>
      s
        .trim()
        .replace(LEAD, "")
        .replace(/[.!…,;:\s]+$/, ""),
    )
    .filter(
      (s) =>
        wordCount(s) >= FEWEST &&
        wordCount(s) <= LONGEST &&
        !NOT_A_STATEMENT.test(s) &&
        !isToThePartner(s) &&
        !ONLY_THOUGHT.test(s) &&
        VERB.test(s) &&
        !INTRODUCES.test(s),
    );
}

function wordCount(text: string): number {
  return text.trim().split(/\s+/).length;
}

function toYou(text: string): string {
  const turned = secondPerson(text);
  return capitalise(turned);
}
