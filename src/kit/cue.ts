// Cues: phrases to look for in free text, safe to write without knowing regular expressions.
//
//   words            matched in any case, at word boundaries; spaces match any white space or a hyphen
//   (a|b c|)         one of several; an empty one makes it optional
//   word*            any ending
//   ...              up to six words in the same sentence
//   #                a number, in digits or words up to twelve
//   <name>           one to four words, captured;  <name:a|b c> captures one of these

import { fits, type Places, placesOf, type Shape, shapeOf } from "./cue-shape.ts";
import { LETTER, SMALL, splitTop, tokens } from "./cue-syntax.ts";

const NUMBER = "(?:\\d[\\d,.]*k?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
const GAP = "(?:[^\\s.!?]+[\\s]+){0,6}?";
const WORDS = `[${LETTER}'’&/-]+(?: [${LETTER}'’&/-]+){0,3}?`;

export interface Cue {
  readonly source: string;
  /** For text in lower case. */
  readonly pattern: RegExp;
  readonly shape: Shape;
  readonly groups: CueNeeds;
  /** The first of the groups; empty: unknown. */
  readonly anchors: readonly string[];
  /** The groups made ready to be looked for. */
  readonly needs: readonly Need[];
}

/** Groups of words (or, ending in `*`, prefixes): for the cue to match a text, one of each group must occur in it. */
export type CueNeeds = ReadonlyArray<readonly string[]>;

interface Need {
  readonly words: readonly string[];
  readonly begins: readonly string[];
}

export interface CueMatch {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly captures: Readonly<Record<string, string>>;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/['’]/g, "['’]");

function compileWord(word: string): string {
  if (word === "...") return "";
  if (word === "#") return NUMBER;
  const open = word.endsWith("*");
  const body = escaped(open ? word.slice(0, -1) : word);
  return open ? `${body}[${LETTER}'’-]*` : body;
}

/** Parts joined by separators. Until a part that must occur was seen, an optional one carries its separator behind it. */
function compileSequence(parts: readonly string[]): string {
  let out = "";
  let begun = false;
  for (const part of parts) {
    if (part === "...") {
      out += begun ? `[\\s,;:-]+${GAP}` : GAP;
      begun = false;
      continue;
    }
    const { source, optional } = compilePart(part);
    if (!begun) out += optional ? `(?:${source}[\\s,-]+)?` : source;
    else out += optional ? `(?:[\\s,-]+${source})?` : `[\\s,-]+${source}`;
    if (!optional) begun = true;
  }
  return out;
}

function compilePart(part: string): { source: string; optional: boolean } {
  if (part.startsWith("<")) {
    const [name = "x", list] = part.slice(1, -1).split(/:(.*)/s);
    const group = name.replace(/[^A-Za-z0-9]/g, "");
    return { source: `(?<${group}>${list === undefined ? WORDS : alternatives(list)})`, optional: false };
  }
  if (part.startsWith("(")) {
    const inner = part.slice(1, -1);
    const options = splitTop(inner, "|");
    const optional = options.some((o) => o.trim() === "");
    return { source: alternatives(inner), optional };
  }
  return { source: compileWord(part), optional: false };
}

function alternatives(list: string): string {
  const options = splitTop(list, "|")
    .map((o) => o.trim())
    .filter((o) => o !== "");
  return `(?:${options.map((o) => compileSequence(tokens(o))).join("|")})`;
}

/** Of every part that must occur, the words of which one must; the rarest-looking group first. */
function anchorGroups(parts: readonly string[]): string[][] {
  const score = (words: readonly string[]): number => Math.min(...words.map((w) => w.length)) - words.length * 0.1;
  return parts
    .filter((part) => part !== "..." && part !== "#" && !/^<[^:]*>$/.test(part))
    .map(partAnchors)
    .filter((words) => words.length > 0)
    .sort((x, y) => score(y) - score(x));
}

function anchorsOf(parts: readonly string[]): string[] {
  return anchorGroups(parts)[0] ?? [];
}

function partAnchors(part: string): string[] {
  const list = part.startsWith("(") ? part.slice(1, -1) : part.startsWith("<") ? part.slice(part.indexOf(":") + 1, -1) : null;
  if (list === null) return wordAnchor(part);
  const options = splitTop(list, "|").map((o) => o.trim());
  if (options.some((o) => o === "")) return [];
  const each = options.map((o) => anchorsOf(tokens(o)));
  return each.some((a) => a.length === 0) ? [] : each.flat();
}

function wordAnchor(word: string): string[] {
  const open = word.endsWith("*");
  const first = /^[A-Za-zÀ-ɏͰ-ӿ0-9]+/.exec(word.toLowerCase())?.[0] ?? "";
  if (first === "") return [];
  return open || first.length < word.length ? [`${first}*`] : [first];
}

/** Takes a cue apart. @throws Error when brackets do not match or nothing is left to look for. */
function needsOf(source: string): CueNeeds {
  const balance = (open: string, close: string): boolean => source.split(open).length === source.split(close).length;
  if (!balance("(", ")") || !balance("<", ">")) throw new Error(`cue with unmatched brackets: ${source}`);
  const parts = tokens(source);
  const stuck = parts.find((p) => /[^(<].*[(<]|[)>].+/.test(p) && !/^[(<].*[)>]$/.test(p));
  if (stuck !== undefined) throw new Error(`put spaces around brackets in the cue: ${source}`);
  if (parts.every((p) => p === "...") || compileSequence(parts) === "") throw new Error(`empty cue: ${source}`);
  return anchorGroups(parts);
}

/** Works out what it is asked for when it is first asked: most cues never come near a text that they might match. */
class CompiledCue implements Cue {
  readonly source: string;
  readonly groups: CueNeeds;
  #pattern: RegExp | undefined;
  #shape: Shape | undefined;
  #needs: readonly Need[] | undefined;

  constructor(source: string, groups: CueNeeds) {
    this.source = source;
    this.groups = groups;
  }

  get anchors(): readonly string[] {
    return this.groups[0] ?? [];
  }

  get pattern(): RegExp {
    // Lower case on both sides: a pattern that ignores case takes twice as long to build.
    this.#pattern ??= new RegExp(`(?<![${SMALL}])(?:${compileSequence(tokens(this.source)).toLowerCase()})(?![${SMALL}])`);
    return this.#pattern;
  }

  get shape(): Shape {
    this.#shape ??= shapeOf(this.source);
    return this.#shape;
  }

  get needs(): readonly Need[] {
    this.#needs ??= this.groups.map((group) => ({
      words: group.filter((w) => !w.endsWith("*")),
      begins: group.filter((w) => w.endsWith("*")).map((w) => w.slice(0, -1)),
    }));
    return this.#needs;
  }
}

