// `plumbline ask`: one message in, one reply out.
import { type AskEvent, ask } from "../../app/ask.ts";
import { PlumblineError } from "../../contract/errors.ts";
import { BlockStream } from "../block-stream.ts";
import { type Context, fail, type GlobalFlags, sayHowItReads, withContext } from "../context.ts";
import { readAll } from "../stdin.ts";

export interface AskFlags extends GlobalFlags {
  readonly case?: string;
  readonly json?: boolean;
}

export async function runAsk(text: string, flags: AskFlags): Promise<void> {
  await withContext(flags, async (context) => {
    if (flags.private === true && flags.case !== undefined)
      throw new PlumblineError("bad-input", { what: "a private message belongs to no kept case, so --private and --case do not go together" });
    const message = text === "-" ? await readAll() : text;
    await sayHowItReads(context);
    const interrupt = new AbortController();
    process.once("SIGINT", () => interrupt.abort());
    await show(context, ask(context.app, { caseId: flags.case ?? null, message, signal: interrupt.signal }), flags, interrupt.signal);
    if (interrupt.signal.aborted) fail(context.terminal, new PlumblineError("interrupted"));
  });
}

async function show({ terminal }: Context, events: AsyncGenerator<AskEvent>, flags: AskFlags, stop: AbortSignal): Promise<void> {
  const stream = new BlockStream(terminal);
  for await (const event of events) {
    if (event.kind === "not-kept") {
      fail(terminal, event.error);
      terminal.remark("Here is an answer all the same; it is not kept.");
    } else if (event.kind === "text" && flags.json !== true) {
      if (!stop.aborted) stream.push(event.text);
    } else if (event.kind === "finished") {
      if (flags.json === true) terminal.json(event.result);
      else if (!stop.aborted) stream.finish();
      if (event.result.notice !== null) terminal.remark(event.result.notice);
      if (flags.json !== true && flags.private !== true && process.exitCode === undefined)
        terminal.remark(`\nCase ${event.result.caseId}. Go on: plumbline ask --case ${event.result.caseId} "…"`);
    }
  }
}
