// The command line: verbs and their flags. Each verb's code is loaded when it is called.
import { Command, CommanderError } from "commander";
import { programVersion } from "../app/assets.ts";
import { USAGE } from "./exit-codes.ts";

interface Flags {
  readonly [name: string]: string | boolean | undefined;
}

function build(): Command {
  const program = new Command("plumbline")
    .description("A thought partner for engineering leaders. It asks before it advises.")
    .option("--version", "print the version (with --json: everything about this installation)")
    .showHelpAfterError("(plumbline --help shows every verb)")
    .enablePositionalOptions(false)
    .exitOverride();
  const verb = (usage: string, about: string): Command => program.command(usage).description(about).option("--plain", "no colour, no box characters").exitOverride();

  const chat = program.command("chat", { isDefault: true }).description("hold a conversation (the default)").exitOverride()
    .option("--plain", "no colour, no box characters")
    .option("--case <id>", "go on with a case")
    .option("--continue", "go on with the latest case")
    .option("--private", "off the record: nothing is written anywhere");
  chat.action(async (flags: Flags) => (await import("./chat/chat.ts")).runChat(flags));

  verb("ask <text>", "send one message; - reads it from standard input")
    .option("--case <id>", "go on with a case").option("--json", "the whole result as JSON").option("--private", "off the record: nothing is written anywhere")
    .action(async (text: string, flags: Flags) => (await import("./verbs/ask.ts")).runAsk(text, flags));
  return program;
}

async function main(): Promise<void> {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // The reader of a pipe has gone (`plumbline show … | head`): nothing is wrong.
    if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
  });
  const args = process.argv.slice(2);
  if (args.includes("--version") || args[0] === "-V") {
    process.stdout.write(`${programVersion()}\n`);
    return;
  }
  try {
    await build().parseAsync(process.argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? 0 : USAGE;
  }
}

await main();