/** Compiles a cue. @throws Error when brackets do not match or nothing is left to look for. */
export function compileCue(source: string, groups: CueNeeds = needsOf(source)): Cue {
  return new CompiledCue(source, groups);
}

const compiled = new Map<string, Cue>();
let known: Readonly<Record<string, CueNeeds>> = {};

/** Cues taken apart earlier, by source: compiling thousands of them is most of what a cold start would do. */
export function knowCues(needs: Readonly<Record<string, CueNeeds>>): void {
  known = needs;
}

/** Every cue compiled so far in this process, for `knowCues` of a later one. */
export function cuesMade(): Record<string, CueNeeds> {
  return Object.fromEntries([...compiled].map(([source, cue]) => [source, cue.groups]));
}

/** The compiled cue of a string, compiled once per process. */
export function cueOf(source: string): Cue {
  const before = compiled.get(source);
  if (before !== undefined) return before;
  const cue = compileCue(source, Object.hasOwn(known, source) ? known[source] : undefined);
  compiled.set(source, cue);
  return cue;
}

/** First match of a cue in a text, or null. */
export function matchCue(cue: Cue, text: string): CueMatch | null {
  const seen = seenIn(text);
  // A pattern takes long to build and to run for the first time, and most are never needed.
  if (!fits(cue.shape, seen.places)) return null;
  const found = cue.pattern.exec(seen.lower);
  if (found === null) return null;
  const end = found.index + found[0].length;
  return { quote: text.slice(found.index, end), start: found.index, end, captures: capturesOf(found, text, seen.lower) };
}

/** False when a word that the cue needs is nowhere in the text; its pattern is then never built. */
export function mayOccur(cue: Cue, text: string): boolean {
  return hasWords(cue, seenIn(text));
}

/** @param from the first group that is not known to occur */
function hasWords(cue: Cue, { words, begins }: Seen, from = 0): boolean {
  const { needs } = cue;
  for (let i = from; i < needs.length; i++) if (!someOccurs(needs[i] as Need, words, begins)) return false;
  return true;
}

function someOccurs(group: Need, words: ReadonlySet<string>, begins: ReadonlySet<string>): boolean {
  for (const word of group.words) if (words.has(word)) return true;
  for (const begin of group.begins) if (begins.has(begin)) return true;
  return false;
}

/** Named captures as written in the text. */
function capturesOf(found: RegExpExecArray, text: string, lower: string): Record<string, string> {
  const captures: Record<string, string> = {};
  for (const [name, value] of Object.entries(found.groups ?? {})) {
    if (value === undefined) continue;
    const at = lower.indexOf(value, found.index);
    captures[name] = text.slice(at, at + value.length);
  }
  return captures;
}

/** The text in lower case, every character in its place. */
function lowerOf(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (c) => c.toLowerCase());
}

/** Lower-cased words of a text, for the anchor test. */
export function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[A-Za-zÀ-ɏͰ-ӿ0-9]+/g) ?? []);
}

