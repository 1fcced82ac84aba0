// Sums about load: things in flight, alerts, overtime, meetings, waiting builds.
import type { Hit, NoticeContext } from "./context.ts";
import { after, around, before, counts, type Figure, hit, near, peopleOf, shareWords, timeWords } from "./figures.ts";

type Detector = (figures: readonly Figure[], context: NoticeContext) => Hit | null;

const ITEM = /^(?:project|initiative|priority|workstream|epic|bet|goal|objective|thing|item|roadmap|stream|topic|area)$/;
const IN_FLIGHT =
  /\b(?:running|run|in progress|in flight|open(?:ed)?|active(?:ly)?|at once|at the same time|in parallel|going|started|on the go|for \S+ (?:engineers?|devs?|people)|this (?:week|quarter|sprint|month)|now|currently|presently|at present|top|got|have|has|there'?s|there are)\b/;
const OVER_TIME =
  /\b(?:over the (?:last|past)|in (?:my|our) career|since (?:19|20)\d\d|in total|so far|finished|completed|delivered|shipped|years|cancell?ed|ever)\b/;

/** Things in flight against the people there are to do them. */
const perPerson: Detector = (figures) => {
  const items = counts(figures, ITEM).findLast(
    (f) =>
      f.value >= 4 &&
      f.value <= 300 &&
      f.quantity.per === undefined &&
      IN_FLIGHT.test(f.text) &&
      !OVER_TIME.test(around(f, 40)) &&
      (!/^(?:thing|item|topic|area)$/.test(f.quantity.noun) || /\b(?:in progress|in flight|at once|at the same time|actively|in parallel|wip)\b/.test(f.text)),
  );
  if (items === undefined) return null;
  const hands =
    counts(figures, /^engineer$/).findLast((f) => near(f, items)) ?? peopleOf(figures) ?? counts(figures, /^person$/).findLast((f) => near(f, items, 0));
  if (hands === undefined || hands === items || hands.value < 2) return null;
  const ratio = items.value / hands.value;
  if (ratio < 0.6 || ratio > 20) return null;
  return hit(ratio > 1 ? "more-work-than-people" : "work-per-person", [items, hands], {
    a: items.value,
    b: hands.value,
    what: plain(items),
    result: Math.round((ratio > 1 ? ratio : hands.value / items.value) * 10) / 10,
  });
};

function plain(f: Figure): string {
  return f.quantity.noun === "priority" ? "priorities" : `${f.quantity.noun}s`;
}

const ALERT = /^(?:alert|page|alarm|notification)$/;
const REAL = /\b(?:real|actionable|genuine|matter(?:ed)?|needed (?:a human|action|anyone)|true|serious|legit\w*)\b/;

/** Real alerts among all: one in how many. */
const signal: Detector = (figures) => {
  for (const real of [...figures].reverse()) {
    if (real.quantity.unit !== "count" || !REAL.test(`${before(real, 12)}|${after(real, 28)}`)) continue;
    if (real.quantity.of !== undefined && /alert|page|alarm|notification|incident/.test(real.text)) return signalHit(real.value, real.quantity.of, [real]);
    const all = figures.findLast((f) => f !== real && ALERT.test(f.quantity.noun) && f.value > real.value && near(f, real));
    if (all !== undefined && !(ALERT.test(real.quantity.noun) === false && real.quantity.noun !== "")) return signalHit(real.value, all.value, [all, real]);
  }
  return null;
};

function signalHit(real: number, all: number, used: Figure[]): Hit | null {
  const ratio = all / Math.max(real, 1);
  return all < 8 || ratio < 2.5 ? null : hit("signal", used, { a: all, b: real, result: `one in ${Math.round(ratio)}`, noise: all - real });
}

/** Alerts a day as one every so many minutes of a working day. */
const alertRate: Detector = (figures) => {
  const f = figures.findLast((x) => ALERT.test(x.quantity.noun) && x.quantity.unit === "count" && (x.quantity.per === "day" || x.quantity.per === "night"));
  if (f === undefined) return null;
  if (f.quantity.per === "night") return f.value < 2 || f.value > 500 ? null : hit("pages-a-night", [f], { a: f.value });
  return f.value < 15 || f.value > 5000 ? null : hit("alert-rate", [f], { a: f.value, result: timeWords(8 / f.value) });
};

/** Extra hours a week, times people, in full-time people nobody hired. */
const overtime: Detector = (figures) => {
  const extra = figures.findLast(
    (f) =>
      f.quantity.unit === "duration" &&
      f.quantity.noun === "hour" &&
      /\b(?:extra|overtime|over[- ]hours|additional|unpaid|on top)\b/.test(around(f, 24)) &&
      (f.quantity.per !== undefined || /\b(?:a|per|each|every) week\b/.test(f.text)) &&
      f.value >= 3 &&
      f.value <= 40 &&
      f.quantity.per !== "day" &&
      f.quantity.per !== "month",
  );
  const have = peopleOf(figures);
  if (extra === undefined || have === undefined || have.value < 2 || have.value > 200) return null;
  const hours = extra.value * have.value;
  return hours < 20 ? null : hit("overtime", [extra, have], { a: have.value, b: extra.value, result: hours, people: nearly(hours / 40) });
};

function nearly(n: number): string {
  const whole = Math.round(n);
  if (whole < 1) return "half a person";
  const name = whole === 1 ? "one person" : `${["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"][whole] ?? whole} people`;
  return Math.abs(n - whole) < 0.1 ? name : n < whole ? `nearly ${name}` : `more than ${name}`;
}

const TALK = /\b(?:calls?|meetings?|zoom|interviews?|interviewing|stand-?ups?|syncs?|1:1s?|one-to-ones?)\b/;

/** Hours of calls in a forty-hour week. */
const meetings: Detector = (figures) => {
  const f = figures.findLast(
    (x) =>
      x.quantity.unit === "duration" &&
      x.quantity.noun === "hour" &&
      TALK.test(around(x, 30)) &&
      (x.quantity.per === "week" || /\b(?:last|a|per|each|every|this) week\b/.test(x.text)) &&
      x.value >= 8 &&
      x.value <= 60,
  );
  if (f === undefined) return null;
  return hit("meetings", [f], { a: f.value, result: shareWords(f.value / 40), rest: Math.max(0, 40 - f.value), days: Math.round((f.value / 8) * 2) / 2 });
};

const BUILD = /\b(?:ci|build|builds|pipeline|test suite|tests|compile)\b/;

/** One wait for the build each a day, in hours across the team. */
const buildWait: Detector = (figures) => {
  const wait = figures.findLast(
    (f) =>
      f.quantity.unit === "duration" &&
      /^(?:minute|hour)$/.test(f.quantity.noun) &&
      BUILD.test(`${before(f, 34)}|${after(f, 14)}`) &&
      (f.quantity.hours ?? 0) >= 0.15 &&
      (f.quantity.hours ?? 9) <= 4 &&
      f.quantity.per === undefined &&
      !/\b(?:down|outage|ago|meeting)\b/.test(around(f, 40)),
  );
  const have = peopleOf(figures) ?? counts(figures, /^engineer$/).at(-1);
  if (wait === undefined || have === undefined || have.value < 3) return null;
  return hit("build-wait", [wait, have], { a: have.value, b: wait.quote, result: timeWords(have.value * (wait.quantity.hours ?? 0)) });
};

/** Person-hours said as such, in months of one person. */
const personHours: Detector = (figures) => {
  const f = figures.findLast((x) => x.quantity.unit !== "money" && x.value >= 300 && x.value < 200000 && /person-?\s?hours|man-?\s?hours/.test(around(x, 16)));
  return f === undefined ? null : hit("person-hours", [f], { a: f.value, result: Math.round(f.value / 140) });
};

/** Time a thing has taken against the whole of what it was given: late already, and by how much at this pace. */
const slip: Detector = (figures) => {
  const total = figures.findLast(
    (f) => f.quantity.noun === "week" && /\bweek\w*[- ](?:long )?(?:project|plan|schedule|programme|program|engagement|delivery)\b/.test(around(f, 24)),
  );
  if (total === undefined) return null;
  const place = /\b(?:at|in|on|now|it's|we're) (?:at |in |on )?week (\w+)/.exec(total.text);
  const at = wordNumber(place?.[1]);
  const late = /\b(?:about |around |roughly )?(a|one|two|three|four|\d+) weeks? (?:behind|late)\b/.exec(total.text);
  const behind = late?.[1] === "a" ? 1 : wordNumber(late?.[1]);
  if (at === null || behind === null || behind >= at || at >= total.value) return null;
  const end = Math.round((total.value * at) / (at - behind));
  return end > total.value * 4 ? null : hit("slip", [total], { a: total.value, at, late: behind === 1 ? "One week" : `${behind} weeks`, result: end });
};

function wordNumber(word: string | undefined): number | null {
  if (word === undefined) return null;
  const at = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"].indexOf(word);
  return at >= 0 ? at : /^\d+$/.test(word) ? Number(word) : null;
}

export const work: readonly Detector[] = [perPerson, signal, alertRate, overtime, meetings, buildWait, personHours, slip];
