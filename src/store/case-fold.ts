// How events make a case; handed to every store, because a store knows no stage.
import type { Case } from "../contract/case.ts";
import type { CaseEvent } from "../contract/event.ts";

export interface CaseFold {
  /** The case after one event; not for `went-back`, which needs them all. */
  readonly apply: (before: Case | null, event: CaseEvent) => Case;
  readonly fold: (events: readonly CaseEvent[]) => Case | null;
}
