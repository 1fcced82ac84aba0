// Errors carry a code and data; the sentence a person reads belongs to the surface.

export const ERROR_CODES = [
  "bad-input",
  "message-too-long",
  "message-not-text",
  "unknown-case",
  "unknown-record",
  "home-unreadable",
  "home-read-only",
  "disk-full",
  "store-newer",
  "store-corrupt",
  "store-busy",
  "knowledge-invalid",
  "model-unknown",
  "model-unavailable",
  "file-unreadable",
  "interrupted",
  "internal",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export class PlumblineError extends Error {
  readonly code: ErrorCode;
  readonly data: Readonly<Record<string, string | number>>;

  constructor(code: ErrorCode, data: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = "PlumblineError";
    this.code = code;
    this.data = data;
  }
}
