// Careful mode: a model reads the message first, into the same schema as the embedded reader, which stays in charge.

import type { Knowledge } from "../../contract/knowledge.ts";
import type { PendingQuestion } from "../../contract/lexicon.ts";
import { SLOTS } from "../../contract/names/slots.ts";
import type { Model, Prompts } from "../../contract/ports.ts";
import { CLAIM_KINDS } from "../../contract/reading.ts";

const MOST_TOKENS = 900;
const MOST_MESSAGE = 6_000;
const MOST_FINDINGS = 24;

export interface CarefulRequest {
  readonly caseId: string;
  readonly message: string;
  /** Everything the leader said in the case, this message included. */
  readonly heard: readonly string[];
  readonly pending: readonly PendingQuestion[];
  /** Situations in play, best first; their findings are looked for. */
  readonly situations: readonly string[];
  readonly signal: AbortSignal;
}

export interface CarefulAnswer {
  readonly json: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** Reads a message with a model. The answer is raw: `readObservations` checks it. */
export interface CarefulReader {
  readonly name: string;
  /** @throws PlumblineError model-unavailable; the turn then goes on with the embedded reading alone */
  read(request: CarefulRequest): Promise<CarefulAnswer>;
}

export function createCarefulReader(model: Model, knowledge: Knowledge, prompts: Prompts): CarefulReader {
  const template = prompts.get("reading");
  if (template === undefined) throw new Error("no prompt reading");
  const system = template.text.replaceAll("{{slots}}", SLOTS.join(", ")).replaceAll("{{claims}}", CLAIM_KINDS.join(", ")).trim();
  return {
    name: model.name,
    async read(request) {
      const answer = { json: "", inputTokens: 0, outputTokens: 0 };
      const messages = [{ role: "user" as const, content: question(request, knowledge) }];
      for await (const chunk of model.stream({
        caseId: request.caseId,
        purpose: "reading",
        system,
        messages,
        heard: request.heard,
        maxOutputTokens: MOST_TOKENS,
        signal: request.signal,
      })) {
        if (chunk.kind === "text") answer.json += chunk.text;
        else Object.assign(answer, { inputTokens: chunk.inputTokens, outputTokens: chunk.outputTokens });
      }
      return answer;
    },
  };
}

function question(request: CarefulRequest, knowledge: Knowledge): string {
  const ids = new Set([
    ...request.pending.flatMap((p) => p.finding ?? []),
    ...request.situations
      .slice(0, 3)
      .flatMap((s) => knowledge.situations.get(s)?.diagnoses ?? [])
      .flatMap((d) => knowledge.diagnoses.get(d.id)?.findings ?? [])
      .map((f) => f.id),
  ]);
  const findings = [...ids].slice(0, MOST_FINDINGS).flatMap((id) => {
    const record = knowledge.findings.get(id);
    return record === undefined ? [] : [`- ${id}: ${record.title}`];
  });
  const asked = request.pending.map((p) => `The question they were asked last: ${p.text}`).slice(0, 1);
  const message = request.message.slice(0, MOST_MESSAGE).replace(/<(?=\s*\/?\s*message\b)/gi, "‹");
  return ["Findings to look for:", ...findings, ...asked, "<message>", message, "</message>"].join("\n");
}
