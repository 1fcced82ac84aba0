// What kind of organisation it is: stage, trade, place.
import type { ReadFact } from "../../contract/fact.ts";
import { applyRules, type Line, type Rule, said } from "./rules.ts";

const ELSEWHERE =
  /\b(?:(?:my|his|her|their) (?:[a-z-]+'s|friends?|sister|brother|wife|husband|partner)|(?:last|previous|old|former|prior|ex|other|next)[ -](?:company|job|place|employer|startup|shop)|used to (?:work|be)|i was (?:an? )?(?:vp|cto|em|director|engineer|manager|at|in|with)|came from|come from|coming from|years (?:of|in|at)|customers?|client|competitors?|hired .{0,20} from|sign(?:ed|s)?|account|joined as)\b/;

const stage =
  (value: string) =>
  (match: RegExpExecArray, line: Line): ReturnType<Rule["make"]> => {
    const before = line.lower.slice(Math.max(0, match.index - 60), match.index);
    if (
      ELSEWHERE.test(before) ||
      /\b(?:raising|raise|before|since|until|sell|sells|selling|selling to|sell to|sells to|serve|serves|serving|towards?|next|our next|pre|not|aren't|if|once|for the|prepar\w+ for|want|wants|hoping|planning|could|would|after|were|was) (?:still )?(?:a |an |our |the |to )*$/.test(
        before,
      )
    )
      return null;
    return { slot: "org.stage", value };
  };
const SERIES = ["series-a", "series-b", "series-c", "late", "late", "late"];
const STAGE_RULES: readonly Rule[] = [
  { when: /\bseries/, find: /\bseries[ -]([a-f])\b(?!\w|')/d, make: (m, l) => stage(SERIES[(m[1] ?? "a").charCodeAt(0) - 97] ?? "late")(m, l) },
  { when: /pre-?seed/, find: /\bpre-?seed\b/d, make: stage("pre-seed") },
  { when: /\bseed\b/, find: /(?<!pre-|pre )\bseed(?:[ -](?:stage|funded|funding|round|startup|money)|(?=[,.]|$))/d, make: stage("seed") },
  { when: /bootstrapped/, find: /\bbootstrapped\b/d, make: stage("bootstrapped") },
  {
    when: /\bpublic|\blisted|\bipo\b|nasdaq|nyse/,
    find: /\b(?:publicly (?:traded|listed)|listed company|public company|we're public|we are public|we went public|post-ipo|nasdaq|nyse)\b/d,
    make: stage("public"),
  },
  {
    when: /enterprise|corporat|fortune/,
    find: /\b(?:large enterprise|big enterprise|we're an enterprise|we are an enterprise|fortune \d+|large corporation|big corporate|multinational)\b/d,
    make: stage("enterprise"),
  },
  {
    when: /profit|charity|\bngo\b/,
    find: /\b(?:at|for|in|we're|we are|of|,) ?(?:an? |the |our )?(?:[A-Za-zÀ-ɏ-]+ )?(?<quote>non-?profit|not-for-profit|charity|ngo)\b/d,
    make: stage("non-profit"),
  },
  {
    when: /public sector|government|ministry|municip|council|federal/,
    find: /\b(?:public sector|(?:government|federal|state) (?:agency|department)|ministry of [A-Za-zÀ-ɏ]+|municipality|city council|local government)\b/d,
    make: stage("public-sector"),
  },
];

const TRADE =
  "(?:startup|start-up|scaleup|scale-up|agency|consultancy|consulting firm|consulting company|bank|hospital|university|fintech|neobank|insurer|insurance(?: company| firm)?|telco|telecom|retailer|saas|marketplace|e-?commerce(?: company| shop)?|e-?comm|airline|manufacturer|manufacturing company|non-?profit|ngo|charity|game studio|studio|publisher|newspaper|broadcaster|payments? processor|payments company|logistics company|telehealth startup|software house|systems integrator|vendor|services company|outsourcing company|crypto exchange|brokerage|broker|energy company|utility|pharma(?: company)?|automotive supplier|supplier|family (?:business|firm)|corporate|startup studio|edtech|healthtech|proptech|legal tech|adtech|medtech|insurtech|travel tech|biotech|martech|media company|bootcamp|school|food delivery app|delivery app|dating app|fitness app|web shop|online shop|online pharmacy|trading firm|hedge fund|prop shop|tech company|b2b company|product company|hardware company|hardware startup|non-tech (?:company|place))";
const HAS_TRADE = new RegExp(TRADE);
const kind = (match: RegExpExecArray, line: Line): ReturnType<Rule["make"]> => {
  const before = line.lower.slice(Math.max(0, match.index - 50), match.index + 6);
  if (ELSEWHERE.test(before) || /\b(?:not|isn't|aren't|if|like|than|as if)\b[^,]{0,8}$/.test(before)) return null;
  const value = said(match, line, "value").replace(/^(?:an?|the|our|this)\s+/i, "");
  return value === "" ? null : { slot: "org.kind", value };
};
const KIND_RULES: readonly Rule[] = [
  {
    when: /\b(?:we're|we are|at|for|of|in|it's|run|founded|work)\b/,
    and: HAS_TRADE,
    find: new RegExp(
      `\\b(?:we're|we are|i'm (?:[A-Za-zÀ-ɏ]+ ){0,4}(?:at|of|in|for)|i am (?:[A-Za-zÀ-ɏ]+ ){0,4}(?:at|of|in|for)|i work (?:at|for|in)|i (?:run|founded|joined|lead [A-Za-zÀ-ɏ]+ [A-Za-zÀ-ɏ]+ (?:at|in))|(?:cto|vp|em|director|lead|engineering|eng|head of eng|manager|engineer|architect|role|teams?|founder|engineers|devs|people) (?:at|of|in|for)) (?<quote>(?<value>(?:an?|the|our|this) (?:(?!that|who|which|and|with|for|in|at)[A-Za-zÀ-ɏ0-9&-]+ ){0,4}?${TRADE}))(?![A-Za-zÀ-ɏ-])(?! (?:customer|client|account|team|engine|code|product))`,
      "d",
    ),
    make: kind,
  },
  {
    when: /\d|eng\b|devs|engineers/,
    and: HAS_TRADE,
    find: new RegExp(
      `^(?<quote>(?<value>(?:(?:small|large|big|tiny|mid-size|midsize|growth stage|early stage|b2b|b2c|early-stage|public|[A-Za-zÀ-ɏ]+) ){0,2}${TRADE}))(?:,| with)? (?:about |around |~|roughly |with )?\\d[0-9,]* ?(?:engineers?|devs?|developers?|eng|people|folks|ppl)\\b`,
      "d",
    ),
    make: kind,
  },
  {
    when: /\d/,
    and: HAS_TRADE,
    find: new RegExp(
      `^(?:about |around |~|roughly )?\\d[0-9,]* (?:engineers?|devs?|developers?|eng|people|teams|squads), (?<quote>(?<value>(?:[A-Za-zÀ-ɏ0-9-]+ ){0,2}${TRADE}))\\.?$`,
      "d",
    ),
    make: kind,
  },
];

const CITIES =
  "Amsterdam|Athens|Atlanta|Austin|Bangalore|Bengaluru|Barcelona|Beirut|Belgrade|Berlin|Bogot[aá]|Boston|Brussels|Bucharest|Budapest|Buenos Aires|Cairo|Cape Town|Chennai|Chicago|Cluj|Copenhagen|Dallas|Denver|Dubai|Dublin|Edinburgh|Frankfurt|Geneva|Hamburg|Hanoi|Helsinki|Ho Chi Minh City|Hong Kong|Hyderabad|Istanbul|Jakarta|Johannesburg|Kigali|Kraków|Krakow|Kyiv|Lagos|Lima|Lisbon|London|Los Angeles|Lyon|Madrid|Manila|Melbourne|Mexico City|Miami|Milan|Montreal|Moscow|Mumbai|Munich|Nairobi|New York|Oslo|Paris|Porto|Prague|Pune|Riga|Rome|San Francisco|Santiago|São Paulo|Sao Paulo|Seattle|Seoul|Shanghai|Singapore|Sofia|Stockholm|Sydney|Taipei|Tallinn|Tel Aviv|Tokyo|Toronto|Tunis|Valencia|Vancouver|Vienna|Vilnius|Warsaw|Zagreb|Zurich|Zürich|Auckland|Accra|Colombo|Dhaka|Karachi|Lahore|Medell[ií]n|Montevideo|Switzerland|Germany|Portugal|Poland|India|Kenya|Nigeria|Brazil|Estonia";
const place = (match: RegExpExecArray, line: Line): ReturnType<Rule["make"]> => {
  const before = line.lower.slice(Math.max(0, match.index - 40), match.index);
  if (
    ELSEWHERE.test(before) ||
    /\b(?:if|not|want|wants|customers?|users?|conference|moved to|hire|hiring|candidates?|vp|he|she|they|new|talk|offsite|flew|visit\w*|trip|holiday|vendor|outsourc\w*|acquired|contractors?|noc|conference|council|compete|search)\b[^,;]*$/.test(
      before,
    )
  )
    return null;
  return { slot: "org.location", value: said(match, line, "value") };
};
const PLACE_RULES: readonly Rule[] = [
  {
    when: /remote|hybrid|office|time ?zones/,
    find: /(?:^(?<value>(?:all |fully |mostly )?remote|hybrid)(?=[.,]? ?$|, )|(?:\b(?:we're|we are|team is|company is|everyone is|everyone's|all of us are|all|now)) (?<value2>(?:fully |all |mostly |completely |100% )?(?:remote(?:-first)?|hybrid|in[ -]office|distributed))\b|\b(?<value3>(?:fully|all|100%|mostly)[ -]remote|remote[ -]first|remote[ -](?:team|company|startup|org))\b|\b(?:across|over|in) (?<value4>(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:time ?zones|countries|cities|offices))\b)/d,
    make: (m, l) => {
      const before = l.lower.slice(Math.max(0, m.index - 30), m.index);
      const value = m.groups?.value ?? m.groups?.value2 ?? m.groups?.value3 ?? m.groups?.value4 ?? "";
      return /\b(?:if|not|want|wants|customers|users|candidates?|vp|manager|he|she)\b/.test(before) || l.sentence.question
        ? null
        : { slot: "org.location", value };
    },
  },
  {
    when: new RegExp(`\\b(?:${CITIES.toLowerCase()})\\b`),
    find: new RegExp(
      `(?:\\b(?:in|based in|out of|from our|at (?:the|our)|our)) (?<quote>(?<value>${CITIES.toLowerCase()}))(?= office\\b|[,.;:!?]|$| (?:and|with|that|who|i|we|i've|keep|on)\\b)`,
      "d",
    ),
    make: (m, l) =>
      /\b(?:in|based in) $/.test(m[0]) ||
      /\b(?:i|i'm|i've|we|we're|my|our|us|team|company|startup|firm|shop|cto|vp|em|lead|department|engineering|here)\b/.test(l.lower)
        ? place(m, l)
        : null,
  },
  {
    when: new RegExp(`, (?:${CITIES.toLowerCase()})`),
    find: new RegExp(`\\d (?:devs|engineers|eng|people|developers), (?<quote>(?<value>${CITIES.toLowerCase()}))\\.?$`, "d"),
    make: place,
  },
];

/** Stage, trade and place in one line; the first of each. */
export function orgContextOf(line: Line): ReadFact[] {
  return [STAGE_RULES, KIND_RULES, PLACE_RULES].flatMap((rules) => applyRules(rules, line).slice(0, 1));
}
