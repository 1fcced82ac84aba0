// Rules for how a leader steers the conversation itself: questions about it, corrections, take-backs, refusals, turns of topic.
import { asked, later, META_RULES, played } from "./meta.ts";
import { type ActRule, rule } from "./rule.ts";

const MENDING_RULES: readonly ActRule[] = [
  rule(
    "correct",
    [
      "(i|we) meant (to say|to write|) (#|<thing>)",
      "(i misspoke|i mistyped|typo|i was wrong about|i got that wrong|my mistake|my bad|let me correct|correction|small correction|one correction|two corrections|quick correction|to correct|let me rephrase that|let me fix)",
      "(make that|should be|should have been|should say|it's actually|it is actually|they're actually|there are actually|we're actually|we are actually|we actually have|i actually have|that's actually|actually it's|actually it is|actually there are|actually we have|actually we're|actually i have|actually that's|actually they're) (more like|about|around|closer to|only|) #",
      "(not|isn't|aren't|wasn't|weren't) # ... (it's|it is|but|they're|there are|we have|we're|there's|more like|rather|actually) (#|actually #|about #)",
      "# <thing> not #",
      "not # (but|it's|rather) #",
      "no (it's|it is|we're|there are|we have|they're|i have|there's) (more like|about|around|closer to|only|actually|) #",
      "(except|only) (it's|there are|there's|we have|we're|they're) (not # |) (#|<thing> not)",
      "(one|two|a few|some) (thing|things|detail|details|correction|corrections|point|points) (wrong|off|incorrect|to correct|to fix)",
      "(you have|you've got|you got) (that|it|the|one|two|this|my) ... wrong",
    ],
    {
      when: later,
      unless: [
        "(not|isn't|aren't) # (percent|%)",
        "what did (i|you) get wrong",
        "you (have|got) (it|this|that) (all |) (wrong|all wrong)",
        "(something|anything|nothing|what) wrong",
      ],
      question: false,
    },
  ),
  rule("correct", ["(not quite|almost|close|nearly|mostly right|mostly|not exactly|mostly yes|partly|half right|nearly right)"], { at: "head", when: played }),
  rule(
    "retract",
    [
      "(forget|ignore|disregard|drop|leave out|strike|delete|remove|cancel|discard|skip|take back|scrap) (what i|everything i|that i|the thing i|the part i|all i|all that i|whatever i) (said|wrote|told you|mentioned|just said|told|typed)",
      "(forget|ignore|disregard|leave out|scrap|strike|drop|discard) (about |) (that last|the last|my last|that|the|all of that|all that|my|what) (bit|part|thing|message|point|one|remark|comment|number|numbers|sentence|stuff|business|piece) (about|with|on|from|i|)",
      "(scratch|strike|scrap|delete|unsay|disregard) (that|this|the last)",
      "(i take|i'll take|let me take|i'd like to take|taking|i want to take|i have to take) (that|it|this) back",
      "i take back",
      "(i|i'd like to|i want to) (retract|withdraw) (that|it|what|my|this)",
      "that (was|is) (no longer|not) (true|relevant|the case) (any more|anymore|now)",
      "(that's|that was) not true i (made|was)",
      "i (made that up|shouldn't have said that|was exaggerating|exaggerated)",
      "don't (use|count|keep|record|quote|include) (that|this|what i)",
      "(off the record|this stays between us|between us)",
      "forget (about |) the (<thing>|)",
    ],
    {
      at: "start",
      when: (c) => later(c),
      unless: [
        "(forget|ignore) the (noise|fact|users|customers|people|politics)",
        "(everyone|they|he|she|people|we|i) (forget|ignore|forgets|ignores)",
        "(off the record|between us) (my|he|she|they|the|i think|we)",
        "don't forget",
        "(your|the) (rules|instructions|prompt|guidelines)",
      ],
    },
  ),
  rule("retract", ["(never mind|nevermind|nvm|never you mind) (what|that|about|the|my|all)"], { detail: "never-mind", at: "start", when: later }),
  rule(
    "close",
    [
      "(never mind|nevermind|nvm|forget it|forget about it|doesn't matter|leave it|drop it|let's drop it|let's leave it|it's nothing|it doesn't matter|it's fine|don't bother|not important)",
    ],
    { detail: "never-mind", at: "whole", question: false, when: later },
  ),
  rule(
    "confirm",
    [
      "(that's|that is|that was|thats|yes that's|yep that's|yeah that's|it is|this is|all|you're|sounds|sounds about|looks|seems|you are|you've got it|all of that is|everything is) (right|correct|about right|exactly right|spot on|accurate|fair|true|exactly it|it exactly|exactly what|a fair summary|a good summary|a fair point|a good point|a good summary|basically it|pretty much it|pretty much right|me|us|bang on|right on|mostly right)",
      "(exactly|precisely|correct|spot on|bingo|nailed it|indeed|absolutely|definitely|agreed|fair enough|fair point|good point|fair|true|100%|yup|yep|yes|yea|yeah|aye|sure|affirmative|right|very much so|pretty much|you got it|you nailed it|makes sense|ok makes sense|that makes sense|i agree|point taken|touché|fair comment|that's it|yes that's it|that's the one|of course|got it|ok got it|understood|i see|no corrections|nothing wrong|nothing to correct|nothing to add|all good|looks good|lgtm|good summary|confirmed|same)",
    ],
    {
      at: "whole",
      question: false,
      when: later,
      unless: ["that's it"],
    },
  ),
  rule("confirm", ["(that's|that is|thats) it"], { at: "whole", question: false, when: played }),
  rule(
    "confirm",
    [
      "(yes|yep|yeah|yup|exactly|correct|right|indeed|true|ok|precisely|hm|hmm|no) (yes|) (that's|that is|thats|it's|it is|this is|you're|you are|you've|all) (right|correct|about right|exactly right|exactly it|spot on|accurate|true|fair|it|basically it|exactly|a fair summary|got it|pretty much it|me|us|what i mean|what i meant|exactly what)",
      "(that's|that is|thats) (right|correct|exactly right|about right|spot on|accurate|a fair summary|a good summary|exactly it|true|fair)",
      "(exactly|precisely|spot on|bingo|fair enough|fair point|good point|point taken|well spotted|good catch|you got me|yes exactly|agreed|i agree|you're right|you are right|you may be right|you might be right|you have a point|you've got a point|hadn't thought of|i hadn't thought of|hadn't seen it that way)",
      "(yep|yup|yes|yeah) (it is|it does|we do|i do|they do|he does|she does|we are|they are|we did|i did|he did|they did|there is|there are|i am|of course|definitely|absolutely|i think so|all of it|pretty much|mostly)",
    ],
    {
      at: "head",
      question: false,
      when: later,
      unless: [
        "(agreed|agree) (to|on|in|a|last|that (he|she|they|we))",
        "(that's|you're|you are|that is) (right|correct|true|fair) (if|only if|when|for)",
        "(exactly|precisely) (#|how|what (do|are|is)|the (opposite|wrong)|one|because (he|she|they))",
        "(you're|you are) right that (he|she)",
      ],
    },
  ),
  rule(
    "reject",
    [
      "(that's|thats|that is|this is|that was) not what i (said|meant|asked|wrote|told you|was asking|am asking|am saying|mean|wanted)",
      "(i|we) (didn't|never|did not) (say|said|mean|write|tell you|ask|claim) (that|this|it|so|anything|for that)",
      "not what i (said|meant|asked|was asking|wrote)",
      "you (misunderstood|misread|misheard|missed it|misunderstand|got me wrong|got it wrong|got that wrong|have it wrong|have it backwards|got it backwards|are putting words|'re putting words|mixed up|confused)",
      "you've (misunderstood|misread|got it wrong|got that wrong|mixed up|got me wrong|got it backwards)",
      "(putting|you put) words in my mouth",
      "(don't|stop) put* words in my mouth",
    ],
    { when: later, unless: ["(he|she|they) (think|thinks|say|says|said|claims) i"] },
  ),
  rule(
    "reject",
    [
      "(no|nope|nah|wrong|incorrect|that's wrong|that's not right|that's incorrect|not at all|not really|no not really|no it's not|no it isn't|no that's wrong|no that's not right|not correct|that's not correct|false|negative)",
    ],
    { at: "whole", question: false, when: played },
  ),
];

