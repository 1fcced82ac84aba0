// What every voice owes the engine, as checks without a test framework: run by the embedded voice and by model voices.
import type { Plan } from "../contract/plan.ts";
import type { Voice, VoiceChunk, VoiceContext } from "../contract/ports.ts";

export interface VoiceCheck {
  readonly name: string;
  /** Resolves to what is wrong, or null. */
  run(voice: Voice, plan: Plan, context: VoiceContext): Promise<string | null>;
}

async function heard(voice: Voice, plan: Plan, context: VoiceContext): Promise<VoiceChunk[]> {
  const out: VoiceChunk[] = [];
  for await (const chunk of voice.speak(plan, context)) out.push(chunk);
  return out;
}

const textOf = (chunks: readonly VoiceChunk[]): string => chunks.map((c) => (c.kind === "text" ? c.text : "")).join("");

export const VOICE_CHECKS: readonly VoiceCheck[] = [
  {
    name: "ends with exactly one end, after all text",
    async run(voice, plan, context) {
      const kinds = (await heard(voice, plan, context)).map((c) => c.kind);
      return kinds.at(-1) === "end" && kinds.filter((k) => k === "end").length === 1 ? null : `chunks: ${kinds.join(" ")}`;
    },
  },
  {
    name: "says something, and no marker of observations in it",
    async run(voice, plan, context) {
      const text = textOf(await heard(voice, plan, context));
      return text.trim() === "" ? "no text" : /={3,} *observations/i.test(text) ? text : null;
    },
  },
  {
    name: "changes neither plan nor case",
    async run(voice, plan, context) {
      const before = JSON.stringify([plan, context.theCase]);
      await heard(voice, plan, context);
      return JSON.stringify([plan, context.theCase]) === before ? null : "the plan or the case was changed";
    },
  },
  {
    name: "can be stopped after its first text",
    async run(voice, plan, context) {
      for await (const chunk of voice.speak(plan, context)) if (chunk.kind === "text") return null;
      return "no text to stop after";
    },
  },
];
