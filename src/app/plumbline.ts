// The program as a surface holds it: opened, each part made when it is first asked for.
import type { Clock, Store } from "../contract/ports.ts";
import type { EncoderAbsence } from "../encoder/onnx-encoder.ts";
import type { Engine } from "../engine/take-turn.ts";
import type { LoadedBase } from "./knowledge-source.ts";
import type { Environment } from "./options.ts";

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
