// Addresses and secrets that are known by their shape alone: no context is needed, and they are masked wherever they stand.
import type { NameKind } from "./stand-ins.ts";

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: NameKind;
}

const TOP_LEVEL =
  "com|io|dev|net|org|co|ai|app|internal|local|cloud|tech|eu|uk|de|fr|nl|se|no|fi|dk|pl|es|it|pt|ch|at|be|ie|cz|in|jp|cn|br|mx|ca|au|nz|za|ng|ke|sg|us|info|biz|corp|lan|test|example|xyz|me|gg|so|to|sh";

/** In order of precedence: what is found first keeps its place. The last is what no match is without: most texts lack it, and looking for it is quick. */
const SHAPES: ReadonlyArray<readonly [NameKind, RegExp, RegExp]> = [
  ["secret", /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g, /-----BEGIN/],
  ["link", /\b[a-z][a-z0-9+.-]{1,15}:\/\/[^\s<>"'“”`]*[^\s<>"'“”`.,;:!?)\]}]/gi, /:\/\//],
  ["secret", /\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/g, /eyJ/],
  ["secret", /\b(?:AKIA|ASIA|AROA|AIDA)[0-9A-Z]{12,20}\b/g, /A(?:KIA|SIA|ROA|IDA)/],
  ["secret", /\b(?:sk|pk|rk|xai|gsk|key|tok|api|pat|whsec|sess)[-_](?:[A-Za-z0-9]+[-_])*[A-Za-z0-9]{12,}[\w-]*/g, /[a-z][-_][A-Za-z0-9]/],
  [
    "secret",
    /\b(?:gh[pousr]_|github_pat_|glpat-|xox[abeprs]-|xapp-|npm_|hf_|dop_v1_|shpat_|sq0[a-z]{3}-|SG\.|AIza|ya29\.|EAAC|pypi-)[\w.-]{9,}\w/g,
    /_|-|SG\.|AIza|ya29|EAAC/,
  ],
  ["secret", /(?<=\b(?:bearer|basic)\s{1,3})[\w.~+/-]{12,}=*/gi, /bearer|basic/i],
  [
    "secret",
    /(?<=(?:\b|_)(?:password|passwort|passwd|passphrase|pwd|pass|secret|token|api[ _-]?key|access[ _-]?key|private[ _-]?key|client[ _-]?secret|credentials?)\b["']?\s{0,3}(?:is|was|=|:|=>|to)\s{0,3}["'“‘`]?)(?!(?:a|an|the|not|in|on|that|what|very|too|so|still|just|being|never|always|somewhere|stored|shared|expired|wrong|leaked|lost)\b)[^\s"'“”‘’`,;)]{4,}/gi,
    /pass|pwd|secret|token|key|credential/i,
  ],
  ["email", /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,6}\.\p{L}{2,24}/gu, /@/],
  ["link", /\b(?:\d{1,3}\.){3}\d{1,3}(?::\d{2,5})?\b/g, /\d\.\d/],
  ["link", /\b(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{1,4}\b/gi, /[0-9a-f]:[0-9a-f]/i],
  [
    "link",
    new RegExp(`\\b(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,5}(?:${TOP_LEVEL})\\b(?:[/:][^\\s<>"'“”\`]*[^\\s<>"'“”\`.,;:!?)\\]}])?`, "gi"),
    /[a-z0-9]\.[a-z]/i,
  ],
  ["link", /(?<=\/(?:home|Users)\/|\\Users\\)[\w.-]+/g, /[/\\](?:home|Users)[/\\]/],
  ["secret", /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, /[0-9a-f]{8}-/i],
  ["secret", /\b(?:(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{20,})\b/gi, /[0-9a-f]{20}/i],
  ["secret", /(?<![\w/+-])(?=[\w/+-]{0,200}[a-z])(?=[\w/+-]{0,200}[A-Z])(?=[\w/+-]{0,200}\d)[\w/+-]{20,}={0,2}/g, /[\w/+-]{20}/],
  ["secret", /\b[A-Z]{2}\d{2}(?: ?[0-9A-Z]{4}){3,7}(?: ?[0-9A-Z]{1,3})?\b/g, /[A-Z]{2}\d{2}/],
  ["secret", /\b\d{4}(?:[ -]?\d{4}){2}[ -]?\d{1,7}\b/g, /\d{4}[ -]?\d{4}/],
  ["phone", /(?<![\w.,-])(?:\+|00)\d{1,3}(?:[ .()/-]{0,2}\d){6,12}\b/g, /(?:\+|00)\d/],
  ["phone", /(?<![\w.,€$£-])\(?0?\d{2,4}\)?[ -./]\d{3,4}[ -./]\d{3,5}\b(?!\s*(?:%|per|engineers|users|euros|dollars|people|requests))/g, /\d{2}\)?[ -./]\d{3}/],
  ["handle", /(?<![\p{L}\p{N}.])@[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,38}[\p{L}\p{N}_]/gu, /@/],
  ["handle", /<@[A-Z0-9]{6,}(?:\|[^>]{1,60})?>/g, /<@/],
];

/** Addresses and secrets in a text, first to last, none overlapping. */
export function shapesIn(text: string): Span[] {
  const spans: Span[] = [];
  for (const [kind, pattern, needed] of SHAPES) {
    if (!needed.test(text)) continue;
    for (const found of text.matchAll(pattern)) {
      const span = { start: found.index, end: found.index + found[0].length, kind };
      if (span.end > span.start && !spans.some((s) => s.start < span.end && span.start < s.end) && !isDateOrVersion(found[0], kind)) spans.push(span);
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

function isDateOrVersion(text: string, kind: NameKind): boolean {
  if (kind === "phone") return /^\d{4}[-./]\d{2}[-./]\d{2}/.test(text) || /^\d{1,3}(?:[.,]\d{3})+$/.test(text);
  if (kind === "link")
    return /^(?:node|vue|next|express|react|three|d3|nuxt|ember|backbone|socket|asp|chart)\.(?:js|io|net)$/i.test(text) || /^(?:e\.g|i\.e|etc\.?)/i.test(text);
  return false;
}