const ANSWERING_RULES: readonly ActRule[] = [
  rule(
    "dont-know",
    [
      "(i|we|i really|i honestly|honestly i|to be honest i) (have no idea|have no clue|don't know|do not know|couldn't tell you|couldn't say|can't say|can't tell you|can't tell|don't have a clue|wouldn't know|haven't a clue|haven't the foggiest|never (measured|looked|tracked|checked|counted|asked|thought about it)|haven't (measured|looked|tracked|checked|counted|asked|thought about)|don't (measure|track|count|have (that|the|any) (number|numbers|data|figure|figures|metric|metrics)|have a number|have numbers|have data)|am not sure|would have to (look|check|ask)|'d have to (look|check|ask))",
      "(i'd|we'd) have to (look|check|ask|find out)",
      "(no idea|no clue|not sure|i'm not sure|i am not sure|we're not sure|dunno|i dunno|idk|hard to (say|tell)|difficult to say|don't know|don't have that|never (measured|tracked|checked|counted|asked|thought about) (it|that|this)|haven't (measured|tracked|checked|counted|asked) (it|that|this)|who knows|beats me|nobody knows|no one knows|your guess is as good as mine|couldn't tell you|can't tell|honestly not sure|not really sure|unclear|unknown|good question|we never (measured|tracked|checked|counted|looked|asked)|no data)",
    ],
    {
      at: "start",
      question: false,
      when: asked,
      unless: [
        "not sure (i|that|if that|about that)",
        "(can't|cannot) say (no|yes|that|it|anything|so)",
        "(i|we) don't know (each other|anyone|how to|what to do|what else to|which|whether to|if i should|if we should|where to)",
        "not sure (if|whether) (i|we) should",
        "not sure (what|how) to",
        "no idea (how|what) to",
      ],
    },
  ),
  rule(
    "dont-know",
    [
      "(no idea|no clue|not sure|i'm not sure|i am not sure|dunno|i dunno|idk|hard to (say|tell)|i don't know|don't know|we don't know|i have no idea|never (measured|tracked|checked|counted|asked) (it|that|this|)|we've never (measured|tracked|counted) (it|that|)|haven't (measured|tracked|checked) (it|that|)|who knows|beats me|nobody knows|good question|couldn't tell you|i couldn't say)",
    ],
    { at: "whole", question: false, when: later },
  ),
  rule(
    "refuse-to-answer",
    [
      "(skip|pass|next|next question|skip it|skip that|skip this|skip the question|skip this one|skip that one|move on|moving on|let's move on|let's skip that|let's skip it|let's skip this|pass on that|i'll pass|not relevant|irrelevant|doesn't matter|it doesn't matter|that doesn't matter|that's not relevant|that's irrelevant|not important|n/a)",
    ],
    { detail: "skip", at: "whole", question: false, when: asked },
  ),
  rule(
    "refuse-to-answer",
    [
      "(i|we) (don't|do not|won't|will not|'d rather not|would rather not|'m not going to|am not going to|refuse to) (want to |wish to |care to |really want to |) (answer|say|get into|go into|talk about|discuss|tell you) (that|this|it|the|your|any|why)",
      "i (don't|do not) want to (answer|say|get into it|go into it|talk about it)",
      "(i'd|i would) rather not (answer|say|get into|go into|talk about|discuss|tell)",
      "(not|won't be|i'm not) answering (that|this|it|any|more)",
      "(skip|pass on) (that|this|the) (one|question|questions|bit)",
      "(that's|it's|this is) (not relevant|irrelevant|beside the point|not the point|not important)",
      "can we (skip|move on|leave that)",
      "(don't|no need to) (ask|get into) (me |) (about |) (that|this)",
    ],
    { detail: "skip", when: later, unless: ["(he|she|they|who) (don't|won't|doesn't)"] },
  ),
  rule(
    "refuse-to-answer",
    [
      "just (tell|give) (me|us) (what|the|your|an|a|1|one|which|yes|how|straight|already|if|whether|please|something|it)",
      "just (say it|say|answer|answer me|answer the question|tell me|advise|give me|decide|spit it out|get to the point)",
      "(stop|quit) (asking|with the) ... (tell|give|answer|say)",
      "(cut to the chase|get to the point|spit it out|bottom line it|bottom line please|cut the crap|skip the socratic|enough socratic|give it to me straight)",
      "(tell|give) me (what to do|the answer|your answer|an answer|a straight answer|your recommendation|a recommendation|something concrete|something i can use) (already|now|please|)",
      "(i|we) (just |only |simply |) (want|need|came for) (an |the |a |some |your |actual |) (straight |clear |concrete |actual |) (answer|answers|recommendation) (not|now|already|please|)",
    ],
    {
      detail: "just-tell-me",
      unless: [
        "(they|he|she|ceo|boss|people|engineers|customers|vp|who|to) (just |simply |) (tell|tells|give|gives|want|wants|answer|answers|say|says)",
        "(i|we|could|can|should|to|and|always|will|would|might|i'd|i'll|did|not|who|don't) just (tell|give|say|answer|decide|advise)",
        "just say (no|yes) to",
        "just tell (him|her|them)",
        "(he|she|they) (said|says|goes|went) just",
      ],
    },
  ),
  rule(
    "refuse-to-answer",
    [
      "(enough|no more|too many|so many|stop with the|quit it with the|fewer|less|another|more|all these|all the|endless|sick of the|tired of the|done with the) (of the|with the|of your|of these|with all the|damn|bloody|fucking|) (questions|question|asking)",
      "(stop|quit) (asking|interrogating|questioning|answering with|answering my question)",
      "(don't|do not) (ask|answer) (me |) (any |) (more |another ) (questions|question)",
      "(is this|feels like|sounds like) (an|a) (interrogation|interview|quiz|exam|therapy session)",
      "you (keep|just keep|only|just) (ask|asking|answer|answering) (questions|me|things|with)",
      "(you've|you have) asked (enough|me enough|plenty|a lot)",
      "i (already|just) (told|answered|said) (you|that|this|it)",
      "(i've|i have) (already |) (told you|answered|said) (that|this|it|enough|already)",
      "(answer|answered|answering) (my|a) question (with|by) (a|another)",
    ],
    {
      detail: "enough-questions",
      when: later,
      unless: [
        "(interview|candidate|candidates|screening|customer|customers|panel|board|their|his|her|people|team|they|engineers|she|he|juniors) ... (questions|question|asking)",
        "enough questions (for|in) the",
        "one more question",
        "another question for",
        "(no more|no|enough) questions from me",
        "no more questions for",
      ],
    },
  ),
  rule(
    "refuse-to-answer",
    [
      "(it's|that's|this is|that is|it is|is) (confidential|private|under nda|sensitive information|classified|none of your business|personal|secret|not public)",
      "(i|we) (can't|cannot|am not allowed to|'m not allowed to|may not|must not|can not) (share|tell you|say|disclose|talk about|discuss|reveal|name|give you) (that|this|it|them|numbers|the|names|any|more|details)",
      "(none of your|not your) business",
      "under (an |) nda",
      "(i'm|we're|i am) not allowed to (share|say|tell|disclose|talk)",
      "rather keep (that|it|this) (to myself|private|out)",
      "confidential sorry",
    ],
    {
      detail: "private",
      when: asked,
      question: false,
      unless: [
        "(he|she|they|told me|boss|ceo|hr) (said|says|told|claims) (it's|that's|it is)",
        "(i|we) can't (tell|say) (him|her|them|my|the|whether|if|which|what|why|how)",
      ],
    },
  ),
];

