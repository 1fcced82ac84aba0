// Rules for what a leader asks for: advice, a decision, code, a review, a fact, a model, a perspective.
import { CODE_RULES, REVIEW_RULES, YOU } from "./asks-for-work.ts";
import { type ActRule, rule } from "./rule.ts";

const DECISION_RULES: readonly ActRule[] = [
  rule(
    "ask-decision",
    [
      "yes or no",
      "y/n",
      "(keep|fire|hire|stay|go|leave|ship|merge|promote) (him|her|them|it|) or (not|let (him|her|them) go|go|stay|leave|no)",
      "thumbs up or (thumbs |) down",
      "(make|take) (the|that|this) (call|decision) for (me|us)",
      "you decide",
      "your (final|) (call|ruling|final answer|verdict) (then|please|on this|is|merge|fire|yes|)",
      "decide for (me|us)",
      "decide (it|this) for (me|us)",
      "(your|final|the) verdict",
      "(give|need|want|have) (me|us|) (a|your|) (straight|clear|simple|one-word|one word|definite|binary|final) (answer|yes|verdict|decision)",
      "which (one|option|of (these|them|the two|those|the three|the options|# # or #|# and #)|side|way|candidate|person) (should|do|would|is|shall|wins|gets|goes) (i|we|you|best|right|better|first|)",
      "(pick|choose) (one|for me|for us|between|a winner)",
      "(option|plan|number) (a|1|one) or (option|plan|number|) (b|2|two)",
      "(a or b|a, b or c|1 or 2|1 2 or 3|1, 2 or 3|one or two|one two or three)",
    ],
    {
      unless: [
        "(he|she|they|ceo|boss|manager|cto|vp|board|founder|she's|he's|committee|finance|hr) (wants|want|wanted|asked|asks|asking|demands|said|says|expects|needs|picks|decides|decided) ... (yes or no|verdict|answer|decide)",
        "(you|they|people|we|we|teams|i) decide (to|on|what|how|when|that|whether|if)",
        "(how do|how would|how can|how does|how should|rather than|to|than|must|we|they|i|can't|cannot|and|had|have) (i|we|you|one|they|) (pick|choose)",
        "how (do|would|should) you decide",
      ],
    },
  ),
  rule(
    "ask-decision",
    [
      "(should|shall) (i|we) (just|really|simply|even|also|still|not|now|then|rather|)",
      "(do|should|would) (i|we) ... or (not|stay|leave|wait|no)",
      "do (i|we) ... (before or after|now or|or)",
      "do (i|we) (just|) (fire|leave|quit|stop|hire|promote|merge|split|rewrite|move|go|stay|accept|take|keep|push back|let|tell|pull|give up|resign|step down|ship|kill|say)",
      "would you (just|) (fire|hire|promote|split|merge|leave|quit|take|keep|let|accept|move|rewrite|stay|go|choose|pick|put|start|do it|say yes|say no|approve|sign)",
      "(am i|are we) (better off|supposed to)",
      "is it time (to|for)",
      "... (right or wrong|true or false|stay or go|stay or leave|build or buy|buy or build)",
      "(has|have) (he|she|they|it) got to go",
      "(does|do) (he|she|they) (have to|need to|deserve to) (go|leave)",
      "fire (him|her|them) or",
      "go or no go",
      "is (he|she) (a |an |the |really |just |too |) (bad|good|weak|wrong|right|problem|great|terrible|poor|incompetent|lazy|lost cause|fit|manager|lead|senior enough|up to it)",
      "(fire|keep|stay|leave|hire|promote|rewrite|merge|split|sell|build|wait|fight) or (keep|fire|go|stay|leave|wait|quit|coach|refactor|buy|build|promote|not|flight)",
    ],
    {
      at: "start",
      question: true,
      unless: [
        "(what|how|where|when|who|whom|which|why) (exactly|else|first|practically|then|on earth|) (should|shall|do|would|can) (i|we|you)",
        "(what|how|where|who) ... (should|shall|do) (i|we)",
        "do (i|we) (know|have|need|understand|get|make sense)",
      ],
    },
  ),
  rule(
    "ask-decision",
    [
      "(tell|say|advise|know) (me|us|) (if|whether) (i|we|he|she|they|it) (should|shall|ought|must|can|need)",
      "tell me (yes|no|1|2|3|one|two|a|b|which|if it's)",
      "tell me (who|which (one|of them|person)) (to|should|i should|we should)",
      "just (say|tell me) (yes|no|which|who|# )",
      "(what's|what is) your (decision|verdict|call|ruling|final answer)",
      "(rule|decide) on (this|it)",
      "(tell|advise) (me|us) (to|) (fire|promote|leave|quit|hire) or",
    ],
    {
      unless: ["(he|she|they|ceo|boss|manager|board|it) (wants|asked|demanded|expects|told)"],
    },
  ),
];

