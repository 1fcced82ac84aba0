// Every byte that left, as it left: one line a request in `sent/CASE.jsonl` of the home folder, written before it is sent.
import { appendFileSync, chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

export interface SentRequest {
  /** ISO instant. */
  readonly at: string;
  readonly caseId: string | null;
  readonly purpose: string;
  readonly model: string;
  readonly url: string;
  /** Without keys: their values are replaced. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body, to the byte. */
  readonly body: string;
}

export interface SentLog {
  /** Writes one request down. @throws when it cannot: the request is then not made */
  write(request: SentRequest): void;
  /** What was sent for a case, oldest first; all of it when no case is named. */
  read(caseId?: string | null): readonly SentRequest[];
  /** Removes what was sent for a case. */
  forget(caseId: string): void;
}

const OUTSIDE = "no-case";

export function createSentLog(home: string): SentLog {
  const folder = join(home, "sent");
  const fileOf = (caseId: string | null): string => join(folder, `${(caseId ?? OUTSIDE).replace(/[^\w-]/g, "_")}.jsonl`);
  return {
    write(request) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const file = fileOf(request.caseId);
      const fresh = !existsSync(file);
      appendFileSync(file, `${JSON.stringify(request)}\n`, { mode: 0o600 });
      if (fresh) chmodSync(file, 0o600);
    },
    read(caseId) {
      if (!existsSync(folder)) return [];
      const files =
        caseId === undefined
          ? readdirSync(folder)
              .filter((f) => f.endsWith(".jsonl"))
              .map((f) => join(folder, f))
          : [fileOf(caseId)];
      return files
        .filter((f) => existsSync(f))
        .flatMap((f) =>
          readFileSync(f, "utf8")
            .split("\n")
            .filter((l) => l !== "")
            .map((l) => JSON.parse(l) as SentRequest),
        )
        .sort((a, b) => a.at.localeCompare(b.at));
    },
    forget: (caseId) => rmSync(fileOf(caseId), { force: true }),
  };
}

/** A log that leaves no trace, for conversations off the record. */
export function createMemorySentLog(): SentLog {
  const kept: SentRequest[] = [];
  return {
    write: (request) => void kept.push(request),
    read: (caseId) => kept.filter((r) => caseId === undefined || r.caseId === caseId),
    forget: (caseId) => void kept.splice(0, kept.length, ...kept.filter((r) => r.caseId !== caseId)),
  };
}
