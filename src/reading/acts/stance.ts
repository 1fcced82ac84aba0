// Rules for how a leader stands to what was said: pushing back, bringing evidence, letting off steam, committing, taking leave.
import type { MoveKind } from "../../contract/act.ts";
import { type ActContext, type ActRule, rule } from "./rule.ts";

const later = (c: ActContext): boolean => c.turn > 1 || c.pending || c.lastMoves.length > 0;
const VIEWS: ReadonlySet<MoveKind> = new Set([
  "notice",
  "challenge",
  "disagree",
  "advise",
  "provisional-view",
  "hold",
  "explain",
  "map-loop",
  "update",
  "reflect",
  "summarise",
  "ask",
]);
const STATED: ReadonlySet<MoveKind> = new Set([
  "notice",
  "challenge",
  "disagree",
  "advise",
  "provisional-view",
  "hold",
  "explain",
  "map-loop",
  "update",
  "summarise",
]);
const stated = (c: ActContext): boolean => c.lastMoves.some((m) => STATED.has(m));
const viewed = (c: ActContext): boolean => c.turn > 1 || c.lastMoves.some((m) => VIEWS.has(m));

const PUSHBACK_RULES: readonly ActRule[] = [
  rule(
    "pushback",
    [
      "(you're|you are|you've got it|that's|that is|this is|it's) (just |simply |completely |totally |flat out |dead |plain |all |quite |so |) (wrong|mistaken|incorrect|off base|way off|off the mark|missing the point|nonsense|bullshit|bs|rubbish|absurd|ridiculous|naive|not true|not right|untrue|false|not it|not how it works|not what's (happening|going on)|not the (problem|issue|case|point|reason|cause|real problem|real issue|question)|not fair|not correct|not helpful|too simple|simplistic|textbook|theory|consultant speak|wishful thinking)",
      "(i|we) (disagree|don't agree|do not agree|can't agree|don't buy|don't buy it|don't believe (that|it|you)|don't accept|don't think (so|that's|that is|it's that|you're right|you are right|you understand|you get it|it's a|it is a|it's about|that is it)|beg to differ|still (think|believe|disagree|say|maintain|want|don't agree|don't buy)|stand by|'m not convinced|am not convinced|remain unconvinced|doubt (it|that|this|very much))",
      "(i'd|i would|i'll|let me|i want to|i have to|i must|i'm going to) push back",
      "(not|i'm not|i am not) (sure|so sure|certain) (i|that i|i do|i'd) agree*",
      "(that|this|it) (doesn't|does not|didn't) (match|fit|square|sound right|ring true|feel right|add up|hold|explain)",
      "(yes|yeah|sure|ok|okay|maybe|fine|right|fair) but (they|he|she|that|you|it|we|i|the|in|this)",
      "(not convinced|unconvinced|strongly disagree|respectfully disagree|i respectfully disagree|hard disagree|couldn't disagree more|nonsense|bullshit|rubbish|come on|give me a break|no way|hardly|i doubt it|says you|wrong|not true|that's not it|that isn't it|that's wrong|absolutely not|of course not|definitely not|certainly not|doubtful|bollocks|oh please|trust me|with all due respect|with respect|balderdash|yeah right)",
      "(you|you really|you clearly|you obviously|you just) (don't|do not|can't|didn't) (understand|know|get it|get|have any idea|have a clue|listen|know my|know our|work here)",
      "you (have|'ve) no idea",
      "you're not listening",
      "(it's|it is|that's) not (that simple|that easy|so simple|as simple)",
      "(that|this|it) (won't|wouldn't|will never|would never|can't|doesn't|will not|isn't going to|can never|could never) (ever |) (work|fly|happen|help|apply|make sense|hold|scale|be possible) (here|for us|with us|in our|at our|in practice|that's|i|because|and|)",
      "(that|this|it) (makes|made) no sense",
      "(that|this) (doesn't|does not) make (any |) sense",
      "(we're|we are|our case is|my case is|our situation is) (different|special|not like that|unlike)",
      "i (know|already know) (what i'm doing|my team|my people|what the problem is|better|how this works)",
      "trust me",
      "(i've|i have) (been doing this|run|led|managed|built|seen|done this|worked) ... (years|orgs|times|companies|teams|decades)",
    ],
    {
      at: "start",
      question: false,
      when: later,
      unless: [
        "(it's|that's|this is|it is|that is) (wrong|not fair|not right|absurd|ridiculous|not true) (that|to|of him|of her|of them|when|how)",
        "wrong with",
        "trust me (enough|with|yet|more|less|any)",
        "(i|we) (don't|do not) think (that's|that is|it's|it is) (why|because)",
        "(if|when|whether|that|unless) (i|we) disagree",
        "(i|we) disagree (with (him|her|them|my|the|each|one|our|ceo|his|their)|about|on (what|how|who|the))",
        "i still want (to|advice|your|help)",
        "yeah right (now|away)",
        "(match|fit) (our|the|my) (budget|schedule|culture)",
      ],
    },
  ),
  rule(
    "pushback",
    [
      "(no|nope|nah) (it's not|it isn't|it is not|that's not|that isn't|that is not|this isn't|this is not|they're not|they aren't|he's not|he isn't|she's not|she isn't|we're not|we aren't|i'm not|i don't|we don't|there's no|there isn't|you're|you are|it has nothing|that has nothing|nothing to do)",
      "but (you|that's|that isn't|that is not|it's|it isn't|they're|they are|he's|we) (wrong|not|are not|not the|already|still|the opposite|clearly|obviously|lazy|just lazy|really are|simply)",
      "(it's|it is) (not|nothing to do with) (that|about that|that i|that we|about my|about me|about the)",
    ],
    {
      at: "head",
      question: false,
      when: viewed,
      unless: [
        "no (it's|it is|we're|there are|we have|they're|i have|there's) (more like|about|around|closer to|only|actually|) #",
        "(that's not|not) (my decision|my call|negotiable|an option|what i (said|meant|asked))",
        "no (the|some|my|our) (idea|data|clue|number)",
        "no (i|we) (don't|do not|haven't|never) (know|measure|track|have (the|any|that)|measured|asked|checked|tracked|have it)",
        "no (worries|problem|thanks|thank you|rush|need)",
        "(it's|it is) not (that i know|that bad)",
      ],
    },
  ),
  // After a plain question "no, he never did" is an answer; it contradicts only where something was stated.
  rule(
    "pushback",
    ["(no|nope|nah) (this is|it's|it is|the|some of|he|she|they|there's|hiring|we|i|that's|that would|that won't|people|engineers|my|our|because) <thing>"],
    {
      at: "head",
      question: false,
      when: (c) => c.lastMoves.some((m) => STATED.has(m) && m !== "notice" && m !== "explain"),
      unless: ["no (i|we) (don't|do not|haven't|never) (know|measure|track|have (the|any|that)|measured|asked|checked|tracked|have it)"],
    },
  ),
  rule(
    "pushback",
    [
      "(hbr|harvard|gartner|mckinsey|stanford|mit|research|studies|a study|the study|science|the literature|google|netflix|amazon|spotify|deloitte|forrester|dora|the data|everyone|everybody|every cto|all the books) (already |has |have |clearly |) (proved|proves|proven|prove|shows|showed|shown|says|said|found|agrees|knows|confirms|confirmed|demonstrated|disagrees)",
      "(i|my gut|my instinct|my experience|my intuition|experience) (just |) (know|feel|feels|says|tells me) (it|that|it's|otherwise|different|differently|he|they|she|hiring|wrong|this)",
    ],
    {
      question: false,
      when: (c) =>
        c.lastMoves.some((m) => m === "challenge" || m === "disagree" || m === "hold" || m === "advise" || m === "provisional-view" || m === "update"),
      unless: ["i (just |) know (it's|that|it) (a lot|much|hard|late)"],
    },
  ),
];

