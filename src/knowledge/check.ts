// Lints over the whole base: what a schema cannot see in one record alone.
import type { Knowledge } from "../contract/knowledge.ts";
import { brokenCues } from "./check-cues.ts";
import { deadLinks, unused } from "./check-links.ts";
import { badShapes } from "./check-shape.ts";
import { badWords } from "./check-words.ts";
import type { Lint } from "./lint.ts";

/** Every dead link, unaskable finding, unconfirmable diagnosis, open loop, broken cue and wording out of tone in the base. */
export function checkKnowledge(base: Knowledge): Lint[] {
  return [...deadLinks(base), ...unused(base), ...badShapes(base), ...brokenCues(base), ...badWords(base)];
}
