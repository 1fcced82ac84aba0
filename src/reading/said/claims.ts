// Claims: what the leader asserts that could be wrong. First those the knowledge base has words for, then those
// that are recognised by their shape alone (absolutes, single causes, labels, ratios ...).
import type { Lexicon } from "../../contract/lexicon.ts";
import type { ReadClaim, Sentence } from "../../contract/reading.ts";
import { type Cue, CueIndex, cueOf, matchCue, mayOccur } from "../../kit/cue.ts";
import { plain, relaxed } from "../acts/rule.ts";
import { standingOf } from "./negation.ts";

type Kind = ReadClaim["kind"];

export interface ClaimCues {
  readonly index: CueIndex<{ readonly id: string; readonly kind: Kind; readonly unless: readonly Cue[] }>;
}

/** The assumption cues of a lexicon, looked up together. */
export function claimCues(lexicon: Lexicon): ClaimCues {
  return {
    index: new CueIndex(
      lexicon.assumptions.flatMap((a) => {
        const value = { id: a.id, kind: a.kind, unless: a.unless.map((c) => cueOf(relaxed(c))) };
        return a.cues.map((c) => [relaxed(c), value] as const);
      }),
    ),
  };
}

interface Shape {
  readonly kind: Kind;
  /** A small pattern, for lower case, that fails for most sentences: building the large ones is what a first reading costs. */
  readonly when: RegExp;
  readonly pattern: RegExp;
  readonly unless?: RegExp;
}

