// Where words go: the answer to stdout, everything else to stderr; how wide, with colour or without.
import picocolors from "picocolors";
import { type Look, renderMarkdown } from "./markdown.ts";

export interface Terminal {
  readonly look: Look;
  /** Stdout is a terminal: Markdown is rendered. In a pipe it is passed on as it is. */
  readonly interactive: boolean;
  readonly stdinInteractive: boolean;
  /** Markdown of the answer. */
  readonly answer: (markdown: string) => void;
  /** Text to stdout as it is. */
  readonly out: (text: string) => void;
  /** A remark beside the answer, one line. */
  readonly remark: (text: string) => void;
  readonly json: (value: unknown) => void;
  /** One JSON value a line. */
  readonly jsonLine: (value: unknown) => void;
}

const WIDEST = 92;

export function createTerminal(options: { readonly plain: boolean }): Terminal {
  const { env, stdout, stderr, stdin } = process;
  const interactive = stdout.isTTY === true;
  const colour = !options.plain && interactive && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb";
  const width = Math.max(24, Math.min(WIDEST, (stdout.columns ?? 80) - 1));
  const look: Look = { width, colors: picocolors.createColors(colour), plain: options.plain || env.TERM === "dumb" };
  const rendered = interactive || options.plain;
  const faint = picocolors.createColors(colour && stderr.isTTY === true);
  return {
    look,
    interactive,
    stdinInteractive: stdin.isTTY === true,
    answer: (markdown) => stdout.write(rendered ? `${renderMarkdown(markdown, look)}\n` : `${markdown.trimEnd()}\n`),
    out: (text) => stdout.write(text),
    remark: (text) => stderr.write(`${faint.dim(text)}\n`),
    json: (value) => stdout.write(`${JSON.stringify(value, null, 2)}\n`),
    jsonLine: (value) => stdout.write(`${JSON.stringify(value)}\n`),
  };
}
