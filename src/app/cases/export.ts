// A case as a file: Markdown to read, JSON to bring back; and text as the start of a new case.
import { z } from "zod";
import { PlumblineError } from "../../contract/errors.ts";
import { type CaseEvent, caseEventSchema } from "../../contract/event.ts";
import { type Turn, turnSchema } from "../../contract/turn.ts";
import { randomIds } from "../clock-ids.ts";
import type { Plumbline } from "../plumbline.ts";
import { briefOf } from "./brief.ts";
import { conversation, type Exchange } from "./cases.ts";
import { copyCase } from "./copy-case.ts";

export const CASE_SCHEMA = "plumbline.case/v1";

const exportSchema = z.object({
  schema: z.literal(CASE_SCHEMA),
  id: z.string().regex(/^[a-z0-9]{4,32}$/),
  events: z.array(caseEventSchema).min(1),
  turns: z.array(turnSchema),
  waiting: z.array(z.object({ turn: z.number().int(), message: z.string(), at: z.string() })),
});
export type CaseExport = z.infer<typeof exportSchema>;

/** Everything of a case, enough to make it again elsewhere. @throws PlumblineError unknown-case */
export async function exportJson(app: Plumbline, typed: string): Promise<CaseExport> {
  const { theCase } = await conversation(app, typed);
  const store = await app.readableStore();
  return {
    schema: CASE_SCHEMA,
    id: theCase.id,
    events: [...(await store.loadEvents(theCase.id))],
    turns: [...(await store.loadTurns(theCase.id))],
    waiting: (await store.unanswered(theCase.id)).map(({ turn, message, at }) => ({ turn, message, at })),
  };
}

/** The brief, then all that was said. */
export async function exportMarkdown(app: Plumbline, typed: string): Promise<string> {
  const { theCase, turns, exchanges } = await conversation(app, typed);
  const { knowledge } = await app.knowledge();
  const brief = briefOf(theCase, turns, knowledge, { plain: true, today: app.clock.now().toISOString().slice(0, 10) });
  return `${brief}\n\n## Conversation\n\n${conversationMarkdown(exchanges)}\n`;
}

export function conversationMarkdown(exchanges: readonly Exchange[]): string {
  return exchanges
    .map((e) => {
      const message = e.message
        .split("\n")
        .map((l) => `> ${l}`.trimEnd())
        .join("\n");
      const head = `**${e.turn}.** *${e.at.slice(0, 16).replace("T", " ")}*${e.takenBack ? " *(taken back)*" : ""}`;
      return `${head}\n\n${message}\n\n${e.reply ?? "*Not answered yet.*"}`;
    })
    .join("\n\n");
}

/**
 * Brings an exported case back, under its own id where that is free. @returns the id
 * @throws PlumblineError bad-input when the text is no such export
 */
export async function importJson(app: Plumbline, text: string): Promise<string> {
  const found = parse(text);
  const store = await app.store();
  const id = (await store.loadCase(found.id)) === null ? found.id : randomIds.caseId();
  const events = found.events.map((e): CaseEvent => (e.kind === "case-opened" ? { ...e, id } : e));
  const turns = found.turns.map((t): Turn => ({ ...t, caseId: id }));
  try {
    await copyCase(store, events, turns, found.waiting);
  } catch (error) {
    await store.deleteCase(id);
    throw error;
  }
  return id;
}

/** True for text that is meant as an export, whether or not it is a sound one. */
export function looksLikeExport(text: string): boolean {
  return text.trimStart().startsWith("{") && text.slice(0, 400).includes("plumbline.case/");
}

function parse(text: string): CaseExport {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    throw new PlumblineError("bad-input", { what: "the file begins like an export and is not valid JSON" }, error);
  }
  const result = exportSchema.safeParse(raw);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new PlumblineError("bad-input", { what: `the export is not of schema ${CASE_SCHEMA} (${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""})` });
}

/** A document as the first message of a case. */
export function materialMessage(name: string, text: string): string {
  return `Here is a document, ${name}:\n\n"""\n${text.trim()}\n"""`;
}
