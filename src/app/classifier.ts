// The situation classifier that the build trained; run from source before any build, a plain count of cues stands in.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Lexicon } from "../contract/lexicon.ts";
import { CueIndex } from "../kit/cue.ts";
import { createClassifier } from "../reading/classify.ts";
import type { Classify } from "../reading/read.ts";
import type { ClassifierModel } from "../reading/situations/model.ts";
import { BUILT_FOLDER } from "./assets.ts";

export function openClassifier(lexicon: Lexicon): Classify {
  const path = join(BUILT_FOLDER, "classifier.json");
  if (!existsSync(path)) return cueClassifier(lexicon);
  return createClassifier(JSON.parse(readFileSync(path, "utf8")) as ClassifierModel, lexicon.situations);
}

/** How far ahead of the next the best one must be to stand alone. */
const CLEAR_LEAD = 0.15;

function cueClassifier(lexicon: Lexicon): Classify {
  const index = new CueIndex(lexicon.situations.flatMap((s) => s.cues.map((cue) => [cue, s.id] as const)));
  return (sentences) => {
    const hits = sentences.filter((s) => !s.pasted).flatMap((s) => index.search(s.text).map((hit) => ({ id: hit.value, quote: s.text })));
    const count = new Map<string, { n: number; quote: string }>();
    for (const { id, quote } of hits) count.set(id, { n: (count.get(id)?.n ?? 0) + 1, quote: count.get(id)?.quote ?? quote });
    const found = [...count]
      .map(([id, { n, quote }]) => ({ id, fit: n / (n + 1), quote }))
      .sort((a, b) => b.fit - a.fit || (a.id < b.id ? -1 : 1))
      .slice(0, 3);
    const lead = (found[0]?.fit ?? 0) - (found[1]?.fit ?? 0);
    return { situations: found, fit: found.length === 0 ? "none" : found.length === 1 || lead > CLEAR_LEAD ? "clear" : "several" };
  };
}
