// Sums about flow: shares that failed, series, targets, rates in an outage, worked against elapsed time, funnels.
import type { Hit, NoticeContext } from "./context.ts";
import { after, around, before, counts, type Figure, hit, near, plural, shareWords, timeWords } from "./figures.ts";

type Detector = (figures: readonly Figure[], context: NoticeContext) => Hit | null;

const THING =
  /^(?:migration|test|deployment|deploy|build|ticket|job|file|pr|review|record|request|page|script|query|change|check|report|invoice|import|service)$/;
const TOOK = /\b(?:took|takes|take|run|runs|ran|lasts?|spent|needs?|waited|in|within|for)\b/;

/** A stretch of time for a number of like things: how long each, one after another. */
const perItem: Detector = (figures) => {
  for (const items of counts(figures, THING)) {
    if (items.value < 10 || items.quantity.per !== undefined || items.quantity.of !== undefined) continue;
    const time = figures.find(
      (f) =>
        f.quantity.unit === "duration" && f.quantity.hours !== undefined && near(f, items, 0) && (f.quantity.hours ?? 0) <= 200 && f.quantity.per === undefined,
    );
    if (time === undefined || /\b(?:down|outage|ago|old|every|lost|late|deadline)\b/.test(around(time, 20)) || !TOOK.test(items.text)) continue;
    const joined = items.at > time.at ? items.text.slice(time.at + time.quote.length, items.at) : items.text.slice(items.at + items.quote.length, time.at);
    const tied =
      items.at > time.at
        ? /^[^.;]{0,18}\b(?:for|to (?:run|do|process|handle|migrate|get through|clear|apply))\b[^.;]{0,16}$/.test(joined)
        : /\b(?:took|takes?|taking|in|ran (?:for|in)|runs? (?:for|in)|spent)\b[^,.;]{0,16}$/.test(joined);
    if (tied)
      return hit("time-per-item", [time, items], {
        a: items.value,
        b: time.quote,
        what: plural(items),
        result: timeWords((time.quantity.hours ?? 0) / items.value),
      });
  }
  return null;
};

const FAILED = /\b(?:fail(?:s|ed|ing|ure|ures)?|broke|broken|error\w*|crash\w*|flaky|timed out|rejected|rolled back|bounced)\b/;

/** So many of so many failed. */
const failureShare: Detector = (figures) => {
  for (const f of [...figures].reverse()) {
    if (f.quantity.unit !== "count" || !FAILED.test(around(f, 36))) continue;
    const whole =
      f.quantity.of ??
      figures.find(
        (x) => x !== f && x.quantity.unit === "count" && x.quantity.noun === f.quantity.noun && f.quantity.noun !== "" && x.value > f.value && near(x, f, 0),
      )?.value;
    if (whole === undefined || whole < 8 || f.value >= whole) continue;
    return hit("failure-share", [f], { a: f.value, b: whole, result: shareWords(f.value / whole), good: whole - f.value });
  }
  return null;
};

/** A series in time: how far it moved from first to last. */
const series: Detector = (figures) => {
  const f = figures.findLast((x) => (x.quantity.series?.length ?? 0) >= 2 && x.quantity.unit !== "ordinal");
  const points = f?.quantity.series ?? [];
  const [first, last] = [points[0] ?? 0, points.at(-1) ?? 0];
  if (f === undefined || first <= 0 || last < 0 || first > 1e9) return null;
  const change = (last - first) / first;
  if (Math.abs(change) < 0.1 || change > 30) return null;
  const measure =
    /\b(velocity|points|throughput|deploys?|deployments|incidents?|tickets|bugs|pages|alerts|revenue|mrr|churn|nps|latency|inbound|signups|headcount|defects|escalations|attrition)\b/.exec(
      before(f, 70),
    )?.[1] ?? /\b(velocity|throughput|incidents|tickets|bugs|alerts|revenue|mrr|churn)\b/.exec(f.text)?.[1];
  if (measure === undefined) return null;
  return hit(change < 0 ? "series-down" : "series-up", [f], {
    a: first,
    b: last,
    what: measure,
    result: `${Math.abs(Math.round(change * 100))} %`,
    steps: points.length,
  });
};

const WANTED =
  /\b(?:wants?|target\w*|goal|should be|expects?|asks? for|demand\w*|need to (?:be at|reach|hit)|supposed to|hit|reach|to get to|up to|instead of)\b/;

/** A measured figure and a wanted one of the same kind. */
const targetGap: Detector = (figures) => {
  for (const want of [...figures].reverse()) {
    if (!["points", "count"].includes(want.quantity.unit) || !WANTED.test(before(want, 40)) || want.quantity.series !== undefined) continue;
    const have = figures.find(
      (f) =>
        f !== want &&
        f.turn === want.turn &&
        Math.abs(f.sentence - want.sentence) <= 1 &&
        f.quantity.unit === "points" &&
        f.quantity.series === undefined &&
        f.at !== want.at &&
        !WANTED.test(before(f, 14)),
    );
    if (have === undefined || !(want.quantity.unit === "points" || want.quantity.noun === "") || have.value < 5) continue;
    const change = want.value / have.value - 1;
    if (change >= 0.1 && change <= 5) return hit("target-gap", [have, want], { a: have.value, b: want.value, result: `${Math.round(change * 100)} %` });
  }
  return null;
};

