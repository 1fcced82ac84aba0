// When: deadlines, since when, and the decision that is in front of the leader with who makes it.
import type { ReadFact } from "../../contract/fact.ts";
import { applyRules, clause, imagined, type Line, type Rule, STRETCH, said, TIME_UNIT } from "./rules.ts";

const MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept?|oct|nov|dec)";
const DAY = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight)";
const POINT = `(?:(?:the )?(?:end|middle|start|beginning) of (?:the |this |next )?(?:year|quarter|month|week|sprint|q[1-4]|${MONTH}|summer|spring)|(?:early |late |mid[ -])?${MONTH}(?: \\d{4}| \\d{1,2}(?:st|nd|rd|th)?)?|(?:the )?\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}(?: \\d{4})?|q[1-4](?: \\d{4})?|h[12]|summer|spring|autumn|fall|winter|christmas|easter|black friday|new year|year[ -]end|next (?:week|month|quarter|year|summer|spring|autumn|${DAY})|eoy|eoq)`;
const OCCASION =
  "(?:exam|inspection|trade show|trade fair|fair|conference|certification|launch|go-?live|release|deadline|demo|review|board meeting|board|call|meeting|audit|freeze|migration|black friday|contract (?:ends|renewal|expires|is up)|renewal|due|presentation|interview|offsite|all hands|steering|1:1|one-to-one|vest|ipo|season|school year|renewals?)";
const PAST_AFTER =
  /^,? (?:it|we|they|he|she|that|i|all|everything|half|nobody|everyone|everybody|there|most)(?:'d)? (?:was|were|had|got|went|stopped|became|gave|felt|wasn't|weren't|didn't)\b/;

const deadline = (match: RegExpExecArray, line: Line): ReturnType<Rule["make"]> => {
  if (
    /^ (?:usually|normally|as a rule|at the latest every)\b|^,? (?:was|were)\b|^[^.;,]{0,15} if (?:we|they|i|he|she)\b/.test(
      line.lower.slice(match.index + match[0].length),
    )
  )
    return null;
  if (PAST_AFTER.test(line.lower.slice(match.index + match[0].length)) || imagined(line.lower, match.index)) return null;
  const before = line.lower.slice(Math.max(0, match.index - 45), match.index);
  // "dropped it by Christmas": told, not due.
  const told =
    /(?<!\b(?:be|get|is|are|was|were|been|to|being|isn't|aren't|not) )\b(?<verb>[a-z]+ed)(?: (?:it|them|that|out|off|everything|us|me))? ?$/.exec(before)
      ?.groups?.verb ?? "";
  if (told !== "" && !/^(?:need|want|ask|promis|requir|expect|suppos|schedul|plann|plan|sign|deliver|mov|finish|complet|migrat|remov|pric|gat|cut)/.test(told))
    return null;
  if (
    /\b(?:was|were|had|promised for|(?:we|i|they|he|she)'d promised|promised my|(?:wants?|going) to leave|used to|hotfixed|last|finished|moved|shipped|gone|left|since|patched)\b[^,]*$/.test(
      before,
    ) &&
    !/\b(?:was|were) (?:told|asked|promised)\b/.test(before)
  )
    return null;
  return { slot: "time.deadline", value: said(match, line, "value") };
};
const POINT_WORD =
  /\d|day\b|to(?:morrow|night)|week|month|quarter|year|\b(?:q[1-4]|h[12]|eoy|eoq|end|middle|start|beginning|summer|spring|autumn|fall|winter|christmas|easter|(?:jan|feb|march|april|may|june|july|aug|sep|oct|nov|dec))/;