const LOOKED =
  "(pulled|checked|looked at|looked up|looked into|ran|measured|counted|tracked|logged|went through|went and asked|went back and|asked|surveyed|analysed|analyzed|dug into|dug through|dug up|compared|plotted|calculated|added up|timed|talked to|spoke to|spoke with|talked with|interviewed|exported|queried|verified|tested|got the|have the|found|sampled)";
const EVIDENCE_RULES: readonly ActRule[] = [
  rule(
    "new-evidence",
    [
      `(i|we) (just |actually |finally |also |then |did |went and |have |now |) ${LOOKED} ... (numbers|number|data|figures|stats|metrics|logs|log|report|dashboard|tickets|calendar|calendars|#|last|team|him|her|them|engineers|everyone|people|it|that|them|all|jira|git|history|timestamps|records)`,
      `(i've|we've|i have|we have) (just |now |actually |since |) ${LOOKED}`,
      "(turns out|it turns out|turned out|it turned out|as it turns out)",
      "(the|here are the|here's the|my|our) (numbers|data|figures|stats|logs|metrics|dashboard|timestamps|survey|results|calendar) (say|says|show|shows|are in|is in|came back|tell|tells|came in|don't|doesn't|are|from|suggest)",
      "(median|average|mean|p50|p90|p95|p99|cycle time|lead time) (change|ticket|pr|is|was|wait|waits|of|time|review|for)",
      "(i|we) (just|only just) (learned|learnt|found out|discovered|heard|realised|realized|noticed|got)",
      "(new information|new data|new facts|one new thing|an update|update|something new|since then|since we (last |) (talked|spoke)|what changed|this changed)",
      "i (counted|measured|checked|timed)",
    ],
    {
      question: false,
      when: stated,
      unless: [
        "(nobody|never|haven't|hasn't|didn't|can't|couldn't|not|no one|don't|could|should|will|would|must|to|if|i'll|we'll|might) (just |actually |ever |) (measured|checked|tracked|pulled|looked|counted|asked|measure|check|track|look|count|ask|talked|spoke|surveyed)",
        "(i|we) (asked|talked to|spoke to) (for|about (more|a raise|budget)|to|if|whether i)",
        "i (checked|looked) out",
        "(asked|ask) (for|me|us|you|to)",
        "i (tested|ran) (positive|late|into|out|over)",
      ],
    },
  ),
  rule(
    "new-evidence",
    [
      "(i|we) (just |actually |finally |now |) (pulled|ran|checked|went through|looked up) (the|our|some|a few) (numbers|data|figures|stats|logs|metrics|tickets|calendar|calendars)",
      "(turns out|it turns out|as it turns out)",
    ],
    { question: false, when: (c) => c.turn > 1 },
  ),
];

