// What SQLite and the file system say → the program's error codes.
import { type ErrorCode, PlumblineError } from "../contract/errors.ts";

const BY_PREFIX: ReadonlyArray<readonly [string, ErrorCode]> = [
  ["SQLITE_FULL", "disk-full"],
  ["SQLITE_IOERR_WRITE", "disk-full"],
  ["SQLITE_IOERR_FSYNC", "disk-full"],
  ["SQLITE_IOERR_SHMSIZE", "disk-full"],
  ["ENOSPC", "disk-full"],
  ["EDQUOT", "disk-full"],
  ["EFBIG", "disk-full"],
  ["SQLITE_READONLY", "home-read-only"],
  ["EROFS", "home-read-only"],
  ["EACCES", "home-read-only"],
  ["EPERM", "home-read-only"],
  ["SQLITE_CANTOPEN", "home-unreadable"],
  ["SQLITE_CORRUPT", "store-corrupt"],
  ["SQLITE_NOTADB", "store-corrupt"],
  ["SQLITE_BUSY", "store-busy"],
  ["SQLITE_LOCKED", "store-busy"],
];

/** The same error with a code of ours; an unknown one comes back as it is. */
export function storeError(error: unknown, path: string): unknown {
  if (error instanceof PlumblineError) return error;
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== "string") return error instanceof SyntaxError ? new PlumblineError("store-corrupt", { path }, error) : error;
  const found = BY_PREFIX.find(([prefix]) => code.startsWith(prefix));
  return found === undefined ? error : new PlumblineError(found[1], { path }, error);
}
