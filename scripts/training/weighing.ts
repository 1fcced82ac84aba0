// How the parts of the classifier are weighed: chosen by maximum likelihood on the development half of the real posts and of
// predictions on example messages by hands left out (see bench/data/README.md); not refitted at build.
import type { ClassifierModel } from "../../src/reading/situations/model.ts";

export const WEIGHING: ClassifierModel["weighing"] = {
  words: {
    parts: { words: 1.21, "word-windows": 0.59, cues: 3.17 },
    none: { base: -0.3, uncued: 1.2, far: 0 },
    fit: { slope: 1.17, offset: 1.83 },
    noneAbove: 0.3,
  },
  meaning: {
    parts: { words: 0.5, "word-windows": 0.29, cues: 3.11, windows: 0.27, passages: 0.36, nearest: 0.5 },
    none: { base: 0.06, uncued: 0.73, far: 0.09 },
    fit: { slope: 1.08, offset: 1.65 },
    noneAbove: 0.3,
  },
};
