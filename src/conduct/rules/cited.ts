// C13, C4: what is cited exists in the base; quotes are the leader's words or a record's; unknown works are not leaned on.
import { breach, plain, type ReplyState, type UnitRule } from "../rule.ts";

const STUDY = /\b(?:(?:a|an|one|the|recent|several|many|multiple) )?(?:(?:\d{4}|recent|famous|landmark|well-known|Harvard|Stanford|MIT|Google|Microsoft|McKinsey|Gartner|Gallup|Deloitte|HBR|Forrester|Yale|Oxford|Princeton|Wharton|IDC|Accenture|Bain|BCG) )+(?:study|studies|research|report|survey|paper|article|analysis|data|findings)\b(?! you\b)/i;
const RESEARCH = /\b(?:research|studies|science|the data|evidence|surveys?|statistics|experts?|literature) (?:shows?|says?|suggests?|proves?|finds?|found|indicates?|consistently|confirms?|agree|tells? us|demonstrates?|has shown|have shown|is clear)\b/i;
const ACCORDING = /\b(?:according to|as) ((?:\p{Lu}[\p{L}'-]+ ?){1,4})(?:says?|said|writes?|wrote|argues?|argued|puts? it|put it|,)/u;
const WROTE = /\b((?:\p{Lu}[\p{L}'-]+ ){1,2}\p{Lu}[\p{L}'-]+)(?:'s)? (?:argues?|writes?|wrote|says?|said|calls?|called|found|showed|book|paper|study|research|famous|classic)\b/u;
const NAMED_MODEL = /\b((?:\p{Lu}[\p{L}'-]+ ){1,4})(?:Framework|Model|Matrix|Method|Methodology|Principle|Effect|Law|Theory|Quadrant|Canvas|Index|Curve|Cycle|Pyramid|Ladder|Triangle)\b/u;
const LAW = /\b((?:\p{Lu}[\p{L}-]+)(?:'s)) (?:law|rule|principle|model|theory|razor|paradox|hierarchy|cube|matrix|curve|number)\b/u;
const TITLED = /(?:\bbook\b|\bin\b|\bread\b|\bfrom\b)[^.“"*]{0,20}[*“"]((?:\p{Lu}[\p{L}'-]+[ ,:]*){2,8})[*”"]/u;
const YEARED = /\b(\p{Lu}[\p{L}'-]+(?:,? (?:and|&) \p{Lu}[\p{L}'-]+)?(?: et al\.?)?),? \((?:19|20)\d\d\)/u;
const PER_CENT_CLAIM = /\b(?:\d+(?:\.\d+)? ?(?:%|per ?cent)|(?:two|three) (?:thirds|quarters)) of (?:all |most |the )?(?:companies|teams|organi[sz]ations|startups|engineers|developers|projects|managers|leaders|CTOs|rewrites|reorgs|migrations|hires|people) (?:fail|leave|quit|say|report|struggle|never|who|that|are|have)\b/i;

export const citedOnlyKnown: UnitRule = {
  id: "cited",
  promise: "C13",
  told: "Cite only works and frameworks named in the catalogue. Never invent a study, statistic, book or quotation. What you know beyond the catalogue is your own view: say “my view”, name no source.",
  judge(unit, state) {
    const text = plain(unit);
    if (/\b(?:don't know|do not know|can't lean|cannot lean|haven't read|unknown to me|can't stand on)\b/i.test(text)) return null;
    for (const pattern of [STUDY, RESEARCH, PER_CENT_CLAIM]) {
      const found = pattern.exec(text);
      if (found !== null && !heardBefore(found[0], state)) return breach(found, "a study or statistic that is not in the base");
    }
    return unknownName(text, state) ?? unknownUrl(unit.text, state);
  },
};

function unknownName(text: string, state: ReplyState): ReturnType<UnitRule["judge"]> {
  for (const pattern of [ACCORDING, WROTE, YEARED]) {
    const found = pattern.exec(text);
    const name = found?.[1]?.trim();
    if (found === null || name === undefined || heardBefore(name, state)) continue;
    if (pattern === YEARED && state.catalogue.works.some((w) => text.toLowerCase().includes(w))) continue;
    const words = name.toLowerCase().split(/[\s,&]+/).filter((w) => w.length > 2 && w !== "and");
    if (!words.some((w) => state.catalogue.authors.has(w.replace(/'s$/, "")))) return breach(found, `an author who is not in the base: ${name}`);
  }
  for (const pattern of [LAW, NAMED_MODEL, TITLED]) {
    const found = pattern.exec(text);
    const name = found === null ? undefined : pattern === TITLED ? found[1] : found[0];
    if (found === null || name === undefined || heardBefore(name, state)) continue;
    if (!known(name.toLowerCase().trim(), state)) return breach(found, `a framework or work that is not in the base: ${name.trim()}`);
  }
  return null;
}

function known(name: string, state: ReplyState): boolean {
  const bare = name.replace(/^(?:the|a|an|in|if|by|under|when|with|from|use|this|that) /, "");
  for (const f of state.catalogue.frameworks) if (bare.includes(f) || f.includes(bare)) return true;
  return state.catalogue.works.some((w) => w.includes(bare) || bare.includes(w));
}

function heardBefore(name: string, state: ReplyState): boolean {
  return state.heard.toLowerCase().includes(name.toLowerCase().replace(/'s$/, "").trim());
}

function unknownUrl(text: string, state: ReplyState): ReturnType<UnitRule["judge"]> {
  const found = /\bhttps?:\/\/[^\s)>\]]+|\]\([^)]*\)|!\[[^\]]*\]/.exec(text);
  if (found === null) return null;
  const url = /https?:\/\/[^\s)>\]]+/.exec(found[0])?.[0].replace(/[.,;]$/, "");
  return url !== undefined && state.catalogue.urls.has(url) && !text.includes("![") ? null : breach(found, "a link that is not in the base");
}

/** Words in quotation marks of six words or more must have been said by the leader or stand in the plan. */
export const quotesVerbatim: UnitRule = {
  id: "quotes-verbatim",
  promise: "C13",
  told: "Put in quotation marks only what the leader said, word for word, or what the plan quotes.",
  judge(unit, state) {
    const planned = JSON.stringify(state.plan.moves).toLowerCase();
    for (const found of unit.text.matchAll(/[“"]([^”"]{12,400})[”"]/g)) {
      const quote = (found[1] ?? "").replace(/\s+/g, " ").replace(/\s*…$/, "").replace(/[.,;:!?]+$/, "").trim();
      if (quote.split(" ").length < 6) continue;
      const flat = normal(quote);
      if (!normal(state.heard).includes(flat) && !normal(planned).includes(flat)) return { quote: found[0].slice(0, 160), reason: "a quotation nobody said" };
    }
    return null;
  },
};

function normal(text: string): string {
  return text.toLowerCase().replace(/\\n/g, " ").replace(/[’‘]/g, "'").replace(/[^\p{L}\p{N}' ]+/gu, " ").replace(/\s+/g, " ");
}
