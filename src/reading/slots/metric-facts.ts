// Named measures with their value or their trend: velocity, attrition, recovery time, coverage, and how things are measured.
import type { ReadFact } from "../../contract/fact.ts";
import type { QuantityMention } from "../quantities.ts";
import { applyRules, clause, imagined, type Line, type Rule, said } from "./rules.ts";

const NAMES: ReadonlyArray<readonly [string, string]> = [
  ["velocity", "velocity"],
  ["attrition|staff turnover|turnover rate", "attrition"],
  ["mttr|time to (?:recover|restore|recovery)", "MTTR"],
  ["mttd|time to detect", "MTTD"],
  ["uptime|availability", "uptime"],
  ["churn(?: rate)?", "churn"],
  ["enps", "eNPS"],
  ["nps", "NPS"],
  ["cycle time", "cycle time"],
  ["lead time", "lead time"],
  ["deploy(?:ment)? frequency", "deploy frequency"],
  ["change fail(?:ure)? rate", "change failure rate"],
  ["escaped defects|defects?(?: rate| count)?", "defects"],
  ["bug (?:count|rate|backlog)|bugs", "bugs"],
  ["(?:test |code )?coverage", "test coverage"],
  ["burn(?: rate)?", "burn"],
  ["p95", "p95"],
  ["p99", "p99"],
  ["latency|response times?", "latency"],
  ["error rate|error budget", "error rate"],
  ["(?:ci|build|pipeline)(?: times?| on the [a-z]+ one)?", "build time"],
  ["throughput", "throughput"],
  ["utili[sz]ation", "utilisation"],
  ["(?:offer )?acceptance(?: rate)?", "offer acceptance"],
  ["retention", "retention"],
  ["conversion(?: rate)?", "conversion"],
  ["crash[- ]free(?: sessions)?", "crash-free sessions"],
  ["review time", "review time"],
  ["page loads?(?: times?)?", "page load"],
  ["revenue|arr|mrr", "revenue"],
  ["cpu(?: load)?", "CPU"],
  ["replica lag", "replica lag"],
  ["engagement(?: score)?", "engagement"],
  ["time to hire", "time to hire"],
  ["support tickets|tickets", "tickets"],
];
const BY_NAME = new Map<string, string>();
const METRIC = new RegExp(
  `(?<![A-Za-zÀ-ɏ-])(?:${NAMES.map(([pattern, name], i) => {
    BY_NAME.set(String(i), name);
    return `(${pattern})`;
  }).join("|")})(?![A-Za-zÀ-ɏ-])`,
  "gd",
);
const ANY =
  /velocity|attrition|turnover|mtt|recover|restore|uptime|availab|churn|nps|time|frequency|rate|defect|bug|coverage|burn|p9|latency|response|error|ci\b|build|pipeline|throughput|utili|accept|retention|conversion|crash|page|revenue|arr\b|cpu|lag|engagement|ticket|\bpoints\b/;
const DURATIONS = new Set([
  "MTTR",
  "MTTD",
  "cycle time",
  "lead time",
  "p95",
  "p99",
  "latency",
  "build time",
  "review time",
  "page load",
  "replica lag",
  "time to hire",
]);
const COUNTS = new Set(["velocity", "bugs", "defects", "tickets", "throughput", "NPS", "eNPS", "engagement"]);
const GAP_BEFORE =
  /^(?: (?:is|are|was|were|at|of|sits|stands|went|has|have|had|gone|fell|fallen|risen|grown|climbed|slipped|crept|come|dropped|rose|grew|increased|decreased|improved|worsened|increase|dip|jumped|hovers|around|about|now|currently|up|down|from|to|by|over|under|in|fact|been|reached|hit|near|only|just|still|on|for|year|target|average|the|this|last|quarter|month|some|team|tagged|"defect"|'defect'|our|takes|took|doubled|stuck))*[ :=]*$/;
