// Lints on cues: each must compile, and hold nothing that the cue language does not know.
import type { Knowledge } from "../contract/knowledge.ts";
import { compileCue } from "../kit/cue.ts";
import type { Lint } from "./lint.ts";

/** Signs that other search languages know and this one takes literally: a cue with one never matches what was meant. */
const FOREIGN = /[?[\]{}\\^$;"“”]|(?<!\.)\.(?!\.)\s|\.\.\.\.|(?<=\s)\*/;

export function brokenCues(base: Knowledge): Lint[] {
  return cuesOf(base).flatMap(([record, cue]) => {
    const foreign = FOREIGN.exec(cue);
    if (foreign !== null) return [{ record, message: `cue with a sign the cue language doesn't know (${foreign[0].trim()}): ${cue}` }];
    try {
      // Built only when it is first needed, and then a fault in it would end a turn.
      void compileCue(cue).pattern;
      return [];
    } catch (error) {
      return [{ record, message: error instanceof Error ? error.message : String(error) }];
    }
  });
}

/** Every cue of the base with the record it stands in. */
export function cuesOf(base: Knowledge): Array<readonly [string, string]> {
  const of = (record: string, cues: readonly string[]): Array<readonly [string, string]> => cues.map((c) => [record, c] as const);
  return [
    ...[...base.situations.values()].flatMap((s) => of(`situations/${s.id}`, [...s.cues, ...s.openings.flatMap((o) => o.when?.said ?? [])])),
    ...[...base.findings.values()].flatMap((f) => of(`findings/${f.id}`, [...f.present.cues, ...f.absent.cues, ...f.choices.flatMap((c) => c.cues)])),
    ...[...base.assumptions.values()].flatMap((a) => of(`assumptions/${a.id}`, [...a.cues, ...a.unless])),
    ...[...base.noticings.values()].flatMap((n) => of(`noticings/${n.id}`, [...n.cues, ...n.unless, ...n.pairs.flatMap((p) => [...p.a, ...p.b])])),
    ...[...base.decisions.values()].flatMap((d) => of(`decisions/${d.id}`, [...d.cues, ...d.unless_said, ...(d.pronoun_cues?.cues ?? [])])),
    ...[...base.followups.values()].flatMap((f) => of(`followups/${f.id}`, f.cues)),
    ...[...base.care.values()].flatMap((c) => of(`care/${c.id}`, c.hints)),
  ];
}