const ADVICE_RULES: readonly ActRule[] = [
  rule(
    "ask-advice",
    [
      "(what|where|how|when|who|whom) (exactly|else|first|practically|the hell|on earth|now|) (should|can|could|would|shall|do|must|might|ought) (i|we|one|you|someone|a manager|a leader|anyone|people|others|a cto|an em)",
      "(what|how|where) (do|does|did|would|should|could|can) (i|we|you|one|people|others|other people|other leaders|other companies|other teams|everyone|anyone|teams|companies|leaders|managers|folks|y'all|somebody|someone) (even|actually|best|ever|usually|normally|)",
      "what (would|do) you (do|suggest|recommend|advise|ask|think|say|propose|try|bet|prefer|reckon|make of|see)",
      "what (have|did) (other|others|people|you)",
      "(any|some) (ideas|idea|advice|tips|thoughts|suggestion|suggestions|recommendation*|experience|experiences|guidance|pointers|wisdom|views)",
      "(how to|ways to|way to) (word|say|approach|handle|deal|fix|get|make|put|tell|open|convince|explain|stop|start|break|bring|sell|pitch|frame|structure|measure|avoid|reduce|run|solve|prepare)",
      "(what's|what is) (the|a|my|your|our) (best|right|better|good|smart|sane|next|first|alternative|play|move|advice|take|opinion|view|recommendation|suggestion|way|angle) (way|thing|step|approach|move|course|practice|on|here|for|to|)",
      "(what's|what is) next",
      "where (do|should|would) (i|we|you) (even |) (start|begin)",
      "(what are|what're) (my|our|the) (options|choices|alternatives|levers)",
      "is there (a|any|some) (way|better way|trick|good way|playbook|alternative|approach)",
      "(would|will|could) (another|that|this|it|adding|hiring|a|an|more|moving|changing|splitting) ... (help|work|fix|solve|be enough|be better|make sense|make it)",
    ],
    { question: true },
  ),
  rule(
    "ask-advice",
    [
      "(help|advise) (me|us)",
      "(i need|i want|need|we need|looking for|i'd like|could use|i could use|seeking|searching for|after|request|requesting|i'd appreciate|would appreciate|appreciate) (some|your|a bit of|any|a little|) (advice|help|guidance|input|direction|perspective|opinion|view|views|critical view|ideas|counsel|a second opinion|suggestions|recommendation*)",
      "(advise|kindly advise|please advise)",
      "tell (me|us) (how|what) (to|i (should|can|could|ought)|we (should|can|could))",
      "(give|send) (me|us) (some|your|an|a|) (advice|tips|ideas|opinion|recommendation|view|take|framework|plan|playbook|approach|guidance|answer|honest opinion|honest view|strategy|options)",
      "(your|honest) (advice|take|thoughts|opinion|view|recommendation)",
      "(would|i'd|i would|should) (like|love|appreciate) (to (know|hear|understand)|someone to|your|some|guidance|help)",
      "(how|what) (to|should i|should we|can i|can we|do i|do we) (do|word|say|approach|handle|deal|fix|get|make|put|tell|open|convince|explain|stop|start|sell|pitch|frame|write)",
      "(wondering|wonder|curious|not sure|unsure|don't know|no idea|idk|trying to figure out|figure out|struggling with|stuck on|torn on) (on|about|) (how|what|whether|if|where|which) (to|i (should|can|could)|we (should|can|could))",
      "(i don't know|i'm not sure|not sure|don't know) (what|how|whether|where|who|which|if) (to|i|we|it|he|she|they)",
      "(can|could|would) (you|someone|anyone|anybody|somebody) (please |) (help|advise|suggest|recommend|tell me how|tell me what|explain how|share how)",
      "(someone|somebody|anyone|anybody|pls|please) (please |pls |) (tell me how|help|explain how)",
      "wdyt",
      "(what do you|whaddya) (think|reckon)",
      "thoughts",
      "tell (me|us) what's wrong",
      "(look at|look over|review|check|critique|assess|evaluate|comment on) my (plan|strategy|strategy doc|doc|proposal|thinking|org chart|argument|draft|slides|deck|narrative|30-60-90|roadmap)",
    ],
    {
      unless: [
        "(asked|asks|ask|asking|went to|go to|turned to|ignored|ignores|took|followed) (me|him|her|them|us|) (for|my|his|her|their|the) (advice|help|guidance|opinion|input)",
        "(help|helps|helped) (me|us) (sleep|through|a lot|more|much)",
        "(he|she|they|that|which|didn't|doesn't|not|nobody|to|who|it|would|could|will) (help|helps|helped|advise|advises) (me|us)",
        "against advice",
        "(gave|gives|get|got|getting|give) (me|us|) (the|his|her|their|) advice",
        "(thoughts|views|ideas) (of|about) (suicide|leaving)",
      ],
    },
  ),
  rule(
    "ask-advice",
    [
      `${YOU} (write|draft|prepare|create|put together) (me|us|) (a|an|the|my|our|some) ... (strategy|strategy doc|plan|doc|document|memo|email|message|proposal|brief|agenda|job ad|job description|business case|talking points|rubric|ladder|charter|roadmap|slides|deck|pitch)`,
    ],
    { detail: "draft", at: "start", question: false, unless: ["(i|we|they|he|she|to) (write|draft|prepare|create)"] },
  ),
  rule("ask-advice", ["help", "(what|how) (now|then)", "(wdyt|advice|thoughts|ideas|or what|what else|and then|so what|now what|what next|any tips)"], {
    at: "whole",
  }),
];

