// The question a leader put, by its form alone: what kind it is, and what it is about in their words.
import type { AskKind } from "../contract/ask.ts";
import type { Case } from "../contract/case.ts";
import { secondPerson } from "../kit/text.ts";

export interface Ask {
  readonly kind: AskKind;
  /** "whether to go to Geoff or to your SVP", "how to raise this"; null when the words do not turn round cleanly. */
  readonly matter: string | null;
  /** The sentence as it was put. */
  readonly quote: string;
  readonly turn: number;
}

const LONGEST_MATTER = 18;
const SAYING =
  "(?:say|tell|raise|bring (?:it|this|that|up)|word|phrase|put (?:it|this|that)|explain|approach|confront|address|open|start (?:the|that|this) (?:talk|conversation)|have (?:the|that|this) (?:talk|conversation)|break|answer (?:him|her|them)|talk to|respond|react|mention|push back|say no)";
const HANDING = "(?:give|hand|show|bring|send|present|write|put (?:on|in)|reply|report|deliver|promise|offer)";
const I = "(?:i|I|we|one)";
const AUX = "(?:do|should|shall|would|can|could|must|ought|might)";
const LEAD =
  /^(?:(?:and|but|so|ok|okay|well|now|then|anyway|honestly|also|or|please|look|right|fine|yes|no|seriously|actually|genuinely|question|my question|the question|i guess)\b[\s,:;-]*)+(?:is[\s,:]+)?/i;

interface Form {
  readonly kind: AskKind;
  readonly at: RegExp;
  /** Turns the rest of the sentence, the first group, into the matter. */
  readonly matter?: (rest: string) => string;
}

