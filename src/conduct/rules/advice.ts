// C1: no recommendation before the gate is open.
import { breach, isQuestion, plain, type UnitRule } from "../rule.ts";

const RECOMMENDS: readonly RegExp[] = [
  /\byou (?:really |probably |definitely |also |first |just )?(?:should|need to|must|have to|ought to|'d better|had better|might want to|may want to|could (?:try|start|consider)|will want to)\b(?! (?:not )?(?:know|tell me|say|answer|decide|be able))/i,
  /\b(?:I|we)(?:'d| would) (?:strongly |really |definitely |probably |first |also |rather )?(?:recommend|suggest|advise|encourage|urge|propose|start (?:by|with)|begin (?:by|with)|go (?:with|for)|opt for|hire|split|rewrite|fire|promote|reorgani[sz]e|introduce|implement|adopt|move to|set up|push back|escalate)\b/i,
  /\b(?:my|the) (?:advice|recommendation|suggestion|proposal|prescription)\b(?! (?:would|will) (?:have to )?(?:wait|depend))/i,
  /\b(?:the|your) (?:best|right|smart|obvious|first|next) (?:move|thing|step|option|approach|fix|solution|play|course)(?: here| now)? (?:is|would be|might be) (?:to|for you)\b/i,
  /\b(?:consider|try|start|begin|think about) (?:\w+ing)\b(?=.*\b(?:team|them|him|her|it|people|process|reviews?|meetings?|board|work|engineers?|system)\b)/i,
  /^(?:\W*\d+[.)]\s*|[-*]\s*)?(?:first|second|third|next|then|finally|instead|so)?,?\s*(?:please )?(?:hire|fire|split|merge|move|stop|start|set up|create|build|introduce|implement|adopt|schedule|hold|run|establish|define|document|write|draft|assign|appoint|talk to|sit down|meet|ask (?:your|the|him|her|them)|push back|escalate|measure|track|log|limit|cut|reduce|increase|invest|prioriti[sz]e|focus|delegate|rotate|pair|rewrite|refactor|migrate|automate|remove|kill|drop|freeze|publish|agree|align|communicate|clarify|identify|map|list|consider|try|begin|ensure|avoid|don't|do not|never|always)\s+(?:\w+\s+){0,3}(?:the|a|an|your|their|his|her|each|every|all|this|that|them|him|it|two|one|three|more|fewer|less|up|with|on|clear|weekly|daily|regular)\b/i,
  /\bit(?:'s| is| would be) (?:time|best|better|wise|worth it|important|crucial|critical|essential|vital|key) (?:to|that you)\b(?! (?:ask|know|find out|understand|see|separate|tell))/i,
  /\b(?:what|all) you (?:need|want) (?:to do )?is (?:to |a )?\b/i,
  /\b(?:the (?:answer|fix|solution|cure|remedy) (?:here )?is (?:to|a)\b)/i,
];
const STILL_FINE = /\b(?:you should (?:know|expect)|before you (?:should|need)|i don't know (?:if|whether) you should|tell me|answer|whether (?:you|to)|what would|who)\b/i;

export const noAdviceWhileGateShut: UnitRule = {
  id: "gate-shut",
  promise: "C1",
  told: "While the plan says the gate is shut, recommend nothing: no steps, no options, no “you should”, no list of things to try. Reflect, notice, and ask.",
  judge(unit, state) {
    if (state.plan.bounds.adviceAllowed) return null;
    const text = plain(unit);
    if (isQuestion(text) || unit.kind === "blank") return null;
    const bare = text.replace(/[“"][^”"]*[”"]/g, "“…”");
    if (unit.kind === "item" && isChoice(bare, state)) return null;
    for (const pattern of RECOMMENDS) {
      const found = pattern.exec(bare);
      if (found !== null && !STILL_FINE.test(bare)) return breach(found, "a recommendation while the gate is shut");
    }
    return null;
  },
};

/** A numbered choice of the question that is being asked. */
function isChoice(text: string, state: Parameters<UnitRule["judge"]>[1]): boolean {
  const label = text.replace(/^(?:[-*+]|\d+[.)])\s+/, "").trim().toLowerCase();
  return state.plan.moves.some((m) =>
    (m.content === "ask" && m.question.choices.some((c) => c.label.toLowerCase() === label)) || (m.content === "points" && m.points.some((p) => p.trim().toLowerCase() === label)));
}
