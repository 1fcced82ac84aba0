// The command line: the process around the verbs, and what may go wrong before one is chosen.
import { CommanderError } from "commander";
import { USAGE } from "./exit-codes.ts";
import { buildProgram, unknownVerb } from "./program.ts";

async function main(args: readonly string[]): Promise<void> {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // The reader of a pipe has gone (`plumbline show … | head`): nothing is wrong.
    if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
  });
  if (args.includes("--version") || args[0] === "-V") return (await import("./verbs/version.ts")).runVersion(args.includes("--json"));
  const program = buildProgram();
  const wrong = unknownVerb(program, args);
  if (wrong !== null) {
    process.stderr.write(`${wrong}\n`);
    process.exitCode = USAGE;
    return;
  }
  try {
    await program.parseAsync([...args], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? 0 : USAGE;
  }
}

await main(process.argv.slice(2));