const FACT_THING =
  "(law|axis|axes|model|framework|theory|theorem|principle|effect|cube|pattern|metrics|archetype|archetypes|coherence|paradox|curve|matrix|loop|loops|fallacy|swim lane|swim lanes|ratio|canvas|method|methodology|bias|layer|layers|diagram|map|mapping|analysis|maneuver|manoeuvre|quotient|trap|stock|stocks|flow|flows|debt|span of control|error budget|error budgets|slo|slos|sla|slas|bus factor|toil|topology|topologies)";
const FACT_RULES: readonly ActRule[] = [
  rule(
    "ask-fact",
    [
      "what (does|do|did) <thing> (mean|stand for|refer to|actually mean|stands for)",
      "(what is|what's) the (meaning|definition) of",
      "meaning of <thing>",
      "(define|definition of) <thing>",
      "who (came up with|invented|coined|wrote|created|proposed|said that|said|is behind|first described|popularised|popularized)",
      `(what is|what's|what are|explain|remind me what|tell me what|remind me of|explain me|what was) (the|a|an|that|this|) (<thing>|) ${FACT_THING}`,
      "(difference|distinction) between",
      "how (is|are) <thing> different (from|to)",
      "(industry|market) (average|standard|benchmark|benchmarks|norm)",
      "(what's|what is) (a|the) (typical|normal|usual|average|common|standard) (ratio|rate|number|span|size|attrition|turnover|salary|time|length|cadence|range|figure|benchmark)",
      "what (year|book|paper|chapter|source|article) (is|was|does|did|should|says|has)",
      "(which|what) (book|paper|chapter|article|author) (is|was|says|said|has|covers|describes|should)",
      "(when|where) (was|were) ... (published|written|invented|coined|introduced)",
    ],
    {
      unless: [
        "(what's|what is|what are) (the|our|my|your|a) (problem|point|best|right|alternative|next|plan|first|issue|catch|use)",
        "mean (by|to|when|for us|for me|for my|for the team|that (i|we|he|she|they|you))",
        "you mean",
        "(at|in|of) (my|our) (team|company|org|organisation|organization|place)",
        "(with|wrong|about|in) our",
        "(who|who's) (wrote|created|said|invented|came up with) (this|that|it|the (code|bug|ticket|plan|roadmap|strategy|doc|rule|policy|deadline|date|target))",
        "(difference|distinction) between ... (him|her|them|us|my|our|what)",
        "(did|does|do) (he|she|they|it|that|this) mean",
        "my (boss|manager|ceo|cto|vp|team|staff|reports) (model|loop)",
        "(org|operating|data|threat|business|domain|delivery|ownership|engagement|hiring|pricing|capacity) model",
        "(no|any|little|make a|makes a|see a|what) (difference|distinction)",
      ],
      question: true,
    },
  ),
  rule(
    "ask-fact",
    [
      "(define|explain) (the|what|a|an|) <thing>",
      `(explain|remind me of|remind me what|tell me about|tell me more about|what about) (the|a|) (<thing>|) ${FACT_THING}`,
    ],
    {
      at: "start",
      unless: [
        "explain (to|this to|it to|that to|why|how (i|we|to)|it|this|that|him|her|them|myself|yourself|what you|your|my|our|us|me)",
        "(our|my|your|their) <thing>",
      ],
    },
  ),
  rule(
    "ask-fact",
    [
      "(what's|what is|what are) (dora|space|raci|rfc|adr|okr|okrs|kpi|slo|slos|sla|sli|mttr|mttd|pip|wip|akf|psi|smart|star|nps|rice|moscow|cqrs|ddd|sre|finops|devex|conway's law|brooks's law|brooks' law|brooks law|goodhart's law|little's law|parkinson's law|dunbar's number|kanban|scrum|shape up|wardley|cynefin|strangler|monorepo|sharding|multi-tenancy|wardley mapping|team topologies|stream-aligned|complicated-subsystem)",
    ],
    { question: true, at: "start" },
  ),
];

