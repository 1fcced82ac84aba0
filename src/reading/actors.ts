// Who is in the story: what they are said to do or say, and whether the leader reports having spoken with them.
import type { ReadActor, Sentence } from "../contract/reading.ts";
import { type Line, linesOf, trimQuote } from "./slots/rules.ts";

type Role = ReadActor["role"];
interface Found {
  actor: ReadActor;
  plural: boolean;
}
interface Mention {
  name: string;
  role: Role;
  plural: boolean;
  start: number;
  end: number;
}

const OWN = "(?:my|our)(?: (?:new|old|current|own|best|top|most senior|senior|junior|former|last|previous))?";
const THE = "(?:the|our|my|a|new|his|her|their)(?: (?:new|non-technical|technical|other|same))?";
const CHIEF = "(?:ceo|cto|coo|cfo|cpo|cio|ciso|hoe|vp(?: of engineering| eng| engineering| product| of product)?|svp|head of [a-z]+|chief [a-z]+ officer)";

/** Tried in order; the first that fits names the role. Patterns are on lower-case text. */
const KINDS: ReadonlyArray<readonly [Role, boolean, string]> = [
  [
    "predecessor",
    false,
    `(?:my predecessor|(?:the|our|my) (?:last|old|previous|former) (?:vp|cto|ceo|manager|head of [a-z]+|em|lead|director|boss)|last (?:vp|cto))`,
  ],
  [
    "boss",
    false,
    `(?:my (?:boss's boss|skip[- ]level|boss|manager|director|line manager|supervisor|head of [a-z]+|own boss|new boss)|(?:boss's boss|upper management))`,
  ],
  ["founder", false, "(?:(?:the|our|my) (?:co-?founder|founder|owner)(?! of)|my co-?founder)"],
  ["founder", true, "(?:the|our|my) (?:co-?)?founders"],
  ["board", true, "(?:the|our|my) (?:board|investors?)(?! (?:meeting|deck|member))"],
  ["hr", false, "(?:hr|human resources|people ops|my recruiter|(?:the|our) recruiters?)"],
  ["executive", false, `(?:(?:${THE}) ${CHIEF}|(?<=^|[.,;:] |and )(?:ceo|cto|coo|cfo|cpo))`],
  ["executive", true, "(?:(?:the )?(?:leadership|management|exec team|execs|executives|leadership team))"],
  ["stakeholder", false, `(?:${THE}) (?:product manager|pm|product owner|po|cpo|product lead|sales lead|head of sales|project manager)`],
  [
    "stakeholder",
    true,
    "(?<=^|[.,;:] |and |but |the |our )(?:product|sales|marketing|finance|legal|security|partners|stakeholders|the business)(?= (?:says?|said|wants?|keeps?|noticed|promised|refuses?|sold|sells?|think|thinks|came|complain|asks?))",
  ],
  [
    "customer",
    true,
    "(?:(?:the|our|my|their|big|biggest|largest) (?:biggest |largest |main |big )?(?:clients?|customers?|end users?|tenants?)|customers|users)",
  ],
  ["new-hire", false, "(?:the new (?:guy|one|hire|engineer|dev|developer|person|joiner|member)|(?:our|my) new hire)"],
  [
    "report",
    false,
    `(?:${OWN} (?:staff engineer|senior engineer|senior developer|senior dev|engineer|developer|lead dba|tech lead|architect|lead|senior|direct report|team lead|best engineer|android dev|devops guy|dba|principal)|one of my (?:engineers|devs|developers|reports|people|seniors|managers|leads)|the (?:devops guy|normal one|dba))`,
  ],
  ["report", true, "(?:my|our) (?:engineers|developers|devs|seniors|juniors|leads|tech leads|reports|people|managers|directors|architects)"],
  ["peer", false, "(?:my (?:pm counterpart|counterpart|peer|colleague|partner)|the other (?:senior|lead|em|manager|director))"],
  ["peer", true, "(?:my peers|the other (?:managers|leads|directors|ems))"],
  [
    "team",
    true,
    "(?:the|our|another|that|their) (?:[a-z]+(?:[ -](?:tools|infra|data|engineering))? )?(?:team|squad|group|guild|department)(?! (?:is|are|was)? ?(?:of|meeting|lead))|my team",
  ],
  [
    "colleague",
    false,
    "(?:one of (?:the|our) (?:engineers|devs|developers|managers|seniors|leads)|one of them|this guy|one guy|a guy|a colleague|someone on (?:my|the) team|one of the managers)",
  ],
];
const PATTERNS = KINDS.map(([role, plural, pattern]) => ({ role, plural, pattern: new RegExp(`(?<![A-Za-zÀ-ɏ'-])${pattern}(?![A-Za-zÀ-ɏ-])`, "g") }));
const ANY =
  /\b(?:boss|manager|director|skip|lead|founder|owner|board|investor|hr|recruit|ceo|cto|coo|cfo|cpo|cio|hoe|vp|svp|head|chief|leadership|management|exec|product|sales|marketing|finance|legal|pm|po|partner|client|customer|user|tenant|new|engineer|developer|dev|senior|junior|architect|dba|guy|report|people|counterpart|peer|colleague|team|squad|group|department|predecessor|one of|business|tech|stakeholder|upper|guild|human|supervisor|principal|last|security)/;

