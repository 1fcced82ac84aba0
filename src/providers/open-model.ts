// The one door to a model: route, mask, log, call, restore, in this order, for every purpose. Nothing else may send.
import type { Model, ModelChunk, ModelRequest } from "../contract/ports.ts";
import { modelError } from "./failure.ts";
import { type LanguageModelObject, languageModel } from "./language-model.ts";
import { oneCall } from "./one-call.ts";
import { CaseMask, type Roster } from "./pseudonym/case-mask.ts";
import type { PublicNames } from "./pseudonym/public-names.ts";
import { type Chance, CircuitBreaker, resilient } from "./resilient.ts";
import { mayGo, type Routing, routeOf } from "./routing.ts";
import type { SentLog } from "./sent-log.ts";
import { isLocal, type ModelSettings } from "./settings.ts";

export interface OpenModelParts {
  readonly settings: ModelSettings;
  readonly key: string | null;
  readonly log: SentLog;
  readonly chance: Chance;
  readonly names: () => PublicNames;
  /** Read anew for every call, so that an edit counts at once. @throws when it cannot be read: nothing is sent then */
  readonly roster: () => Roster;
  readonly routing: () => Routing;
  readonly fetch?: typeof fetch;
}

const KEY_HEADERS = new Set(["authorization", "x-api-key", "api-key", "x-goog-api-key"]);

export function openModel(parts: OpenModelParts): Model {
  const { settings } = parts;
  const name = `${settings.provider}/${settings.name}`;
  const breaker = new CircuitBreaker();
  const masks = new Map<string, KnownMask>();
  const limits = { firstByteMs: settings.firstByteMs, stallMs: settings.stallMs, totalMs: settings.totalMs };
  const waiting: Client[] = [];
  // The vendor's library is read while the message is; whether it can be is seen when it is needed.
  void openClient(parts, name).then(
    (client) => waiting.push(client),
    () => undefined,
  );
  return {
    name,
    ready: () => void parts.names(),
    async *stream(request) {
      if (!mayGo(routeOf(parts.routing(), request.caseId), isLocal(settings.baseUrl))) throw modelError("not-allowed");
      if (parts.key === null && settings.provider !== "openai-compatible") throw modelError("no-key");
      const { mask, masked } = maskRequest(parts, masks, request);
      const call = async function* (r: ModelRequest, l: typeof limits): AsyncGenerator<ModelChunk> {
        const client = waiting.pop() ?? (await openClient(parts, name));
        client.request = r;
        yield* oneCall(client.model, r, l);
        // One that broke off may still be about to send, and what it sends belongs to its request.
        waiting.push(client);
      };
      const restorer = mask.restorer();
      for await (const chunk of resilient({ limits, breaker, chance: parts.chance, call }, masked)) {
        if (chunk.kind === "text") {
          const text = restorer.push(chunk.text);
          if (text !== "") yield { kind: "text", text };
          continue;
        }
        const rest = restorer.finish();
        if (rest !== "") yield { kind: "text", text: rest };
        yield chunk;
      }
    },
  };
}

/** The vendor's library made ready, which takes longer than using it; it serves one request at a time. */
interface Client {
  readonly model: LanguageModelObject;
  request: ModelRequest | null;
}

async function openClient(parts: OpenModelParts, name: string): Promise<Client> {
  const of = { request: null as ModelRequest | null };
  const model = await languageModel(parts.settings, parts.key, loggedFetch(parts, name, of));
  return Object.assign(of, { model });
}

interface KnownMask {
  readonly roster: string;
  readonly mask: CaseMask;
  heard: readonly string[];
}

const MASKS_KEPT = 8;

/** The request without a name in it. @throws PlumblineError model-unavailable (unmaskable): then nothing is sent */
function maskRequest(parts: OpenModelParts, masks: Map<string, KnownMask>, request: ModelRequest): { mask: CaseMask; masked: ModelRequest } {
  try {
    const mask = maskOf(parts, masks, request);
    for (const m of request.messages) mask.learn(m.content);
    const messages = request.messages.map((m) => ({ ...m, content: mask.mask(m.content) }));
    if (messages.some((m) => mask.leaks(m.content).length > 0)) throw new Error("a name was left");
    return { mask, masked: { ...request, messages } };
  } catch (error) {
    throw modelError("unmaskable", {}, error);
  }
}

/** The mask of a case, which learns only what was said since the last call; made anew when the past or the roster changed. */
function maskOf(parts: OpenModelParts, masks: Map<string, KnownMask>, request: ModelRequest): CaseMask {
  const roster = parts.roster();
  const rosterText = JSON.stringify(roster);
  const id = request.caseId ?? "";
  const known = masks.get(id);
  if (request.caseId !== null && known?.roster === rosterText && known.heard.every((h, i) => request.heard[i] === h)) {
    for (const text of request.heard.slice(known.heard.length)) known.mask.learn(text);
    known.heard = request.heard;
    return known.mask;
  }
  const mask = new CaseMask(request.heard, roster, parts.names());
  masks.delete(id);
  masks.set(id, { roster: rosterText, mask, heard: request.heard });
  if (masks.size > MASKS_KEPT) masks.delete(masks.keys().next().value ?? "");
  return mask;
}

/** A fetch that writes down what it sends before it does, and follows no redirect to another place. */
function loggedFetch(parts: OpenModelParts, model: string, of: { readonly request: ModelRequest | null }): typeof fetch {
  const send = parts.fetch ?? fetch;
  return async (input, init) => {
    const { request } = of;
    if (request === null) throw new Error("nothing is to be sent");
    const headers = Object.fromEntries([...new Headers(init?.headers)].map(([k, v]) => [k, KEY_HEADERS.has(k.toLowerCase()) ? "(key)" : v]));
    const url = input instanceof Request ? input.url : String(input);
    const body = typeof init?.body === "string" ? init.body : "";
    parts.log.write({ at: new Date().toISOString(), caseId: request.caseId, purpose: request.purpose, model, url, headers, body });
    return await send(input, { ...init, redirect: "error" });
  };
}