const GAP_AFTER = /^(?: (?:of|test|code|our|the|in|average|annual|yearly|weekly|team))* ?$/;
const TREND =
  /^(?: (?:has|have|had|is|are|was|were|count|rate|been|just|really|also|basically|suddenly|keeps?|kept|'s))*,? (?<trend>dropped|drops|drop|fell|falls|falling|fallen|down|rose|rising|up|doubled|tripled|halved|increased|increasing|increases|grew|growing|decreased|decreasing|declining|worse|better|improved|improving|flat|slowing|slow|stuck|going down|going up|gone down|gone up|went down|went up|spiked|climbing|collapsed|tanked|doubling|plateaued)(?![A-Za-zÀ-ɏ])/;

/** Named measures of a line; the indexes of the mentions they use up. */
export function metricFactsOf(line: Line, mentions: readonly QuantityMention[]): { facts: ReadFact[]; used: Set<QuantityMention> } {
  const facts: ReadFact[] = [];
  const used = new Set<QuantityMention>();
  if (!ANY.test(line.lower)) return { facts, used };
  let seen = 0;
  for (const match of line.lower.matchAll(METRIC)) {
    if (++seen > 12) break;
    const group = match.slice(1).findIndex((g) => g !== undefined);
    const name = BY_NAME.get(String(group)) ?? match[0];
    const start = match.index;
    const end = start + match[0].length;
    const value = mentions.find(
      (m) =>
        !used.has(m) &&
        m.standing !== "void" &&
        (m.standing !== "future" || m.quantity.series !== undefined) &&
        suits(name, m) &&
        (joins(line.lower, end, m, GAP_BEFORE) || precedes(line.lower, m, start)),
    );
    if (value !== undefined) {
      used.add(value);
      const from = Math.min(start, value.start);
      const to = Math.max(end, value.end);
      facts.push({
        slot: "metric",
        value: value.quantity.value,
        quantity: value.quantity,
        detail: name,
        quote: line.text.slice(from, to),
        sentence: line.index,
        status: "stated",
      });
      continue;
    }
    const trend = TREND.exec(line.lower.slice(end, end + 60));
    const word = trend?.groups?.trend;
    if (
      trend === null ||
      word === undefined ||
      name === "build time" ||
      (line.sentence.question && !/^(?:why|how come)/.test(line.lower)) ||
      imagined(line.lower, start)
    )
      continue;
    facts.push({ slot: "metric", value: word, detail: name, quote: line.text.slice(start, end + trend[0].length), sentence: line.index, status: "stated" });
  }
  for (const m of mentions) {
    if (
      used.has(m) ||
      m.quantity.unit !== "points" ||
      m.standing === "void" ||
      !/\b(?:average|averaging|velocity|deliver|do|did|sprint)\b/.test(m.before) ||
      m.quantity.noun !== "point"
    )
      continue;
    used.add(m);
    facts.push({ slot: "metric", value: m.quantity.value, quantity: m.quantity, detail: "velocity", quote: m.quote, sentence: line.index, status: "inferred" });
  }
  return { facts, used };
}

function suits(name: string, m: QuantityMention): boolean {
  const { unit, noun, series, per } = m.quantity;
  if (unit === "percent" && noun !== "" && series === undefined && /^(?:tickets|bugs|defects|revenue)$/.test(name)) return false;
  if (unit === "percent") return !DURATIONS.has(name) || noun === "" || series !== undefined;
  if (DURATIONS.has(name)) return unit === "duration";
  if (unit === "money") return name === "revenue" || name === "burn";
  if (COUNTS.has(name)) return unit === "points" || (unit === "count" && (noun === "" || series !== undefined || per !== undefined));
  return unit === "count" && (noun === "" || series !== undefined) && name !== "build time" && name !== "revenue" && name !== "burn";
}

function joins(lower: string, end: number, m: QuantityMention, gap: RegExp): boolean {
  return m.start >= end && m.start - end <= 60 && gap.test(lower.slice(end, m.start));
}

function precedes(lower: string, m: QuantityMention, start: number): boolean {
  return (
    (m.start <= start && m.end >= start && m.quantity.unit === "percent") ||
    (m.end <= start && start - m.end <= 16 && m.quantity.unit === "percent" && GAP_AFTER.test(lower.slice(m.end, start)))
  );
}

const HOW: readonly Rule[] = [
  {
    when: /measur|judged|tracked|\bkpi|\bokr/,
    find: new RegExp(
      `(?<quote>(?:(?:we|i)(?:'re| are| get)? (?:measure(?:d)?|judged|tracked|evaluated|track) (?:[A-Za-zÀ-ɏ]+ ){0,3}?(?:by|on|with|through|using) (?<value>${clause(8)})))`,
      "d",
    ),
    make: (m, l) => (l.sentence.question || imagined(l.lower, m.index) ? null : { slot: "metric.how-measured", value: said(m, l, "value") }),
  },
  {
    when: /\b(?:kpi|okr|metric|target|scorecard|bonus)\b/,
    find: new RegExp(
      `(?<quote>(?:our|my|the|their|only) (?:main |only |north star |key )?(?:kpi|metric|okr|measure)s? (?:is|are) (?<value>(?!that|not|what|how)${clause(6)}))`,
      "d",
    ),
    make: (m, l) => (l.sentence.question ? null : { slot: "metric.how-measured", value: said(m, l, "value") }),
  },
  {
    when: /tied|linked/,
    find: /(?<quote>(?:tied|linked) (?:our|my|the|their) bonus(?:es)? to (?<value>[A-Za-zÀ-ɏ ]{3,30}))/d,
    make: (m, l) => ({ slot: "metric.how-measured", value: said(m, l, "value") }),
  },
  {
    when: /rank/,
    find: /(?<quote>ranked? (?:engineers|developers|devs|people|us|teams|everyone) by (?<value>[A-Za-zÀ-ɏ ]{3,30}))/d,
    make: (m, l) => ({ slot: "metric.how-measured", value: said(m, l, "value") }),
  },
];

/** How results are measured, if the line says. */
export function howMeasured(line: Line): ReadFact[] {
  return applyRules(HOW, line).slice(0, 1);
}
