// C1: no recommendation before the gate is open, whatever its form: an order, a first person in the conditional, a
// cure with a name, a question that already holds its answer.

import { breach, flat, heardWords, isCare, movesOf, type ReplyState, type UnitRule } from "../../rule.ts";
import { clausesOf } from "../../split.ts";

/** Verbs of doing something about an organisation, not of finding out. */
const DO =
  "(?:hire|fire|sack|split|merge|reorgani[sz]e|restructure|stop|start|set|create|build|introduce|implement|adopt|schedule|hold|run|establish|define|document|write|draft|assign|appoint|promote|demote|talk (?:to|with)|speak (?:to|with)|sit down|meet|push back|escalate|measure|track|log|limit|cap|cut|reduce|increase|invest|prioriti[sz]e|deprioriti[sz]e|focus|delegate|rotate|pair|rewrite|refactor|migrate|automate|remove|kill|drop|freeze|publish|align|communicate|clarify|identify|map|make|avoid|put|move|bring|go (?:to|with|back|for)|call|book|send|offer|explain|tell|ask|invite|announce|share|collect|gather|use|apply|choose|pick|decide|keep|leave|let|allow|replace|outsource|buy|pay|raise|lower|negotiate|insist|demand|block|allocate|reserve|dedicate|carve|protect|timebox|pilot|experiment|reset|form|spin up|stand up|nominate|name|list|work (?:with|on)|spend|trial|wait|hold off|pause|postpone|delay|cancel|close|open|enforce|mandate|require|ban|coach|mentor|train|recruit|give|get|take|break|shift|change|centrali[sz]e|decentrali[sz]e|consolidate|standardi[sz]e|formali[sz]e|simplify|separate|ring-?fence|hand|expand|grow|shrink|roll (?:out|back)|phase|plan|prepare|lay|present|pitch|bet|try|begin|consider|rethink|redesign|rework|fix|address|confront|show|agree|ship|launch|deploy|scrap|ditch|flatten|embed|align|lead|own|resign|quit|renegotiate|reassign|re-?scope|de-?scope|backfill|onboard|level|fund|staff|shield|push|pull|skip|switch)";
const OBJECT =
  "(?:the|a|an|your|their|his|her|its|our|each|every|all|any|some|this|that|these|those|them|him|it|one|two|three|four|five|six|\\d+|more|fewer|less|up|down|off|out|on|with|by|to|at|in|into|for|clear|explicit|weekly|daily|monthly|regular|short|small|strict|real|people|everyone|everybody|someone|somebody|nobody|no|only|half|most|another|half of|fixed|written|other|new|old|smaller|larger|fewer|what|who|whatever|whoever|\\w+ly|\\w+ing)";
const STRONG =
  "(?:hire|fire|sack|split|rewrite|refactor|migrate|implement|introduce|adopt|establish|automate|delegate|prioriti[sz]e|promote|demote|escalate|schedule|reorgani[sz]e|restructure|appoint|assign|standardi[sz]e|centrali[sz]e|consider|avoid|create|publish|define|document|reduce|invest)";
const LEAD =
  "^(?:[-*+•]\\s+|\\(?\\d+[.):]\\s*|(?:step|day|week|phase|option|part) \\w+[:.,]\\s*|[\\p{L} ]{1,24}:\\s+)?(?:(?:first|firstly|second|secondly|third|next|then|finally|lastly|instead|so|and|but|or|now|maybe|perhaps|just|simply|please|also|meanwhile|personally|honestly|for now|to start|on it|to begin|start there|before anything else|in the meantime|tomorrow|today|on monday|this week|next week|if (?:so|not)|either way|above all|ideally|again|go (?:ahead )?and|(?:before|after|once|when|if|until|by|in|at|with|for) [^,]{2,60}(?=,)),?\\s+)*";

