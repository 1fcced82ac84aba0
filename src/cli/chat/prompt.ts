// Asks for one message at a time. A terminal gets line editing, history and pastes; a pipe is read a paragraph at a time.
import { createInterface, type Interface } from "node:readline";
import { BREAK, LineInput } from "./line-input.ts";

export type Typed =
  | { readonly kind: "message"; readonly text: string }
  /** Ctrl-C on an empty line. */
  | { readonly kind: "interrupt" }
  | { readonly kind: "end" };

export interface Prompt {
  readonly next: () => Promise<Typed>;
  /** While a reply is on its way; `stop` is called on Ctrl-C. */
  readonly busy: (stop: () => void) => void;
  /** Lends the terminal to another program. */
  readonly lend: <T>(use: () => T) => T;
  readonly remember: (message: string) => void;
  readonly close: () => void;
}

const MARKS_ON = "\u001b[?2004h";
const MARKS_OFF = "\u001b[?2004l";
const BLOCK = '"""';

function openReadline(input: LineInput, history: readonly string[]): Interface {
  return createInterface({
    input,
    output: process.stdout,
    terminal: true,
    historySize: 500,
    removeHistoryDuplicates: true,
    history: history.map((m) => m.replaceAll("\n", BREAK)).reverse(),
  } as Parameters<typeof createInterface>[0]);
}

export function terminalPrompt(history: readonly string[]): Prompt {
  const input = new LineInput(process.stdin);
  const lines: string[] = [];
  let waiting: ((typed: Typed) => void) | null = null;
  let parts: string[] = [];
  let inBlock = false;
  let ended = false;
  const rl = openReadline(input, history);
  const ask = (): void => {
    rl.setPrompt(parts.length > 0 || inBlock ? "… " : "> ");
    rl.prompt();
  };
  const hand = (typed: Typed): void => {
    const to = waiting;
    waiting = null;
    if (typed.kind === "message") input.hold();
    to?.(typed);
  };
  /** Takes lines until they make a message: a trailing backslash or an open block asks for more. */
  const gather = (): void => {
    for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
      const text = input.expand(line);
      if (inBlock || text.trimStart().startsWith(BLOCK)) {
        const body = inBlock ? text : text.trimStart().slice(BLOCK.length);
        const closes = body.trimEnd().endsWith(BLOCK);
        if (closes || body !== "" || inBlock) parts.push(closes ? body.trimEnd().slice(0, -BLOCK.length) : body);
        inBlock = !closes;
        if (!closes) continue;
      } else if (text.endsWith("\\")) {
        parts.push(text.slice(0, -1));
        continue;
      } else parts.push(text);
      const message = parts.join("\n");
      parts = [];
      if (message.trim() === "") continue;
      hand({ kind: "message", text: message });
      return;
    }
    ask();
  };
  rl.on("line", (line) => {
    lines.push(line);
    if (waiting !== null) gather();
  });
  rl.on("SIGINT", () => {
    const empty = rl.line === "" && parts.length === 0 && !inBlock;
    parts = [];
    inBlock = false;
    process.stdout.write("^C\n");
    rl.write(null, { ctrl: true, name: "e" });
    rl.write(null, { ctrl: true, name: "u" });
    if (empty) hand({ kind: "interrupt" });
    else ask();
  });
  rl.on("close", () => {
    ended = true;
    hand({ kind: "end" });
  });
  process.stdout.write(MARKS_ON);
  return {
    next: () =>
      new Promise((resolve) => {
        if (ended) return resolve({ kind: "end" });
        waiting = resolve;
        if (lines.length > 0) gather();
        else ask();
        if (waiting !== null) input.release();
      }),
    busy(stop) {
      input.onInterrupt = stop;
      input.hold();
    },
    lend(use) {
      rl.pause();
      input.setRawMode(false);
      process.stdout.write(MARKS_OFF);
      try {
        return use();
      } finally {
        process.stdout.write(MARKS_ON);
        input.setRawMode(true);
        rl.resume();
      }
    },
    remember: (message) => {
      (rl as unknown as { history: string[] }).history.unshift(message.replaceAll("\n", BREAK));
    },
    close() {
      process.stdout.write(MARKS_OFF);
      rl.close();
      process.stdin.pause();
    },
  };
}

/** Blank lines part messages; a line that is a command stands alone. */
export function pipePrompt(): Prompt {
  const rl = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  const lines = rl[Symbol.asyncIterator]();
  let paragraph: string[] = [];
  let ahead: string | null = null;
  const flush = (): Typed => {
    const text = paragraph.join("\n");
    paragraph = [];
    return { kind: "message", text };
  };
  return {
    async next() {
      for (;;) {
        const line: string | null = ahead ?? (await readLine(lines));
        ahead = null;
        if (line === null) return paragraph.length > 0 ? flush() : { kind: "end" };
        const command = /^\/[a-z]/.test(line);
        if (command && paragraph.length === 0) return { kind: "message", text: line };
        if (command) {
          ahead = line;
          return flush();
        }
        if (line.trim() !== "") paragraph.push(line);
        else if (paragraph.length > 0) return flush();
      }
    },
    busy() {},
    lend: (use) => use(),
    remember() {},
    close: () => rl.close(),
  };
}

async function readLine(lines: AsyncIterator<string>): Promise<string | null> {
  const step = await lines.next();
  return step.done === true ? null : step.value;
}