const VENT_RULES: readonly ActRule[] = [
  rule(
    "vent",
    [
      "(i|we) (don't|do not|didn't) (really |actually |even |) have (a|any) question*",
      "(no|not a|this isn't a|not really a) (actual |real |) question (here|really|in this|just|for you|)",
      "(just|only|mostly|i'm just|i am just|needed|need|wanted|want|have) (here |) (to |) (vent|venting|rant|ranting|to rant|let off steam|letting off steam|get (it|this|that) off my chest|complain|complaining|to scream|whine|whining|moan|moaning)",
      "(rant|vent) (over|ends|off|on|incoming|ahead)",
      "(sorry|thanks) for (the rant|venting|ranting|the vent|listening|letting me)",
      "(not looking for|don't want|don't need|not asking for|no need for) (any |your |) (advice|solutions|a solution|answers|tips|help)",
      "(needed|had) to (say|tell|type|write|get) (it|that|this) (somewhere|to someone|out|to somebody|aloud|out loud|down)",
    ],
    {
      question: false,
      unless: [
        "(people|they|team|he|she|engineers|reports|everyone|retros|retro) ... (vent|venting|rant|complain|complaining|moan)",
        "question (is|that|about|of)",
        "(is there|there's|beyond|without|no) question",
      ],
    },
  ),
  rule(
    "vent",
    [
      "(i'm|i am|im) (so |just |completely |utterly |really |absolutely |totally |honestly |beyond |sick and |fucking |bloody |very |pretty |all |) (done|tired of|exhausted|fed up|over it|over this|burnt out|burned out|burning out|sick of|wiped|drained|knackered|at my limit|at the end of my (rope|tether)|at my wits' end|at my wit's end|losing it|losing my mind|out of energy|frustrated|furious|livid|seething|raging|pissed off|pissed|angry|spent|running on empty|running on fumes|broken|beat|demoralised|demoralized|heartbroken|gutted|worn out|numb)",
      "(i|we) (just |really |honestly |) (can't|cannot|can not) (do|take|stand|face|deal with|keep doing|stomach|bear|handle) (this|it|another|one more|any more|that|him|her|them) (any more|anymore|reorg|meeting|day|week|)",
      "i (just |really |fucking |) (hate|despise|loathe) (this|it here|it|my job|everything|mondays|every|this place|this job|this company|him|her|them)",
      "(i've|i have|i) (just |really |) (had it|had enough|lost it|given up|nothing left|no energy left|no energy|stopped caring)",
      "(i want|i wanted|i could|i feel like|feel like) (to |) (scream|screaming|cry|crying|throw|throwing (it|my|the)|punch a wall|quitting)",
      "(drives|driving|drove) me (mad|crazy|nuts|insane|up the wall)",
      "(what a|such a|it's all a|it's a) (joke|circus|clown show|shitshow|shit show|farce|nightmare|waste|disgrace|mess|load of)",
      "(fml|ffs|argh|aargh|unbelievable|kill me now|what is the point|what's the point|i give up|screw this|screw it|fuck this|to hell with (it|this))",
      "(that's a|what a) (rotten|terrible|horrible|awful|shitty|hellish) (day|week|month|year)",
      "(worst|shittiest|longest|hardest) (day|week|month|quarter|year)",
      "nobody (cares|gives a (shit|damn|toss))",
      "(is|are|'s) killing me",
    ],
    {
      question: false,
      unless: [
        "can't take (him|her|them|it|that) (out|off|on|back|away|with|to|seriously|from)",
        "had it (on|in|for|since|before)",
        "(i'm|i am|im) (all |just |) done (with|for|here|now|reading|writing|explaining) (the|that|today|now|this one|for|my|it)",
        "(i'm|i am|im) done (for today|for now|here|thanks|thank)",
        "(users|customers|people|they|engineers|he|she|team|everyone) (hate|hates|are fed up)",
        "i've (had|lost) it for",
        "(not|isn't|no longer|aren't) (angry|frustrated|exhausted|burnt|burned|a mess)",
        "what a mess (to|of)",
      ],
    },
  ),
];

