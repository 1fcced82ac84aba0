// What a leader can ask of the chat itself, each beginning with a slash.
import { briefMarkdown } from "../../app/cases/brief.ts";
import { conversation, forget, goBack } from "../../app/cases/cases.ts";
import { factWords } from "../../app/cases/fact-words.ts";
import { why, whyMarkdown } from "../../app/cases/why.ts";
import type { Case } from "../../contract/case.ts";
import { PlumblineError } from "../../contract/errors.ts";
import { fail } from "../context.ts";
import { writeInEditor } from "./editor.ts";
import type { Session } from "./session.ts";

/** `leave` ends the chat; text in `send` goes on as a message. */
export type After = { readonly kind: "stay" } | { readonly kind: "leave" } | { readonly kind: "send"; readonly text: string };

interface Command {
  readonly usage: string;
  readonly about: string;
  readonly needsCase: boolean;
  readonly run: (session: Session, rest: string) => Promise<After>;
}

const STAY: After = { kind: "stay" };

const COMMANDS: Readonly<Record<string, Command>> = {
  why: { usage: "/why [turn]", about: "why it asked or said that: what it weighs, and the evidence on both sides", needsCase: true, run: showWhy },
  facts: { usage: "/facts", about: "what it has understood, numbered", needsCase: true, run: showFacts },
  forget: { usage: "/forget N", about: "takes entry N of /facts back; it no longer counts", needsCase: true, run: forgetOne },
  brief: { usage: "/brief", about: "the case on one page", needsCase: true, run: showBrief },
  back: { usage: "/back [turn]", about: "goes back before the last exchange, or to a turn", needsCase: true, run: back },
  last: { usage: "/last", about: "the last reply once more", needsCase: true, run: showLast },
  edit: { usage: "/edit", about: "writes a message in $EDITOR", needsCase: false, run: edit },
  new: { usage: "/new", about: "starts another case; this one is kept", needsCase: false, run: startNew },
  help: { usage: "/help", about: "this list", needsCase: false, run: help },
  quit: { usage: "/quit", about: "leaves; so does Ctrl-D", needsCase: false, run: async () => ({ kind: "leave" }) },
};

/** Runs a command, or null when the text is a message. */
export async function runCommand(session: Session, text: string): Promise<After | null> {
  const found = /^\/([a-z]+)(?:\s+([^\n]*))?$/i.exec(text.trim());
  if (found === null) return null;
  const name = (found[1] ?? "").toLowerCase();
  const rest = (found[2] ?? "").trim();
  const command = Object.hasOwn(COMMANDS, name === "exit" ? "quit" : name) ? COMMANDS[name === "exit" ? "quit" : name] : undefined;
  const { terminal } = session.context;
  if (command === undefined) {
    if (rest !== "") return null;
    terminal.remark(`There is no /${name}; /help lists what there is.`);
    return STAY;
  }
  if (command.needsCase && session.caseId === null) {
    terminal.remark("There is no case yet: say what is on your mind first.");
    return STAY;
  }
  try {
    return await command.run(session, rest);
  } catch (error) {
    fail(terminal, error);
    return STAY;
  }
}

async function current(session: Session): Promise<Case> {
  return (await conversation(session.context.app, session.caseId ?? "")).theCase;
}

function answer(session: Session, markdown: string): After {
  const { terminal } = session.context;
  session.separate();
  terminal.answer(markdown);
  if (terminal.interactive) terminal.out("\n");
  return STAY;
}

async function showWhy(session: Session, rest: string): Promise<After> {
  const turn = rest === "" ? null : Number(rest);
  const found = await why(session.context.app, session.caseId ?? "", turn);
  return answer(session, whyMarkdown(found, session.context.terminal.look.plain));
}

interface Entry {
  readonly ref: string;
  readonly text: string;
}

