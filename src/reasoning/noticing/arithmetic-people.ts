// Sums about people: team size, span, attrition, newcomers, on-call turns, contractors.
import type { Hit } from "./context.ts";
import { after, around, before, counts, type Figure, hit, near, peopleOf, shareWords } from "./figures.ts";

type Detector = (figures: readonly Figure[]) => Hit | null;

const LED =
  /\b(?:i (?:manage|run|lead|oversee|head|have|look after)|i've(?: got)?|i'm (?:the |an? )?[a-z ]{0,24}(?:of|for|with)|my|em (?:of|for|with)|(?:head|director|vp) of)\b/;
/** "We're 60 engineers. I run two teams": the two teams do not hold the sixty. */
const ofOneGroup = (a: Figure, b: Figure): boolean => near(a, b, 0) || LED.test(before(a, 60)) === LED.test(before(b, 60));

/** People per team; three records by size against the six to eight that Larson finds workable. */
const perTeam: Detector = (figures) => {
  const teams = figures.findLast((f) => f.slot === "org.teams");
  const engineers = figures.findLast((f) => f.slot === "org.engineers");
  if (teams === undefined || engineers === undefined || teams.value < 2 || !ofOneGroup(teams, engineers)) return null;
  const each = engineers.value / teams.value;
  if (each < 1.5 || each > 40) return null;
  const ref = each < 5 ? "team-small" : each > 9 ? "team-large" : "team-usual";
  return hit(ref, [engineers, teams], { a: engineers.value, b: teams.value, result: Math.round(each * 10) / 10 });
};

const reports: Detector = (figures) => {
  const f = figures.findLast((x) => x.slot === "me.reports") ?? counts(figures, /^report$/).at(-1);
  if (f === undefined || f.value < 10 || f.value > 60 || /bug|status|incident|error/.test(around(f, 14))) return null;
  return hit("reports", [f], { a: f.value, result: f.value / 2, share: shareWords(f.value / 2 / 40) });
};

const perManager: Detector = (figures) => {
  const managers = figures.findLast((f) => f.slot === "org.managers");
  const engineers = figures.findLast((f) => f.slot === "org.engineers");
  if (managers === undefined || engineers === undefined || !ofOneGroup(managers, engineers)) return null;
  const each = engineers.value / managers.value;
  if (each > 40 || (each >= 5 && each <= 9.5) || each < 1.2) return null;
  return hit(each > 9.5 ? "span-wide" : "span-narrow", [engineers, managers], { a: engineers.value, b: managers.value, result: Math.round(each * 10) / 10 });
};

const LEFT = /\b(?:left|gone|quit|leave|leaving|resign\w*|walked|lost|departed|attrition|laid off|let go|been fired|moved on|handed in)\b/;
const STAFF = /^(?:person|engineer|principal|senior|junior|staff|colleague|employee|head|lead|manager)s?$/;
const HEADCOUNT = /\b(?:we were|used to be|of us|down from|team of|we had|there were)\b/;

const attrition: Detector = (figures) => {
  const leavers = figures.findLast(
    (f) =>
      f.quantity.unit === "count" &&
      (STAFF.test(f.quantity.noun) || (f.quantity.noun === "" && (f.quantity.of !== undefined || /\bof (?:us|them|my|our|the)\b/.test(after(f, 12))))) &&
      LEFT.test(around(f, 26)) &&
      !/(?:\b(?:weeks?|months?|years?)|[$€£][\d.,]+ ?\w?) left\b/.test(around(f, 26)) &&
      f.slot === "quantity" &&
      f.value >= 2,
  );
  if (leavers === undefined) return null;
  if (leavers.quantity.of !== undefined) return attritionHit(leavers, leavers.value, leavers.quantity.of, [leavers]);
  const base = figures.findLast(
    (f) =>
      f !== leavers &&
      f.value > leavers.value &&
      (["org.engineers", "org.teamSize"].includes(f.slot) ||
        (f.quantity.unit === "count" &&
          /^(?:person|engineer|)$/.test(f.quantity.noun) &&
          f.slot === "quantity" &&
          f.turn >= leavers.turn &&
          HEADCOUNT.test(around(f, 20)))),
  );
  return base === undefined ? null : attritionHit(leavers, leavers.value, base.value, [leavers, base]);
};

function attritionHit(f: Figure, gone: number, of: number, used: Figure[]): Hit | null {
  const share = gone / of;
  return share < 0.1 || share > 0.95 || of < 5 || /\bof (?:these|the) (?:weeks|days)\b/.test(f.text)
    ? null
    : hit("attrition", used, { a: gone, b: of, result: shareWords(share), rest: of - gone });
}

const HIRE =
  /\b(?:hire|hiring|hires|approved|open (?:roles?|reqs?|headcount|seats?|positions?)|add|adding|recruit\w*|new heads|more|extra|joining|headcount)\b/;

