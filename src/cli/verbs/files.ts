// `export` and `import`: a case out to a file and back, or a document as the start of a new case.
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { exportJson, exportMarkdown, importJson, looksLikeExport, materialMessage } from "../../app/cases/export.ts";
import { PlumblineError } from "../../contract/errors.ts";
import { type GlobalFlags, withContext } from "../context.ts";
import { runAsk } from "./ask.ts";

export interface ExportFlags extends GlobalFlags {
  readonly format: string;
}

export async function runExport(id: string, flags: ExportFlags): Promise<void> {
  await withContext(flags, async ({ app, terminal }) => {
    switch (flags.format) {
      case "json":
        return terminal.json(await exportJson(app, id));
      case "md":
        return terminal.out(await exportMarkdown(app, id));
      case "html": {
        const { htmlPage } = await import("../html.ts");
        return terminal.out(htmlPage(await exportMarkdown(app, id)));
      }
      default:
        throw new PlumblineError("bad-input", { what: `there is no format “${flags.format}”; md, json and html are the ones there are` });
    }
  });
}

const MOST_BYTES = 64 * 1024 * 1024;

export async function runImport(file: string, flags: GlobalFlags): Promise<void> {
  let material: string | null = null;
  await withContext(flags, async ({ app, terminal }) => {
    const text = readText(file);
    if (!looksLikeExport(text)) {
      material = materialMessage(basename(file), text);
      return;
    }
    const id = await importJson(app, text);
    terminal.remark(`Imported as case ${id}. Go on with: plumbline chat --case ${id}`);
  });
  if (material !== null) await runAsk(material, flags);
}

function readText(file: string): string {
  try {
    if (statSync(file).size > MOST_BYTES) throw new PlumblineError("message-too-long", { length: statSync(file).size, limit: 20_000 });
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof PlumblineError) throw error;
    throw new PlumblineError("file-unreadable", { path: file }, error);
  }
}
