// The embedded voice: composes a reply from the plan alone. No network, no model, the same words for the same seed.
import type { Knowledge } from "../../contract/knowledge.ts";
import type { Plan } from "../../contract/plan.ts";
import type { Voice, VoiceChunk, VoiceContext } from "../../contract/ports.ts";
import { countWords } from "../../kit/text.ts";
import { joinSentences, realiseLoop, realisePoints, realiseQuestion, realiseView, VIEW_WORDS, Wording } from "./realise.ts";

const PARAGRAPH_WORDS = 70;

/** Markdown of a plan, with the keys of the wordings used. */
export function compose(plan: Plan, seed: string, worded: readonly string[], sourceTitles: readonly string[]): { text: string; worded: string[] } {
  const wording = new Wording(seed, worded);
  const blocks: string[] = [];
  let speech: string[] = [];
  const flush = (): void => {
    blocks.push(...joinSentences(speech, PARAGRAPH_WORDS));
    speech = [];
  };
  for (const move of plan.moves) {
    switch (move.content) {
      case "say":
        // What is gone on begins anew, apart from what was answered before it.
        if (move.kind === "summarise") flush();
        speech.push(wording.choose(move.say));
        break;
      case "ask":
        flush();
        blocks.push(realiseQuestion(move.question, wording));
        break;
      case "points":
        flush();
        blocks.push(realisePoints(move, wording));
        break;
      case "view":
        flush();
        blocks.push(realiseView(move.view, wording, sourceTitles, VIEW_WORDS - wordsAround(plan), plan.bounds.maxWords - wordsAround(plan)));
        break;
      case "loop":
        flush();
        blocks.push(realiseLoop(move.loop));
        break;
    }
  }
  flush();
  return { text: blocks.join("\n\n"), worded: wording.used };
}

/** Words of the moves beside a view, at their longest wording. */
function wordsAround(plan: Plan): number {
  const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map(countWords));
  return plan.moves.reduce((n, m) => {
    if (m.content === "say") return n + longest(m.say.variants);
    if (m.content === "ask")
      return n + longest(m.question.wordings) + countWords(m.question.why) + longest(m.question.choices.map((c) => c.label)) * m.question.choices.length;
    if (m.content === "points") return n + longest(m.say.variants) + m.points.reduce((k, p) => k + countWords(p), 0) + longest(m.close.variants);
    return n;
  }, 0);
}

/** "Author, Work (year)" of the sources a plan may cite. */
export function sourceTitles(plan: Plan, knowledge: Knowledge): string[] {
  return plan.sources.slice(0, 3).flatMap((id) => {
    const s = knowledge.sources.get(id);
    return s === undefined ? [] : [`${s.author}, ${s.work}${s.year === undefined ? "" : ` (${s.year})`}`];
  });
}

export function createEmbeddedVoice(knowledge: Knowledge): Voice {
  return {
    name: "embedded",
    async *speak(plan: Plan, context: VoiceContext): AsyncIterable<VoiceChunk> {
      const { text, worded } = compose(plan, context.seed, context.theCase.worded, sourceTitles(plan, knowledge));
      yield { kind: "text", text };
      yield { kind: "end", usage: { kind: "embedded", model: null, calls: 0, inputTokens: 0, outputTokens: 0 }, worded };
    },
  };
}
