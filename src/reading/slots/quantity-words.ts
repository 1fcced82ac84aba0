// Word lists of the quantity reader: units of time and size, denominators, and where a noun phrase stops.

const set = (words: string): Set<string> => new Set(words.split(" "));

interface TimeUnit {
  noun: string;
  hours?: number;
}

/** Units of time in any spelling. A sprint has no fixed length, so it has no hours. */
export const DURATION: ReadonlyMap<string, TimeUnit> = new Map(
  (
    [
      ["millisecond milliseconds ms", { noun: "millisecond", hours: 1 / 3.6e6 }],
      ["second seconds sec secs s", { noun: "second", hours: 1 / 3600 }],
      ["minute minutes min mins", { noun: "minute", hours: 1 / 60 }],
      ["hour hours hr hrs h", { noun: "hour", hours: 1 }],
      ["day days d", { noun: "day", hours: 24 }],
      ["night nights", { noun: "night", hours: 12 }],
      ["weekend weekends", { noun: "weekend", hours: 48 }],
      ["week weeks wk wks w", { noun: "week", hours: 168 }],
      ["fortnight fortnights", { noun: "fortnight", hours: 336 }],
      ["month months mo mos mth mths mnths", { noun: "month", hours: 730 }],
      ["quarter quarters", { noun: "quarter", hours: 2190 }],
      ["year years yr yrs y", { noun: "year", hours: 8760 }],
      ["decade decades", { noun: "decade", hours: 87600 }],
      ["sprint sprints", { noun: "sprint" }],
      ["iteration iterations", { noun: "sprint" }],
    ] as Array<[string, TimeUnit]>
  ).flatMap(([words, unit]) => words.split(" ").map((w): [string, TimeUnit] => [w, unit])),
);

export const SIZE: ReadonlyMap<string, string> = new Map(
  Object.entries({ gb: "gigabyte", tb: "terabyte", mb: "megabyte", kb: "kilobyte", pt: "point", pts: "point" }),
);

/** Words that may stand between a number and a unit of time. */
export const STRETCH = set(
  "extra straight full solid whole working business calendar consecutive more good paid long short entire further weekly daily additional billable extra-long",
);

/** Denominators of a rate, to their singular. */
export const RATE_UNIT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    second: "second",
    s: "second",
    sec: "second",
    minute: "minute",
    min: "minute",
    hour: "hour",
    h: "hour",
    hr: "hour",
    day: "day",
    d: "day",
    night: "night",
    week: "week",
    wk: "week",
    w: "week",
    fortnight: "fortnight",
    month: "month",
    mo: "month",
    mth: "month",
    quarter: "quarter",
    qtr: "quarter",
    year: "year",
    yr: "year",
    sprint: "sprint",
    iteration: "sprint",
    release: "release",
    person: "person",
    head: "person",
    engineer: "engineer",
    dev: "engineer",
    developer: "engineer",
    team: "team",
    squad: "team",
    customer: "customer",
    customers: "customer",
    user: "user",
    ticket: "ticket",
    pr: "pr",
    change: "change",
    shift: "shift",
    rotation: "rotation",
    weekend: "weekend",
  }),
);

/** Singular forms that leaders put after a number all the same: "60 dev", "30-person", "12 eng". */
export const COUNTED = set("person dev eng engineer developer people ppl folks headcount staff customer client employee team squad microservice percent");

/** Plurals that describe another noun: "five sales engineers", "two systems teams". */
export const PLURAL_MODIFIER = set(
  "sales operations systems customers goods sports communications analytics metrics logistics payments points teams developers accounts claims rewards ads games data staff people users person engineer dev eng customer client team",
);

const STOP = set(
  "a an the one of in on at by for with without from to into onto over under between across through during until till since before after about around near per via within among against off up down out away back " +
    "and or but so nor yet plus then than as if because while when whenever where wherever whether though although unless that which who whom whose what why how " +
    "i me my mine we us our ours you your yours he him his she her hers it its they them their theirs this these those there here someone everyone everybody anybody nobody " +
    "is are was were be been being am do does did done have has had having will would can could should shall may might must isn't aren't wasn't weren't don't doesn't didn't won't can't couldn't wouldn't i'm i've we're we've they're they've it's he's she's that's there's " +
    "not no never only just also even still already now today tomorrow yesterday ago later soon once again too very quite rather almost always often sometimes usually maybe perhaps probably actually really honestly currently instead together apart each every all both either neither any some few more less fewer fast slow most other others another such same own " +
    "says said say gets got get wants want wanted needs need needed goes went go makes made make takes took take comes came come works work worked keeps keep kept looks look seems seem means mean uses use used thinks think feels feel tells tell told asks ask asked runs ran gives give gave knows know knew puts put lets let left leave leaves quit resigned joined gone hate hates love loves refuse refuses refused accepted declined agreed adopted failed fail passed died broke break breaks pushed waiting wait waits working doing using having reporting spread split writing sitting running serving covering building shipping " +
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december spring summer autumn winter etc",
);

/** True when a noun phrase cannot go on with this word. */
export function isStop(word: string): boolean {
  return STOP.has(word) || word.endsWith("'s") || word.endsWith("'re") || word.endsWith("'ve");
}
