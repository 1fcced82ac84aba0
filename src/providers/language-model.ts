// One vendor library behind one function: settings, key and fetch in, a language model object out.
import type { AnthropicProvider } from "@ai-sdk/anthropic";
import type { ModelSettings } from "./settings.ts";

export type LanguageModelObject = ReturnType<AnthropicProvider>;

/** Loaded when first needed: nothing of it is read while no model is on. */
export async function languageModel(settings: ModelSettings, key: string | null, fetchWith: typeof fetch): Promise<LanguageModelObject> {
  const common = {
    ...(key === null ? {} : { apiKey: key }),
    ...(settings.baseUrl === null ? {} : { baseURL: settings.baseUrl.replace(/\/+$/, "") }),
    fetch: fetchWith,
  };
  switch (settings.provider) {
    case "anthropic": {
      const { createAnthropic } = await import("@ai-sdk/anthropic");
      return createAnthropic(common)(settings.name);
    }
    case "openai": {
      const { createOpenAI } = await import("@ai-sdk/openai");
      return createOpenAI(common).chat(settings.name);
    }
    case "google": {
      const { createGoogleGenerativeAI } = await import("@ai-sdk/google");
      return createGoogleGenerativeAI(common)(settings.name);
    }
    case "openai-compatible": {
      const { createOpenAICompatible } = await import("@ai-sdk/openai-compatible");
      const baseURL = common.baseURL ?? "";
      // Azure takes its key in a header of its own.
      const headers = key !== null && /\.azure\.com$/.test(new URL(baseURL).hostname) ? { "api-key": key } : {};
      return createOpenAICompatible({ name: "compatible", ...common, baseURL, headers, includeUsage: true })(settings.name);
    }
  }
}
