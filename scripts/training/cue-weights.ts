// How surely a cue speaks for its situation, learned from where it is found in the examples.
import { CueIndex } from "../../src/kit/cue.ts";
import type { ClassifierModel } from "../../src/reading/situations/model.ts";
import type { Example } from "./heads.ts";

/** A cue found nowhere is believed this much; the belief weighs as much as being found in one message in twenty. */
const BELIEF = 0.9;
const STRENGTH = 0.05;

/** Cues with their class and weight: 1 for a cue of one situation only, 0 for one found everywhere alike. */
export function weighCues(cues: ReadonlyArray<readonly [string, number]>, examples: readonly Example[], classes: readonly string[]): ClassifierModel["cues"] {
  const index = new CueIndex(cues.map(([cue], i) => [cue, i] as const));
  const size = new Map<string, number>();
  for (const e of examples) size.set(e.situation, (size.get(e.situation) ?? 0) + 1);
  const own = new Float32Array(cues.length);
  const all = new Float32Array(cues.length);
  for (const { text, situation } of examples) {
    const share = 1 / (size.get(situation) ?? 1);
    for (const { value } of index.search(text)) {
      all[value] = (all[value] ?? 0) + share;
      if (classes[cues[value]?.[1] ?? -1] === situation) own[value] = (own[value] ?? 0) + share;
    }
  }
  return cues.map(([cue, of], i) => {
    const precision = ((own[i] ?? 0) + BELIEF * STRENGTH) / ((all[i] ?? 0) + STRENGTH);
    return [cue, of, Math.round(1000 * Math.max(0, Math.log(precision * classes.length) / Math.log(classes.length))) / 1000] as const;
  });
}
