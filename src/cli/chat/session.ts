// One conversation as the chat holds it: which case, how replies are shown, and what is said once.
import { type AskEvent, answerLeftOver, ask } from "../../app/ask.ts";
import type { TurnResult } from "../../contract/turn.ts";
import { BlockStream } from "../block-stream.ts";
import { type Context, fail, sayHowItReads } from "../context.ts";
import type { Prompt } from "./prompt.ts";

export class Session {
  /** Null until the first message of a new case. */
  caseId: string | null = null;
  /** True while a reply is being made. */
  isAnswering = false;
  ended = false;
  readonly context: Context;
  readonly prompt: Prompt;
  private replies = 0;
  private saidHowItReads = false;

  /** One JSON value a line in place of words: `received`, then the turn result. */
  private readonly asJson: boolean;

  constructor(context: Context, prompt: Prompt, asJson: boolean) {
    this.asJson = asJson;
    this.context = context;
    this.prompt = prompt;
  }

  async send(message: string): Promise<void> {
    await this.show((signal) => ask(this.context.app, { caseId: this.caseId, message, signal }));
    this.prompt.remember(message);
  }

  /** Answers what a crash left unanswered. */
  async catchUp(): Promise<void> {
    const { caseId } = this;
    if (caseId !== null) await this.show((signal) => answerLeftOver(this.context.app, caseId, signal));
  }

  private async show(events: (signal: AbortSignal) => AsyncGenerator<AskEvent>): Promise<void> {
    const { terminal } = this.context;
    const stop = new AbortController();
    this.isAnswering = true;
    this.prompt.busy(() => stop.abort());
    const stream = new BlockStream(terminal);
    try {
      await this.sayHowItReadsOnce();
      for await (const event of events(stop.signal)) this.take(event, stream, stop.signal);
      if (stop.signal.aborted) terminal.remark("Stopped. What you said is kept, and so is the reply: /last shows it.");
    } catch (error) {
      fail(terminal, error);
    } finally {
      this.isAnswering = false;
    }
    if (terminal.interactive) terminal.out("\n");
  }

  private take(event: AskEvent, stream: BlockStream, stop: AbortSignal): void {
    const { terminal } = this.context;
    switch (event.kind) {
      case "received":
        this.caseId = event.caseId;
        if (this.asJson) terminal.jsonLine({ event: "received", caseId: event.caseId, turn: event.turn });
        else this.announce(event.message);
        break;
      case "text":
        if (!stop.aborted && !this.asJson) stream.push(event.text);
        break;
      case "finished":
        if (this.asJson) terminal.jsonLine(event.result);
        else if (!stop.aborted) stream.finish();
        this.afterReply(event.result);
        break;
      case "not-kept":
        fail(terminal, event.error);
        terminal.remark("Here is an answer all the same; it is not kept.");
        break;
    }
  }

  private announce(leftOver: string | null): void {
    if (leftOver !== null) this.context.terminal.answer(`*Left unanswered:* ${leftOver}`);
    this.separate();
  }

  /** A blank line before a reply on a terminal; between two replies in a pipe. */
  separate(): void {
    if (this.context.terminal.interactive || this.replies > 0) this.context.terminal.out("\n");
    this.replies++;
  }

  private afterReply(result: TurnResult): void {
    if (result.notice !== null) this.context.terminal.remark(result.notice);
  }

  private async sayHowItReadsOnce(): Promise<void> {
    if (this.saidHowItReads) return;
    this.saidHowItReads = true;
    await sayHowItReads(this.context);
  }
}
