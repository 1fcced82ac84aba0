// Their figures put together, where the result means something. Each detector pairs quantities whose nouns and units
// belong together, in the same or a neighbouring sentence or in matching slots, and keeps to sane bounds; the words are
// in the records (`detector: arithmetic-...`).
import { flow } from "./arithmetic-flow.ts";
import { money } from "./arithmetic-money.ts";
import { people } from "./arithmetic-people.ts";
import { work } from "./arithmetic-work.ts";
import type { Hit, NoticeContext } from "./context.ts";
import { type Figure, figuresOf } from "./figures.ts";

type Detector = (figures: readonly Figure[], context: NoticeContext) => Hit | null;

const DETECTORS: readonly Detector[] = [...people, ...work, ...flow, ...money];

/** At most one hit a detector. */
export function arithmetic(context: NoticeContext): Hit[] {
  const figures = figuresOf(context);
  if (figures.length === 0) return [];
  return DETECTORS.flatMap((detect) => detect(figures, context) ?? []);
}
