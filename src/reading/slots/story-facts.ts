// The story: what was tried and how it went, what cannot be changed, what happened, what is planned.
import type { ReadFact } from "../../contract/fact.ts";
import { attemptsOf } from "./attempt-facts.ts";
import { applyRules, clause, elsewhere, imagined, type Line, type Rule, STRETCH, said } from "./rules.ts";
import { triedFactsOf } from "./tried-facts.ts";

const CLAUSE = clause(12);

const constraint = (match: RegExpExecArray, line: Line): ReturnType<Rule["make"]> => {
  if (line.sentence.question || imagined(line.lower, match.index)) return null;
  const at = match.indices?.groups?.quote?.[0] ?? match.index;
  const after = line.lower.slice(match.index + match[0].length);
  // What bound somebody else, or bound us once.
  if (elsewhere(line.lower) || /^ (?:last (?:week|month|quarter|year|spring|summer|autumn|winter)|in (?:19|20)\d\d|back then|before that)\b/.test(after))
    return null;
  if (/(?<!'ve |have )\bhad (?:a |the )?$/.test(line.lower.slice(0, at))) return null;
  return { slot: "constraint" };
};
const CONSTRAINT_RULES: readonly Rule[] = [
  {
    when: /\b(?:can't|cannot|can not|couldn't|not allowed|won't)\b/,
    find: new RegExp(
      `(?<![A-Za-zÀ-ɏ'])(?<quote>(?:i|we)(?: really| just| simply|'re| are)? (?:can't|cannot|can not|not allowed to) (?:hire|say no|add (?:people|heads|anyone)|afford|fire|let (?:him|her|them|anyone) go|change (?:the|that|it|who)|move the (?:date|deadline)|stop (?:the|feature|selling|shipping)|freeze|delay|kill|pay (?:more|that)|match|offer|touch|travel|deploy|outsource|buy|backfill|work with|spend|recruit|replace|do both|extend|rewrite|drop|grow|promote|raise|lose (?:him|her|them|that)|take (?:it|that|the system) down|force)(?:,? ?${clause(6)})?)`,
      "d",
    ),
    make: constraint,
  },
  {
    when: /\bno\b/,
    find: /(?<![A-Za-zÀ-ɏ])(?<quote>(?:(?:i|we)(?:'ve| have)(?: got)? |there's |there is )?no (?:(?:extra |more |additional |new |training |hiring |formal |real )?(?:budget|headcount|money|funding|authority|heads|power|mandate|formal authority)))(?! (?:problem|line|cuts?|issue))\b(?: (?:for|over|on|to) (?:[A-Za-zÀ-ɏ]+ ?){1,3})?/d,
    make: constraint,
  },
  {
    when: /freez|froze/,
    find: /(?<quote>(?:(?:a |the |there's a |there is a )?(?:hiring|headcount|budget|spending|recruitment) (?:freeze|(?:is |was |has been |are )?frozen))(?! (?:would|lifted|ended|is over))(?: (?:until|till|through|since) [A-Za-zÀ-ɏ0-9]+)?)/d,
    make: constraint,
  },
  {
    when: /negotiable|use (?:it|them) or lose|lose them/,
    find: /(?<quote>(?:(?:that's|it's|this is|that is|is|are|which is) )?(?:not |non-)negotiable|(?:i |we )?(?:have to |must )?use (?:it|them) or lose (?:it|them))/d,
    make: constraint,
  },
  {
    when: /\bi won't\b|\bwe won't\b|\bi'm not going to\b/,
    find: new RegExp(
      `(?<![A-Za-zÀ-ɏ'])(?<quote>(?:i|we|he's|she's|i'm|we're)(?: won't| not going to| refuse to) (?:do|stop|change|hire|fire|accept|move|go|use|give up|work) ?(?:${clause(5)})?)`,
      "d",
    ),
    make: constraint,
  },
  {
    when: /fixed|locked|works council|regulat|contract(?:ual)?ly|compliance|by law|on-prem/,
    find: /(?<quote>(?:(?:the )?(?:date|scope|price|deadline|budget)s? (?:is|are) (?:fixed|locked|set in stone)|(?<!last |previous )fixed[ -](?:price|scope|date|deadline)(?: contract| project)?|contractually (?:bound|obliged|committed)[^.,;]{0,30}|required by law|by law|regulated (?:industry|environment|market|bank|business)))\b/d,
    make: constraint,
  },
  {
    when: /^(?:can't|cannot|not allowed)|[,;.:(] ?(?:can't|cannot)|not allowed to/,
    find: new RegExp(
      `(?:^|[,;.:(] ?)(?<quote>(?:can't|cannot|not allowed to) (?:hire|touch|spend|buy|travel|add|change|fire|move|recruit|backfill|offer|delay|deploy|release)\\b,? ?(?:${clause(6)})?)|\\b(?<quote2>(?:i'm|we're|i am|we are) not allowed to (?!(?:say|tell|talk|discuss|name)\\b)${clause(6)})`,
      "d",
    ),
    make: (m, l) => constraint(m, l),
  },
  {
    when: /\b(?:date|deadline|scope|budget)\b/,
    find: /(?<quote>\b(?:the|our|that|this) (?:date|deadline|scope|budget|launch date|go-live)s? (?:can't|cannot|won't|will not|can not) (?:move|change|slip|grow|be moved|be changed|budge))\b/d,
    make: constraint,
  },
  {
    when: /\b(?:have to|must|locked in)/,
    find: new RegExp(
      `(?<![A-Za-zÀ-ɏ'])(?<quote>we(?: (?:have to|must) (?:use|stay (?:on|with|in)|comply with|stick (?:to|with)|keep using)|(?:'re| are) locked in(?:to)?) ${clause(7)})`,
      "d",
    ),
    make: constraint,
  },
  {
    when: /\b(?:don't|do not) have\b/,
    find: /(?<![A-Za-zÀ-ɏ'])(?<quote>(?:i|we) (?:don't|do not) have (?:any |the |a )?(?:budget|authority|mandate|headcount|money|power|funding)\b(?: (?:for|over|on|to) (?:[A-Za-zÀ-ɏ]+ ?){1,3})?)/d,
    make: constraint,
  },
  {
    when: /\b(?:won't|will not|doesn't|does not)\b/,
    find: new RegExp(
      `(?<![A-Za-zÀ-ɏ'])(?<quote>(?:the |our |my )(?:ceo|cto|cfo|coo|founders?|boss|manager|director|vp|owners?|board|client|customer|parent company) (?:(?:won't|will not) (?:move|pay|let|allow|approve|fund|sign|budge|release|hear of|accept|agree|touch)|(?:doesn't|does not) allow) ?(?:${clause(7)})?)`,
      "d",
    ),
    make: constraint,
  },
  {
    when: /can't travel|can't work/,
    find: /(?<quote>\b(?:\w+ of (?:my|our|the) \w+|they|half of (?:them|us)|some of (?:them|us)) [^.;,]{0,30}?can't (?:travel|work (?:late|nights|weekends|on (?:it|that)))\b)/d,
    make: constraint,
  },
  {
    when: /[,&]|\band\b/,
    and: /\bno (?:extra |more |new )?(?:budget|headcount|money|funding|mandate|authority|heads)\b.*\bno (?:extra |more |new )?(?:budget|headcount|money|funding|mandate|authority|heads)\b/,
    find: /\bno (?:extra |more |new )?(?:budget|headcount|money|funding|mandate|authority|heads)\b[^.;]{0,30}?[, ](?<quote>no (?:extra |more |new )?(?:budget|headcount|money|funding|mandate|authority|heads))\b/d,
    make: constraint,
  },
  {
    when: /freez|froze/,
    find: /(?<quote>(?:(?:there's|there is|we have|we've got|we're under|under) (?:now )?(?:a|the) (?:company-wide |total )?freeze(?! (?:before|for the release))|(?:headcount|hiring|recruiting|budgets?|backfills?)(?:'s| is| are| has been)(?: all| now)? frozen|we (?:always |also )?freeze (?:all )?(?:deploy\w*|releases?|changes|code|production)\b[^.;,!?]{0,40}))/d,
    make: constraint,
  },
  {
    when: /budget|money|funding/,
    find: /(?<quote>(?:(?:the |our |my )?(?:budget|funding)(?:'s| has| was| is| got)(?: been| already)? (?:cut|gone|spent|used up|slashed|halved)(?: (?:by|in) (?:an? |the )?[^.,; ]+)?|(?:the )?money (?:for it )?(?:ran out|has run out|is gone|ends)))/d,
    make: (m, l) =>
      /\b(?:because|when|once|after|in|before|until) (?:the |our )?$/.test(l.lower.slice(0, m.indices?.groups?.quote?.[0] ?? 0)) ? null : constraint(m, l),
  },
  {
    when: /can't be|cannot be|must not be|may not be/,
    find: /(?<quote>\b(?:the|our|that) [a-z][a-z -]{2,24} (?:can't|cannot|must not|may not) be (?:touched|changed|moved|stopped|replaced|taken down|switched off|shut down)\b[^.;,!?]{0,40})/d,
    make: constraint,
  },
  {
    when: /nothing|no change|not be|may be/,
    find: /(?<quote>\b(?:nothing|no [a-z]+) (?:may|can) be (?:deployed|released|changed|shipped|touched|merged|hired|moved|bought|rolled out)\b[^.;,!?]{0,50})/d,
    make: constraint,
  },
  {
    when: /compliance|legal|\bhr\b|finance|security|procurement|regulator|auditor|works council|union|the law|trustees|owner|board|cfo|management|purchasing/,
    find: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?<quote>(?:compliance|legal|hr|finance|security|procurement|purchasing|management|the (?:regulators?|auditors?|works council|union|law|owner|trustees|board|cfo)|trustees) (?:(?:says?|insists?|requires?) (?:that )?(?:nothing (?:leaves|goes|may|can|is|moves|runs|ships|changes)|no|only|everything|we (?:can't|must|have to|may not))|won't (?:move|pay|let|allow|approve|fund|sign|budge|release|hear)|(?:doesn't|don't) allow|forbids?|refuses? to) ?(?:${clause(8)})?)`,
      "d",
    ),
    make: constraint,
  },
  { when: /non-?compete|can't say no/, find: /(?<!\b(?:they|he|she|who) )(?<quote>can't say no(?: to [A-Za-zÀ-ɏ]+)?)/d, make: constraint },
];

const WHO =
  "(?<who>(?:(?:the|my|our|a|an|one|two|three|four|five|six|\\d+|another|both|half|last|old|previous|best|good|most|senior|lead|staff|other|original|all|their|his|her)[ -]){0,5}(?:(?!later|then|now|so|that|which|when|who|what|time|days|room|right|work|is|was|are|and)[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'+-]* ?){0,2}?(?:people|engineers?|devs?|developers?|seniors?|principals?|staff|managers?|leads?|cto|ceo|cpo|coo|vp|hoe|boss|architects?|directors?|founder|co-?founder|pms?|colleagues?|grads|folks|head of [A-Za-zÀ-ɏ]+|members?|juniors?|sres?|dba|guys?|designers?|owner|hires?|tester|testers|reports))";
const event =
  (kind: string) =>
  (match: RegExpExecArray, line: Line): ReturnType<Rule["make"]> => {
    if (
      imagined(line.lower, match.index) ||
      /\b(?:if|will|would|might|could|may|want(?:s|ed)? to|going to|about to|threaten\w*|before|until|afraid|fear|when) [^,;]{0,20}$/.test(
        line.lower.slice(0, match.index),
      )
    )
      return null;
    const detail = said(match, line, "who");
    return { slot: "event", value: kind, ...(detail === "" ? {} : { detail }) };
  };
const TIMED = `(?:,? (?:${STRETCH} ago|this (?:week|month|quarter|year|spring|summer|autumn|morning)|last (?:week|month|quarter|year|spring|summer|autumn|night|friday)|yesterday|today|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|since(?: [A-Za-zÀ-ɏ]+)?|on (?:monday|tuesday|wednesday|thursday|friday)))?`;

const EVENT_RULES: readonly Rule[] = [
  {
    when: /\b(?:quit|resigned|left|gone|walked out|handed in)\b/,
    find: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?<quote>${WHO}(?:'s|'ve| has| have| had| are| is)?(?: all| both| just| already| recently| suddenly)* (?:resigned|quit|left(?! (?:who|me|in|to|on|with|behind|over|us|it|them|half|alone|at|side|hand|of|after every|unfinished|a|an|the (?:code|system|door)|and right|for (?:a|the) (?:day|week|evening|lunch)))|handed in (?:his|her|their) notice|gone(?! (?:back|through|to|into|from|up|down|dark|well|wrong|by|quiet|over|too|on|home|full|missing))|walked out)${TIMED})(?![A-Za-zÀ-ɏ])`,
      "d",
    ),
    make: (m, l) => (/\b(?:only|just|who's|are|is|have|has|got|with)\s+$/.test(l.lower.slice(0, m.index)) && /left/.test(m[0]) ? null : event("left")(m, l)),
  },
  {
    when: /\b(?:fired|laid off|let go|pushed out|sacked|made redundant)\b/,
    find: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?<quote>${WHO}(?: was| were| got| has been| have been| been)(?: all| just| recently)? (?:fired|laid off|let go|pushed out|sacked|made redundant)${TIMED})`,
      "d",
    ),
    make: event("let-go"),
  },
  {
    when: /\bjoined\b/,
    find: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?<quote>${WHO}(?: who)?(?:'s| has| have)?(?: just| recently)? joined${TIMED}(?: recently)?)(?! (?:the (?:call|meeting|zoom)|as customer))(?![A-Za-zÀ-ɏ])`,
      "d",
    ),
    make: event("joined"),
  },
  {
    when: /\bnew (?:cto|ceo|vp|coo|cpo|boss|manager|head|director|leader)/,
    find: new RegExp(
      `(?<quote>(?:we|they|i)(?:'ve| have)? (?:just |recently )?(?:got|hired|have|brought in) (?<who>a new (?:cto|ceo|vp(?: of engineering| eng)?|coo|cpo|boss|manager|head of [A-Za-zÀ-ɏ]+|director))${TIMED})(?![A-Za-zÀ-ɏ])`,
      "d",
    ),
    make: event("new-leader"),
  },
  {
    when: /re-?org|restructur/,
    find: new RegExp(
      `(?<quote>(?:we (?:just )?(?:had|went through|did|finished|are in|'re in) (?:a|the|our|another|yet another) |(?:the|our|last|third|second|another|latest|fourth|fifth|big) )(?:[A-Za-zÀ-ɏ-]+ ){0,2}(?:re-?org(?:ani[sz]ation)?|restructur(?:e|ing))${TIMED})(?![A-Za-zÀ-ɏ])`,
      "d",
    ),
    make: (m, l) =>
      /\b(?:propos|consider|next|plan|should|wants?|avoid|draft)\w*\b/.test(l.lower.slice(Math.max(0, m.index - 40), m.index + m[0].length)) ||
      l.sentence.question
        ? null
        : event("reorg")(m, l),
  },
  {
    when: /\bacqui|\bmerge[rd]\b|bought/,
    find: new RegExp(
      `(?<quote>(?:we (?:were|got|'ve been|have been|just got|just were)(?: just| recently)? (?:acquired|bought|taken over)|(?:the|our|after the|since the) (?:acquisition|merger)|we (?:just )?(?:acquired|bought) (?:a|an|another|our) (?:[A-Za-zÀ-ɏ]+ )?(?:company|competitor|startup|firm))(?: by [A-Za-zÀ-ɏ]+(?: [A-Za-zÀ-ɏ]+)?)?${TIMED})(?![A-Za-zÀ-ɏ])`,
      "d",
    ),
    make: event("acquired"),
  },
  {
    when: /layoff|laid off|lay-off/,
    find: new RegExp(
      `(?<quote>(?:we (?:just )?(?:had|did|laid off|went through)(?: [A-Za-zÀ-ɏ]+| \\d+){0,3}|(?:the|after the|two rounds of|a round of|last [A-Za-zÀ-ɏ]+'s)) ?(?:layoffs?|lay-offs?|people|engineers|percent|%)${TIMED})(?![A-Za-zÀ-ɏ])`,
      "d",
    ),
    make: (m, l) => (/layoff|lay-off|laid off/.test(m[0]) ? event("layoffs")(m, l) : null),
  },
  {
    when: /outage|incident|went down|fell over|was down|were down/,
    find: new RegExp(
      `(?<quote>(?:(?:we (?:just )?had|there was|last|a|an|the|yesterday's|our|third|second|big|major) (?:(?:big|major|bad|huge|real|long|total|full|p1|sev1|sev-1|\\d+[ -](?:hour|minute)|production|prod|[A-Za-zÀ-ɏ]+) ){0,2}(?:outage|incident)(?! (?:anymore|reduction|reviews?|reports?|commander|response|process|management|channel|lead|handling|count|rate|numbers?|call|s\\b))|(?:search|checkout|prod|production|the (?:site|system|database|platform|app|[A-Za-zÀ-ɏ]+ service)|everything|login) (?:went down|fell over|was down|were down|died))${TIMED})(?![A-Za-zÀ-ɏ])`,
      "d",
    ),
    make: (m, l) =>
      /\b(?:if|when|every|each|without|any|handle|avoid|prevent)\b/.test(l.lower.slice(Math.max(0, m.index - 20), m.index)) ||
      (l.sentence.question && !/went down|fell over|was down/.test(m[0]))
        ? null
        : event("outage")(m, l),
  },
  {
    when: /series|funding|raised|ipo/,
    find: /(?<quote>(?:(?:we )?(?:just )?(?:closed|raised|announced) (?:our |a |the )?(?:series[ -][a-f]|seed round|seed|funding round|\$[\d.]+ ?m\w*)|(?:our )?series[ -][a-f] (?:just |has )?closed))\b/d,
    make: event("funding"),
  },
];

const plan = (match: RegExpExecArray, line: Line): ReturnType<Rule["make"]> => {
  const value = said(match, line, "value");
  if (
    value.split(" ").length < 2 ||
    /^(?:moving every|make it worse|make things)/.test(value) ||
    /\bwhat (?:[A-Za-zÀ-ɏ]+ ){0,2}$/.test(line.lower.slice(0, match.index)) ||
    /\b(?:not|n't|never|if|or)\s*(?:[A-Za-zÀ-ɏ]+ )?$/.test(line.lower.slice(Math.max(0, match.index - 14), match.index))
  )
    return null;
  return { slot: "plan", value };
};
const DO =
  "(?:move|migrat|hir|rewrit|rebuild|split|reorgani[sz]|restructur|switch|adopt|introduc|add|replac|merg|outsourc|buy|build|carv|shard|mov|mak|go|bring|promot|let|fir|start|stop|freez|creat|giv|put|cut|tak|leav|quit|resign|forc|ban|rank|dissolv|double|doubl|turn|rais|kill|run|set|offer|pay|remov|drop|us|launch|roll|tell|ask|announc|open)";
const PLAN_RULES: readonly Rule[] = [
  {
    when: /\bthinking\b|\bconsidering\b|\bthought (?:of|about)\b/,
    find: new RegExp(
      `(?:^|[,.;] |\\b(?:i'm|we're|i am|we are|im|i|we|been|also|now|and|seriously|am|even) )(?<quote>(?:thinking (?:of|about)|considering|thought (?:of|about)) (?<value>${DO}[A-Za-zÀ-ɏ]*ing ${CLAUSE}))`,
      "d",
    ),
    make: plan,
  },
  {
    when: /\b(?:going to|gonna|planning|plan to|intend|about to)\b/,
    find: new RegExp(
      `(?:^|[,.;] |\\b)(?:i'm|we're|i am|we are|im|i|we)(?: now| just| also)? (?<quote>(?:going to|gonna|planning (?:to|on)|plan to|intend to|about to) (?<value>(?!be\\b|have\\b|need|fail|lose|die)${DO}[A-Za-zÀ-ɏ]* ${CLAUSE}))`,
      "d",
    ),
    make: plan,
  },
  {
    when: /\b(?:my|our|the) (?:idea|plan|proposal|solution)\b/,
    find: new RegExp(`\\b(?<quote>(?:my|our|the) (?:idea|plan|proposal|solution) (?:is|was) (?:to )?(?<value>${CLAUSE}))`, "d"),
    make: (m, l) => (/^(?:not|that|on|in|compatible|still|dead|a mess|good|bad)\b/.test(m.groups?.value ?? "") ? null : plan(m, l)),
  },
  {
    when: /\bwants?\b/,
    find: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?<quote>(?<who>(?:(?:the|my|our|new) )*(?:ceo|cto|coo|cpo|cfo|vp|board|boss|manager|director|team|founders?|devs|developers|engineers|leads?|architects?|architect|tech lead|dba)|he|she|they|we|half of [A-Za-zÀ-ɏ]+ [A-Za-zÀ-ɏ]+) (?:now )?wants? (?:us |me )?(?:to (?:${DO}[A-Za-zÀ-ɏ]*) )(?<value>${clause(9)}))`,
      "d",
    ),
    make: (m, l) => {
      const made = plan(m, l);
      const who = said(m, l, "who");
      return made === null || l.sentence.question
        ? null
        : {
            ...made,
            value: said(m, l, "quote")
              .slice(who.length)
              .replace(/^\s*(?:now )?wants? (?:us |me )?to /i, ""),
            detail: who,
          };
    },
  },
];

/** Attempts, constraints, events and plans of a line. */
export function storyFactsOf(line: Line, next: Line | undefined): ReadFact[] {
  return [
    ...distinct([...triedFactsOf(line, next), ...attemptsOf(line, next)]).slice(0, 3),
    ...distinct(applyRules(CONSTRAINT_RULES, line)).slice(0, 3),
    ...applyRules(EVENT_RULES, line).slice(0, 3),
    ...applyRules(PLAN_RULES, line).slice(0, 1),
  ];
}

/** Overlapping attempts are one: the longer quote stays. */
function distinct(facts: ReadFact[]): ReadFact[] {
  return facts.filter((f, i) => !facts.some((g, j) => j !== i && g.quote.includes(f.quote) && (g.quote.length > f.quote.length || j < i)));
}
