// What sits between the keyboard and readline: a paste becomes one piece of text, whatever lines it has, and what is typed
// while a reply is on its way waits its turn instead of being lost or mixed into the words on the screen.
import { PassThrough } from "node:stream";

const PASTE_START = "\u001b[200~";
const PASTE_END = "\u001b[201~";
/** Stands for a line break inside the one line that readline edits. */
export const BREAK = "⏎";
/** A longer paste is shown as a label: redrawing it at every key would be slow and fill the screen. */
const SHOWN_PASTE = 600;

export class LineInput extends PassThrough {
  readonly isTTY = true;
  private readonly stdin: NodeJS.ReadStream;
  private readonly pastes: string[] = [];
  private paste: string | null = null;
  private held: string | null = null;
  private ending = "";
  /** Ctrl-C while a reply is on its way. */
  onInterrupt: () => void = () => {};

  constructor(stdin: NodeJS.ReadStream) {
    super();
    this.stdin = stdin;
    stdin.setEncoding("utf8");
    stdin.on("data", (chunk: string) => this.receive(chunk));
    stdin.on("end", () => this.end());
  }

  setRawMode(on: boolean): this {
    if (this.stdin.isTTY) this.stdin.setRawMode(on);
    return this;
  }

  /** From now on keys wait. */
  hold(): void {
    this.held ??= "";
  }

  /** Keys that waited go on to the line, as if typed now. */
  release(): void {
    const waiting = this.held ?? "";
    this.held = null;
    if (waiting !== "") this.pass(waiting, true);
  }

  /** The line as it was meant: breaks and pasted text put back. */
  expand(line: string): string {
    return line.replaceAll(BREAK, "\n").replace(/\[pasted #(\d+), [^\]]*\]/g, (label, n: string) => this.pastes[Number(n) - 1] ?? label);
  }

  private receive(chunk: string): void {
    if (this.held === null) {
      this.pass(chunk, false);
      return;
    }
    for (const part of chunk.split(/(\u0003)/)) {
      if (part === "\u0003" && this.paste === null) this.onInterrupt();
      else this.held += part;
    }
  }

  /** Keys go through one by one; what lies between the marks of a paste goes through as one text. */
  private pass(chunk: string, typedAhead: boolean): void {
    let rest = this.ending + chunk;
    this.ending = "";
    while (rest !== "") {
      if (this.paste === null) {
        const start = rest.indexOf(PASTE_START);
        const typed = start < 0 ? rest : rest.slice(0, start);
        if (typed !== "") this.write(start < 0 && !typedAhead ? unmarkedPaste(typed) : typed);
        if (start < 0) return;
        this.paste = "";
        rest = rest.slice(start + PASTE_START.length);
        continue;
      }
      const end = rest.indexOf(PASTE_END);
      if (end < 0) {
        // The closing mark may be cut between two reads.
        const cut = rest.lastIndexOf("\u001b");
        const tail = cut >= 0 && PASTE_END.startsWith(rest.slice(cut)) ? rest.slice(cut) : "";
        this.paste += rest.slice(0, rest.length - tail.length);
        this.ending = tail;
        return;
      }
      this.write(this.shown(this.paste + rest.slice(0, end)));
      this.paste = null;
      rest = rest.slice(end + PASTE_END.length);
    }
  }

  private shown(raw: string): string {
    const text = raw.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
    if (text.length <= SHOWN_PASTE) return text.replaceAll("\n", BREAK).replaceAll("\t", "  ");
    this.pastes.push(text);
    const lines = text.split("\n").length;
    return `[pasted #${this.pastes.length}, ${lines === 1 ? `${text.length} characters` : `${lines} lines`}]`;
  }
}

/** Terminals without paste marks: three lines and more in one read at a waiting prompt were not typed. The last line end still sends. */
function unmarkedPaste(chunk: string): string {
  const body = chunk.replace(/[\r\n]+$/, "");
  if ((body.match(/\r\n?|\n/g) ?? []).length < 2) return chunk;
  return body.replace(/\r\n?|\n/g, BREAK) + chunk.slice(body.length, body.length + 1);
}