const DEADLINE_RULES: readonly Rule[] = [
  {
    when: /\b(?:ends|expires|runs out|is up|stops|lasts|comes up|renews)\b/,
    and: POINT_WORD,
    find: new RegExp(
      `\\b(?:contract|licen[cs]e|lease|funding|money|runway|support|warranty|budget|grant|money for it|offer) (?<quote>(?:ends|expires|runs out|is up|stops|lasts|is up for renewal|comes up|renews) (?<value>(?:in|on|by|at|until|till) (?:the )?${POINT}|tomorrow|tonight|on ${DAY}))(?![A-Za-zÀ-ɏ])`,
      "d",
    ),
    make: deadline,
  },
  {
    when: /\b(?:by|before|until|till)\b/,
    and: POINT_WORD,
    find: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?<quote>(?<value>(?:by|before) (?:the )?(?:${POINT}|\\d{1,2}(?:st|nd|rd|th)(?! floor)|(?:cob|eod) ${DAY})))(?![A-Za-zÀ-ɏ0-9'])`,
      "d",
    ),
    make: deadline,
  },
  {
    when: /\bby\b|\bbefore\b/,
    and: POINT_WORD,
    find: new RegExp(
      `\\b(?:need|needs|have to|has to|must|due|deadline|present|ready|deliver|done|decide|answer|say|expects?|wants?)\\b[^.;]{0,40}?\\b(?<quote>(?<value>(?:by|before|on) (?:the |this |next )?${DAY}))\\b`,
      "d",
    ),
    make: deadline,
  },
  {
    when: /\bin\b|\bwithin\b|\bis due\b|\baway\b/,
    and: TIME_UNIT,
    find: new RegExp(
      `(?<quote>\\b${OCCASION}(?: is| are|'s| comes| due| planned| scheduled)? (?<value>(?:in|within) ${STRETCH}))(?! (?:ago|late|i|we))(?![A-Za-zÀ-ɏ])`,
      "d",
    ),
    make: deadline,
  },
  {
    when: /\b(?:begins?|starts?|comes?|for (?:the|our))\b/,
    and: POINT_WORD,
    find: new RegExp(
      `\\b(?:(?:(?:code |change |deploy )?freeze|season|semester|term|auditors?|inspectors?|audit) (?:begins?|starts?|comes?)|for (?:the|our) ${OCCASION}) (?<quote>(?<value>(?:on|in|at) (?:the )?(?:${POINT}|\\d{1,2}(?:st|nd|rd|th))))(?![A-Za-zÀ-ɏ0-9'])`,
      "d",
    ),
    make: deadline,
  },
  {
    when: /\bon\b|\bnext\b|\btomorrow\b/,
    and: POINT_WORD,
    find: new RegExp(
      `(?<quote>\\b${OCCASION}(?: is|'s| due| planned| scheduled) (?<value>(?:(?:on|for) )?(?:${DAY}|next (?:week|month|quarter)|${POINT}|the \\d{1,2}(?:st|nd|rd|th)(?! of| floor| time))))(?![A-Za-zÀ-ɏ])`,
      "d",
    ),
    make: deadline,
  },
  {
    when: /\bin\b/,
    and: TIME_UNIT,
    find: new RegExp(
      `\\b(?:expects?|wants?|need|needs|must|have to|has to|promised (?:to|it|that|them)|deliver|ship|plan|decide|launch|launching|due)\\b[^.,;]{0,30}? (?<quote>(?<value>(?:with)?in (?!the (?:last|past))${STRETCH}))(?! (?:ago|of|or))(?![A-Za-zÀ-ɏ])`,
      "d",
    ),
    make: deadline,
  },
  {
    when: /\b(?:i've|i have|we have|we've|gave|gives?|given)\b/,
    and: POINT_WORD,
    find: new RegExp(
      `\\b(?<quote>(?:i've|i have|we have|we've|i've got|we've got|gave me|give me|gives me|given) (?<value>(?:until|till) (?:${POINT}|${DAY})|(?!a year)${STRETCH} to (?:turn|decide|fix|show|prove|deliver|ship|come up|get|do|hire|answer|make|find|cut|present|prepare|choose|build)))\\b`,
      "d",
    ),
    make: deadline,
  },
  {
    when: /\b(?:until|till)\b/,
    and: POINT_WORD,
    find: new RegExp(
      `\\b(?:wants?|needs?|expects?|asks? for|due|(?:must|have to|has to|need to|should) (?:be|choose|decide|deliver|answer|finish|present|ship|show|have|say|send|hand))\\b(?![^.;,]{0,60}\\b(?:wait\\w*|stay|keep|freeze|off|leave|hold|full|busy)\\b)[^.;,]{0,60}? (?<quote>(?<value>(?:until|till) (?:the )?(?:${POINT}|end of month|${DAY})))(?![A-Za-zÀ-ɏ0-9'])`,
      "d",
    ),
    make: deadline,
  },
  {
    when: /\b(?:must|have to|need to|has to)\b/,
    and: POINT_WORD,
    find: new RegExp(
      `\\b(?:i|we) (?:must|have to|need to|'ve got to) (?:answer|decide|present|tell|choose|sign|reply|respond|deliver|report|explain|say)\\b[^.,;]{0,25}? ?(?<quote>(?<value>(?:next (?:week|month)|tomorrow|this week|on ${DAY})))(?![A-Za-zÀ-ɏ])`,
      "d",
    ),
    make: deadline,
  },
  {
    when: /\b(?:go live|goes live|launch|launches|ship|ships|cut over|meets?)\b/,
    and: POINT_WORD,
    find: new RegExp(
      `\\b(?:(?:we|it|they|that|which|the [a-z]+) (?:go(?:es)? live|launch(?:es)?|ships?|cuts? over)|(?:board|committee|steering group|council) meets) (?<quote>(?<value>(?:on|in|at) (?:the )?(?:${POINT}|\\d{1,2}(?:st|nd|rd|th))))(?![A-Za-zÀ-ɏ0-9'])`,
      "d",
    ),
    make: deadline,
  },
  {
    when: /\bdue\b|this week|next week|this month|next month/,
    and: POINT_WORD,
    find: new RegExp(
      `(?:(?:^|[,;(] ?|\\b(?:is|are|it's|all) )due (?:by |on |at |in )?|\\b(?:needs?|must|has|have|got)(?: to)? be (?:decided|signed|answered|done|ready|finished|out|live|in) )(?<quote>(?<value>(?:${POINT}|${DAY}|this (?:week|month|quarter|year)|next (?:week|month))))(?![A-Za-zÀ-ɏ0-9'])`,
      "d",
    ),
    make: deadline,
  },
  {
    when: /\b(?:date|deadline|go-live|launch)\b/,
    and: POINT_WORD,
    find: new RegExp(
      `\\b(?:date|deadline|launch date|launch|go-live)(?: is|'s|:|,| of) (?<quote>(?<value>(?:on )?(?:the )?(?:${POINT})))(?=,|[.;)]| and\\b|$)`,
      "d",
    ),
    make: deadline,
  },
  {
    when: /\brunway\b/,
    find: new RegExp(`\\b(?<quote>runway(?: is| of|:| till| until| for| to)? (?<value>(?:till |until )?(?:${STRETCH}|${POINT})))`, "d"),
    make: deadline,
  },
];

