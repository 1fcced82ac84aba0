// How events make a case, for the stores, which know no stage.
import { applyEvent, foldEvents } from "../casefile/apply.ts";
import type { CaseFold } from "../store/case-fold.ts";

export const caseFold: CaseFold = { apply: applyEvent, fold: foldEvents };
