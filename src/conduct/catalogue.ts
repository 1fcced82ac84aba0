// Names a reply may cite, taken from the knowledge base once.
import type { Knowledge } from "../contract/knowledge.ts";
import type { GuardCatalogue } from "./rule.ts";

const made = new WeakMap<Knowledge, GuardCatalogue>();
const NOT_A_NAME = new Set(["and", "common", "teaching", "after", "partners", "popularised", "feedback", "equation"]);
/** Names that are names and not everyday words: only these can be dropped. */
const PROPER =
  /\blaw\b|\bcube\b|topologies|archetypes|coherence|pendulum|theory of|trunk and|systems thinking|voice, loyalty|dora|kernel of|situational leadership|one-way|raci|swim lanes|four states/i;

export function catalogueOf(knowledge: Knowledge): GuardCatalogue {
  const known = made.get(knowledge);
  if (known !== undefined) return known;
  const sources = [...knowledge.sources.values()];
  const frameworks = [...knowledge.frameworks.values()];
  const names = (text: string): string[] =>
    text
      .toLowerCase()
      .match(/\p{L}[\p{L}'-]{2,}/gu)
      ?.map((w) => w.replace(/'s$/, "")) ?? [];
  const catalogue: GuardCatalogue = {
    frameworks: new Set(frameworks.flatMap((f) => [f.title, ...f.aliases, ...f.terms.flatMap((t) => [t.term, ...t.aliases])]).map((n) => n.toLowerCase())),
    named: new Map(frameworks.flatMap((f) => [f.title, ...f.aliases].filter((n) => PROPER.test(n)).map((n) => [n.toLowerCase(), f.id] as const))),
    works: sources.map((s) => s.work.toLowerCase()),
    authors: new Set([...sources.flatMap((s) => names(s.author)), ...frameworks.flatMap((f) => names(f.author))].filter((n) => !NOT_A_NAME.has(n))),
    urls: new Set(sources.flatMap((s) => s.url ?? [])),
  };
  made.set(knowledge, catalogue);
  return catalogue;
}