const OBLIGES =
  /\byou (?:really |probably |definitely |also |first |just |simply |do |then |might |may |still )*(?:should|need to|must|have to|ought to|had better|might want to|may want to|want to|could (?:(?:also |simply |just |always |instead )+\w+|try|start|consider|set|run|split|hire|make|put|move|begin|introduce|create|build|offer|drop|stop)|will want to|'ll want to|'ll need to|'d (?:do well|be (?:better off|wise|smart|well advised)) )\b(?!(?: not)? (?:know|tell me|say|answer|decide|be able|expect|have (?:to )?(?:a|an|the|more)|defend|think through))/i;
const RECOMMENDS: readonly RegExp[] = [
  OBLIGES,
  new RegExp(
    `\\b(?:I|we)(?:'d| would) (?:strongly |really |definitely |probably |first |also |rather |personally |seriously |just |simply |certainly |start by |begin by |want you to |have you |have them |have him |have her |like you to |like to see you |look at |look into |think about |go ahead and )*(?:recommend|suggest|advise|encourage|urge|propose|opt for|${STRONG}|set up|push back|stop (?!looking|asking|there|short|calling)|replace|cut|limit|move (?:him|her|them|the|your|two|one)|merge|freeze|cancel|kill|pair|rotate|give (?:him|her|them|the|your|each)|make (?:him|her|them|the|your)|put (?:him|her|them|the|your|a)|take (?:him|her|them) off|tell (?:him|her|them|your)|run (?:a|an|the|two)|build (?:a|an|the)|carve|ring-?fence|cap|pilot|let (?:him|her|them) go|go (?:with|for|straight to)|talk to|speak to|sit down|write (?:a|an|the|up|them)|buy|have (?:a|the|your|that) (?:talk|conversation|meeting|word|chat)|spend (?:a|the|two|your)|hand|shift|begin with|start with (?:a|an|the|one|two|your))\\b`,
    "i",
  ),
  /\byou'd better\b|\bI (?:strongly |really |would |do |definitely )?(?:recommend|suggest|advise|propose|urge|encourage)\b/i,
  /\b(?:my (?:strong |first |main |only |short |honest )?(?:advice|recommendation|suggestion|proposal|prescription)|(?<!about )the (?:advice|recommendation|prescription|playbook|action plan))\b(?! (?:would|will|can|has to) (?:have to )?(?:wait|depend|come|be))/i,
  /\b(?:the|your|a|one|my) (?:\w+ )?(?:(?:best|right|smart|smarter|obvious|simplest|cheapest|quickest|cleanest|sensible|safest) (?:move|thing|step|option|approach|fix|solution|play|course|bet|way (?:forward|out|through|to (?:fix|solve|handle|do|go))|action|remedy|cure|response)\b[^.?]{0,30}?\b(?:is|would be|might be|could be|'s)\b(?! (?:whether|what|not (?:yet|clear)|unclear|still open|the one you))|(?:first|next|better|good|natural|usual|classic|standard) (?:move|thing|step|option|approach|fix|solution|course|way (?:forward|out))(?: here| now| to (?:do|take|make|try))* (?:is|would be|might be|could be) (?:to|for you to|a|an|\w+ing)\b)/i,
  /\b(?:if I were you|in your (?:place|shoes|position|seat)|were I you|what I(?:'d| would) do(?! says)|here's what (?:to do|I'd do|works|you do)|what works (?:here |best )?is|what (?:usually |really |most )*(?:helps|works|you want|you need|this calls for|it takes|the team needs|they need|this needs) (?:here |now |most )*(?:is|:)(?! smaller)|what (?:most|other|good|great|strong|healthy) (?:\w+ )?(?:teams|companies|leaders|managers|orgs|organi[sz]ations) do)\b(?!.*\bangry\b)/i,
  /\b(?:most|many|other|good|great|strong|smart|teams|companies|leaders|people|managers)(?: \w+){0,4} (?:solve|fix|handle|tackle|deal with|get (?:past|out of|around)|sort) (?:this|that|it)\b.{0,20}\b(?:by|with|through)\b/i,
  /\b(?:it(?:'s| is|'d be| would be| might be| may be| is probably)|that'd be|would be) (?:\w+ )?(?:time|best|better|wise|worth(?:while)?|important|crucial|critical|essential|vital|key|helpful|smart|sensible) (?:to|that you|if you) (?!(?:ask|know|find out|understand|see|separate|tell|hear|say|check|look|keep in mind|be (?:clear|sure)|me|you|anyone|them|him|her|the leader|wait|go on)\b)\w+/i,
  /\b(?:that|this|which(?! of)|(?:split|hir|mov|merg|stopp|introduc|adopt|sett|giv|paus|freez|pair|rotat|rewrit|automat|promot|replac|reduc|appoint|creat|writ|nam|ask|hav|putt|cutt)ing [^,.;]{2,60}|(?<!\basking what )(?:(?!asking)\w+ing))(?<!what) (?:would|will|could|might|'ll|'d) (?:really |probably |likely |quickly |often |usually |greatly )*(?:help|fix|solve|resolve|cure|unblock|pay off|do (?:the trick|wonders)|go a long way|take the pressure off|settle it|work (?:well|better|best|here)|clear it up|make the difference)\b/i,
  /\bthe (?:fix|solution|cure|remedy|way forward|medicine) (?:here |for (?:this|that|you) |to this )*(?:is|lies in|would be|starts with|:)(?!n't)(?! (?:not|in your|different|whether|unclear|cheap|worse|yours|one|open|the most))|\bthe answer (?:here |for (?:this|that|you) |to this )+(?:is|lies in|would be)\b/i,
  /\b(?:the|your|that|this|every|each|whole|both) (?:\w+ ){0,2}(?:team|teams|managers?|engineers?|lead|leads|company|org|process|meeting|board|people|work|backlog|system|platform|roadmap|role|ceo|cto|boss|report|reports) (?:should|ought to|must|needs to be|need to be|has to be|could be) (?!(?:already|have|know|show|see|notice|feel|look|be (?:true|visible|able|different|obvious|easy|fine|around|there|right|doing|worried))\b)\w+/i,
  /\b(?:they|he|she|someone|somebody|everyone|nobody|people) (?:should|ought to|must) (?!(?:already|have|know|show|see|notice|feel|look|hear|think|wonder|believe|want|hate|suspect|miss|mean|say|love|find|fear|be (?:true|visible|able|different|obvious|easy|fine|around|there|right|doing|\w+ing|tired|angry|afraid|worried|furious|sick))\b)\w+/i,
  /\b(?:is|are) (?:the (?:compromise|way|arrangement|shape|deal) (?:that|to|which|most)|(?:the|a good|usually the|always the|your best) (?:way to go|place to start|first step|next step|way forward))\b|\bwhere (?:I'd|you) (?:start|begin)\b/i,
  new RegExp(
    `\\blet(?:'s| us) (?:just |first |simply |go and )?(?:${STRONG}|set|cut|stop|move|fix|put|build|get|give|make|push|run|plan|freeze|merge|try|begin|agree|drop|kill|cancel|pause|limit|change|rotate)\\b`,
    "iu",
  ),
  /\b(?:you'd|you would|you're|you are) (?:be )?(?:far |much |a lot )?(?:better off|best (?:off|served)|safer|well served)\b/i,
  /\b(?:here (?:are|is|'s)|there are (?=(?:\w+ )?(?:steps?|things|options?|ideas?|tips?|levers|a few|some|several|three|four|five))|below (?:are|is)|these are)(?: \w+){0,3} (?:steps?|things|options?|ways?|ideas?|tips?|tactics|moves|actions|levers|suggestions?|recommendations?|a plan|plan)\b(?!.{0,30}\b(?:I|you (?:said|told|describe|mention)|in this|in what|two (?:problems|people)|don't|can't tell)\b)/i,
  /\bone (?:option|approach|idea|possibility) (?:is|would be|might be|could be)\b(?! (?:that |whether |I don't|I can't|missing|not))|\bone (?:thing|way|step|move) (?:to (?:try|consider)|worth (?:trying|doing)|that (?:helps|works)|would be to|is to)\b/i,
  /\b(?:has|have) (?:got )?to go\b(?! (?:through|first|back|to|via|by|into|with))|\bno longer (?:be|report to)\b|\bit(?:'s| is) (?:high |about )?time (?:to|for|you|that)\b|\bthe (?:team|org|process|platform|service|monolith|meeting) needs (?:splitting|a|an|to be|fewer|more|less)\b/i,
];
const ORDERS: readonly RegExp[] = [
  /^(?:\W*\d+[.)]\s*)?(?:first,? |then,? |next,? |now,? |please )*do (?:a|an|the|your|some|stay|one|two|three|weekly|daily|monthly|regular|nothing|less|fewer|more|skip|exit|it|this|that)\b/i,
  new RegExp(
    `${LEAD}(?:do not |don't |never |always |be sure to |make sure (?:to |that |you |they |he |she )?|remember to |feel free to |try to |aim to |plan to )*${DO} (?:and ${DO} )?${OBJECT}\\b`,
    "iu",
  ),
  new RegExp(
    `${LEAD}(?:do not |don't |never |always |be sure to |make sure (?:to )?|remember to |try to )*${STRONG} (?!(?:is|are|was|were|rates?|has|have|lists?|times?|points?|work)\\b)\\w+`,
    "iu",
  ),
  new RegExp(
    `${LEAD}(?:make sure|ensure|be sure|remember|don't forget|be (?:clear|firm|direct|honest|explicit|transparent|patient|ready)|resist|trust|stay|stick|lean|look (?:for|at) (?:a|an|ways)|think about (?:\\w+ing)|consider|try|start|begin) (?:\\w+)`,
    "iu",
  ),
  new RegExp(
    `${LEAD}(?:splitting|hiring|moving|merging|cutting|stopping|introducing|adopting|setting|giving|limiting|freezing|pairing|rotating|rewriting|automating|promoting|replacing|reducing|appointing|creating|writing|running|having|putting|making|letting|asking|building|naming|dropping)\\b[^?,]{3,90}\\b(?:(?:would|will|might|could|should) (?:\\w+ )?(?:help|fix|solve|settle|unblock|be (?:the|a)|give|get|free|let|take)|is (?:the (?:fix|answer|move|way|step|solution|right|best|first)|what (?:I|you|works|they)|where (?:I|you)|your (?:best|first|next))|pays off|works (?:best|well|wonders)|gets you)\\b`,
    "iu",
  ),
];
/** An order with a verb that opens no other kind of sentence, whatever it is done to. */
const PLAIN_ORDER = new RegExp(
  `${LEAD}(?:do not |don't |never )?(?:hire|fire|give|take|tell|ask|write|send|put|make|get|build|invite|announce|remove|replace|reduce|cap|freeze|lengthen|throw|ring|shadow|appoint|assign|avoid|bring|keep|let|merge|publish|rotate|split|stop|pick|buy|propose|reject|insist|negotiate|survey|quantify|frame|reframe|define|form|sit|walk|wrap|swap|sell|tie|ship|hold|run|create|establish|introduce|collect|gather|schedule|book|cut|move|pull|promote|delegate|automate|adopt|consolidate|clarify|document|pilot|offer|raise|escalate|ask for|push back|set up|roll back|break up|have (?:each|both|them|him|her)) (?!(?:is|are|was|were|has|have|had|to|of|or|that|which|if|when|than|as|from|place|part|care|yourself|me|my|stock|aside|more|less|and|in mind|up|rates?|times?|costs?)\\b)[\\p{L}\\d]`,
  "iu",
);
/** A cure told as a fact. */
const BY_FORM: readonly RegExp[] = [
  /\b(?:what|that) (?:tends to|usually|often) helps?\b|\bwhat tends to (?:help|work)\b|\bworth (?:pairing|trying|giving|(?!(?:ask|know|find|check|hear|look|see|separat|keep|nam|notic|test|understand|say|remember|tell|think|spell|writ|read|hav|wait|mention|paus)ing)\w+ing (?:the|them|him|her|a|your))\b|\bcosts nothing and\b|\bnothing beats\b|\bis where most \w+ .{0,24}\b(?:end up|land|start)\b|\b(?:the|a) (?:usual|classic|standard) (?:remedy|cure|fix) is (?:to|an?)\b|\b(?:two|three|four|\d) things (?:that )?help\b|\bthe cheapest (?:experiment|way|test) is\b|\bthe safest thing\b|\bthe thing to do\b|^best to \w+|\bend most of (?:it|these|them)\b/i,
  /\bI(?:'d| would) (?:go (?:to|back to) (?:him|her|them|the|your)|begin by (?!ask|know|find|understand|see|look|check)\w+ing)\b|\bI(?:'d| would) (?:stay in|ask for|wrap|go to) (?:him|her|them|one|two|a|an|your)\b|\byou (?:two )?want an? (?:weekly|daily|monthly|written|shared)\b|\bone option (?:might|may|could) be\b/i,
];
/** Questions that already hold their answer. */
const LEADING_QUESTIONS: readonly RegExp[] = [
  /\bcould it be that\b.*\b(?:would|will|could|might) (?:\w+ )?(?:settle|fix|solve|help|do|work|be enough|end|change)|\bwhat would happen if you (?:just |simply )?(?:collected|moved|split|hired|gave|took|put|made|set|wrote|published|asked (?:them|him|her|everyone|each)|told|stopped|cut|froze|introduced|ran|read)\b/i,
  /\bhave you (?:considered|thought (?:about|of)|looked (?:at|into)) (?:\w+ing|a|an|the|moving|hiring|splitting)\b/i,
  /\bwhy (?:not|don't you)(?: just| simply| try)? (?!you\b|them|him|her|it\b|that\b)\w+/i,
  /\b(?:how|what) about (?:\w+ing|a|an|you)\b/i,
  /\bwhat if you (?:just |simply |instead |first )?(?:hired?|split|moved?|stopped|started|gave|made|put|cut|froze|merged|promoted|let|asked|told|tried|set|introduced|created|removed|took|ran)\b/i,
  /(?<!\b(?:what|who|why|where|when|how|which|that|things?)\b[^,]{0,30})\b(?:shouldn't|couldn't|can't|don't) you (?!tell\b)(?:just |simply |think you should |need to )?\w+|\bwouldn't (?:it|you) (?:be|make|help|do|want)\b|\bisn't it time\b|\bcould you (?:just |simply |instead |perhaps |maybe )?(?:hire|fire|split|move|stop|give|make|cut|freeze|merge|promote|set up|introduce|create|remove|rotate|pair|delegate|automate|carve)\b/i,
  /^(?:so |then |and )?you (?:should|need to|must|ought to)\b/i,
];
/** Speech about the conversation, not about what to do. */
const CONVERSATION =
  /^(?:[-*]\s+|\d+[.)]\s+)?(?:so |and |but |then |now |or |first,? |please |just |instead,? |also,? )*(?:don't (?:know|take my|hold back|worry)|let me |let's (?:look|see|leave|stay|test|walk|find|slow|go back|take (?:it|one|that)|start (?:from|with (?:what|the|one))|hold that|not )|tell (?:me|it|this|that)|give me|walk me|talk me|show me|help me|say (?:more|so|it|that|which|what)|ask me|correct |take (?:your time|the (?:last|most recent|one)|one|a (?:recent|moment)|that|this|back|me)|hold that thought|keep (?:that|this|going|it (?:short|rough))|leave (?:it|that) (?:there|open|with me)|put (?:it|that) (?:differently|another)|start (?:from|at|anywhere|where|with (?:what|the (?:last|one|most|week|first thing)|one (?:instance|case|example|week)|where))|come back|pick (?:one|the (?:one|last)|whichever|a number|a recent)|choose (?:one|whichever)|go on|make (?:of|up)|write (?:as|it) (?:long|rough|short)|imagine|picture|suppose|think (?:of|back|about the last)|name (?:one|the last)|call it|use (?:your own|any)|begin (?:with|where|anywhere)|describe|set (?:that|this|it) aside|take it (?:apart|slowly|from|one|as)|give it (?:a (?:moment|minute)|time)|let that|get it|put (?:that|it|the \w+|this) (?:aside|to one side|down|another|differently)|leave (?:the|that|this|it)? ?(?:\w+ )?(?:aside|out)|keep in mind|ask yourself|(?:make|take) an? (?:\w+ )?guess|give (?:an?|your) (?:\w+ )?(?:guess|number|example|figure|instance|estimate)|walk (?:through|back)|get (?:as )?specific|cut me off|pick (?:any|whichever)|bear with|think back|stop me|make it (?:concrete|small)|bring (?:me|it here|that|those|one|the (?:list|numbers|last))|send me|see (?:it|this|that)|say (?:that|it|what)|write (?:me|it)|tell (?:them|him|her) what)\b/i;
/** “Work on the platform has stopped”: a noun that could be a verb, and a verb of its own behind it. */
const NOUN_FIRST =
  /^\W*(?:work|plan|pay|change|focus|measure|track|cut|map|limit|lead|name|list|address|trial|pilot|level|fund|staff|train|coach|delay|pause|break|shift|phase|present|bet|fix|show|launch|raise|offer|move|call|book|report|document|draft|schedule|run|hire|drop|push|pull|switch|share|use|trust|start|stop|reset|review|return|demand|freeze|mandate|ban)s? (?:on|to|in|for|by|at|with|that|of|from|into|up|out|like|which|who)\b.*\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|does|did|isn't|aren't|wasn't|doesn't|won't|sounds?|looks?|means?|takes?|costs?|says?|comes?|gets?|goes|seems?|tells?|makes?|stays?|waits?|\w+ed)\b/i;
const NOT_ADVICE =
  /^\W*try (?:this|that|it|one) (?:on me|for size|out loud)\b|\b(?:this|the rest|all this|everything else) can wait\b|\bobvious thing to (?:say|ask|wonder|think)\b|^\W*(?:take|put|add|move|give|lose) \w+(?: \w+){0,3} (?:away |out |off )?and (?:the (?:remaining|rest|others?)|what's left)\b|\b(?:one|part|word|sentence|bit|line) I(?:'d| would) (?:stop|pause|stay) (?:at|on|with)\b|\bI(?:'d| would) (?:put|make|take|give|keep|begin with|start with|separate) (?:the |a |that |it |this |your |them |one )?(?:\w+ )?(?:question|distinction|point|differently|another way|other way|apart|same question|the last (?:one|time|release|week))\b|\b(?:aside|in mind|out of it|to one side|for (?:a|the) moment)(?:\W*$|;)|^\W*(?:take|put|remove|add|double|halve|give|move|cut) .{3,60}\band (?:the|your|their|its|most|half|what) .{2,50}\b(?:will|would|changes?|moves?|stays?)\b|^\W*(?:\w+ing|\w+) .{3,80}\band (?:you|they|it|he|she)(?:'ve|'ll| will| have)\b|^\W*\w+ (?:or|and) \w+ (?:has|have|are|is|both)\b|^(?!\W*(?:write|draft|send|make|take|give|put)\b).*\b(?:how many|how much|who|what|which|whose|when|where|how) (?:\w+ ){0,2}(?:should|must|ought)\b|\b(?:don't|do not|doesn't|can't|cannot|won't|not) (?:know|say|tell|see|think|have a view|yet)\b|\b(?:says?|said|told|thinks?|believes?|wants?|expects?|asks?|asking|argues?|insists?|claims?|hopes?|demands?) (?:you|that|he|she|they|the|it|we|him|her|them|me|someone|to)\b|\bwhether (?:you|to|they|the|he|she|it)\b|\b(?:before|until) (?:I|we|you|anyone)(?:'d| would| can| could)? (?:say|suggest|recommend|advise|have a view|know|bet|decide)|\bI(?:'d| would) want to know\b|\bno advice\b|\bit's too early\b/i;
/** In care: whom to call and what to keep. */
const WHO_IS_NEEDED =
  /\b(?:hr|lawyer|legal|police|security|emergency|crisis|doctor|samaritans|988|116|talk to someone|occupational health|complaints?|ombuds\w*|authority|hotline|helpline|employee assistance|eap|someone you trust|on(?:to)? a call|in writing|write (?:down|times)|dates|safe|stay with|alone|investigate|secrecy|confidential(?:ity|ly)?|evidence|screenshots?|records?|leads?|customers|last change|roll ?back|undo|status page|incident|on.call|knows the system|before you say|diagnose|leave and adjustments|not one to think)\b/i;

export const noAdviceWhileGateShut: UnitRule = {
  id: "gate-shut",
  promise: "C1",
  told: "While the plan says the gate is shut, recommend nothing: no steps, no options, no “you should”, no list of things to try, no question that holds the answer. Reflect, notice, and ask.",
  judge(unit, state) {
    if (state.plan.bounds.adviceAllowed || (unit.kind === "item" && isChoice(unit.text, state))) return null;
    const care = isCare(state.plan);
    for (const clause of clausesOf(unit)) {
      if (care && WHO_IS_NEEDED.test(clause.text)) continue;
      const found = adviceIn(clause.text, clause.question, care, state);
      if (found !== null) return breach(found, "a recommendation while the gate is shut");
    }
    return null;
  },
};

/** Where somebody else is needed now, being told what to do is the help. */
function adviceIn(text: string, question: boolean, care: boolean, state: ReplyState): RegExpExecArray | null {
  const patterns = question
    ? LEADING_QUESTIONS
    : [...RECOMMENDS, ...(care || CONVERSATION.test(text) || NOUN_FIRST.test(text) ? [] : [...ORDERS, PLAIN_ORDER, ...BY_FORM])];
  if (!question && NOT_ADVICE.test(text) && !/^\W*you (?:should|must|need to)\b/i.test(text)) return null;
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found !== null && !(pattern === OBLIGES && theirDuty(text, found.index, state))) return found;
  }
  return null;
}

/** “You have to stand up and say it”: the need is one they told of. */
function theirDuty(text: string, at: number, state: ReplyState): boolean {
  if (!/^you (?:\w+ )?(?:need to|must|have to|want to)\b/i.test(text.slice(at))) return false;
  if (!/^\W*$|[,;:]\s*$|\b(?:but|then|maybe|perhaps|probably|first|now|think|believe|say|feel|afraid|is that|means) $/i.test(text.slice(0, at))) return true;
  const words = flat(text.slice(at))
    .split(" ")
    .slice(3, 9)
    .filter((w) => w.length > 3);
  const heard = heardWords(state.heard);
  return words.length > 0 && words.filter((w) => heard.includes(` ${w.slice(0, 4)}`)).length * 2 >= words.length;
}

/** A numbered choice of the question that is being asked, or a point of the summary. */
function isChoice(text: string, state: ReplyState): boolean {
  const label = text
    .replace(/^\s*(?:[-*+•]|\d+[.)])\s+/, "")
    .replace(/\.$/, "")
    .trim()
    .toLowerCase();
  return (
    movesOf(state.plan, "ask").some((m) => m.question.choices.some((c) => c.label.toLowerCase().replace(/\.$/, "") === label)) ||
    movesOf(state.plan, "points").some((m) => m.points.some((p) => p.trim().toLowerCase().replace(/\.$/, "") === label))
  );
}
