// The clause a match stands in, and whether the leader really asserts it: not denied, not supposed, not of another place.

const BOUNDARY = /[,;:](?=\s|$)|[()–—!?…]|\s-\s|\.\s/g;
const SOFT = /\s(?:and|but|so|because|which|who|when|then|while|although|though|since)\s/gi;
const NEGATED = /(?:\b(?:not|never|no longer|without|hardly|nor|neither)|n['’]t|\bno one|\bnobody)(?:\s+[\p{L}'’]+){0,4}\s*$/iu;
const DENIED = /\b(?:not that|isn['’]t that|don['’]t think|doesn['’]t mean|not because|not saying|wouldn['’]t say|hardly)\b[^.;!?]*$/iu;
const SUPPOSED = /^\s*(?:and |but |so |or |then )?(?:what )?(?:if|unless|suppose|supposing|imagine|in case|assuming)\b/i;
const ELSEWHERE =
  /\b(?:in|at|from) (?:my|our|the|a) (?:last|previous|old|former) (?:job|company|place|team|role|employer|gig)\b|\b(?:years ago|back then|used to (?:work|be|have))\b/i;

const A_SCRAP = 5;

/** Longer clauses are cut at a conjunction too. */
const LONG = 14;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The clause that holds `start`…`end` of a sentence, by commas and the like. */
function hardClause(text: string, start: number, end: number): Span {
  let from = 0;
  let to = text.length;
  for (const mark of text.matchAll(BOUNDARY)) {
    const after = mark.index + mark[0].length;
    if (after <= start) from = after;
    else if (mark.index >= end) {
      to = mark.index;
      break;
    }
  }
  return { start: from, end: to };
}

/** True when the words at `start`…`end` are the leader's own assertion about the here and now. */
export function isAsserted(text: string, start: number, end: number): boolean {
  const clause = hardClause(text, start, end);
  const before = text.slice(clause.start, start);
  const own = before.split(/\s(?:and|but|so|because|then)\s/i).at(-1) ?? "";
  if (NEGATED.test(own) || DENIED.test(before)) return false;
  if (SUPPOSED.test(text.slice(clause.start, end))) return false;
  return !ELSEWHERE.test(text);
}

const LEAD = /^(?:and|but|so|because|since|that|which|then|or|also|plus|well|yes|anyway|now)\s+/i;
const EDGE = /^[\s"“”'‘’(*_-]+|[\s"“”'‘(*_,;:.-]+$/gu;

export interface Clause {
  /** Verbatim from the text. */
  readonly quote: string;
  /** The same with an ellipsis where a clause goes on. */
  readonly shown: string;
}

/** The clause round a match, at most `most` words, never cut inside the match. */
export function clauseAt(text: string, start: number, end: number, most = 18): Clause {
  let { start: from, end: to } = hardClause(text, start, end);
  if (words(text.slice(from, to)) > LONG) {
    const base = from;
    for (const soft of text.slice(from, to).matchAll(SOFT)) {
      const at = base + soft.index;
      if (at + soft[0].length <= start) from = at + soft[0].length;
      else if (at >= end) to = Math.min(to, at);
    }
  }
  // A scrap of a sentence says nothing; the whole of a short one does.
  if (words(text.slice(from, to)) < A_SCRAP && words(text) <= most) [from, to] = [0, text.length];
  const [left, right] = words(text.slice(from, to)) > most ? window(text, from, to, start, end, most) : [from, to];
  const stripped = text.slice(left, right).replace(EDGE, "").replace(LEAD, "");
  const quote = stripped === "" ? text.slice(start, end) : stripped;
  return { quote, shown: `${left > from ? "… " : ""}${quote}${right < to ? " …" : ""}` };
}

function words(text: string): number {
  return text.trim().split(/\s+/).length;
}

function window(text: string, from: number, to: number, start: number, end: number, most: number): [number, number] {
  const room = Math.max(0, most - words(text.slice(start, end)));
  const left = text.slice(from, start).match(/\S+\s*/g) ?? [];
  const kept = left.slice(Math.max(0, left.length - Math.ceil(room / 2))).join("");
  const right = (text.slice(end, to).match(/\s*\S+/g) ?? []).slice(0, room - Math.min(left.length, Math.ceil(room / 2))).join("");
  return [start - kept.length, end + right.length];
}
