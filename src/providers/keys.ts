// Where a provider's key is found: the environment first, then the system's own store of secrets. It is never kept.
import { spawnSync } from "node:child_process";
import type { ModelSettings, ProviderName } from "./settings.ts";

export const KEY_VARIABLES: Readonly<Record<ProviderName, readonly string[]>> = {
  anthropic: ["ANTHROPIC_API_KEY"],
  openai: ["OPENAI_API_KEY"],
  google: ["GOOGLE_GENERATIVE_AI_API_KEY", "GEMINI_API_KEY", "GOOGLE_API_KEY"],
  "openai-compatible": [],
};

export type Environment = Readonly<Record<string, string | undefined>>;

/** Name of the variable that holds a key, or null. */
export function keyVariable(provider: ProviderName, keyEnv: string | null, env: Environment): string | null {
  const names = keyEnv === null ? KEY_VARIABLES[provider] : [keyEnv];
  return names.find((n) => (env[n] ?? "").trim() !== "") ?? null;
}

/** The key, or null when there is none; an openai-compatible server may do without. */
export function findKey(settings: Pick<ModelSettings, "provider" | "keyEnv">, env: Environment): string | null {
  const variable = keyVariable(settings.provider, settings.keyEnv, env);
  if (variable !== null) return (env[variable] ?? "").trim();
  if (settings.provider === "openai-compatible" && settings.keyEnv === null) return null;
  return fromSystem(settings.keyEnv ?? settings.provider, env);
}

/** macOS keychain or the Secret Service of Linux, under service "plumbline" and the provider's name. */
function fromSystem(account: string, env: Environment): string | null {
  const asked: ReadonlyArray<readonly [string, readonly string[]]> =
    process.platform === "darwin"
      ? [["security", ["find-generic-password", "-s", "plumbline", "-a", account, "-w"]]]
      : process.platform === "linux"
        ? [["secret-tool", ["lookup", "service", "plumbline", "account", account]]]
        : [];
  for (const [command, args] of asked) {
    const run = spawnSync(command, [...args], { encoding: "utf8", timeout: 3_000, stdio: ["ignore", "pipe", "ignore"], env: { ...env } as NodeJS.ProcessEnv });
    const found = run.status === 0 ? run.stdout.trim() : "";
    if (found !== "") return found;
  }
  return null;
}