const DOWN = /\b(?:down|outage|incident|lost|failed|dropped|went dark|offline|couldn't check ?out|stopped)\b/;

/** Orders, payments or sign-ins lost in an outage, a minute. */
const lossRate: Detector = (figures) => {
  for (const lost of counts(figures, /^(?:order|payment|transaction|checkout|request|booking|sale|signup|customer|user)$/)) {
    const time = figures.find(
      (f) => f.quantity.unit === "duration" && /^(?:minute|hour|second)$/.test(f.quantity.noun) && near(f, lost, 0) && f.quantity.per === undefined,
    );
    if (time === undefined || lost.quantity.per !== undefined || !DOWN.test(lost.text) || /\b(?:ago|a day|per day)\b/.test(after(time, 8))) continue;
    const each = lost.value / ((time.quantity.hours ?? 1) * 60);
    if (each >= 1 && each < 1e5) return hit("loss-rate", [lost, time], { a: lost.value, b: time.quote, what: plural(lost), result: Math.round(each) });
  }
  return null;
};

const ELAPSED = /\b(?:took|takes|open|in review|to land|to merge|to ship|to deploy|until|before it|elapsed|end to end|landed|waited)\b/;
const WORKED = /\b(?:work(?:ed|ing)? on|actual(?:ly)? work\w*|hands[- ]on|of work|coding|touched|typing)\b|\b(?:the )?rest (?:was|were|is)\b/;

/** Days worked on against days elapsed: how much was waiting. */
const worked: Detector = (figures, context) => {
  const elapsed = figures.findLast(
    (f) =>
      f.quantity.unit === "duration" && f.quantity.noun === "day" && f.value >= 4 && f.value < 400 && ELAPSED.test(around(f, 40)) && !WORKED.test(after(f, 30)),
  );
  if (elapsed === undefined) return null;
  const spent = figures.findLast((f) => f !== elapsed && f.quantity.noun === "day" && f.value < elapsed.value && f.value > 0 && WORKED.test(f.text));
  if (spent !== undefined) return workedHit(spent.value, elapsed, [spent, elapsed]);
  // The bare answer "Maybe two. Rest was waiting": its number has no noun of its own.
  const opening = context.current[0]?.text ?? "";
  const bare =
    /^(?:oh |hm+,? |honestly,? )?(?:maybe|about|around|roughly|at most|probably|perhaps|like)? ?(one|two|three|four|five|six|seven|\d{1,2})(?: days?)?(?: of (?:them|those|it))?[.,; ]?$/i.exec(
      opening.trim(),
    );
  const value = wordValue(bare?.[1]?.toLowerCase());
  if (value === null || elapsed.turn === context.turn || value >= elapsed.value || !/\b(?:rest|remainder|otherwise)\b/i.test(context.message.slice(0, 160)))
    return null;
  const found = workedHit(value, elapsed, [elapsed]);
  return found === null ? null : { ...found, quotes: [opening, ...found.quotes], turn: context.turn };
};

function wordValue(word: string | undefined): number | null {
  if (word === undefined) return null;
  const at = ["zero", "one", "two", "three", "four", "five", "six", "seven"].indexOf(word);
  return at >= 0 ? at : /^\d+$/.test(word) ? Number(word) : null;
}

function workedHit(value: number, elapsed: Figure, used: Figure[]): Hit | null {
  const share = value / elapsed.value;
  return share > 0.6
    ? null
    : hit("worked-share", used, { a: value, b: elapsed.value, result: shareWords(share), rest: Math.round((elapsed.value - value) * 10) / 10 });
}

const STAGES: ReadonlyArray<readonly [RegExp, RegExp]> = [
  [/^(?:applicant|application|cv|resume|candidate|signup|lead)$/, /\bappl(?:y|ied|icants?|ications?)\b|\bcvs?\b|\bsign-?ups\b|\bcandidates\b/],
  [
    /^(?:screen|interview|onsite|trial|take|contract|finalist|person|engineer|home|interviewee|)$/,
    /\b(?:screen\w*|interview\w*|onsite|trial|got in|list of|final\w*|shortlist\w*|take[- ]homes?)\b/,
  ],
  [/^(?:offer|hire|hired|appointment|join|person|)$/, /\b(?:offers?|hired?|hires|appointments|joined|started)\b/],
];

/** Applicants against those let in or hired: one in how many, before anyone was met. */
const funnel: Detector = (figures) => {
  const top = counts(figures, STAGES[0]?.[0] ?? /$^/).findLast((f) => f.value >= 20 && STAGES[0]?.[1].test(f.text) === true);
  if (top === undefined) return null;
  const next = figures.find(
    (f) =>
      f !== top &&
      f.quantity.unit === "count" &&
      near(f, top, 6) &&
      (f.sentence > top.sentence || f.at > top.at) &&
      f.value > 0 &&
      f.value * 4 <= top.value &&
      STAGES.slice(1).some(([noun, words]) => noun.test(f.quantity.noun) && words.test(around(f, 24))),
  );
  if (next === undefined) return null;
  return hit("funnel", [top, next], { a: top.value, b: next.value, result: `one in ${Math.round(top.value / next.value)}` });
};

export const flow: readonly Detector[] = [perItem, failureShare, series, targetGap, lossRate, worked, funnel];
