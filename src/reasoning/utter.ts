// Templates of records → utterances with every place filled; nothing unfilled ever reaches a voice.

import type { MoveKind } from "../contract/act.ts";
import type { Knowledge } from "../contract/knowledge.ts";
import type { PlannedMove, Utterance } from "../contract/plan.ts";
import { type Bindings, fillTemplate } from "../kit/template.ts";

/** A place at the start of a sentence: "your manager" is filled in and begins it. */
const OPENS_WITH_A_PLACE = /(?:^|[.!?]\s+)[[{]/;

function capitalSentences(text: string): string {
  return text.replace(/(^|[.!?]\s+)(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

const AFTER_A_NAME =
  /\{(who|boss)\}((?:,? who| never| still| also| only| always| really| already)* )\{(has|is|was|does)\}|\{(who|boss)\}((?:,? who| never| still| also| only| always| really| already)* \w+)\{(e?s)\}/g;
const OF_ONE: Readonly<Record<string, string>> = { has: "has", is: "is", was: "was", does: "does" };

/** A name takes the verb of one person, whatever pronoun stands elsewhere. */
function ofOne(template: string): string {
  return template.replace(AFTER_A_NAME, (_, a?: string, between?: string, verb?: string, b?: string, word?: string, ending?: string) =>
    a === undefined ? `{${b ?? ""}}${word ?? ""}${ending ?? "s"}` : `{${a}}${between ?? ""}${OF_ONE[verb ?? ""] ?? ""}`,
  );
}

/** The wordings that can be filled, or null when none can. */
export function utter(key: string, templates: readonly string[], bindings: Bindings): Utterance | null {
  const variants = templates.flatMap((t) => {
    const filled = fillTemplate(
      ofOne(t).replace(/\{(e?s)\}/g, (_, ending: string) => (bindings.s === "s" ? ending : "")),
      bindings,
    );
    return filled === null ? [] : OPENS_WITH_A_PLACE.test(t) ? [capitalSentences(filled)] : [filled];
  });
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
