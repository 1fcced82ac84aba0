// The parts of an engine that read and speak. Loaded with the first message: other verbs have no use for them.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogueOf } from "../conduct/catalogue.ts";
import { createGuard } from "../conduct/guard.ts";
import type { SentenceEncoder } from "../contract/ports.ts";
import type { EncoderAbsence } from "../encoder/onnx-encoder.ts";
import type { Engine } from "../engine/take-turn.ts";
import { type CueNeeds, knowCues } from "../kit/cue.ts";
import { lexiconOf } from "../knowledge/lexicon.ts";
import { MODEL_FILE } from "../providers/model-file.ts";
import { createEmbeddedVoice } from "../speaking/embedded/embedded-voice.ts";
import { BUILT_FOLDER, FROM_SOURCE } from "./assets.ts";
import type { LoadedBase } from "./knowledge-source.ts";
import type { PlumblineOptions } from "./options.ts";
import { readExtras } from "./reading-extras.ts";

export interface Lazy {
  readonly home: string | null;
  readonly knowledge: () => Promise<LoadedBase>;
  readonly encoder: () => Promise<SentenceEncoder | EncoderAbsence | null>;
}

export async function engineParts(
  options: PlumblineOptions,
  lazy: Lazy,
): Promise<Pick<Engine, "knowledge" | "reader" | "encoder" | "voice" | "embedded" | "guard" | "careful">> {
  knowBuiltCues();
  // The reader compiles cues of its own as it is loaded, so it is loaded once they are known.
  const [{ createReader }, { openClassifier }] = await Promise.all([import("../reading/read.ts"), import("./classifier.ts")]);
  const { knowledge } = await lazy.knowledge();
  const found = await lazy.encoder();
  const encoder = found === null || "reason" in found ? null : found;
  const lexicon = { ...lexiconOf(knowledge), ...readExtras(BUILT_FOLDER, encoder?.id ?? null) };
  const embedded = createEmbeddedVoice(knowledge);
  const parts = { knowledge, home: lazy.home, env: options.env };
  const chosen = options.voice === undefined && isModelChosen(lazy.home) ? await (await import("./model-wiring.ts")).openChosenModel(parts) : null;
  const other = options.voice === undefined ? null : await options.voice(parts);
  return {
    knowledge,
    reader: createReader(lexicon, openClassifier(lexicon)),
    encoder,
    voice: other ?? chosen?.voice ?? embedded,
    careful: chosen?.careful ?? null,
    embedded,
    guard: (plan, theCase) => createGuard(plan, [theCase.opening, ...theCase.messages.map((m) => m.text)].join("\n"), catalogueOf(knowledge)),
  };
}

/** Seen from the file alone: what checks its contents is not loaded when there is none. */
const isModelChosen = (home: string | null): boolean => home !== null && existsSync(join(home, MODEL_FILE));

/** Cues that the build took apart; from source they are compiled as they are now. */
function knowBuiltCues(): void {
  const path = join(BUILT_FOLDER, "cues.json");
  if (!FROM_SOURCE && existsSync(path)) knowCues(JSON.parse(readFileSync(path, "utf8")) as Record<string, CueNeeds>);
}
