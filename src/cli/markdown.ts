// Markdown → lines for a terminal: paragraphs wrapped to the width, lists, tables, quotes, emphasis. No colour, no box
// characters in plain mode.
import { type MarkedToken, marked, type Token, type Tokens } from "marked";
import type { createColors } from "picocolors";
import { displayWidth, wrap } from "./wrap.ts";

export interface Look {
  readonly width: number;
  readonly colors: ReturnType<typeof createColors>;
  readonly plain: boolean;
}

export function renderMarkdown(source: string, look: Look): string {
  return blocks(marked.lexer(visible(source)), look.width, look).join("\n");
}

/** Escape sequences that a message or a model might carry are made harmless. */
function visible(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "");
}

function blocks(tokens: readonly Token[], width: number, look: Look): string[] {
  const out: string[] = [];
  for (const token of tokens) {
    const lines = block(token as MarkedToken, width, look);
    if (lines === null) continue;
    if (out.length > 0) out.push("");
    out.push(...lines);
  }
  return out;
}

/** Lines of one block; null for the space between blocks. */
function block(token: MarkedToken, width: number, look: Look): string[] | null {
  switch (token.type) {
    case "space":
    case "def":
      return null;
    case "heading":
      return wrap(inline(token.tokens, look, token.depth === 1 ? (t) => look.colors.bold(look.colors.underline(t)) : look.colors.bold), width);
    case "list":
      return list(token, width, look);
    case "table":
      return table(token, width, look);
    case "blockquote": {
      const bar = look.plain ? "> " : `${look.colors.dim("│")} `;
      return blocks(token.tokens, width - 2, look).map((line) => bar + line);
    }
    case "code":
      return token.text.split("\n").map((line) => `    ${line}`);
    case "hr":
      return [look.colors.dim((look.plain ? "-" : "─").repeat(Math.min(width, 24)))];
    case "html":
      return wrap(token.text.trim(), width);
    case "paragraph":
    case "text":
      return wrap(inline("tokens" in token && token.tokens !== undefined ? token.tokens : [token], look), width);
    default:
      return wrap("raw" in token ? token.raw : "", width);
  }
}

function list(token: Tokens.List, width: number, look: Look): string[] {
  const start = typeof token.start === "number" ? token.start : 1;
  return token.items.flatMap((item, i) => {
    const mark = token.ordered ? `${start + i}. ` : look.plain ? "- " : "• ";
    const lines = item.tokens.flatMap((t) => block(t as MarkedToken, width - mark.length - 2, look) ?? []);
    return lines.map((line, n) => `  ${n === 0 ? (token.ordered ? look.colors.bold(mark) : mark) : " ".repeat(mark.length)}${line}`);
  });
}

type Style = (text: string) => string;
const AS_IS: Style = (text) => text;

/** Inline tokens as one string; line breaks asked for stay. Styles go on word by word, so that a wrap never cuts one open. */
function inline(tokens: readonly Token[], look: Look, style: Style = AS_IS): string {
  const { colors } = look;
  const words = (text: string, s: Style): string => text.replace(/[^\s]+/g, (w) => s(w));
  return (tokens as readonly MarkedToken[])
    .map((t) => {
      switch (t.type) {
        case "strong":
          return inline(t.tokens, look, (w) => style(colors.bold(w)));
        case "em":
          return inline(t.tokens, look, (w) => style(colors.isColorSupported ? colors.italic(w) : w));
        case "del":
          return inline(t.tokens, look, (w) => style(colors.strikethrough(w)));
        case "codespan":
          return words(t.text, (w) => style(colors.isColorSupported ? colors.cyan(w) : w));
        case "link": {
          const label = inline(t.tokens, look, (w) => style(colors.underline(w)));
          return t.href === t.text || t.href === "" ? label : `${label} (${t.href})`;
        }
        case "br":
          return "\n";
        case "text":
          return "tokens" in t && t.tokens !== undefined ? inline(t.tokens, look, style) : words(plainText(t.text), style);
        case "escape":
          return words(t.text, style);
        default:
          return words("raw" in t ? t.raw : "", style);
      }
    })
    .join("");
}

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

function plainText(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (e) => ENTITIES[e] ?? e);
}

const NARROWEST = 10;

/** Columns as wide as they need, shrunk from the widest; below a useful width each row becomes a small list. */
function table(token: Tokens.Table, width: number, look: Look): string[] {
  const gap = look.plain ? " | " : look.colors.dim(" │ ");
  const heads = token.header.map((c) => inline(c.tokens, look, look.colors.bold));
  const rows = token.rows.map((row) => row.map((c) => inline(c.tokens, look)));
  const count = heads.length;
  const room = width - 3 * (count - 1);
  if (room < count * NARROWEST) return stacked(heads, rows, width);
  const widths = heads.map((h, i) => Math.max(displayWidth(h), ...rows.map((r) => displayWidth(r[i] ?? ""))));
  while (widths.reduce((a, b) => a + b, 0) > room) {
    const widest = widths.indexOf(Math.max(...widths));
    widths[widest] = (widths[widest] ?? 1) - 1;
  }
  const line = (cells: readonly string[]): string[] => {
    const wrapped = widths.map((w, i) => wrap(cells[i] ?? "", w));
    const height = Math.max(...wrapped.map((c) => c.length));
    return Array.from({ length: height }, (_, n) =>
      wrapped
        .map((c, i) => pad(c[n] ?? "", i === count - 1 ? 0 : (widths[i] ?? 0)))
        .join(gap)
        .trimEnd(),
    );
  };
  const rule = widths.map((w) => (look.plain ? "-" : "─").repeat(w)).join(look.plain ? "-+-" : "─┼─");
  return [...line(heads), look.colors.dim(rule), ...rows.flatMap((r, i) => (i === 0 ? line(r) : ["", ...line(r)]))];
}

function stacked(heads: readonly string[], rows: readonly string[][], width: number): string[] {
  return rows.flatMap((row, r) => [
    ...(r === 0 ? [] : [""]),
    ...row.flatMap((cell, i) => wrap(i === 0 ? cell : `${heads[i] ?? ""}: ${cell}`, width - 2).map((l, n) => (i === 0 && n === 0 ? l : `  ${l}`))),
  ]);
}

function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}
