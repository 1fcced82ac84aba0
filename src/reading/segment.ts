// Splits a message into sentences with offsets, and marks questions and pasted text.
// Written for how leaders type: lower case, no final stop, bullets, soft-wrapped lines, run-ons.
import type { PastedDocument, Sentence } from "../contract/reading.ts";
import { findDocuments } from "./documents.ts";

const NEVER_END = new Set(["e.g", "i.e", "eg", "ie", "vs", "mr", "mrs", "dr", "prof", "approx", "resp", "esp"]);
const BEFORE_NUMBER = new Set(["no", "nr", "fig", "ca", "sec", "min", "max", "vol", "p", "v"]);
const SELDOM_END = new Set(["etc", "a.m", "p.m", "inc", "ltd", "co", "corp", "st", "jr", "sr", "u.s", "u.k", "dept", "govt", "avg", "wk", "yr", "hrs", "mgr"]);
const BULLET = /^[ \t]*(?:[-*•–—·]|\(?\d{1,2}[.)]|\(?[a-z]\))[ \t]+/;
const CLOSERS = new Set(['"', "'", "”", "’", ")", "]", "»", "*", "_"]);
const RUN_ON_WORDS = 60;
const MAX_CHARACTERS = 900;

interface Span {
  start: number;
  end: number;
}

/**
 * Sentences of a message in order; `start`/`end` are offsets into the message and `text` is exactly that slice.
 * Documents may be handed in when they are known already.
 */
export function segment(message: string, documents: readonly PastedDocument[] = findDocuments(message)): Sentence[] {
  const out: Sentence[] = [];
  for (const block of blocks(message)) {
    for (const span of sentencesIn(message, block)) {
      for (const part of shorten(message, span)) {
        const trimmed = trim(message, part);
        if (trimmed === null) continue;
        const text = message.slice(trimmed.start, trimmed.end);
        const pasted = documents.some((d) => trimmed.start < d.end && trimmed.end > d.start);
        out.push({ text, ...trimmed, question: !pasted && isQuestion(text), pasted });
      }
    }
  }
  return out;
}

/** Lines, with soft-wrapped ones joined and bullet markers left out. */
function blocks(message: string): Span[] {
  const out: Span[] = [];
  let from = 0;
  while (from <= message.length) {
    const newline = message.indexOf("\n", from);
    const end = newline === -1 ? message.length : newline;
    const line = message.slice(from, end);
    const bullet = BULLET.exec(line.slice(0, 40));
    const start = from + (bullet?.[0].length ?? 0);
    const last = out.at(-1);
    if (last !== undefined && bullet === null && last.end === from - 1 && wraps(message, last, line)) last.end = end;
    else if (line.trim() !== "") out.push({ start, end });
    if (newline === -1) break;
    from = newline + 1;
  }
  return out;
}

