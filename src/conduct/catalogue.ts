// Names a reply may cite, taken from the knowledge base once.
import type { Knowledge } from "../contract/knowledge.ts";
import type { GuardCatalogue } from "./rule.ts";

const made = new WeakMap<Knowledge, GuardCatalogue>();

export function catalogueOf(knowledge: Knowledge): GuardCatalogue {
  const known = made.get(knowledge);
  if (known !== undefined) return known;
  const sources = [...knowledge.sources.values()];
  const frameworks = [...knowledge.frameworks.values()];
  const names = (text: string): string[] => text.toLowerCase().match(/\p{L}[\p{L}'-]{2,}/gu)?.map((w) => w.replace(/'s$/, "")) ?? [];
  const catalogue: GuardCatalogue = {
    frameworks: new Set(frameworks.flatMap((f) => [f.title, ...f.aliases, ...f.terms.flatMap((t) => [t.term, ...t.aliases])]).map((n) => n.toLowerCase())),
    works: sources.map((s) => s.work.toLowerCase()),
    authors: new Set([...sources.flatMap((s) => names(s.author)), ...frameworks.flatMap((f) => names(f.author))].filter((n) => !["and", "common", "teaching", "after", "partners"].includes(n))),
    urls: new Set(sources.flatMap((s) => s.url ?? [])),
  };
  made.set(knowledge, catalogue);
  return catalogue;
}
