// A bare number that is ours now, set against one that is not: "at my last company I had 200 engineers; here it's twelve".
// It counts what was counted just before; and parts of a whole: "18 of us are engineers", "half of them developers".
import type { ReadFact } from "../../contract/fact.ts";
import type { QuantityMention } from "../quantities.ts";
import type { Counted } from "./headcount.ts";
import type { Line } from "./rules.ts";

const SLOT_OF: ReadonlyMap<string, Counted["slot"]> = new Map<string, Counted["slot"]>([
  ["engineer", "org.engineers"],
  ["team", "org.teams"],
  ["report", "me.reports"],
  ["employee", "org.companySize"],
  ["contractor", "org.contractors"],
  ["manager", "org.managers"],
]);
const OURS_NOW =
  /(?:\b(?:here,? (?:it's|it is|we have|we've(?: got)?|we're|we are|i have|i've(?: got)?|there are)|(?:today|now|currently|these days),? (?:it's|it is|we're|we are|we have|we've(?: got)?|i have|i've(?: got)?|there are)|so that's|so we're|we've(?: got)?|we have(?: what we have:)?|i've(?: got)?|i have|and have|in (?:reality|fact|truth),? (?:it's|we're|we have)|now it's|(?:^|, |; )now(?: only| just)?|(?:taking|takes|took|bringing|brings|brought|leaving|leaves|left) (?:us|me) (?:to|at|with)|(?:we're|we are|us) down to)|(?:^|, )ours? (?:has|have|is|are))\s*(?:about |around |only |just )*$/;
const ENDS = /^\s*(?:now|here|today|left|at the moment)?\s*(?:$|[.,;:!?)]|and (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d)\b|after the\b)/;
const TECH = "(?:engineering|tech|development|dev|eng|r&d|it)";
const ARE_ENGINEERS = new RegExp(`^\\s*of (?:us|them) (?:are )?(?:engineers|developers|devs|programmers|in ${TECH})\\b`);
/** "It has six" is no department. */
const ENGINEERING_IS = new RegExp(`(?:^|[,;:.(]|\\b(?:and|our))\\s*${TECH.replace("|it)", ")")} (?:is|are|has|makes up)\\s*(?:about |around )?$`);
const IN_TECH = new RegExp(`^\\s*(?:people )?in ${TECH}\\b`);
const WE_ARE = /(?:^|[,;:.]\s|\band )(?:we're|we are|there are)\s*(?:about |around |only |just )*$/;

/** What a number without a noun of its own counts, or null. `before` are mentions of this line and the one before it. */
export function contrasted(mention: QuantityMention, line: Line, earlier: readonly QuantityMention[]): Counted | null {
  const left = line.lower.slice(Math.max(0, mention.start - 60), mention.start);
  const right = line.lower.slice(mention.end, mention.end + 50);
  const { quantity } = mention;
  if (/\b(?:if|imagine|suppose|would|could|might|not|n't|never)\s*(?:[a-z']+ ){0,2}$/.test(left)) return null;
  const part = partOf(mention, left, right, earlier);
  if (part !== null) return part;
  if (
    quantity.noun !== "" ||
    quantity.unit !== "count" ||
    quantity.series !== undefined ||
    quantity.of !== undefined ||
    quantity.value < 2 ||
    !Number.isInteger(quantity.value)
  )
    return null;
  if (WE_ARE.test(left) && IN_TECH.test(right)) return { slot: "org.engineers", value: quantity.value, status: "stated" };
  const source = earlier.findLast((m) => nounOf(m) !== "" && m.quantity.unit === "count" && !m.carried);
  const slot = source === undefined ? undefined : slotOf(source, line);
  if (source !== undefined && slot !== undefined && insteadOf(source, line, left, right)) return { slot, value: quantity.value, status: "stated" };
  if (slot === undefined || source === undefined || !(OURS_NOW.test(left) || (WE_ARE.test(left) && /^\s*now\b/.test(right))) || !ENDS.test(right)) return null;
  return { slot, value: quantity.value, status: "stated" };
}

/** What was counted; "ten more engineers" keeps its noun behind "more". */
const nounOf = (m: QuantityMention): string => (/^ more (?:engineers|developers|devs)\b/.test(m.after) ? "engineer" : m.quantity.noun);

/** People are the team's or the company's, by what was said to have them. */
function slotOf(source: QuantityMention, line: Line): Counted["slot"] | undefined {
  const noun = nounOf(source);
  if (noun !== "person") return SLOT_OF.get(noun);
  if (/\b(?:we're|we are|we were|we aren't|we're no longer|company (?:is|was|has)|firm|startup)\b[^,.;]{0,20}$/.test(source.before)) return "org.companySize";
  return /\b(?:you have|you've(?: got)?|you manage|you lead|team|group|squad)\b/.test(`${source.before} ${line.lower.slice(0, 60)}`)
    ? "org.teamSize"
    : undefined;
}

/** "We're not 200 people any more, it's 140", "not 12 reports, it's 10", "it was 4 people, it's 19 today", "it's nine, actually". */
function insteadOf(source: QuantityMention, line: Line, left: string, right: string): boolean {
  if (!/(?:^|[,;:–-] |\b(?:and|but|now) )(?:it's|it is|that's|we're|we are)(?: now| more like| only)?\s*(?:about |around )?$/.test(left)) return false;
  if (/^,? (?:today|now|actually|these days|in fact|to be exact)\b/.test(right)) return true;
  return (
    source.sentence === line.index && /\b(?:not|n't|no longer)\b/.test(line.lower.slice(0, source.end)) && ENDS.test(right.replace(/^ (?:after|since)\b.*/, ""))
  );
}

function partOf(mention: QuantityMention, left: string, right: string, earlier: readonly QuantityMention[]): Counted | null {
  const { quantity } = mention;
  if (/\b(?:bought|acquired|acquiring|took over|merged with|client|customer|vendor|competitor)\b[^.;]{0,60}$/.test(left)) return null;
  const engineers = (value: number, status: ReadFact["status"]): Counted => ({ slot: "org.engineers", value, status });
  // "two of our twelve engineers": those who left come off.
  if (
    quantity.of !== undefined &&
    quantity.noun === "engineer" &&
    quantity.unit === "count" &&
    (/\b(?:lost|let go of|lose)\s*$/.test(left) || /^ (?:have |has |just )?(?:left|quit|resigned)\b/.test(right))
  ) {
    return engineers(quantity.of - quantity.value, "inferred");
  }
  const said = mention.quote.toLowerCase();
  const tail = `${said.slice(said.indexOf(" of ") === -1 ? said.length : said.indexOf(" of "))}${right}`;
  if (quantity.unit === "percent" && /^(?:half)/.test(said) && ARE_ENGINEERS.test(tail)) {
    const whole = earlier.findLast((m) => m.quantity.unit === "count" && /^(?:employee|person)$/.test(m.quantity.noun));
    return whole === undefined ? null : engineers(Math.round((whole.quantity.value * quantity.value) / 100), "inferred");
  }
  if (quantity.unit !== "count" || quantity.series !== undefined) return null;
  if (ARE_ENGINEERS.test(tail)) return engineers(quantity.value, "stated");
  return ENGINEERING_IS.test(left) && /^\s*(?:of them|of us|of those|people)?\s*(?:$|[.,;:!?)])/.test(tail) ? engineers(quantity.value, "stated") : null;
}
