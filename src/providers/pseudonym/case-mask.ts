// The pseudonyms of one case: learns names from what the leader said, takes them out of what is sent, puts them back.
import { namesIn } from "./detect.ts";
import { ALSO_WORDS, GIVEN_NAMES } from "./given-names.ts";
import type { PublicNames } from "./public-names.ts";
import { Restorer, restored } from "./restore.ts";
import { type Span, shapesIn } from "./secrets.ts";
import { type NameKind, StandIns } from "./stand-ins.ts";

export interface RosterEntry {
  readonly name: string;
  readonly kind: NameKind;
}

export interface Roster {
  /** Always masked. */
  readonly names: readonly RosterEntry[];
  /** Never masked: words the detector would take for a name. */
  readonly open: readonly string[];
}

export class CaseMask {
  readonly #standIns: StandIns;
  readonly #names: PublicNames;
  readonly #roster: ReadonlyMap<string, NameKind>;
  /** Lines looked through already: most of a prompt was in the one before it. */
  readonly #learned = new Set<string>();
  #pattern: RegExp | null = null;

  /** `heard`: everything the leader said in the case, oldest first. */
  constructor(heard: readonly string[], roster: Roster, names: PublicNames) {
    const all = heard.join("\n");
    this.#standIns = new StandIns((s) => all.includes(s));
    const open = new Set(roster.open.map((o) => o.toLowerCase()));
    this.#names = { ...names, isPublic: (word) => open.has(word) || names.isPublic(word) };
    this.#roster = new Map(roster.names.map((n) => [n.name, n.kind]));
    for (const text of heard) this.learn(text);
  }

  /** Learns the names of a text; what was learned once is masked from then on wherever it stands. */
  learn(text: string): void {
    for (const line of text.split("\n")) {
      if (line === "" || this.#learned.has(line)) continue;
      this.#learned.add(line);
      this.#learnLine(line);
    }
  }

  #learnLine(text: string): void {
    const listed = [...this.#roster].flatMap(([form, kind]) => {
      const at = formPattern([form])?.exec(text)?.index;
      return at === undefined ? [] : [{ form, kind, at }];
    });
    for (const { form, kind } of listed.sort((a, b) => a.at - b.at)) this.#add(form, kind);
    for (const { form, kind } of namesIn(text, this.#names, (f) => this.#standIns.has(f))) this.#add(form, kind);
  }

  /** The text with every learned name and every address or secret replaced. */
  mask(text: string): string {
    const spans: Span[] = shapesIn(text);
    for (const s of spans) this.#add(text.slice(s.start, s.end), s.kind);
    let out = "";
    let at = 0;
    for (const s of spans) {
      out += this.#maskNames(text.slice(at, s.start)) + (this.#standIns.standInOf(text.slice(s.start, s.end)) ?? "");
      at = s.end;
    }
    return out + this.#maskNames(text.slice(at));
  }

  /** Names that are still in a text; empty for anything `mask` returned. */
  leaks(masked: string): string[] {
    const pattern = this.#namePattern();
    return pattern === null ? [] : [...masked.matchAll(pattern)].map((m) => m[0]);
  }

  restore(text: string): string {
    return restored(text, this.#standIns);
  }

  restorer(): Restorer {
    return new Restorer(this.#standIns);
  }

  #maskNames(text: string): string {
    const pattern = this.#namePattern();
    return pattern === null ? text : text.replace(pattern, (form) => this.#standIns.standInOf(form) ?? form);
  }

  #namePattern(): RegExp | null {
    this.#pattern ??= formPattern(this.#standIns.forms);
    return this.#pattern;
  }

  /** Adds a form, and for a person the given name and surname on their own. */
  #add(form: string, kind: NameKind): void {
    if (this.#standIns.has(form)) return;
    this.#pattern = null;
    const parts = form.split(" ").filter((p) => /^\p{Lu}/u.test(p) && p.length > 1);
    if (kind !== "person" || parts.length < 2) {
      this.#standIns.give(form, kind);
      return;
    }
    const first = parts[0] ?? "";
    const alone = this.#standIns.has(first) && !this.#standIns.forms.some((f) => f.toLowerCase().startsWith(`${first.toLowerCase()} `)) ? first : undefined;
    this.#standIns.give(form, kind, alone);
    for (const part of parts) {
      const lower = part.toLowerCase();
      if (!this.#standIns.has(part) && !(this.#names.common.has(lower) && !GIVEN_NAMES.has(lower) && !ALSO_WORDS.has(lower)))
        this.#standIns.give(part, kind, form);
    }
  }
}

/** Matches any of the forms as whole words: in any case where the form is not also an ordinary word. */
function formPattern(forms: readonly string[]): RegExp | null {
  if (forms.length === 0) return null;
  const alternatives = [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => {
      const escaped = form
        .replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")
        .replace(/['’]/g, "['’]")
        .replace(/\s+/g, "\\s+");
      return ALSO_WORDS.has(form.toLowerCase()) ? escaped : anyCase(escaped);
    });
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join("|")})(?![\\p{L}\\p{N}])`, "gu");
}

/** Letters in either case; escapes and classes are left alone. */
function anyCase(pattern: string): string {
  return pattern.replace(/\\.|\[[^\]]*\]|\p{L}/gu, (c) =>
    c.length === 1 && c.toLowerCase() !== c.toUpperCase() ? `[${c.toLowerCase()}${c.toUpperCase()}]` : c,
  );
}
