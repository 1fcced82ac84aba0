// What the case knows, as words that templates can be filled with.
import type { Actor, Case } from "../contract/case.ts";
import type { Fact } from "../contract/fact.ts";
import type { Bindings } from "../kit/template.ts";
import { cutWords, figure, lowerFirst, quoted, secondPerson } from "../kit/text.ts";

const NUMBER_PLACES: Readonly<Record<string, string>> = {
  "org.engineers": "engineers",
  "org.teams": "teams",
  "org.teamSize": "team_size",
  "me.reports": "reports",
  "org.contractors": "contractors",
  "org.companySize": "company_size",
  "org.managers": "managers",
  "org.users": "users",
};
const WORD_PLACES: Readonly<Record<string, string>> = {
  "org.stage": "stage",
  "me.role": "role",
  "me.tenure": "tenure",
  "time.deadline": "deadline",
  "org.kind": "kind",
  "me.goal": "goal",
  "time.since": "since",
  "org.location": "location",
};

const GONE = /\b(?:gone|left|quit|resigned|fired|pushed out|stepped down|no longer)\b/i;

/** More than one person cannot stand where one is spoken of. */
const PLURAL =
  /^(?:one|some|two|both|all|none|most|each) of (?:them|us|these|those)|^(?:my|our|the|his|her|their|some|most|all|both|two|three|four|five|six|other|those|these|several|many)\b.*[a-rt-z]s$|^[a-z]*[a-rt-z]s$/;

/** Facts that still count. */
export function liveFacts(theCase: Case): Fact[] {
  return theCase.facts.filter((f) => f.status !== "retracted");
}

/** A fact in words as a reply would show it: "series-b" → "Series B". */
export function shownWord(slot: string, value: string): string {
  if (slot !== "org.stage") return secondPerson(value);
  const series = /^series-([a-z])$/.exec(value)?.[1];
  return series === undefined ? value.replace(/-/g, " ") : `Series ${series.toUpperCase()}`;
}

/** The latest live fact of a slot. */
export function factOf(theCase: Case, slot: string): Fact | undefined {
  return liveFacts(theCase).findLast((f) => f.slot === slot);
}

/** Values for every place a record's template may ask for (docs/authoring.md lists them). */
export function bindingsOf(theCase: Case): Bindings {
  const out: Record<string, string> = {};
  const latest = new Map<string, Fact>(liveFacts(theCase).map((f) => [f.slot, f]));
  for (const [slot, place] of Object.entries(NUMBER_PLACES)) {
    const value = latest.get(slot)?.value;
    if (typeof value === "number") out[place] = figure(value);
  }
  for (const [slot, place] of Object.entries(WORD_PLACES)) {
    const value = latest.get(slot)?.value;
    if (typeof value === "string") out[place] = shownWord(slot, value);
  }
  const tried = factOf(theCase, "tried");
  if (tried !== undefined) out.tried = secondPerson(cutWords(String(tried.value), 10));
  for (const f of theCase.findings) if (f.quote !== "") out[`said:${f.id}`] = quoted(f.quote);
  const role = String(factOf(theCase, "me.role")?.value ?? "").toLowerCase();
  const others = theCase.actors.filter((a) => !isRole(a.name, role));
  const boss = others.find((a) => ["boss", "executive", "founder"].includes(a.role) && !a.said.some((s) => GONE.test(s)) && !GONE.test(a.quote));
  if (boss !== undefined) out.boss = named(boss.name);
  const other = centralActor(others);
  if (other !== undefined) out.who = named(other.name);
  return { ...out, ...pronouns(theCase, other?.name) };
}

const MALE = {
  they: "he",
  them: "him",
  their: "his",
  theirs: "his",
  "they're": "he's",
  "they've": "he's",
  "they'd": "he'd",
  "they'll": "he'll",
  themselves: "himself",
};
const FEMALE = {
  they: "she",
  them: "her",
  their: "her",
  theirs: "hers",
  "they're": "she's",
  "they've": "she's",
  "they'd": "she'd",
  "they'll": "she'll",
  themselves: "herself",
};
const EITHER = {
  they: "they",
  them: "them",
  their: "their",
  theirs: "theirs",
  "they're": "they're",
  "they've": "they've",
  "they'd": "they'd",
  "they'll": "they'll",
  themselves: "themselves",
};
const ONE = { has: "has", is: "is", was: "was", does: "does", s: "s" };
const MANY = { has: "have", is: "are", was: "were", does: "do", s: "" };
/** One kind of pronoun must outnumber the other by this factor to be that of the person it is all about. */
const PLAINLY = 3;

