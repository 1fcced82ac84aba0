// What the leader did in a message: every act, each with the words it rests on.
import type { Act, ActKind, MoveKind } from "../../contract/act.ts";
import type { PendingQuestion } from "../../contract/lexicon.ts";
import type { PastedDocument, Sentence } from "../../contract/reading.ts";
import { ASK_RULES } from "./asks.ts";
import { CARE_RULES } from "./care.ts";
import type { CareFound } from "./care-net.ts";
import { REPAIR_RULES } from "./repair.ts";
import { type ActContext, RuleBook, type RuleHit, type Spoken, spoken } from "./rule.ts";
import { STANCE_RULES } from "./stance.ts";

export interface ActsInput {
  readonly message: string;
  readonly sentences: readonly Sentence[];
  readonly pending: readonly PendingQuestion[] | null;
  /** Moves of the partner's last reply. */
  readonly lastMoves: readonly MoveKind[];
  /** 1 for the first message. */
  readonly turn: number;
  /** Called with the kinds of act found so far: quotes in which a pending question is answered by one of its choices. */
  readonly answered?: (kinds: ReadonlySet<ActKind>) => readonly string[];
  /** Names of frameworks and terms found in the message, as written. */
  readonly terms?: readonly string[];
  /** Studies and authorities named that the knowledge base does not have, as written. */
  readonly authorities?: readonly string[];
  readonly documents?: readonly PastedDocument[];
  /** What calls for care by hints and by meaning. */
  readonly care?: readonly CareFound[];
  /** The words that show that the last reply misread them; null or absent when nothing does. */
  readonly disowned?: string | null;
}

interface Found {
  act: Act;
  index: number;
  start: number;
}

const book = new RuleBook([...CARE_RULES, ...ASK_RULES, ...REPAIR_RULES, ...STANCE_RULES]);

/** All acts of a message in the order they were said. Always at least one, unless nothing of it is the leader's own. */
export function readActs(input: ActsInput): Act[] {
  const said = input.sentences.map(spoken);
  const own = said.filter((s) => !s.sentence.pasted);
  const context: ActContext = {
    turn: input.turn,
    pending: (input.pending?.length ?? 0) > 0,
    lastMoves: input.lastMoves,
    words: own.reduce((n, s) => n + s.text.split(/\s+/).length, 0),
  };
  const bySentence = said.map((s) => settle(book.search(s, context), s, input));
  const found: Found[] = bySentence.flatMap((hits) => hits.map((h) => foundOf(h, input)));
  found.push(...openQuestions(own, bySentence, input), ...pastedReview(own, input));
  found.push(...caredFor(said, input));
  const misread = said.find((s) => s.sentence.text === input.disowned);
  if (misread !== undefined) found.push({ act: { kind: "reject", quote: misread.sentence.text, detail: MISREAD }, index: misread.index, start: 0 });
  const answered = context.pending ? (input.answered?.(new Set(found.map((f) => f.act.kind))) ?? []) : [];
  acrossMessage(found, input, context, answered);
  found.push(...statements(own, found, bySentence, answered, context));
  return tidy(misread === undefined ? found : found.filter((f) => !NOT_WHEN_MISREAD.has(f.act.kind)));
}

/** Detail of a `reject` that disowns what the last reply rested on. */
const MISREAD = "misread";
/** What such a sentence would otherwise be taken for. */
const NOT_WHEN_MISREAD: ReadonlySet<ActKind> = new Set(["close", "ask-meta", "confirm", "answer", "ask-fact"]);

/** Begins the detail of what may call for care, and is not sure to. */
const POSSIBLE_CARE = "care:";

function caredFor(said: readonly Spoken[], input: ActsInput): Found[] {
  return (input.care ?? []).flatMap(({ kind, index, sure }) => {
    const of = said[index];
    if (of === undefined) return [];
    const quote = quoteOf(of, 0, of.text.length);
    const act: Act = sure ? { kind: "sensitive", quote, detail: kind } : { kind: "inform", quote, detail: `${POSSIBLE_CARE}${kind}` };
    return [{ act, index, start: of.sentence.start }];
  });
}

function foundOf(hit: RuleHit, input: ActsInput): Found {
  const { rule, spoken: said } = hit;
  const detail = rule.kind === "pushback" ? stanceOf(said, input) : rule.kind === "ask-lens" ? (hit.captures.who ?? rule.detail) : rule.detail;
  return {
    act: { kind: rule.kind, quote: quoteOf(said, hit.start, hit.end), ...(detail === undefined ? {} : { detail }) },
    index: said.index,
    start: said.sentence.start + hit.start,
  };
}