const EVENT_SINCE = `(?:(?:the|our|that) (?:[A-Za-zÀ-ɏ-]+ ){0,2}(?:reorg\\w*|restructur\\w+|merger|acquisition|layoffs?|launch|migration|move|split|ipo|outage|incident|rewrite|change|release|switch|pandemic|summer|holidays)|(?:last )?(?:spring|summer|autumn|fall|winter|week|month|year|quarter|sprint)|${MONTH}|(?:19|20)\\d\\d|covid|we (?:moved|switched|split|merged|launched|reorgani[sz]ed|adopted|introduced|grew|hired|changed|went|started|migrated|doubled)(?: [A-Za-zÀ-ɏ'-]+){0,4}|(?:he|she|they) (?:left|joined|came|took over)|the new [A-Za-zÀ-ɏ]+ (?:came|joined|started)|i (?:joined|took over|started|came))`;
const since = (match: RegExpExecArray, line: Line): ReturnType<Rule["make"]> => {
  const at = match.indices?.groups?.quote?.[0] ?? match.index;
  const before = line.lower.slice(Math.max(0, at - 50), at);
  if (
    /\b(?:i've been|i have been|been (?:an?|here|doing|fooled|sulking|the|head|cto|vp|em)|who've|who has|looked at|i was|i'm|i've (?:worked|managed|had)|experience|been here|been doing|years? old)\b[^,;]*$/.test(
      before,
    ) ||
    imagined(line.lower, match.index)
  )
    return null;
  if (
    /\b(?:not supported|supported|freeze|stop|pause|leave|go|plan|promised?|next|hire|contract|signed|would)\b[^,;]*$/.test(before) &&
    match[0].startsWith("for")
  )
    return null;
  // How long somebody has been there is not how long it has gone on.
  if (/^for\b/.test(match.groups?.value ?? "") && /\b(?:cash|money|runway|funding)\b[^,;]{0,12}$/.test(before)) return null;
  if (/^for\b/.test(match.groups?.value ?? "") && /\b(?:friends|with (?:us|me)|on (?:the|my|our) team|worked with me|live|open)\b[^,;]{0,20}$/.test(before))
    return null;
  return { slot: "time.since", value: said(match, line, "value") };
};
const SINCE_RULES: readonly Rule[] = [
  {
    when: /\b(?:started|began)\b/,
    find: new RegExp(
      `^(?:it|this|that|the (?:trouble|problem|problems|slide|mess|decline)) (?:all |really )?(?<quote>(?:started|began) (?<value>in ${MONTH}|last (?:week|month|year|quarter|spring|summer|autumn|winter)|${STRETCH} ago|(?:when|after) (?:we|they|the) [a-z]+(?: [a-z]+){0,4}))(?![A-Za-zÀ-ɏ])`,
      "d",
    ),
    make: since,
  },
  { when: /\bsince\b/, find: new RegExp(`(?<![A-Za-zÀ-ɏ])(?<quote>(?:ever )?(?<value>since ${EVENT_SINCE}))(?![A-Za-zÀ-ɏ0-9])`, "d"), make: since },
  {
    when: /\b(?:last|past)\b/,
    find: /(?<quote>\b(?<value>(?:(?:in|for|over|during) (?:the |these )|(?:the |these )(?=last few sprints))(?:last|past) (?:few |couple of |two |three |four |five |six |\d{1,2} )(?:sprints|weeks|months|quarters|years|releases)))\b/d,
    make: since,
  },
  {
    when: /\bfor\b/,
    and: /months|weeks|years|ages|hour|day|week|month|quarter|year|sprint|decade|fortnight|\b(?:hr|wk|mth|yr)/,
    find: new RegExp(
      `(?:\\b(?:been|has|have|happening|going on|like this|slipping|behind|late|stuck|broken|blocked|waiting|flat|ongoing)\\b[^.,;]{0,40}?) (?<quote>(?<value>for (?:months|weeks|years|ages|${STRETCH})))(?! (?:old|and))(?![A-Za-zÀ-ɏ])`,
      "d",
    ),
    make: since,
  },
];

