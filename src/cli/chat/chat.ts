// `plumbline chat`: a conversation on a terminal, or through a pipe with a message a paragraph.
import { conversation, resolveCase } from "../../app/cases/cases.ts";
import { recapOf } from "../../app/cases/recap.ts";
import { openPlumbline } from "../../app/open-plumbline.ts";
import { warmUp } from "../../app/warm-up.ts";
import { PlumblineError } from "../../contract/errors.ts";
import { type Context, fail, type GlobalFlags, withContext } from "../context.ts";
import { questionMarkdown, runCommand } from "./commands.ts";
import { pipePrompt, terminalPrompt } from "./prompt.ts";
import { Session } from "./session.ts";

export interface ChatFlags extends GlobalFlags {
  readonly case?: string;
  readonly continue?: boolean;
  readonly json?: boolean;
}

const HISTORY = 300;
/** Between two steps of making ready. */
const PAUSE_MS = 50;

export async function runChat(flags: ChatFlags): Promise<void> {
  await withContext(flags, async (context) => {
    const resumes = flags.case !== undefined || flags.continue === true;
    if (flags.private === true && resumes)
      throw new PlumblineError("bad-input", { what: "a private conversation belongs to no kept case, so --private does not go with --case or --continue" });
    const usable = resumes ? context : await orOffTheRecord(context);
    const caseId = await caseToResume(usable, flags);
    const onTerminal = usable.terminal.interactive && usable.terminal.stdinInteractive && flags.json !== true;
    const history = onTerminal ? await (await usable.app.store()).recentMessages(HISTORY) : [];
    if (onTerminal && caseId === null) greet(usable);
    const session = new Session(usable, onTerminal ? terminalPrompt(history) : pipePrompt(), flags.json === true);
    try {
      if (caseId !== null) await resume(session, caseId, flags.json === true);
      if (onTerminal) void makeReady(session);
      await converse(session);
    } finally {
      session.ended = true;
      session.prompt.close();
      if (usable !== context) await usable.app.close();
    }
    if (onTerminal && session.caseId !== null && usable.app.home !== null)
      usable.terminal.remark(`Kept as case ${session.caseId}. Come back with: plumbline chat --case ${session.caseId}`);
  });
}

/** A home that cannot be used does not end the conversation before it began: it goes on without being kept. */
async function orOffTheRecord(context: Context): Promise<Context> {
  try {
    await context.app.store();
    return context;
  } catch (error) {
    fail(context.terminal, error);
    context.terminal.remark("Going on off the record: nothing of this conversation is kept.");
    return { ...context, app: openPlumbline({ env: context.app.env, private: true }) };
  }
}

async function caseToResume({ app }: Context, flags: ChatFlags): Promise<string | null> {
  if (flags.case !== undefined) return resolveCase(await app.store(), flags.case);
  if (flags.continue !== true) return null;
  const latest = (await (await app.store()).listCases())[0];
  if (latest === undefined) throw new PlumblineError("unknown-case", { id: "latest" });
  return latest.id;
}

function greet({ app, terminal }: Context): void {
  terminal.remark("Plumbline. Tell me what is going on; I ask before I advise.");
  terminal.remark(
    app.home === null
      ? "Off the record: nothing is written anywhere. /help lists commands, Ctrl-D leaves."
      : "Nothing leaves this machine. /help lists commands, Ctrl-D leaves.",
  );
}

async function resume(session: Session, caseId: string, asJson: boolean): Promise<void> {
  const { app, terminal } = session.context;
  session.caseId = caseId;
  const { theCase, turns } = await conversation(app, caseId);
  const { knowledge } = await app.knowledge();
  const waiting = (await (await app.store()).unanswered(caseId)).length > 0;
  if (asJson) return session.catchUp();
  const { lines, open } = recapOf(theCase, turns, knowledge, app.clock.now().toISOString().slice(0, 10));
  if (theCase.turn > 0) terminal.answer(lines.map((l) => `- ${l}`).join("\n"));
  terminal.out("\n");
  if (waiting) await session.catchUp();
  else if (open !== null) terminal.answer(`${questionMarkdown(open)}\n`);
  if (!waiting && terminal.interactive) terminal.out("\n");
}

/** Loads what the answers need while the leader is typing, in steps that leave room for the keys. */
async function makeReady(session: Session): Promise<void> {
  const { app } = session.context;
  const idle = async (): Promise<boolean> => {
    do await new Promise((resolve) => setTimeout(resolve, PAUSE_MS).unref());
    while (session.isAnswering && !session.ended);
    return !session.ended;
  };
  try {
    await idle();
    await app.store();
    await warmUp(app, idle);
  } catch {
    // A failure here shows again, in words, at the first message.
  }
}

async function converse(session: Session): Promise<void> {
  let interrupts = 0;
  for (;;) {
    const typed = await session.prompt.next();
    if (typed.kind === "end") return;
    if (typed.kind === "interrupt") {
      interrupts++;
      if (interrupts > 1) return;
      session.context.terminal.remark("Ctrl-C once more, or Ctrl-D, leaves. What you said is kept.");
      continue;
    }
    interrupts = 0;
    const after = await runCommand(session, typed.text);
    if (after === null) await session.send(typed.text);
    else if (after.kind === "leave") return;
    else if (after.kind === "send") await session.send(after.text);
  }
}
