// `cases`, `show`, `why`, `brief`, `delete`: what was said and what became of it.
import { briefMarkdown } from "../../app/cases/brief.ts";
import { conversation, deleteCase, listCases, searchCases } from "../../app/cases/cases.ts";
import { conversationMarkdown } from "../../app/cases/export.ts";
import { dueWords } from "../../app/cases/recap.ts";
import { why, whyMarkdown } from "../../app/cases/why.ts";
import { PlumblineError } from "../../contract/errors.ts";
import { type GlobalFlags, withContext } from "../context.ts";

export interface OutputFlags extends GlobalFlags {
  readonly json?: boolean;
}

export async function runCases(verb: string | undefined, words: readonly string[], flags: OutputFlags): Promise<void> {
  await withContext(flags, async ({ app, terminal }) => {
    if (verb !== undefined && verb !== "search")
      throw new PlumblineError("bad-input", { what: `\`cases ${verb}\` is not a thing; use \`cases\` or \`cases search TEXT\`` });
    const today = app.clock.now().toISOString().slice(0, 10);
    if (verb === "search") {
      const hits = await searchCases(app, words.join(" "));
      if (flags.json === true) return terminal.json(hits);
      if (hits.length === 0) terminal.remark("Nothing found.");
      for (const hit of hits)
        terminal.out(`${hit.caseId}  turn ${hit.turn}, ${hit.who === "leader" ? "you" : "Plumbline"}: ${hit.snippet.replace(/\s+/g, " ")}\n`);
      return;
    }
    const cases = await listCases(app);
    if (flags.json === true) return terminal.json(cases);
    if (cases.length === 0) terminal.remark("No cases yet: `plumbline` starts one.");
    for (const c of cases)
      terminal.out(
        `${c.id}  ${c.updatedAt.slice(0, 10)}  ${String(c.turns).padStart(3)} turns  ${c.title === "" ? "(not answered yet)" : c.title}${c.due === null ? "" : `  [${dueWords(c.due, today)}]`}\n`,
      );
  });
}

export async function runShow(id: string, flags: OutputFlags): Promise<void> {
  await withContext(flags, async ({ app, terminal }) => {
    const { theCase, exchanges } = await conversation(app, id);
    if (flags.json === true) return terminal.json({ case: theCase, exchanges });
    terminal.answer(`# ${theCase.title === "" ? theCase.id : theCase.title}\n\n${conversationMarkdown(exchanges)}`);
  });
}

export async function runWhy(id: string, turn: string | undefined, flags: OutputFlags): Promise<void> {
  await withContext(flags, async ({ app, terminal }) => {
    const found = await why(app, id, turn === undefined ? null : Number(turn));
    if (flags.json === true) return terminal.json(found);
    terminal.answer(whyMarkdown(found, terminal.look.plain));
  });
}

export async function runBrief(id: string, flags: GlobalFlags): Promise<void> {
  await withContext(flags, async ({ app, terminal }) => terminal.answer(await briefMarkdown(app, id, terminal.look.plain)));
}

export async function runDelete(id: string, flags: GlobalFlags): Promise<void> {
  await withContext(flags, async ({ app, terminal }) =>
    terminal.remark(`Case ${await deleteCase(app, id)} is deleted; nothing of it is left in ${app.home ?? "memory"}.`),
  );
}