const CLAUSE = clause(14);
const atHand = (match: RegExpExecArray, line: Line): ReturnType<Rule["make"]> => {
  const value = said(match, line, "value");
  return value.split(" ").length < 2 ? null : { slot: "decision.at-hand", value };
};
const DECISION_RULES: readonly Rule[] = [
  {
    when: /\bshould\b/,
    find: new RegExp(
      `(?:^|[,.;:?!"] |\\b(?:so|and|or|but|ok|then|now|wonder|asking|question is|question:) )(?<quote>should (?!(?:there|it) (?:be|have been)|i (?:worry|care|be (?:worried|doing|looking)|say|do\\b|know)|we do\\b|they|you)(?<value>(?:i|we|he|she|it|the|my|our|[A-Za-zÀ-ɏ]+)\\b ?${CLAUSE}))`,
      "d",
    ),
    make: (m, l) => (l.sentence.question && (/^should (?:i|we)\b/.test(m.groups?.quote ?? "") || l.text.includes("?")) ? atHand(m, l) : null),
  },
  {
    when: /\bwhether\b/,
    find: new RegExp(
      `\\b(?:decide|deciding|decided|know|sure|choose|wonder|wondering|torn on|debating|question is|thinking about|about|unsure|question of|discuss[A-Za-zÀ-ɏ]*|consider[A-Za-zÀ-ɏ]*)(?: on)? (?<quote>whether (?<value>(?:to|i should|we should|i|we) (?!(?:is|was|am|did|do|had)\\b)${CLAUSE}))`,
      "d",
    ),
    make: (m, l) => (/\b(?:i fumble|i failed|we failed|i did|thinking about it right)\b/.test(m[0]) ? null : atHand(m, l)),
  },
  {
    when: /\bconsidering\b|\bthinking\b/,
    find: new RegExp(
      `\\b(?:i'm|we're|i am|we are|im|been|^|now|and|seriously|am) ?(?:seriously |also |now |even |really )?(?<quote>(?:considering|thinking (?:of|about)) (?<value>(?!what|how|why|whether|it\\b|this\\b|that\\b|my life|the same|them)${CLAUSE}))`,
      "d",
    ),
    make: (m, l) => (/\b(?:he|she|they|who|everyone|people)(?:'s|'re| is| are)? [^,]{0,12}$/.test(l.lower.slice(0, m.index + 3)) ? null : atHand(m, l)),
  },
  {
    when: /\b(?:do|are) we\b|\bdo i\b/,
    find: new RegExp(`(?:^|[,.;] |\\bso )(?<quote>do (?<value>(?:i|we) ${clause(8)} or ${clause(8)}))`, "d"),
    make: (m, l) => (l.sentence.question ? atHand(m, l) : null),
  },
];

