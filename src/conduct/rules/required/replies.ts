// What a reply of any kind must hold before it ends, completed from the plan: who is needed now, the summary, a
// question. And what is only noted: a challenge that was planned and not made.
import { lowerFirst } from "../../../kit/text.ts";
import { asks, covers, isCare, movesOf, type ReplyRule, saidText, sentencesOf, viewOf } from "../../rule.ts";

export const careShown: ReplyRule = {
  id: "care-shown",
  promise: "C16",
  told: "Where the plan refers the leader to somebody, say plainly who is needed now.",
  complete(state) {
    if (!isCare(state.plan)) return null;
    const text = saidText(state);
    const planned = movesOf(state.plan, "say").filter((m) => m.kind === "refer-safety" || m.kind === "decline-legal");
    const missing = planned.filter((m) => !m.say.variants.some((v) => covers(text, v, 0.5)));
    return missing.length === 0 ? null : { text: missing.map((m) => m.say.variants[0] ?? "").join("\n\n"), reason: "who is needed now is not said" };
  },
};

export const summaryShown: ReplyRule = {
  id: "summary-first",
  promise: "C10",
  told: "Where the plan has a summary, give its points, nothing they did not say, and ask what you got wrong.",
  complete(state) {
    const summary = movesOf(state.plan, "points")[0];
    if (summary === undefined) return null;
    const text = saidText(state);
    const shown = summary.points.filter((p) => covers(text, p, 0.6)).length;
    if (shown >= Math.min(3, summary.points.length)) return null;
    const lead = viewOf(state.plan) === undefined ? `${summary.say.variants[0] ?? ""}\n` : "What I took from you:\n";
    const close = asksWhatIsWrong(text) ? "" : `\n\n${summary.close.variants[0] ?? ""}`;
    return { text: `${lead}${summary.points.map((p) => `- ${p}`).join("\n")}${close}`, reason: `${shown} of ${summary.points.length} points of the summary` };
  },
};

const WRONG = /\b(?:get|got|have|is|anything|what's) (?:\w+ ){0,3}(?:wrong|missing|off)\b|\bcorrect (?:me|anything)\b/;

/** Only what asks: “what's missing is the other side of it” tells. */
function asksWhatIsWrong(text: string): boolean {
  return sentencesOf(text).some((s) => (s.includes("?") || /\b(?:tell me|correct)\b/.test(s)) && WRONG.test(s));
}

export const questionAsked: ReplyRule = {
  id: "asks",
  promise: "C2",
  told: "While the gate is shut, end with the plan's question or a sharper one.",
  complete(state) {
    if (!state.plan.bounds.mustAsk || isCare(state.plan) || state.released.some(asks)) return null;
    if (movesOf(state.plan, "points").length > 0 && viewOf(state.plan) === undefined && asksWhatIsWrong(saidText(state))) return null;
    for (const move of state.plan.moves) {
      if (move.content === "ask") {
        const choices = move.question.choices.map((c, i) => `${i + 1}. ${c.label}`).join("\n");
        const why = move.question.why === "" ? "" : ` *(I ask because ${lowerFirst(move.question.why.replace(/\.$/, ""))}.)*`;
        return { text: `${move.question.wordings[0] ?? ""}${why}${choices === "" ? "" : `\n${choices}`}`, reason: "no question asked" };
      }
      if (move.content === "points" && viewOf(state.plan) === undefined)
        return { text: move.close.variants[0] ?? "", reason: "did not ask what is wrong in the summary" };
    }
    return null;
  },
};

/** Recorded only: a voice may find a sharper way to put it than the words the plan proposes. */
export const challengeMade: ReplyRule = {
  id: "challenge",
  promise: "C3",
  told: "Where the plan challenges a premise, challenge it: ask what would have to be true.",
  complete(state) {
    const text = saidText(state);
    const challenge = movesOf(state.plan, "say").find((m) => m.kind === "challenge");
    if (challenge === undefined || challenge.say.variants.some((v) => covers(text, v, 0.4))) return null;
    return /\b(?:have to be true|would need|assum|rests on|unless|what if|evidence|suppose)\w*/.test(text)
      ? null
      : { text: null, reason: "a planned challenge may not have been made" };
  },
};
