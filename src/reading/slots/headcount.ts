// Numbers of people and teams that the words right beside them give away: "my 18 engineers", "45 in engineering",
// "six managers report to me", "taking us to 17". Asked only of numbers no other reader took, said of the present.
import type { ReadFact } from "../../contract/fact.ts";
import type { SINGLE_SLOTS } from "../../contract/names/slots.ts";
import type { QuantityMention } from "../quantities.ts";
import type { Line } from "./rules.ts";
import { isTheirs } from "./standing.ts";

/** What a number fills, and how sure that is. */
export interface Counted {
  readonly slot: (typeof SINGLE_SLOTS)[number];
  readonly value: number;
  readonly status: ReadFact["status"];
}
/** A number with its sentence either side of it, lower case. */
interface Place {
  readonly mention: QuantityMention;
  readonly left: string;
  readonly right: string;
  readonly line: Line;
  readonly noun: string;
  readonly value: number;
  readonly previous: QuantityMention | undefined;
}
/** What a number counts when `left` ends before it and `right` begins after it. */
interface Frame {
  readonly slot: Counted["slot"];
  readonly noun: RegExp;
  readonly left: RegExp;
  readonly right: RegExp;
  readonly most?: number;
  readonly least?: number;
  readonly status?: ReadFact["status"];
  readonly unless?: RegExp;
}

