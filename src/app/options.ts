// What a surface may choose when it opens the program.
import type { Knowledge } from "../contract/knowledge.ts";
import type { Clock, Ids, SentenceEncoder, Voice } from "../contract/ports.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** What a voice other than the embedded one may need. `home` is null in a private conversation: nothing may be written. */
export interface VoiceParts {
  readonly knowledge: Knowledge;
  readonly home: string | null;
  readonly env: Environment;
}

export interface PlumblineOptions {
  readonly env: Environment;
  /** Off the record: nothing is written anywhere, and nothing earlier is read. */
  readonly private?: boolean;
  readonly clock?: Clock;
  readonly ids?: Ids;
  /** Null: read without meaning vectors. Absent: the encoder that comes with the program. */
  readonly encoder?: SentenceEncoder | null;
  /** Makes the voice that speaks; null or absent leaves the embedded one. */
  readonly voice?: (parts: VoiceParts) => Promise<Voice | null>;
}
