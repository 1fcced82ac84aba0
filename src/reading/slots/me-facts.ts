// What the leader says of themselves: role, time in it, and what they want.

import type { ReadFact } from "../../contract/fact.ts";
import { applyRules, clause, imagined, type Line, type Rule, STRETCH, said, TIME_UNIT } from "./rules.ts";

const AREA =
  "(?: ?(?:of|for|in charge of|-|,)? ?(?:the )?(?:engineering|eng|technology|tech|product|platform|infrastructure|infra|development|software|data|security|backend|frontend|mobile|qa|quality|operations|ops|devops|architecture|it|r&d|design|delivery|sre|people|research|cloud)(?: (?:engineering|development|operations|and product|team))?)";
const NOUN = `(?:(?:(?:s|e)?vp|vice president|(?:engineering |tech |technical |product |hiring |programme |program |delivery |platform |group |senior |associate |regional )?director)${AREA}?|head${AREA}|cto|ceo|cpo|coo|cio|ciso|hoe|(?:senior |group |software |sr )?(?:engineering|eng|development|dev|software|delivery|project|product|program|programme|sre|devops|platform|qa|it|team|line|operations|hiring|people|technical) manager|(?:senior )?em|senior manager|manager of managers|(?:senior )?tl|(?:tech|technical|team|dev|development|engineering|qa|sre|platform|backend|frontend|mobile|data|security|devops|project|ops|architecture|group|test|design|infra|product) lead(?: manager)?|delivery lead|(?:team|tech|group|technical) leader|chief engineer|chief technology officer|ctpo|teamlead|tech-lead|lead (?:developer|engineer|dev|architect|sre|dba)|(?:staff|principal|distinguished)(?:[ +-](?:level )?(?:engineer|eng|developer|dev|swe|architect|sre|designer|ic))|staff\\+?(?= (?:role|position|title|here|at\\b))|(?:chief |lead |enterprise |solutions? |software |principal |security |cloud |data )?architect|(?:technical |solo |non-technical |co-?|sole )?(?:co-?)?founder|scrum master|agile coach|product owner|chief of staff|(?:most )?senior (?:engineer|eng|developer|dev|swe|sre|person)|sre|tpm)`;
const KIND =
  "(?:(?:the|an?|our|their|this company's|your|company's) )?(?:(?:brand[ -]new|newly promoted|freshly promoted|newly minted|new-ish|newish|newly appointed|first[ -]time|very first|first(?: \\(?and (?:only|first ever)\\)?| ever)?|new(?: \\(and first ever\\))?|acting|interim|de facto|accidental|technical|local|only|sole|current|youngest|part-time|fractional|official|unofficial|lone|founding|most senior|senior|deputy|global) ){0,2}";
const ROLE = `(?<value>${KIND}${NOUN})(?=$|[^A-Za-zÀ-ɏ0-9'’-])(?! (?:says|said|wants|told|keeps|asks|thinks|left|quit|who|has|is|was|candidate|job|interview)\\b)`;
const I_AM =
  "(?:i'm|i am|im|i've been|i'm now|i became|i've become|i got (?:made|promoted to)|i was (?:just |recently )?(?:made|promoted to)|i've just been (?:made|promoted to)|i just (?:became|got promoted to)|i work as|i started as|i joined as|i serve as|i was hired as|i was brought in as|i've been (?:made|put in as|hired as|brought in as))(?: (?:just|only|currently|still|also|basically|effectively|now|the|a|an|recently))?";

const clean = (value: string): string => value.replace(/^(?:the|an?|our|their|your|this company's|company's)\s+/i, "").replace(/\s+/g, " ");