const NAME =
  /(?:^|\b(?:promoted|hired|asked|told|gave|under|by|and|but|that|because|since|with|about|is|for) )([A-Z][a-z]{2,11})(?=(?:'s)? (?:wrote|says|said|thinks|rewrites|rewrote|keeps|wants|told|refuses|never|always|does|closes|joined|left|is|was|has|will|won't|doesn't|did|gets|makes|works|to staff|to principal|to senior|to lead)\b)/g;
const NOT_NAMES = new Set(
  "This That There These Those What When Where Why How Who The They She Its And But Not Now Then One Two Three Every Each Everyone Everything Nobody Nothing Somebody Someone Management Product Sales Search Engineering Velocity Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Google Spotify Amazon Jira Slack Kubernetes Postgres Mongo Oracle Kafka Java Rust Python Auth Team Leadership Marketing Finance Legal Support Half Most Some All Any Work Code Everybody Last Next Our His Her Their Architecture Retro Attrition Delivery Quality Result Rumour Recruiter Morale Nothing Platform Security Customers Hiring Coverage Strategy Data Remote Hardware Software Infra Ops Design Mobile Backend Frontend Also Here Today Yesterday Production Testing Checkout Deploy Release Planning Scrum Agile English German French Indian American".split(
    " ",
  ),
);

const SAYS =
  "(?:says?|said|tells?|told|thinks?|thought|wants?|wanted|asks?|asked|insists?|insisted|complains?|complained|keeps?|refuses?|refused|rolls|argues?|argued|believes?|claims?|claimed|promised?|promises|decided|decides|announced|agrees?|agreed|expects?|hates?|loves?|denies|denied|admits?|admitted|noticed|calls|called|blames?|blamed|resists?|redid|deleted|demands?|demanded|suggested|suggests|overruled|ignores?|ignored|nods?|shrugs?|made|gave|read|overrules|is against|'s against|is pushing|is on|is pressing|is asking|is escalating|doesn't|don't|won't|never|always|took|went|shipped|sold|just|does)";
const TELLING = new RegExp(
  `^(?:[ ,]*(?:who|also|now|even|just|then|still|already|has|have|had|'s|'ve|really|sometimes|often|usually|both|all))*[ ,]*(?:${SAYS})(?![A-Za-zÀ-ɏ])`,
);
const PRONOUN = new RegExp(
  `(?:^|[,;.:] |\\band |\\bbut |\\bthen |\\bbecause |\\bso |\\bthat |\\bsince |\\bwhen )(?<who>he|she|they)(?='s against| (?:[A-Za-zÀ-ɏ]+ )?${SAYS}(?![A-Za-zÀ-ɏ]))`,
  "g",
);
const TALKED =
  /\bi(?:'ve| have)? (?:already |even |then |also |once )?(?:talked (?:to|with)|spoke (?:to|with)|spoken (?:to|with)|asked|told|raised (?:it|this|that) with|confronted|met with|brought (?:it|this) up with|discussed (?:it|this|that) with|had a (?:chat|talk|word|conversation|1:1|one-to-one) with|explained (?:it )?to|sat down with)\s*$/;
const TOLD_ME = /^[^.;,]{0,20}\b(?:told|asked|said to|came to|tells|asks|complained to|admitted to|wrote to) (?:me|us)\b/;

/** Actors in order of appearance, each once; `said` holds at most four short quotes. */
export function readActors(sentences: readonly Sentence[]): ReadActor[] {
  const found = new Map<string, Found>();
  let singular: Found | null = null;
  let group: Found | null = null;
  for (const line of linesOf(sentences)) {
    for (const mention of mentionsIn(line)) {
      const known = found.get(mention.name.toLowerCase()) ?? add(found, mention, line);
      if (mention.plural) group = known;
      else singular = known;
      note(known.actor, line, mention.start, mention.end);
    }
    for (const match of line.lower.matchAll(PRONOUN)) {
      const who = match.groups?.who ?? "";
      const target: Found | null = who === "they" ? group : singular;
      const at = match.index + match[0].length - who.length;
      if (target !== null) note(target.actor, line, at, at + who.length);
    }
    for (const match of line.lower.matchAll(/\b(?:him|her|them)\b/g)) {
      const target: Found | null = match[0] === "them" ? group : singular;
      if (target !== null && TALKED.test(line.lower.slice(Math.max(0, match.index - 45), match.index))) target.actor.heard = true;
    }
    if (found.size > 24) break;
  }
  return [...found.values()].map((f) => f.actor);
}

function add(found: Map<string, Found>, mention: Mention, line: Line): Found {
  const made: Found = {
    plural: mention.plural,
    actor: { name: mention.name, role: mention.role, said: [], heard: false, quote: clauseAt(line, mention.start, mention.end) },
  };
  found.set(mention.name.toLowerCase(), made);
  return made;
}

function mentionsIn(line: Line): Mention[] {
  const out: Mention[] = [];
  const free = (start: number, end: number): boolean => !out.some((m) => start < m.end && end > m.start);
  if (ANY.test(line.lower)) {
    for (const { role, plural, pattern } of PATTERNS) {
      for (const match of line.lower.matchAll(pattern)) {
        const end = match.index + match[0].length;
        // "as the CTO" and "I'm the founder" are the leader.
        if (!free(match.index, end) || /\b(?:i'm|i am|as|i'm also|me|become|became)\s*$/.test(line.lower.slice(Math.max(0, match.index - 12), match.index)))
          continue;
        out.push({ name: line.text.slice(match.index, end), role, plural, start: match.index, end });
      }
    }
  }
  for (const match of line.text.matchAll(NAME)) {
    const name = match[1] ?? "";
    const start = match.index + match[0].length - name.length;
    if (!NOT_NAMES.has(name) && free(start, start + name.length)) out.push({ name, role: "colleague", plural: false, start, end: start + name.length });
  }
  return out.sort((a, b) => a.start - b.start).slice(0, 12);
}

function note(actor: ReadActor, line: Line, start: number, end: number): void {
  const after = line.lower.slice(end, end + 60);
  if (TALKED.test(line.lower.slice(Math.max(0, start - 45), start)) || TOLD_ME.test(after)) actor.heard = true;
  if (actor.said.length >= 4 || !TELLING.test(after)) return;
  const quote = clauseAt(line, start, end);
  if (!actor.said.includes(quote)) actor.said.push(quote);
}

/** From the actor to the end of the clause, at most sixteen words. */
function clauseAt(line: Line, start: number, end: number): string {
  const rest = line.text.slice(end, end + 160);
  const stop = /[;:]\s|,\s(?!")|\s(?:and|but|because|so) (?:i|we|he|she|they|it|then)\b|\s[-–—]\s/i.exec(rest);
  const cut = rest.slice(0, stop?.index ?? rest.length);
  const words = /^(?:\s*\S+){0,14}/.exec(cut)?.[0] ?? cut;
  return trimQuote(line.text.slice(start, end + words.length));
}
