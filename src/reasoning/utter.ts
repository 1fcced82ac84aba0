// Templates of records → utterances with every place filled; nothing unfilled ever reaches a voice.

import type { MoveKind } from "../contract/act.ts";
import type { Knowledge } from "../contract/knowledge.ts";
import type { PlannedMove, Utterance } from "../contract/plan.ts";
import { type Bindings, fillTemplate } from "../kit/template.ts";

/** The wordings that can be filled, or null when none can. */
export function utter(key: string, templates: readonly string[], bindings: Bindings): Utterance | null {
  const variants = templates.flatMap((t) => fillTemplate(t, bindings) ?? []);
  return variants.length === 0 ? null : { key, variants: [...new Set(variants)] };
}

/** Wordings of `knowledge/phrases`: `group/name`. @throws Error when the phrase does not exist: a fault of the program. */
export function phrase(knowledge: Knowledge, path: string, bindings: Bindings): Utterance {
  const [group = "", name = ""] = path.split("/");
  const templates = knowledge.phrases.get(group)?.variants[name];
  if (templates === undefined) throw new Error(`no phrase ${path}`);
  const made = utter(`phrase:${path}`, templates, bindings);
  if (made === null) throw new Error(`no wording of phrase ${path} can be filled`);
  return made;
}

export function say(kind: MoveKind, ref: string | null, utterance: Utterance): PlannedMove {
  return { content: "say", kind, ref, say: utterance };
}