function prefixesOf(words: ReadonlySet<string>): Set<string> {
  const out = new Set<string>();
  for (const word of words) for (let n = 1; n <= word.length; n++) out.add(word.slice(0, n));
  return out;
}

/** A text made ready to be looked through. */
interface Seen {
  readonly lower: string;
  readonly words: ReadonlySet<string>;
  readonly begins: ReadonlySet<string>;
  readonly steps: readonly Step[];
  readonly places: Places;
}

/** A word to look up in an index, with those of its first letters that no word before it has. */
interface Step {
  readonly word: string;
  readonly starts: readonly string[];
}

const seenTexts = new Map<string, Seen>();
const MOST_TEXTS = 300;

/** One text is looked up in several indexes, so those of the last few hundred are kept. */
function seenIn(text: string): Seen {
  const known = seenTexts.get(text);
  if (known !== undefined) return known;
  const made = seen(text);
  if (seenTexts.size >= MOST_TEXTS) seenTexts.clear();
  seenTexts.set(text, made);
  return made;
}

function seen(text: string): Seen {
  const lower = lowerOf(text);
  let words: ReadonlySet<string> | undefined;
  let begins: ReadonlySet<string> | undefined;
  let steps: readonly Step[] | undefined;
  let places: Places | undefined;
  return {
    lower,
    get steps() {
      steps ??= stepsOf(this.words);
      return steps;
    },
    get words() {
      words ??= wordsOf(text);
      return words;
    },
    get begins() {
      begins ??= prefixesOf(this.words);
      return begins;
    },
    get places() {
      places ??= placesOf(lower);
      return places;
    },
  };
}

function stepsOf(words: ReadonlySet<string>): Step[] {
  const met = new Set<string>();
  return [...words].map((word) => {
    const starts: string[] = [];
    for (let n = 1; n <= INDEXED && n <= word.length; n++) {
      const start = word.slice(0, n);
      if (met.has(start)) continue;
      met.add(start);
      starts.push(start);
    }
    return { word, starts };
  });
}

/** Letters of a prefix that an index goes by. */
const INDEXED = 3;

interface Entry<T> {
  readonly cue: Cue;
  readonly value: T;
  /** The last search that came by it. */
  tried: number;
}

interface Found<T> {
  readonly value: T;
  readonly cue: Cue;
  readonly match: CueMatch;
}

/** Many cues looked up together: only those whose anchor occurs in the text are tried. */
export class CueIndex<T> {
  readonly #byWord = new Map<string, Array<Entry<T>>>();
  readonly #byPrefix = new Map<string, Array<Entry<T>>>();
  readonly #always: Array<Entry<T>> = [];
  #searches = 0;

  readonly #found = new Map<string, ReadonlyArray<Found<T>>>();
  readonly #kept: number;

  /** @param kept for how many texts what was found is kept, for those who look through a case again every turn */
  constructor(entries: Iterable<readonly [string, T]>, kept = 0) {
    this.#kept = kept;
    for (const [source, value] of entries) {
      const entry = { cue: cueOf(source), value, tried: 0 };
      if (entry.cue.anchors.length === 0) this.#always.push(entry);
      for (const anchor of entry.cue.anchors) {
        const prefix = anchor.endsWith("*");
        const map = prefix ? this.#byPrefix : this.#byWord;
        const key = prefix ? anchor.slice(0, Math.min(INDEXED, anchor.length - 1)) : anchor;
        const list = map.get(key);
        if (list === undefined) map.set(key, [entry]);
        else list.push(entry);
      }
    }
  }

  /** All cues that match, each once, with their values. */
  search(text: string): ReadonlyArray<Found<T>> {
    if (this.#kept === 0) return this.#searched(text);
    const known = this.#found.get(text);
    if (known !== undefined) return known;
    const found = this.#searched(text);
    if (this.#found.size >= this.#kept) this.#found.clear();
    this.#found.set(text, found);
    return found;
  }

  #searched(text: string): Array<Found<T>> {
    const search = ++this.#searches;
    const out: Array<Found<T>> = [];
    const seen = seenIn(text);
    const attempt = (list: ReadonlyArray<Entry<T>> | undefined, from: 0 | 1): void => {
      if (list === undefined) return;
      for (const entry of list) {
        if (entry.tried === search) continue;
        entry.tried = search;
        if (!hasWords(entry.cue, seen, from)) continue;
        const match = matchCue(entry.cue, text);
        if (match !== null) out.push({ value: entry.value, cue: entry.cue, match });
      }
    };
    attempt(this.#always, 0);
    for (const { word, starts } of seen.steps) {
      // Whoever is found by a whole word has one of its first group.
      attempt(this.#byWord.get(word), 1);
      for (const start of starts) attempt(this.#byPrefix.get(start), 0);
    }
    return out;
  }
}