/** What is known, in the order in which /facts numbers it. */
async function entries(session: Session): Promise<Entry[]> {
  const theCase = await current(session);
  const { knowledge } = await session.context.app.knowledge();
  return [
    ...theCase.facts.filter((f) => f.status !== "retracted").map((f) => ({ ref: f.id, text: `${factWords(f)} (turn ${f.turn})` })),
    ...theCase.findings
      .filter((f) => f.state !== "unknown")
      .map((f) => ({
        ref: `finding:${f.id}`,
        text: `${f.state === "absent" ? "not so: " : ""}${knowledge.findings.get(f.id)?.title ?? f.id} (turn ${f.turn})`,
      })),
    ...theCase.claims
      .filter((c) => c.status !== "withdrawn")
      .map((c) => ({ ref: c.id, text: `you hold that: “${c.quote.replace(/\s+/g, " ").slice(0, 120)}” (turn ${c.turn}, ${c.status})` })),
  ];
}

async function showFacts(session: Session): Promise<After> {
  const list = await entries(session);
  if (list.length === 0) return answer(session, "Nothing yet that I could point at.");
  return answer(session, `${list.map((e, i) => `${i + 1}. ${e.text}`).join("\n")}\n\n*/forget N takes one back.*`);
}

async function forgetOne(session: Session, rest: string): Promise<After> {
  const entry = (await entries(session))[Number(rest) - 1];
  if (entry === undefined) throw new PlumblineError("unknown-record", { id: rest === "" ? "that; /facts numbers what there is" : `${rest} in /facts` });
  await forget(session.context.app, session.caseId ?? "", entry.ref);
  session.context.terminal.remark(`Taken back: ${entry.text}`);
  return STAY;
}

async function showBrief(session: Session): Promise<After> {
  return answer(session, await briefMarkdown(session.context.app, session.caseId ?? "", session.context.terminal.look.plain));
}

async function back(session: Session, rest: string): Promise<After> {
  const { turns } = await conversation(session.context.app, session.caseId ?? "");
  const target = rest === "" ? (turns.at(-2)?.turn ?? 0) : Number(rest);
  const theCase = await goBack(session.context.app, session.caseId ?? "", target);
  const open = theCase.asked.findLast((q) => q.state === "open");
  session.context.terminal.remark(
    target === 0 ? "Back at the start; say it afresh." : `Back at turn ${target}; what came later stays on record and no longer counts.`,
  );
  return open === undefined ? STAY : answer(session, questionMarkdown(open));
}

async function showLast(session: Session): Promise<After> {
  const { exchanges } = await conversation(session.context.app, session.caseId ?? "");
  return answer(session, exchanges.findLast((e) => e.reply !== null && !e.takenBack)?.reply ?? "Nothing was said yet.");
}

async function edit(session: Session): Promise<After> {
  const { app, terminal } = session.context;
  if (app.home === null) {
    terminal.remark("An editor needs a file, and nothing is written in a private conversation; type or paste it instead.");
    return STAY;
  }
  const text = writeInEditor(app.home, app.env, (use) => session.prompt.lend(use));
  if (text !== null) {
    terminal.answer(
      text
        .split("\n")
        .map((l) => `> ${l}`)
        .join("\n"),
    );
    return { kind: "send", text };
  }
  terminal.remark("Nothing written, nothing sent.");
  return STAY;
}

async function startNew(session: Session): Promise<After> {
  if (session.caseId !== null)
    session.context.terminal.remark(session.context.app.home === null ? "A fresh start." : `Case ${session.caseId} is kept. A fresh start.`);
  session.caseId = null;
  return STAY;
}

async function help(session: Session): Promise<After> {
  const rows = Object.values(COMMANDS).map((c) => `- \`${c.usage}\`: ${c.about}`);
  return answer(
    session,
    [
      ...rows,
      "",
      'A number picks one of the choices. A line that ends in `\\` goes on in the next; `"""` opens and closes a longer text. A paste is one message.',
    ].join("\n"),
  );
}

/** An open question as it was put, with its choices. */
export function questionMarkdown(question: Case["asked"][number]): string {
  const choices = question.choices.map((c, i) => `${i + 1}. ${c.label}`).join("\n");
  return `${question.text}${question.why === "" ? "" : ` *(I ask because ${question.why.replace(/[.]$/, "")}.)*`}${choices === "" ? "" : `\n\n${choices}`}`;
}
