// `knowledge list|show|search|check`: what the program reasons from.
import { checkRecords, listRecords, type RecordLine, searchRecords, showRecord } from "../../app/knowledge.ts";
import type { Plumbline } from "../../app/plumbline.ts";
import { PlumblineError } from "../../contract/errors.ts";
import { withContext } from "../context.ts";
import type { Terminal } from "../terminal.ts";
import type { OutputFlags } from "./cases.ts";

export async function runKnowledge(action: string, words: readonly string[], flags: OutputFlags): Promise<void> {
  await withContext(flags, async ({ app, terminal }) => {
    switch (action) {
      case "list":
        return lines(terminal, await listRecords(app, words[0] ?? null), flags);
      case "search":
        return lines(terminal, await searchRecords(app, words.join(" ")), flags);
      case "show":
        return show(app, terminal, words.join(" "), flags);
      case "check":
        return check(app, terminal, flags);
      default:
        throw new PlumblineError("bad-input", { what: `\`knowledge ${action}\` is not a thing; list, show, search and check are` });
    }
  });
}

function lines(terminal: Terminal, records: readonly RecordLine[], flags: OutputFlags): void {
  if (flags.json === true) {
    terminal.json(records);
    return;
  }
  if (records.length === 0) terminal.remark("Nothing found.");
  for (const r of records) terminal.out(`${r.kind}/${r.id}  ${r.title}\n`);
}

async function show(app: Plumbline, terminal: Terminal, id: string, flags: OutputFlags): Promise<void> {
  const { kind, record } = await showRecord(app, id);
  if (flags.json === true) return terminal.json({ kind, record });
  const { knowledge } = await app.knowledge();
  const body = Object.entries(record).filter(([key, value]) => !["id", "title", "version"].includes(key) && !(Array.isArray(value) && value.length === 0));
  const source = (ref: unknown): string => {
    const s = knowledge.sources.get(String(ref));
    return s === undefined ? String(ref) : `${s.author}, *${s.work}*${s.year === undefined ? "" : ` (${s.year})`}${s.url === undefined ? "" : ` ${s.url}`}`;
  };
  terminal.answer(
    [
      `# ${record.title}`,
      `*${kind}/${record.id}*`,
      ...body.map(
        ([key, value]) =>
          `**${key.replaceAll("_", " ")}:** ${key === "sources" && Array.isArray(value) ? `\n${value.map((v) => `- ${source(v)}`).join("\n")}` : written(value)}`,
      ),
    ].join("\n\n"),
  );
}

/** Any part of a record as Markdown: lists as lists, the fields of a thing on one line. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `\n${value.map((v) => `- ${inLine(v)}`).join("\n")}`;
  return inLine(value);
}

function inLine(value: unknown): string {
  if (Array.isArray(value)) return value.map(inLine).join(", ");
  if (typeof value === "object" && value !== null)
    return Object.entries(value)
      .map(([k, v]) => `*${k.replaceAll("_", " ")}* ${inLine(v)}`)
      .join("; ");
  return String(value);
}

async function check(app: Plumbline, terminal: Terminal, flags: OutputFlags): Promise<void> {
  const found = await checkRecords(app);
  if (flags.json === true) terminal.json({ counts: Object.fromEntries(found.counts), faults: found.faults });
  else {
    for (const fault of found.faults) terminal.out(`${fault}\n`);
    terminal.out(`${found.counts.map(([kind, n]) => `${kind} ${n}`).join(", ")}; ${found.faults.length} faults\n`);
  }
  if (found.faults.length > 0) process.exitCode = 10;
}
