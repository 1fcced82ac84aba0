// Maps quantities to the size of the organisation: engineers, teams, team size, managers, contractors, company, users.
// A number becomes a headcount only where the words around it say so; elsewhere it stays a quantity.
import type { ReadFact } from "../../contract/fact.ts";
import type { SINGLE_SLOTS } from "../../contract/names/slots.ts";
import type { QuantityMention } from "../quantities.ts";
import { isTheirs } from "./standing.ts";

type OrgSlot = Extract<(typeof SINGLE_SLOTS)[number], `org.${string}` | "me.reports">;

/** A slot read from one mention, with how sure the words make it and how much of the clause the quote needs. */
interface Mapped {
  slot: OrgSlot;
  value: number;
  status: ReadFact["status"];
}

const HAVE =
  /(?:\b(?:we're|we are|we have|we've|we've got|we got|we employ|i have|i've|i've got|i've a|there's|there are|there is|i manage|i run|i lead|i'm running|i'm managing|i'm leading|i head|i supervise|i look after|i own|i oversee|i inherited|inherited|i'm responsible for|responsible for|i'm in charge of|in charge of|running|leading|managing|overseeing|heading|manage|lead|with|of|our|my|got|have|has|plus|and|for|only|just|still|now|total|altogether|currently|across|over|shop|company|org|organisation|organization|startup|scaleup|scale-up|firm|house|agency|engineering|is|at|as|about|all|all of our|to|meant|make that|make it)|^|[,:;(+]|-)\s*(?:also |now |currently |about |only |just |still |all |a total of |got |the |a )*$/;
const OPENS =
  /(?:^|[,:;(.+]|\b(?:with|we're|we are|we have|we've|got|our|have|has|and|plus|only|for|about|of|at|to|there's|there are|manage|run|lead|i've|head of|vp of|over|is|across|meant|make that|make it))\s*(?:also |now |currently |about |only |just |still |all |got |the |a )*$/;
const AFTER_HEAD =
  /^(?:\s*$|\s*[,;:.)(!?/+&-]|\s+(?:and(?! more)|plus|on top of|in (?:total|house|all|the company|engineering|(?:two|three|four|five|six|seven|eight|nine|ten|\d+)|one|an?|my|our|this)|across|split|divided|grouped|distributed|over|here|today|now|with|at|as|reporting|under me|but|organi[sz]ed|spread|altogether|working on|doing|who (?:all )?report|on (?:one|an?|two|three|four|\d+|the same|it|this|my team|our team)|between|against|total|overall|strong|to (?:support|run|maintain|serve)|shipping|building|supporting|serving|can(?:not|'t)?|per|is|so|of (?:about |around |roughly )?(?:\d|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b))(?![A-Za-zÀ-ɏ]))/;
const BREAK_HEAD =
  /^\s*(?:on (?:it|this|that)\b|who (?:are|were|left|quit|want)|left|leave|leaving|quit|resigned|gone|joined|on (?:month|the rota|the rotation|call|on-call|sick|leave|parental|vacation|pip|contract)|out\b|short|want|hate|refus|com(?:e|ing)|start|short of|waiting|blocked|later|ago|away|too many|more|behind|short)/;
const SUBSET =
  /\b(?:other|another|more|new|extra|additional|remaining|best|good|great|top|senior|junior|staff|principal|former|ex|mid|mid-level|android|ios|backend|frontend|front|back|mobile|web|data|qa|test|security|platform|infra|devops|ml|ai|embedded|release|sales|support|partner|open|strong|weak|decent|experienced|offshore|outsourced|different|separate|neighbouring|dependent|product|feature|internal|idle|unhappy|angry|big|large|largest|small|biggest|enterprise|key|major|unassigned|free|expensive|spare|graduate|grad|trainee|women|female|male|young|old|bootcamp|contract|freelance|external|agency|part|pilot|potential|beta|affected|angry|whole|entire)\b/;
const ALLOWED_MODIFIERS =
  /^(?:software|in|house|full|time|in-house|fulltime|strong|permanent|total|development|dev|engineering|eng|scrum|agile|cross|functional|autonomous|paying|active|actual|human|daily|monthly|registered|live|business|b|b2b|corporate|direct|people|line|contract|external|outside|freelance|product|feature|tech|technical|delivery|it|r&d|r|d|stream|aligned|end|saas)$/;
const HIRING =
  /\b(?:hire|hiring|hired|recruit\w*|add|adding|added|need|needs|want|wants|lose|losing|lost|fired?|laid off|let go|sack\w*|give us|gave us|give me|gave me|promis\w+|approv\w+|open|budget\w*|request\w*|another|replac\w+|poach\w*|interview\w*|candidates?|applicants?|offers?|contract(?:s|ed)?|pull(?:ed|ing)?|borrow\w*|moved?|moving|assign\w*|lend|swap\w*|train(?:ed|ing)?|onboard\w*|instead of|rather than|cut|promot\w+|at least|equivalent|worth|takes?|took|cost|costs|requires?|block(?:s|ed)?|between|from|by|among|one of|some of|most of|because of|say|says|said|told|asked|absorb\w*|sign|signing|instead of|effort|thing|project|initiative|migration|led|began|touch\w*|after|than|like|per|every|each)\b/;

const clean = (modifiers: readonly string[]): boolean => modifiers.every((m) => ALLOWED_MODIFIERS.test(m));
const whole = (m: QuantityMention): number => Math.round(m.quantity.value);

/** Slots a mention fills, none for most. `previous` is the mention before it in the same sentence. */
export function orgFactsOf(mention: QuantityMention, previous: QuantityMention | undefined): Mapped[] {
  const { quantity, before, after } = mention;
  if (mention.standing === "void" || mention.standing === "future" || mention.carried || quantity.value < 1 || quantity.value > 5e9) return [];
  if (quantity.unit !== "count" || quantity.of !== undefined || quantity.per !== undefined) return [];
  // "two of my engineers", "at least two direct reports": some of them, or a measure of others.
  if (/ of (?:my|our|the|those|these|their) |^(?:at least|at most|fewer than|less than|up to) /.test(mention.quote.toLowerCase())) return [];
  const past = mention.standing === "past";
  if (quantity.series !== undefined) return past && !/\bwent\b/.test(before) ? [] : grown(mention);
  const sized = sizeOfGroup(mention, previous);
  if (sized.length > 0) return past ? [] : sized;
  return past ? [] : counted(mention, before, after);
}

/** "we went from 12 to 30 devs": the last of the series holds now. */
function grown(mention: QuantityMention): Mapped[] {
  if (
    !/(?:\bwe(?:'ve| have)?|\bteam|\borg|\bengineering|\bheadcount|\bi(?:'ve)?) (?:just )?(?:went|grown?|grew|scaled|doubled|tripled|expanded|shrank|shrunk|jumped|gone|moved|are)\s*(?:us |it )?$/.test(
      mention.before,
    )
  )
    return [];
  if (mention.quantity.noun === "engineer" && clean(mention.modifiers)) return [{ slot: "org.engineers", value: whole(mention), status: "stated" }];
  if (mention.quantity.noun === "team" && clean(mention.modifiers)) return [{ slot: "org.teams", value: whole(mention), status: "stated" }];
  return mention.quantity.noun === "person" && mention.modifiers.length === 0 && /\bwe\b|company/.test(mention.before)
    ? [{ slot: "org.companySize", value: whole(mention), status: "inferred" }]
    : [];
}

const NOT_OURS =
  /\b(?:their|his|her|its|another|other|platform|infra\w*|qa|security|sales|support|data|design|ops|devops|marketing|product|competitor'?s?|partner|vendor'?s?|hiring|task|sre|mobile|ios|android|frontend|backend|core|leadership|management|exec\w*|review|tiger|founding|client'?s?|customer|red|ideal|a typical|typical|for a|each) (?:team|squad|group|dept|department)s? (?:is |are |was )?(?:of |only |just |at |about )*$/;

/** "team of 7", "eng team of 12", "teams of six", "company of 50", "department is 4", "30-person startup". */
function sizeOfGroup(mention: QuantityMention, previous: QuantityMention | undefined): Mapped[] {
  const { quantity, before, after } = mention;
  const value = whole(mention) + elsewhereToo(after);
  const people =
    quantity.noun === "" || quantity.noun === "person" || (quantity.noun === "engineer" && clean(mention.modifiers)) || quantity.noun === "employee";
  if (!people) return [];
  if (
    /\b(?:teams|squads) of\s*$/.test(before) ||
    (/\b(?:teams|squads),? (?:of )?(?:about |around |roughly )?$/.test(before) && /^\s*(?:each|people each|engineers each)/.test(after))
  ) {
    return previous?.quantity.noun === "team" &&
      clean(previous.modifiers) &&
      !/\bso\s*$|\bso \d+ [A-Za-zÀ-ɏ]+,\s*$/.test(previous.before) &&
      !NOT_OURS.test(before) &&
      previous.standing === "stated"
      ? [{ slot: "org.teamSize", value, status: "stated" }]
      : [];
  }
  const group =
    /\b((?:\w+[ -]){0,3})(team|squad|group|department|dept|org|organi[sz]ation|company|startup|start-up|scaleup|shop|firm|agency|business|engineering|eng|headcount)\b(?:'s|s? is| are|'s at| has| with| now| we're| we are)?(?: now| currently| only| just| of| at| about| around| a bit over| got| total| all of)*\s*$/.exec(
      before,
    );
  const container =
    /^[\s-]*(?:(?:(?!(?:from|in|at|of|for|on|with|to|by|the|and|or|who|that|an?|our|my|their)\b)[A-Za-zÀ-ɏ\d&+/.-]+ ){0,3}?)(team|squad|startup|start-up|scaleup|scale-up|company|shop|firm|org|organi[sz]ation|agency|department|business|consultancy|nonprofit|studio|vendor|bank|fintech|medtech|edtech|proptech|healthtech|insurtech|place)\b/.exec(
      after,
    );
  const tied =
    quantity.noun !== "" &&
    container !== null &&
    (/[-]/.test(mention.quote) || /person|man|strong|ppl|people|dev|eng|engineer$/i.test(mention.quote.slice(-8)));
  if (
    tied &&
    /(?:\b(?:a|our|my|an|this|your|same|at|as|for|in)|,|^)\s*(?:[\w-]+ ){0,3}$/.test(before) &&
    !/\b(?:their|his|her|another|other|old|last|previous|competitor|like a)\b[^,]{0,20}$/.test(before)
  )
    return inContainer(container[1] ?? "", quantity.noun, value, before);
  // "the water company has 1.3 million" is another one.
  if (
    /\b(?:the|an?) [a-z-]+ (?:company|firm|agency|bank|shop|startup) (?:has|is|of|with)\s*(?:about |only )?$/.test(before) &&
    /\bthe [a-z-]+ (?:company|firm|agency|bank|shop)/.test(before)
  )
    return [];
  if (group === null || NOT_OURS.test(before) || isTheirs(before) || (container !== null && /^[\s-]*(?:\w+ )?(?:team|squad)/.test(after))) return [];
  if (
    quantity.noun === "" &&
    !/^\s*(?:$|[,;:.()!?-]|(?:and|plus|so|but|in|who|sees?|with|total|now|across|is|are|for|doing|serving|at|here|or so|wanting|we|i)\b)/.test(after)
  )
    return [];
  if (
    !/(?:\bof|\bis|'s|\bare|\bat|\bwith|\bhas|\bwe're|\bwe are|\bnow|\bjust|\bonly|,|:|^(?:\w+ )?(?:team|company|headcount|dept|department|engineering))\s*(?:about |around |a bit over |just |only |now |currently |got |total |all of )*$/.test(
      before,
    )
  )
    return [];
  return inContainer(group[2] ?? "", quantity.noun, value, before, group[1] ?? "");
}

const SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** "five in Lisbon plus three in Gdansk": the three; 0 when there is nothing of the kind. */
function elsewhereToo(after: string): number {
  const found = /^ in [a-zà-ɏ]+(?: [a-zà-ɏ]+)? (?:plus|and) (\d+|[a-z]+) in /.exec(after)?.[1] ?? "";
  return /^\d/.test(found) ? Number(found) : Math.max(0, SMALL.indexOf(found));
}

function inContainer(container: string, noun: string, value: number, before: string, lead = ""): Mapped[] {
  const engineering =
    /\b(?:eng|engineering|tech|dev|development|software|it|product engineering|r&d)\b[ -]*(?:team|org\w*|department|dept|group|is|of|at|$)/.test(
      `${lead}${container}`,
    ) || /\b(?:eng|engineering|tech|dev|development) (?:team|org|organisation|organization|department|dept|group)\b[^,]*$/.test(before);
  if (
    /^(?:engineering|eng)$/.test(container) ||
    (engineering && /^(?:team|org|organi[sz]ation|department|dept|group|headcount)$/.test(container) && !/\b(?:their|his|her)\b/.test(before))
  ) {
    return [{ slot: "org.engineers", value, status: "stated" }];
  }
  if (/^(?:team|squad|group)$/.test(container))
    return /\b(?:their|his|her|they)\b/.test(before.slice(-25)) ? [] : [{ slot: "org.teamSize", value, status: "stated" }];
  if (/^(?:department|dept)$/.test(container))
    return noun === "engineer"
      ? [{ slot: "org.engineers", value, status: "stated" }]
      : /\b(?:whole|entire|our|my)\b/.test(lead)
        ? [{ slot: "org.engineers", value, status: "inferred" }]
        : [];
  if (/^org/.test(container) || container === "headcount")
    return noun === "engineer"
      ? [{ slot: "org.engineers", value, status: "stated" }]
      : /\bmy |\bour |\bi (?:lead|run|head|manage|oversee) an? /.test(before.slice(-34)) && value < 400
        ? [{ slot: "org.engineers", value, status: "inferred" }]
        : [];
  if (noun === "engineer") return [{ slot: "org.engineers", value, status: "stated" }];
  return value < 3 ? [] : [{ slot: "org.companySize", value, status: "stated" }];
}

/** "We lost a tester, two developers and a designer": those who went, or are wanted. */
const LISTED_AWAY = /\b(?:lost|lose|losing|hired?|hiring|needs?|wants?|fired)(?: (?:an?|one|two|three|four|\d+) [a-z-]+(?: [a-z-]+)?,?)+ (?:and )?$/;

/** The last two words before a number, up to a preposition: "head of platform with" tells nothing of which teams. */
const besideIt = (near: string): string => /(?:(?!(?:with|of|for|in|at|to|are|is|have|has|got|and)\b)[\w'-]+ ){0,2}$/.exec(near)?.[0] ?? "";

/** Bare counts: "28 engineers, 4 teams", "we're 80 people", "6 paying clients". */
function counted(mention: QuantityMention, before: string, after: string): Mapped[] {
  const { quantity } = mention;
  const value = whole(mention);
  const near = before.slice(Math.max(before.lastIndexOf(","), before.lastIndexOf(" and ")) + 1).replace(/\bon top of\b/, "plus");
  const fits = (): boolean =>
    HAVE.test(before) &&
    OPENS.test(before) &&
    AFTER_HEAD.test(after) &&
    !BREAK_HEAD.test(after) &&
    !HIRING.test(near) &&
    !SUBSET.test(besideIt(near)) &&
    !isTheirs(before) &&
    !LISTED_AWAY.test(before) &&
    !(/\bthe\s*$/.test(before) && /^\s*(?:with|who|that|which|in|on)\b/.test(after)) &&
    !/\b(?:work|salary|salaries|job|output|speed|time|half|rest|majority|most|list|number|pair|handful|queue) of\s*$/.test(before) &&
    clean(mention.modifiers) &&
    !/\b(?:their|his|her|they|these|those|which|other|last|first|next)\s*$/.test(before);
  if (quantity.noun === "" || quantity.noun === "person") return people(mention, before, after, value);
  // "3 founders and 6 employees": neither is the whole.
  if (quantity.noun === "employee" && /\bfounders (?:and|plus)\s*$/.test(before)) return [];
  if (quantity.noun === "employee")
    return /\b(?:we|company|with|have|of)\b[^,]*$|(?:^|,)\s*$/.test(before) && !HIRING.test(near) ? [{ slot: "org.companySize", value, status: "stated" }] : [];
  if (quantity.noun === "engineer") {
    if (/^\s*(?:all )?report(?:ing)? (?:directly )?(?:in)?to me\b/.test(after) && clean(mention.modifiers))
      return [{ slot: "me.reports", value, status: "stated" }];
    if (mention.modifiers.some((m) => /^(?:contract|external|freelance)$/.test(m))) return fits() ? [{ slot: "org.contractors", value, status: "stated" }] : [];
    return fits() && value > 1 ? [{ slot: "org.engineers", value, status: "stated" }] : [];
  }
  if (quantity.noun === "contractor" || quantity.noun === "freelancer") return fits() ? [{ slot: "org.contractors", value, status: "stated" }] : [];
  if (quantity.noun === "team") return teams(mention, before, after, fits());
  if (/^(?:manager|em)$/.test(quantity.noun) && mention.modifiers.some((m) => /^(?:product|project|programme?|account|delivery)$/.test(m))) return [];
  if (/^(?:manager|em)$/.test(quantity.noun)) return fits() && value > 1 ? [{ slot: "org.managers", value, status: "stated" }] : [];
  if (quantity.noun === "report" && (mention.modifiers.length === 0 || mention.modifiers.join() === "direct"))
    return /(?:^|[,:;]|\b(?:i have|i've|i've got|have|with|manage|got|my|and))\s*$/.test(before) && !/\b(?:bug|status|incident)\b/.test(before) && value < 60
      ? [{ slot: "me.reports", value, status: "stated" }]
      : [];
  if (/^(?:user|customer|client|account|tenant|subscriber|seat|merchant)$/.test(quantity.noun)) return users(mention, before, after, value);
  return [];
}

function people(mention: QuantityMention, before: string, after: string, value: number): Mapped[] {
  if (/\b(?:which |that |it )?leaves(?: us| me)?(?: with)?\s*$/.test(before) && /^\s*(?:people |of us )?(?:on|in) (?:the|our|my) team\b/.test(after))
    return [{ slot: "org.teamSize", value, status: "stated" }];
  if (/\bours? (?:have|has|are|is)\s*$/.test(before) && /\beach\b/.test(`${mention.quote} ${after.slice(0, 8)}`))
    return [{ slot: "org.teamSize", value, status: "stated" }];
  if (mention.modifiers.length > 0 || value < 2) return [];
  if (/^\s*(?:all |now |who )*report(?:ing|s)? (?:directly )?(?:in)?to me\b/.test(after) || /\bspan of control (?:is|of) (?:now )?$/.test(before))
    return [{ slot: "me.reports", value, status: "stated" }];
  if (/^\s*of us\b/.test(after)) {
    if (/^\s*of us (?:are )?(?:engineers|developers|devs|programmers)\b/.test(after)) return [{ slot: "org.engineers", value, status: "stated" }];
    if (/^\s*of us in[ -]house\b/.test(after)) return [{ slot: "org.engineers", value, status: "stated" }];
    if (/^\s*of us (?:on|in) (?:the|our|this|my) team\b/.test(after)) return [{ slot: "org.teamSize", value, status: "stated" }];
    return /\b(?:startup|company|firm|shop|agency)\b/.test(before) || /^\s*of us (?:in|at) the (?:company|startup)\b/.test(after)
      ? [{ slot: "org.companySize", value, status: "stated" }]
      : [];
  }
  if (mention.quantity.noun !== "person") return [];
  if (
    /^\s*in (?:engineering|tech|product and engineering|eng|r&d|it)\b/.test(after) &&
    /(?:^|[,:;]|\b(?:we're|we are|we have|we've|have|there are|with|of))\s*$/.test(before)
  )
    return [{ slot: "org.engineers", value, status: "stated" }];
  if (/^\s*(?:in|on) (?:my|our|the) team\b/.test(after) && /(?:\b(?:we're|we are|we have|i have|i've|there are|there's))\s*$/.test(before))
    return [{ slot: "org.teamSize", value, status: "stated" }];
  if (
    /\b(?:i manage|i lead|i run|i'm managing|i'm leading|managing|leading)\s*$/.test(before) &&
    /^\s*(?:$|[,.;:!?]|and\b|across|in\b)/.test(after) &&
    value < 60
  )
    return [{ slot: "me.reports", value, status: "inferred" }];
  const company =
    /(?:\b(?:company|startup|firm|shop|agency|business|org|fintech|saas|scaleup)[,:]?\s*(?:of |is |has |with |at )*|\bwe(?:'re| are)(?: now| only| just| still| a company of)?\s*|^\s*(?:at|with)\s*)$/.test(
      before,
    ) && !(/^\s*(?:at|with)\s*$/.test(before) && mention.start > 8);
  return company &&
    /^\s*(?:$|[,.;:!?()-]|(?:and|with|in total|total|now|in the (?:company|agency|startup|firm|business|studio|shop)|company|altogether|so|here|startup|but|all remote|across|spread)\b)/.test(
      after,
    )
    ? [{ slot: "org.companySize", value, status: "stated" }]
    : [];
}

function teams(mention: QuantityMention, before: string, after: string, fits: boolean): Mapped[] {
  const value = whole(mention);
  const spread =
    /\b(?:engineers?|devs|developers|people|of us|folks)\s+(?:split |spread |organised |organized |divided |grouped |distributed )?(?:in|into|across|over|between)\s*(?:about |around )?$/.test(
      before,
    );
  if (spread && value > 1 && clean(mention.modifiers) && !HIRING.test(before.slice(-40))) return [{ slot: "org.teams", value, status: "stated" }];
  const merged = /\b(?:fold|folded|merg\w+|combin\w+|split\w*|into|coordinat\w+|depend\w*|wait\w*|persuade|convince|get|got)\b/.test(before.slice(-40));
  if (/\binstead of\b/.test(before) || /^\s*(?:can't|cannot)\b/.test(after)) return [];
  if (/\bof (?:our|my)\s*$/.test(before) && clean(mention.modifiers) && value > 1) return [{ slot: "org.teams", value, status: "stated" }];
  if (/\bwe(?:'ve| have)(?: got)?\s*$/.test(before) && /^\s+on (?:that|this|it)\b/.test(after) && clean(mention.modifiers) && value > 1)
    return [{ slot: "org.teams", value, status: "stated" }];
  const own =
    /(?:\b(?:we're|we are|we have|we've|we've got|i have|i've|i've got|i manage|i run|i lead|manage|manages|managing|run|runs|running|lead|leads|leading|oversee|director of|head of|em of|em with|vp of|em for|responsible for|i'm over|across|split in|organised in|organized in|in)|our|all|with|^|[,:;(])\s*(?:our |all |my |about |the )*$/.test(
      before,
    );
  if (!own || merged || !fits || value < 2) return [];
  // "two teams have adopted it" counts some of them; "4 teams, B2B" and "I run two teams and" count all.
  return [{ slot: "org.teams", value, status: /\bacross\s*$/.test(before) ? "inferred" : "stated" }];
}

function users(mention: QuantityMention, before: string, after: string, value: number): Mapped[] {
  const own =
    /(?:\b(?:we have|we've|we've got|we serve|serving|we're at|our|with|saas with|app with|platform with|have|(?:saas|product|platform|app)(?: from [A-Za-zÀ-ɏ]+)? has)|^|[,;:(])\s*(?:about |around |now |over |only )*$/.test(
      before,
    );
  const near = before.slice(before.lastIndexOf(",") + 1);
  const kept = /^\s*(?:$|[,.;:!?()]|(?:and|on|signed|in|across|worldwide|so|but|now|total|today)\b)/.test(after);
  if (
    !own ||
    !kept ||
    /\b(?:having|each|most|other|lost|left|sign|telco|churn\w*|complain\w*|affected|for accounts|designed|per|every|down the line|pitch|lose|losing|angry|talked|spoke|interview\w*|stuck|their)\b/.test(
      `${near} ${after}`,
    )
  )
    return [];
  if (mention.modifiers.some((m) => !/^(?:paying|active|daily|monthly|registered|live|business|b2b|b|corporate|end|saas|signed)$/.test(m))) return [];
  return [{ slot: "org.users", value, status: "stated" }];
}
