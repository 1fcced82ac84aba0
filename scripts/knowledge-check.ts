// Checks the records under knowledge/: schema faults first, then lints. Exit 1 when there are any.
import { checkKnowledge } from "../src/knowledge/check.ts";
import { loadKnowledge, RECORD_KINDS } from "../src/knowledge/load.ts";

const filter = process.argv[2] ?? "";
const { knowledge, faults } = loadKnowledge(["knowledge"]);
const lines = [...faults.map((f) => `${f.path}: ${f.message}`), ...checkKnowledge(knowledge).map((l) => `${l.record}: ${l.message}`)].filter((l) =>
  l.includes(filter),
);
for (const line of lines) process.stdout.write(`${line}\n`);
process.stdout.write(`${RECORD_KINDS.map((k) => `${k} ${knowledge[k].size}`).join(", ")}; ${lines.length} faults\n`);
process.exitCode = lines.length > 0 ? 1 : 0;