const SHAPES: readonly Shape[] = [
  {
    kind: "single-cause",
    when: /only|all (?:because|down|due)|because of|down to|due to|caused by|(?:problem|issue|cause|reason) is|if it w/,
    pattern:
      /\b(?:the only (?:reason|cause|thing (?:wrong|stopping|holding|slowing))|(?:it['’]?s|that['’]?s|this is) all (?:because|down to|due to)|(?:all|entirely|purely|simply|solely|100%) (?:because of|down to|due to|caused by)|the (?:whole|entire|root|real|actual|main|one) (?:problem|issue|cause|reason) is|it all comes down to|if it (?:wasn['’]?t|weren['’]?t) for)\b/i,
    unless: /\b(?:not sure|don['’]?t know|unclear|isn['’]?t the only|not the only)\b/i,
  },
  {
    kind: "ratio",
    when: /per |every|each|\d ?:|to \d|ratio/,
    pattern:
      /\b(?:one|1|\d+|two|three) (?:ems?|managers?|leads?|pms?|qas?|testers?|architects?|staff(?: engineers?)?|sres?|designers?|seniors?) (?:per|for every|for each|to every) (?:\w+ )?(?:\d+|six|seven|eight|nine|ten|five|four|engineers?|teams?|developers?|devs?|people|squads?)\b|\b(?:\d+|one)\s?(?::|to)\s?\d+ (?:ratio|span|split)|\bratio of \d+/i,
  },
  {
    kind: "imported-practice",
    when: /google|spotify|netflix|amazon|facebook|meta|airbnb|uber|stripe|shopify|apple|microsoft|faang|basecamp|practice|standard|every|all the|at my/,
    pattern:
      /\b(?:google|spotify|netflix|amazon|facebook|meta|airbnb|uber|stripe|shopify|apple|microsoft|faang) (?:does|do|did|uses?|used|has|have|works?|runs?|says?|proved|hires?|swears?)\b(?! (?:not )?(?:our|as a customer|us\b))|\b(?:the )?(?:spotify|google|netflix|amazon|facebook|meta|basecamp) (?:model|way|style|approach|method)\b|\b(?:best practices? (?:says?|is|are|would|recommends?)|industry standard is|it['’]?s (?:industry )?(?:best practice|standard practice)|every(?:one|body) (?:else )?(?:does|uses|is doing|is moving to)|all the (?:big|good|top|best) (?:companies|shops|players) (?:do|use|have))\b|\bat my (?:last|previous|old|former) (?:company|job|place|employer|startup|gig|shop)[, ]+(?:we|they|it)\b/i,
    unless: /\b(?:we(?:['’]re| are) (?:google|amazon|meta|microsoft))\b/i,
  },
  {
    kind: "false-choice",
    when: /either|options?|choices?|ways|outcomes|alternative|option|the only/,
    pattern:
      /\b(?:either (?:we|i|he|she|they|it|you|the)\b[^.?!]{3,80}\bor (?:we|i|he|she|they|it|you|else|the)\b|(?:i|we) (?:only )?(?:see|have|can see|'ve got|have got) (?:only |just )?(?:two|three|2|3) (?:options|choices|ways)|(?:only|just) (?:two|three|2|3) (?:options|choices|ways|outcomes)|no (?:other )?(?:choice|alternative|option) (?:but|left)|the only (?:option|way|choice|alternative|solution) (?:is|left|we have|i have|out))\b/i,
  },
  {
    kind: "sunk-cost",
    when: /already|put|invested|spent|sunk|poured|burn|paid|too (?:far|deep|much)|this far|throw|write/,
    pattern:
      /\b(?:(?:we|i|they|he|she)(?:['’]ve| have|['’]s| has)? (?:already )?(?:put|invested|spent|sunk|poured|burned|burnt|paid) [^.?!]{0,40}?(?:years?|months?|weeks?|quarters?|million|millions|\$|€|£|k\b|\d)[^.?!]{0,30}?(?:into|in|on) (?:it|this|that|them|him|her|the)|too (?:far|deep|much invested) (?:in|along|gone)?(?: to (?:stop|go back|quit|change|turn back))|come (?:this|too) far|can['’]?t (?:just )?(?:throw|write) (?:it|that|all|this|[^.]{0,20}) (?:away|off) (?:now|after))\b/i,
  },
  {
    kind: "prediction",
    when: /will|going to|'ll|would|guarantee|no way|bound to/,
    pattern:
      /\b(?:(?:it|this|that|which|they|hiring|kubernetes|k8s|microservices|a rewrite|the rewrite|a reorg|the reorg|adding [^.?!,]{1,30}|moving [^.?!,]{1,40}|more [^.?!,]{1,20}|[a-z]+ing [^.?!,]{1,30}) (?:will|is going to|['’]ll|would) (?:definitely |certainly |surely |finally |just |immediately )?(?:fix|solve|cure|sort out|resolve|double|halve|speed (?:us|it|everything|things) up|make (?:us|it|everything) (?:faster|better|scalable))|guarantees? (?:that|us|a|more|less|better|faster|success)|no way (?:it|this|that) (?:fails|can fail)|bound to (?:fix|work|solve))\b/i,
    unless:
      /\b(?:if|whether|doubt|don['’]?t (?:think|believe)|not sure|won['’]?t|guarantee\w* (?:nothing|that it won)|doesn['’]?t guarantee|not guarantee|no guarantee|thinks?|believes?|says?|convinced)\b/i,
  },
  {
    kind: "blame",
    when: /lazy|slack|incompetent|useless|motivated|committed|enough|engaged|hungry|up to it|toxic|mediocre|entitled|stupid|idiot|difficult|negative|weak|bad (?:apple|fit)|wood|coasting|resistant|clueless|the (?:problem|bottleneck)|care|give a|fault|lack|no (?:ownership|accountability|motivation|discipline|sense|urgency|drive|hunger)/,
    pattern:
      /\b(?:(?:they|he|she|(?:the|my|our) (?:\w+ )?(?:team|devs?|developers?|engineers?|reports?|guys?|people|juniors?|seniors?|staff|pms?|ops|qa|contractors?))(?:['’]re|['’]s| are| is|'re| all are) (?:just |all |simply |so |too |really |basically |definitely |clearly |honestly )*(?:lazy|slacking|incompetent|useless|not (?:motivated|committed|senior enough|good enough|smart enough|engaged|hungry|up to it)|unmotivated|toxic|mediocre|entitled|stupid|idiots?|difficult|negative|weak|a bad (?:apple|fit)|dead ?wood|coasting|resistant|clueless|the (?:problem|bottleneck))|(?:is|are) (?:definitely |just |clearly )?slacking|(?:don['’]?t|doesn['’]?t|do not) (?:care|give a (?:damn|shit))|(?:it['’]?s|that['’]?s) (?:all )?(?:his|her|their|[a-z]+['’]s) fault|(?:lack|lacks|lacking|no) (?:of )?(?:ownership|accountability|motivation|discipline|sense of urgency|urgency|drive|hunger))\b/i,
    unless:
      /\b(?:not (?:lazy|slacking)|isn['’]?t lazy|aren['’]?t lazy|nobody['’]?s (?:lazy|slacking)|thinks?|believes?|says?|told (?:us|me)|calls|accus\w+|i care|as if)\b/i,
  },
  {
    kind: "absolute",
    when: /every|nobody|no one|no-one|^all|\ball (?:of|engineers|developers|the teams)|always|never|constantly|without exception/,
    pattern:
      /\b(?:(?:everyone|everybody|nobody|no one|no-one|all (?:of (?:them|us)|engineers|developers|the teams)) (?:here |in (?:the|my|our) (?:team|org|company) |else )?(?:knows?|agrees?|hates?|loves?|wants?|thinks?|trusts?|cares?|listens?|reads?|respects?|does|is|says|believes?|complains?|follows?|owns?|ignores?|uses?|understands?)|(?:he|she|they|we|it|i|people|projects?|deadlines?|estimates?|releases?|meetings?|the \w+) (?:always|never|constantly) \w+|hiring is always|always the (?:answer|same|case|problem)|never (?:works|happens|ends|changes)|every single (?:time|one|week|sprint|release|day|project)|without exception)\b/i,
    unless:
      /\b(?:always (?:wanted|liked|loved|been (?:a|in|told)|rated|thought)|never (?:been|had|managed|done|heard|seen|worked|met|measured|tracked|checked|mind|again|told|got|asked|thought|used|wanted|said|did|really)|sure everyone|nobody is|everyone is (?:here|on|at|in))\b/i,
  },
];

const UNMEASURED =
  /\b(?:(?:our |the |my |team |their )?(velocity|productivity|quality|code quality|morale|delivery|throughput|performance|output|engagement|trust|onboarding|the codebase|collaboration|communication)(?: has| have)?(?: is|['’]?s| are| was| went| has been| keeps| feels| seems| looks| got| dropped| going)? (?:too |so |very |really |pretty |just |getting |way |terribly |quite |been |going )*(?:slow|low|bad|poor|down|terrible|awful|horrible|dropping|falling|declining|worse|lower|suffering|weak|tanking|in the toilet|not good enough|not great|slipping|shit|crap)|(?:we|they|the team|the teams|my team|our team|engineering|(?:the|our|my) (?:devs|developers|engineers|people))(?:['’]re|['’]s| are| is) (?:too |so |very |really |pretty |just |way |simply )*(?:slow|unproductive|inefficient|not productive|not fast enough|underperforming))\b/i;
const VAGUE =
  /velocity|productivity|quality|morale|delivery|throughput|performance|output|engagement|trust|onboarding|codebase|collaboration|communication|slow|productive|inefficient|fast enough|underperforming/;
const HAS_NUMBER = /\d|\b(?:half|twice|third|quarter of|percent|median|average|measured|tracked|survey)\b/i;

/** Claims in the leader's own sentences; one a kind and sentence, and one an assumption. */
export function readClaims(sentences: readonly Sentence[], cues: ClaimCues): ReadClaim[] {
  const own = sentences.filter((s) => !s.pasted);
  const all = plain(own.map((s) => s.text).join("\n"));
  const out: ReadClaim[] = [];
  const taken = new Set<string>();
  own.forEach((sentence, i) => {
    const text = plain(sentence.text);
    const kinds = new Set<Kind>();
    for (const { value, match } of cues.index.search(text)) {
      if (taken.has(value.id) || value.unless.some((c) => mayOccur(c, all) && matchCue(c, all) !== null)) continue;
      if (!claimed(text, match.start, match.end, sentence.question, value.kind)) continue;
      taken.add(value.id);
      kinds.add(value.kind);
      const captures = Object.keys(match.captures).length > 0 ? { captures: { ...match.captures } } : {};
      out.push({ assumption: value.id, kind: value.kind, quote: quoteAround(sentence.text, match.start, match.end), ...captures });
    }
    for (const claim of byShape(sentence, text, own[i - 1]?.text ?? "", own[i + 1]?.text ?? "")) if (!kinds.has(claim.kind)) out.push(claim);
  });
  return out;
}

function byShape(sentence: Sentence, text: string, before: string, after: string): ReadClaim[] {
  const out: ReadClaim[] = [];
  const lower = text.toLowerCase();
  for (const shape of SHAPES) {
    if (!shape.when.test(lower)) continue;
    const found = shape.pattern.exec(text);
    if (found === null || shape.unless?.test(text) === true) continue;
    if (!claimed(text, found.index, found.index + found[0].length, sentence.question, shape.kind)) continue;
    out.push({ assumption: null, kind: shape.kind, quote: quoteAround(sentence.text, found.index, found.index + found[0].length) });
  }
  const vague = VAGUE.test(lower) ? UNMEASURED.exec(text) : null;
  if (
    vague !== null &&
    !HAS_NUMBER.test(`${before} ${text} ${after}`) &&
    claimed(text, vague.index, vague.index + vague[0].length, sentence.question, "unmeasured")
  ) {
    out.push({ assumption: null, kind: "unmeasured", quote: quoteAround(sentence.text, vague.index, vague.index + vague[0].length) });
  }
  return out;
}

/** A plan may stand in a wish or a question ("should we hire six more?"); a statement of fact may not. */
function claimed(text: string, start: number, end: number, question: boolean, kind: Kind): boolean {
  const standing = standingOf(text, start, end, question);
  if (standing === "said") return true;
  if (standing === "denied") return false;
  if (kind === "solution-jump" || kind === "imported-practice" || kind === "prediction" || kind === "false-choice" || kind === "ratio") {
    return (
      !/\b(?:if|unless|whether)\b[^,;]*$/i.test(text.slice(0, start)) &&
      !/\b(?:he|she|they|boss|ceo|cto|vp|board)\b[^,;.]{0,24}\b(?:thinks?|believes?|claims?|insists?|wants?|says?)\b/i.test(text.slice(0, start))
    );
  }
  return false;
}

function quoteAround(text: string, start: number, end: number): string {
  if (text.length <= 160) return text;
  const from = Math.max(text.lastIndexOf(", ", start) + 2, text.lastIndexOf("; ", start) + 2, 0);
  const stop = text.slice(end).search(/[,;]\s/);
  return text.slice(start - from > 100 ? start : from, stop === -1 ? Math.min(text.length, end + 80) : end + stop).trim();
}
