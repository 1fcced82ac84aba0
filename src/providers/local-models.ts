// Models an Ollama on this machine offers, by its own interface. No other machine is asked.

const WAIT_MS = 400;

/** Names, or none when nothing answers in time. `host`: as in OLLAMA_HOST; an address elsewhere is not asked. */
export async function localModels(host: string | undefined): Promise<readonly string[]> {
  const address = /^(?:https?:\/\/)?(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.exec(host ?? "127.0.0.1:11434");
  if (address === null) return [];
  try {
    const response = await fetch(`http://${address[1]}${address[2] ?? ":11434"}/api/tags`, { signal: AbortSignal.timeout(WAIT_MS), redirect: "error" });
    const found = (await response.json()) as { models?: ReadonlyArray<{ name?: unknown }> };
    return (found.models ?? []).flatMap((m) => (typeof m.name === "string" ? [m.name] : []));
  } catch {
    return [];
  }
}