const LENS_RULES: readonly ActRule[] = [
  rule(
    "ask-lens",
    [
      "(what|how) (would|might|does|did|could) <who> (say|do|think|tell|advise|see|look|approach|suggest|recommend|handle|make of|argue|write|respond|answer|view|frame|call|ask)",
      "through the (lens|eyes) of <who>",
      "from the (viewpoint|vantage point) of <who>",
      "from the (perspective|point of view|standpoint) of <who>",
      "(pretend|imagine) (you are|you're|to be|you were) <who>",
      "(act|answer|speak|talk|respond|reply) (as|like|as if you were|as though you were) <who>",
      "(be|play) <who> for (me|a moment|a minute)",
      "in the style of <who>",
      "use the <who> lens",
      "channel your inner <who>",
      "put on your <who> hat",
      "switch to the <who> (lens|view|perspective)",
    ],
    {
      unless: [
        "(would|might|does|did|could) (you|he|she|they|it|we|i|that|this|people|others|one|anyone|someone|everyone|a|an|the|my|our|your|his|her|their|all|other|these|those|good|success|such|each|any)",
        "(pretend|act|behave|talk|speak|answer) (as|like|to be|you're|you are) (if|though|nothing|everything|a child|it|this|we|they|he|she)",
      ],
    },
  ),
];

