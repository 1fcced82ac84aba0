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

const ASKS_BACK =
  /^(?:(?:ok|okay|sorry|um+|er|hang on|wait|hm+|huh|and|but)[\s,.]+)*(?:(?:what|which|whose|who)\b(?! (?:do|does|did|should|shall|would|can|could|is|are|if|about)\b)|the\b|switched|[\w'“"-]+(?: [\w'”"-]+){0,3}\?$)/i;
const ASKS_WHICH = /\b(?:what|which|whose)\b/i;
const PUTS_RIGHT = /^(?:\W*[\w']+\W+){0,3}(?:not|no|nobody|nobody's|never|none|talking about|asking|mean|it's about|[a-z]+n't)\b/i;
const LONGEST_ASKED_BACK = 8;
const DENIES = /\b(?:no|not|nobody|nobody's|no one|none|never|nothing|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|haven't|hasn't|cannot|can't)\b/i;
const FLAT_DENIAL = 6;
const LONGEST_DENIAL = 12;
/** A question about what would be is answered by a denial; one about what is or was rests on something that can be denied. */
const SUPPOSES = /^(?:what|which|when|where|how|whose)\b(?!.*\b(?:would|could|if|might)\b)/i;

/** In so short a message a protest may stand anywhere. */
const A_PROTEST = 70;

/** Says outright that the reply was about something else. */
const OUTRIGHT =
  /\b(?:i (?:wasn't|was not|am not|'m not) (?:asking|talking) (?:about|for)|(?:i'm|im|i am|i was) (?:asking|talking) about|(?:i )?(?:just )?asked (?:you )?(?:about|whether|if|something|how|what)|why are you asking(?: me)? about|you(?:'ve| have)? lost me|(?:you )?lost me there|(?:that|this) (?:isn't|is not|wasn't|has nothing to do with|doesn't apply|makes no sense|isn't about)|what (?:does|has) (?:that|this|it) (?:have|got) to do|(?:i )?(?:don't|do not) (?:know|see|understand) what .{1,40} you mean|nothing to do with (?:it|this|me|us)|wrong (?:person|problem|end|tree)|not my (?:question|problem)|(?:my|the) (?:actual |real |only )?(?:problem|question) is (?:which|whether|how|what|who|not)|not what i (?:asked|said|meant)|(?:it's|it is|this is|that's|that is) not about|(?:isn't|aren't|is not|are not) the (?:problem|question|issue|point)|forget (?:about )?the|you keep (?:asking|coming back|talking)|there(?:'s| is) no such|not making (?:any )?sense|did you (?:even )?read|are you (?:even )?(?:reading|listening))/i;

/** The words that show the misreading, or null. Only the first sentences count: that is where a leader protests. */
export function disowned(sentences: readonly Sentence[], last: LastSaid): string | null {
  const own = sentences.filter((s) => !s.pasted).slice(0, 3);
  const all = sentences.filter((s) => !s.pasted);
  const short = all.reduce((n, s) => n + wordsOf(s.text).length, 0) <= A_PROTEST;
  const outright = (short ? all : own).find((s) => OUTRIGHT.test(s.text));
  if (outright !== undefined) return outright.text;
  const theirs = new Set(stems(last.heard));
  const ours = new Set(stems(last.reply).filter((w) => !theirs.has(w)));
  const said = new Set(stems(last.heard, true));
  const question = questions(last.reply).at(-1) ?? "";
  const asksBack = own.slice(0, 2).find((s, i) => {
    const words = wordsOf(s.text);
    if (!/\?["”']?\s*$/.test(s.text) || words.length > LONGEST_ASKED_BACK || !ASKS_BACK.test(s.text.trim())) return false;
    // "Last time? In March we had…" takes the question up; "Switched off? I mean Marta." does not.
    if (!ASKS_WHICH.test(s.text) && !PUTS_RIGHT.test(own[i + 1]?.text ?? "")) return false;
    const telling = words.filter((w) => !EMPTY.has(w) || (words.length <= 3 && ASKED_BACK.has(w))).map(stem);
    return telling.length > 0 && telling.some((w) => ours.has(w) || (ASKED_BACK.has(w) && stems(last.reply, true).includes(w) && !said.has(w)));
  });
  if (asksBack !== undefined) return asksBack.text;
  const first = own[0];
  // "Nobody's fighting.": what is denied so shortly was said in passing, and not asked.
  const asked = new Set(stems(question));
  const flat = own.find(
    (s) =>
      DENIES.test(s.text) && wordsOf(s.text).length <= FLAT_DENIAL && wordsOf(s.text).some((w) => !EMPTY.has(w) && ours.has(stem(w)) && !asked.has(stem(w))),
  );
  if (flat !== undefined && !/\?\s*$/.test(flat.text)) return flat.text;
  if (first === undefined || /\?\s*$/.test(first.text) || !SUPPOSES.test(question) || !DENIES.test(first.text)) return null;
  const words = wordsOf(first.text);
  const denied = words.length <= LONGEST_DENIAL && words.some((w) => !EMPTY.has(w) && ours.has(stem(w)));
  return denied ? first.text : null;
}

function questions(text: string): string[] {
  return (text.match(/[^.!?\n]+\?/g) ?? []).map((q) => q.trim());
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
