// What a call costs, from the vendors' price lists as remembered in November 2025; "—" where no price is known. The vendor's bill is what counts.

interface Price {
  /** US dollars a million tokens. */
  readonly input: number;
  readonly cached: number;
  readonly output: number;
}

/** By `provider/name` as the vendor writes it; a dated version ("-20250929") counts as the name before the date. */
const PRICES: Readonly<Record<string, Price>> = {
  "anthropic/claude-opus-4-5": { input: 5, cached: 0.5, output: 25 },
  "anthropic/claude-opus-4-1": { input: 15, cached: 1.5, output: 75 },
  "anthropic/claude-sonnet-4-5": { input: 3, cached: 0.3, output: 15 },
  "anthropic/claude-haiku-4-5": { input: 1, cached: 0.1, output: 5 },
  "openai/gpt-5": { input: 1.25, cached: 0.125, output: 10 },
  "openai/gpt-5-mini": { input: 0.25, cached: 0.025, output: 2 },
  "openai/gpt-5-nano": { input: 0.05, cached: 0.005, output: 0.4 },
  "openai/gpt-4.1": { input: 2, cached: 0.5, output: 8 },
  "openai/gpt-4.1-mini": { input: 0.4, cached: 0.1, output: 1.6 },
  "openai/gpt-4o": { input: 2.5, cached: 1.25, output: 10 },
  "openai/gpt-4o-mini": { input: 0.15, cached: 0.075, output: 0.6 },
  "google/gemini-2.5-pro": { input: 1.25, cached: 0.125, output: 10 },
  "google/gemini-2.5-flash": { input: 0.3, cached: 0.03, output: 2.5 },
  "google/gemini-2.5-flash-lite": { input: 0.1, cached: 0.01, output: 0.4 },
};

export const PRICED_MODELS: readonly string[] = Object.keys(PRICES);

/** US dollars, or null when the model has no known price or its server is another than the vendor's. */
export function costOf(model: string, tokens: { inputTokens: number; cachedTokens: number; outputTokens: number }, ownServer = false): number | null {
  const price = ownServer ? undefined : (PRICES[model] ?? PRICES[model.replace(/-(?:\d{8}|\d{4}-\d{2}-\d{2}|latest)$/, "")]);
  if (price === undefined) return null;
  const fresh = Math.max(0, tokens.inputTokens - tokens.cachedTokens);
  return (fresh * price.input + tokens.cachedTokens * price.cached + tokens.outputTokens * price.output) / 1_000_000;
}

export function costText(dollars: number | null): string {
  if (dollars === null) return "—";
  return dollars < 0.01 ? `$${dollars.toFixed(4)}` : `$${dollars.toFixed(2)}`;
}
