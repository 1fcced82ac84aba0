// Which predicament of the base an account is in: sure enough to say so, likely enough to ask, or none, where the form of the question leads.
import type { PredicamentFit } from "../../contract/reading.ts";
import type { PredicamentRecord } from "../../contract/records.ts";
import { countWords } from "../../kit/text.ts";
import { askOf } from "../asked.ts";
import { sureFit } from "../gate.ts";
import { adoptedRef, earlierPredicament, predicamentOf, wasDropped } from "../predicament.ts";
import type { PlanDraft, TurnContext } from "../situation.ts";

/** Likelihood from which an account is taken to be in a predicament, and from which that is said for what it is, a reading (docs/measurements.md). */
const IN_IT = 0.8;
const SEEMS_IN_IT = 0.5;
/** As far ahead of all others, less will do for a guess. */
const MAY_BE_ALONE = 0.3;
const AHEAD = 5;
/** Likelihood from which it is worth asking which of two, of the first and of the second. */
const MAY_BE_IN_IT = 0.3;
const OR_IN_THIS = 0.12;
/** What they answer says which of two it is, from a likelihood like this. */
const LEANS_TO = 0.3;
/** Without a question, fewer words tell nothing that could be worked with. */
const AN_ACCOUNT = 12;
const WHICH = "which-predicament:";

export type At =
  /** `fresh`: taken up in this turn. `guessed`: near enough to go by, not near enough to be sure. */
  { readonly record: PredicamentRecord; readonly fresh: boolean; readonly guessed?: boolean } | { readonly between: readonly PredicamentRecord[] };

/** True when an account is taken to be in it. */
export function isPlainly(fit: PredicamentFit | undefined, from = SEEMS_IN_IT): fit is PredicamentFit {
  return fit !== undefined && fit.fit >= from;
}

/** Ref of the question which of these it is. */
export function whichRef(ids: readonly string[]): string {
  return `${WHICH}${ids.join("|")}`;
}

/** The predicament the reply is to work in, or those it may be in; null where the account is to be understood in another way. */
export function predicamentAt(draft: PlanDraft, context: TurnContext): At | null {
  const { theCase, knowledge } = context;
  const current = predicamentOf(theCase);
  const changes = context.has("new-topic");
  const back = context.has("return-to") ? earlierPredicament(theCase) : null;
  const known = knowledge.predicaments.get(back ?? current ?? "");
  if (back !== null) draft.effects.made.push(adoptedRef(back));
  const offered = changes ? null : offeredNow(context);
  const closer =
    offered === null
      ? closest(context, theCase.turn <= 1 || changes ? SEEMS_IN_IT : IN_IT)
      : (chosen(context, offered) ?? otherThan(offered, closest(context, SEEMS_IN_IT)));
  if (known !== undefined && !changes && (closer === undefined || known.form.length === 0)) return { record: known, fresh: false };
  if (closer === undefined && offered === null && (changes || (theCase.turn <= 1 && known === undefined))) {
    const between = likely(context);
    if (between.length > 1 && !isSure(context)) return { between };
  }
  const record = closer ?? forTheQuestion(context, changes || offered !== null);
  if (record !== undefined || (changes && current !== null)) draft.effects.made.push(adoptedRef(record?.id ?? null));
  const fit = context.reading.predicaments.find((p) => p.id === record?.id)?.fit ?? 0;
  return record === undefined ? null : { record, fresh: true, guessed: record.form.length === 0 && offered === null && fit < IN_IT };
}

/** The nearest predicament the case is not in yet, if it is near enough. */
function closest(context: TurnContext, from: number): PredicamentRecord | undefined {
  const [best, next] = context.reading.predicaments;
  const alone = from <= SEEMS_IN_IT && best !== undefined && best.fit >= AHEAD * (next?.fit ?? 0);
  return !isPlainly(best, alone ? MAY_BE_ALONE : from) || best.id === predicamentOf(context.theCase) || wasDropped(context.theCase, best.id)
    ? undefined
    : context.knowledge.predicaments.get(best.id);
}

/** What was offered and not taken is out. */
function otherThan(offered: readonly string[], record: PredicamentRecord | undefined): PredicamentRecord | undefined {
  return record === undefined || offered.includes(record.id) ? undefined : record;
}