const TECH = "(?:engineering|tech|technology|development|software|product engineering|product and engineering|r&d|digital|it|eng|dev)";
const END = /^\s*(?:$|[,.;:!?)]| - | – )/;
const NOTHING = /^$/;
const ENGINEER = /^engineer$/;
const TEAM = /^team$/;
const PERSON = /^person$/;
const NOT_HERE =
  /^\s*(?:on (?:it|this|that) |who (?:have |has |'ve )?(?:are |were )?(?:left|quit|want|resigned|leav)|left|leave|leaving|quit|resigned|gone|joined|on (?:sick|leave|parental|pip)|short|more\b|too many|away|ago)/;
const MINE = "(?:i've(?: got)?|i have(?: got)?|i now have|i lead|i run|i head|i look after|i oversee|i supervise|i direct|i own)";
const HEDGE = "(?:now |currently |only |just |still |all |about |around |roughly |maybe |a total of |the )*";
const MANAGES = "(?:i (?:directly |line[ -])?manage|i supervise|i line-manage|i'm managing|i am managing)";
const PEOPLE = /^(?:person|engineer|manager|lead|em|tester|staff|head|director|tl|designer|architect|senior|developer|)$/;
const TO_ME = /^\s*(?:are |all |of (?:them|whom|these) |who |now |both |people )*(?:directly )?report(?:s|ing)? (?:directly |in )?(?:to|into) me\b/;

/** "Our 12 engineers in Pune", "inherited 3 engineers from sales": some of them. */
const ALL_OF_THEM =
  /^(?! (?:from|at) | in (?!total\b|the (?:team|company|department|group)\b|all\b|engineering\b|tech\b|my\b|our\b|\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b))/;

const FRAMES: readonly Frame[] = [
  { slot: "me.reports", noun: PEOPLE, left: /(?:^|[^a-z])$/, right: TO_ME, most: 60, unless: /\b(?:used to|no longer|so his|so her)\b/ },
  { slot: "me.reports", noun: /^(?:lead|manager|em|head|director)$/, left: /(?:^|[^a-z])$/, right: /^\s*(?:working |sitting |directly )?under me\b/, most: 60 },
  { slot: "me.reports", noun: NOTHING, left: new RegExp(`\\b${MANAGES}\\s*$`), right: /^\s*(?:$|[,.;:!?)]|directly\b|and\b|now\b)/, most: 60, least: 2 },
  {
    slot: "me.reports",
    noun: /^report$/,
    left: /\b(?:that's|it's|it is|make that|make it|my|our|all of my|now|still|there are|i'm at|to)\s*$/,
    right: /^(?!\s*(?:an? (?:day|week|month)|per\b|about\b|on\b|say\b|show\b|from\b|of\b))/,
    most: 60,
    least: 2,
    unless: /\b(?:bug|status|incident|crash|error|expense|test|weekly|monthly|write|wrote|sent|send|filed|read)\b/,
  },
  {
    slot: "org.engineers",
    noun: ENGINEER,
    left: new RegExp(
      `(?:\\b(?:my|our|under (?:me|them)|of us|taking us to|brings? us to|leaves us with|leaving us with|we're down to|us down to|it's|it is|we're at|we are at)|(?:we're|we are) [^,.;]{0,30}(?: plus|\\+)) ${HEDGE}$`,
    ),
    right: ALL_OF_THEM,
    least: 2,
  },
  {
    slot: "org.engineers",
    noun: ENGINEER,
    left: new RegExp(`\\b(?:here|account|department|dept|group|organi[sz]ation|division|unit|we're an? [a-z -]+|i'm an? [a-z -]+) with ${HEDGE}$`),
    right: /^(?!\s*(?:more|less|each)\b)/,
    least: 2,
    unless: /\b(?:last|previous|old|former|another|their|his|her|vendor|client's)\b/,
  },
  {
    slot: "org.engineers",
    noun: ENGINEER,
    left: /\b(?:do|can|could|should) (?:i|we) (?:get|keep|move|bring)\s*(?:all )?$/,
    right: /^\s+(?:to|from|moving|shipping)\b/,
    least: 8,
  },
  {
    slot: "org.engineers",
    noun: ENGINEER,
    left: /^$/,
    right: /^ who (?!(?:have |has |'ve )?(?:left|quit|want|resigned|came|joined|are (?:leaving|on)))/,
    least: 10,
    status: "inferred",
  },
  {
    slot: "org.engineers",
    noun: /^(?:person|)$/,
    left: /(?:^|[,;:(]|\band|\bof (?:whom|which|those|them)|\b(?:there are|we're|we are|we have|we've|we've got|i have|i've got))\s*(?:now |about |only |just )*$/,
    right: new RegExp(`^\\s*(?:people )?(?:work |are |working )?in ${TECH}\\b(?! (?:department )?(?:at|of) (?:another|their))`),
    least: 2,
  },
  {
    slot: "org.engineers",
    noun: NOTHING,
    left: /\b(?:of (?:whom|those|them|these),?|,) (?:maybe |perhaps |about |around |only )*$/,
    right: /^\s*(?:of (?:them|us|whom) )?(?:of us )?(?:write|are writing|who write) (?:software|code)\b/,
    least: 2,
  },
  {
    slot: "org.engineers",
    noun: NOTHING,
    left: /(?:^|[,;:.(]\s*)$/,
    right: /^\s*of us (?:write|are writing|do|all write) (?:the )?(?:software|code)\b/,
    least: 2,
  },
  {
    slot: "org.engineers",
    noun: PERSON,
    left: new RegExp(`\\b${MINE} ${HEDGE}$`),
    right: /^\s*(?:$|[,.;:!?)]|(?:and|in|across|with|under me|now|on)\b)/,
    least: 13,
    status: "inferred",
  },
  {
    slot: "org.teamSize",
    noun: PERSON,
    left: new RegExp(`\\b${MINE} ${HEDGE}$`),
    right: /^\s*(?:$|[,.;:!?)]|(?:across|under me|now|at an?|on (?:the|my) team|in (?:the|my) team)\b)/,
    least: 4,
    most: 12,
    status: "inferred",
  },
  {
    slot: "org.teamSize",
    noun: /^(?:person|engineer|)$/,
    left: /\b(?:we're|we are|there are|there's)\s*(?:now |about |only |just )*$/,
    right: /^\s*(?:of us )?(?:in|on) (?:the|our|my|this) (?:team|group|squad)\b/,
    least: 2,
  },
  {
    slot: "org.teamSize",
    noun: NOTHING,
    left: /(?:^|\bi'm |\bi am |\bas )(?:now )?(?:an? |the )?(?:em|engineering manager|tech lead|team lead|dev lead|manager|lead) of (?:about |around )?$/,
    right: END,
    least: 2,
    most: 30,
  },
  {
    slot: "org.companySize",
    noun: PERSON,
    left: /(?:\bseries [a-f]|\bseed|\bbootstrapped|\b(?:company|startup|scale-?up|firm|agency|business|charity|bank|shop|non-?profit)(?: (?:from|in|of) [a-zà-ɏ ]{2,20})?)\)?, (?:about |around )?$/,
    right: /^\s*(?:$|[,.;:!?)]|all in\b|in total\b|altogether\b)/,
    least: 2,
  },
  { slot: "org.companySize", noun: PERSON, left: /(?:^|[,;:.(]\s*)$/, right: /^ (?:all in|in all|all told|in the whole company)\b/, least: 2 },
  {
    slot: "org.companySize",
    noun: PERSON,
    left: /(?:^|[,;:.(]\s*|\bwe're |\bwe are )$/,
    right: new RegExp(`^,? (?:(?:about |around |maybe )?(?:[a-z]+|\\d+) (?:of (?:them|us|whom) )?(?:(?:are )?(?:engineers|developers|devs)|in ${TECH})\\b)`),
    least: 5,
  },
  {
    slot: "org.companySize",
    noun: /^staff$/,
    left: /(?:^|[,;:.(]\s*|\b(?:we have|we've|with|we're|charity|company|firm) |\bcompany \()$/,
    right: END,
    least: 2,
  },
  {
    slot: "me.reports",
    noun: /^(?:lead|head|director|tl)$/,
    left: new RegExp(`\\b(?:${MANAGES}|i lead|i have|i've(?: got)?)\\s*$`),
    right: /^(?:$|[,.;:!?)]|\s+(?:and|who|in|across)\b)/,
    most: 30,
    least: 2,
  },
  { slot: "me.reports", noun: PERSON, left: new RegExp(`\\b${MANAGES}\\s*$`), right: END, most: 60, least: 2 },
  { slot: "me.reports", noun: NOTHING, left: /\bmy (?:direct reports|directs|reports)(?: number|:| are)\s*$/, right: END, most: 60, least: 2 },
  {
    slot: "org.contractors",
    noun: /^(?:contractor|freelancer|external)$/,
    left: /(?:\b(?:we use|we're using|we have|we've(?: got)?|we employ|we rely on|plus|we brought in|our))\s*(?:about |around )?$/,
    right: /^/,
    least: 2,
  },
  {
    slot: "org.teams",
    noun: TEAM,
    left: /^(?:i'm |i am )?(?:an? |the )?[a-z ]{0,24}(?:manager|lead|leader|em|head|director) (?:for|of|over) $/,
    right: /^/,
    least: 2,
  },
  { slot: "me.reports", noun: NOTHING, left: /\bmy span(?: of control)? is (?:now |already )?$/, right: END, most: 60, least: 2 },
  {
    slot: "org.engineers",
    noun: PERSON,
    left: /\bi (?:run|lead|head|manage) [a-z ]{2,20} with (?:about |around )?$/,
    right: END,
    least: 13,
    status: "inferred",
  },
  { slot: "me.reports", noun: /^direct$/, left: /\b(?:with|have|i've|got|my)\s*$/, right: /^/, most: 60, least: 2 },
  {
    slot: "org.engineers",
    noun: ENGINEER,
    left: /\b(?:i(?:'ve| have)? (?:just |recently )?(?:inherited|taken over)|i took over|i'm managing|i am managing|i'm leading|i am leading|we're pushing|we're approaching|we've (?:grown|shrunk|scaled) to|we (?:grew|shrank) to) $/,
    right: ALL_OF_THEM,
    least: 2,
  },
  {
    slot: "org.engineers",
    noun: PERSON,
    left: /\b(?:my|our|the) (?:eng|engineering|tech|development) (?:org|organi[sz]ation|department|group)(?: is| has|:|,)? $/,
    right: /^/,
    least: 2,
  },
  {
    slot: "org.engineers",
    noun: NOTHING,
    left: /\b(?:the |our |my )?(?:engineering|eng|tech|development) (?:headcount|team|department|org|organi[sz]ation)(?: is|:)(?: now)? $/,
    right: END,
    least: 2,
  },
  {
    slot: "org.engineers",
    noun: NOTHING,
    left: /(?:^|[,;(] ?|\b(?:our|my|the) )(?:department|engineering|eng department) is (?:now )?$/,
    right: /^ strong\b/,
    least: 2,
  },
  { slot: "org.engineers", noun: PERSON, left: /\bteams,? (?:with|of|in) (?:a )?total (?:of )?$/, right: /^/, least: 2, status: "inferred" },
  { slot: "org.companySize", noun: PERSON, left: /\bwe(?:'ve| have)? (?:just )?(?:grown|grew|shrunk|shrank|scaled) to $/, right: END, least: 2 },
  { slot: "org.companySize", noun: NOTHING, left: /\b(?:company is|we're|we are) (?:now )?$/, right: /^ strong\b/, least: 2 },
  {
    slot: "org.teamSize",
    noun: /^(?:person|engineer|)$/,
    left: /\b(?:each|every one) of (?:our|my|the) [a-z0-9]+ (?:teams|squads) (?:has|have|is|counts) $/,
    right: /^/,
    least: 2,
    most: 40,
  },
  { slot: "org.teamSize", noun: /^(?:person|engineer|)$/, left: /\b(?:teams|squads)(?:,| with| of) $/, right: /^ (?:in|per|on) each\b/, least: 2, most: 40 },
  {
    slot: "org.teams",
    noun: TEAM,
    left: /\b(?:my|i(?:'ve| have)? inherited|i(?:'ve)? taken over|i took over|i'm managing|i am managing|i'm leading|i am leading|i look after|i oversee|i supervise|i head)\s*(?:about |all )?$|\bi took $/,
    right: /^(?! (?:for|meeting))/,
    least: 2,
  },
  { slot: "org.teams", noun: TEAM, left: /(?:^|[^a-z])$/, right: TO_ME, least: 2, unless: /\bno longer\b/ },
  { slot: "org.teams", noun: TEAM, left: /\ball(?: of)?(?: (?:our|my|the))?\s*$/, right: /^/, least: 2, unless: /\b(?:would|could|if)\b/ },
  {
    slot: "org.teams",
    noun: TEAM,
    left: /\b(?:lead|leading|principal|staff|architect|head|responsible|asked to)\b[^.;]{0,60} across (?:all )?$/,
    right: /^/,
    least: 2,
    status: "inferred",
    unless: /\b(?:effort|project|initiative|migration|program(?:me)?|rollout)\b/,
  },
  { slot: "org.teams", noun: NOTHING, left: /\bteams? became\s*$/, right: /^/, least: 2 },
];

const ARE_ENGINEERS = /^ (?:are|is) (?:software )?(?:engineers|developers|devs|programmers)\b|^ (?:are )?in (?:engineering|tech|development)\b/;
const CLEAN =
  /^(?:software|full|time|full-time|permanent|development|engineering|scrum|agile|feature|product|stream|aligned|cross|functional|direct|team|tech|technical|own|remaining|line)$/;

/** What a number that no other reader took counts, or null. */
export function headcount(mention: QuantityMention, line: Line, previous: QuantityMention | undefined): Counted[] {
  const { quantity, modifiers } = mention;
  const left = line.lower.slice(Math.max(0, mention.start - 90), mention.start);
  const right = line.lower.slice(mention.end, mention.end + 70);
  const place: Place = { mention, left, right, line, noun: quantity.noun, value: Math.round(quantity.value), previous };
  // "400 employees, of which 90 are engineers".
  if (
    mention.standing === "stated" &&
    quantity.unit === "count" &&
    /\bof (?:which|whom|those),? (?:about |around |only |maybe )*$/.test(left) &&
    ARE_ENGINEERS.test(right)
  )
    return [{ slot: "org.engineers", value: place.value, status: "stated" }];
  if (mention.standing === "void" || mention.carried || quantity.per !== undefined) return [];
  if (quantity.series !== undefined) return ofSeries(place);
  // "my 12 engineers", "all 5 squads" are there whatever is wanted of them.
  const definite = mention.standing === "future" && /\b(?:all|all of|my|our|all (?:my|our))\s*$/.test(left);
  if ((mention.standing !== "stated" && !definite) || quantity.unit === "percent") return quantity.unit === "percent" ? halfContractors(place) : [];
  if (quantity.unit !== "count") return [];
  if (/ (?:of )?(?:the |our |my )?engineers$/.test(mention.quote.toLowerCase()) && /^ are (?:contractors|freelancers|externals)\b/.test(right))
    return [{ slot: "org.contractors", value: place.value, status: "stated" }];
  if (quantity.of !== undefined) return wholeOf(place);
  if (!modifiers.every((m) => CLEAN.test(m)) || NOT_HERE.test(right) || isTheirs(left) || mention.quote.startsWith("a couple")) return [];
  const own = ownPart(place);
  if (own.length > 0) return own;
  const frame = FRAMES.find(
    (f) =>
      f.noun.test(place.noun) &&
      place.value >= (f.least ?? 1) &&
      place.value <= (f.most ?? 1e6) &&
      f.left.test(left) &&
      f.right.test(right) &&
      f.unless?.test(left) !== true,
  );
  if (frame === undefined) return [];
  const found: Counted = { slot: frame.slot, value: place.value, status: frame.status ?? "stated" };
  // "six managers report to me" counts managers as well.
  return frame.slot === "me.reports" && /^(?:manager|em)$/.test(place.noun) ? [found, { ...found, slot: "org.managers" }] : [found];
}

/** "Three of the five teams", "one of my six engineers", "3 of my 9": the whole. */
function wholeOf({ mention, noun, left, right }: Place): Counted[] {
  const said = mention.quote.toLowerCase();
  const value = mention.quantity.of ?? 0;
  if (/\b(?:lost|lose|let go of)\s*$/.test(left) || NOT_HERE.test(right) || /\b(?:would|if)\b/.test(left)) return [];
  const whose = / of (?:all )?(my|our|the) /.exec(said)?.[1] ?? "";
  if (noun === "team" && whose !== "" && value > 1) return [{ slot: "org.teams", value, status: "stated" }];
  if (whose !== "my" && whose !== "our") return [];
  if (noun === "engineer") return [{ slot: "org.engineers", value, status: "stated" }];
  if (noun === "report") return value < 60 ? [{ slot: "me.reports", value, status: "stated" }] : [];
  return noun === "" && whose === "my" && value > 2 && value < 30 ? [{ slot: "org.teamSize", value, status: "inferred" }] : [];
}

/** "40 to 100 engineers" that are wanted: forty are there; "Engineering went from 60 to 41": forty-one. */
function ofSeries({ mention, noun, left, right }: Place): Counted[] {
  const series = mention.quantity.series ?? [];
  const [first = 0, last = 0] = [series[0], series.at(-1)];
  if (series.length !== 2 || mention.quantity.unit !== "count" || last < 2) return [];
  if (noun === "" && /\b(?:my|our) team (?:has |have )?(?:went|gone|grew|grown|shrank|shrunk|doubled)\s*$/.test(left))
    return [{ slot: "org.teamSize", value: last, status: "stated" }];
  if (noun === "engineer" && /\b(?:us|we|me)\b[^.;]{0,20} (?:to (?:go|grow|scale|move)|going|growing)\s*$/.test(left))
    return [{ slot: "org.engineers", value: first, status: "stated" }];
  if (noun !== "" || /\b(?:want|wants|would|will|plan|from|velocity|score)\b/.test(left)) return [];
  if (/(?:^|[.,;(]\s*|\band )engineering (?:has |have )?(?:went|gone|grew|grown|shrank|shrunk|dropped|fell|fallen)\s*$/.test(left))
    return [{ slot: "org.engineers", value: last, status: "stated" }];
  return /\bwe(?:'ve| have)? (?:gone|went|shrunk|shrank|fallen|dropped)\s*$/.test(left) &&
    /^ (?:by attrition|through attrition|people|heads|after the (?:cuts?|layoffs?))\b/.test(right)
    ? [{ slot: "org.engineers", value: last, status: "inferred" }]
    : [];
}

/** "22 contractors and 18 of our own". */
function ownPart({ noun, left, right, value, previous }: Place): Counted[] {
  return noun === "" && previous?.quantity.noun === "contractor" && /\band\s*$/.test(left) && /^\s*of (?:our|my) own\b/.test(right)
    ? [{ slot: "org.engineers", value, status: "stated" }]
    : [];
}

/** "14 in digital, half contractors". */
function halfContractors({ mention, noun, left, previous }: Place): Counted[] {
  const whole = previous?.quantity;
  if (noun !== "contractor" || whole === undefined || whole.unit !== "count" || !/[,(]\s*(?:about |roughly )?$/.test(left)) return [];
  return [{ slot: "org.contractors", value: Math.round((whole.value * mention.quantity.value) / 100), status: "inferred" }];
}

const ROLES_COUNTED = /^(?:my|our) (?:current )?team(?: is|'s| has)?:? (?<list>(?:[a-z0-9]+ [a-z-]+(?:, and |, | and | plus )){1,6}[a-z0-9]+ [a-z-]+)\.?$/;
const SMALL = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** "My team: three backend, two frontend, one QA": six, added up. */
export function teamAddedUp(line: Line): ReadFact[] {
  const found = ROLES_COUNTED.exec(line.lower);
  const parts = found?.groups?.list?.split(/, and |, | and | plus /).map((p) => p.split(" ")[0] ?? "") ?? [];
  const numbers = parts.map((p) => (/^\d+$/.test(p) ? Number(p) : SMALL.indexOf(p === "a" ? "one" : p)));
  if (found === null || numbers.length < 2 || numbers.some((n) => n < 1)) return [];
  const value = numbers.reduce((a, b) => a + b, 0);
  return [
    {
      slot: "org.teamSize",
      value,
      quote: line.text.replace(/\.$/, ""),
      sentence: line.index,
      status: "inferred",
      quantity: { value, approximate: false, unit: "count", noun: "person" },
    },
  ];
}