/** Pronouns and verb endings for the person it is about: as the leader speaks of them, "they" where that is mixed or not said. */
export function pronouns(theCase: Case, name?: string): Record<string, string> {
  const text = theCase.messages.map((m) => m.text).join(" ");
  const own =
    name === undefined ? null : new RegExp(`${name.replace(/[^\\p{L}\\p{N} ]/gu, ".")}\\b[^.?!]{0,90}?\\b(he|him|his|she|her|hers)\\b`, "iu").exec(text)?.[1];
  const he = text.match(/\b(?:he|him|his)\b/gi)?.length ?? 0;
  const she = text.match(/\b(?:she|her|hers)\b/gi)?.length ?? 0;
  const [male, female] = own == null ? [he > PLAINLY * she, she > PLAINLY * he] : [/^h(?!er)/i.test(own), /^(?:she|hers?)$/i.test(own)];
  return wordsFor(male ? MALE : female ? FEMALE : EITHER);
}

/** Those for whoever a sentence speaks of by a pronoun, "do I tell him or her boss": the first of them. Null when it uses none. */
export function pronounsOf(sentence: string): Record<string, string> | null {
  const first = /\b(?:(him|he|his)|(her|she|hers)|(them|they|their))\b/i.exec(sentence);
  return first === null ? null : wordsFor(first[1] !== undefined ? MALE : first[2] !== undefined ? FEMALE : EITHER);
}

function wordsFor(words: typeof MALE): Record<string, string> {
  const verbs = words === EITHER ? MANY : ONE;
  const capital = Object.entries(words).map(([k, v]) => [`${k.charAt(0).toUpperCase()}${k.slice(1)}`, `${v.charAt(0).toUpperCase()}${v.slice(1)}`]);
  return { ...words, ...verbs, ...Object.fromEntries(capital) };
}

/** "The CTO" is nobody else when the leader is the CTO. */
function isRole(name: string, role: string): boolean {
  const bare = name.toLowerCase().replace(/^(?:the|our|a) /, "");
  return role !== "" && bare.length > 1 && new RegExp(`\\b${bare.replace(/[^a-z ]/g, "")}\\b`).test(role);
}

/** "My manager" → "your manager", "The CEO" → "the CEO"; names keep their capital. */
function named(name: string): string {
  const oneOf = /^(?:one|some) of (?:the|my|our) (\w+?)s$/i.exec(name);
  if (oneOf !== null) return `that ${oneOf[1] ?? "person"}`;
  if (/^(?:ceo|cto|cfo|coo|cpo|cio|vp(?: eng)?|pm|po|em|director|founder|board|manager|lead|boss)$/i.test(name)) return `the ${name}`;
  if (/^(?:new|old|former|current|interim|previous|acting)\s/i.test(name)) return `the ${lowerFirst(name)}`;
  return secondPerson(/^(?:the|my|our|his|her|their|a|one)\b/i.test(name) ? name.replace(/^\p{Lu}/u, (c) => c.toLowerCase()) : name);
}

/** The other person the story is about: the one most is said of. */
export function centralActor(actors: readonly Actor[]): Actor | undefined {
  const people = actors.filter(
    (a) =>
      !["team", "customer", "board", "stakeholder", "hr"].includes(a.role) &&
      !/\b(?:management|leadership|people|everyone|customers?|clients?|vendors?|investors?|sales|finance|legal)\b/i.test(a.name) &&
      !PLURAL.test(a.name),
  );
  return [...people].sort((a, b) => b.said.length - a.said.length || a.turn - b.turn)[0];
}

/** Facts by value as a reply may show them; used to hold a view to the case (C9). */
export function factValues(theCase: Case): string[] {
  const values = new Set<string>();
  for (const f of liveFacts(theCase)) {
    if (typeof f.value === "number") {
      values.add(figure(f.value));
      values.add(String(f.value));
    } else if (f.value.length <= 60) values.add(shownWord(f.slot, f.value));
  }
  for (const f of theCase.findings) if (f.quote !== "") values.add(quoted(f.quote));
  return [...values];
}
