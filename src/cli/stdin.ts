// All of standard input as text. Bytes that are no UTF-8 come out as U+FFFD, which is how a binary file is recognised.

/** @returns at most 4 MB; the rest of an endless stream is not waited for */
export async function readAll(): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin) {
    parts.push(part as Buffer);
    size += (part as Buffer).length;
    if (size > 4_000_000) break;
  }
  return Buffer.concat(parts).toString("utf8");
}
