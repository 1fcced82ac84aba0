// C13: what is cited exists in the base; unknown works, studies, statistics and people are not leaned on.

import { KNOWN_AUTHORS, KNOWN_WORKS } from "../../known-works.ts";
import { breach, flat, heardWords, plain, plannedWords, type ReplyState, type UnitRule } from "../../rule.ts";
import { clausesOf } from "../../split.ts";
import { numbersIn } from "./said.ts";

const HOUSES =
  "Harvard|Stanford|MIT|Google(?:'s)?|Microsoft(?:'s)?|McKinsey(?:'s)?|Gartner(?:'s)?|Gallup(?:'s)?|Deloitte(?:'s)?|HBR|Forrester|Yale|Oxford|Cambridge|Princeton|Wharton|INSEAD|IDC|Accenture|Bain|BCG|Netflix|Amazon|Carnegie Mellon|Berkeley|Thoughtworks|Atlassian|GitHub|Stripe";
const STUDIES: readonly RegExp[] = [
  new RegExp(
    `\\b(?:(?:\\d{4}|recent|famous|landmark|well-known|longitudinal|peer-reviewed|large|meta|seminal|classic|${HOUSES}|business school|university) )+(?:\\w+ )?(?:study|studies|research|report|survey|paper|article|analysis|data|findings|experiment|work on|benchmark|meta-analysis|trial)\\b`,
    "i",
  ),
  /(?<!\b(?:your|their|his|her|this|that|our|its|own|no|the) )\b(?:research(?:ers)?|studies|a study|one study|science|surveys?|statistics|stats|experts?|(?:the )?literature|the research|psychologists?|economists?|scientists|academics|meta-analys[ei]s|scholars|analysts|industry (?:data|figures|numbers|benchmarks?)) (?:out there |all |on this |in this area |from \w+ )*(?:shows?|says?|suggests?|proves?|finds?|found|indicates?|consistently|confirms?|agree|tells? us|demonstrates?|have? shown|has shown|is clear|are clear|backs?|supports?|points?|put|puts|estimates?|reports?|has found|have found|have known|has known)\b/i,
  /\b(?:it(?:'s| is| has been| was)|this is|that's) (?:been )?(?:well |long |widely |scientifically )+(?:documented|established|proven|known|shown|demonstrated|studied)\b|\b(?:it|this|that)(?:'s| is| has been) (?:proven|documented (?:that|in|by)|(?:well|amply|widely)[- ]documented)\b|\b(?:proven|evidence-based|research-backed|scientifically|statistically)\b(?! (?:unproven|nothing))/i,
  /\baccording to\b.{0,60}\b(?:survey|study|report|research|paper|index|data)\b|\b(?:about |roughly |around |nearly |some |over |only |up to )?(?:\d+(?:\.\d+)? ?(?:%|per ?cent)|(?:one|two|three|four|five|six|seven|eight|nine) (?:thirds|quarters|in (?:ten|five|four|three)|out of (?:ten|five|four|three))|half of|the majority of|\d+ ?% of|(?<=%|per cent|thirds|quarters) of) (?:of )?(?:all |most |such |new |engineering |software |tech |failed |these )*(?:companies|teams|organi[sz]ations|startups|engineers|developers|projects|managers|leaders|CTOs|rewrites|reorgs|reorgani[sz]ations|migrations|hires|people|employees|transformations|departures|resignations|change (?:programmes?|programs?|efforts))\b/i,
  /\b(?:increases?|reduces?|improves?|cuts?|raises?|boosts?|drops?|lowers?|rises?|falls?) (?:\w+ ){0,4}by (?:about |up to |roughly |as much as )?(?:\d+(?:\.\d+)? ?(?:%|per ?cent|x)|a (?:third|quarter|half|factor)|half)\b.{0,60}\b(?:on average|in (?:most|a|every|companies|teams)|across|according|typically|studies|for teams)|\bon average,? (?:teams|companies|engineers|managers|people|it takes)\b/i,
  new RegExp(
    `\\b(?:${HOUSES}|LinkedIn(?:'s)?|Gallup|Spotify(?:'s)?|the \\p{Lu}\\p{Ll}+ team)\\b.{0,40}\\b(?:measured|found|published?|showed|worked out|calls?|called|estimates?|reported|proved|did a|ran a|once|numbers)\\b`,
    "u",
  ),
  /\b(?:researchers?|academics|professors?|scientists)\b.{0,60}\b(?:showed?|found|proved|say|report|demonstrated|concluded|agree)\b|\b(?:follow-up|the same|another) (?:study|paper|survey|by the same authors?|article)\b|\bby the same authors?\b|\bcorrelat(?:es?|ion|ed)\b.{0,40}\b0?\.\d+/i,
  /\b\d+(?:\.\d+)? ?(?:%|per ?cent)\b.{0,20}\b(?:per|for (?:each|every)|each|every|beyond|more likely|less likely)\b.{0,40}\b(?:report|person|day|week|hour|engineer|manager|layer|meeting|extra|additional|beyond|candidates?)|\beach (?:day|week|extra|additional|further|report|engineer|hour)\b.{0,40}\b(?:costs?|loses?|adds?|takes?)\b.{0,20}\b\d+(?:\.\d+)? ?(?:%|per ?cent)/i,
  /(?<!\p{L})(?!(?:It|That|What|There|Here|He|She|Who|Let|One|Everybody|Somebody|Nobody|Today|Monday)'s)(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)'s (?:\w+ ){0,4}(?:measured|found|showed?|shows|suggests?|survey|replication|benchmark|experiments?|second edition|research|(?:figures|data|report|index|census) (?:puts?|shows?|suggests?|says?|has|have|from))\b/u,
  /\b(?:psychologists|researchers|economists|sociologists|scientists|academics|analysts) (?:\w+ )?calls?\b|\bwell[- ]known (?:finding|experiment|result|study)\b|\b(?:[Aa]|[Oo]ne) (?:team|company|firm|group|startup) at \p{Lu}\p{L}+|\b(?:independent|internal|industry) (?:benchmarks?|stud(?:y|ies)|data|surveys?) (?:show|link|prove|find|found)\w*\b|\b(?:an? |the )?internal study\b|\bit has been shown\b/u,
  /\b(?:\w+ty|\w+teen|ten|twelve)[ -](?:%|percent|per cent) of (?:all |most )?(?:teams|companies|firms|roadmaps|outages|incidents|projects|managers|engineers|developers|leaders|people|rewrites|startups|migrations|reorgs)\b|\b(?:one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:ten|five|four|three) (?:teams|companies|firms|projects|managers|engineers|developers|leaders|people|rewrites|startups|migrations|reorgs|roadmaps|outages|who)\b|\b[Ii]n a survey of\b|\b\d+(?:\.\d+)? ?(?:%|percent|per cent) of (?:all |most )?(?:teams|companies|firms|roadmaps|outages|projects|managers|engineers|developers|leaders|people|PMs|rewrites|startups|migrations|reorgs)\b/u,
  /\b(?:[Rr]esearch|[Aa] (?:study|survey|report|paper)|[Aa]n analysis) (?:by|from|at) (?:the )?(\p{Lu}[\p{L}-]+)/u,
  /(?<![.!?] |^)\b(?:[Tt]he )?(\p{Lu}[\p{L}-]+)(?:'s)? (?:[\p{L}\d-]+ ){0,6}(?:found|puts?|reports?|reported|showed|estimates?|measured|has shown|have shown)\b.{0,80}(?:\d ?%|per ?cent|\d out of|\d in \d|\bby (?:half|a (?:third|quarter|factor))|\bhalves|\bdoubles)/u,
  /^(?:[Tt]he )?(\p{Lu}[\p{L}-]+(?: [\p{Lu}\d][\p{L}\d-]*)+)(?:'s)? (?:[\p{L}\d-]+ ){0,6}(?:found|puts?|reports?|reported|showed|shows|estimates?|measured|has shown|have shown|has \d)\b.{0,80}\d/u,
  /\b(?:known|famous|called) (?:in the literature )?as the (\p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+)/u,
  /\b[Tt]he (\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*) (?:figures|survey|study|paper|benchmark)\b/u,
];
const UNKNOWN =
  /\b(?:don't know|do not know|can't lean|cannot lean|haven't read|have not read|unknown to me|can't stand on|don't recognise|no study|not aware of|can't vouch|I have no (?:source|study|figure)|nothing I can cite|imagine|suppose)\b/i;
const NAME = "\\p{Lu}[\\p{L}'-]+";
const ATTRIBUTED: readonly RegExp[] = [
  new RegExp(
    `\\b(?:[Aa]ccording to|[Aa]s|[Bb]ased on|[Tt]o quote|[Pp]er|[Ii]n the words of|[Tt]o borrow from|[Ff]ollowing) (?:the (?:book|work|research|author) (?:by|of) )?((?:${NAME} ?){1,4})(?:says?|said|writes?|wrote|argues?|argued|puts? it|put it|once|,|'s|:)`,
    "u",
  ),
  new RegExp(
    `\\b((?:(?:Dr|Prof|Professor)\\.? )?(?:${NAME} ){1,2}${NAME})(?:'s)? (?:argues?|writes?|wrote|says?|said|calls?|called|found|shows?|showed|books?|paper|study|research|famous|classic|work|talks about|describes?|puts it|coined|teaches|explains?|has (?:a|written|argued|shown)|concept|notion|idea|framework|model)\\b`,
    "u",
  ),
  new RegExp(`\\b((?:Dr|Prof|Professor)\\.? ${NAME}(?: ${NAME})?)`, "u"),
  new RegExp(`(?<![.!?] |^)\\b(${NAME}) (?:argues|writes|wrote|coined|famously|found that|showed that|once (?:said|wrote))\\b`, "u"),
  new RegExp(
    `\\b(?:book|paper|essay|article|talk|post|work|study|research|concept|idea|model|framework|phrase|theory) (?:of|by|from|is) ((?:${NAME} ?){1,3})`,
    "u",
  ),
  new RegExp(`(${NAME}(?:,? (?:and|&) ${NAME})?(?: et al\\.?)?),? \\(?(?:19|20)\\d\\d[a-z]?\\)`, "u"),
  new RegExp(`(${NAME}(?: (?:and|&) ${NAME})? et al)`, "u"),
  new RegExp(`["“](?:The |A |An )?(${NAME}(?: [\\p{L}'-]+){0,7})["”],? \\((?:19|20)\\d\\d\\)`, "u"),
];
const KINDS =
  "(?:Framework|Model|Matrix|Method|Methodology|Principle|Effect|Law|Theory|Quadrant|Canvas|Index|Curve|Cycle|Pyramid|Ladder|Triangle|Paradox|Grid|Wheel|Score|Protocol|Doctrine|Syndrome|Hypothesis|Test|Loop|Equation|Report|Study|Survey|Phase|Ratio|Coefficient|Census|Benchmark|Rule|Gap Model|Survivor Study)";
const NAMED: readonly RegExp[] = [
  new RegExp(`\\b((?:${NAME}(?:[ -]|'s ))(?:(?:${NAME}|of|and|the|for) )*)${KINDS}\\b`, "u"),
  /\b((?:\p{Lu}[\p{L}-]+)'s?) (?:\w+ )?(?:law|rule|principle|model|theory|razor|paradox|hierarchy|cube|matrix|curve|number|framework|effect|canvas|ladder|triangle|pyramid|dilemma|equation|loop|stages|test)\b/u,
  /\b[Tt]he ((?:(?:\p{Lu}[\p{L}-]+)[ -]){1,3})(?:scale|dip|ladder|curve|spiral|law|rule|band|index|ratio|test|effect|principle)\b/u,
  /\bthe ((?:(?:\p{Lu}[\p{L}-]+|[A-Z]{3,}|\d[A-Z])[ -]){1,3})(?:framework|model|matrix|method|principle|effect|law|theory|quadrant|canvas|curve|cycle|pyramid|ladder|triangle|paradox|rule)\b/u,
  new RegExp(
    `(?:["“]|\\bthe )((?:${NAME}-)+${NAME}|${NAME})["”]? ?(?:\\w+ )?(?:plateau|ratio|threshold|constant|coefficient|limit|trap|rule of|cliff|valley|syndrome|line|spiral|barrier|ceiling|wall|fallacy|zone|gap|pattern)\\b`,
    "u",
  ),
];
const TITLED =
  /(?:\b(?:book|called|titled|in|In|From|See|Read|read|from|reading|recommend|see|author of|wrote|paper|essay|article|memoir)\b)[^.“"*]{0,24}(?:[“"]|\*{1,2}|_)((?:\p{Lu}[\p{L}'-]+|\d+)(?:[ ,:]+(?:\p{L}[\p{L}'-]+|\d+)){0,8})[,.]?(?:[”"]|\*{1,2}|_)/u;
const BARE_TITLE =
  /\b(?:the book|a book called|bestseller|his book|her book|classic|author of|read|as in|calls it in) ((?:The |A |An )?(?:\p{Lu}[\p{L}'-]+ ?){2,6})/u;
/** Capitalised words that are no people and no works. */
const PLAIN_NAMES = new Set([
  "i",
  "i'm",
  "i'd",
  "i've",
  "i'll",
  "the",
  "a",
  "your",
  "this",
  "that",
  "it",
  "series",
  "sales",
  "product",
  "finance",
  "legal",
  "support",
  "engineering",
  "marketing",
  "security",
  "platform",
  "customers",
  "everyone",
  "nobody",
  "somebody",
  "management",
  "people",
  "yesterday",
  "last",
  "next",
  "board",
  "team",
  "summer",
  "spring",
  "autumn",
  "winter",
  "easter",
  "here",
  "there",
  "what",
  "who",
  "let",
  "he",
  "she",
  "today",
  "cto",
  "ceo",
  "cfo",
  "coo",
  "vp",
  "hr",
  "em",
  "qa",
  "sre",
  "ci",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
  "kubernetes",
  "slack",
  "jira",
  "christmas",
  "q1",
  "q2",
  "q3",
  "q4",
  "okr",
  "okrs",
  "rfc",
  "rfcs",
  "my",
  "if",
  "in",
  "so",
  "and",
  "but",
  "when",
  "english",
  "one",
  "two",
  "three",
  "you",
  "every",
  "each",
  "no",
  "not",
  "they",
  "his",
  "her",
  "their",
  "our",
  "how",
  "some",
  "most",
  "imagine",
  "either",
  "both",
  "with",
  "for",
  "on",
  "at",
]);

export const citedOnlyKnown: UnitRule = {
  id: "cited",
  promise: "C13",
  told: "Cite only works and frameworks named in the catalogue. Never invent a study, statistic, book or quotation. What you know beyond the catalogue is your own view: say “my view”, name no source.",
  judge(unit, state) {
    for (const clause of clausesOf(unit)) {
      if (UNKNOWN.test(clause.text) || SUPPOSED.test(clause.text)) continue;
      for (const pattern of STUDIES) {
        const found = pattern.exec(clause.text);
        if (
          found !== null &&
          !clause.question &&
          !saidBefore(found[0], state) &&
          !(found[1] !== undefined && (saidBefore(found[1], state) || PLAIN_NAMES.has(found[1].toLowerCase()))) &&
          !theirFigures(found[0], state, clause.text) &&
          !namesKnown(clause.text) &&
          !byKnownAuthor(clause.text, found.index, state)
        )
          return breach(found, "a study or statistic that is not in the base");
      }
    }
    const text = plain(unit);
    return (UNKNOWN.test(text) ? null : unknownName(text, unit.text.replace(/[’‘]/g, "'"), state)) ?? unknownUrl(unit.text, state);
  },
};

/** “If each stage passed 70 % of people, seven in a row let through 8 %” claims nothing of anybody. */
const SUPPOSED = /^(?:and |so |but )?(?:if (?:each|every)|suppose|imagine)\b/i;

/** What a population at large does is nobody's arithmetic. */
const AT_LARGE =
  /\b(?:companies|teams|organi[sz]ations|startups|projects|managers|leaders|engineers|developers|rewrites|reorgs|migrations|stud(?:y|ies)|research|surveys?)\b/i;

/** A share with nothing but figures the leader gave, or one that a percentage of theirs before it comes to: “8 % means nine in ten people …”. */
function theirFigures(found: string, state: ReplyState, sentence: string): boolean {
  const heard = new Set(numbersIn(state.heard));
  const worked = /(\d+(?:\.\d+)?) ?(?:%|per ?cent)[^.;]{0,40}\bmeans\b(.*)$/i.exec(sentence);
  if (worked !== null && heard.has(worked[1] ?? "") && (worked[2] ?? "").includes(found) && !AT_LARGE.test(found)) return true;
  const figures = numbersIn(found.replace(/\b(?:19|20)\d\d\b/g, " 1900 "));
  return !/thirds?|quarters?/i.test(found) && figures.some((n) => Number(n) > 2) && figures.every((n) => heard.has(n));
}

/** A share, or the finding of a study: neither is taken on anybody's name. */
const A_FINDING =
  /\d ?%|\bper ?cent\b|\b(?:in|out of) (?:ten|five|four|three)\b|\b(?:halves|doubles|thirds|by half)\b|\b(?:stud(?:y|ies)|surveys?|research\w*|experiments?|benchmarks?|meta-analys[ei]s|found|finds|showed|shows|proved|proves|measured)\b/i;

/** A work or an author that exists is named, and no figure and no finding is put in their mouth. */
function namesKnown(text: string): boolean {
  if (A_FINDING.test(text)) return false;
  const lower = text.toLowerCase();
  return (text.match(/\p{Lu}[\p{L}]+/gu) ?? []).some((n) => KNOWN_AUTHORS.has(n.toLowerCase())) || KNOWN_WORKS.some((w) => w.length > 8 && lower.includes(w));
}

/** “DORA's surveys found”: the name before it is one of the base's own. */
function byKnownAuthor(text: string, at: number, state: ReplyState): boolean {
  const names = text.slice(Math.max(0, at - 30), at + 30).match(/\p{Lu}[\p{L}]+/gu) ?? [];
  return names.some((n) => state.catalogue.authors.has(n.toLowerCase()) && !/google|amazon/i.test(n));
}

function unknownName(text: string, marked: string, state: ReplyState): ReturnType<UnitRule["judge"]> {
  const quotesOff = text.replace(/[“"][^”"]*[”"](?! \(\d| plateau)/g, (q) => (/^.\p{Lu}[\p{L}-]+(?: \p{Ll}+)?.$/u.test(q) ? q : "“…”"));
  for (const pattern of ATTRIBUTED) {
    const found = pattern.exec(quotesOff);
    // "If Tom says so" is about Tom.
    const name = found?.[1]
      ?.trim()
      .replace(/'s$/, "")
      .replace(/^(?:If|When|Once|Until|Unless|Because|Since|And|But|So|Before|After|While|Whether)\s+(?=\S)/, "");
    if (found === null || name === undefined || saidBefore(name, state) || knownWork(name, state)) continue;
    const words = name
      .toLowerCase()
      .split(/[\s,&.]+/)
      .filter((w) => w.length > 1 && w !== "and" && !PLAIN_NAMES.has(w));
    if (
      words.length > 0 &&
      !words.some((w) => state.catalogue.authors.has(w.replace(/'s$/, ""))) &&
      !KNOWN_AUTHORS.has((words.find((w) => w.endsWith("'s")) ?? words.at(-1) ?? "").replace(/'s$/, ""))
    )
      return breach(found, `an author who is not in the base: ${name}`);
  }
  for (const [pattern, where] of [...NAMED.map((p) => [p, quotesOff] as const), [TITLED, marked] as const, [BARE_TITLE, quotesOff] as const]) {
    const found = pattern.exec(where);
    const name = (pattern === TITLED || pattern === BARE_TITLE ? found?.[1] : found?.[0])?.trim();
    if (found === null || name === undefined || saidBefore(name, state) || knownWork(name, state)) continue;
    const first = (found[1] ?? "").trim().toLowerCase().replace(/'s?$/, "");
    if (
      PLAIN_NAMES.has(first) ||
      (PLAIN_NAMES.has(first.split(" ")[0] ?? "") && pattern !== BARE_TITLE && !/^(?:the|a|in|on|my|one|no) /.test(first)) ||
      saidBefore(first, state) ||
      state.catalogue.authors.has(first) ||
      KNOWN_AUTHORS.has((first.split(" ")[0] ?? "").replace(/'s?$/, ""))
    )
      continue;
    return breach(found, `a framework or work that is not in the base: ${name}`);
  }
  return null;
}

function knownWork(name: string, state: ReplyState): boolean {
  const bare = name.toLowerCase().replace(/^(?:the|a|an|in|if|by|under|when|with|from|use|this|that) /, "");
  if (bare.length < 3) return true;
  for (const f of state.catalogue.frameworks) if (f.length > 3 && (bare.includes(f) || f.includes(bare))) return true;
  return [...state.catalogue.works, ...KNOWN_WORKS].some((w) => w.includes(bare) || (w.length > 6 && bare.includes(w)));
}

function saidBefore(name: string, state: ReplyState): boolean {
  const wanted = ` ${flat(name.replace(/'s$/, ""))} `;
  return heardWords(state.heard).includes(wanted) || plannedWords(state.plan).text.includes(wanted);
}

function unknownUrl(text: string, state: ReplyState): ReturnType<UnitRule["judge"]> {
  const found =
    /\b(?:https?|ftp|file):\/\/[^\s)>\]]+|\bwww\.[^\s)>\]]+|\]\([^)]*\)|^\s*\[[^\]]+\]:\s*\S+|!\[[^\]]*\]|\b[\w-]+\.(?:com|org|net|io|dev|co|ai|xyz|ru|info)\b(?:\/\S*)?|\bdoi:? ?10\.\S+|\bISBN\b/i.exec(
      text,
    );
  if (found === null) return null;
  if (state.catalogue.works.some((w) => w.includes(found[0].toLowerCase()))) return null;
  const url = /https?:\/\/[^\s)>\]]+/.exec(found[0])?.[0].replace(/[.,;]$/, "");
  if (url === undefined && saidBefore(found[0], state) && !/[[\]()]/.test(found[0])) return null;
  return url !== undefined && state.catalogue.urls.has(url) && !text.includes("![") ? null : breach(found, "a link that is not in the base");
}
