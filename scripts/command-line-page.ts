// docs/command-line.md: what `--help` says of every verb, as it is.
import { buildProgram } from "../src/cli/program.ts";

const INTRODUCTION = `# Command line

Made from the program's own help by \`npm run build\`.

The answer goes to stdout and everything else to stderr. In a pipe an answer is Markdown as it is; on a terminal it is laid
out to the width. \`--plain\` leaves out colour and box characters, \`NO_COLOR\` colour alone. Exit codes: [exit-codes.md](exit-codes.md).

Everything is kept in \`PLUMBLINE_HOME\`, else in the platform's data folder, for the owner alone. Records in its folder
\`knowledge\` are laid over the built-in ones.

## In the chat

Enter sends. A line that ends in \`\\\` goes on in the next, \`"""\` opens and closes a longer text, a paste is one message, and a
number picks one of the choices. Ctrl-C while a reply is on its way stops showing it; message and reply are kept. Ctrl-C twice
on an empty line leaves, and so does Ctrl-D. \`/help\` lists the commands.

Through a pipe each paragraph is a message: \`plumbline < messages.txt\`. With \`--json\` every message answers with two lines:
\`{"event":"received",…}\` once it is on disk, then the turn result.
`;

export function commandLinePage(): string {
  const program = buildProgram();
  const shown = (text: string): string => `\`\`\`text\n${text.trim()}\n\`\`\`\n`;
  const verbs = program.commands.map((c) => `## plumbline ${c.name()}\n\n${shown(c.configureHelp({ helpWidth: 100 }).helpInformation())}`);
  return [INTRODUCTION, "## plumbline\n", shown(program.configureHelp({ helpWidth: 100 }).helpInformation()), ...verbs].join("\n");
}
