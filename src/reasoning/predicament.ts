// The predicament a case is in, and what of it was said: read from the refs of the moves made.
import type { Case } from "../contract/case.ts";
import type { PredicamentRecord, PredicamentReply } from "../contract/records.ts";

const ADOPTED = "predicament:";
const NO_LONGER = "none";
const SAID = "reply:";

/** Ref that says which predicament the case is in from now on; null: in none, since it was misread. */
export function adoptedRef(id: string | null): string {
  return `${ADOPTED}${id ?? NO_LONGER}`;
}

/** Id of the predicament the case is in; null when none was recognised. */
export function predicamentOf(theCase: Case): string | null {
  const last = theCase.made.findLast((m) => m.startsWith(ADOPTED) && !m.includes("/"))?.slice(ADOPTED.length);
  return last === undefined || last === NO_LONGER ? null : last;
}

/** The one it was in before the present one; null when there was none. */
export function earlierPredicament(theCase: Case): string | null {
  const current = predicamentOf(theCase);
  const taken = theCase.made.flatMap((m) => (m.startsWith(ADOPTED) && !m.includes("/") ? [m.slice(ADOPTED.length)] : []));
  return taken.findLast((id) => id !== NO_LONGER && id !== current) ?? null;
}

/** Predicaments that were taken up and dropped again as misread. */
export function wasDropped(theCase: Case, id: string): boolean {
  return predicamentOf(theCase) !== id && theCase.made.includes(`${ADOPTED}${id}`);
}

export function leanRef(id: string): string {
  return `predicament-lean:${id}`;
}

export function questionRef(id: string, question: string): string {
  return `predicament:${id}/${question}`;
}

/** Ref of a reply on what the leader said. */
export function saidRef(id: string, ref: string): string {
  return `${SAID}${id}/${ref}`;
}

/** Ref of a straight answer that holds in any predicament. */
export function followupRef(id: string): string {
  return `followup:${id}`;
}

/** The reply of a record with this ref (`QUESTION/ANSWER`, or the id of a further one). */
export function replyOf(record: PredicamentRecord, ref: string): PredicamentReply | undefined {
  const [question, answer] = ref.split("/");
  if (answer === undefined) return record.replies.find((r) => r.id === ref);
  return record.questions.find((q) => q.id === question)?.answers.find((a) => a.id === answer);
}

/** What was heard in it so far, in the order it was heard, less what turned out to be misheard. */
export function heardSoFar(theCase: Case, record: PredicamentRecord): PredicamentReply[] {
  const prefix = saidRef(record.id, "");
  return theCase.made.flatMap((m) => (m.startsWith(prefix) && !theCase.made.includes(misheardRef(m)) ? (replyOf(record, m.slice(prefix.length)) ?? []) : []));
}

/** What was learned of it so far, as clauses. */
export function notedOf(theCase: Case, record: PredicamentRecord): string[] {
  return heardSoFar(theCase, record).flatMap((r) => r.noted ?? []);
}

/** Ref that takes back what was said on hearing something. */
export function misheardRef(said: string): string {
  return `misheard:${said}`;
}