const COMMIT_RULES: readonly ActRule[] = [
  rule(
    "inform",
    [
      "(i'll|i will|we'll|we will|i'm going to|i am going to|we're going to|we are going to|i'm gonna|we're gonna|i shall|i think i'll|i think we'll|i guess i'll|i guess we'll|let me|i've decided to|i have decided to|we've decided to|we decided to|i decided to|i plan to|we plan to|i intend to|i promise to|i commit to|we commit to|i'm committing to|plan is to|the plan is to|my plan is to) (just |first |then |also |definitely |now |at least |) (try|run|do|start|stop|talk to|talk with|speak to|speak with|sit down with|have a word|have the conversation|have that conversation|ask|set up|test|go with|go for|write|write it|draft|schedule|book|pilot|measure|log|track|raise|raise it|bring (it|this) up|tell|move|commit|give (it|that|this|them|him|her)|put|split|merge|pick|choose|cut|drop|pause|freeze|hold off|wait|hire|make|take|propose|send|share|experiment|limit|cap|introduce|say|offer|check|count|interview|follow|use|switch|keep a|call|meet|pull|postpone|delay|map|list|rotate|block|protect)",
      "(we're|we are|i'm|i am) (going|going ahead|moving ahead|moving forward|starting|running) (with|for) (the|option|your|that|this|it|a|#|plan|<thing>)",
      "(let's|lets) (do|try|go|go with|start|run|pick|commit|take|test|pilot|stop|split|move|say|set|aim|measure|cut|freeze|book) (it|that|this|with|option|the|number|#|a|for|from|by|to|on|both|<thing>)",
      "(i'll|we'll|i will|we will) give (it|that|this) (a (try|go|shot)|# (weeks|week|months|days))",
      "(decided|agreed|it's decided|settled|done deal|deal) (then|we|i|it's|option)",
      "(i|we) (choose|pick|went with|go with|opt for|commit to|chose) (option|the|number|plan|a|b|#)",
      "(i'd|i would) (go with|pick|take|choose|try) (option|the (first|second|third|last)|number|plan) <thing>",
    ],
    {
      detail: "commit",
      at: "start",
      question: false,
      when: later,
      unless: [
        "if (we|i|he|she|they|you|it)",
        "(i'll|we'll|i will|we will) (never|lose|miss|fail|need|have to|be|get|run out)",
        "(let's|lets) (say|see|face|be honest|not|talk about|brainstorm|explore|go back|simulate|assume|hope|pretend|just say|start with (the|what)|take (an|the|a) example|look|stop (the|with the|asking)|drop|leave|skip|move on)",
        "let me (ask|tell you|start|explain|know|think|see|give you|check if|put it|say|run (this|it|something) by|take that|talk you|share|correct|write|be|rephrase)",
        "(i'll|i will) (tell you|ask you|give you|be honest|say this|say it|take (that|it) back|admit|grant|check (and|if)|send you|share (the|it with you)|write (it|more)|come back|wait and|miss|lose|put it)",
        "(run|running) (out|late|over)",
        "(we're|i'm) going for (lunch|dinner|a walk)",
        "make sense",
        "(they|he|she|ceo|board|vp|boss) (want|wants|say|says) ... (we'll|i'll|we will|i will)",
      ],
    },
  ),
  rule(
    "inform",
    [
      "(i|we|we've|i've|i have|we have) (did|tried|ran|done|tested|finished|completed|started|followed|run|had the conversation|talked to (him|her|them)|spoke to (him|her|them)|told (him|her|them|the ceo|the team)|stopped|split) ... (it worked|it didn't|it did not|didn't work|worked|works|went (well|badly|ok|okay|fine|great|better|worse|sideways|nowhere)|helped|failed|backfired|made (it|things) (worse|better)|no difference|no effect|nothing (changed|happened)|improved|fell apart|blew up|stuck)",
      "(the|that|our|this) (experiment|test|trial|pilot|plan|change|conversation|talk|two weeks) (worked|didn't|failed|helped|went|backfired|is over|is done|has ended|finished|ended|made|showed|was a)",
      "(we|i) (did|tried|done) (it|that|the test|the experiment|what (you|we) (suggested|said|agreed|discussed)) (and|but|it|for|last|this)",
      "(it|that) (worked|didn't work|did not work|backfired|failed|helped|didn't help|went well|went badly|made (it|things) (worse|better)|sort of worked|half worked|kind of worked)",
      "we did it",
      "(i|we) (didn't|never|haven't) (do|did|done|get to|got to|got around to|get around to|start|started|try|tried|end up) (it|that|doing|the test|the experiment|in the end|yet)",
    ],
    {
      detail: "outcome",
      at: "start",
      question: false,
      when: (c) => later(c),
      unless: [
        "(if|when|whether|until|unless) (it|that|we)",
        "(google|spotify|netflix|they|he|she|ceo) (did|tried)",
        "(it|that) (worked|failed|helped) (at|for|in) (my|his|her|the|google|our last|another|other)",
        "(that|it) didn't work (for|at|in) (my|his|her)",
      ],
    },
  ),
];

