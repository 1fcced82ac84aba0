// Markdown → one self-contained HTML page that prints well. What was typed is text: markup in it is shown, not obeyed.
import { Marked } from "marked";

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:1.8rem;border-bottom:1px solid #ccc}h3{font-size:1rem}
blockquote{margin:.6rem 0;padding:.2rem .9rem;border-left:3px solid #888;color:#333}
table{border-collapse:collapse;width:100%;font-size:.92rem}th,td{border:1px solid #bbb;padding:.35rem .5rem;text-align:left;vertical-align:top}
code{font-family:ui-monospace,monospace;white-space:pre-wrap}
@media print{body{font-size:10.5pt;margin:0;max-width:none}h2,h3{break-after:avoid}tr,blockquote{break-inside:avoid}a{color:inherit;text-decoration:none}}`;

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] ?? c);
}

export function htmlPage(markdown: string): string {
  const marked = new Marked({
    renderer: {
      html: ({ text }) => escaped(text),
      // No picture is fetched from anywhere and no address but a web one is followed.
      image: ({ text }) => escaped(text),
      link(token) {
        const label = this.parser.parseInline(token.tokens);
        return /^https?:\/\//.test(token.href) ? `<a href="${escaped(token.href)}" rel="noreferrer">${label}</a>` : label;
      },
    },
  });
  const body = marked.parse(markdown, { async: false });
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? "Plumbline";
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title><style>${STYLE}</style></head>
<body>
${body}</body></html>
`;
}