/** Two that it may well be in; fewer where it's in neither plainly enough to ask. */
function likely(context: TurnContext): PredicamentRecord[] {
  const [first, second] = context.reading.predicaments.filter((p) => !wasDropped(context.theCase, p.id));
  if (!isPlainly(first, MAY_BE_IN_IT)) return [];
  return [first, second].flatMap((p, i) => (!isPlainly(p, i === 0 ? MAY_BE_IN_IT : OR_IN_THIS) ? [] : (context.knowledge.predicaments.get(p.id) ?? [])));
}

/** Those that the last reply asked about; null when it asked something else. */
function offeredNow(context: TurnContext): readonly string[] | null {
  const last = context.theCase.asked.at(-1);
  return last === undefined || !last.ref.startsWith(WHICH) || last.turn !== context.theCase.turn - 1 ? null : last.ref.slice(WHICH.length).split("|");
}

const FIRST = /^\W*(?:1(?=\W*$|[.,;!)])|a(?=\W*$|[.,;!)])|one(?=\W*$|[.,;!])|(?:the )?(?:first|former)\b)/i;
const SECOND = /^\W*(?:2(?=\W*$|[.,;!)])|b(?=\W*$|[.,;!)])|two(?=\W*$|[.,;!])|(?:the )?(?:second|latter)\b)/i;
const ALL_OF_IT = /^\W*(?:both|a bit of both|yes|yeah|yep|yup|right|exactly|correct|spot on|sure|i think so|mostly|more or less|pretty much|that's it|that)\b/i;
const NONE_OF_IT = /^\W*(?:neither|none|no|nope|not really|something else|other)\b/i;

const NAMES_SECOND = /\bthe (?:second|latter|other)(?: one)?\b/i;
const NAMES_FIRST = /\bthe (?:first|former)(?: one)?\b/i;
/** "A cloud bill?? No." */
const REFUSES = /\?\W+(?:no|nope|not at all)\b|^[^.?!]{0,40}\b(?:no|not) (?:that|it|this)\b/i;

/** Which of `offered` ones an answer picks by its place: its index, "none" of them, or null where it doesn't say. */
export function picked(message: string, offered: number): number | "none" | null {
  if (offered > 1 && (SECOND.test(message) || NAMES_SECOND.test(message))) return 1;
  if (offered > 1 && NAMES_FIRST.test(message)) return 0;
  if (NONE_OF_IT.test(message) || REFUSES.test(message)) return "none";
  return FIRST.test(message) || ALL_OF_IT.test(message) ? 0 : null;
}

/** What they picked, in so many words or by what they go on to tell. */
function chosen(context: TurnContext, offered: readonly string[]): PredicamentRecord | undefined {
  const { message, knowledge, reading } = context;
  const by = (id: string | undefined): PredicamentRecord | undefined => knowledge.predicaments.get(id ?? "");
  const place = picked(message, offered.length);
  if (place === "none") return undefined;
  if (place !== null) return by(offered[place]);
  const named = offered.find((id) => sharesItsWords(message, by(id)?.in_short ?? ""));
  return by(named ?? reading.predicaments.find((p) => offered.includes(p.id) && p.fit >= LEANS_TO)?.id);
}

/** Most of the words it was named with come back in a short answer. */
function sharesItsWords(message: string, label: string): boolean {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}]{4,}/gu) ?? [];
  const said = new Set(words(message).map((w) => w.slice(0, 5)));
  const own = words(label).map((w) => w.slice(0, 5));
  return countWords(message) <= AN_ACCOUNT && own.filter((w) => said.has(w)).length >= Math.max(1, own.length / 2);
}

/** A situation fits better than any guess at a predicament. */
function isSure(context: TurnContext): boolean {
  return (context.theCase.situations[0]?.fit ?? 0) >= sureFit(context.theCase);
}

/** Nothing closer is known: what is asked says how to go about it, and it is not guessed what it is about. */
function forTheQuestion(context: TurnContext, anew: boolean): PredicamentRecord | undefined {
  const { theCase } = context;
  if ((theCase.turn > 1 && !anew) || isSure(context)) return undefined;
  return askOf(theCase) === null && countWords(context.message) < AN_ACCOUNT && theCase.turn <= 1 ? undefined : formFor(context);
}

/** The record for the kind of question that was put last. */
export function formFor({ theCase, knowledge }: TurnContext): PredicamentRecord | undefined {
  const kind = askOf(theCase)?.kind ?? "what-to-do";
  return [...knowledge.predicaments.values()].find((p) => p.form.includes(kind));
}
