// What a leader typed or pasted → a message that can be kept and read.
import { PlumblineError } from "../contract/errors.ts";

export const MESSAGE_LIMIT = 20_000;

/**
 * Line ends made equal, control characters dropped.
 * @throws PlumblineError message-too-long (over 20,000 characters) | message-not-text (mostly not characters) | bad-input (nothing said)
 */
export function cleanMessage(raw: string): string {
  const unprintable = raw.match(/[\p{Cc}\p{Cs}\uFFFD]/gu)?.filter((c) => c !== "\n" && c !== "\r" && c !== "\t").length ?? 0;
  if (raw.length > 40 && unprintable / raw.length > 0.1) throw new PlumblineError("message-not-text", { length: raw.length });
  const text = raw
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{C}\n\t\u200D]/gu, "")
    .trim();
  if (text === "") throw new PlumblineError("bad-input", { what: "empty message" });
  if (text.length > MESSAGE_LIMIT) throw new PlumblineError("message-too-long", { length: text.length, limit: MESSAGE_LIMIT });
  return text;
}
