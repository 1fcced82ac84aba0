// Finds the names in what a leader wrote: capitals, given names, and what is said of them. It errs on the side of masking.
import { ALSO_WORDS, GIVEN_NAMES } from "./given-names.ts";
import type { PublicNames } from "./public-names.ts";
import { shapesIn } from "./secrets.ts";
import type { NameKind } from "./stand-ins.ts";

export interface FoundName {
  readonly form: string;
  readonly kind: NameKind;
}

const PARTICLE = "(?:de|da|di|du|la|le|van|von|der|den|del|bin|al|el|ter|ten|dos|das)";
const PARTICLE_ALONE = new RegExp(`^${PARTICLE}$`);
const CAPITAL = "\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:['’-]\\p{L}[\\p{L}\\p{M}]*)*";
/** Not inside a word, an address or a path; but after a mark of emphasis, and after another name ("Priya/Tom", "Priya_Shah"). */
const BEGINS = "(?:(?<![\\p{L}\\p{N}_@/.-])|(?<=(?<![\\p{L}\\p{N}_])_{1,3})|(?<=(?<![\\p{L}\\p{N}_@/.-])\\p{Lu}\\p{L}+[/_]))";
const RUN = new RegExp(`${BEGINS}${CAPITAL}(?: (?:${PARTICLE} ){0,2}${CAPITAL}){0,4}|(?<![\\p{L}\\p{N}_@/.])\\p{Ll}+\\p{Lu}[\\p{L}\\p{N}]*`, "gu");
/** A word in a script without capitals, in a text that is English otherwise. */
const OTHER_SCRIPT = /(?![ªº])\p{Lo}[\p{Lo}\p{Lm}\p{M}]*/gu;
const LOWER_WORD = /(?<![\p{L}\p{N}_@/.-])\p{Ll}[\p{Ll}\p{M}]{2,}(?![\p{L}\p{N}_])/gu;

const SAYS =
  "(?:said|says|say|told|tells|asked|asks|thinks|thought|wants|wanted|keeps?|kept|left|quit|resigned|joined|refuses?|refused|insists?|insisted|feels|felt|argued|argues|complained|complains|pushed|pushes|decided|promised|wrote|agreed|disagrees?|hates?|loves?|knows|knew|believes|reports?|leads|led|runs|ran|owns|manages|managed|hired|fired|got|gets|has|had|is|was|will|would|doesn't|didn't|isn't|wasn't|won't|can't|never|always|just|also|came|comes|went|goes|took|takes|made|makes|does|did|needs?|rolls|shouts?|yells?|cried|cries|blocks?|blocked|ignores?|ignored|seems|and I|and me|who)";
const PERSON_BEFORE =
  /(?:\b(?:my|our|the|a|his|her|their|new|old|former|ex|current|senior|junior|staff|principal|lead)[ -](?:\w+[ -]){0,2}(?:manager|boss|lead|report|engineer|developer|dev|director|vp|cto|ceo|cfo|coo|cpo|head|founder|colleague|peer|architect|designer|pm|em|coach|mentor|friend|guy|person|hire|predecessor|successor|chief|president|recruiter|tester|analyst|contractor|intern)s?(?:,? (?:is |was |called |named |is called |is named )?)|\b(?:with|told|asked|tell|ask|from|by|to|between|and|met|hired|fired|promoted|replaced|called|named|hi|hey|dear|thanks|mr\.?|ms\.?|mrs\.?|dr\.?)\s)$/i;
