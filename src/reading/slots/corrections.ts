// "No, 40 engineers, not 28", "sorry, I meant 12", "make that 30": which facts of a line replace something said before.
import type { ReadFact } from "../../contract/fact.ts";
import type { Line } from "./rules.ts";

const OPENS =
  /^(?:no[,:;.] |nope[,. ]|sorry[,:. ]|oops|correction|wait[,. ]|scratch that|strike that|actually[, ]|i meant|i misspoke|my mistake|my bad|make (?:that|it) |let me correct|i was wrong|to correct|that's wrong|that was wrong|not \d+[,. ]|edit:)/;
const INSIDE =
  /\b(?:i meant|make that|scratch that|strike that|correction:|i misspoke|i got that wrong|should have said|it's actually|it is actually|we're actually|actually it's|actually we|actually,? it's|rather than \d+ as i said)\b/;
const NOT =
  /(?:,|\s|^)\s*not (?:the )?(?:about )?(?<old>\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)\b/d;
/** "We're 40 now, not 28": said as news, and it replaces all the same. */
const UPDATED = /\b(?:now|today|by now|these days|any ?more|no longer|meanwhile)\b/;
const WORDS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
};

/** True when the line takes back or replaces something said before. */
export function isCorrection(line: Line): boolean {
  return OPENS.test(line.lower) || INSIDE.test(line.lower) || (UPDATED.test(line.lower) && NOT.test(line.lower));
}

/** Marks the facts of a correcting line, with the value they replace where it is said. */
export function markCorrections(line: Line, facts: ReadFact[]): ReadFact[] {
  const opens = isCorrection(line);
  const old = NOT.exec(line.lower)?.groups?.old;
  // "No, some of them are slacking" disagrees and corrects nothing; a number has to be put in place of another.
  if (!opens && old === undefined) return facts;
  const weak = /^(?:no[,:;.] |nope|actually|wait)/.test(line.lower) && old === undefined && !INSIDE.test(line.lower);
  const replaces = old === undefined ? undefined : (WORDS[old] ?? Number(old.replaceAll(",", "").replace(/\.$/, "")));
  return facts.map((f) => {
    const single = f.slot.startsWith("org.") || f.slot.startsWith("me.") || f.slot.startsWith("time.");
    const numeric = typeof f.value === "number";
    if (weak && !(single && (numeric || /^actually/.test(line.lower)))) return f;
    if (!single && f.slot !== "quantity" && f.slot !== "metric") return f;
    if (replaces !== undefined && f.value === replaces) return f;
    return { ...f, corrects: true, ...(replaces === undefined || Number.isNaN(replaces) || !numeric ? {} : { replaces }) };
  });
}
