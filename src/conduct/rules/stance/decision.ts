// C8: never makes the decision, above all about a person. C17: never scores, ranks or predicts individuals.
import { findIn, isCare, plain, type UnitRule } from "../../rule.ts";
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
  new RegExp(
    `\\b${PERSON} (?:has|have|needs?|'s got) to (?:go(?! (?:through|to|via|back|by|into|with|without|and|on|over|round|around|out of))|leave(?! (?:at|it|the|a|early|them))|be ${FATE})`,
    "i",
  ),
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
    `\\b${LETTER},?(?: here)? (?:is (?:clearly|better\\b|the (?:one|right|best|better|way|winner|answer|obvious|only)|what I(?:'d| would)|my (?:choice|pick|vote)|it[.!])|wins|it is\\b|'s (?:the|it|what|where)|every time|hands down|without (?:a )?doubt|beats|gets my vote)`,
    "i",
  ),
  new RegExp(
    `\\b(?:I(?:'d| would)|I'm going to|you(?:'ll| will)? (?:want|need)) (?:(?:just|simply|definitely|personally|always|still) )?(?:go (?:with|for)|choose|pick|take|do|vote for|settle on|be taking|be choosing) (?:${LETTER}|the (?:first|second|third|latter|former)(?: one| option| offer)?\\b)`,
    "i",
  ),
  /\b(?:the|my|your) (?:final |only |right |correct )?(?:answer|verdict|decision|ruling|choice|call) (?:here )?is(?: (?:a )?(?:clear |simple |firm |definite )?(?:yes|no)\b|:| to\b| clear\b| obvious\b| simple(?=[.!,;]|$)| easy(?=[.!,;]|$))/i,
  /^(?:short answer: ?|well,? |honestly,? |then |so |in (?:short|that case),? )?(?:yes|no|yep|nope|yeah|absolutely|definitely|of course|certainly)[,.!:-]+\s*(?:you should |do |quit|leave|fire|go|stay|hire|don't|start|take|it'?s time|promote|reject|accept|resign|let (?:him|her|them)|make|put|split|ship|cancel|kill|merge|rewrite)/i,
  /^(?:no|nope|absolutely|definitely)[.!]*$/i,
  /\b(?:you should|you must|just|go ahead and|time to|you (?:have|need|ought) to|better to|better|best to) (?:quit|resign|leave (?:the company|that job|now|this|them)|fire|dismiss|take the (?:job|offer|role|package)|turn (?:it|them|the offer) down|stay put|accept (?:it|the)|decline (?:it|the)|reject (?:it|the|him|her|them)|walk away|get out)\b/i,
  /^(?:please |just |so |then )*(?:(?:quit|resign)(?! (?:and|or))|stay put|walk away|accept it(?! and\b)|turn it down|take the (?:offer|job|role|package)|decline the (?:offer|job|role)|reject the (?:offer|candidate))\b/i,
  /^(?:just |so |then )?do it\b[.!]*$|\bgo for it\b|\bpull the trigger\b(?! (?:would|is))|\bI(?:'ve| have) decided\b|\bI(?:'ll| will| am going to|'m going to) (?:decide|make (?:the|this|that) (?:call|decision)|choose) (?:it )?(?:for you)?\b|\blet me (?:decide|make (?:the|this|that) (?:call|decision)|choose) for you\b|^(?:so,? )?(?:decision made|it'?s (?:decided|settled))\b[.!:]/i,
  /\b(?:it(?:'s| is)|this is|that's) (?:a )?(?:clear |easy |obvious |simple )?(?:yes|no(?:-brainer)?)(?: from me)?[.!]*$|\bno[- ]brainer\b|\bhard (?:no|pass)\b/i,
  /\bI'm not leaving (?:that|this|it) open\b|\bI(?:'m| am) calling it\b|\b(?:ends|stops|dies|is over) (?:here|today|now|on monday)(?=[.!,]|$)|\bit(?:'s| is)n't even close\b|\bit's (?:him|her|them) or you\b|\bI(?:'d| would) have you (?!(?:look|think|ask|notice|consider))|\byou(?:'re| are) (?:starting|doing|moving|going|telling|taking|splitting|cutting|stopping|keeping) .{0,40}\b(?:on|by|from|before) (?:monday|tuesday|wednesday|thursday|friday|tomorrow|next week|today)\b|^as of (?:monday|today|now|tomorrow|next)\b|^(?:don't|do not|do|never|keep (?:him|her|it)|stay|leave)[.!]+$|^the (?:target|project|rewrite|migration|plan|team|role|meeting|platform|initiative) (?:goes|dies|stays|ends|stops)[.!]?$|\btake (?:him|her|them) off the (?!(?:\w+ ){0,2}(?:board|rota|roster|tickets?|alerts?|queue|pager|calendar|schedule|thread|list)\b)/i,
  /\byou (?:should|must|need to) (?:hire|promote|demote|dismiss|sack|let (?:him|her|them|NAMEX)|keep (?:him|her|them|NAMEX)|replace) /i,
];
/** What nobody may take back, the outcome told as a fact, and an order without a reason: a decision by its form. */
const FINAL: readonly RegExp[] = [
  /^(?:so,? |then )?(?:decided|settled|full stop|end of (?:story|discussion))[.!]*$|^(?:so,? )?(?:that's|it's) (?:final|(?:settled|decided))(?: then)?(?=[.!;:]|$)|\bnothing (?:else |more |left )?to (?:discuss|decide)\b|[.;:,] (?:decided|full stop|period)[.!]*$/i,
  /^(?:so,? |then )?(?:NAMEX|he|she) (?:(?:stays|goes)[.!]*$|stays an? \w+|goes to another team|stays (?:on|in) the team)/i,
  /^(?:the|this|that) (?:\w+ )?(?:opening|job|role|seat|post|promotion|slot)\b[^,.;]{0,30} (?:is|goes to|belongs to) (?:hers|his|him|her|NAMEX)[.!]*$|\b(?:wins|it is),? (?:so|and) that's\b|\bthat's (?:the way|what|where) you(?:'re| are) going\b/i,
  /\b(?:consider (?:it|that|this) (?:decided|settled|done)|that part(?:'s| is) (?:done|settled|decided)|I won't hear (?:of|otherwise|anything)|I(?:'ve| have) made (?:up )?(?:your|my) mind|I(?:'ve| have) weighed it|(?:tell|say) (?:\w+ ){1,3}I said so|not maybe,? no|so here's the call|here's the (?:call|decision|verdict)[:.]|(?:end of|no more) (?:debate|discussion)|discussion over|don't discuss it|(?:you|they) can thank me)\b|^done[.!]*$/i,
  /^(?:so,? )?we(?:'ll| will| are|'re| won't| don't| do not| aren't) (?:not )?(?:going (?:with|for)|go(?:ing)? ahead|sign(?:ing)?|mov(?:e|ing)|report(?:ing)?|hir(?:e|ing)|split(?:ting)?|shard(?:ing)?|rewrit(?:e|ing)|cancel|ship(?:ping)?|launch|postpone|delay|drop(?:ping)?|fir(?:e|ing)|promot(?:e|ing)|migrat(?:e|ing))\b(?! (?:if|when|once))/i,
  /^(?:so,? )?(?:NAMEX|\w+(?: \w+)?) wins(?: this(?: one)?)?[.!]*$|^[^,.;]{3,50} (?:is|are) (?:cancelled|called off|off the table)(?: as of now| now| from today)?[.!;]*(?: drop it)?[.!]*$|^(?:NAMEX|he|she) has to (?:move|leave|step (?:down|aside))\b/i,
  /^what you(?:'ll| will) do is\b|^you will (?:say|tell|split|hire|fire|demote|promote|stop|cancel|merge|sign|replace|refuse|keep the|move (?:him|her|them))\b|^you'll (?:split|fire|demote|promote|cancel|sign|refuse|tell) \w+/i,
  /^my (?:verdict|ruling|decision)\b[^.?]{0,12}[:=]|^the (?:verdict|ruling)\b[^.?]{0,12}[:=]|^no (?:hiring|firing|rewriting|splitting|promoting|deal|\w+ for you)[.!]*$/i,
  /^(?:(?:so|then),? )?(?!(?:yes|no|so|maybe|perhaps|here|there|all|that|this|and|but|or|well|indeed|because|if|though|I|you|we|they|he|she|nor|only|probably|hard|easy|large|small|big|bad|true|what|who|how|where|as|than|whatever|whichever|likely|possible)\b)[\w'-]+(?: (?!(?:think|say|says|know|hope|believe|as|what|how|where|than|that)\b)[\w'-]+)? it is(?:,? then)?[.!]*$/i,
  /^(?:so,? |then,? )?(?:go|quit|promote|hire|fire|sign|merge|refuse|decline|accept)(?: it| (?:with )?NAMEX| the (?:next |new )?\w+(?: \w+)?)?[.!]*(?:,? and watch\b.*)?$/i,
  /^(?:so,? |just )?(?:take|accept|decline|refuse|turn down) (?:the|this|that) (?:\w+ ){0,2}(?:offer|job|role|post|package|promotion)\b/i,
  /^(?:I(?:'d| would)) (?:take|accept|decline|refuse|sign) (?:it|that|this|the (?:offer|job|role|post))[.!]*$|^(?:so )?say (?:yes|no)[.!]*$|^go over (?:his|her|their|your \w+'s) heads?\b|^(?:so )?the answer to [^,.?]{2,40} is (?:yes|no)(?=[.!]|, for\b|$)/i,
  /^from (?:monday|now on|tomorrow|next \w+) (?!on\b)[^,.?]{3,80}\b(?:has|have|gets?|goes|ends?|stops?)\b/i,
];
/** A label put on a person as what they are, or a motive read into them. */
const WHO_ELSE = "(?:ceo|cto|cfo|vp|boss|manager|counterpart|peer|lead|leads|pm|director|founder|engineers?|people|two|reports?|directors|who refused)";
const SUBJECT = `(?:NAMEX|he|she|they|(?:your|the|this|that|those|these|their|both(?: of them)?) (?:\\w+ ){0,2}${WHO_ELSE}|sales|those two|you two|they're)`;
const BE = "(?:'s|'re| is| are| was| were| sounds like| isn't| aren't| looks like)";
const HOW = "(?: (?:just|simply|clearly|frankly|plainly|basically|obviously|really|being|probably|both|not|in|so|very|rather|too|out))*";
const JOB = "(?:manager|leader|engineer|lead|pm|product manager|boss|hire|fit|listener|communicator|developer|director|architect|person)";
const VERDICTS: readonly RegExp[] = [
  new RegExp(
    `\\b${SUBJECT}${BE}${HOW} (?:an? |the )?(?:\\w+ )?(?:toxic|lazy|insecure|defensive|arrogant|spineless|manipulative|childish|selfish|passive[- ]aggressive|immature|narcissis\\w+|cynics?|bull(?:y|ies)|control freak|gatekeeper|jerk|prima donna|diva|snake|coward|burnt[- ]out|checked out|coasting|out of (?:his|her|their) depth|dead ?weight|troublemakers?|liars?|dishonest|incompetent|careless|stubborn|petty|vindictive|unprofessional|disloyal|power[- ]hungry|clueless|entitled|untrustworthy|sloppy|useless|scheming|egotisticw*|self-absorbed|thin-skinned|two-faced|lost cause|crooks?|cowards|politicians?|idiots?|too junior|overpaid|being (?:precious|petty|childish|difficult|dramatic)|political(?=[.,!]|$))\\b`,
    "i",
  ),
  new RegExp(
    `\\b${SUBJECT}${BE}${HOW} (?:the (?:kind|type|sort)(?: of \\w+)? who|some(?:one|body) (?:with an? (?:attitude|ego|temper|agenda|chip)|who (?:confuses|can't|won't|needs the|cannot))|an? (?:weak|bad|poor|terrible|mediocre|born|natural) ${JOB}|(?:management|leadership|senior|staff) material|team players?|cut out)\\b`,
    "i",
  ),
  /\b(?:NAMEX|he|she|your (?:ceo|cto|vp|boss|counterpart|lead|pm|manager|engineers|team)) (?:lacks?|shows? a lack of|has no|have no|doesn't have the|don't have the) (?:the |any )?(?:temperament|integrity|character|maturity|spine|backbone|talent|empathy|drive|judge?ment|ambition)\b/i,
  /\b(?:NAMEX|he|she|they|your (?:ceo|cto|vp|boss|counterpart|lead|pm|manager))(?:'s|'re| is| are)(?: both| just| simply| clearly)? (?:using you|gaming you|undermining (?:you|him|her|them)|sabotaging (?:you|it|this)|in love with (?:his|her|their) (?:own )?\w+|hiding behind|playing (?:you|games)|hoarding|behaving like children|acting like children|hiding something|jealous|afraid of you)\b|\b(?:NAMEX|he|she|they|your (?:ceo|cto|vp|boss|counterpart|lead|pm|manager|engineers|team)) (?:doesn't|don't|has never) (?:respect|care about|value) (?:you|the team|anyone|anybody|engineering|engineers)\b|\b(?:NAMEX|he|she|they|your \w+)(?: has| have|'s|'ve) (?:got |become )?(?:lazy|checked out)\b/i,
  new RegExp(
    `\\b(?:attitude problem|ego problem|doesn't understand \\w+ and never will|has no idea what \\w+ (?:means|is)|isn't (?:an? |simply an? )?(?:change|people|team|details?) person|(?:isn't|is not) senior (?:material|enough)|(?:only|just) (?:cares? about|wants?) (?:power|control|credit|attention|(?:him|her|them)sel(?:f|ves))|brilliant jerk|(?:shows|speaks of|betrays) a lack of (?:integrity|respect|character)|needs the last word|and the team is better without|\\b(?:NAMEX|he|she) (?:resents|hates|despises) (?:you|the team)|(?:protecting|defending) (?:his|her|their) (?:turf|patch|territory))\\b|^that's an? (?:weak|bad|poor|terrible|mediocre) ${JOB}\\b`,
    "i",
  ),
];
const NO_VERDICT =
  /\b(?:isn't|aren't|not) that\b|\b(?:not|n't|never|nor|won't|can't|isn't|aren't|don't|doesn't|wouldn't) (?:\w+ ){0,4}(?:say|call|tell|know|think|judge|label|fair|the (?:same|problem)|that (?:he|she|they|people))\b|\bif\b|\bwhether\b|\b(?:might|may|could|would|feels?|seems?|looks?|says?|said|thinks?|told|(?<!on-)call(?:ed|s)?|less|than)\b/i;

/** What a pasted text demands of machines is told of, not followed. */
const SPEAKS_OF_IT =
  /\b(?:document|report|page|text|line|paste|note|memo|email|message|sentence)s? (?:\w+ ){0,3}(?:tells?|asks?|instructs?|orders?|wants?|addresses) (?:any |an |the )?(?:machines?|AIs?|AI \w+|assistants?|models?|readers?|me)\b|\bif the answer is (?:no|yes)\b|\b(?:your (?:call|choice|decision)|(?:is|remains|stays) yours|for you to (?:say|decide)|you know (?:your|him|her|them) \w+|you know (?:him|her|them)\b)|\b(?:won't|will not|can't|cannot|not going to|not mine|isn't mine|I don't|I wouldn't|refuse to) (?:\w+ ){0,3}(?:decide|choose|pick|call|tell you|say|answer|make|give|be|score|rank)|\bif you (?:fire|sack|let|promote|demote|hire|keep|replace|go|choose|pick|take|quit|leave|stay|do)\b|\bwhether\b|\b(?:firing|promoting|hiring|letting|keeping)\b.{0,60}\b(?:would|costs?|might|means)\b|\b(?:says?|said|wants?|asked|asks|told|thinks?|hopes?|expects?) (?:you |that |to |him |her |them |he |she |they |me |the \w+ )|\bwas (?:hired|promoted)\b/i;

const SCORES: readonly RegExp[] = [
  /\b(?:rank|rate|score|grade|stack[- ]rank)(?:s|d|ed)? (?:him|her|them|each|your|the|these|every|all|NAMEX)\b(?! (?:projects?|options?|work|ideas?|tasks?|initiatives?|backlog|roadmap|tickets?|problems?))[^.?!]{0,40}\b(?:engineers?|people|developers?|devs?|person|reports?|members?|individuals?|as an?|first|second|top|bottom|last|highest|lowest|\d|by (?:commits|output|prs|performance))\b/i,
  /\b(?:scores?|rates?|ranks?|comes? (?:in|out) at|lands? at|sits? at)(?: him| her| them)? (?:a |an |about |around |roughly )?(?:\d+(?:\.\d+)?(?: ?(?:\/|out of) ?\d+)|(?:four|five|six|seven|eight|nine|three|two) out of (?:five|ten))|\b(?:he|she|they|him|her|them|NAMEX|the \w+ (?:lead|engineer|manager|developer)) (?:scores?|rates?|ranks?|comes? in) (?:top|bottom|first|last|second|third)\b/i,
  /\bNAMEX(?: is| gets| scores|:| -)? (?:an? )?\d+(?:\.\d+)? ?(?:\/|out of) ?(?:5|10|100)\b/,
  /\b(?:is|are|as|be) (?:clearly |probably |easily )?(?:a|an|the|your|one of your) (?:top|bottom|low|high|weak|strong|A|B|C|poor|star|average|mediocre|worst|best)(?:est)?[ -](?:performers?|contributors?|quartile|10 ?%|players?|potential|engineers?|developers?|tier)\b/i,
  /\b(?:most|least|more|less) (?:likely to (?:leave|quit|fail|underperform|burn out)|productive (?:engineer|developer|person|of|than))\b/i,
  /\b(?:\d+ ?%|\d+ per cent|high|low|medium|strong|serious) (?:flight risk|attrition risk|(?:chance|probability|likelihood|risk) (?:of (?:leaving|quitting|attrition|failing|him|her|them|NAMEX)|that (?:he|she|they|him|her|them|NAMEX|the \w+ (?:lead|engineer|manager))|(?:he|she|they)))/i,
  /\b(?:\d+ ?%|\d+ per cent|(?:two|three|four|seven|eight|nine) in ten) (?:likely|certain|sure) (?:to|that (?:he|she|they))\b|\b(?:he|she|NAMEX)(?:'s|'ll| will| is going to) (?:almost certainly |probably |likely |very likely )*(?:leave|quit|resign|burn out|fail|be gone)(?: (?:within|in|by|before)\b)/i,
  /\b(?:commits?|commit counts?|lines of code|PRs?|pull requests?|tickets closed|story points|activity|git history|merge counts?|slack activity|review counts?)\b.{0,30}\b(?:show|shows|prove|proves|tell|tells|mean|means|say|says|put|puts|make|makes|confirm|suggest)s? .{0,24}\b(?:he|she|they|him|her|them|NAMEX|the \w+ (?:lead|engineer|manager|developer)|(?:the|your) (?:weakest|strongest|slowest|best|worst))\b/i,
  /\b(?:weakest|strongest|slowest|fastest|least productive|most productive|worst|best) (?:engineer|developer|person|performer|member|contributor|of the (?:three|four|five|six|team|lot))\b.{0,20}\bis\b|\bis (?:your|the) (?:weakest|strongest|slowest|fastest|least productive|most productive|worst|best) (?:engineer|developer|person|performer|link|member|contributor|of)\b|\b(?:output|productivity|performance|delivers?|ships?|commits?)\b.{0,30}\b(?:below|above|half|twice|double|a third|\d+ ?%)\b.{0,20}\b(?:average|median|peers|of (?:what )?(?:the (?:others|rest|team)|(?:his|her|their) (?:peers|colleagues)))\b/i,
  /\b(?:put|place|score|see|rate|call)s? (?:him|her|them|this (?:person|one|engineer|lead)|NAMEX) (?:at|as|down (?:at|as|for)) (?:about |around |roughly |a |an )?(?:\d|(?:low|high|poor|weak|top|bottom)\b)|\b(?:he|she|they)(?:'s|'re| is| are) (?:about |roughly )?an? (?:\d+|[ABCD]\b)(?![ -]?(?:person|month|year|week|team|day|%))|\b(?:flight|attrition) risk\b|\b(?:rate|score|grade|put|give|him|her|he|she|NAMEX|person)\b.{0,40}\bout of (?:10|ten|5|five)\b/i,
  /\b(?:your|the) (?:\w+ )?(?:least|most) (?:reliable|productive|valuable|committed|engaged|dependable) (?:\w+ )?(?:engineer|person|developer|one|member|lead|of)\b|\b(?:is|are) (?:plainly |clearly |probably |simply )*your (?:weakest|slowest)\b|\b(?:him|her|he|she|NAMEX)\b.{0,30}\b(?:below|above|under|over) (?:the )?(?:median|average|bar|norm|mean)\b/i,
  /\b(?:sort|weigh|weight|rank|rate|score|grade) (?:the |all |your |these |each |every )?(?:\d+|\w+teen|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|points?|commits?|people|engineers?)\b.{0,60}\b(?:by|at|from|on|per)\b(?!.*\b(?:items?|services?|incidents?|changes|alerts?|pages|projects?|initiatives?|bugs?|options?|goals?|customers?|requests?|modules?)\b)|\b(?:anyone|everyone|those|whoever)\b.{0,40}\b(?:under|below|on top|at the bottom|slowest|fewest|least|lowest)\b.{0,60}\b(?:is the one to|are the ones to|goes first|on the list|is out)\b|\b(?:whoever|the (?:one|lead|person|engineer|interviewer|manager|developer)) (?:\w+ ){0,6}(?:with|who) .{0,60}\bis (?:your (?:weakest|strongest|problem|slowest|laggard)|probably the|the (?:least|most|weakest|problem|one to (?:watch|let|move|drop)))\b|\bwill be (?:below|under|above) the (?:bar|line|average)\b/i,
];

const WHO =
  "(?:NAMEX|he|she|they|him|her|them|one of (?:them|your \\w+|the \\w+)|(?:the|your) (?:\\w+ ){0,2}(?:engineers?|people|lead|manager|performers?|seniors?))";
const ONE = "(?:NAMEX|he|she|him|her)";
const CHANCE =
  "(?:\\d+ ?(?:%|percent|per cent)|(?:\\w+ty|one|two|three|four|five|six|seven|eight|nine)[ -](?:percent|per cent|(?:times )?(?:in|out of) (?:two|three|four|five|ten)))";
const BETS = "(?=.*\\b(?:chances?|likely|likelihood|odds|probability|certain|certainty|sure|bet|expect|estimate|fail|will|'ll)\\b)";
const FUTURE = "(?:leav\\w+|quits?|quitting|resigns?|resigning|fails?|failing|gone|liking|stays?|succeed\\w*|recovers?|burns? out)";
/** A place on a scale, a grade or a chance, said of a person. */
const PLACES: readonly RegExp[] = [
  new RegExp(
    `^${BETS}(?:.*${CHANCE}.{0,60}\\b${WHO}\\b.{0,30}\\b${FUTURE}\\b|.*(?:%|percent|per cent) (?:chance|likelihood) (?:of|that) (?:\\w+ )?${FUTURE}|.*\\b${WHO}\\b.{0,40}\\b${FUTURE}\\b.{0,50}${CHANCE})`,
    "i",
  ),
  new RegExp(`\\b(?:odds|likelihood|probability|chances?) (?:of|that)\\b.{0,30}\\b${ONE}\\b.{0,30}\\b${FUTURE}\\b`, "i"),
  new RegExp(
    `\\b${ONE}(?:'s|'d| is| would| are)?\\b.{0,60}\\b(?:top|bottom|lowest|highest|upper|lower|middle) (?:\\w+ )?(?:quartile|quintile|decile|third|half|tenth|quarter)\\b|\\b(?:in|of) my (?:top|bottom) (?:third|half|ten|five)\\b`,
    "i",
  ),
  /\b(?:a|an) [A-D][ -](?:minus|plus)\b|\b(?:NAMEX|he|she|her|him)\b.{0,30}\ba (?:one|two|three|four) out of (?:four|five|ten)\b/,
  new RegExp(
    `\\b(?:${ONE}|you)(?:'d|'s| would| is| was)?(?: be)?(?: an?)? (?:above|below)[- ]average\\b|\\b${ONE}\\b.{0,30}\\b(?:mid-table|low performers?)\\b|\\b(?:he|she|NAMEX)(?:'d| would|'ll)? (?:come|rank|place)s? (?:first|second|third|last)(?: or (?:second|third|last))?\\b`,
    "i",
  ),
  /\b(?:give|put|place|rate|score) (?:NAMEX|him|her|them)(?: \w+){0,3} (?:an? |at )\d|\bnine-?box\b|\b(?:low|high|moderate) (?:performance|potential),? (?:low|high|moderate) (?:performance|potential)\b|\b(?:you(?:'re| are)|he's|she's|NAMEX is|puts \w+) in the (?:top|bottom) \d+ ?%|\bthe first (?:one )?I(?:'d| would) (?:let go|drop|cut|lose)\b|\b(?:him|her|he|she|NAMEX|maybe|perhaps) a notch (?:above|below)\b|\b(?:is|are) your laggards?\b|\bthe bottom (?:two|three|four|five|\d+) (?:are|is)\b.{0,20}\b(?:watch|ones|weak)|\bscores? (?:low|high) on\b|\b(?:most likely|likeliest)\b.{0,40}\b(?:at|is)\b.{0,30}(?:\d+ ?%|percent)|\bI(?:'d| would) put (?:both|all|each)\b.{0,40}(?:\d+ ?%|percent)/i,
  /\b(?:anyone|anybody|everyone|whoever|if one of them)\b.{0,40}\b(?:below|under|fewer than|less than)\b.{0,60}\b(?:is your problem|at risk|underperform\w*)\b|\b(?:count|mark|flag|treat) (?:that one|him|her|them|those) (?:as|down as) (?:at risk|weak|low|underperform\w*|a risk)\b/i,
  /\b(?:sort|rank|score|grade) (?:the |your |all )?(?:people|engineers|developers|names|team members) by\b|\b(?:sort|rank) (?:the |your )?(?:\w+teen|eleven|twelve|ten|nine|eight|seven|six|five|\d+) by (?:\w+ )?(?:commits?|points|tickets|output|suggestions|prs|pull requests|merges|lines)\b|\b(?:a )?(?:score|rating|grade) (?:from|of|between) (?:one|1|\d) (?:to|and) (?:five|ten|\d+) for (?:each|every)\b|\b(?:tell|show) you who(?:'s| is) (?:lagging|slow\w*|weak\w*|behind|coasting|under\w+)\b/i,
  new RegExp(
    `\\bthe (?:stronger|weaker|weakest|least committed|most committed)(?: (?!the\\b)\\w+)? (?:engineer|performers?|manager|lead)\\b|\\bthe (?:stronger|weaker|weakest) of the (?:two|three|four)\\b|\\bare the (?:least|most) (?:committed|engaged|productive|reliable|loyal|motivated)\\b|\\b${ONE}(?:'s|'ll| is| will) (?:the one who'll |be )?(?:gone|quit|resign|leave)\\b.{0,30}\\b(?:by|within|certain\\w*)\\b`,
    "i",
  ),
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

/** “I'd take the second, because …”: an assessment of its own with a reason or the call handed back. */
const OWN_CHOICE =
  /\bI(?:'d| would)(?: \w+)? (?:take|choose|pick|try|go (?:with|for)|start with) (?:the (?:first|second|third|latter|former)|option \w+)\b.*\b(?:because|since|but|if|your|yours|though|until|unless|with|as|and)\b/i;

/** Ways told apart, of which one may be to take what is offered. */
const WAYS =
  /^(?:(?:the )?(?:two|three|four|five) (?:\w+ )?(?:ways|options|paths|choices|routes|roads|doors|moves)\b(?!.{0,40}\bI\b)|(?:your|the) (?:options|choices) (?:are|here))[^:]{0,40}:.*[;,]/i;

/** “Promote her for that and the others learn it”: what would follow from the reason, told in the form of an order. */
const WOULD_FOLLOW =
  /^(?:make|promote|hire|keep|move|put|give|replace|pay) (?:\S+ ){1,3}for [^.;:]{5,100},? and (?:the|you|you'll|you've|you'd|they|it|that|people|your|everybody|everyone|somebody|nobody) /i;
const PRICED = /\b(?:but|though|costs?|price|risks?|lose|loses|slower|unless|yet|at the expense)\b/i;
/** One of several ways in a list, with what it costs behind the colon. */
function isAnOption(unit: Unit): boolean {
  const behind = /: (.+)$/s.exec(unit.text)?.[1];
  return unit.kind === "item" && behind !== undefined && PRICED.test(behind);
}
/** Against it, in the first person, and nothing else in the sentence. */
const WOULD_NOT =
  /^(?:so |then |for now,? |as it stands,? )?I (?:wouldn't|would not) (?:\w+ )?(?:promote|fire|hire|move|let|demote|replace|keep)\b[^,;:]*(?:\b(?:because|since)\b.*)?$/i;

export const noDecision: UnitRule = {
  id: "your-decision",
  promise: "C8",
  told: "Never make the decision, above all about a person. Give criteria, trade-offs and your own assessment; say the call is theirs.",
  judge(unit, state) {
    if (state.plan.bounds.adviceAllowed && (OWN_CHOICE.test(plain(unit)) || WAYS.test(plain(unit)) || WOULD_NOT.test(plain(unit)) || isAnOption(unit)))
      return null;
    if (WOULD_FOLLOW.test(plain(unit)) || (isCare(state.plan) && /^go[.!]*$/i.test(plain(unit)))) return null;
    return findIn(withNames(unit), [...DECIDES, ...FINAL], "the decision made for the leader", { asks: false, unless: SPEAKS_OF_IT });
  },
};

export const noVerdict: UnitRule = {
  id: "no-verdict",
  promise: "C8",
  told: "Put no label on a person and read no motive into them; say what they did, and ask.",
  judge(unit) {
    return findIn(withNames(unit), VERDICTS, "a verdict on a person", { asks: false, unless: NO_VERDICT });
  },
};

export const noScoring: UnitRule = {
  id: "no-scoring",
  promise: "C17",
  told: "Do not score, rank or predict individuals; speak of the team, or of what one person did on a day.",
  judge(unit) {
    return findIn(withNames(unit), [...SCORES, ...PLACES], "a score or ranking of a person", {
      asks: false,
      unless:
        /\bnot going to (?:score|rank|rate|grade|predict)\b|\b(?:don't|won't|do not|can't|cannot|never|doesn't|wouldn't|isn't|no) (?:\w+ ){0,4}(?:score|rank|rate|predict|tell|say|measure|show|prove|mean|person|who|verdict)|\b(?:sort|group|split|rank|order) (?:\w+ ){0,5}by (?:kind|type|cause|reason|topic|subject|team|service|area|age|cost|risk|effort|system|customer|size|date|what)\b|\btells you how\b|\btries to (?:have|make|get) me\b|\ba chance (?:that|of) (?:the|a|your|it|this)\b/i,
    });
  },
};
