// Voices that say what they are told to, in any chunks: for tests of what stands behind a voice.

import type { Verdict } from "../contract/conduct.ts";
import type { Plan } from "../contract/plan.ts";
import type { Model, ModelChunk, ModelRequest, Voice, VoiceChunk, VoiceContext } from "../contract/ports.ts";

export interface Script {
  readonly chunks: readonly string[];
  /** Thrown after the chunks. */
  readonly error?: Error;
  readonly observations?: string;
}

/** A voice that plays a script; asked again it plays the next, the last one from then on. */
export function scriptedVoice(
  name: string,
  script: (call: number, plan: Plan, context: VoiceContext, broken?: readonly Verdict[]) => Script,
): Voice & { readonly calls: () => number } {
  let calls = 0;
  return {
    name,
    calls: () => calls,
    async *speak(plan, context, broken): AsyncIterable<VoiceChunk> {
      const { chunks, error, observations } = script(calls++, plan, context, broken);
      for (const text of chunks) yield { kind: "text", text };
      if (error !== undefined) throw error;
      if (observations !== undefined) yield { kind: "observations", json: observations };
      yield { kind: "end", usage: { kind: "model", model: name, calls: 1, inputTokens: 10, outputTokens: 10 }, worded: [] };
    },
  };
}

/** A model in process that answers with fixed text, in pieces of the given sizes. */
export function scriptedModel(
  name: string,
  reply: (request: ModelRequest) => string,
  pieces: (text: string) => readonly string[] = (t) => [t],
): Model & { readonly requests: ModelRequest[] } {
  const requests: ModelRequest[] = [];
  return {
    name,
    requests,
    async *stream(request): AsyncIterable<ModelChunk> {
      requests.push(request);
      for (const text of pieces(reply(request))) yield { kind: "text", text };
      yield { kind: "end", finish: "stop", inputTokens: 0, cachedTokens: 0, outputTokens: 0 };
    },
  };
}

/** Cuts a text into pieces of random length, by a generator of numbers in 0…1. */
export function cutAtRandom(text: string, random: () => number, longest = 24): string[] {
  const out: string[] = [];
  for (let at = 0; at < text.length; ) {
    const length = 1 + Math.floor(random() * longest);
    out.push(text.slice(at, at + length));
    at += length;
  }
  return out;
}

/** Equal seeds, equal numbers in 0…1 (mulberry32). */
export function seededRandom(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
