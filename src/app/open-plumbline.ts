// Composition root: options → adapters → engine. Each part is made when it is first needed, so that a verb pays only for what it uses.
import { join } from "node:path";
import { PlumblineError } from "../contract/errors.ts";
import type { Store } from "../contract/ports.ts";
import { createMemoryStore } from "../store/memory-store.ts";
import { ENCODER_FOLDER, programVersion } from "./assets.ts";
import { caseFold } from "./case-fold.ts";
import { randomIds, systemClock } from "./clock-ids.ts";
import { homePath, prepareHome } from "./home.ts";
import { openKnowledge } from "./knowledge-source.ts";
import type { PlumblineOptions } from "./options.ts";
import type { Plumbline } from "./plumbline.ts";

export function openPlumbline(options: PlumblineOptions): Plumbline {
  const home = options.private === true ? null : homePath(options.env);
  const clock = options.clock ?? systemClock;
  const knowledge = once(() => openKnowledge(home === null ? null : join(home, "knowledge")));
  const encoder = once(async () =>
    options.encoder === undefined ? (await import("../encoder/onnx-encoder.ts")).openEncoder(ENCODER_FOLDER) : options.encoder,
  );
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
