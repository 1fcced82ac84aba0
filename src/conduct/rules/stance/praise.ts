// C6: no praise or agreement that is not tied to evidence. A tripwire; the measure is in the evals.
import { findIn, heardWords, plain, type UnitRule } from "../../rule.ts";

const GOOD =
  "(?:great|good|excellent|fantastic|wonderful|brilliant|amazing|insightful|thoughtful|smart|fair|solid|sharp|wise|superb|terrific|impressive|astute|perceptive|beautiful|lovely|clever|outstanding|admirable|commendable|mature|brave|courageous|perfect|sophisticated|nuanced|incisive|valid|compelling)";
const VERY =
  "(?:really |very |truly |absolutely |so |such a |quite |genuinely |remarkably |incredibly |exactly |just |already |clearly |obviously |completely |totally |100 ?% |dead |spot |pretty |honestly )*";
const WARM = GOOD.replace("good|", "").replace("fair|", "");
const UNEARNED: readonly RegExp[] = [
  new RegExp(
    `(?<!\\b(?:no|isn't an?|not an?|a|any|what|which|every|each|one|the next|become) )\\b${GOOD} (?:question|point|insight|instinct|thinking|observation|catch|idea|approach|leadership|judge?ment|self-awareness)s?\\b(?!.{0,60}\\b(?:because|since)\\b)(?!\\s+(?:would|might|is (?:whether|what)|to|for|when|if|who|at|nobody|and a))`,
    "i",
  ),
  new RegExp(
    `(?:^|[,:] |\\bI (?:think|feel) )(?:that|this|it|what you)(?:'s| is| was| sounds| seems| looks|'re doing is| describe is|'ve done is)(?: like)? (?:a |an )?${VERY}(?:${GOOD}|right|fair enough|inspiring|remarkable|exemplary|textbook|spot on)(?: (?:question|point|insight|instinct|thinking|observation|call|catch|idea|plan|approach|decision|move|start|of you|to hear|stuff|work|way to|leadership|one))?(?=[.!,;:]|$)`,
    "i",
  ),
  new RegExp(
    `^(?:${VERY})(?:${WARM}|good(?= (?:question|point|insight|instinct|call|catch|one|stuff|work|job|thinking|idea|plan)))(?: (?:question|point|insight|instinct|call|catch|one|stuff|work|job|thinking|idea|plan))?[.!,]`,
    "i",
  ),
  /\byou(?:'re| are) (?:absolutely|totally|completely|so|100 ?%|quite|spot|dead|clearly|obviously|entirely|perfectly|fully|exactly) (?:right|on|correct|justified|reasonable)\b/i,
  /\byou(?:'re| are) (?:right|correct|not wrong)\b(?!.{0,80}\b(?:because|that|about|on|in|since|if|and I|to|when|and I'm not|the)\b)/i,
  /\bI (?:\w+ly )?(?:agree|concur)(?! on\b)(?:\b(?! (?:with|that|on|about) .{0,80}\b(?:because|since|given)\b)| with you\b)(?!.{0,80}(?:\b(?:because|since|given|on (?:the|your|that|those) (?:evidence|figures?|numbers?))\b|: (?:if|\w+ of)))|\b(?:couldn't|could not) agree more\b|^(?:agreed|exactly|precisely|absolutely|totally|indeed|spot on|well said|well put|100 ?%)[.!,]/i,
  /\b(?:your|that) (?:instincts?|gut|intuition|read|reading|plan|approach|reasoning|thinking|judge?ment|analysis|diagnosis|idea|strategy|logic|self-awareness|care|commitment|dedication|honesty|leadership|candou?r) (?:here )?(?:is|are|sounds?|seems?|looks?|makes|does you|speaks|shows|comes) (?:\w+ ){0,2}(?:right|great|good|sound|solid|spot[- ]on|excellent|correct|impressive|perfect|exactly|sense|credit|well|through|bang on|sharp|admirable|strong|remarkable|how|volumes|inspiring|brilliant|wise|smart|flawless)\b/i,
  /\byou(?:'re| are|'ve been|'ve done|'ve shown|'ve built|'ve got) (?:clearly |obviously |already |really |truly |so )*(?:doing |done |got |been |being |handled |shown |built |managed )?(?:all |it |this |that )?(?:a |an |the |so |such )?(?:\w+ly )?(?:great|good|amazing|excellent|fantastic|thoughtful|caring|strong|experienced|impressive|remarkable|brilliant|wonderful|natural|gifted|ahead of|miles ahead|exactly the kind|admirable|brave|beautifully|perfectly|wise|superb|outstanding|well ahead|too hard on yourself|right to (?:trust|feel|be))\b/i,
  /\b(?:kudos|bravo|(?<!\b(?:says?|said|saying|heard?) )well done|congratulations (?:on|to|for)|congrats|hats off|good for you|chapeau|nicely done|nailed it|love (?:this|that|it|how|the way|your)|I(?:'m| am) (?:really |so |very |genuinely )?(?:impressed|glad you (?:asked|raised|brought|shared)|happy you|excited|moved|in awe)|(?<!\w )what a (?:\w+ ){1,2}(?:way|leader|question|plan|story|point|idea|team)|I (?:really |truly |so )?(?:admire|appreciate|applaud|respect|commend|love|salute)|(?:should|can|must) be proud|can't fault|couldn't have (?:put|said) it|hard to argue with|can't argue with|nothing to add|pat yourself)\b/i,
  /\b(?:thank you|thanks|grateful) for (?:sharing|asking|reaching|your|being|opening|trusting|the|bringing|raising|writing|laying|such)\b|\bI hear you\b[.!,]|\bwe've all been there\b|\bhappy to help\b/i,
  /\b(?:few|not many|most|rare(?:ly)?|hardly any|only a few) (?:leaders|managers|people|ctos|founders|directors|engineers|of your peers)(?: \w+){0,3} (?:would|have|see|notice|get|could|manage|reach|think|ask|never|wouldn't|can|do|dare)\b.{0,60}\b(?:seen|see|notice|noticed|this|that|clearly|clarity|courage|half|as (?:well|clearly|deeply|far)|it|yourself|honestly)\b/i,
  /\b(?:takes?|took|shows?|showed|speaks? (?:volumes|to|of)|reflects?|demonstrates?|says a lot about|is a sign of|a testament to|proof of) (?:\w+ ){0,3}(?:courage|guts|maturity|humility|about you|wisdom|(?:real|true|great|strong|good) (?:leadership|care|judge?ment)|how (?:much|deeply|well) you|your (?:leadership|care|integrity|experience|commitment|skill|character|maturity|depth|quality)|self-awareness|vision|character|integrity|leadership|a (?:rare|real|great|special))\b/i,
  /\b(?:lucky|fortunate|blessed) to have (?:you|a (?:leader|manager|boss))|\byour (?:team|people|company|reports|engineers) (?:is|are) (?:so |very |really )?(?:lucky|fortunate|in good hands)|\bin good hands\b|\byou (?:clearly |obviously |really |truly )?(?:have|'ve got) (?:a |an )?(?:real |great |rare |natural |strong |good |keen |clear |sharp |excellent |remarkable |fine )+(?:gift|talent|eye|instincts?|sense|head|grasp|heart|judge?ment|feel|understanding|handle|vision|leadership)|\byou (?:clearly |obviously |truly |deeply )+(?:care|know|understand|get|see|have)\b|\byou(?:'ve| have) (?:(?:already|clearly|obviously|really|evidently) )*(?:thought (?:this|it) through|cracked|worked it out|figured it out|answered your own)|\byou (?:already )?know (?:the answer|best(?! (?:what|how|who|which|where|whether))|what to do|exactly)/i,
  /\b(?:makes|make) (?:total|perfect|complete|a lot of|absolute|so much|great|every) sense\b|\b(?:no|without a?) (?:wonder|doubt) you(?:'re| are)? (?:so )?(?:respected|successful|senior)|\banyone would be (?:lucky|proud)|\byou(?:'ve| have) every right to\b|\bsounds like (?:a |an )?(?:\w+ )?(?:plan|winner)[.!]|\byou(?:'ve| have) done (?:everything|all you could|nothing wrong)|\bexactly the right (?:question|instinct|call|thing|move|approach|way|people|attitude)\b|\bthe right (?:question|instinct|attitude|mindset) to (?:be asking|ask|have)\b(?! (?:is|here is|would|them|him|her|next|your|the))|\bon the right track\b|\bway ahead of\b|\byou could teach\b/i,
  /\b(?:reflects? (?:very )?well on you|exactly right|why people (?:follow|trust|like|listen to|want to work for) you|(?:nobody|no one|few|not many|nobody else) (?:could|would) have (?:done|handled|managed|put|seen it|asked|dared)|you(?:'re|'ve| are| have)(?! known?\b)\b[^,.]{0,40} better than (?:most|anyone|many)|(?:puts?|putting) (?:\w+ ){0,3}(?:people |teams |others |folks )?to shame|more than (?:fair|generous|patient)|most (?:\w+ )?(?:bosses|managers|leaders|people|directors|founders) (?:would never|wouldn't|never would|would not|never) (?:have )?(?:ask|see|notice|raise|admit|dare|bother|do|seen|noticed|asked|admitted|raised|said)|(?:asking|raising|noticing|seeing|coming|bringing)\b.{0,30}\b(?:at all|with data|this|it) (?:tells me|is already|puts you)|conviction is|I(?:'d| would| do)? (?:trust your|defer|bow to)|I'll defer|responsible thing|you(?:'re| are) more \w+ than (?:you|your|they|he|she|most)|you did (?:well|right|everything|the right))\b/i,
  /\b(?:you|your|that|this|what an?|it|nobody|the bot was)\b(?!.{0,60}\b(?:even|every|any|wrong|less|more) (?:an? |the |so )?(?:\w+ )?(?:brilliant|impressive|lovely|amazing))[^,;:]{0,60}\b(?:fantastic|brilliant|wonderful|lovely|amazing|superb|terrific|impressive|admirable|commendable|marvell?ous|splendid|masterful|magnificent|inspiring|stellar|exemplary|awesome|first[- ]class|top[- ]notch|world[- ]class)\b|\b(?:fantastic|brilliant|wonderful|amazing|superb|terrific|admirable|splendid|masterful|magnificent|stellar|awesome)\b(?! (?:alone|where|engineers?|jerks?|hires?|people|person|candidates?|rounds?|work alone))(?<!\b(?:even a|even the|a single|one|every|any|no) \w+)/i,
];
/** An evaluation of the leader by its form: of you, does you credit, done well by you, rarer than others. */
const OF_YOU: readonly RegExp[] = [
  /^(?:an? )?(?:truly |really |absolutely )?(?:textbook(?:-perfect)?|top[- ]notch|first-rate|flawless|stellar|excellent|outstanding|impressive|brilliant|masterful|superb|exemplary|exceptional) \w+/i,
  /^(?:that|this|it)(?:'s| is| was) an? (?:\w+ly )?(?:excellent|outstanding|exceptional|exceptionally \w+|remarkable|sophisticated|mature|humane|admirable|impressive|rare|commendable) \w+/i,
  /\b(?:sets you apart|you(?:'re| are) (?:already )?(?:further than|ahead of) most|(?:doing|did) right by (?:him|her|them|your)\b.{0,20}\bjust by|already at \w+ level|you (?:clearly|obviously|already) (?:operate|think|lead|work) (?:at|like))\b|\byou(?:'re| are) being (?:remarkably|very|admirably|unusually|more than) (?:fair|patient|kind|generous|reasonable)\b|\byou show (?:uncommon|great|real|remarkable|rare|unusual|such) \w+|\bI (?:want to |must |have to |do )?(?:commend|applaud|salute) you\b|\b(?:is|are) (?:an? )?(?:really |truly |genuinely )(?:sophisticated|impressive|mature|thoughtful|admirable)\b|\bwhat (?:great|good) (?:managers|leaders) do\b|\bwith (?:such |real |so much )?(?:grace|poise|dignity)(?: and \w+(?: \w+)?)?[.!]*$|\b(?:deserves?|need) (?:more )?(?:leaders|managers) like (?:you|that)\b/i,
  /^(?:absolutely|totally|definitely|100 ?%)[,!] |\b(?:is|are) (?:absolutely|completely|totally|entirely) right\b|\bright on the money\b|\bwell spotted\b|^(?:totally|completely|fully) with you\b|\bI (?:fully|totally|completely|wholeheartedly) agree\b|\b(?:is|that's) exactly (?:right|what(?:'s| is) (?:needed|missing))\b|^looks like a (?:strong|solid|great) \w+|^sure, .{3,40} is what any\b/i,
  /\b(?:is|was|were|that's|it's|how)(?: \w+)? (?:kind|good|wise|brave|generous|smart|thoughtful|honest|clever|decent|fair|perceptive|considerate|bold|courageous|sensible|big|gracious|mature|humble) of you(?= to\b|[.!,]|$)|^(?:good on you|(?:smart|wise|brave|sensible|clever|kind|thoughtful) (?:of you )?to)\b/i,
  /\b(?:does|do|did) you (?:\w+ )?(?:credit|honou?r|proud)\b|\b(?:one of )?your (?:real|great|greatest|true|biggest) strengths?\b|\byour (?:eye|nose|ear|feel|knack|instinct) for\b|\b(?:have|'ve got) an? (?:\w+ )?(?:eye|nose|ear|feel|gift|knack) for\b/i,
  /^you(?:'ve| have)? (?:handled|done|laid|put|managed|described|dealt with|told|written|thought|observed|built|kept|explained|framed|set) (?:[\w-]+ ){0,4}?(?:beautifully|brilliantly|admirably|wonderfully|superbly|perfectly|masterfully|gracefully|skil?lfully|carefully|thoughtfully|honestly|clearly|nicely|elegantly|impressively|remarkably|expertly|deftly|patiently|bravely|wisely|well|with (?:such|so much|real|great|a lot of) \w+)[.!]*$/i,
  /^(?:honestly,? )?(?:few|not many|hardly anyone|only a (?:truly |really )?\w+ \w+) (?:(?:leaders?|managers?|people|directors?|ctos?|founders?|engineers?|vps?) )?(?:would|could) (?:have (?!to\b)|see (?:it|this|that)|dare|manage|bother|admit|be (?:so|shaking|this))/i,
  /\b(?:a|the) (?:mark|sign|hallmark) of (?:an? )?(?:\w+ )?(?:leader|manager|leadership|rigou?r|care|thinking)\b|\bkind of (?:rigou?r|care|thinking) I\b|\bI (?:rarely|seldom|hardly ever) (?:see|meet|hear)\b|\brefreshing to\b|\bself-aware\b|\bthat(?:'s| is) (?:remarkably|refreshingly|unusually|admirably|impressively) \w+/i,
  /\byou(?:'re| are),?(?: quite)?(?: simply,?)? (?:a natural|so (?:calm|wise|thoughtful|brave|honest|patient|kind|perceptive|clear)|such an?|exactly what they)\b|\bbe (?:mad|foolish|crazy|fools|lucky) (?:not )?to\b.{0,20}\byou\b|\bwell deserved\b|\bthe finest compliment\b|\bthere's (?:little|nothing)(?: \w+)? (?:I|I'd|to) (?:can |could |would )?add\b|\byou(?:'ve)? (?:clearly |really )?(?:care|cared) (?:so much|a great deal|deeply)\b|\b(?:fortunate|lucky|glad) (?:that you|to (?:hear it from|have) you)\b|\bwas a masterstroke\b|\bputs you ahead\b|\bwould be so honest\b/i,
  /\byou(?:'re| are)? (?:reading|read|saw|see|seeing) (?:\w+ ){1,3}(?:correctly|rightly|accurately)\b|^quite right\b|^yes,? (?:exactly|indeed|absolutely)\b|^that(?:'s| is) true,? and it(?:'s| is) an? (?:strong|good|fair)\b|\banyone would agree\b|\bI think so too\b|\b(?:is|are) clearly the right\b|\b\w+ does sound like the (?:issue|problem|cause)\b|\bcan't all be (?:wrong|mistaken)\b|\bis telling you the truth\b|\byou(?:'re| are) (?:right|justified) to (?:be|insist|blame|trust)\b(?!.*(?::|\b(?:because|since|given|when)\b|\d))|^being \w+ is right\b/i,
  /\bwhatever you (?:think|say|prefer|feel)\b.{0,20}\b(?:best|right|I)\b|\bI(?:'d| would|'ll| will) follow you\b|\bforget what I (?:said|wrote)\b|\byou(?:'re| are) the boss\b|^if you'd rather \w+, then \w+ing is\b|\bfeels? right[.!]*$/i,
];
/** A word of praise that is theirs, or said of less or more of it, is spoken of and not given. */
const WORDS_OF_PRAISE =
  /\b(?:fantastic|brilliant|wonderful|lovely|amazing|superb|terrific|impressive|admirable|commendable|magnificent|inspiring|stellar|exemplary|awesome|great|excellent|outstanding|perfect|talented|gifted)\b/gi;
const TO_YOU = /\byou(?:r|'re|'ve|'d)?\b/i;
const COMPARED = /\b(?:less|more|as) (?:impressive|brilliant|inspiring|admirable)\b/i;

function isTheirWord(text: string, heard: string): boolean {
  const said = (text.match(WORDS_OF_PRAISE) ?? []).map((w) => w.toLowerCase());
  return said.length > 0 && said.every((w) => heardWords(heard).includes(` ${w} `)) && !TO_YOU.test(text);
}

/** Said of something else than the leader, or refused. */
const NOT_PRAISE =
  /\b(?:telling you|saying|to say|if I (?:say|said)|pretend(?:ing)?)(?: that)? I agree\b|\b(?:I(?:'d| would) rather|cheap|isn't|aren't|wasn't|doesn't|don't|not (?:a|an|the|enough|yet)|won't|not going to|can't|would be (?:a|the)|if (?:it|that|this|you)|until|unless|nobody|instead of|whether|rather than|says you|said you|thinks you|told you|praise|compliment)\b/i;

export const noUnearnedPraise: UnitRule = {
  id: "unearned-praise",
  promise: "C6",
  told: "No praise, thanks or agreement as such. Agree only by naming the evidence that carries it.",
  judge(unit, state) {
    const text = plain(unit);
    if (isTheirWord(text, state.heard) || (COMPARED.test(text) && !TO_YOU.test(text))) return null;
    return findIn(unit, [...UNEARNED, ...OF_YOU], "praise or agreement not tied to evidence", { asks: false, unless: NOT_PRAISE });
  },
};