const FORMS: readonly Form[] = [
  {
    kind: "what-to-weigh",
    at: new RegExp(`^(?:what|which things?) ${AUX} ${I} (weigh|consider|look at|look for|think about|take into account|pay attention to|ask)\\b`, "i"),
  },
  { kind: "how-to-say", at: new RegExp(`^how (?:on earth |the hell |best )?${AUX} ${I} (${SAYING}\\b.*)$`, "i"), matter: (r) => `how to ${r}` },
  { kind: "how-to-say", at: new RegExp(`^what ${AUX} ${I} (?:actually |even )?((?:say|tell|answer|reply|write)\\b.*)$`, "i"), matter: (r) => `what to ${r}` },
  { kind: "what-to-hand-over", at: new RegExp(`^what ${AUX} ${I} (?:actually |even )?(${HANDING}\\b.*)$`, "i"), matter: (r) => `what to ${r}` },
  {
    kind: "what-to-do",
    at: new RegExp(`^(?:what ${AUX} ${I} (?:even |actually )?(?:do|try)\\b|what (?:now|next|would you do)|where ${AUX} ${I} (?:even )?(?:start|begin))`, "i"),
  },
  { kind: "what-to-do", at: new RegExp(`^${AUX} ${I} (?:even |really |actually )?(?:care|mind|worry|bother|be worried)\\b`, "i") },
  {
    kind: "how-to-say",
    at: new RegExp(`^how (?:on earth |the hell )?${AUX} ${I} (get (?:him|her|them|[\\p{L}]+) to (?:talk|open up|tell|say|admit|answer|speak)\\b.*)$`, "iu"),
    matter: (r) => `how to ${r}`,
  },
  {
    kind: "how-to-move-them",
    at: new RegExp(
      `^[Hh]ow (?:on earth |the hell )?${AUX} ${I} ((?:get|make|convince|persuade|stop|bring|push|force|win over|motivate|sell|keep)\\s+(?:him|her|them|people|everyone|everybody|anyone|somebody|someone|others|\\w+(?:eers|ers|devs|leads|teams|folks|men|women)|the|my|our|these|those|a|[A-Z])\\b.*)$`,
    ),
    matter: (r) => `how to ${r}`,
  },
  {
    kind: "who-to-pick",
    at: new RegExp(
      `^(?:who|whom|which (?:one|of (?:them|the two|these))) (?:${AUX} (?:${I}|you) (?:take|pick|choose|hire|promote|go with|give|kill|keep|drop|stop|close)|(?:should )?(?:gets?|goes)\\b)`,
      "i",
    ),
  },
  { kind: "how-to", at: new RegExp(`^how (?:on earth |the hell |best )?${AUX} ${I} (.+)$`, "i"), matter: (r) => `how to ${r}` },
  { kind: "whether-to", at: /^(?:is it|would it be) worth (.+)$/i, matter: (r) => `whether it's worth ${r}` },
  {
    kind: "whether-to",
    at: /^(?:is|are|would|was) (?!there\b).{3,90}\b(?:the (?:right|wrong)|a (?:good|bad|terrible|stupid|reasonable) (?:idea|move|call|plan)|a mistake|worth it|too (?:much|early|late|soon|big|small)|enough|the answer)\b/i,
  },
  { kind: "which-it-is", at: /^(?:(?:is|are|was|were) (?!there\b).{1,120}\bor\b(?! not\b).{2,80}|which is it)$/i },
  { kind: "is-it-me", at: /^(?:is it (?:just )?me|am i (?:wrong|mad|crazy|overreacting|being|the)|are we (?:wrong|mad|crazy))\b/i },
  {
    kind: "which-to-do",
    at: new RegExp(
      `^(?:${AUX} ${I}) (?:just |really |then |rather )?(.+\\bor\\b(?! (?:not|(?:does|do|is|are|would|will) (?:that|it|this|they|he|she))\\b).+)$`,
      "i",
    ),
    matter: (r) => `whether to ${r}`,
  },
  {
    kind: "whether-to-say",
    at: new RegExp(
      `^(?:${AUX} ${I}|would i be (?:mad|crazy|wrong) to|is it (?:worth|ok|okay|time to|fair to)) (?:just |really |even |also |still )?((?:admit|apologi[sz]e|tell|say|mention|raise|confess|own up|report|warn|disclose|push back|speak up|ask|bring|call (?:it|him|her|them) out|let (?:him|her|them|my [\\w ]+?|the [\\w ]+?) know)\\b.*)$`,
      "i",
    ),
    matter: (r) => `whether to ${r}`,
  },
  {
    kind: "whether-to-stop",
    at: new RegExp(
      `^(?:${AUX} ${I}|would i be (?:mad|crazy|wrong) to|is it time to) (?:just |really |even |also |still )?((?:stop|quit|drop|cancel|kill|leave|give up|pull|shut|scrap|walk away|let go of|abandon|end)\\b.*)$`,
      "i",
    ),
    matter: (r) => `whether to ${r}`,
  },
  { kind: "whether-to", at: /^would i be (?:mad|crazy|wrong|stupid|naive) (?:to|if i) (.+)$/i, matter: (r) => `whether to ${r}` },
  {
    kind: "whether-to",
    at: new RegExp(`^(?:should|shall|do|would|must|ought|can|could) ${I} (?:just |really |then |even |legitimately |actually |still )?(.+)$`, "i"),
    matter: (r) => `whether to ${r}`,
  },
  { kind: "whether-to", at: /^is it (?:time|worth|ok|okay|fair|right|too (?:early|late|soon)|reasonable|wise) to (.+)$/i, matter: (r) => `whether to ${r}` },
  { kind: "why-they", at: /^why (?:is|are|does|do|did|won't|wouldn't|can't|has|have|isn't|aren't|doesn't|don't) (?!you\b|i\b)/i },
  {
    kind: "what-it-lacks",
    at: /^(?:where(?:'s| is)|what(?:'s| is)) (?:the|my) (?:hole|catch|flaw|gap|mistake|weak|risk|trap)|^what(?:'s| is)? ?(?:am i|are we)? ?(?:missing|wrong with (?:it|that|this))/i,
  },
  { kind: "which-to-do", at: /^(?:[\w' -]{2,40})(?:, or | or )(?:[\w' -]{2,60})$/i },
  {
    kind: "is-it-so",
    at: /^(?:is|are|was|were|does|has|have|will|would|could|can) (?!i\b|we\b|you\b|(?:that|this|it) (?:change|help|matter|make|sound|seem|look|mean|answer)\b)/i,
  },
];

/** Asked without a question mark: "not sure whether to tell him or wait". */
const INDIRECT =
  /\b(?:not sure|unsure|don't know|dont know|no idea|wondering|torn on|can't decide|cannot decide|figure out|question is|problem is|(?:need|have|got) to decide(?: by [\w ]{3,20}?| now| soon| this \w+)?|deciding|asking|asked|problem is|question is)\s+(?:you )?(?:about |on )?((?:whether|if|how|what|who|which)\b[^.?!;]*)|^(?:it's |its |just |only )?(whether (?:i|we)\b[^.?!;]*)/i;

/** A question that lost its mark in a hurry. */
const UNMARKED = /^(?:so |and |but |ok )*(?:(?:how|what) (?:do|should|can|would) (?:i|we)|(?:should|do) (?:i|we))\b/i;

/** The question of the newest message that put one; within a message the last one counts. Null when none was put. */
export function askOf(theCase: Case): Ask | null {
  const known = found.get(theCase);
  if (known !== undefined) return known;
  const made = newestAsk(theCase);
  found.set(theCase, made);
  return made;
}

const found = new WeakMap<Case, Ask | null>();

/** Kinds that another question in the same message says more than. */
const SAYS_LITTLE: ReadonlySet<AskKind> = new Set(["is-it-so", "what-to-do", "what-to-weigh"]);

function newestAsk(theCase: Case): Ask | null {
  for (const message of [...theCase.messages].reverse()) {
    const put = sentencesOf(message.text).flatMap((s) => askIn(s, message.turn) ?? []);
    const telling = put.findLast((a) => !SAYS_LITTLE.has(a.kind)) ?? put.at(-1);
    if (telling !== undefined) return telling;
  }
  return null;
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+|\n+|(?<=\s)[-–:]\s+/)
    .map((s) => s.trim())
    .filter((s) => s !== "");
}

/** The question one sentence puts, if it puts one. */
export function askIn(sentence: string, turn: number): Ask | null {
  const put = INDIRECT.exec(sentence.replace(LEAD, ""));
  const indirect = put?.[1] ?? put?.[2];
  if (indirect !== undefined && !sentence.endsWith("?")) return fromIndirect(indirect, sentence, turn);
  if (!sentence.endsWith("?") && !UNMARKED.test(sentence)) return null;
  const bare = sentence
    .replace(/[?!.\s]+$/, "")
    .replace(LEAD, "")
    .replace(/[,\s]+(?:yes or no|or no|or not)$/i, "")
    .trim();
  // "…, what do I give him?": the question may be the last clause.
  for (const candidate of [bare, bare.split(/,\s+/).at(-1) ?? bare]) {
    for (const form of FORMS) {
      const found = form.at.exec(candidate);
      if (found !== null) return { kind: form.kind, matter: tidy(form.matter, found[1]), quote: sentence, turn };
    }
  }
  return null;
}

function fromIndirect(clause: string, quote: string, turn: number): Ask | null {
  const bare = clause.trim().replace(/^(whether|if|how|what|who|which) (?:i|we) (?:(?:should|can|could|ought to|need to|must) )?/i, "$1 to ");
  if (/^(?:which|who)\b/i.test(bare)) return { kind: "who-to-pick", matter: null, quote, turn };
  const to = /^(whether|if|how|what|who|which)\b.*? to (.+)$/i.exec(bare);
  if (to === null) return null;
  const [, word = "", rest = ""] = to;
  const direct: Readonly<Record<string, string>> = {
    whether: "Should I",
    if: "Should I",
    how: "How do I",
    what: "What do I",
    who: "Who do I",
    which: "Which one do I",
  };
  const found = askIn(`${direct[word.toLowerCase()] ?? "Should I"} ${rest}?`, turn);
  return found === null ? null : { ...found, quote };
}

/** The matter addressed to the leader; null when it is too long, or opens with a word that needs what came before. */
function tidy(turnRound: Form["matter"], rest: string | undefined): string | null {
  if (turnRound === undefined || rest === undefined) return null;
  const clause = rest.replace(/,? (?:or|and) (?:does|do|is|are|would|will|should|can) (?:that|it|this|they|he|she)\b.*$/i, "").trim();
  const words = clause.split(/\s+/);
  if (
    words.length > LONGEST_MATTER ||
    /^(?:be|not|have|need|know|think|get \d|look)\b|\bor (?:do|should|can|would) (?:i|we)\b/i.test(clause) ||
    /["“”]/.test(clause)
  )
    return null;
  return secondPerson(turnRound(clause));
}
