// A leader who asks back about a word that only the partner used, or denies it, was misread: "What day?", "Nobody's left."
import type { Sentence } from "../../contract/reading.ts";

export interface LastSaid {
  /** The partner's last reply. */
  readonly reply: string;
  /** What the leader had said up to then. */
  readonly heard: string;
}

/** Words that carry no subject of their own. */
const EMPTY = new Set(
  (
    "the a an and or but so if to of in on at for with from by about as is are was were be been am do does did done have has had will would can could should " +
    "i you he she it we they me him her them us my your his its our their this that these those there here what which who whom whose when where why how " +
    "not no yes never nobody none nothing any some one two all only just too very more most much many also even still than then now again back up down out over off " +
    "i'm you're it's that's don't doesn't didn't isn't aren't wasn't say said tell told ask asked asking think know mean meant want get got go going make made thing things " +
    "last first next time week day really talking talk people person work really something anything somebody anybody question answer problem way like well ok okay sorry"
  ).split(" "),
);
/** Words of the list above that are telling when they are asked back alone: "What day?" */
const ASKED_BACK = new Set(["day", "person", "people", "talk", "talking", "work", "week", "thing", "time", "question"]);

/** "What calls across the gap?": a noun and no verb, so it asks for nothing but what was meant. */
const ASKS_WHICH = /^(?:(?:ok|okay|sorry|um+|er|hang on|wait|hm+|huh|and|but)[\s,.]+)*(?:what|which|whose)\b/i;
const HAS_A_VERB = /\b(?:is|are|was|were|do|does|did|should|shall|can|could|will|would|has|have|had|if|about|i|we)\b|'s\b/i;
const LONGEST_ASKED_BACK = 8;
/** "Switched off? I mean Marta.": their words for it follow at once. */
const FRAGMENT = /^[\w'“"-]+(?: [\w'”"-]+){0,3}\?$/;
const PUTS_RIGHT = /^(?:\W*[\w']+\W+){0,3}(?:not|no|nobody|nobody's|never|none|talking about|asking|mean|it's about|[a-z]+n't)\b/i;
const DENIES = /\b(?:no|not|nobody|nobody's|no one|none|never|isn't|aren't|wasn't|weren't)\b/i;
const LONGEST_DENIAL = 8;
/** "It's not about the pages", "the pages aren't the problem", of a word that only the partner brought up. */
const DENIES_A_TOPIC =
  /\b(?:it's|it is|this is|that's|that is|it isn't|this isn't) (?:not )?about\b(?<=not about|n't about)|\b(?:isn't|aren't|is not|are not) (?:the|my|our) (?:problem|question|issue|point)\b/i;

/** In so short a message a protest may stand anywhere. */
const A_PROTEST = 70;

/** Says outright that the reply was about something else. Nothing here is said in an account of one's own. */
const OUTRIGHT = new RegExp(
  [
    "\\bi (?:wasn't|was not|am not|'m not) (?:asking|talking) (?:you )?(?:about|for)\\b",
    "\\b(?:i'm|i am|i was) talking about\\b",
    "\\b(?:i'm|i am|i was) asking (?:you )?(?:about|which|what|how|whether)\\b",
    "\\bi (?:just |only )?asked you\\b",
    "\\bwhy (?:are|do) you (?:keep )?ask(?:ing)? (?:me )?about\\b",
    "\\byou(?:'ve| have)? lost me\\b",
    "^(?:(?:but|no|and|sorry|well)[\\s,]+)*(?:that|this) (?:isn't|is not|wasn't|was not) what i (?:asked|said|meant|mean)\\b",
    "\\b(?:that's|that is) not what i (?:asked|said|meant|mean)\\b",
    "\\bnot what i (?:asked|was asking)\\b",
    "\\bi(?:'ve| have)? (?:already|just) (?:told you|said that|said so|answered)\\b",
    "^(?:but |no,? )?i(?:'ve)? told you\\b",
    "\\b(?:that|this) makes no sense\\b",
    "\\byou(?:'ve| have)? (?:listed|mixed (?:me|us|this|that) up|got the wrong (?:person|problem|end))\\b",
    "\\bi(?:'ve| have)? (?:already|just) (?:told you|said that|said so|answered)\\b",
    "^(?:but |no,? )?i(?:'ve)? told you\\b",
    "\\b(?:that|this) makes no sense\\b",
    "\\byou(?:'ve| have)? (?:listed|mixed (?:me|us|this|that) up|got the wrong (?:person|problem|end))\\b",
    "\\bi never said (?:that|so|any|he|she|they|we|i|my|the|\\d)",
    "\\bwhat (?:does|has) (?:that|this) (?:have|got) to do with\\b",
    "\\bi (?:don't|do not) (?:know|see|understand) what .{1,40} you mean\\b",
    "\\byou (?:keep|kept) (?:asking|coming back to|talking about)\\b",
    "\\byou(?:'re| are) not making (?:any )?sense\\b",
    "\\byou(?:'ve| have)? (?:misread|misunderstood|misheard|mixed up)\\b",
    "\\byou(?:'ve| have)? got (?:me|that|it|this) wrong\\b",
    "\\b(?:did you (?:even )?read|are you (?:even )?(?:reading|listening))\\b",
  ].join("|"),
  "i",
);

/**
 * The words that show that the last reply misread them, or null. An answer taken for a protest loses what it said and gets an
 * apology nobody asked for, so a denial alone is none: "nobody has left" answers the question it stands under.
 */
export function disowned(sentences: readonly Sentence[], last: LastSaid): string | null {
  const own = sentences.filter((s) => !s.pasted);
  const opening = own.slice(0, 3);
  const short = own.reduce((n, s) => n + wordsOf(s.text).length, 0) <= A_PROTEST;
  const outright = (short ? own : opening).find((s) => OUTRIGHT.test(s.text));
  if (outright !== undefined) return outright.text;
  const said = withoutLabels(last.reply);
  const heard = new Set(stems(last.heard, true));
  const ours = new Set(stems(said).filter((w) => !heard.has(w)));
  const asksBack = own.slice(0, 2).find((s, i) => isAskedBack(s.text, own[i + 1]?.text ?? "", ours, new Set(stems(said, true).filter((w) => !heard.has(w)))));
  if (asksBack !== undefined) return asksBack.text;
  const asksOn = own.some((s) => s.question);
  const denied = opening.find((s) => {
    const words = wordsOf(s.text);
    if (DENIES_A_TOPIC.test(s.text)) return words.some((w) => !EMPTY.has(w) && ours.has(stem(w)));
    return !s.question && asksOn && DENIES.test(s.text) && words.length <= LONGEST_DENIAL && words.some((w) => !EMPTY.has(w) && ours.has(stem(w)));
  });
  return denied?.text ?? null;
}

function isAskedBack(text: string, next: string, ours: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  const words = wordsOf(text);
  if (!/\?["”']?\s*$/.test(text) || words.length > LONGEST_ASKED_BACK || HAS_A_VERB.test(text)) return false;
  if (ASKS_WHICH.test(text)) return words.some((w) => (!EMPTY.has(w) && ours.has(stem(w))) || (words.length <= 3 && ASKED_BACK.has(w) && all.has(stem(w))));
  return FRAGMENT.test(text.trim()) && PUTS_RIGHT.test(next) && words.some((w) => !EMPTY.has(w) && ours.has(stem(w)));
}

/** A reply without its numbered answers and its reason: to answer in those words is to answer. */
function withoutLabels(reply: string): string {
  return reply.replace(/^\d+\. .*$/gm, "").replace(/\*\(I ask because[^)]*\)\*/g, "");
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’]/g, "'")
      .match(/[\p{L}][\p{L}'-]*/gu) ?? []
  ).map((w) => w.replace(/^'+|'s?$/g, ""));
}

function stems(text: string, withEmpty = false): string[] {
  return wordsOf(text)
    .filter((w) => withEmpty || !EMPTY.has(w))
    .map(stem);
}

/** Endings off, enough to see the same word again; `left` and `leave` are one. */
function stem(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  return word.length <= 4 ? word.replace(/s$/, "") : word.replace(/(?:ing|edly|ed|ers?|ies|es|s|e)$/, "");
}

const IRREGULAR = new Map([
  ["left", "leav"],
  ["leaves", "leav"],
  ["leave", "leav"],
  ["leaver", "leav"],
  ["leavers", "leav"],
  ["leaving", "leav"],
  ["took", "tak"],
  ["taken", "tak"],
  ["gone", "go"],
]);