const TOPIC_RULES: readonly ActRule[] = [
  rule(
    "new-topic",
    [
      "(a |an |on a |on an |quite |totally |completely |something |) (different|separate|another|unrelated|other|new|next|second) (but related |) (thing|question|topic|subject|problem|issue|matter|note|story|one|situation) (entirely|altogether|now|for you|though|but|then|i|we|my|that|is|about|)",
      "(something|anything|somewhere) (else|different|unrelated)",
      "(on|onto|moving on) (to |) (something|a different|another|the next) (else|thing|topic|question|problem|)",
      "(changing|change of|let's change|change|switching|switch|let's switch|new|next) (the |) (subject|topic|topics|gears)",
      "(can|could|may) i (ask|bring up|raise) (you |) (about |) (something|another|one more|a different|a separate) (else|different|unrelated|thing|question|)",
      "(unrelated|separately|by the way different|on another note|on a different note|on a separate note|moving on to something else|completely unrelated|totally unrelated|side question|off topic|off-topic)",
      "i (also|) have (another|a different|a separate|a second|a new) (problem|question|issue|topic|thing|situation)",
      "(there's|there is) (another|something else|one more|a second|a different) (thing|problem|question|issue|i|)",
      "(let's|can we) (talk about|discuss|move on to|move to|switch to|look at) (something|another|a different|a new)",
    ],
    {
      at: "start",
      when: later,
      unless: [
        "(another|different|other|new|next) (thing|one|problem|issue|question) (is|was) that (he|she|they|we|the)",
        "(different|separate) (question|thing|issue|problem|matter) from",
        "different thing (every|each)",
        "(a |) (different|another) (story|thing|one|issue|problem) (every|each)",
        "(next|other|second) (one|thing) (was|is|we|took|i)",
        "something (else|different) (is|was|entirely is) going",
        "every",
      ],
    },
  ),
  rule(
    "return-to",
    [
      "(back|going back|coming back|returning|circling back|let's go back|can we go back|i want to go back|i'd like to go back|let's return|let's get back|let's circle back|to go back|to come back|to return|can we return|let me go back|can we get back|let me come back|we should go back|to get back) to (the|my|our|your|what|that|this|where|those|hiring|reorg|a|his|her|<thing>)",
      "(about|on|as for|regarding) (that|the|my|our) ... (again|from before|from earlier|we (talked about|discussed|mentioned)|i (mentioned|told you about|raised|asked about)|you (asked|mentioned|raised))",
      "where were we",
      "(earlier|before) (you|i|we) (said|mentioned|asked|talked|were talking|raised|told)",
      "(what about|and) the (first|second|other|previous|original|earlier) (question|problem|topic|thing|issue)",
      "to pick up where we left off",
      "continuing (from|with|our|on) (last|what|yesterday|our|where)",
    ],
    {
      at: "start",
      when: later,
      unless: [
        "back to (back|square|work|normal|the office|ic|coding|being|school|basics|reality|the drawing board|him|her|them|me|us|you)",
        "going back to (ic|coding|the office|school|being|work)",
        "(go|going) back to (him|her|them|my boss|my manager|the board|the ceo|the team|engineering|hr|being|an ic)",
        "(come|came|comes|coming) back to (me|us|him|her)",
        "(he|she|they) ... (back to|return to)",
      ],
    },
  ),
];

export const REPAIR_RULES: readonly ActRule[] = [...META_RULES, ...MENDING_RULES, ...ANSWERING_RULES, ...TOPIC_RULES];
