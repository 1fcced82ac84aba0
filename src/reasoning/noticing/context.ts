// What the detectors look at: the leader's own sentences, newest message last, and the words templates are filled with.
import type { Case } from "../../contract/case.ts";
import type { Knowledge } from "../../contract/knowledge.ts";
import type { Reading } from "../../contract/reading.ts";
import type { Bindings } from "../../kit/template.ts";
import { bindingsOf } from "../bindings.ts";
import { isToThePartner } from "../telling.ts";

export interface NoticeInput {
  /** The case after this message was merged into it. */
  readonly theCase: Case;
  readonly reading: Reading;
  readonly message: string;
  readonly knowledge: Knowledge;
  readonly turn: number;
}

export interface OwnSentence {
  readonly text: string;
  readonly turn: number;
  /** Place in its message, for nearness. */
  readonly index: number;
}

export interface NoticeContext extends NoticeInput {
  /** Own sentences of this message. */
  readonly current: readonly OwnSentence[];
  /** Own sentences of earlier messages, oldest first, bounded. */
  readonly earlier: readonly OwnSentence[];
  readonly bindings: Bindings;
}

/** What one detector found: which record it calls for, the words it rests on, and the places it can fill. */
export interface Hit {
  /** Record id (cue records) or the name of the detector. */
  readonly ref: string;
  readonly quotes: readonly string[];
  readonly bindings: Bindings;
  /** Turn of the newest words it rests on. */
  readonly turn: number;
}

const EARLIER_CHARACTERS = 4000;
/** Lines of old messages that were most likely pasted: quotes, tables, log lines, mail headers, code. */
const PASTED_LINE = /^\s*(?:[>|`$#{}<]|\[?\d{1,4}[-:/]\d|(?:from|to|subject|sent|cc|date):\s)/i;

export function contextOf(input: NoticeInput): NoticeContext {
  const { reading, theCase, turn } = input;
  const current = reading.sentences.flatMap((s, index) => (s.pasted || isToThePartner(s.text) ? [] : [{ text: s.text, turn, index }]));
  return { ...input, current, earlier: earlierSentences(theCase, turn), bindings: bindingsOf(theCase) };
}

function earlierSentences(theCase: Case, turn: number): OwnSentence[] {
  const out: OwnSentence[][] = [];
  let room = EARLIER_CHARACTERS;
  for (const message of [...theCase.messages].reverse()) {
    if (message.turn >= turn) continue;
    if (message.text.length > room) continue;
    room -= message.text.length;
    out.unshift(plainSentences(message.text).map((text, index) => ({ text, turn: message.turn, index })));
  }
  return out.flat();
}

function plainSentences(text: string): string[] {
  const own = text
    .split("\n")
    .filter((line) => !PASTED_LINE.test(line))
    .join("\n");
  return own
    .split(/(?<=[.!?…])\s+|\n+/)
    .map((s) => s.trim())
    .filter((s) => s !== "" && !isToThePartner(s));
}
