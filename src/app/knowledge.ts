// The knowledge base as a surface lists, shows, searches and checks it.

import { PlumblineError } from "../contract/errors.ts";
import type { Knowledge } from "../contract/knowledge.ts";
import type { RecordKind } from "../contract/records.ts";
import type { Plumbline } from "./plumbline.ts";

export interface RecordLine {
  readonly kind: RecordKind;
  readonly id: string;
  readonly title: string;
}

type AnyRecord = Readonly<Record<string, unknown>> & { readonly id: string; readonly title: string };

function mapsOf(knowledge: Knowledge): Array<readonly [RecordKind, ReadonlyMap<string, AnyRecord>]> {
  return Object.entries(knowledge).flatMap(([kind, map]) => (map instanceof Map ? [[kind as RecordKind, map as Map<string, AnyRecord>] as const] : []));
}

/** Kind may be given in the singular. @throws PlumblineError unknown-record for a kind that does not exist */
export async function listRecords(app: Plumbline, kind: string | null): Promise<RecordLine[]> {
  const { knowledge } = await app.knowledge();
  const maps = mapsOf(knowledge).filter(([k]) => kind === null || k === kind || k === `${kind}s` || (kind === "diagnosis" && k === "diagnoses"));
  if (maps.length === 0) throw new PlumblineError("unknown-record", { id: kind ?? "" });
  return maps.flatMap(([k, map]) => [...map.values()].map((r) => ({ kind: k, id: r.id, title: r.title })));
}

/** A record by `id` or `kind/id`. @throws PlumblineError unknown-record */
export async function showRecord(app: Plumbline, typed: string): Promise<{ readonly kind: RecordKind; readonly record: AnyRecord }> {
  const { knowledge } = await app.knowledge();
  const [kind, id] = typed.includes("/") ? typed.split("/", 2) : [null, typed];
  for (const [k, map] of mapsOf(knowledge)) {
    const record = map.get(id ?? "");
    if (record !== undefined && (kind === null || k.startsWith((kind ?? "").slice(0, 5)))) return { kind: k, record };
  }
  throw new PlumblineError("unknown-record", { id: typed });
}

/** Records in which every word occurs, those with the words in their title first. */
export async function searchRecords(app: Plumbline, text: string, limit = 20): Promise<RecordLine[]> {
  const { knowledge } = await app.knowledge();
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  const scored = mapsOf(knowledge).flatMap(([kind, map]) =>
    [...map.values()].flatMap((r) => {
      const title = `${r.id} ${r.title}`.toLowerCase();
      const body = JSON.stringify(r).toLowerCase();
      if (!words.every((w) => body.includes(w))) return [];
      return [{ kind, id: r.id, title: r.title, score: words.filter((w) => title.includes(w)).length }];
    }),
  );
  return scored
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map(({ kind, id, title }) => ({ kind, id, title }));
}

export interface KnowledgeCheck {
  readonly counts: ReadonlyArray<readonly [RecordKind, number]>;
  readonly faults: readonly string[];
}

/** Schema faults of the user's own folder, then lints over the whole base. */
export async function checkRecords(app: Plumbline): Promise<KnowledgeCheck> {
  const { knowledge, faults } = await app.knowledge();
  const { checkKnowledge } = await import("../knowledge/check.ts");
  return {
    counts: mapsOf(knowledge).map(([kind, map]) => [kind, map.size] as const),
    faults: [...faults.map((f) => `${f.path}: ${f.message}`), ...checkKnowledge(knowledge).map((l) => `${l.record}: ${l.message}`)],
  };
}