const BOSS =
  "(?:the |my |our )?(?:cto|ceo|coo|cpo|cfo|vp(?: of engineering| eng)?|board|founders?|boss|manager|director|client|customer|owner|co-?founder|head of [A-Za-zÀ-ɏ]+|architects?|architecture (?:team|group|board)|committee|exec team|leadership|management|product)";
const owner = (match: RegExpExecArray, line: Line): ReturnType<Rule["make"]> => {
  if (line.sentence.question || imagined(line.lower, match.index)) return null;
  return { slot: "decision.owner", value: said(match, line, "value") || "leader" };
};
const OWNER_RULES: readonly Rule[] = [
  {
    when: /\bdecid|\bfinal say|\bfinal call|\bthe call\b|\bpicks\b|\bapprov|\bsign/,
    find: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?<quote>(?<value>${BOSS}) (?:decides|will decide|makes? the (?:final )?(?:call|decision|calls|decisions)|has the (?:final say|last word)|gets to decide|picks|signs off|has to (?:approve|sign off)|must (?:approve|sign off))(?: on)?(?: (?:it|this|what gets built|everything|the [A-Za-zÀ-ɏ]+))?)`,
      "d",
    ),
    make: owner,
  },
  {
    when: /\b(?:decision|call)\b/,
    find: /(?<quote>(?:(?:that's|it's|that is|it is|this is) )?(?:not|isn't|wasn't) (?<value>my|our) (?:decision|call)(?: to make)?)/d,
    make: (m, l) => {
      const made = owner(m, l);
      return made === null ? null : { ...made, value: `not ${m.groups?.value === "our" ? "us" : "the leader"}` };
    },
  },
  {
    when: /\b(?:decision|call)\b/,
    find: /(?<quote>(?:that's|it's|that is|it is|this is) (?:entirely |ultimately )?(?<value>his|her|their|my|our|the (?:cto|ceo|vp|board|boss|founder)(?:'s)?) (?:decision|call)(?: to make)?)\b/d,
    make: owner,
  },
  {
    when: /\bup to\b/,
    find: new RegExp(`(?<quote>(?:it's|that's|it is|decision is) (?:entirely )?up to (?<value>me|us|them|him|her|${BOSS}))(?![A-Za-zÀ-ɏ])`, "d"),
    make: owner,
  },
];

/** Deadline, since-when, decision at hand and its owner in one line; the first of each. */
export function timeFactsOf(line: Line): ReadFact[] {
  return [DEADLINE_RULES, SINCE_RULES, DECISION_RULES, OWNER_RULES].flatMap((rules) => applyRules(rules, line).slice(0, 1));
}
