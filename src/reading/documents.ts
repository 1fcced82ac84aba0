// Finds pasted documents in a message and the lines in them that are addressed to an assistant (C14).
// An ordinary message, however long, is not a document: each kind needs marks that people do not type by hand.
import type { PastedDocument } from "../contract/reading.ts";
import { instructionsIn, isAddressedToAssistant } from "./instructions.ts";

type Kind = PastedDocument["kind"];
interface Line {
  text: string;
  start: number;
  end: number;
}
interface Region {
  kind: Kind;
  start: number;
  end: number;
}

const FENCE = /^\s{0,3}(?:```|~~~)/;
const DIFF = /^(?:diff --git |index [0-9a-f]{6,}|@@ -\d|\+\+\+ [ab/]|--- [ab/])/;
const HEADER = /^\s*(?:from|to|cc|bcc|subject|date|sent|reply-to|betreff)\s*:\s*\S/i;
const STAMP = "\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[ap]\\.?m\\.?)?";
const CHAT = new RegExp(
  `^\\s*(?:[\\[(]?(?:\\d{1,4}[./-]\\d{1,2}(?:[./-]\\d{2,4})?,?\\s+)?${STAMP}[\\])]?\\s*[-–—:|]?\\s*\\S|[@A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9_.' -]{0,30}\\s{1,3}[\\[(]?${STAMP}[\\])]?\\s*:?\\s*\\S*)`,
  "i",
);
const SPEAKER = /^\s*@?([A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ'.-]{0,20}(?: [A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ'.-]{0,20})?|[a-z0-9_.-]{2,20})(?: \([\w /]{1,20}\))?:\s+\S/;
const LOG =
  /^\s*(?:\[?\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}|\[?(?:ERROR|WARN(?:ING)?|INFO|DEBUG|FATAL|TRACE)\]?\b[ :\]-]|Traceback \(most recent|Exception in thread|Caused by: |at [\w.$<>]+\([\w.]+:\d+\)|File ".+", line \d+|\w{3} +\d{1,2} \d{2}:\d{2}:\d{2} )/;
const CODE =
  /(?:[;{}]\s*$|^\s*(?:import .+ from |from \w+ import |def \w+\(|class \w+[({:]|function \w*\(|const \w+ =|let \w+ =|var \w+ =|public (?:class|static|void)|#include|package \w+|return\b.*;|SELECT .+ FROM |<\/?[a-z][a-z0-9]*(?: [^>]*)?>\s*$|\$ \w+ ))/;
const LABEL =
  /^\s*(?:[#*_\s]*)(summary|impact|root cause|timeline|severity|sev|detection|resolution|action items?|incident(?: (?:report|id|number|summary))?|post-?mortem|status|duration|affected(?: services?| systems?)?|contributing factors?|lessons learned|follow-?ups?|trigger|what (?:happened|went (?:well|wrong)))[*_]*\s*(?::|$|-\s|—\s|–\s|#)/i;
const INCIDENT_TITLE = /^\s*[#*_\s]*(?:incident(?: report| review| summary)|post-?mortem(?: report)?|inc-?\d{2,}|rca\b|root cause analysis)/i;
const JOB =
  /^\s*[#*_\s]*(?:(?:key |your |main )?responsibilit(?:ies|y)|requirements|qualifications|nice to have|about (?:the role|us|you)|what (?:you(?:'|’)ll|you will) (?:do|bring)|who you are|we offer|benefits|perks|your profile|job (?:title|description)|must[- ]haves?)[*_]*\s*:?/i;
const HEADING = /^\s{0,3}#{1,6}\s+\S/;
const INTRO =
  /\b(?:here(?:'|’)?s|here is|here are|below is|below are|pasting|pasted?|copying|copied|forwarding|attached is|this is)\b[^.!?\n]{0,60}\b(?:reports?|e-?mails?|docs?|documents?|post-?mortems?|retros?|notes?|transcripts?|threads?|messages?|logs?|specs?|memos?|announcements?|letters?|reviews?|feedback|posts?|texts?|job ads?|descriptions?|policy|policies|rfcs?|adrs?|strategy|minutes|slack)\b[^.!?\n]{0,40}:\s*$/i;
const LEADER_AGAIN =
  /^\s*(?:so\b|what\b|how\b|why\b|should\b|do (?:you|i|we)\b|is (?:this|it)\b|thoughts\b|any (?:ideas|thoughts|advice)|my (?:question|problem|worry|take|view)|i (?:think|want|need|wonder|don(?:'|’)t|am|feel|would)\b|i(?:'|’)(?:m|d|ve)\b|can (?:you|i|we)\b|help\b|please\b|that(?:'|’)s (?:the|what|all|it)|end of)/i;

/** Documents in order, without overlap. Offsets are into the message. */
export function findDocuments(message: string): PastedDocument[] {
  const lines = linesOf(message);
  const found: Region[] = [];
  for (const find of lines.length === 1 ? IN_ONE_LINE : FINDERS) {
    for (const region of find(lines, message)) {
      if (region.end > region.start && !found.some((r) => region.start < r.end && region.end > r.start)) found.push(region);
    }
  }
  found.push(...strays(lines, message, found));
  found.sort((a, b) => a.start - b.start);
  return found.map((r) => ({ ...r, instructions: instructionsIn(message.slice(r.start, r.end)) }));
}

const FINDERS = [fences, diffs, quotedLines, mails, incidents, jobAds, tables, logs, chats, codes, introduced, headed, longQuotes] as const;
/** Most messages are one line, and no document but a quotation fits in one. */
const IN_ONE_LINE = [fences, quotedLines, longQuotes] as const;

function linesOf(message: string): Line[] {
  const out: Line[] = [];
  let from = 0;
  for (;;) {
    const newline = message.indexOf("\n", from);
    const end = newline === -1 ? message.length : newline;
    out.push({ text: message.slice(from, Math.min(end, from + 400)), start: from, end });
    if (newline === -1) return out;
    from = newline + 1;
  }
}

const region = (kind: Kind, lines: readonly Line[], first: number, last: number): Region => ({
  kind,
  start: lines[first]?.start ?? 0,
  end: lines[last]?.end ?? 0,
});

/** Runs of at least `least` matching lines; up to `gap` other lines may stand between two of them. */
function runs(lines: readonly Line[], test: (line: string) => boolean, least: number, gap: number): Array<{ first: number; last: number }> {
  const out: Array<{ first: number; last: number }> = [];
  let first = -1;
  let last = -1;
  let count = 0;
  const close = (): void => {
    if (first !== -1 && count >= least) out.push({ first, last });
    first = -1;
    count = 0;
  };
  lines.forEach((line, i) => {
    if (!test(line.text)) return;
    if (first !== -1 && i - last > gap + 1) close();
    if (first === -1) first = i;
    last = i;
    count++;
  });
  close();
  return out;
}

/** Last line of a document that began at `from`: it ends where, after a blank line, the leader speaks again. */
function endOfPaste(lines: readonly Line[], from: number, atLeast: number): number {
  for (let i = Math.max(from, atLeast) + 1; i < lines.length; i++) {
    const text = lines[i]?.text ?? "";
    const before = lines[i - 1]?.text.trim() ?? "";
    if ((before === "" || /^[-=*_]{3,}$/.test(before)) && LEADER_AGAIN.test(text)) return i - 1;
  }
  return lines.length - 1;
}

function fences(lines: readonly Line[]): Region[] {
  const out: Region[] = [];
  let open = -1;
  lines.forEach((line, i) => {
    if (!FENCE.test(line.text)) return;
    if (open === -1) {
      open = i;
      return;
    }
    const body = lines.slice(open + 1, i).map((l) => l.text);
    const kind: Kind =
      body.some((l) => DIFF.test(l)) || /diff/.test(lines[open]?.text ?? "") ? "diff" : body.filter((l) => LOG.test(l)).length > 1 ? "log" : "code";
    out.push(region(kind, lines, open, i));
    open = -1;
  });
  if (open !== -1 && lines.length - open > 1) out.push(region("code", lines, open, lines.length - 1));
  return out;
}

function diffs(lines: readonly Line[]): Region[] {
  const isPart = (l: string): boolean => DIFF.test(l) || /^[+-](?![-+\s]*$)\S/.test(l) || /^ {1,}\S/.test(l);
  return runs(lines, isPart, 3, 1)
    .filter((r) => lines.slice(r.first, r.last + 1).some((l) => DIFF.test(l.text)))
    .map((r) => region("diff", lines, r.first, r.last));
}

function quotedLines(lines: readonly Line[]): Region[] {
  return runs(lines, (l) => /^\s{0,3}>/.test(l), 1, 0).map((r) => {
    const headers = lines.slice(r.first, r.last + 1).filter((l) => HEADER.test(l.text.replace(/^[\s>]+/, ""))).length;
    return region(headers >= 2 ? "e-mail" : "quote", lines, r.first, r.last);
  });
}

function mails(lines: readonly Line[]): Region[] {
  const head = runs(lines, (l) => HEADER.test(l), 2, 0)[0];
  const forwarded = lines.findIndex((l) => /^\s*-{2,}\s*(?:original|forwarded) message/i.test(l.text) || /^on .{5,80} wrote:\s*$/i.test(l.text));
  const first = head?.first ?? forwarded;
  return first === -1 ? [] : [region("e-mail", lines, first, endOfPaste(lines, first, head?.last ?? first))];
}

function incidents(lines: readonly Line[]): Region[] {
  const labelled = runs(lines, (l) => LABEL.test(l) || INCIDENT_TITLE.test(l), 2, 12).filter((r) => {
    const heads = lines.slice(r.first, r.last + 1).filter((l) => LABEL.test(l.text) || INCIDENT_TITLE.test(l.text));
    return heads.length >= 3 || heads.some((l) => INCIDENT_TITLE.test(l.text));
  });
  return labelled.map((r) => region("incident-report", lines, r.first, endOfPaste(lines, r.first, r.last)));
}

function jobAds(lines: readonly Line[]): Region[] {
  const isHead = (l: string): boolean => JOB.test(l) && l.trim().length < 60;
  return runs(lines, isHead, 2, 15).map((r) => region("job-ad", lines, r.first, endOfPaste(lines, r.first, r.last)));
}

function tables(lines: readonly Line[]): Region[] {
  const isRow = (l: string): boolean => l.split("|").length > 2 || l.split("\t").length > 2;
  return runs(lines, isRow, 2, 0).map((r) => region("table", lines, r.first, r.last));
}

function logs(lines: readonly Line[]): Region[] {
  return runs(lines, (l) => LOG.test(l), 2, 2).map((r) => region("log", lines, r.first, r.last));
}

function chats(lines: readonly Line[]): Region[] {
  const stamped = runs(lines, (l) => CHAT.test(l), 2, 2).map((r) => region("chat-log", lines, r.first, r.last));
  if (stamped.length > 0) return stamped;
  return runs(lines, (l) => SPEAKER.test(l), 4, 1)
    .filter((r) => {
      const names = lines
        .slice(r.first, r.last + 1)
        .map((l) => SPEAKER.exec(l.text)?.[1])
        .filter((n) => n !== undefined);
      return new Set(names).size < names.length;
    })
    .map((r) => region("chat-log", lines, r.first, r.last));
}

function codes(lines: readonly Line[]): Region[] {
  return runs(lines, (l) => CODE.test(l), 3, 2).map((r) => region("code", lines, r.first, r.last));
}

function introduced(lines: readonly Line[]): Region[] {
  const at = lines.findIndex((l, i) => i < lines.length - 1 && INTRO.test(l.text.slice(-160)));
  if (at === -1) return [];
  let first = at + 1;
  while (first < lines.length && lines[first]?.text.trim() === "") first++;
  if (first >= lines.length) return [];
  return [region("document", lines, first, endOfPaste(lines, first, first))];
}

function headed(lines: readonly Line[]): Region[] {
  return runs(lines, (l) => HEADING.test(l), 2, 30).map((r) => region("document", lines, r.first, endOfPaste(lines, r.first, r.last)));
}

/** Quotation marks around more than people say in one breath. */
function longQuotes(_: readonly Line[], message: string): Region[] {
  const out: Region[] = [];
  for (const match of message.matchAll(/(?:^|[\s:])(["“])(?=\S)([^"“”]{350,8000})["”]/g)) {
    const start = match.index + match[0].indexOf(match[1] ?? "");
    out.push({ kind: "quote", start, end: match.index + match[0].length });
  }
  return out;
}

/** A line outside any document that speaks to an assistant in somebody else's voice came from a paste. */
function strays(lines: readonly Line[], message: string, found: readonly Region[]): Region[] {
  const out: Region[] = [];
  for (const line of lines) {
    if (found.some((r) => line.start < r.end && line.end > r.start)) continue;
    for (const part of message.slice(line.start, line.end).matchAll(/[^.!?]+[.!?]*/g)) {
      const text = part[0].trim();
      if (text === "" || !isAddressedToAssistant(text)) continue;
      const start = line.start + part.index + part[0].indexOf(text.charAt(0));
      out.push({ kind: "document", start, end: start + text.length });
    }
  }
  return out;
}
