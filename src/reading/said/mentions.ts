// Names in a message: frameworks and their terms that the base knows, and studies or books that it does not.
import type { Lexicon, LexiconName } from "../../contract/lexicon.ts";
import type { Sentence } from "../../contract/reading.ts";
import { CueIndex } from "../../kit/cue.ts";
import { plain } from "../acts/rule.ts";

export interface NameIndex {
  readonly frameworks: CueIndex<string>;
  readonly sources: CueIndex<string>;
}

export interface Mentions {
  /** Ids of framework records, each once, in order of appearance. */
  readonly frameworks: readonly string[];
  /** The names as written. */
  readonly terms: readonly string[];
  /** Studies, books and authorities named that no source record backs, as written. */
  readonly unknown: readonly string[];
}

/** Plain words of a name as a cue; what is special in a cue is taken out. */
function cueFor(name: string): string | null {
  const words = name
    .replace(/\([^)]*\)/g, " ")
    .replace(/[^A-Za-zÀ-ɏ0-9'’&\s-]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return words.length < 3 ? null : words;
}

function indexOf(names: readonly LexiconName[]): CueIndex<string> {
  return new CueIndex(
    names.flatMap(({ id, names: list }) =>
      list.flatMap((n) => {
        const cue = cueFor(n);
        return cue === null ? [] : [[cue, id] as const];
      }),
    ),
  );
}

export function nameIndex(lexicon: Lexicon): NameIndex {
  return { frameworks: indexOf(lexicon.frameworks), sources: indexOf([...lexicon.sources, ...lexicon.frameworks, ...lexicon.lenses]) };
}

const HOUSES =
  "HBR|Harvard(?: Business Review)?|Gartner|McKinsey|Deloitte|Forrester|Bain|BCG|Stanford|MIT(?: Sloan)?|Princeton|Oxford|Yale|Accenture|KPMG|PwC|Gallup|Microsoft Research|Google research|IDC|Wired|Forbes|The Economist";
const STUDY = new RegExp(
  [
    `\\b(?:[Aa]n? |[Tt]he |[Tt]hat |[Tt]his )?(?:(?:recent|new|famous|${HOUSES}) )+(?:study|paper|survey|report|article|research|whitepaper|white paper|meta-analysis|podcast|talk)(?: (?:from|by|in|of) (?:${HOUSES}|[A-Z][\\w.]+|\\d{4}))*`,
    `\\b(?:${HOUSES})(?:[, ]+(?:19|20)\\d\\d)?(?= (?:has |already |just |clearly |have )?(?:proved|proves|proven|shows|showed|says|said|found|confirmed|published|demonstrated|wrote|claims|recommends|agrees))`,
    `\\b(?:per|according to|cites?|citing|quoting|read (?:it |this )?in|article in|study (?:by|from|at)|paper (?:by|from)|report (?:by|from)|book (?:by|called)|talk by) (?:the )?(?:${HOUSES}|(?:[A-Z][\\w'’.-]+ ?){1,4})(?:[, ]+(?:19|20)\\d\\d)?`,
    "\\b(?:studies|research|science|the literature) (?:shows?|says?|proves?|proved|has shown|have shown|is clear)",
    "(?<=\\b(?:the|a|an|this|that|some|use|using|by) )[A-Z][\\w’']+(?:[- ][A-Z][\\w’']+){0,2} (?:[Mm]atrix|[Ll]aw|[Tt]heorem|[Pp]rinciple|[Qq]uadrants?|[Cc]urve|[Pp]yramid|[Cc]anvas)\\b",
    '\\b(?:the book|his book|her book|their book) ["“][^"”]{3,60}["”]',
    "\\b[A-Z][a-z]+ (?:et al\\.?|and [A-Z][a-z]+),? \\(?(?:19|20)\\d\\d\\)?",
  ].join("|"),
  "g",
);

/** What is named in the leader's own sentences. */
export function readMentions(sentences: readonly Sentence[], index: NameIndex): Mentions {
  const frameworks = new Set<string>();
  const terms: string[] = [];
  const unknown: string[] = [];
  for (const sentence of sentences) {
    if (sentence.pasted) continue;
    const text = plain(sentence.text);
    for (const { value, match } of [...index.frameworks.search(text)].sort((a, b) => a.match.start - b.match.start)) {
      frameworks.add(value);
      terms.push(sentence.text.slice(match.start, match.end));
    }
    for (const found of sentence.text.matchAll(STUDY)) {
      if (index.sources.search(plain(found[0])).length === 0) unknown.push(found[0].trim());
    }
  }
  return { frameworks: [...frameworks], terms, unknown };
}