/** New heads against those who are there: how many newcomers each of them will have to carry. */
const newcomers: Detector = (figures) => {
  const have = peopleOf(figures);
  if (have === undefined || have.value < 4) return null;
  const fresh = figures.findLast(
    (f) =>
      f !== have &&
      f.slot === "quantity" &&
      f.quantity.unit === "count" &&
      /^(?:engineer|head|person|senior|hire|dev|role|position|seat)$/.test(f.quantity.noun) &&
      HIRE.test(around(f, 24)) &&
      !LEFT.test(around(f, 24)),
  );
  if (fresh === undefined || fresh.value < 2) return null;
  const share = fresh.value / have.value;
  return share < 0.15 || share > 2
    ? null
    : hit("newcomers", [fresh, have], { a: fresh.value, b: have.value, result: shareWords(fresh.value / (fresh.value + have.value)) });
};

const ON_CALL = /\bon[- ]?call\b|\brota\b|\brotation\b|\bpager\b/;

/** A small rota: how often the week comes round. */
const onCallTurn: Detector = (figures) => {
  const f =
    figures.findLast(
      (x) =>
        (x.slot === "org.teamSize" || (x.quantity.unit === "count" && /^(?:person|engineer)$/.test(x.quantity.noun))) &&
        ON_CALL.test(x.text) &&
        x.value >= 2 &&
        x.value <= 6,
    ) ??
    figures.findLast(
      (x) =>
        (x.slot === "org.teamSize" || x.slot === "org.engineers") && x.value >= 2 && x.value <= 6 && figures.some((y) => near(x, y) && ON_CALL.test(y.text)),
    );
  if (
    f === undefined ||
    LEFT.test(around(f, 20)) ||
    /\b(?:other|another|their)\b/.test(before(f, 20)) ||
    !/\b(?:share|rota|rotat|rotation|on[- ]?call|pager|turn)/.test(f.text)
  )
    return null;
  return hit("on-call-turn", [f], {
    a: f.value,
    result: Math.round(52 / f.value),
    nth: ["", "", "second", "third", "fourth", "fifth", "sixth"][f.value] ?? "",
  });
};

const contractors: Detector = (figures) => {
  const outside = figures.findLast((f) => f.slot === "org.contractors");
  const own = figures.findLast((f) => f.slot === "org.engineers");
  if (outside === undefined || own === undefined) return null;
  const share = outside.value / (outside.value + own.value);
  return share < 0.3
    ? null
    : hit("contractors", [own, outside], { a: outside.value, b: own.value, total: outside.value + own.value, result: shareWords(share) });
};

const JUNIOR = /^(?:junior|graduate|grad|newcomer|apprentice|intern)$/;

/** Juniors for each experienced person beside them. */
const juniors: Detector = (figures) => {
  const young = counts(figures, JUNIOR).at(-1);
  const old = young === undefined ? undefined : counts(figures, /^senior$/).findLast((f) => near(f, young, 0));
  if (young === undefined || old === undefined || old.value < 1 || young.value / old.value < 2 || young.value > 60) return null;
  return hit("juniors", [young, old], { a: young.value, b: old.value, result: Math.round((young.value / old.value) * 10) / 10 });
};

/** Open seats beside the filled ones. */
const emptySeats: Detector = (figures) => {
  const open = figures.findLast(
    (f) =>
      f.quantity.unit === "count" &&
      /^(?:headcount|head|role|req|seat|position|vacancy)$/.test(f.quantity.noun) &&
      /\b(?:open|empty|unfilled|vacant)\b/.test(around(f, 14)),
  );
  const have = figures.findLast(
    (f) => f.slot === "me.reports" || f.slot === "org.engineers" || f.slot === "org.teamSize" || (f.quantity.noun === "report" && f.quantity.unit === "count"),
  );
  if (open === undefined || have === undefined || open === have || open.value >= have.value || open.value / (have.value + open.value) < 0.12) return null;
  return hit("empty-seats", [open, have], { a: open.value, b: have.value, result: shareWords(open.value / (open.value + have.value)) });
};

/** What one meeting costs in hours of work. */
const meeting: Detector = (figures) => {
  const heads = figures.findLast(
    (f) =>
      f.quantity.unit === "count" &&
      /^(?:person|engineer|member|participant|manager|attendee)$/.test(f.quantity.noun) &&
      f.value >= 4 &&
      f.value <= 60 &&
      /\b(?:meeting|call|stand-?up|workshop|review board|committee|sync)\b/.test(f.text),
  );
  if (heads === undefined) return null;
  const length = figures.find(
    (f) =>
      f.quantity.unit === "duration" &&
      near(f, heads, 0) &&
      (f.quantity.hours ?? 99) <= 8 &&
      (f.quantity.hours ?? 0) >= 0.2 &&
      !/\bago\b|\blate\b/.test(after(f, 8)),
  );
  if (length === undefined) return null;
  return hit("meeting", [heads, length], { a: heads.value, b: length.quote, result: Math.round(heads.value * (length.quantity.hours ?? 0)) });
};

export const people: readonly Detector[] = [perTeam, reports, perManager, attrition, newcomers, onCallTurn, contractors, juniors, emptySeats, meeting];
