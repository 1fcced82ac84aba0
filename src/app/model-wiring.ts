// Wires the model that was chosen, if any: settings and key → model → voice and careful reader. Nothing is loaded while none is.
import { join } from "node:path";
import { toldRules } from "../conduct/rules.ts";
import { PlumblineError } from "../contract/errors.ts";
import type { Knowledge } from "../contract/knowledge.ts";
import type { Prompts, Voice } from "../contract/ports.ts";
import {
  loadModelSettings,
  type ModelSettings,
  modelSettingsSchema,
  PROVIDERS,
  type ProviderName,
  removeModelSettings,
  saveModelSettings,
} from "../providers/settings.ts";
import type { CarefulReader } from "../reading/model/careful.ts";
import { RECORDS_FOLDER } from "./assets.ts";
import { prepareHome } from "./home.ts";
import type { Plumbline } from "./plumbline.ts";

export interface ChosenModel {
  readonly voice: Voice;
  readonly careful: CarefulReader | null;
}

/** The voice and reader of the chosen model; null when none was chosen by name, and off the record. */
export async function openChosenModel(parts: { knowledge: Knowledge; home: string | null; env: Plumbline["env"] }): Promise<ChosenModel | null> {
  const { home, knowledge, env } = parts;
  const settings = home === null ? null : loadModelSettings(home);
  if (home === null || settings === null) return null;
  const [{ openModel }, { createModelVoice }, { createCarefulReader }, { publicNamesOf }, { findKey }, { createSentLog }, { loadRouting }, { loadRoster }] =
    await Promise.all([
      import("../providers/open-model.ts"),
      import("../speaking/model/model-voice.ts"),
      import("../reading/model/careful.ts"),
      import("../providers/pseudonym/public-names.ts"),
      import("../providers/keys.ts"),
      import("../providers/sent-log.ts"),
      import("../providers/routing.ts"),
      import("../providers/roster.ts"),
    ]);
  const model = openModel({
    settings,
    key: findKey(settings, env),
    log: createSentLog(home),
    chance: Math,
    names: () => publicNamesOf(knowledge),
    roster: () => loadRoster(home),
    routing: () => loadRouting(home),
  });
  const prompts = await promptsOf(home);
  return {
    voice: createModelVoice({ model, knowledge, prompts, told: toldRules() }),
    careful: settings.careful ? createCarefulReader(model, knowledge, prompts) : null,
  };
}

export async function promptsOf(home: string): Promise<Prompts> {
  const { loadPrompts } = await import("../knowledge/prompts.ts");
  return loadPrompts([RECORDS_FOLDER, join(home, "knowledge")]).prompts;
}

export interface ModelChoice {
  readonly baseUrl?: string | undefined;
  readonly keyEnv?: string | undefined;
  readonly careful?: boolean | undefined;
}

/** Switches a model on by name. @throws PlumblineError model-unknown | bad-input | home-* */
export function chooseModel(app: Plumbline, id: string, choice: ModelChoice): ModelSettings {
  const home = homeOf(app);
  const slash = id.indexOf("/");
  const provider = id.slice(0, slash) as ProviderName;
  if (slash < 1 || id.length === slash + 1 || !PROVIDERS.includes(provider)) throw new PlumblineError("model-unknown", { id });
  if (provider === "openai-compatible" && choice.baseUrl === undefined)
    throw new PlumblineError("bad-input", { what: "an openai-compatible model needs --base-url, e.g. http://127.0.0.1:11434/v1" });
  const parsed = modelSettingsSchema.safeParse({
    provider,
    name: id.slice(slash + 1),
    baseUrl: choice.baseUrl ?? null,
    keyEnv: choice.keyEnv ?? null,
    careful: choice.careful ?? false,
  });
  if (!parsed.success) throw new PlumblineError("bad-input", { what: parsed.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`).join("; ") });
  prepareHome(home);
  saveModelSettings(home, parsed.data);
  return parsed.data;
}

export function modelOff(app: Plumbline): boolean {
  return removeModelSettings(homeOf(app));
}

export interface ProviderLine {
  readonly provider: ProviderName;
  /** Names with a known price; any other name of the provider works too. */
  readonly priced: readonly string[];
  /** The variable that holds a key here, if one does. */
  readonly keyIn: string | null;
  readonly keyNames: readonly string[];
}

/** What can be used, what is on, and what an Ollama on this machine offers. Asks nobody but this machine. */
export async function listModels(app: Plumbline): Promise<{ chosen: ModelSettings | null; providers: ProviderLine[]; local: readonly string[] }> {
  const [{ KEY_VARIABLES, keyVariable }, { PRICED_MODELS }, { localModels }] = await Promise.all([
    import("../providers/keys.ts"),
    import("../providers/prices.ts"),
    import("../providers/local-models.ts"),
  ]);
  return {
    chosen: loadModelSettings(homeOf(app)),
    providers: PROVIDERS.map((provider) => ({
      provider,
      priced: PRICED_MODELS.filter((m) => m.startsWith(`${provider}/`)),
      keyIn: keyVariable(provider, null, app.env),
      keyNames: KEY_VARIABLES[provider],
    })),
    local: await localModels(app.env.OLLAMA_HOST),
  };
}

/** @throws PlumblineError bad-input off the record */
export function homeOf(app: Plumbline): string {
  if (app.home === null) throw new PlumblineError("bad-input", { what: "off the record there is no model" });
  return app.home;
}
