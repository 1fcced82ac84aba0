// How the parts of the classifier are weighed: chosen by hand of the development half of the real posts and of
// predictions on example messages by hands left out (see bench/data/README.md); not refitted at build.
import type { ClassifierModel } from "../../src/reading/situations/model.ts";

export const WEIGHING: ClassifierModel["weighing"] = {
  words: { parts: { words: 1.779, cues: 3.976 }, none: 1.522, fit: { slope: 1, offset: 1 }, noneAbove: 0.5 },
  meaning: { parts: { words: 0.278, cues: 3.631, windows: 0.365, passages: 0.648 }, none: 2.819, fit: { slope: 1, offset: 1 }, noneAbove: 0.5 },
};
