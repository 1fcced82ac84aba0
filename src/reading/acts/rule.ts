// How a rule recognises an act: cues (kit/cue.ts) with a place in the sentence and what speaks against it.
import type { ActKind, MoveKind } from "../../contract/act.ts";
import type { Sentence } from "../../contract/reading.ts";
import { type Cue, CueIndex, cueOf, matchCue } from "../../kit/cue.ts";

/** Where the cue must stand: first thing said, start of a clause, end of the sentence, or all of it. */
export type Place = "head" | "start" | "end" | "whole" | "any";

export interface RuleOptions {
  readonly detail?: string;
  readonly at?: Place;
  /** Cues in the same sentence that speak against it. */
  readonly unless?: readonly string[];
  /** Only in questions (true) or only outside them (false). */
  readonly question?: boolean;
  /** Also in words quoted from others and in pasted text. */
  readonly quoted?: boolean;
  readonly when?: (context: ActContext) => boolean;
}

export interface ActRule extends RuleOptions {
  readonly kind: ActKind;
  readonly cues: readonly string[];
}

/** What is known around the message when a rule is tried. */
export interface ActContext {
  readonly turn: number;
  readonly pending: boolean;
  readonly lastMoves: readonly MoveKind[];
  /** Words in all sentences that are the leader's own. */
  readonly words: number;
}

/** A sentence made ready for cues: straight quotes, words of others blanked out, offsets unchanged. */
export interface Spoken {
  readonly sentence: Sentence;
  readonly index: number;
  readonly text: string;
  /** `text` with the words quoted from others still in it. */
  readonly full: string;
}

export interface RuleHit {
  readonly rule: ActRule;
  readonly spoken: Spoken;
  readonly start: number;
  readonly end: number;
  readonly captures: Readonly<Record<string, string>>;
}

export const rule = (kind: ActKind, cues: readonly string[], options: RuleOptions = {}): ActRule => ({ kind, cues, ...options });

const BARE = new Set([
  "don't",
  "doesn't",
  "didn't",
  "isn't",
  "aren't",
  "wasn't",
  "weren't",
  "can't",
  "won't",
  "couldn't",
  "wouldn't",
  "shouldn't",
  "haven't",
  "hasn't",
  "hadn't",
  "that's",
  "what's",
  "i'm",
  "i've",
  "it's",
  "you're",
  "let's",
  "there's",
  "who's",
  "he's",
  "she's",
  "they're",
  "we've",
  "they've",
  "you've",
]);

/** Lets a cue match words typed without their apostrophe ("dont", "im"). */
export function relaxed(cue: string): string {
  if (!cue.includes("'") && !cue.includes("’")) return cue;
  return cue.replace(/[a-z]+['’][a-z]+/gi, (word) => (BARE.has(word.toLowerCase().replace("’", "'")) ? `(${word}|${word.replace(/['’]/, "")})` : word));
}

/** Straight quotes and apostrophes, character for character. */
export function plain(text: string): string {
  return text.replace(/[‘’´`]/g, "'").replace(/[“”„«»]/g, '"');
}

const QUOTED = /"[^"\n]{2,}"|(?<=^|[\s(:])'[^'\n]{3,}'(?=[\s,.;:!?)]|$)/g;

export function spoken(sentence: Sentence, index: number): Spoken {
  const full = plain(sentence.text);
  const blanked = full.replace(QUOTED, (q) => "§".repeat(q.length));
  const own = blanked.replace(/[§\s.,!?]/g, "").length;
  return { sentence, index, text: own < 3 ? full : blanked, full };
}

const FILLER =
  "(?:ok|okay|well|so|look|listen|hmm+|hm|um|uh|honestly|yeah|yes|but|and|also|oh|right|hey|hi|hello|please|pls|sorry|btw|anyway|anyways|actually|fine|alright|all right|sure|thanks|then|now|maybe|seriously|frankly|basically|to be honest|tbh|no|nah|just|c'mon|come on|dude|man|mate|god|christ|jesus|wow|ugh|sigh|i think|i guess|again|wait|hang on|hold on|still|first|finally|practically|really|or|dear coach|quick question|one question|question)";
const BEFORE = new RegExp(`(?:^|[,;:.!?–—(-])[\\s"'(*_>-]*(?:${FILLER}[\\s,.!:–—-]+)*$`, "i");
const HEAD = /^[\s"'(*_>-]*(?:(?:oh|ok|okay|well|hmm+|hm|um|uh|so)[\s,.!–—-]+)?$/i;
const TAIL =
  /^[\s,.!)"'*_…-]*(?:(?:please|pls|thanks|thank you|then|really|though|mate|honestly|tbh|lol|now|at all|again|to be honest|sorry|i guess|i think|yet|for now|ok|okay|man|so far|too|haha)[\s,.!?)"'*_…-]*)*\??$/i;

function standsAt(place: Place, text: string, start: number, end: number): boolean {
  if (place === "any") return true;
  if (place === "head") return HEAD.test(text.slice(0, start));
  if (place === "start") return BEFORE.test(text.slice(0, start));
  if (place === "end") return TAIL.test(text.slice(end));
  return (
    BEFORE.test(text.slice(0, start)) &&
    !/[,;:]\s*\S/.test(text.slice(0, start).replace(new RegExp(`^(?:${FILLER}[\\s,.!:–—-]+)+`, "i"), "")) &&
    TAIL.test(text.slice(end))
  );
}

/** Rules compiled together; each sentence tries only those with a word in it. */
export class RuleBook {
  readonly #index: CueIndex<ActRule>;
  readonly #unless = new Map<ActRule, readonly Cue[]>();

  constructor(rules: readonly ActRule[]) {
    this.#index = new CueIndex(rules.flatMap((r) => r.cues.map((c) => [relaxed(c), r] as const)));
    for (const r of rules)
      this.#unless.set(
        r,
        (r.unless ?? []).map((c) => cueOf(relaxed(c))),
      );
  }

  /** All rules that hold in a sentence, each once. */
  search(said: Spoken, context: ActContext): RuleHit[] {
    const hits = new Map<ActRule, RuleHit>();
    for (const { value, cue } of this.#index.search(said.full)) {
      if (hits.has(value) || !allowed(value, said, context)) continue;
      const text = value.quoted === true ? said.full : said.text;
      const found = placed(cue, text, value.at ?? "any");
      if (found === null || this.#unless.get(value)?.some((c) => matchCue(c, text) !== null)) continue;
      hits.set(value, { rule: value, spoken: said, ...found });
    }
    return [...hits.values()];
  }
}

function allowed(value: ActRule, said: Spoken, context: ActContext): boolean {
  if (said.sentence.pasted && value.quoted !== true) return false;
  if (value.question !== undefined && value.question !== said.sentence.question) return false;
  return value.when === undefined || value.when(context);
}

function placed(cue: Cue, text: string, place: Place): { start: number; end: number; captures: Readonly<Record<string, string>> } | null {
  let from = 0;
  for (let tries = 0; tries < 6; tries++) {
    const match = matchCue(cue, text.slice(from));
    if (match === null) return null;
    const start = from + match.start;
    const end = from + match.end;
    const clean = from === 0 || !/[A-Za-zÀ-ɏͰ-ӿ0-9]/.test(text[from - 1] ?? " ") || match.start > 0;
    if (clean && standsAt(place, text, start, end)) return { start, end, captures: match.captures };
    from = start + 1;
  }
  return null;
}