function wraps(message: string, last: Span, next: string): boolean {
  const lineStart = message.lastIndexOf("\n", last.end - 1) + 1;
  return (
    last.end - lineStart >= 50 &&
    /[A-Za-zÀ-ɏ0-9,'’)]\r?$/.test(message.slice(Math.max(last.start, last.end - 3), last.end)) &&
    /^\s{0,3}[a-zß-öø-ÿ\d(]/.test(next.slice(0, 8))
  );
}

function sentencesIn(message: string, block: Span): Span[] {
  const out: Span[] = [];
  let start = block.start;
  let i = block.start;
  while (i < block.end) {
    const c = message[i];
    if (c !== "." && c !== "!" && c !== "?" && c !== "…") {
      i++;
      continue;
    }
    let after = i;
    while (after < block.end && ".!?…".includes(message[after] ?? " ")) after++;
    const marks = message.slice(i, after);
    const markEnd = after;
    while (after < block.end && CLOSERS.has(message[after] ?? " ")) after++;
    if (ends(message, start, i, marks, markEnd, after, block.end)) {
      out.push({ start, end: after });
      start = after;
    }
    i = after;
  }
  if (start < block.end) out.push({ start, end: block.end });
  return out;
}

function ends(message: string, start: number, at: number, marks: string, markEnd: number, after: number, blockEnd: number): boolean {
  if (after >= blockEnd) return true;
  const next = message[after] ?? " ";
  if (!/\s/.test(next)) {
    // "done.What now": a stop with the space forgotten.
    return marks === "." && /[a-zß-öø-ÿ]/.test(message[at - 1] ?? "") && /^[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ' ]/.test(message.slice(after, after + 2));
  }
  const follow = /^\s*["'“‘(*]*(.)/s.exec(message.slice(after, after + 12))?.[1] ?? "";
  const lower = /[a-zß-öø-ÿ]/.test(follow);
  if (after > markEnd && lower) return false;
  if (marks === "…" || /^\.{2,}$/.test(marks)) return !lower;
  if (marks !== ".") return true;
  return !isAbbreviation(message.slice(Math.max(start, at - 10), at), follow);
}

function isAbbreviation(before: string, follow: string): boolean {
  const word = /[A-Za-zÀ-ɏ.]+$/.exec(before)?.[0].toLowerCase() ?? "";
  if (NEVER_END.has(word)) return true;
  if (BEFORE_NUMBER.has(word)) return /\d/.test(follow);
  if (SELDOM_END.has(word)) return /[a-zß-öø-ÿ]/.test(follow);
  // An initial: "J. Smith", but not "Plan B. Then".
  return /(?:^|[\s.])[A-HJ-Z]$/.test(before) && /[A-ZÀ-ÖØ-Þ]/.test(follow) && !/\b(?:series|plan|option|team|grade|phase) [A-Z]$/i.test(before);
}

/** Cuts run-ons where a new clause begins, so that a quote stays a clause. */
function shorten(message: string, span: Span): Span[] {
  const text = message.slice(span.start, span.end);
  if (text.length < 300) return [span];
  const out: Span[] = [];
  let start = span.start;
  let words = 0;
  const steps = /(\s+)|([;,]\s+(?=(?:and|but|so|then|because|which|now|also|while)\b))|(\s[-–—]\s)/gi;
  for (const step of text.matchAll(steps)) {
    words++;
    const at = span.start + step.index;
    const long = at - start > MAX_CHARACTERS;
    if (words >= RUN_ON_WORDS / 2 && step[1] === undefined && text.length - step.index > 60 && span.end - start > 330) {
      const end = at + (step[2] !== undefined ? 1 : 0);
      out.push({ start, end });
      start = at + step[0].length;
      words = 0;
    } else if (long) {
      out.push({ start, end: at });
      start = at + step[0].length;
      words = 0;
    }
  }
  while (span.end - start > 4 * MAX_CHARACTERS) {
    out.push({ start, end: start + MAX_CHARACTERS });
    start += MAX_CHARACTERS;
  }
  out.push({ start, end: span.end });
  return out;
}

function trim(message: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && /\s/.test(message[start] ?? "")) start++;
  while (end > start && /\s/.test(message[end - 1] ?? "")) end--;
  return end > start ? { start, end } : null;
}

const LEAD_IN =
  "(?:(?:so|and|but|ok|okay|also|well|now|then|anyway|basically|honestly|hi|hello|help|tbh|still|or|question|please|practically|like|again|all|yes|no|hm+)\\b[,:]? *){0,4}";
const SUBJECT = "(?:i|we|you|they|he|she|it|one|my|our|the|this|that|these|those|there|an?|any|anyone|anybody|someone|somebody|people|others?|other|everyone)";
const ASKS = new RegExp(
  `^["'“‘(*]*${LEAD_IN}(?:${[
    "how (?:do|does|did|can|could|should|would|to|many|much|long|is|are|am|was|were|have|has|will|might|else|come|on earth|the (?:hell|heck))\\b",
    `what (?:do|does|did|can|could|should|would|now|is|are|am|was|were|have|has|will|else|if|to do|about|kind|sort|the (?:hell|heck))\\b`,
    "what['’]s\\b",
    "why (?:do|does|did|can|could|should|would|is|are|am|was|were|have|has|will|not|the (?:hell|heck))\\b",
    "why['’]s\\b",
    "how['’]s\\b",
    "who (?:do|does|should|owns|decides|is|are|can|has)\\b",
    "which (?:one|of|way|is|do|should|would|are)\\b",
    "where (?:do|does|should|would|is|are|to|can)\\b",
    "when (?:do|does|should|would|is) (?:i|we|you|it|that)\\b",
    `(?:should|shall|could|would|can|may|must|do|does|did|is|are|am|was|were|has|have|will|isn['’]t|aren['’]t|don['’]t|doesn['’]t|shouldn['’]t|can['’]t|won['’]t) ${SUBJECT}\\b`,
    "(?:any|some) (?:idea|advice|tip|thought|suggestion|experience|view)s?\\b",
    "thoughts\\b",
    "am i\\b",
    "i(?: a|['’])m (?:just )?(?:wondering|curious) (?:if|whether|why|how|what)\\b",
    "i wonder (?:if|whether|why|how|what)\\b",
    "i(?:['’]d| would) (?:like|love) to (?:know|hear|understand) (?:if|whether|why|how|what|which|your)\\b",
    "(?:please )?(?:tell me|advise) (?:if|whether|what|how|which|on how|why)\\b",
  ].join("|")})`,
);

/** True for a question the leader asks, with or without a question mark; words quoted from others do not count. */
export function isQuestion(text: string): boolean {
  const ending = text.slice(-6);
  if (/\?[!?.)*_]*$/.test(ending)) return true;
  if (/\?["”’'»]$/.test(ending)) return /^["“‘'«]/.test(text) === false && isQuestionHead(text);
  return isQuestionHead(text);
}

/** Words a question can begin with: the large pattern is only built when one is met. */
const OPENERS = new Set(
  (
    "how what why who which where when should shall could would can may must do does did is are am was were has have will isn aren don doesn shouldn won any some thoughts i please tell advise " +
    "so and but ok okay also well now then anyway basically honestly hi hello help tbh still or question practically like again all yes no h hm hmm"
  ).split(" "),
);

function isQuestionHead(text: string): boolean {
  const head = text.slice(0, 160).toLowerCase();
  const first = /[a-z]+/.exec(head)?.[0] ?? "";
  return OPENERS.has(first) && ASKS.test(head);
}