const PERSON_AFTER = new RegExp(
  `^(?:['’]s (?:team|manager|boss|reports?|feedback|work|view|side|review|code|attitude|job|role|performance|departure|opinion|idea|plan|behaviou?r)|,? ${SAYS})\\b`,
  "i",
);
const COMPANY_AFTER =
  /^(?:,? (?:Inc|Ltd|LLC|GmbH|AG|SA|SAS|BV|NV|AB|AS|Oy|Plc|PLC|Corp|Corporation|Group|Holdings?|Partners|Ventures|Capital|Labs|Technologies|Systems|Software|Solutions|Bank|Insurance)\b|['’]s (?:CEO|board|investors?|customers?|product|acquisition|contract|lawyers?|engineers?)|,? (?:is|are|was|were) (?:our|my|a|the|their) (?:\w+ )?(?:client|customer|vendor|supplier|investor|competitor|partner|company|employer|startup)|(?: (?:acquired|bought|pays|signed|churned|renewed|sued))\b)/;
const COMPANY_BEFORE =
  /\b(?:at|acquired by|bought by|merger with|merged with|joined|work(?:s|ed|ing)? (?:for|at)|clients?|customers?|vendors?|suppliers?|competitors?|company|startup|firm|employer|partner|investors?|like|called|account|backed by|consultants? from|contract with|deal with|left for|came from|hired from)[ ,:]+(?:like |called |named |is |are |was )?$/i;
const PRODUCT_AFTER =
  /^(?:['’]s)? (?:service|services|team|project|app|application|platform|repo|repository|system|migration|module|codebase|rewrite|launch|release|dashboard|pipeline|database|cluster|initiative|program(?:me)?|tool|product|squad|tribe|library|monolith|api|api's|backend|frontend|release|roadmap|feature|incident|outage|integration)\b/i;
const PRODUCT_BEFORE =
  /\b(?:project|codename[d]?|product|app|service|platform|repo|tool|system|module|squad|tribe|launch(?:ed|ing)?|ship(?:ped|ping)?|rewrit(?:e|ing)|migrat(?:e|ing) (?:to|from|off)|built|building|called|named|deploy(?:ed|ing)?)[ ,:"“']+(?:called |named |is )?["“']?$/i;

/** Names in a text, in the order in which they come. `seen`: true for a form that is known already. */
export function namesIn(text: string, names: PublicNames, seen: (form: string) => boolean): FoundName[] {
  const out: Array<FoundName & { at: number }> = [];
  const shapes = shapesIn(text);
  const free = (at: number): boolean => !shapes.some((s) => s.start <= at && at < s.end);
  for (const s of shapes) out.push({ form: text.slice(s.start, s.end), kind: s.kind, at: s.start });
  for (const run of text.matchAll(RUN)) {
    if (!free(run.index)) continue;
    for (const part of partsOf(run[0], run.index, text, names, seen)) out.push(part);
  }
  for (const word of text.matchAll(OTHER_SCRIPT)) if (free(word.index)) out.push({ form: word[0], kind: "name", at: word.index });
  const isGiven = (w: string): boolean => GIVEN_NAMES.has(w) && !ALSO_WORDS.has(w) && !names.common.has(w) && !names.isPublic(w);
  // Where they stand is only asked when there are any.
  if (text.match(LOWER_WORD)?.some(isGiven) === true)
    for (const word of text.matchAll(LOWER_WORD)) if (free(word.index) && isGiven(word[0])) out.push({ form: word[0], kind: "person", at: word.index });
  return out.sort((a, b) => a.at - b.at).map(({ form, kind }) => ({ form, kind }));
}

/** The names in one run of capitalised words: public words split it, an ordinary word at the start of a sentence is not part of it. */
function partsOf(run: string, start: number, text: string, names: PublicNames, seen: (form: string) => boolean): Array<FoundName & { at: number }> {
  if (names.whole.has(run.toLowerCase().replace(/['’]s$/, ""))) return [];
  const tokens = [...run.matchAll(/\S+/g)].map((m) => ({ text: m[0], at: start + m.index }));
  const groups: Array<Array<{ text: string; at: number }>> = [[]];
  tokens.forEach((token, i) => {
    const name = isName(token.text, tokens[i + 1]?.text, token.at, text, names, seen);
    const particle = PARTICLE_ALONE.test(token.text) && (groups.at(-1)?.length ?? 0) > 0;
    if (name || particle) groups.at(-1)?.push(token);
    else groups.push([]);
  });
  return groups.flatMap((group) => {
    while (group.length > 0 && PARTICLE_ALONE.test(group.at(-1)?.text ?? "")) group.pop();
    const first = group[0];
    const last = group.at(-1);
    if (first === undefined || last === undefined) return [];
    const end = last.at + last.text.length;
    const form = text.slice(first.at, end).replace(/['’]s$/, "");
    return [{ form, kind: kindOf(form, text.slice(Math.max(0, first.at - 60), first.at), text.slice(first.at + form.length, end + 60)), at: first.at }];
  });
}

function isName(token: string, next: string | undefined, at: number, text: string, names: PublicNames, seen: (form: string) => boolean): boolean {
  const bare = token.replace(/['’](?:s|ve|re|ll|d|m|t)$/i, "");
  const lower = bare.toLowerCase().replace(/’/g, "'");
  if (lower === "i" || (names.common.has(token.toLowerCase().replace(/’/g, "'")) && opensSentence(text, at) && !GIVEN_NAMES.has(lower))) return false;
  if (seen(bare) && !names.common.has(lower)) return true;
  if (bare.length < 2 || /^\p{N}/u.test(bare)) return false;
  const given = GIVEN_NAMES.has(lower);
  const opens = opensSentence(text, at);
  if (given && !ALSO_WORDS.has(lower)) return true;
  if (ALSO_WORDS.has(lower) && (given || ALSO_WORDS.has(lower))) {
    const after = text.slice(at + token.length, at + token.length + 30);
    const before = text.slice(Math.max(0, at - 40), at);
    if (next !== undefined && !names.common.has(next.toLowerCase()) && !names.isPublic(next.toLowerCase()) && /^\p{Lu}\p{Ll}/u.test(next)) return true;
    if (opens) return PERSON_AFTER.test(token.endsWith("s") && /['’]s$/.test(token) ? `’s${after}` : after) && !names.isPublic(lower);
    return !names.isPublic(lower) || PERSON_BEFORE.test(before);
  }
  if (names.isPublic(lower) || lower.split(/[-'’]/).every((p) => p === "" || names.isPublic(p) || names.common.has(p))) {
    if (names.isPublic(lower) || opens || isShouted(bare) || isCamel(bare)) return names.isPublic(lower) ? false : isCamel(bare);
    return isNamed(text, at, token) && !names.isPublic(lower);
  }
  if (lower.endsWith("s") && (names.isPublic(lower.slice(0, -1)) || (opens && names.common.has(lower.slice(0, -1))))) return false;
  const besideName = next !== undefined && /^\p{Lu}\p{Ll}/u.test(next) && !names.common.has(next.toLowerCase()) && !names.isPublic(next.toLowerCase());
  return !(opens && !besideName && isInflected(lower, names));
}

/** An ordinary word with a capital inside a sentence counts when the context treats it as a name ("project Bluebird", "at Stripes"). */
function isNamed(text: string, at: number, token: string): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  const after = text.slice(at + token.length, at + token.length + 60);
  if (/[“"'‘*_(]$/.test(before) || (/^\s*[-–|:]/.test(after) && /(?:^|\n)\s*(?:[-*]\s*)?$/.test(before))) return false;
  return (
    COMPANY_BEFORE.test(before) ||
    PRODUCT_BEFORE.test(before) ||
    COMPANY_AFTER.test(after) ||
    (PERSON_BEFORE.test(before) && /^,? (?:said|says|told|who)\b/.test(after)) ||
    PRODUCT_AFTER.test(after)
  );
}

function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:;…\n([“"‘'>*_|-])["“‘'(*_\s-]*$/.test(text.slice(Math.max(0, at - 6), at)) || at === 0;
}

function isShouted(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

function isCamel(word: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(word);
}

/** "Backfilling" when "backfill" is a word. */
function isInflected(lower: string, names: PublicNames): boolean {
  return [/(?:ing|ed|es|s|ly|er|'d|'ll|'ve|'re|n't|ment|ness|ion|ions|ings)$/].some((ending) => {
    const stem = lower.replace(ending, "");
    return stem !== lower && stem.length > 2 && (names.common.has(stem) || names.common.has(`${stem}e`) || names.common.has(stem.slice(0, -1)));
  });
}

function kindOf(form: string, before: string, after: string): NameKind {
  const first = form.split(" ")[0]?.toLowerCase() ?? "";
  if (
    COMPANY_AFTER.test(after) ||
    /^ (?:account|contract|deal|renewal|acquisition|merger)\b/.test(after) ||
    /\b(?:Inc|Ltd|LLC|GmbH|AG|Corp|Labs|Bank|Group|Systems|Technologies|Software)$/.test(form)
  )
    return "company";
  if (GIVEN_NAMES.has(first) || (ALSO_WORDS.has(first) && form.includes(" "))) return "person";
  if (COMPANY_BEFORE.test(before)) return "company";
  if (PRODUCT_AFTER.test(after) || PRODUCT_BEFORE.test(before) || isCamel(form) || isShouted(form)) return "product";
  if (PERSON_BEFORE.test(before) || PERSON_AFTER.test(after) || /^\p{Lu}[\p{Ll}'’-]+ \p{Lu}[\p{Ll}'’-]+$/u.test(form)) return "person";
  return "name";
}
