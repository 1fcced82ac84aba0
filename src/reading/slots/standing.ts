// How a number or phrase stands in its clause: said of the present, of the past, or not said of this organisation at all.

/**
 * `stated`: true now, as the leader tells it. `past`: it was so. `future`: planned, wanted, promised.
 * `void`: denied, imagined, or about another organisation; never a fact of this one.
 */
export type Standing = "stated" | "past" | "future" | "void";

const WINDOW = 100;
const BOUNDARY = /[;:()"“”]|[.!?]\s|\s[-–—]{1,2}\s|,?\s(?:but|although|though|whereas|except|because)\s/g;
/** The same, without a place of its own: a search must never depend on the one before it. */
const NEXT_BOUNDARY = new RegExp(BOUNDARY.source);
const IMAGINED =
  /\b(?:if|imagine|suppose|supposing|assume|assuming|unless|what if|as though|as if|even with|hypothetically|wish(?:ed|es)?|pretend|whether|make sense to)\b/;
const ELSEWHERE =
  /\b(?:(?:my|his|her|their|our) (?:last|previous|old|former|prior|other|next|new|ex) (?:company|companies|job|place|employer|shop|team|org|startup|gig|role)|at (?:google|amazon|facebook|meta|netflix|spotify|microsoft|apple|stripe|uber)|(?:google|amazon|facebook|netflix|spotify|basecamp|whatsapp|instagram) (?:has|had|have|runs?|did|does)|competitors?|(?:my|his|her|their) (?:wife|husband|sister|brother|father|mother|son|daughter|cousin|neighbour|neighbor|flatmate)|(?:sister|parent|mother|partner) company|(?:companies|firms|customers|clients|enterprises|banks|startups) (?:with|that have|which have)|other (?:companies|places|startups|orgs)|most (?:companies|teams|startups|places)|(?<!\b(?:i've got|i've|i have|i got|i run|i lead|i manage|i head|i joined|i inherited|i took over|we're|we are|we've got|i'm in|now|manage|managing|leading|running|lead|run|in charge of|responsible for|cto of|em of|head of|vp of|manager of|lead of|director of|for|with) )a (?:company|team|startup|shop|place|org) of|companies of|teams of my size|a friend|friend of mine|my friend|book says|books say|i(?:'ve| have)? read|used to work|where i (?:was|worked)|came from|coming from|comes? from|hired from|joined from|i was (?:an? |the )?(?:vp|cto|em|director|engineer|manager|lead|head|at|in|with)\b|in theory|recommended|rule of thumb|(?:we|they) (?:bought|acquired|took over|merged with) (?:an?|another|their) (?:[a-z]+ )?(?:company|firm|startup|team|shop)|(?:healthy|good|ideal|right|normal) (?:ratio|span|size|number))\b/;
const DENIED =
  /(?:\b(?:not|never|without|no longer|nowhere near|far from|rather than|instead of|neither)|n't)(?:\s+(?:actually|really|just|exactly|even|quite|like|have|had|has|be|been|get|got|with|the|a|about|around|our|any|of|need|only))*\s*$/;
const WAS =
  /\b(?:was|were|(?<!'s |'ve |have |has )had|used to|originally|previously|formerly|initially|back then|at the time|once had|started (?:with|at|as)|down from|up from|began with|before that|last year we|lost|came down|did (?:that|this|it|so) in|back in|in (?:19|20)\\d\\d)\b/;
const WAS_AFTER =
  /^[^,]{0,40}\b(?:before|back then|at the time|at first|originally|in those days|(?:a|two|three|five|\d+) (?:years?|months?) ago|last year|when i (?:joined|started|came)|then)\b/;
const WILL =
  /\b(?:will|'ll|going to|gonna|plan(?:s|ned|ning)? to|plan is|planning|want(?:s|ed)?|wants to|hope|hoping|aim(?:s|ing)?|target|goal|hire|hiring|need|needs|looking for|another|extra|additional|add|adding|get to|grow(?:ing)? to|expect(?:s|ed|ing)?|promised?|approved|open|budget for|asked for|asking for|ask for|would like|down the line|eventually|by next|next year|recruit(?:ing)?|propos(?:e|es|ed|ing|al)|consider(?:ing|ed)?|thinking)\b/;

/** "Spotify had squads of eight, ours have twelve": from such a turn on, in the present, it is said of here and now. */
const OURS_AGAIN =
  /[,;:–—-]\s*(?:but |and |while |whereas |today |here,? |now,? |so )*(?:we're|we are|we've|we have|i'm|i am|i've|i have|ours (?:is|are|has|have)|ours?,|here (?:it's|it is))\s/g;

/** The clause around a span of a lower-case sentence, and how the span stands in it. Looks at most 100 characters each way. */
export function standingOf(lowered: string, start: number, end: number, duration: boolean): { before: string; after: string; standing: Standing } {
  const left = lowered.slice(Math.max(0, start - WINDOW), start);
  const right = lowered.slice(end, end + WINDOW);
  const before = left.slice(lastBoundary(left));
  const stop = NEXT_BOUNDARY.exec(right)?.index ?? right.length;
  const after = right.slice(0, stop);
  return { before: before.slice(-80), after: after.slice(0, 80), standing: judge(before, after, left, duration) };
}

function lastBoundary(text: string): number {
  let at = 0;
  for (const match of text.matchAll(BOUNDARY)) at = match.index + match[0].length;
  return at;
}

function judge(before: string, after: string, left: string, duration: boolean): Standing {
  const near = before.slice(Math.max(before.lastIndexOf(",") + 1, before.lastIndexOf(" and now ") + 1));
  const turn = [...`${left} `.matchAll(OURS_AGAIN)].at(-1)?.index ?? 0;
  const here = left.slice(turn);
  if (IMAGINED.test(before.slice(-here.length)) || ELSEWHERE.test(here) || /^[^,]{0,30}\b(?:would|could have|might|in theory)\b/.test(after)) return "void";
  if (/\b(?:would|could|might|should|may)\b(?! (?:you|like|i)\b)/.test(near) && !/\bwould like\b/.test(near) && !duration) return "void";
  if (DENIED.test(before) && !/\b(?:for|in|since)\s*$/.test(before)) return "void";
  if (WAS.test(near) || WAS_AFTER.test(after)) return "past";
  if (WILL.test(near)) return "future";
  return "stated";
}

/** "My boss has", "the head of infra has", "others manage", "Anna's team has": a number of people that follows is not the leader's. */
const WHO =
  "(?:others?|everyone|everybody|people|they|he|she|who|peers?|colleagues?|most|(?:the|his|her|their|another|one|my|our|a) (?:[a-z-]+ )?(?:head|manager|em|vp|cto|ceo|director|lead|boss|peer|colleague|deputy|predecessor|counterpart|successor|platform|infra|sales|support|data|qa|security)|(?:the|an?) (?:vendor|client|customer|supplier|partner|competitor)|our (?:agency|vendor|client|customer|supplier|partner|competitor)|agency (?:we|they) [a-z]+)";
const HAS = "(?:has|have|had|got|runs?|ran|leads?|led|manages?|managed)";
const FIRST =
  "(?: (?:about |only |just )?[a-z0-9]+ (?:[a-z]+ )?(?:teams?|squads?|people|engineers|developers|devs|managers|reports)(?:,| and| with| plus| of))*";
const THEIRS = [
  new RegExp(`\\b${WHO} ?(?:(?!(?:we|i|my|our)\\b)[a-z]+ ){0,3}${HAS}${FIRST}\\s*(?:about |only |just )?$`),
  /\b(?!(?:it|that|let|here|there|what|today|who|he|she|one|company)'s)[a-zà-ɏ]+'s (?:team|group|squad|lot|org|department)(?: now)?(?: has| have| had| is| was)\s*(?:about |only |just )?$/,
  /\b(?:he|she)(?:'s| is) [^,;]{1,40} (?:with|of|over|for)\s*(?:about |only |just )?$/,
  /\bthe other (?:team|squad|group|lead|manager)s? (?:has|have|had|is|are)\s*(?:about |only |just )?$/,
];

/** True when the words before a number of people make it somebody else's. */
export function isTheirs(before: string): boolean {
  return THEIRS.some((pattern) => pattern.test(before));
}