const LEAVE_RULES: readonly ActRule[] = [
  rule(
    "greet",
    [
      "(hi|hello|hey|hiya|howdy|yo|greetings|good (morning|afternoon|evening|day)|hi there|hello there|hey there|morning|dear (coach|plumbline|all|sir|madam|team|friend)|sup|what's up|bonjour|hallo)",
    ],
    { at: "head", unless: ["(morning|hey) (meeting|standup|call|shift|sync)", "(yo|hi|hey) yo"] },
  ),
  rule(
    "thank",
    [
      "(thanks|thank you|thx|ty|cheers|tysm|many thanks|much obliged|much appreciated|appreciated|appreciate (it|that|this|the help|you)|i appreciate (it|that|this|the|you|your (help|time|honesty))|that (helps|helped|was helpful|is helpful|is useful|was useful|really helps|really helped)|this (helps|helped|was helpful|is helpful|is useful|was useful|has been helpful|has been useful)|(very|super|really) helpful|helpful|very useful|i'm grateful for (this|that|your|the help))",
    ],
    {
      at: "start",
      question: false,
      unless: [
        "(thanks|thank) (me|him|her|us|them|everyone)",
        "thanks to (a|an|the|my|our|his|her|their|this|that)",
        "(said|says|got|saying|get|heard|reply|replied|no) (thanks|thank you)",
        "thank you (note|email|card|letter)",
        "(no|not) (thanks|thank you|helpful|useful)",
        "thanks for nothing",
        "(not|isn't|wasn't|hardly) (helpful|useful)",
      ],
    },
  ),
  rule(
    "close",
    [
      "(that's|that is|that will be|that'll be) (all|it|enough|everything) (for (now|today|me|this)|from me|i needed|i need|then|thanks)",
      "(bye|goodbye|good bye|see you|see ya|cya|good night|take care|farewell|ciao|over and out|we're done|we are done|we're done here|i'm done here|i'm done for (now|today)|done here|done for (now|today)|nothing else|no more questions|nothing more|i'm good|all good|i'm all set|all set|that's what i needed|that's all i needed|got what i needed|i've got what i need|i have what i need|we can stop (here|now)|let's stop (here|there|now)|let's end (here|it here|this)|stop here|end (chat|session|conversation|of conversation)|close (this|the case|the chat|it)|quit|exit)",
      "(i've|i have) (got |) (what i (need|needed|came for)|enough for (now|today)|enough to (go on|work with))",
    ],
    {
      detail: "done",
      at: "start",
      question: false,
      when: (c) => later(c) || c.words < 6,
      unless: [
        "that's (it|enough) (he|she|they|we|and)",
        "(i|should i|to|want to|will|might|could|they|he|she|people|who|engineers) quit",
        "quit (my|his|her|the|their|within|last|because|over|after|asking|in|and)",
        "all good (but|except|until|people|engineers)",
        "(exit|quit) (interview|interviews|strategy|plan)",
        "(close|end) (this|it|the case) (deal|gap|role|req|with)",
        "i'm good (at|with)",
        "nothing (else|more) (than|works|matters|to do|changed|helps)",
        "(good night|take care) of",
      ],
    },
  ),
  rule("close", ["(that's|that is) (all|it|everything|that)", "(ok|okay) (bye|done)", "(i'm|im|i am) done", "(done|quit|exit|stop|end)"], {
    detail: "done",
    at: "whole",
    question: false,
    when: (c) => later(c) && c.words < 14,
  }),
  rule(
    "close",
    [
      "(talk|speak|chat|see you|catch you|more|continue|let's continue|let's talk|let's pick (this|it) up|pick (this|it) up|finish this|let's finish|let's finish this|let's do this) (again |) (later|tomorrow|soon|next (week|time|month)|another (time|day)|on monday|on (monday|tuesday|wednesday|thursday|friday))",
      "(i|i've|i have|i'll) (got to|have to|need to|must|gotta) (go|run|leave|jump|drop|hop|dash|stop here|think about (it|this|that)|sleep on (it|this)|step away|head out|think (it|this) over|process (this|that)|get back to work)",
      "gotta (go|run|dash|jump)",
      "(let me|i'll|i will|i need to|i want to|need to|going to) (think about (it|this|that)|think (it|this|that) over|sleep on (it|this|that)|mull (it|this) over|digest (it|this|that)|reflect on (it|this|that)|get back to you|come back (to you|later|with|tomorrow|to this|next)|be back|report back|ponder (it|this|that)|let that sink in|chew on (it|that|this))",
      "(back|brb|ttyl|to be continued|later|laters|until (next time|tomorrow|then)|see you (then|tomorrow|next)|pause here|let's pause|let's park (it|this)|park (it|this)|save (this|it) for later|not now|another time|my meeting's starting|i have a meeting|i've a meeting now)",
    ],
    {
      detail: "later",
      at: "start",
      question: false,
      when: later,
      unless: [
        "(later|back) (he|she|we|they|i|that|this|in|then|on|when|than|the|it)",
        "(until then|not now) (we|he|she|they)",
        "let's pick this up",
        "back (to|and|at|from|end|office|up)",
        "(have to|need to|got to|must) (go|leave|run|stop) (to|through|into|the|a|my|because|if|for|by|on|with|before|at least|it|them|him|her|this|there|live|back|public|faster|first)",
        "i have a meeting (with|on|in|where|every|about|tomorrow|next|at)",
        "(continue|more) (later|tomorrow) (he|she|they)",
      ],
    },
  ),
  rule(
    "close",
    [
      "(let's pick (this|it) up|let's continue|to be continued|pick (this|it) up|we'll continue) ... (later|tomorrow|next|again|monday|tuesday|wednesday|thursday|friday|time)",
    ],
    { detail: "later", at: "start", question: false, when: later },
  ),
];

export const STANCE_RULES: readonly ActRule[] = [...PUSHBACK_RULES, ...EVIDENCE_RULES, ...VENT_RULES, ...COMMIT_RULES, ...LEAVE_RULES];
