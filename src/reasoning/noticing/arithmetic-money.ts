// Sums about money and growth: one client's share, spend without result, runway, rows, first customers and planned ones.
import type { Hit } from "./context.ts";
import { around, before, counts, type Figure, hit, near, peopleOf, plural, shareWords } from "./figures.ts";

type Detector = (figures: readonly Figure[]) => Hit | null;

const ONE_CLIENT =
  /\b(?:one|single|biggest|largest|top|main|1)\b[^.]{0,30}\b(?:client|customer|tenant|account|contract|user)|\b(?:client|customer|tenant|account)s?,? (?:one|the biggest|the largest)\b|\b(?:one|largest|biggest) (?:is|of (?:them|which))\b/;
const CONCENTRATED = /\b(?:revenue|income|sales|turnover|mrr|arr|billing|business|traffic|load|rows|data|volume|requests|profit)\b/;

/** One client's share of revenue or load. */
const concentration: Detector = (figures) => {
  const f = figures.findLast(
    (x) => x.quantity.unit === "percent" && x.value >= 30 && x.value < 100 && CONCENTRATED.test(around(x, 40)) && ONE_CLIENT.test(x.text),
  );
  if (f === undefined) return null;
  const what = CONCENTRATED.exec(around(f, 40))?.[0] ?? "revenue";
  return hit(/traffic|load|rows|data|volume|requests/.test(what) ? "load-concentration" : "concentration", [f], { a: f.value, what, rest: 100 - f.value });
};

/** Money spent on trials: what each came to. */
const hireSpend: Detector = (figures) => {
  const cost = figures.findLast(
    (f) =>
      f.quantity.unit === "money" &&
      /\b(?:cost|spent|paid|pay|spend|burn\w*|for)\b/.test(f.text) &&
      f.quantity.per === undefined &&
      f.value >= 500 &&
      f.value < 1e6,
  );
  if (cost === undefined) return null;
  const tries = counts(figures, /^(?:engineer|contract|trial|candidate|contractor|offer|person)$/).findLast(
    (f) => f.turn === cost.turn && f.value >= 2 && f.value <= 30 && /\b(?:trial|contract|paid|candidates?|hackathon)\b/.test(f.text),
  );
  if (tries === undefined) return null;
  return hit("spend-per-try", [cost, tries], { a: amount(cost, cost.value), b: tries.value, result: amount(cost, cost.value / tries.value) });
};

/** Money figures with their currency as said. */
function amount(like: Figure, value: number): string {
  const c = like.quantity.currency ?? "$";
  const sign = { USD: "$", EUR: "€", GBP: "£", dollar: "$", euro: "€", pound: "£" }[c] ?? c;
  const short =
    value >= 1e6
      ? `${Math.round(value / 1e5) / 10} million`
      : value >= 10000
        ? `${Math.round(value / 1000)}k`
        : value.toLocaleString("en-US", { maximumFractionDigits: 0 });
  return `${sign}${short}`;
}

const EARNS = /\b(?:brings? in|revenue|earns?|makes?|generat\w+|worth|turnover|carries)\b/;

/** Revenue that stands on a handful of people. */
const revenuePerHead: Detector = (figures) => {
  const cash = figures.findLast(
    (f) =>
      f.quantity.unit === "money" &&
      f.value >= 1e6 &&
      f.value < 1e10 &&
      EARNS.test(around(f, 40)) &&
      (f.quantity.per === "year" || /\b(?:a|per) year|annual/.test(f.text)),
  );
  const hands =
    peopleOf(figures) ?? counts(figures, /^(?:person|engineer)$/).findLast((f) => cash !== undefined && f.turn === cash.turn && /\bteam\b/.test(f.text));
  if (cash === undefined || hands === undefined || hands.value < 1 || hands.value > 12 || hands.turn !== cash.turn) return null;
  return hit("revenue-per-head", [cash, hands], { a: amount(cash, cash.value), b: hands.value, result: amount(cash, cash.value / hands.value) });
};

const PLAN = /\b(?:rewrite|rebuild|migrat\w+|re-?architect\w*|project|hire|hiring|launch|finish|would take|will take|needs?|estimate\w*|take us)\b/;

/** A plan's length against the money that is left. */
const runway: Detector = (figures) => {
  const left = figures.findLast(
    (f) =>
      f.quantity.unit === "duration" &&
      f.quantity.noun === "month" &&
      /\brunway\b|\b(?:months?) (?:of (?:cash|money|savings)|left in the bank)\b/.test(around(f, 24)),
  );
  if (left === undefined || left.value < 2 || left.value > 48) return null;
  const plan = figures.find(
    (f) =>
      f !== left &&
      f.quantity.unit === "duration" &&
      /^(?:month|week|quarter)$/.test(f.quantity.noun) &&
      near(f, left, 2) &&
      PLAN.test(around(f, 40)) &&
      !/\b(?:ago|runway|last|since|late)\b/.test(around(f, 14)),
  );
  if (plan === undefined) return null;
  const months = (plan.quantity.hours ?? 0) / 730;
  const share = months / left.value;
  return share < 0.2 || share > 3
    ? null
    : hit("runway", [plan, left], { a: plan.quote, b: left.value, result: share >= 1 ? "all of it" : `${shareWords(share)} of it` });
};

/** Records for each customer, times customers: rows in all. */
const rows: Detector = (figures) => {
  const each = counts(figures, /^(?:record|row|entry|document)$/).find((f) => /\b(?:each|per|every)\b/.test(around(f, 40)) && f.value < 1e6);
  const many =
    each === undefined
      ? undefined
      : counts(figures, /^(?:customer|client|tenant|account|user|table|database)$/).find((f) => f.turn === each.turn && f.value >= 10);
  if (each !== undefined && many !== undefined) {
    const total = each.value * many.value;
    return total > 2e7 || total < 1000
      ? null
      : hit("rows", [many, each], { a: many.value, b: each.value, result: total >= 1e6 ? `${Math.round(total / 1e5) / 10} million`.replace(".0", "") : total });
  }
  return null;
};

const NOW = /\b(?:now|signed|currently|today|so far|have|single|got|only|live)\b/;
const LATER = /\b(?:down the line|eventually|future|plan\w*|expect\w*|pitch|deck|roadmap|will (?:have|be)|up to|target|aim\w*|one day|next year|the)\b/;

/** Customers there are against customers planned for. */
const growth: Detector = (figures) => {
  const customers = figures.filter((f) => f.quantity.unit === "count" && /^(?:customer|client|tenant|user)$/.test(f.quantity.noun));
  const small = customers.find((f) => f.value > 0 && NOW.test(around(f, 24)) && !LATER.test(before(f, 16)));
  const large = customers.findLast(
    (f) =>
      small !== undefined &&
      f.value >= small.value * 10 &&
      /\b(?:down the line|eventually|future|plan\w*|expect\w*|pitch|deck|will|up to|target|aim\w*|one day|next year)\b/.test(around(f, 60)),
  );
  if (small === undefined || large === undefined) return null;
  return hit("growth", [small, large], { a: small.value, b: large.value, what: plural(large), result: Math.round(large.value / small.value) });
};

export const money: readonly Detector[] = [concentration, hireSpend, revenuePerHead, runway, rows, growth];
