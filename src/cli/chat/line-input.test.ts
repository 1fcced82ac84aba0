import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { BREAK, LineInput } from "./line-input.ts";

function typed(chunks: readonly string[]): { input: LineInput; line: () => string } {
  const stdin = new PassThrough();
  const input = new LineInput(stdin as unknown as NodeJS.ReadStream);
  let out = "";
  input.on("data", (d: Buffer | string) => {
    out += d.toString();
  });
  for (const c of chunks) stdin.emit("data", c);
  return { input, line: () => out };
}

const settle = (): Promise<void> => new Promise((done) => setImmediate(done));

describe("line input", () => {
  it("makes one line of a marked paste, however it is cut into reads", async () => {
    const { input, line } = typed(["ab\u001b[200~one\rtw", "o\rthree\u001b[20", "1~ end\r"]);
    await settle();
    expect(line()).toBe(`abone${BREAK}two${BREAK}three end\r`);
    expect(input.expand(line().slice(0, -1))).toBe("abone\ntwo\nthree end");
  });

  it("shows a long paste as a label and sends it whole", async () => {
    const long = Array.from({ length: 40 }, (_, i) => `line ${i} with some words in it`).join("\n");
    const { input, line } = typed([`\u001b[200~${long}\u001b[201~`]);
    await settle();
    expect(line()).toBe("[pasted #1, 40 lines]");
    expect(input.expand(`see ${line()}`)).toBe(`see ${long}`);
  });

  it("takes three lines in one read for a paste where the terminal does not mark it, and two for typing", async () => {
    const paste = typed(["one two\rthree four\rfive six\r"]);
    const typing = typed(["first\rsecond\r"]);
    await settle();
    expect(paste.line()).toBe(`one two${BREAK}three four${BREAK}five six\r`);
    expect(typing.line()).toBe("first\rsecond\r");
  });

  it("holds keys while a reply is on its way, hands Ctrl-C on at once, and loses nothing", async () => {
    const stdin = new PassThrough();
    const input = new LineInput(stdin as unknown as NodeJS.ReadStream);
    let out = "";
    let stopped = 0;
    input.on("data", (d: Buffer | string) => {
      out += d.toString();
    });
    input.onInterrupt = () => stopped++;
    input.hold();
    for (const c of ["typed ", "\u0003", "ahead\r", "and more\r", "third\r"]) stdin.emit("data", c);
    await settle();
    expect([out, stopped]).toEqual(["", 1]);
    input.release();
    await settle();
    expect(out).toBe("typed ahead\rand more\rthird\r");
  });
});
