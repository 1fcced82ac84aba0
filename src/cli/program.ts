// The verbs and their flags. Each verb's code is loaded when it is called, so that `--help` costs nothing.
import { Command } from "commander";

interface Flags {
  readonly [name: string]: string | boolean | undefined;
}

export function buildProgram(): Command {
  const program = new Command("plumbline")
    .description("A thought partner for engineering leaders. It asks before it advises.")
    .option("--version", "print the version; with --json, everything about this installation")
    .addHelpText("after", "\nExit codes are listed in docs/exit-codes.md.")
    .exitOverride();
  addTalking(program);
  addCases(program);
  addKnowledge(program);
  addModel(program);
  return program;
}

function verb(program: Command, usage: string, about: string, isDefault = false): Command {
  return program.command(usage, { isDefault }).description(about).option("--plain", "no colour, no box characters").exitOverride();
}

const PRIVATE = ["--private", "off the record: nothing is written anywhere"] as const;
const JSON_OUT = ["--json", "as JSON"] as const;

function addTalking(program: Command): void {
  verb(program, "chat", "hold a conversation (the default)", true)
    .option("--case <id>", "go on with a case")
    .option("--continue", "go on with the latest case")
    .option(...PRIVATE)
    .option("--json", "one JSON value a line: what was received, then each result")
    .action(async (flags: Flags) => (await import("./chat/chat.ts")).runChat(flags));
  verb(program, "ask <text>", "send one message; - reads it from standard input")
    .option("--case <id>", "go on with a case")
    .option(...JSON_OUT)
    .option(...PRIVATE)
    .action(async (text: string, flags: Flags) => (await import("./verbs/ask.ts")).runAsk(text, flags));
}

function addCases(program: Command): void {
  verb(program, "cases [action] [text...]", "list the cases; `cases search TEXT` looks through everything said")
    .option(...JSON_OUT)
    .action(async (action: string | undefined, text: string[], flags: Flags) => (await import("./verbs/cases.ts")).runCases(action, text, flags));
  verb(program, "show <id>", "the conversation of a case")
    .option(...JSON_OUT)
    .action(async (id: string, flags: Flags) => (await import("./verbs/cases.ts")).runShow(id, flags));
  verb(program, "why <id> [turn]", "what was weighed, and the evidence on both sides")
    .option(...JSON_OUT)
    .action(async (id: string, turn: string | undefined, flags: Flags) => (await import("./verbs/cases.ts")).runWhy(id, turn, flags));
  verb(program, "brief <id>", "the case on one page").action(async (id: string, flags: Flags) => (await import("./verbs/cases.ts")).runBrief(id, flags));
  verb(program, "export <id>", "the case as a file on standard output")
    .option("--format <format>", "md, json or html", "md")
    .action(async (id: string, flags: Flags) => (await import("./verbs/files.ts")).runExport(id, { ...flags, format: String(flags.format) }));
  verb(program, "import <file>", "an exported case comes back; any other text starts a new case").action(async (file: string, flags: Flags) =>
    (await import("./verbs/files.ts")).runImport(file, flags),
  );
  verb(program, "delete <id>", "remove a case for good").action(async (id: string, flags: Flags) => (await import("./verbs/cases.ts")).runDelete(id, flags));
}

function addKnowledge(program: Command): void {
  verb(program, "knowledge <action> [what...]", "list [kind], show ID, search TEXT, check")
    .option(...JSON_OUT)
    .action(async (action: string, what: string[], flags: Flags) => (await import("./verbs/knowledge.ts")).runKnowledge(action, what, flags));
}

const MODEL_HELP = `A language model as the voice. Plumbline decides what may be said, the model words it, and every sentence is checked before it is shown. Without one nothing leaves this machine.

  list               what is on, which keys were found, models with a known
                     price, what an Ollama on this machine offers
  use PROVIDER/NAME  switch one on: anthropic, openai, google, or
                     openai-compatible with --base-url (Ollama, vLLM, Azure …).
                     The key comes from the environment, --key-env or the
                     system's key store, and is never kept
  test               send it twelve short messages, each in a case that is kept
                     nowhere: what it broke, what came out, what it cost
  off                switch it off

  plumbline model use anthropic/claude-sonnet-4-5
  plumbline model use openai-compatible/qwen3:8b \\
    --base-url http://127.0.0.1:11434/v1`;

const SENT_HELP = `Every request that left this machine, byte for byte as it left, oldest first: when, for which case and what, to which address, and the body. Names and secrets stand in it as PersonA, SecretB. With the id of a case, those of that case. Deleting a case deletes them here.`;

const ROSTER_HELP = `Names are found by their shape and by what stands around them. What that misses, or takes for a name, is put right here, from the next message on.

  list                        what is on the roster
  add NAME [--kind product]   always masked: person, company, product, name,
                              email, handle, link, secret, phone
  add WORD --open             never masked
  remove NAME                 off the roster; its shape counts again

  plumbline roster add quokka-core --kind product
  plumbline roster add Summit --open`;

const ROUTE_HELP = `How far a case may go. The stricter of what is set for the case and for all holds; when the routes cannot be read, no case goes anywhere.

  open           to the model that is on
  local-only     only to a model at an address of this machine
  embedded-only  to none: Plumbline answers itself

  plumbline route                        what is set
  plumbline route all local-only         for every case
  plumbline route k3f9xz embedded-only   for one`;

function addModel(program: Command): void {
  verb(program, "model <action> [name]", MODEL_HELP)
    .summary("list, use PROVIDER/NAME, test, off: a language model as the voice")
    .option(...JSON_OUT)
    .option("--base-url <url>", "address of an openai-compatible server")
    .option("--key-env <variable>", "environment variable that holds the key")
    .option("--careful", "the model also reads: a second call a turn")
    .action(async (action: string, name: string | undefined, flags: Flags) => (await import("./verbs/model.ts")).runModel(action, name, flags));
  verb(program, "sent [id]", SENT_HELP)
    .summary("every byte that left this machine, for one case or all")
    .option(...JSON_OUT)
    .action(async (id: string | undefined, flags: Flags) => (await import("./verbs/model.ts")).runSent(id, flags));
  verb(program, "roster <action> [name...]", ROSTER_HELP)
    .summary("list, add, remove: names that are always masked, or with --open never")
    .option(...JSON_OUT)
    .option("--kind <kind>", "person, company, product …")
    .option("--open", "a word that is no name: never masked")
    .action(async (action: string, name: string[], flags: Flags) => (await import("./verbs/model.ts")).runRoster(action, name, flags));
  verb(program, "route [id] [how]", ROUTE_HELP)
    .summary("how far a case (or all) may go: open, local-only, embedded-only")
    .option(...JSON_OUT)
    .action(async (id: string | undefined, how: string | undefined, flags: Flags) => (await import("./verbs/model.ts")).runRoute(id, how, flags));
}

/** A sentence when the first word is no verb; the default verb would take it for an argument too many. */
export function unknownVerb(program: Command, args: readonly string[]): string | null {
  const first = args.find((a) => !a.startsWith("-"));
  if (first === undefined || args[0] !== first) return null;
  const names = program.commands.map((c) => c.name());
  if (first === "help" || names.includes(first)) return null;
  if (/\s/.test(first)) return `To send that as a message: plumbline ask "${first.slice(0, 40)}${first.length > 40 ? "…" : ""}"`;
  const near = names.find((n) => n.startsWith(first.slice(0, 3)) || first.startsWith(n.slice(0, 3)));
  return `There is no verb “${first}”.${near === undefined ? "" : ` Did you mean ${near}?`} (plumbline --help lists them)`;
}
