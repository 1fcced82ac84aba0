// C8: never makes the decision, above all about a person. C17: never scores, ranks or predicts individuals.
import { findIn, type UnitRule } from "../../rule.ts";
import { clausesOf, type Unit } from "../../split.ts";

const PERSON =
  "(?:him|her|them|he|she|they|(?:this|that|your|the) (?:\\w+ )?(?:person|engineer|manager|guy|woman|man|lead|developer|dev|employee|report|director|vp|cto|architect|senior)|NAMEX)";
const FATE = "(?:fired|let go|replaced|removed|demoted|promoted|dismissed|terminated|managed out|moved (?:out|on|aside)|put on a|hired|kept|laid off|sacked)";
const LETTER = "(?:option |plan |path |route |choice |offer |candidate |number )(?:[a-d]|[1-4]|one|two|three|x|y)\\b";
const DECIDES: readonly RegExp[] = [
  new RegExp(
    `(?<!whether (?:to |you )|before you |if you |to )\\b(?:fire|sack|dismiss|terminate|promote|demote|replace|hire|manage out|let(?= \\S+(?: \\S+)? go\\b)|keep(?= \\S+ on\\b)|move(?= \\S+(?: \\S+)? (?:out|aside|off the team)\\b)) ${PERSON}(?! (?:is|are|was|were|if|when|or|would|wouldn't|and you'd))`,
    "i",
  ),
  new RegExp(`\\b${PERSON} (?:has|have|needs?|'s got) to (?:go|leave|be ${FATE})`, "i"),
  new RegExp(`\\b${PERSON} (?:should|must|ought to|deserves? to) (?:go|leave|be ${FATE}|get the (?:job|promotion|role)|not (?:be|get))`, "i"),
  new RegExp(
    `\\b${PERSON} (?:is|are)(?: clearly| simply| just)? (?:not (?:going to make it|right for|cut out|the right|worth keeping)|the wrong (?:person|fit|hire)|beyond|a (?:bad|wrong) (?:hire|fit)|done here|ready (?:for promotion|to be promoted))`,
    "i",
  ),
  /\b(?:part ways|cut (?:him|her|them) loose|show (?:him|her|them) the door|get rid of (?:him|her|them)|let (?:him|her|them) go)\b(?!.{0,60}\b(?:would|wouldn't|is yours|your call|or not|if)\b)/i,
  /\b(?:start|open|begin|initiate|put (?:him|her|them|NAMEX) on) (?:the|a) (?:PIP|performance (?:improvement )?plan)\b(?!.*\b(?:whether|yours|your call|would)\b)/i,
  new RegExp(
    `\\b(?:go (?:with|for)|choose|pick|take|select|opt for|run with|do|back) (?:${LETTER}|the (?:first|second|third|latter|former)(?: one| option| offer)?(?:[.,!]|$|\\s(?:and|on|by|now|today))|the (?:first|second|third|latter|former) (?:one|option|offer))`,
    "i",
  ),
  new RegExp(
    `\\b${LETTER},?(?: here)? (?:is (?:the|it\\b|what|clearly|your|my|better|where|how)|wins|it is\\b|'s (?:the|it|what|where)|every time|hands down|without (?:a )?doubt|beats|gets my vote)`,
    "i",
  ),
  new RegExp(
    `\\b(?:I(?:'d| would)|I'm going to|you(?:'ll| will)? (?:want|need)) (?:(?:just|simply|definitely|personally|always|still) )?(?:go (?:with|for)|choose|pick|take|do|vote for|settle on|be taking|be choosing) (?:${LETTER}|the (?:first|second|third|latter|former)(?: one| option| offer)?\\b)`,
    "i",
  ),
  /\b(?:the|my|your) (?:final |only |right |correct )?(?:answer|verdict|decision|ruling|choice|call) (?:here )?is(?: (?:a )?(?:clear |simple |firm |definite )?(?:yes|no)\b|:| to\b| clear\b| obvious\b| simple\b| that you\b| easy\b)/i,
  /^(?:short answer: ?|well,? |honestly,? |then |so |in (?:short|that case),? )?(?:yes|no|yep|nope|yeah|absolutely|definitely|of course|certainly)[,.!:-]+\s*(?:you should |do |quit|leave|fire|go|stay|hire|don't|start|take|it'?s time|promote|reject|accept|resign|let (?:him|her|them)|make|put|split|ship|cancel|kill|merge|rewrite)/i,
  /^(?:no|nope|absolutely|definitely)[.!]*$/i,
  /\b(?:you should|you must|just|go ahead and|time to|you (?:have|need|ought) to|better to|better|best to) (?:quit|resign|leave (?:the company|that job|now|this|them)|fire|dismiss|take the (?:job|offer|role|package)|turn (?:it|them|the offer) down|stay put|accept (?:it|the)|decline (?:it|the)|reject (?:it|the|him|her|them)|walk away|get out)\b/i,
  /^(?:please |just |so |then )*(?:(?:quit|resign)(?! (?:and|or))|stay put|walk away|accept it(?! and\b)|turn it down|take the (?:offer|job|role|package)|decline the (?:offer|job|role)|reject the (?:offer|candidate))\b/i,
  /^(?:just |so |then )?do it\b[.!]*$|\bgo for it\b|\bpull the trigger\b(?! (?:would|is))|\bI(?:'ve| have) decided\b|\bI(?:'ll| will| am going to|'m going to) (?:decide|make (?:the|this|that) (?:call|decision)|choose) (?:it )?(?:for you)?\b|\blet me (?:decide|make (?:the|this|that) (?:call|decision)|choose) for you\b|^(?:so,? )?(?:decision made|it'?s (?:decided|settled))\b[.!:]/i,
  /\b(?:it(?:'s| is)|this is|that's) (?:a )?(?:clear |easy |obvious |simple )?(?:yes|no(?:-brainer)?)(?: from me)?[.!]*$|\bno[- ]brainer\b|\bhard (?:no|pass)\b/i,
  /\bI'm not leaving (?:that|this|it) open\b|\bI(?:'m| am) calling it\b|\b(?:ends|stops|goes|dies|is over) (?:here|today|now|on monday)\b|\bit(?:'s| is)n't even close\b|\bit's (?:him|her|them) or you\b|\bI(?:'d| would) have you (?!(?:look|think|ask|notice|consider))|\byou(?:'re| are) (?:starting|doing|moving|going|telling|taking|splitting|cutting|stopping|keeping) .{0,40}\b(?:on|by|from|before) (?:monday|tuesday|wednesday|thursday|friday|tomorrow|next week|today)\b|^as of (?:monday|today|now|tomorrow|next)\b|^(?:don't|do not|do|never|keep (?:him|her|it)|stay|leave)[.!]+$|^the (?:target|project|rewrite|migration|plan|team|role|meeting|platform|initiative) (?:goes|dies|stays|ends|stops)[.!]?$|\btake (?:him|her|them) off the\b/i,
  /\byou (?:should|must|need to|have to) (?:hire|promote|demote|dismiss|sack|let|keep|replace) /i,
];
const SPEAKS_OF_IT =
  /\b(?:won't|will not|can't|cannot|not going to|not mine|isn't mine|I don't|I wouldn't|refuse to) (?:\w+ ){0,3}(?:decide|choose|pick|call|tell you|say|answer|make|give|be|score|rank)|\bif you (?:fire|sack|let|promote|demote|hire|keep|replace|go|choose|pick|take|quit|leave|stay|do)\b|\bwhether\b|\b(?:firing|promoting|hiring|letting|keeping)\b.{0,60}\b(?:would|costs?|might|means)\b|\b(?:says?|said|wants?|asked|asks|told|thinks?|hopes?|expects?) (?:you |that |to |him |her |them |he |she |they |me |the \w+ )|\bwas (?:hired|promoted)\b/i;

const SCORES: readonly RegExp[] = [
  /\b(?:rank|rate|score|grade|stack[- ]rank)(?:s|d|ed)? (?:him|her|them|each|your|the|these|every|all|NAMEX)\b(?! (?:projects?|options?|work|ideas?|tasks?|initiatives?|backlog|roadmap|tickets?|problems?))[^.?!]{0,40}\b(?:engineers?|people|developers?|devs?|person|reports?|members?|individuals?|as an?|first|second|top|bottom|last|highest|lowest|\d|by (?:commits|output|prs|performance))\b/i,
  /\b(?:scores?|rates?|ranks?|comes? (?:in|out) at|lands? at|sits? at)(?: him| her| them)? (?:a |an |about |around |roughly )?(?:\d+(?:\.\d+)?(?: ?(?:\/|out of) ?\d+)|(?:four|five|six|seven|eight|nine|three|two) out of (?:five|ten))|\b(?:he|she|they|him|her|them|NAMEX|the \w+ (?:lead|engineer|manager|developer)) (?:scores?|rates?|ranks?|comes? in) (?:top|bottom|first|last|second|third)\b/i,
  /\bNAMEX(?: is| gets| scores|:| -)? (?:an? )?\d+(?:\.\d+)? ?(?:\/|out of) ?(?:5|10|100)\b/,
  /\b(?:is|are|as|be) (?:clearly |probably |easily )?(?:a|an|the|your|one of your) (?:top|bottom|low|high|weak|strong|A|B|C|poor|star|average|mediocre|worst|best)(?:est)?[ -](?:performers?|contributors?|quartile|10 ?%|players?|potential|engineers?|developers?|tier)\b/i,
  /\b(?:most|least|more|less) (?:likely to (?:leave|quit|fail|underperform|burn out)|productive (?:engineer|developer|person|of|than))\b/i,
  /\b(?:\d+ ?%|\d+ per cent|high|low|medium|strong|serious) (?:flight risk|attrition risk|(?:chance|probability|likelihood|risk) (?:of (?:leaving|quitting|attrition|failing|him|her|them|NAMEX)|that (?:he|she|they|him|her|them|NAMEX|the \w+ (?:lead|engineer|manager))|(?:he|she|they)))/i,
  /\b(?:\d+ ?%|\d+ per cent|(?:two|three|four|seven|eight|nine) in ten) (?:likely|certain|sure) (?:to|that (?:he|she|they))\b|\b(?:he|she|they|NAMEX)(?:'s|'ll| will| is going to| are going to) (?:almost certainly |probably |likely |very likely )*(?:leave|quit|resign|burn out|fail|be gone)(?: (?:within|in|by|before)\b)/i,
  /\b(?:commits?|commit counts?|lines of code|PRs?|pull requests?|tickets?|points|story points|activity|git history|merge counts?|throughput|numbers|slack activity|review counts?)\b.{0,30}\b(?:show|shows|prove|proves|tell|tells|mean|means|say|says|put|puts|make|makes|confirm|suggest)s? .{0,24}\b(?:he|she|they|him|her|them|NAMEX|the \w+ (?:lead|engineer|manager|developer)|(?:the|your) (?:weakest|strongest|slowest|best|worst))\b/i,
  /\b(?:weakest|strongest|slowest|fastest|least productive|most productive|worst|best) (?:engineer|developer|person|performer|member|contributor|of the (?:three|four|five|six|team|lot))\b.{0,20}\bis\b|\bis (?:your|the) (?:weakest|strongest|slowest|fastest|least productive|most productive|worst|best) (?:engineer|developer|person|performer|link|member|contributor|of)\b|\b(?:output|productivity|performance|delivers?|ships?|commits?)\b.{0,30}\b(?:below|above|half|twice|double|a third|\d+ ?%)\b.{0,20}\b(?:average|median|peers|of (?:what )?(?:the|his|her|their))\b/i,
  /\b(?:put|place|score|see|rate|call)s? (?:him|her|them|this (?:person|one|engineer|lead)|NAMEX) (?:at|as|down (?:at|as|for)) (?:about |around |roughly |a |an )?(?:\d|(?:low|high|poor|weak|top|bottom)\b)|\b(?:he|she|they)(?:'s|'re| is| are) (?:about |roughly )?an? (?:\d+|[ABCD]\b)(?![ -]?(?:person|month|year|week|team|day|%))|\b(?:flight|attrition) risk\b|\bout of (?:10|ten|5|five)\b,? (?:the|for|on|at|as|in|lowest|highest)/i,
  /\b(?:your|the) (?:\w+ )?(?:least|most) (?:reliable|productive|valuable|committed|engaged|dependable) (?:\w+ )?(?:engineer|person|developer|one|member|lead|of)\b|\b(?:is|are) (?:plainly |clearly |probably |simply )*your (?:weakest|slowest)\b|\b(?:him|her|he|she|NAMEX)\b.{0,30}\b(?:below|above|under|over) (?:the )?(?:median|average|bar|norm|mean)\b/i,
  /\b(?:sort|weigh|weight|rank|rate|score|grade) (?:the |all |your |these |each |every )?(?:\d+|\w+teen|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|points?|commits?|people|engineers?)\b.{0,60}\b(?:by|at|from|on|per)\b|\b(?:anyone|everyone|those|whoever)\b.{0,40}\b(?:under|below|on top|at the bottom|slowest|fewest|least|lowest)\b.{0,60}\b(?:list|is the one|are the ones|goes|go|least|out)\b|\b(?:whoever|the (?:one|lead|person|engineer|interviewer|manager|developer)) (?:\w+ ){0,6}(?:with|who) .{0,60}\bis (?:the one|your|who|probably the|the (?:least|most|weakest|problem))\b|\bwill be (?:below|under|above) the (?:bar|line|average)\b/i,
];

const NO_PERSON = new Set(
  "The This That These Those It He She They There What Who How Why When Where Which If In On At As And But So Or Nor Not No Yes Your You My Our Their His Her Its One Two Three Four Five Six Seven Eight Nine Ten Most Many Some All Each Every Both Either Neither Nobody Everybody Somebody Someone Everyone Anyone People Then Now Here Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Series Kubernetes Slack Jira Java Python English German Google Amazon Netflix Is Are Was Were Do Does Did Has Have Had Can Could Would Will Should Fire Hire Promote Keep Let Put Take Give Start Stop Go Rank Rate Score Sort Small Imagine Sources".split(
    " ",
  ),
);
const renamed = new WeakMap<Unit, Unit>();

/** The unit with first names replaced, so that patterns in any case can speak of them. */
function withNames(unit: Unit): Unit {
  const known = renamed.get(unit);
  if (known !== undefined) return known;
  const text = clausesOf(unit)
    .map((c) => c.text)
    .join("\n")
    .replace(/\b\p{Lu}\p{Ll}{2,}\b(?!-)/gu, (w, at: number, all: string) => {
      const first = at === 0 || /[\n.!?]\s*$/.test(all.slice(0, at));
      return NO_PERSON.has(w) ||
        (first && !/^ (?:is|has|should|must|scores?|gets|ranks?|rates?|will|needs|comes|lands|sits|:)/.test(all.slice(at + w.length, at + w.length + 8)))
        ? w
        : "NAMEX";
    });
  const made: Unit = { text, kind: unit.kind };
  renamed.set(unit, made);
  return made;
}

export const noDecision: UnitRule = {
  id: "your-decision",
  promise: "C8",
  told: "Never make the decision, above all about a person. Give criteria, trade-offs and your own assessment; say the call is theirs.",
  judge(unit) {
    return findIn(withNames(unit), DECIDES, "the decision made for the leader", { asks: false, unless: SPEAKS_OF_IT });
  },
};

export const noScoring: UnitRule = {
  id: "no-scoring",
  promise: "C17",
  told: "Do not score, rank or predict individuals; speak of the team, or of what one person did on a day.",
  judge(unit) {
    return findIn(withNames(unit), SCORES, "a score or ranking of a person", {
      asks: false,
      unless:
        /\b(?:don't|won't|do not|can't|cannot|never|doesn't|wouldn't|isn't|no) (?:\w+ ){0,4}(?:score|rank|rate|predict|tell|say|measure|show|prove|mean|person|who|verdict)/i,
    });
  },
};
