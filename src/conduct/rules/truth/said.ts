// C13, C10: quotes are words somebody said; a summary holds nothing they did not say; a turn is not parroted back.
import { breach, flat, heardWords, movesOf, plain, plannedWords, remembered, type UnitRule } from "../../rule.ts";

/** Shorter quotations are single words pointed at. */
const QUOTE_WORDS = 5;
/** Words of theirs in a row, unquoted, from which a reply is an echo. */
const ECHO_WORDS = 13;

/** Somebody's words, as one tells them. */
const SPOKEN =
  /\b(?:you|he|she|they|ceo|cto|boss|manager|lead|team|board|who|founder) (?:just |also |then |once )?(?:said|wrote|told \w+|called (?:it|him|her|them)|put it|answered|replied|asked)(?: that| was| is)?[\s,:]*$/i;

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
      const spoken = SPOKEN.test(unit.text.slice(Math.max(0, found.index - 40), found.index));
      if (pieces.join(" ").split(" ").length < (spoken ? 3 : QUOTE_WORDS)) continue;
      const heard = heardWords(state.heard);
      if (
        !pieces.every(
          (p) =>
            heard.includes(` ${p} `) ||
            plannedWords(state.plan).text.includes(` ${p} `) ||
            state.catalogue.works.some((w) => flat(w).includes(p)) ||
            ownWords(unit.text, found.index),
        )
      )
        return { quote: found[0].slice(0, 160), reason: "a quotation nobody said" };
    }
    return null;
  },
};

/** A sentence the leader is invited to say or imagine is no quotation. */
function ownWords(text: string, at: number): boolean {
  return (
    /\b(?:(?:could|might|would|to|someone|somebody|you'd|they'd|he'd|she'd|people|not|or|and) says?|ask|asks|asking|like|as plain as|something like|for example|such as|imagine|hear|answer|sentence|question|words|would be|could be|called|means|is)[\s,:]*$/i.test(
      text.slice(Math.max(0, at - 40), at),
    ) && !/\b(?:you|he|she|they|said|told)\s+(?:\w+\s+)?(?:say|said|is)?[\s,:]*$/i.test(text.slice(Math.max(0, at - 16), at))
  );
}

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
function numbersIn(text: string): string[] {
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
  /\b(?:your|you have|you've got|you said|you told me(?: about)?|you mentioned|you described?|with) (?:the |about |only |all |some |a |team of |around )*(\d[\d,.]*|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty) (\w+)/i;

export const theirFacts: UnitRule = {
  id: "their-facts",
  promise: "C9",
  told: "Their facts as they gave them: never a number of theirs that they did not say.",
  judge(unit, state) {
    const found = THEIRS.exec(plain(unit).replace(/[“"][^”"]*[”"]/g, "“…”"));
    if (found === null || /\b(?:imagine|suppose|say|if)\b/i.test(plain(unit)) || state.heard.trim() === "") return null;
    const known = new Set(numbersIn(`${state.heard} ${state.plan.factValues.join(" ")} ${plannedWords(state.plan).text}`));
    return numbersIn(found[1] ?? "").every((n) => known.has(n)) ||
      !/^(?:engineers?|developers?|people|teams?|managers?|reports?|services?|incidents?|alerts?|customers?|clients?|users?|contractors?|squads?|pages?|outages?|weeks?|months?|years?|hires?|migrations?|projects?)$/i.test(
        found[2] ?? "",
      )
      ? null
      : breach(found, "a figure of theirs that they did not give");
  },
};

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
