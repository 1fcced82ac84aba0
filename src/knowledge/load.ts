// Folders of records → a Knowledge base with every fault listed. A later folder is laid over an earlier one.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Knowledge } from "../contract/knowledge.ts";
import { RECORD_SCHEMAS, type RecordKind } from "../contract/records.ts";
import { type ParsedRecord, type ParseFault, parseRecord } from "./parse.ts";

export interface LoadedKnowledge {
  readonly knowledge: Knowledge;
  readonly faults: readonly ParseFault[];
}

export const RECORD_KINDS = Object.keys(RECORD_SCHEMAS) as RecordKind[];

/** Reads every record below the given folders; faults are collected, never thrown. */
export function loadKnowledge(folders: readonly string[]): LoadedKnowledge {
  const faults: ParseFault[] = [];
  const records: ParsedRecord[] = [];
  for (const folder of folders) {
    const own = readFolder(folder, faults);
    faults.push(...twins(own));
    records.push(...own);
  }
  return { knowledge: indexRecords(records), faults };
}

function readFolder(folder: string, faults: ParseFault[]): ParsedRecord[] {
  const out: ParsedRecord[] = [];
  for (const kind of RECORD_KINDS) {
    const place = join(folder, kind);
    if (!existsSync(place)) continue;
    for (const name of readdirSync(place).sort()) {
      if (!name.endsWith(".md")) continue;
      const path = join(place, name);
      const parsed = parseRecord(kind, path, readFileSync(path, "utf8"));
      if (!("record" in parsed)) faults.push(parsed);
      else if (`${parsed.record.id}.md` !== name) faults.push({ path, message: `file name and id differ: ${parsed.record.id}` });
      else out.push(parsed);
    }
  }
  return out;
}

function twins(records: readonly ParsedRecord[]): ParseFault[] {
  const seen = new Set<string>();
  return records.flatMap((r) => {
    const key = `${r.kind}/${String(r.record.id)}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ path: r.path, message: `twin id ${key}` }];
  });
}

/** Indexes parsed records; a later record of the same kind and id replaces an earlier one. */
export function indexRecords(records: ReadonlyArray<Pick<ParsedRecord, "kind" | "record">>): Knowledge {
  const maps = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, new Map<string, unknown>()])) as Record<RecordKind, Map<string, unknown>>;
  for (const { kind, record } of records) maps[kind].set(String(record.id), record);
  const hash = createHash("sha256");
  for (const kind of RECORD_KINDS) for (const record of maps[kind].values()) hash.update(JSON.stringify(record));
  return { version: hash.digest("hex").slice(0, 16), ...maps } as unknown as Knowledge;
}