const OTHER_RULES: readonly ActRule[] = [
  rule(
    "explore",
    [
      "(let's|lets|can we|could we|shall we|want to|i'd like to|i want to|help me|just|wanna) (just |) (brainstorm|explore|think out loud|think aloud|think this through|think it through|think through|riff|spitball|play with|kick around|map out|mull)",
      "brainstorm (with me|this|some|ideas|a bit|on)",
      "(what am i|what are we|what i'm|what we're|what i am|anything i'm|something i'm) (missing|overlooking|not seeing|forgetting|blind to)",
      "(what|where) (are|is) (my|our|the) blind (spot|spots)",
      "(poke|punch|pick) holes",
      "(play|be) (the |) (devil's|devils) advocate",
      "(challenge|argue with|argue against|stress test|stress-test) (me|this|my|that|it|the)",
      "(convince|persuade) me otherwise",
      "(what|which) questions should (i|we)",
      "what (else|) could (be|cause|explain|be behind|be going on|be causing)",
      "(other|different) (ways|angles) (to|of|on) (look|see|seeing|looking|this)",
      "(bounce|run) (this|some|an|a few|something) (idea|ideas|thoughts|thought|thing|) (off|past|by) you",
      "(i'm|im|i am) (just |) (thinking (out loud|aloud)|exploring|musing)",
      "what if (we|i)",
      "tell (me|us) (where|what) (i'm|i am|we're|we are) (wrong|missing)",
      "explore (options|ideas|this|the|what|a few|alternatives)",
      "talk (me |it |this |) through (it|this|with me|the options)",
    ],
    {
      unless: [
        "(he|she|they|who|ceo|boss|people|team|nobody|everyone|customers|vp|cto) (challenge|challenges|explore|explores|brainstorm|plays|play)",
        "(afraid|scared|worried|worry|wondering) what if",
      ],
    },
  ),
  rule(
    "ask-instrument",
    [
      "(simulate|simulation of|run a simulation|run the simulation|monte carlo|run a model|run the model|system dynamics|systems model|stock and flow|stocks and flows)",
      "(can you|could you|would you|please|let's|i want to|i'd like to|want to|help me) (just |) (simulate|model|forecast|calculate|compute|chart|plot|diagram|draw|project)",
      "(run|crunch|do) the (numbers|math|maths|sums|calculation|arithmetic) (for me|with me|on|please|here|together|)",
      "(draw|sketch|show|map) (me |us |) (the|a|our|my) (loop|causal loop|causal loops|feedback loop|feedback loops|system|diagram|stocks)",
      "(swim lane|swim-lane|scale cube|coherence|funnel|hiring funnel|team sizing) (check|calculator|calculation|analysis|tool|model|instrument)",
      "(what happens|see what happens|show me what happens) if (we|i) (change|double|halve|add|remove|cut|increase)",
    ],
    {
      unless: [
        "(i|we) can do",
        "(he|she|they|we|i|finance|cfo) (simulate*|ran|did|run|runs|crunched|modelled|modeled)",
        "(ran|did) the (numbers|math|maths|sums)",
        "draw (a line|the line|up|attention|on)",
        "show me the system",
        "(role|business|data|operating|threat|domain|hiring|delivery) model",
      ],
    },
  ),
  rule("ask-instrument", ["model (this|it|that|the|our|my)", "(simulate|calculate|forecast|compute)", "(let's|lets) (simulate|model)"], {
    at: "start",
    unless: ["model (behaviour|behavior)", "(simulate|calculate|forecast|compute) (team|service|engine)"],
  }),
];

