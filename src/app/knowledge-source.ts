// The knowledge base at run time: what the build packed (or the folder, from source), with the user's own folder laid over it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PlumblineError } from "../contract/errors.ts";
import type { Knowledge } from "../contract/knowledge.ts";
import type { RecordKind } from "../contract/records.ts";
import { BUILT_FOLDER, FROM_SOURCE, RECORDS_FOLDER } from "./assets.ts";

export interface PackedKnowledge {
  readonly version: string;
  readonly records: Readonly<Record<RecordKind, ReadonlyArray<Readonly<Record<string, unknown>> & { readonly id: string }>>>;
}

export interface KnowledgeFault {
  readonly path: string;
  readonly message: string;
}

export interface LoadedBase {
  readonly knowledge: Knowledge;
  /** Faults in the user's own folder; those records are left out. */
  readonly faults: readonly KnowledgeFault[];
}

/** @throws PlumblineError knowledge-invalid when the program's own records cannot be read */
export async function openKnowledge(overlay: string | null): Promise<LoadedBase> {
  const packed = FROM_SOURCE ? null : readPacked(join(BUILT_FOLDER, "knowledge.json"));
  const own = overlay !== null && existsSync(overlay) ? overlay : null;
  if (packed !== null && own === null) return { knowledge: unpack(packed), faults: [] };
  const { loadKnowledge, indexRecords } = await import("../knowledge/load.ts");
  if (packed === null) {
    const loaded = loadKnowledge(own === null ? [RECORDS_FOLDER] : [RECORDS_FOLDER, own]);
    if (loaded.knowledge.situations.size === 0) throw new PlumblineError("knowledge-invalid", { path: RECORDS_FOLDER });
    return loaded;
  }
  const laid = loadKnowledge([own ?? ""]);
  const records = (base: Knowledge): Array<{ kind: RecordKind; record: Record<string, unknown> }> =>
    Object.entries(base).flatMap(([kind, map]) =>
      map instanceof Map ? [...(map as Map<string, Record<string, unknown>>).values()].map((record) => ({ kind: kind as RecordKind, record })) : [],
    );
  return { knowledge: indexRecords([...records(unpack(packed)), ...records(laid.knowledge)]), faults: laid.faults };
}

function readPacked(path: string): PackedKnowledge {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as PackedKnowledge;
  } catch (error) {
    throw new PlumblineError("knowledge-invalid", { path }, error);
  }
}

/** Records that the build has validated; only the maps are made here. */
function unpack(packed: PackedKnowledge): Knowledge {
  const maps = Object.fromEntries(Object.entries(packed.records).map(([kind, list]) => [kind, new Map(list.map((r) => [r.id, r]))]));
  return { version: packed.version, ...maps } as unknown as Knowledge;
}
