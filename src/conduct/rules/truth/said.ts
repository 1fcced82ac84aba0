// C13, C10: quotes are words somebody said; a summary holds nothing they did not say; a turn is not parroted back.
import { asks, breach, flat, heardWords, movesOf, plain, plannedWords, type ReplyState, remembered, type UnitRule } from "../../rule.ts";

/** Shorter quotations are single words pointed at. */
const QUOTE_WORDS = 5;
/** Words of theirs in a row, unquoted, from which a reply is an echo. */
const ECHO_WORDS = 13;

/** Somebody's words, as one tells them: a speaker and a verb of speech before the quotation, or behind it. */
const SPOKEN =
  /(?<!\p{L})(?:[Yy]ou|[Hh]e|[Ss]he|[Tt]hey|C[ETFP]O|VP|HR|PM|boss|manager|lead|team|board|who|founder|[Ff]inance|[Ss]ales|\p{Lu}\p{Ll}+) (?:just |also |then |once |famously |even |never |always |has )?(?:said|says?|wrote|writes?|told (?:me|him|her|them|us|everyone|\p{Lu}?\p{L}+)|call(?:s|ed)? (?:it|him|her|them|this|that)|puts? it|answered|replied|asked|is blunt about (?:this|it))(?: \w+){0,4}[\s,:]*$|\b(?:own|exact|[Yy]our|[Hh]is|[Hh]er|[Tt]heir) (?:words?|phrase)(?: (?:was|were|is|for (?:it|him|her|them|this)))?[\s,:]*$|\b[Yy]ou (?:mention(?:ed)?|call(?:ed)?|described?|speak|spoke|talk(?:ed)?)\b[^.“"]{0,24}$|\b[Yy]ou put it (?:yourself|well|best)?[\s,:]*$|\b(?:like|as|[Ll]ike|[Aa]s) you (?:say|said|told me),?\s*$/u;
/** “…,” says Somebody; Somebody: “…”. */
const SIGNED_BEFORE =
  /(?<!\p{L})\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?:'s)?(?: (?:has|had|would|likes to|used to))?(?: \w+){0,3}[\s,:]*$|\b(?:[Aa]s|[Aa]ccording to|[Tt]o quote) \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?(?: \w+){0,2}[\s,:]*$|\bas you told it,? (?:was|is)[\s:]*$/u;
const SIGNED_AFTER =
  /^[\s,.]*(?:as )?(?:(?:says?|said|wrote|writes|argues|argued) \p{Lu}|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)? (?:once |famously |first |never |always )?(?:said|wrote|says|writes|argued|argues|put)\b)/u;
/** A sentence put into somebody's mouth, as one that could be said, is no quotation. */
const SUPPOSED = /\b(?:could|would|might|should|can|may|to say|if|imagine|suppose|whether|unless|when|until|let|someone|somebody|not|never having)\b/i;