/** The sentence itself when it is short, else the clause around the match; always a slice of the message. */
function quoteOf(said: Spoken, start: number, end: number): string {
  const text = said.sentence.text;
  if (text.length <= 180) return text;
  const before = Math.max(text.lastIndexOf(", ", start), text.lastIndexOf("; ", start), text.lastIndexOf(": ", start));
  const stop = text.slice(end).search(/[,;]\s|$/);
  return text.slice(before === -1 ? Math.max(0, start - 80) : before + 2, Math.min(text.length, end + Math.min(stop === -1 ? 80 : stop, 160))).trim();
}

const CITES =
  /\b(?:hbr|harvard|gartner|mckinsey|deloitte|forrester|stanford|mit sloan|(?:a|the|one|another|recent|new) (?:\w+ )?(?:study|paper|survey|report|article)|studies|research (?:shows|says|proves)|proved it|proven|(?:i|we) read (?:in|that)|(?:the|his|her) book|published|peer[- ]reviewed)\b/i;
const RANK =
  /\b(?:i['’]?ve (?:run|led|managed|been|done|built|seen|hired|worked|scaled)|i (?:ran|led|managed|built|scaled) (?:\w+ )?(?:orgs|teams|companies|engineering)|\d+ years|years of|decades|trust me|in my experience|i know (?:what|my|how|better)|my (?:boss|ceo|coach|mentor|board|investors?) (?:agrees?|says|told|thinks)|everyone (?:agrees|knows|says|here)|everybody (?:agrees|knows)|as (?:a|the|your) (?:cto|vp|director|ceo|founder))\b/i;
const FEELS =
  /\b(?:i (?:just )?(?:feel|know it)|my gut|gut (?:feeling|says|tells)|instinct|intuition|doesn['’]?t feel|feels (?:wrong|off|like)|i can(?:'t|not) (?:hear|take) (?:this|that)|hurts|insult\w*|offen\w*|upset|annoy\w*|personal)\b/i;

function stanceOf(said: Spoken, input: ActsInput): string {
  if (said.sentence.text !== "" && (input.authorities?.length ?? 0) > 0) return "citation";
  const text = input.sentences
    .filter((s) => !s.pasted)
    .map((s) => s.text)
    .join(" ");
  if (CITES.test(text)) return "citation";
  if (RANK.test(text)) return "authority";
  return FEELS.test(text) ? "feeling" : "evidence-free";
}

/** Which of several kinds wins when one sentence shows them all; kinds not listed stand beside any other. */
const STRONGER: ReadonlyArray<readonly [ActKind, readonly ActKind[]]> = [
  ["ask-code", ["ask-advice", "ask-decision", "ask-fact", "ask-instrument", "ask-review", "seek-validation", "explore", "inform"]],
  ["ask-review", ["ask-advice", "ask-decision", "ask-fact", "seek-validation", "inform"]],
  ["reject", ["pushback", "confirm", "correct"]],
  ["ask-meta", ["ask-advice", "ask-fact", "explore", "ask-decision", "return-to", "seek-validation", "pushback", "ask-instrument"]],
  ["ask-decision", ["ask-advice", "ask-fact"]],
  ["ask-lens", ["ask-advice", "ask-fact", "ask-decision"]],
  ["ask-fact", ["ask-advice"]],
  ["ask-instrument", ["ask-advice", "explore"]],
  ["explore", ["ask-advice"]],
  ["new-topic", ["return-to"]],
  ["correct", ["pushback", "reject", "confirm", "answer"]],
  ["pushback", ["confirm", "vent", "refuse-to-answer"]],
  ["retract", ["close"]],
];

function settle(hits: readonly RuleHit[], said: Spoken, input: ActsInput): RuleHit[] {
  let kept = [...hits];
  const has = (kind: ActKind): boolean => kept.some((h) => h.rule.kind === kind);
  const aimed = (input.terms ?? []).some((t) => said.sentence.text.includes(t));
  if (aimed && /^\W*(?:so |and |ok |but )?what(?:['’]s| is| are| does| do)\b/i.test(said.sentence.text))
    kept = kept.filter((h) => h.rule.detail !== "what-do-you-mean");
  for (const [strong, weak] of STRONGER) if (has(strong)) kept = kept.filter((h) => !weak.includes(h.rule.kind));
  if (said.index > 0)
    kept = kept.filter(
      (h) => h.rule.kind !== "confirm" || !/^\W*(?:(?:so|and|but) )?(?:yeah|yes|right|same|true|sure|of course|i see|fair|got it|agreed)\W*$/i.test(said.text),
    );
  kept = kept.filter((h) => h.rule.kind !== "seek-validation" || h.rule.at !== "end" || !/[^,]\s+no\W*$/i.test(said.text));
  kept = kept.filter((h) => h.rule.kind !== "ask-lens" || isName(h.captures.who ?? ""));
  if (has("close") && has("vent")) kept = kept.filter((h) => h.rule.kind !== "close");
  if (has("refuse-to-answer") && has("ask-decision")) kept = kept.filter((h) => h.rule.kind !== "ask-advice");
  return kept;
}

/** "Will Larson", "will larson", "Camille"; not "product" or "the board". */
function isName(words: string): boolean {
  return (
    /^\p{Lu}/u.test(words) ||
    (/^[\p{L}.'-]+ [\p{L}.' -]+$/u.test(words) && !/\b(?:a|an|the|my|our|your|his|her|their|that|this|of|in|is|good|great|best|most|other|new)\b/i.test(words))
  );
}

/** A question that no rule knows is still a question: about a term, or for advice. */
function openQuestions(own: readonly Spoken[], bySentence: ReadonlyArray<readonly RuleHit[]>, input: ActsInput): Found[] {
  return own.flatMap((s) => {
    if (!s.sentence.question) return [];
    const kinds = (bySentence[s.index] ?? []).map((h) => h.rule.kind);
    if (kinds.some((k) => k.startsWith("ask-") || k === "seek-validation" || k === "explore" || k === "refuse-to-answer" || k === "return-to")) return [];
    const term = (input.terms ?? []).some((t) => s.sentence.text.includes(t));
    const fact = term && /^\W*(?:\w+ ){0,3}?(?:what(?:['’]s| is| are| does| do)|explain|who|define|how is|how are|where does)\b/i.test(s.sentence.text);
    return [
      {
        act: { kind: fact ? "ask-fact" : "ask-advice", quote: s.sentence.text, ...(fact ? {} : { detail: "open" }) } as Act,
        index: s.index,
        start: s.sentence.start,
      },
    ];
  });
}

/** "Is this ok?" over a pasted diff asks for a review even though no word says so. */
function pastedReview(own: readonly Spoken[], input: ActsInput): Found[] {
  if (!(input.documents ?? []).some((d) => d.kind === "code" || d.kind === "diff")) return [];
  const ask = own.find((s) =>
    /\b(?:review|thoughts|feedback|comments|opinions?|check|look (?:ok|good|right|at)|is (?:this|it) (?:ok|good|right|fine|correct)|what do you think|wdyt|any (?:issues|problems)|approve|merge|improve|wrong)\b/i.test(
      s.text,
    ),
  );
  return ask === undefined ? [] : [{ act: { kind: "ask-review", quote: ask.sentence.text }, index: ask.index, start: ask.sentence.start }];
}

const ASKING: ReadonlySet<ActKind> = new Set(["ask-advice", "ask-decision", "ask-code", "ask-review", "ask-fact", "ask-lens", "ask-instrument", "explore"]);
const RANKING_NUMBER = /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty)\+? (?:years?|orgs?|companies|startups?|decades?|times)\b/gi;
const NUMBER = /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|half|twice|most)\b/i;

/** What only the whole message can tell: letting off steam, evidence inside a disagreement, a reply that answers. */
function acrossMessage(found: Found[], input: ActsInput, context: ActContext, answered: readonly string[]): void {
  const drop = (test: (f: Found) => boolean): void => {
    for (let i = found.length - 1; i >= 0; i--) if (test(found[i] as Found)) found.splice(i, 1);
  };
  const has = (kind: ActKind): boolean => found.some((f) => f.act.kind === kind);
  if (has("ask-code") || has("ask-review")) drop((f) => f.act.kind === "ask-advice" && f.act.detail === "open");
  const vents = found.filter((f) => f.act.kind === "vent");
  const open = vents.some((f) => /question|vent|rant|advice|off my chest|solution/i.test(f.act.quote));
  if (vents.length > 0 && !open && found.some((f) => ASKING.has(f.act.kind) && f.act.detail !== "open")) drop((f) => f.act.kind === "vent");
  if (vents.length > 0 && open) drop((f) => f.act.kind === "ask-advice" && f.act.detail === "open");
  const push = found.find((f) => f.act.kind === "pushback");
  if (
    push !== undefined &&
    answered.length > 0 &&
    /^\W*(?:no|nope|nah)\b/i.test(push.act.quote) &&
    push.act.quote.length < 60 &&
    !/\b(?:wrong|disagree)\b/i.test(push.act.quote)
  )
    drop((f) => f === push);
  if (push !== undefined && !has("new-evidence") && context.turn > 1) {
    const carried = input.sentences.find(
      (s) =>
        !s.pasted && !s.question && NUMBER.test(s.text.replace(RANKING_NUMBER, "")) && !CITES.test(s.text) && /\d/.test(s.text.replace(RANKING_NUMBER, "")),
    );
    if (carried !== undefined && input.authorities?.length !== 1)
      found.push({ act: { kind: "new-evidence", quote: carried.text }, index: input.sentences.indexOf(carried), start: carried.start });
  }
  if (has("pushback")) drop((f) => f.act.kind === "new-evidence" && CITES.test(f.act.quote));
  if (has("sensitive")) drop((f) => f.act.kind === "close" && f.act.detail === "done");
  if (has("inform") && found.some((f) => f.act.detail === "commit") && found.some((f) => f.act.kind === "close"))
    drop((f) => f.act.kind === "close" && f.act.detail === "never-mind");
}

const SILENT: ReadonlySet<ActKind> = new Set([
  "pushback",
  "new-evidence",
  "correct",
  "vent",
  "greet",
  "thank",
  "close",
  "confirm",
  "reject",
  "retract",
  "refuse-to-answer",
  "new-topic",
  "return-to",
  "dont-know",
  "seek-validation",
]);

/** Statements that no other act accounts for: the answer to an open question, or information. */
function statements(
  own: readonly Spoken[],
  found: readonly Found[],
  bySentence: ReadonlyArray<readonly RuleHit[]>,
  answered: readonly string[],
  context: ActContext,
): Found[] {
  const out: Found[] = [];
  const answer = answered[0];
  const at = (quote: string): Found => {
    const s = own.find((x) => x.sentence.text.includes(quote)) ?? own[0];
    return { act: { kind: "answer", quote }, index: s?.index ?? 0, start: s?.sentence.start ?? 0 };
  };
  if (context.pending && answer !== undefined && answer !== "") out.push(at(answer));
  const telling = own.filter((s) => {
    if (s.sentence.question) return false;
    const taken = (bySentence[s.index] ?? []).some(
      (h) => h.rule.kind !== "sensitive" && h.rule.kind !== "seek-validation" && (h.rule.kind.startsWith("ask-") || SILENT.has(h.rule.kind)),
    );
    const long = s.text.split(/\s+/).length > 9;
    if (/^\W*(?:no|nope|yes|yeah|yep|so yeah|ok|okay|hm+)\W*$/i.test(s.text)) return false;
    return !taken || (long && !(bySentence[s.index] ?? []).some((h) => h.rule.kind.startsWith("ask-")));
  });
  const first = telling.find((s) => /[\p{L}\p{N}]/u.test(s.text));
  if (first === undefined)
    return out.length === 0 && found.length === 0 && own[0] !== undefined
      ? [{ act: { kind: "inform", quote: own[0].sentence.text }, index: 0, start: 0 }]
      : out;
  const turned = found.some((f) =>
    ["pushback", "reject", "new-topic", "return-to", "ask-meta", "refuse-to-answer", "retract", "close", "sensitive", "vent"].includes(f.act.kind),
  );
  if (out.length === 0 && context.pending && !turned && found.every((f) => f.index >= first.index || SILENT.has(f.act.kind) || f.act.kind === "greet")) {
    out.push({ act: { kind: "answer", quote: first.sentence.text, detail: "free" }, index: first.index, start: first.sentence.start });
  }
  if (!found.some((f) => f.act.kind === "inform" && f.index === first.index) && !(out[0]?.index === first.index && telling.length === 1)) {
    const rest = telling.find((s) => s.index !== out[0]?.index) ?? first;
    out.push({ act: { kind: "inform", quote: rest.sentence.text }, index: rest.index, start: rest.sentence.start });
  }
  return out;
}

function tidy(found: readonly Found[]): Act[] {
  const seen = new Set<string>();
  return [...found]
    .sort((a, b) => a.start - b.start)
    .filter((f) => {
      const key = `${f.act.kind}/${f.act.detail ?? ""}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .map((f) => f.act);
}
