// Shows a reply as it comes, one finished Markdown block at a time: half a table cannot be laid out.
import type { Terminal } from "./terminal.ts";

export class BlockStream {
  private waiting = "";
  private shown = 0;
  private readonly terminal: Terminal;

  constructor(terminal: Terminal) {
    this.terminal = terminal;
  }

  push(text: string): void {
    this.waiting += text;
    let end = this.waiting.indexOf("\n\n");
    while (end >= 0) {
      this.show(this.waiting.slice(0, end));
      this.waiting = this.waiting.slice(end).replace(/^\n+/, "");
      end = this.waiting.indexOf("\n\n");
    }
  }

  finish(): void {
    this.show(this.waiting);
    this.waiting = "";
  }

  private show(block: string): void {
    if (block.trim() === "") return;
    if (this.shown > 0) this.terminal.out("\n");
    this.terminal.answer(block);
    this.shown++;
  }
}
