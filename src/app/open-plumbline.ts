// Composition root: options → adapters → engine. Each part is made when it is first needed, so that a verb pays only for what it uses.
import { join } from "node:path";
import { PlumblineError } from "../contract/errors.ts";
import type { Clock, Store } from "../contract/ports.ts";
import type { EncoderAbsence } from "../encoder/onnx-encoder.ts";
import type { Engine } from "../engine/take-turn.ts";
import { createMemoryStore } from "../store/memory-store.ts";
import { ENCODER_FOLDER, programVersion } from "./assets.ts";
import { caseFold } from "./case-fold.ts";
import { randomIds, systemClock } from "./clock-ids.ts";
import { homePath, prepareHome } from "./home.ts";
import { type LoadedBase, openKnowledge } from "./knowledge-source.ts";
import type { Environment, PlumblineOptions } from "./options.ts";

export interface Plumbline {
  readonly version: string;
  readonly env: Environment;
  /** Null in a private conversation. */
  readonly home: string | null;
  readonly clock: Clock;
  readonly knowledge: () => Promise<LoadedBase>;
  /** @throws PlumblineError home-* | store-* | disk-full */
  readonly store: () => Promise<Store>;
  /** As `store`, and a home that cannot be written is still read. */
  readonly readableStore: () => Promise<Store>;
  readonly engine: (store: Store) => Promise<Engine>;
  /** Why the reader works without meaning vectors; null when it has them. Known once an engine was made. */
  readonly encoderAbsence: () => Promise<EncoderAbsence | null>;
  readonly close: () => Promise<void>;
}

export function openPlumbline(options: PlumblineOptions): Plumbline {
  const home = options.private === true ? null : homePath(options.env);
  const clock = options.clock ?? systemClock;
  const knowledge = once(() => openKnowledge(home === null ? null : join(home, "knowledge")));
  const encoder = once(async () => (options.encoder === undefined ? (await import("../encoder/onnx-encoder.ts")).openEncoder(ENCODER_FOLDER) : options.encoder));
  const opened: Store[] = [];
  const keep = (store: Store): Store => {
    opened.push(store);
    return store;
  };
  const store = once(async () => keep(home === null ? createMemoryStore(caseFold) : await openInHome(home, "write")));
  const readOnly = once(async () => keep(await openInHome(home ?? "", "read")));
  const parts = once(async () => (await import("./engine-parts.ts")).engineParts(options, { home, knowledge, encoder }));
  return {
    version: programVersion(),
    env: options.env,
    home,
    clock,
    knowledge,
    store,
    async readableStore() {
      try {
        return await store();
      } catch (error) {
        if (error instanceof PlumblineError && (error.code === "home-read-only" || error.code === "disk-full")) return readOnly();
        throw error;
      }
    },
    engine: async (chosen) => ({ clock, ids: options.ids ?? randomIds, store: chosen, program: programVersion(), ...(await parts()) }),
    async encoderAbsence() {
      const found = await encoder();
      return found !== null && "reason" in found ? found : null;
    },
    async close() {
      for (const each of opened) await each.close();
    },
  };
}

/** @throws PlumblineError home-* | store-* | disk-full */
async function openInHome(home: string, mode: "write" | "read"): Promise<Store> {
  if (mode === "write") prepareHome(home);
  const { openSqliteStore } = await import("../store/sqlite-store.ts");
  return openSqliteStore(join(home, "plumbline.db"), mode, caseFold);
}

/** The same promise at every call; a failure is tried again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
}