const role = (match: RegExpExecArray, line: Line): ReturnType<Rule["make"]> => {
  if (imagined(line.lower, match.index)) return null;
  const value = clean(said(match, line, "value"));
  const next = line.lower.slice(match.index + match[0].length, match.index + match[0].length + 14);
  // "I joined as EM and became director": the later role holds.
  if (/^,? (?:and|then|but)? ?(?:then |i )?(?:became|was promoted to|got promoted to|was made)\b/.test(line.lower.slice(match.index + match[0].length)))
    return null;
  if (value === "" || /^(?:'s|s\b|-| (?:wants|is|says|and i both))/.test(next)) return null;
  return { slot: "me.role", value };
};

const HAS_ROLE =
  /vp|vice president|\b(?:c[tepoi]o|ciso|hoe|em|tl|sre|tpm)\b|head|director|manager|lead|staff|principal|distinguished|chief|ctpo|architect|founder|scrum master|agile coach|product owner|senior/;
const ROLE_RULES: readonly Rule[] = [
  {
    when: /\b(?:i'm|i am|im|i've|i became|i got|i was|i work|i started|i joined|i serve|i just)\b/,
    and: HAS_ROLE,
    find: new RegExp(`(?<![A-Za-zÀ-ɏ'"“])(?<quote>${I_AM} ${ROLE})`, "d"),
    make: role,
  },
  {
    when: /\bas\b/,
    and: HAS_ROLE,
    find: new RegExp(`(?:^|[,(] ?|^[A-Za-zÀ-ɏ]+ )(?<quote>as ${ROLE})(?=,| (?:of|at|in|for|i)\\b)`, "d"),
    make: (m, l) => (/\b(?:i|i'm|my|i've|me|we)\b/.test(l.lower) ? role(m, l) : null),
  },
  {
    when: /^(?:so |hi,? |hello,? |dear [A-Za-zÀ-ɏ]+,? )?(?:new|newly|first|acting|interim|[sev]{1,3}p|vice|c[etpoi]|ho|head|dir|eng|em|man|tech|team|qa|sre|platform|lead|staff|princ|chief|ent|arch|found|co|scrum|agile|prod|senior|tl|solo|non|backend|dev|delivery|just|data|mobile|ops|the only)/,
    and: HAS_ROLE,
    find: new RegExp(
      `^(?:so |hi,? |hello,? |dear [A-Za-zÀ-ɏ]+,? )?(?<quote>(?:just became |became )?${ROLE})(?= here\\b| (?:of|at|for) (?:a|an|the|two|three|four|five|six|\\d|this|our|about)\\b|,|\\.$|;| (?:with|in) (?:a|an|\\d))`,
      "d",
    ),
    make: (m, l) => (fragment(m, l) ? role(m, l) : null),
  },
  {
    when: /\b(?:start|took|take|taking|became|stepp|moved|promoted|hired|inherit|joined|brought|now|put in|made)\w*/,
    and: HAS_ROLE,
    find: new RegExp(
      `(?:^|\\bi(?:'ve|'m|'ll| have| am| was| got)?(?: [A-Za-zÀ-ɏ]+){0,2} |[,.;] )(?<quote>(?:just )?(?:been made|made|starting|start|started|took|taking|take over|taken|took over|became|stepped (?:up|in)|stepping (?:up|in)|moved|moving|promoted|hired|joined|brought in|put in|now)(?: (?:on the \\d+[A-Za-zÀ-ɏ]*|next week|on|over|up|in|into|to|on monday))?(?: as| to| into| the| a)? ${ROLE})(?= (?:role|position|job|seat|at|of|in|two|three|last|this|six|a|for|on)\\b|[,.;!?]|$)`,
      "d",
    ),
    make: (m, l) => (/\b(?:he|she|they|him|her|who|them)\b/.test(l.lower.slice(Math.max(0, m.index - 25), m.index + 8)) ? null : role(m, l)),
  },
  {
    when: /^[a-z ]{2,24}: /,
    and: HAS_ROLE,
    find: new RegExp(
      `^(?:quick (?:one|question|background)|background|context|about me|me|bit of context|some context|facts): (?:i'm (?:an? |the )?)?(?<quote>${ROLE})(?=,|[.;]| (?:at|of|in|with|for)\\b)`,
      "d",
    ),
    make: role,
  },
  {
    when: /\bmy (?:role|title|job title|position)\b|^speaking as/,
    and: HAS_ROLE,
    find: new RegExp(
      `(?<quote>(?:\\bmy (?:current |official )?(?:role|title|job title|position)(?: here)?(?: is|:|'s)|^speaking as) (?:an? |the )?${ROLE})(?=,|[.;]|$| (?:at|of|in|with|for|here)\\b)`,
      "d",
    ),
    make: role,
  },
  {
    when: /\bas (?:an? |the )?/,
    and: HAS_ROLE,
    find: new RegExp(
      `\\bi(?:'m| am)? (?:leading|lead|run|running|working|work|serving|manage|managing) (?:[a-z]+ ){0,5}?(?<quote>as (?:an? |the )?${ROLE})(?=,|[.;]|$| (?:at|of|in|with|for|here)\\b)`,
      "d",
    ),
    make: role,
  },
  {
    when: /^been\b|\b(?:day|week|month|year) as\b/,
    and: HAS_ROLE,
    find: new RegExp(
      `(?:^been |(?:^|\\bmy )(?:first|second|third|fourth|fifth|sixth) (?:day|week|month|year) as )(?:an? |the )?(?<quote>${ROLE})(?=,|[.;]|$| (?:for|here|at|of|since)\\b)`,
      "d",
    ),
    make: role,
  },
  {
    when: /\bme as\b|\bmyself as\b/,
    and: HAS_ROLE,
    find: new RegExp(`(?:^|[,(+] ?|\\band |\\bplus )(?<quote>(?:me|myself) as (?:an? |the )?${ROLE})(?=[,.;)]|$)`, "d"),
    make: role,
  },
  {
    when: /\btook\b|\btaking\b|\bin the\b/,
    find: /(?<quote>(?:took (?:a|the|on a|on the)|taking (?:a|the)|i'm in the|sit in the|me in the|in the) (?<value>(?:staff|principal|vp|cto|em|lead|director|manager|head of engineering|tech lead)) (?:role|position|seat|job))/d,
    make: (m, l) => (/\bi\b|i'm|^took/.test(l.lower) ? role(m, l) : null),
  },
];

/** A sentence such as "EM, 9 reports, crypto exchange": the role opens it and no other subject follows. */
function fragment(match: RegExpExecArray, line: Line): boolean {
  const rest = line.lower.slice(match.index + match[0].length);
  const value = match.groups?.value ?? "";
  if (/^(?:ceo|founder|cto|cpo|coo|vp|director|architect)$/.test(value) && line.index > 0 && !/^ (?:here|of|at)/.test(rest)) return false;
  return !/^(?:the|our|their|this) /.test(value) && !/^ ?,? (?:who|and (?:the|my|our)|says|said|wants|keeps|told|has|is|was)\b/.test(rest);
}

const tenure = (match: RegExpExecArray, line: Line): ReturnType<Rule["make"]> => {
  if (imagined(line.lower, match.index)) return null;
  const value = said(match, line, "value");
  // "an engineer for 15 years and a manager for two" tells of a career.
  if (/^,? and (?:an? )?[a-z]+(?: [a-z]+)? for\b/.test(line.lower.slice(match.index + match[0].length))) return null;
  return value === "" ? null : { slot: "me.tenure", value };
};
const WHEN = `(?:${STRETCH} ago|last (?:week|month|year|quarter|spring|summer|autumn|fall|winter)|this (?:week|month)|yesterday|today|(?:in|since) (?:january|february|march|april|may|june|july|august|september|october|november|december)|since ${STRETCH})`;
const BEGAN =
  "(?:took|joined|started|start|became|got (?:promoted|made|hired)|was (?:promoted|made|hired|brought in)|moved (?:into|to)|stepped (?:up|into)|inherited|came (?:in|on|here)|took over|was (?:just )?made|began)";

const TENURE_RULES: readonly Rule[] = [
  {
    when: /\bin\b/,
    and: TIME_UNIT,
    find: new RegExp(`(?<![A-Za-zÀ-ɏ0-9.])(?<quote>in (?:this|the|my) (?:seat|role|job|position|chair) (?:for|since) (?<value>${STRETCH}))\\b`, "d"),
    make: (m, l) => (/\b(?:he|she|they|his|her|their)\b/.test(l.lower.slice(Math.max(0, m.index - 20), m.index)) ? null : tenure(m, l)),
  },
  {
    when: /\bin(?:[,.]|$)/,
    and: TIME_UNIT,
    find: new RegExp(`(?:^|, )(?<quote>(?<value>${STRETCH}) in)(?=[,.]|$)`, "d"),
    make: (m, l) => (HAS_ROLE.test(l.lower.slice(0, 40)) && !/\b(?:he|she|they|we|it|project|sprint)\b/.test(l.lower) ? tenure(m, l) : null),
  },
  {
    when: /\bin(?:to)?\b/,
    and: TIME_UNIT,
    find: new RegExp(
      `(?<![A-Za-zÀ-ɏ0-9.])(?<quote>(?<value>${STRETCH}) in(?:to)? (?:(?:this|the|my|a|new|current|my new|this new) )+(?:job|role|position|seat|company|gig|post|place))\\b`,
      "d",
    ),
    make: (m, l) =>
      /\b(?:he|she|they|his|her|their|us|one|who|room)\b/.test(l.lower.slice(Math.max(0, m.index - 20), m.index + m[0].length + 8)) ? null : tenure(m, l),
  },
  {
    when: /\bin\b/,
    and: TIME_UNIT,
    find: new RegExp(`^(?<quote>(?:so )?(?<value>${STRETCH}) in)(?=,? (?:and )?(?:i|i'm|i've|my|as (?:a|an|the) )\\b)`, "d"),
    make: tenure,
  },
  {
    when: /\bago\b/,
    and: TIME_UNIT,
    find: new RegExp(
      `(?<quote>(?<value>${STRETCH}) ago,? i (?:was |have |just )?(?:took (?:a|the|over|on)|joined|started (?:as|here|at|in)|became|moved (?:into|to)|stepped|inherited|got (?:promoted|hired)|promoted|hired|made))\\b`,
      "d",
    ),
    make: tenure,
  },
  {
    when: /\bi\b|\bi'|^(?:joined|started|took over|became|got promoted|inherited)/,
    and: /ago|last|this|yesterday|today|\bin\b|since/,
    find: new RegExp(
      `(?:^|\\bi(?:'ve| have)? (?:only |just |recently )?)(?<quote>${BEGAN}\\b(?! (?:by|with|to|a (?:project|new))\\b)(?: (?!he|she|they|but|when|because)[A-Za-zÀ-ɏ&'-]+){0,7}? (?<value>${WHEN}))(?![A-Za-zÀ-ɏ0-9])`,
      "d",
    ),
    make: (m, l) => (/\b(?:he|she|they|it|who|which|but)\b/.test(m[0]) ? null : tenure(m, l)),
  },
  {
    when: /\bbeen\b/,
    find: new RegExp(
      `\\bi(?:'ve| have)? (?:only |just )?(?<quote>been (?:here|there|in (?:this|the|my) (?:role|job|seat|position|team|company)|at (?:this|the|my) (?:company|place|job)|an? (?!developer|programmer|coder|engineer\\b|dev\\b)[A-Za-zÀ-ɏ ]{2,24}?|cto|em|vp|doing (?:it|this)(?: job| role)?|leading (?:it|this|the team)|running (?:it|this|the team)|in charge)(?: (?:now|here))?,? (?:for |since )?(?<value>${STRETCH}|march|january|february|april|june|july|august|september|october|november|december|(?:19|20)\\d\\d))(?! (?:old|ahead|late|behind))`,
      "d",
    ),
    make: tenure,
  },
  {
    when: /\bstart/,
    find: new RegExp(
      `(?:^|\\bi(?:'m|'ll| am| will)? (?:be )?|[,;] (?=starting))(?<quote>(?<value>start(?:ing)? (?:[A-Za-zÀ-ɏ& ]{0,30}?)?(?:in ${STRETCH}|on (?:monday|tuesday|wednesday|thursday|friday|the \\d+[A-Za-zÀ-ɏ]*)|next (?:week|month|monday)|tomorrow|wednesday|monday)))(?![A-Za-zÀ-ɏ])`,
      "d",
    ),
    make: (m, l) => (/\b(?:we|he|she|they|sprint|project)\b/.test(l.lower.slice(Math.max(0, m.index - 12), m.index + m[0].length)) ? null : tenure(m, l)),
  },
  {
    when: /started/,
    and: TIME_UNIT,
    find: new RegExp(`^(?:i'm|i am) [^.;]{3,50}?, (?<quote>(?:just )?(?:started|joined|promoted|appointed) (?<value>${STRETCH} ago))(?=,|[.;]|$)`, "d"),
    make: tenure,
  },
  {
    when: /\d|\b(?:a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen)\b/,
    and: TIME_UNIT,
    find: new RegExp(
      `^${ROLE.replace("?<value>", "?:")},? (?:for )?(?<quote>(?<value>${STRETCH})(?: now| here| in(?: (?:the |this |my )?(?:role|job|seat|post))?)?)(?=,|[.;]|$| and\\b)`,
      "d",
    ),
    make: tenure,
  },
  {
    when: /\bi'?m\b|\bi am\b/,
    and: TIME_UNIT,
    find: new RegExp(`\\bi(?:'?m| am) (?:now |only |just )?(?<quote>(?<value>${STRETCH}) in)(?=,|[.;]|$| as\\b| and\\b)`, "d"),
    make: tenure,
  },
  {
    when: /\bi(?:'ve| have) (?:managed|led|run|headed)\b/,
    find: new RegExp(
      `\\bi(?:'ve| have) (?<quote>(?:managed|led|run|headed) (?:this|the|my) (?:[a-z]+ ){1,2}(?:for (?<value>${STRETCH})|since (?<value2>(?:19|20)\\d\\d|january|february|march|april|may|june|july|august|september|october|november|december)))(?![A-Za-zÀ-ɏ])`,
      "d",
    ),
    make: (m, l) => {
      const made = tenure(m, l);
      return made ?? { slot: "me.tenure", value: said(m, l, "value2") };
    },
  },
  {
    when: /\b(?:first|second|third|fourth|fifth|sixth) (?:day|week|month|year) as\b/,
    and: HAS_ROLE,
    find: new RegExp(
      `(?:^|\\bmy |\\bin my )(?<quote>(?<value>(?:first|second|third|fourth|fifth|sixth) (?:day|week|month|year)) as (?:an? |the )?${ROLE.replace("?<value>", "?:")})`,
      "d",
    ),
    make: tenure,
  },
  {
    when: /\b(?:held|had)\b/,
    and: TIME_UNIT,
    find: new RegExp(`\\bi(?:'ve| have) (?<quote>(?:held|had) (?:this|the|my) (?:role|job|position|post|team|group) (?:for|since) (?<value>${STRETCH}))`, "d"),
    make: tenure,
  },
  {
    when: /^been\b/,
    and: TIME_UNIT,
    find: new RegExp(`^been (?:an? |the )?${ROLE.replace("?<value>", "?:")} (?:here )?(?<quote>(?:for |since )(?<value>${STRETCH}))`, "d"),
    make: tenure,
  },
  {
    when: /^since/,
    and: TIME_UNIT,
    find: new RegExp(
      `^(?<quote>since (?<value>${STRETCH}))(?= i (?:lead|manage|run|head|am (?:the |an? )?(?:lead|manager|cto|head|director|vp|em|responsible)))`,
      "d",
    ),
    make: tenure,
  },
  {
    when: /\bi(?:'?m| am)\b.*since/,
    find: new RegExp(
      `\\bi(?:'?m| am) (?:an? |the )?(?:[A-Za-zÀ-ɏ]+ ){0,2}(?:manager|em|lead|cto|vp|director|here|staff|engineer) (?<quote>since (?<value>${STRETCH}|january|february|march|april|may|june|july|august|september|october|november|december))`,
      "d",
    ),
    make: tenure,
  },
];

const CLAUSE = clause(16);
const goal = (match: RegExpExecArray, line: Line): ReturnType<Rule["make"]> => {
  const value = said(match, line, "value");
  return value.split(" ").length < 2 || imagined(line.lower, match.index) ? null : { slot: "me.goal", value };
};
const GOAL_RULES: readonly Rule[] = [
  {
    when: /\bgoal|\baim\b|\bobjective/,
    find: new RegExp(`\\b(?:my|our) (?:goal|aim|objective) (?:here )?(?:is|was) (?:to )?(?<value>${CLAUSE})`, "d"),
    make: goal,
  },
  {
    when: /\bi want\b|\bi'd like\b|\bi would like\b|\bi'm trying\b/,
    find: new RegExp(
      `(?<!what |all |thing |as |than )\\b(?:i (?:really |just |do |only )?want|i'd (?:really )?like|i would (?:really )?like|i'm trying) (?!(?:to (?:know|hear|understand (?:if|how|why|what)|ask|see (?:an|some)|say|quit|leave|scream|cry|tell|be told|check|think|believe|point out|add|mention|share)|you to|your|someone to|advice|an? (?:second|honest|opinion|answer)|some)\\b)(?<value>${CLAUSE})`,
      "d",
    ),
    make: goal,
  },
  {
    when: /\bi need to\b|\bi have to\b|\bwe need to\b/,
    find: new RegExp(
      `(?<!(?:that|say|said|says|do|does|when|if|think|thinks) )\\b(?:i|we) need to (?!(?:know|hear|understand|ask|say|talk|tell|vent)\\b)(?<value>${CLAUSE})`,
      "d",
    ),
    make: goal,
  },
  {
    when: /\bhow (?:do|can|could|should|would) (?:i|we)\b/,
    find: new RegExp(
      `\\bhow (?:do|can|could|should|would) (?:i|we) (?<value>(?:get|make|persuade|convince|stop|reduce|keep|turn|win|bring|move|grow|become|fix|cut|protect|break|retain|build|unstick|raise)\\b ?${CLAUSE})`,
      "d",
    ),
    make: (m, l) => {
      const made = goal(m, l);
      return made === null ? null : { ...made, status: "inferred" };
    },
  },
];

const REPORTS_RULES: readonly Rule[] = [
  {
    when: /manage|report/,
    find: /(?<![a-z])(?<quote>i (?:don't|do not|no longer) manage (?:anyone|anybody|people|a team)|i(?:'ve| have)(?: got)? no (?:direct )?reports|(?<=^|[,;:(+] ?|\bwith |\band )(?:no|zero) (?:direct )?reports(?= of (?:my|our) own|[,;.)]|$| (?:but|and)\b))/d,
    make: (m, l) => (imagined(l.lower, m.index) || l.sentence.question ? null : { slot: "me.reports", value: 0 }),
  },
];

/** Facts about the leader in one line. */
export function meFactsOf(line: Line): ReadFact[] {
  return [
    ...firstOf(applyRules(ROLE_RULES, line)),
    ...firstOf(applyRules(TENURE_RULES, line)),
    ...firstOf(applyRules(GOAL_RULES, line)),
    ...applyRules(REPORTS_RULES, line),
  ];
}

const firstOf = (facts: ReadFact[]): ReadFact[] => facts.slice(0, 1);