const VALIDATION_RULES: readonly ActRule[] = [
  rule(
    "seek-validation",
    [
      "right",
      "correct",
      "no",
      "don't you think",
      "don't you agree",
      "isn't it",
      "isn't that so",
      "agree",
      "agreed",
      "wouldn't you (say|agree)",
      "you agree",
      "aren't i",
      "am i right",
      "or am i (wrong|crazy|kidding myself|missing something|mad|dreaming|overreacting|being unreasonable|naive|just naive)",
      "yeah",
      "you know what i mean",
      "makes sense",
      "fair",
      "innit",
      "doesn't it",
      "isn't he",
      "isn't she",
      "eh",
    ],
    {
      at: "end",
      question: true,
      unless: [
        "(yes or no|if not right|are they right|is (he|she|it|that|this) (right|correct|fair)|is that it|or no|why no|and no|say no|if no|all right|alright|quite right|get (it|this) right|gets (it|this) right|done right|do (it|this) right|to be fair|what's fair|is fair|be fair|what is right|who's right|who is right|their right|the right|not fair|makes sense to)",
        "(what|how|which|who|why|where|when) (is|are|do|does|should|can|would|to|could|will|makes|seems) ... (right|correct|fair|makes sense)",
      ],
    },
  ),
  rule(
    "seek-validation",
    [
      "tell me (i'm|im|i am|we're|it's|that it's|that i'm|it is|this is) (right|not wrong|not crazy|ok|okay|doing the right thing|the right (call|thing|move|decision)|not|a good|fine|going to be)",
      "(am i|are we) (right|wrong|crazy|mad|overreacting|being (unreasonable|unfair|too|paranoid|naive|harsh|soft)|naive|kidding myself|kidding ourselves|on the right track|thinking about (it|this|that) (right|correctly|the right way|wrong)|the (asshole|problem|only one|bad guy)|too (harsh|soft|sensitive|demanding|strict|old)|justified|delusional|imagining)",
      "(am i|i'm) ... or am i",
      "(is|was) (my|our) (counter|reasoning|argument|plan|thinking|instinct|approach|idea|logic|read|gut|proposal|assumption) (right|wrong|ok|okay|sound|correct|reasonable|fair|crazy|good|sane|valid|any good)",
      "(is|was) (this|that|it) (a good|a bad|a terrible|a stupid|a reasonable|a sane|the right|reasonable|fair|unreasonable|crazy|normal|stupid|the wrong) (idea|call|move|decision|approach|plan|thing|of me|to|)",
      "(back me up|agree with me|please agree|validate)",
      "(i'm|i am|we're) right (aren't i|am i not|here|about this|on this|no)",
      "does (that|this|it|my plan) (make sense|sound (right|reasonable|ok|sane|good|crazy)|seem (right|reasonable|fair|ok))",
      "(sounds|seems) (good|right|reasonable|fair|ok) to you",
    ],
    {
      unless: ["are we (right|wrong) (to assume|size)", "was (this|that|it) the right", "who (am i|are we)"],
      question: true,
    },
  ),
  rule(
    "seek-validation",
    [
      "tell me (i'm|im|i am|we're|it's|it is|this is) (right|not wrong|not crazy|ok|okay|wrong|crazy|doing the right thing|the right (call|thing|move|decision)|a good|fine)",
      "(just |) (say|confirm) (i'm|that i'm|it's|that it's|i am) (right|the right|ok|fine|a good)",
      "(back me up|agree with me|please agree|validate (me|this|my)|i want you to agree)",
      "i (just |) (want|need) (you to (agree|confirm)|to hear (that|)|confirmation|validation|reassurance)",
    ],
    { at: "start" },
  ),
];

/** C17: asks to rank, rate or predict people; said as a detail, since the words are those of many acts. */
const SCORE_RULES: readonly ActRule[] = [
  rule(
    "ask-decision",
    [
      "(rank|rate|score|grade|stack rank|stack-rank|compare) (my|the|our|all|all my|each of my|these|each|every) ... (team|engineer*|developer*|dev*|people|report*|them)",
      "(rank|rate|score) (them|him|her|everyone|each person)",
      "who (is|are) (my|the|our) (weakest|worst|best|strongest|least productive|most productive|lowest|bottom|top) ... (engineer*|performer*|developer*|person|people|dev*|one|ones)",
      "(who's|who is) (weakest|underperforming|slacking|most likely to (leave|quit)|going to (quit|leave))",
      "(predict|guess|tell me) who ... (quit|leave|fail|underperform*)",
      "(productivity|performance) (score|ranking|rating) (for|of|per) (each|every|my|the)",
    ],
    { detail: "score-people" },
  ),
];

export const ASK_RULES: readonly ActRule[] = [
  ...SCORE_RULES,
  ...CODE_RULES,
  ...REVIEW_RULES,
  ...DECISION_RULES,
  ...ADVICE_RULES,
  ...FACT_RULES,
  ...LENS_RULES,
  ...OTHER_RULES,
  ...VALIDATION_RULES,
];
