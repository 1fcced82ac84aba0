// A language model as the voice: one call a turn under the plan. What it says is a draft; the guard decides what is read.
import type { Verdict } from "../../contract/conduct.ts";
import { PlumblineError } from "../../contract/errors.ts";
import type { Knowledge } from "../../contract/knowledge.ts";
import type { Plan } from "../../contract/plan.ts";
import type { Model, Prompts, Voice, VoiceChunk, VoiceContext } from "../../contract/ports.ts";
import { ObservationSplit } from "./observations-split.ts";
import { parrotingOf, SentenceHold } from "./parroting.ts";
import { instructions, stablePrefix, turnMessages } from "./prompt.ts";

/** Tokens a reply may have, observations included; more is never wanted. */
const MOST_TOKENS = 1_400;

/** Characters of the end that are kept to see whether the last sentence was finished. */
const TAIL = 400;

export interface ModelVoiceParts {
  readonly model: Model;
  readonly knowledge: Knowledge;
  readonly prompts: Prompts;
  /** The rules the guard enforces, in the words of the guard. */
  readonly told: readonly string[];
}

/** A voice over a model. Its stream ends when the model does; failures come as PlumblineError model-unavailable. */
export function createModelVoice(parts: ModelVoiceParts): Voice {
  const system = stablePrefix(parts.knowledge, parts.prompts, parts.told);
  const { fixed, request: asking } = instructions(parts.prompts, parts.told);
  const isParroted = parrotingOf(fixed, asking);
  return {
    name: parts.model.name,
    ready: () => parts.model.ready?.(),
    async *speak(plan: Plan, context: VoiceContext, broken: readonly Verdict[] = []): AsyncIterable<VoiceChunk> {
      const split = new ObservationSplit();
      const hold = new SentenceHold(isParroted);
      const messages = turnMessages(plan, context, parts.knowledge, parts.prompts, broken);
      const request = {
        caseId: context.theCase.id,
        purpose: "voice" as const,
        system,
        messages,
        heard: context.heard,
        maxOutputTokens: MOST_TOKENS,
        signal: context.signal,
      };
      const spent = { input: 0, output: 0, cut: false };
      let tail = "";
      let isNextKnown = true;
      for await (const chunk of parts.model.stream(request)) {
        if (chunk.kind === "end")
          Object.assign(spent, { input: chunk.inputTokens, output: chunk.outputTokens, cut: chunk.finish === "length" || chunk.finish === "refusal" });
        else {
          const text = split.push(chunk.text);
          tail = `${tail}${text}`.slice(-TAIL);
          const { text: said, parroted } = hold.push(text);
          // A sentence is over when the next begins, and need not wait until that is whole too.
          const next: string = parroted === null && (said !== "" || !isNextKnown) ? hold.next : "";
          if (said !== "" || next !== "") {
            isNextKnown = next !== "";
            yield { kind: "text", text: said, next };
          }
          if (parroted !== null) throw new PlumblineError("model-unavailable", { reason: "misbehaved", parroted });
        }
      }
      const rest = split.finish();
      tail = `${tail}${rest.text}`.slice(-TAIL);
      const end = {
        kind: "end",
        usage: { kind: "model", model: parts.model.name, calls: 1, inputTokens: spent.input, outputTokens: spent.output },
        worded: [],
      } as const;
      // What broke off in the middle of a sentence is not said; what it cost is counted.
      if (!split.closed && (spent.cut || isUnfinished(tail))) {
        yield end;
        throw new PlumblineError("model-unavailable", { reason: tail.trim() === "" ? "empty" : "cut-off" });
      }
      const { text: said, parroted } = [hold.push(rest.text), hold.finish()].reduce((a, b) => ({
        text: a.text + (a.parroted === null ? b.text : ""),
        parroted: a.parroted ?? b.parroted,
      }));
      if (said !== "") yield { kind: "text", text: said };
      if (parroted !== null) {
        yield end;
        throw new PlumblineError("model-unavailable", { reason: "misbehaved", parroted });
      }
      if (rest.json !== null) yield { kind: "observations", json: rest.json };
      yield end;
    },
  };
}

/** True when the text ends in the middle of a sentence; a list item or table row needs no full stop. */
function isUnfinished(tail: string): boolean {
  const text = tail.trimEnd();
  if (text === "" || /[.!?…:][)"”’'*_\]]*$/.test(text)) return false;
  const line = text.slice(text.lastIndexOf("\n") + 1);
  return !/^\s*(?:[-*+•|]|\d+[.)])/.test(line) && !/[)*_|`]$/.test(text);
}