/** Answers that could be given, told from each other: nobody is said to have given them. */
const APART =
  /\b(?:separate|tell(?:ing)?|distinguish|difference between)\b[^.]*[“"]|\b(?:is|are) (?:another|one|two|different)\b[^.]*[“"]|[”"] (?:is|are) (?:another|one|not the same|different)\b/i;

/** Words in quotation marks must have been said by the leader or stand in the plan. */
export const quotesVerbatim: UnitRule = {
  id: "quotes-verbatim",
  promise: "C13",
  told: "Put in quotation marks only what the leader said, word for word, or what the plan quotes.",
  judge(unit, state) {
    for (const found of unit.text.matchAll(/[“"]([^”"]{6,600})[”"]/g)) {
      const pieces = flat((found[1] ?? "").replace(/\s*(?:…|\.\.\.)\s*/g, " | "))
        .split("|")
        .map((p) => p.trim())
        .filter((p) => p !== "");
      const before = sentenceBefore(unit.text, found.index);
      const after = unit.text.slice(found.index + found[0].length, found.index + found[0].length + 60);
      const attributed = (SPOKEN.test(before) || SIGNED_BEFORE.test(before) || SIGNED_AFTER.test(after)) && !SUPPOSED.test(before.slice(-60));
      if (pieces.join(" ").split(" ").length < (attributed ? 2 : QUOTE_WORDS)) continue;
      // Nobody named, it is held up as theirs only where it stands by itself; within a sentence it may be anybody's, or nobody's yet.
      if (!attributed && (state.plan.bounds.adviceAllowed || before.trim() !== "" || APART.test(unit.text))) continue;
      if (!pieces.every((p) => wasSaid(p, state, attributed ? 0.8 : 0.5))) return { quote: found[0].slice(0, 160), reason: "a quotation nobody said" };
    }
    return null;
  },
};

function sentenceBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 90), at);
  return before.slice(Math.max(0, ...[...before.matchAll(/[.!?]["”')]*\s+/g)].map((m) => m.index + m[0].length)));
}

/** The words themselves, or nearly: “getting her over the line” of “get her over the line”. */
function wasSaid(piece: string, state: ReplyState, share: number): boolean {
  const heard = heardWords(state.heard);
  if (heard.includes(` ${piece} `) || plannedWords(state.plan).text.includes(` ${piece} `) || state.catalogue.works.some((w) => flat(w).includes(piece)))
    return true;
  const words = piece.split(" ").filter((w) => w.length > 3);
  return words.length > 0 && words.filter((w) => heard.includes(` ${w.slice(0, 4)}`)).length >= words.length * share;
}

const REPORTED =
  /(?<!\b(?:what|as|when|whatever|everything|something|all|how|than|if|that|which|who|because|since|after|before) )\byou (?:said|told me|wrote|mentioned)(?: that)? (?!in\b|with\b|before\b|when\b|at\b|to\b|on\b|about\b|so\b|it\b|no\b|yes\b|nothing\b|“)([^,.;:?!“"]{8,160})/i;
const HAPPENED =
  /\b(?:with |since |now that |after )?your (cto|ceo|cfo|board|database|investors?|founders?|hr|budget|union|landlord|auditors?|biggest customer) (?:(?:has|have|had|is|are|was|were|wants?|backs?|said|sets?) (?!to\b|who\b|that\b)\w+|already\b|threaten\w*)/i;
const LOST = /\byou(?:'ve| have)? (?:already )?(?:lost|missed|hired|fired|let go|promoted|promised) (?:about |only |at least )?(\d+|\w+) (\w+)/i;

/** What is told back as theirs: a report shares words with what they said, an event has its actor in it. */
export const reportedFaithfully: UnitRule = {
  id: "reported",
  promise: "C10",
  told: "Report nothing as said or as having happened that they did not tell you.",
  judge(unit, state) {
    if (state.heard.trim() === "") return null;
    const text = plain(unit);
    if (asks(unit) || /\b(?:imagine|suppose|if|when|perhaps|maybe|might|may|could|would|whether|probably)\b/i.test(text)) return null;
    const said = heardWords(state.heard);
    const known = `${said} ${plannedWords(state.plan).text}`;
    const report = REPORTED.exec(text.replace(/[“"][^”"]*[”"]/g, "“…”"));
    const words = flat(report?.[1] ?? "").match(/[\p{L}\p{N}']{4,}/gu) ?? [];
    if (report !== null && words.length >= 2 && !words.some((w) => known.includes(` ${w.slice(0, 4)}`)))
      return breach(report, "reported as said, and not said");
    const event = HAPPENED.exec(text);
    if (event !== null && !known.includes(` ${(event[1] ?? "").toLowerCase().replace(/s$/, "")}`)) return breach(event, "an event nobody told of");
    const lost = LOST.exec(text);
    if (lost !== null && Object.hasOwn(NUMBER_WORDS, (lost[1] ?? "").toLowerCase()) && !known.includes(` ${(lost[2] ?? "").toLowerCase().slice(0, 5)}`))
      return breach(lost, "an event nobody told of");
    return null;
  },
};

const NUMBER_WORDS: Readonly<Record<string, string>> = {
  one: "1",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
  ten: "10",
  eleven: "11",
  twelve: "12",
  twenty: "20",
  thirty: "30",
  forty: "40",
  fifty: "50",
  hundred: "100",
  half: "half",
  dozen: "12",
  once: "1",
  twice: "2",
};

/** Numbers of a text in digits, without thousands separators. */
export function numbersIn(text: string): string[] {
  const digits = flat(text.replace(/(\d),(\d{3})\b/g, "$1$2").replace(/(\d)k\b/gi, "$1000")).match(/\d+(?: \d+)?|[a-z]+/g) ?? [];
  return digits.flatMap((w) => (/^\d/.test(w) ? w.split(" ") : Object.hasOwn(NUMBER_WORDS, w) ? [NUMBER_WORDS[w] ?? ""] : []));
}

const SMALL = new Set(["1", "2", "half"]);
const NAMES = /(?<=[\p{Ll},;:]\s)(\p{Lu}[\p{Ll}]{2,}|[A-Z]{2,5}s?)\b/gu;

/** In a summary: no figure, name or date that is in nobody's words. */
export const summaryFaithful: UnitRule = {
  id: "summary-faithful",
  promise: "C10",
  told: "In a summary say nothing they did not say: no figure, name, date or motive of your own.",
  judge(unit, state) {
    if (movesOf(state.plan, "points").length === 0 || unit.kind === "blank" || (movesOf(state.plan, "view").length > 0 && unit.kind !== "item")) return null;
    const text = plain(unit).replace(/^\s*(?:\d+[.)]|[-*+•])\s+/, "");
    const sources = `${state.heard} ${state.plan.factValues.join(" ")} ${plannedWords(state.plan).text}`;
    const known = new Set(numbersIn(sources));
    const added = numbersIn(text).find((n) => !SMALL.has(n) && !known.has(n));
    if (added !== undefined) return { quote: text.slice(0, 160), reason: `a figure nobody gave: ${added}` };
    const lower = ` ${flat(sources)} `;
    const name = [...text.matchAll(NAMES)].map((m) => m[1] ?? "").find((n) => n !== "I" && !lower.includes(` ${n.toLowerCase().replace(/s$/, "")}`));
    return name === undefined ? null : { quote: text.slice(0, 160), reason: `a name nobody gave: ${name}` };
  },
};

/** “Your 40 engineers” where they said 28. */
const THEIRS =
  /\b(?:your|you have|you've got|you said|you told me(?: about)?|you mentioned|you described?|with your) (?:the |about |only |all |some |a |team of |around )*(\d[\d,.]*|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty) (\w+)/i;

export const theirFacts: UnitRule = {
  id: "their-facts",
  promise: "C9",
  told: "Their facts as they gave them: never a number of theirs that they did not say.",
  judge(unit, state) {
    const found = THEIRS.exec(plain(unit).replace(/[“"][^”"]*[”"]/g, "“…”"));
    if (found === null || /\b(?:imagine|suppose|say|if)\b/i.test(plain(unit)) || state.heard.trim() === "") return null;
    const known = new Set(numbersIn(`${state.heard} ${state.plan.factValues.join(" ")} ${plannedWords(state.plan).text}`));
    return numbersIn(found[1] ?? "").every((n) => known.has(n) || derived(Number(n), known)) ||
      !/^(?:engineers?|developers?|people|teams?|managers?|reports?|services?|incidents?|alerts?|customers?|clients?|users?|contractors?|squads?|pages?|outages?|weeks?|months?|years?|hires?|migrations?|projects?)$/i.test(
        found[2] ?? "",
      )
      ? null
      : breach(found, "a figure of theirs that they did not give");
  },
};

/** A sum, a difference, a product of two of their figures, or one of them taken from a hundred. */
function derived(n: number, known: ReadonlySet<string>): boolean {
  const all = [...known].map(Number).filter((k) => !Number.isNaN(k));
  return all.some((a) => a + n === 100 || all.some((b) => a + b === n || a - b === n || a * b === n || (b !== 0 && Math.round(a / b) === n)));
}

const YOURS: Readonly<Record<string, string>> = {
  i: "P",
  you: "P",
  me: "P",
  we: "P",
  us: "P",
  my: "Q",
  your: "Q",
  our: "Q",
  mine: "Q",
  yours: "Q",
  "i'm": "R",
  "you're": "R",
  "we're": "R",
  "i've": "S",
  "you've": "S",
  "we've": "S",
  am: "are",
  was: "were",
};
const person = (text: string): string[] =>
  flat(text)
    .split(" ")
    .map((w) => YOURS[w] ?? w);
const heardAsPersons = remembered((heard) => ` ${person(heard).join(" ")} `);

export const noEcho: UnitRule = {
  id: "parrot",
  promise: "C10",
  told: "Do not repeat their message back; take it a step further. A summary is in your words with theirs in quotation marks.",
  judge(unit, state) {
    const words = person(plain(unit).replace(/[“"][^”"]*(?:[”"]|$)|^[^“"]*[”"]/g, " zz "));
    if (words.length < ECHO_WORDS || state.heard === "") return null;
    const heard = heardAsPersons(state.heard);
    for (let i = 0; i + ECHO_WORDS <= words.length; i++) {
      const run = words.slice(i, i + ECHO_WORDS).join(" ");
      if (!run.includes("zz") && heard.includes(` ${run} `)) return { quote: plain(unit).slice(0, 160), reason: "their own words handed back" };
    }
    return null;
  },
};
