// The model that was chosen, kept in `model.json` of the home folder. Never a key: only where a key is to be found.
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { MODEL_FILE } from "./model-file.ts";

export const PROVIDERS = ["anthropic", "openai", "google", "openai-compatible"] as const;
export type ProviderName = (typeof PROVIDERS)[number];

export const modelSettingsSchema = z.strictObject({
  provider: z.enum(PROVIDERS),
  /** The provider's own name of the model. */
  name: z.string().min(1).max(200),
  /** Another address than the provider's own; required for openai-compatible. */
  baseUrl: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  /** Environment variable that holds the key; null for the provider's usual one. */
  keyEnv: z
    .string()
    .regex(/^[A-Z_][A-Z0-9_]*$/i)
    .nullable()
    .default(null),
  /** The model also reads: a second call a turn. */
  careful: z.boolean().default(false),
  /** Milliseconds until anything comes, between two pieces, and in all. */
  firstByteMs: z.number().int().min(10).max(600_000).default(20_000),
  stallMs: z.number().int().min(10).max(600_000).default(10_000),
  totalMs: z.number().int().min(10).max(1_200_000).default(90_000),
});
export type ModelSettings = z.infer<typeof modelSettingsSchema>;

const path = (home: string): string => join(home, MODEL_FILE);

/** The chosen model; null when none is. A file that cannot be read counts as none: nothing is sent on a guess. */
export function loadModelSettings(home: string): ModelSettings | null {
  if (!existsSync(path(home))) return null;
  try {
    const found = modelSettingsSchema.safeParse(JSON.parse(readFileSync(path(home), "utf8")));
    return found.success ? found.data : null;
  } catch {
    return null;
  }
}

export function saveModelSettings(home: string, settings: ModelSettings): void {
  writePrivate(path(home), `${JSON.stringify(settings, null, 2)}\n`);
}

/** True when there was one to switch off. */
export function removeModelSettings(home: string): boolean {
  const there = existsSync(path(home));
  rmSync(path(home), { force: true });
  return there;
}

/** Writes a file for the owner alone, whole or not at all. */
export function writePrivate(file: string, text: string): void {
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, text, { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, file);
}

/** True for an address on this machine. */
export function isLocal(baseUrl: string | null): boolean {
  if (baseUrl === null) return false;
  const host = new URL(baseUrl).hostname.replace(/^\[|\]$/g, "");
  return host === "localhost" || host === "::1" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}
