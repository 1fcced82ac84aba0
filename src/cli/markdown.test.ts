import fc from "fast-check";
import picocolors from "picocolors";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "./markdown.ts";
import { displayWidth, wrap } from "./wrap.ts";

const PLAIN = { width: 60, colors: picocolors.createColors(false), plain: true };
const COLOUR = { width: 60, colors: picocolors.createColors(true), plain: false };

describe("Markdown on a terminal", () => {
  it("leaves no marks of emphasis, also inside lists and tables", () => {
    const text = renderMarkdown("**Bold** and *slanted*\n\n- a **bold** point\n- `code`\n\n| a | b |\n|---|---|\n| **x** | *y* |", PLAIN);
    expect(text).not.toMatch(/[*`]/);
    expect(text).toContain("  - a bold point");
    expect(text).toContain("x | y");
  });

  it("keeps every line within the width, whatever the text", () => {
    fc.assert(
      fc.property(fc.array(fc.lorem({ maxCount: 30 }), { minLength: 1, maxLength: 4 }), fc.integer({ min: 30, max: 100 }), (parts, width) => {
        const table = `| option | gets | costs |\n|---|---|---|\n| ${parts[0]} | ${parts.at(-1)} | x |`;
        for (const line of renderMarkdown([...parts, `- ${parts[0]}`, `> ${parts[0]}`, table].join("\n\n"), { ...COLOUR, width }).split("\n"))
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it("numbers a list as it was numbered and shows no colour in plain mode", () => {
    expect(renderMarkdown("3. three\n4. four", PLAIN)).toBe("  3. three\n  4. four");
    expect(renderMarkdown("# Head\n\n**b**\n\n> q\n\n---", PLAIN)).not.toContain("\u001b");
  });

  it("turns a table into a list where columns would be too narrow", () => {
    const text = renderMarkdown("| a | b | c | d |\n|---|---|---|---|\n| one | two | three | four |", { ...PLAIN, width: 30 });
    expect(text).toBe("one\n  b: two\n  c: three\n  d: four");
  });

  it("lets no escape sequence of a message through", () => {
    expect(renderMarkdown("a \u001b[2J\u001b]0;title\u0007 b", PLAIN)).not.toMatch(/[\u001b\u0007]/);
  });

  it("cuts words longer than the line and counts wide letters double", () => {
    expect(wrap("チームの開発が遅い", 8)).toEqual(["チームの", "開発が遅", "い"]);
  });
});
