// C6 under pressure: a held view is not dropped without evidence. C3: no contradiction for its own sake, no scorn.

import { breach, findIn, flat, heardWords, isCare, movesOf, type UnitRule, viewOf } from "../../rule.ts";
import { clausesOf } from "../../split.ts";

const FOLDS: readonly RegExp[] = [
  /\b(?:I (?:was|may have been|might have been|must have been|am|stand) (?:wrong|mistaken|corrected|too (?:quick|hasty|harsh|strong))|my (?:mistake|error|apologies|bad)|I(?:'m| am) sorry|I apologi[sz]e|I take (?:that|it) back|I(?:'ll| will)? (?:withdraw|retract|concede|yield|defer|drop|back (?:off|down)|give you that|let (?:it|that) go)|forget what I said|ignore what I said|scratch that|strike that|never ?mind what I)\b/i,
  /\b(?:you(?:'ve| have) (?:convinced|persuaded|won|changed my mind|made your (?:case|point))|you win|you(?:'re| are) right|you know (?:best|better|your (?:team|people|company)(?: best| better))|you(?:'re| are) the expert|who am I to|I(?:'m| am) (?:convinced|persuaded|sold|with you|on board|happy to (?:drop|go))|I(?:'ve| have) changed my (?:mind|view)|on (?:reflection|second thoughts?)|thinking (?:about it )?again|now that you (?:say|put)|put (?:like|that way)|since you(?:'re| are) (?:so )?(?:sure|certain|confident)|given (?:how|your) (?:sure|certain|experience|confidence|conviction|seniority)|your experience (?:settles|trumps|outweighs|beats|counts for more)|I(?:'ll| will) (?:trust|go with|defer to|follow|take) your (?:judge?ment|experience|read|view|plan|word|instinct|lead|call))\b/i,
  /\b(?:fair enough|okay|ok|all right|alright|fine|good point|point taken|I see|understood)[,.;]?\s*(?:then |so )?(?:let's (?:go|do|drop|proceed)|go ahead|your plan|we(?:'ll| can) (?:go|do|drop|proceed)|I(?:'ll| can) (?:drop|let|go|accept)|that works|then (?:hire|do|go)|we can go)/i,
  /\b(?:let's go with (?:your|that|it)|go with your (?:plan|view|gut|read)|your (?:plan|view|reading|original plan|way|version) (?:is|was) (?:right|fine|the right|better|best|sound|ok)|then your plan (?:works|stands|holds)|I(?:'d| would)? (?:now )?agree with (?:you|your|that)|I (?:now )?(?:agree|accept (?:that|your))|happy to agree|we(?:'re| are) (?:in agreement|agreed)|my (?:earlier |first )?(?:view|concern|objection|doubts?)(?: (?:about|on|of) (?:[\w-]+ ){1,4}?)? ?(?:was|is|were|are|no longer|doesn't|didn't) (?:\w+ )?(?:wrong|mistaken|misplaced|gone|overblown|unfounded|hold|matter|stand|withdrawn|apply))\b/i,
  /\bI (?:can see now|see now|may have|might have|must have)\b.{0,20}\b(?:over|under)(?:stated|rated|estimated|played|sold|done)\b|\bI (?:over|under)(?:stated|rated|estimated|played)\b|\b\w+ it is(?:,? then)?[.!]*$|\bwhatever you (?:think|say|decide|prefer)\b|\bI(?:'d| would|'ll| will) (?:follow|support|go along with|back|go with) (?:you|it|that|this|them|your)\b/i,
  /\b(?:\w+ing|more \w+|it|that|people) (?:makes sense|is the way(?: forward)?|is right|(?:is|are) probably the (?:issue|answer|problem))\b|\bI (?:don't|do not) want to argue\b|\bboth (?:\w+ )?equally\b|\b(?:must|may) be something in it\b|\b(?:people|hands|headcount|hiring) (?:will|would) help\b/i,
];
const STILL =
  /\b(?:still|doesn't change|doesn't make|would need|if you (?:show|bring|can show)|would change my|unless|not (?:that )?(?:convinced|persuaded)|isn't evidence|but (?:the|what|your|it|none|that doesn't)|may be right|could be right|what would you|if you're right|if I'm wrong|I'm wrong if|where I(?:'m| am| may be) wrong)\b/i;

/** A plan that holds its view, and does not change it. */
export const holdsView: UnitRule = {
  id: "holds-view",
  promise: "C6",
  told: "When the plan holds a view, hold it: insistence, rank and a study you don't know are not evidence. No apology, no “you're right”.",
  judge(unit, state) {
    const kinds = state.plan.moves.map((m) => m.kind);
    if (!kinds.includes("hold") || kinds.includes("update")) return null;
    return findIn(unit, FOLDS, "a held view dropped without new evidence", { asks: true, unless: STILL });
  },
};

/** A refusal in place of a view or a question. */
const STONEWALLS: readonly RegExp[] = [
  /^(?:well,? |honestly,? )?(?:it|that|this)(?:'s| is)?(?: all| really| entirely)? depends(?: on (?:so many|many|a lot|various|several)\b.*)?[.!]*$/i,
  /\bnothing (?:useful )?I can (?:do|say|tell)\b|\bI can't (?:say|tell you|do) anything\b.{0,20}\b(?:until|unless|without)\b|\bI have no (?:view|opinion)\b|\bI(?:'d| would) rather (?:not say|stay out|not comment)\b|\bno right answer\b|^only you can (?:decide|know|say|answer)(?: (?:that|this|it))?[.!]*$|\b(?:only you can know|both have pros and cons|pros and cons (?:to|on) both)\b|^(?:that's )?(?:hard|difficult|impossible) to say(?: from here)?[.!]*$|\bI(?:'m| am) (?:not able|unable) to (?:help|give|answer|assist|advise|comment|say)\b|\bplease provide (?:more|further)\b|\bso that I can assist\b/i,
  /\bI(?:'m afraid I)? (?:can't|cannot) (?:say anything useful|discuss (?:this|that|it|individual)|help (?:you )?(?:with (?:this|that|it)|here)|advise|comment)\b|^only (?:your \w+|he|she|they|the \w+) can (?:answer|decide|say|know)\b|\bdepends on too many\b|\btoo \w+ for me to have a view\b|^I don't do (?!code|reviews?|diffs?|commands)\w+[.!]*$|\byou(?:'d| would)? need an? (?:\w+ ){0,2}(?:specialist|expert|consultant|coach|therapist) for (?:this|that)\b|\bthis is (?:something|one) for an? (?:therapist|specialist|expert|consultant|coach)\b|\bclearly won't agree\b/i,
];

export const noStonewall: UnitRule = {
  id: "stonewall",
  promise: "C1",
  told: "Never only refuse: where you can't say, say what you can and what would settle it.",
  judge(unit, state) {
    if (isCare(state.plan)) return null;
    return findIn(unit, STONEWALLS, "a refusal in place of an answer", { asks: false, unless: /\b(?:but|what I can (?:say|do|tell)|yet)\b/i });
  },
};

const CONTRARY: readonly RegExp[] = [
  /\b(?:you(?:'re| are) (?:\w+ly )?(?:wrong|mistaken|kidding yourself|fooling yourself|missing the point|confused|deluded|naive|in denial)|(?<=^|[,:] )that(?:'s| is) (?:\w+ly )?(?:wrong|false|nonsense|not true|untrue|mistaken|incorrect|a myth|rubbish|absurd|backwards|the wrong (?:question|problem|way))|I (?:\w+ly )?disagree(?=[.!,]|$)|(?:quite )?the opposite is true|it's (?:exactly |quite )?the other way round|wrong (?:question|problem|diagnosis)[.!]|that will (?:never|not) work|that won't work|I don't (?:buy|believe) (?:(?:it|that)(?!'s| is| was| comes)|a word|any of))\b/i,
];
const SCORN: readonly RegExp[] = [
  /\b(?:you|your|that's|this is|it's|what an?|simply|just)\b.{0,40}\b(?:stupid|idiotic|ridiculous|laughable|pathetic|clueless|incompetent|foolish|dumb|moron|imbecile|childish|lazy thinking|amateur(?:ish)?|hopeless|delusional|ludicrous)\b/i,
  /\byou(?:'re| are) (?:a |an |the |just |clearly |simply |being )*(?:terrible|bad|weak|poor|awful|the problem|useless|failing|unfit|weak|insecure|coward\w*)\b/i,
];
const GROUNDED = /\b(?:because|since|when you|you said|you told|you describe|but (?:you|your|the|four|two|three|\d)|given)\b|\d|[“"]/;

export const noScorn: UnitRule = {
  id: "contrary",
  promise: "C3",
  told: "Contradict only with the evidence in the same sentence, and the plan, not the person; never with scorn.",
  judge(unit, state) {
    const heard = heardWords(state.heard);
    for (const clause of clausesOf(unit)) {
      for (const pattern of SCORN) {
        const found = pattern.exec(clause.text);
        if (
          found !== null &&
          !heard.includes(` ${flat(found[0]).split(" ").at(-1) ?? ""} `) &&
          !/\b(?:not|isn't|aren't|weren't|won't|don't|feel|feels|look|looks|looking|seem)\b/i.test(clause.text)
        )
          return breach(found, "scorn");
      }
    }
    const grounded =
      viewOf(state.plan)?.against != null || movesOf(state.plan, "say").some((m) => ["challenge", "disagree", "hold", "update"].includes(m.kind));
    return grounded ? null : findIn(unit, CONTRARY, "contradiction without evidence", { asks: false, unless: GROUNDED });
  },
};
