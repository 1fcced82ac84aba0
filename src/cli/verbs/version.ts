// `plumbline --version`: the number, or everything about this installation.
import { withContext } from "../context.ts";

export async function runVersion(json: boolean): Promise<void> {
  await withContext({}, async ({ app, terminal }) => {
    if (!json) return terminal.out(`${app.version}\n`);
    const { knowledge } = await app.knowledge();
    const absence = await app.encoderAbsence();
    const counts = Object.fromEntries(Object.entries(knowledge).flatMap(([kind, map]) => (map instanceof Map ? [[kind, map.size]] : [])));
    terminal.json({
      version: app.version,
      node: process.version,
      platform: `${process.platform}-${process.arch}`,
      home: app.home,
      knowledge: { version: knowledge.version, records: counts },
      reader: absence === null ? "meaning" : "lexical",
      readerAbsence: absence,
    });
  });
}
