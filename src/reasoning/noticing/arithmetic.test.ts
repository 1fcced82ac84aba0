import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arithmetic } from "./arithmetic.ts";
import { contextOf } from "./context.ts";
import { marked } from "./marked-case.ts";

const found = (...messages: string[]): string[] => arithmetic(contextOf(marked(messages))).map((h) => h.ref.replace("arithmetic-", ""));
const result = (ref: string, ...messages: string[]): string | undefined =>
  arithmetic(contextOf(marked(messages))).find((h) => h.ref === `arithmetic-${ref}`)?.bindings.result;

const ENG = (n: number): string => `[${n} engineers|engineer|slot=org.engineers]`;
const TEAMS = (n: number): string => `[${n} teams|team|slot=org.teams]`;
const TEAM_OF = (n: number): string => `team of [${n}||slot=org.teamSize]`;

/** What is said, the detector that sees it, and what it makes of it. */
const POSITIVE: ReadonlyArray<readonly [string | readonly string[], string, string]> = [
  [`${ENG(28)}, ${TEAMS(4)}, Series B.`, "team-usual", "7"],
  [`We're ${ENG(30)} in ${TEAMS(10)}.`, "team-small", "3"],
  [`${ENG(60)} across ${TEAMS(5)}.`, "team-large", "12"],
  [[`We're ${ENG(28)}.`, `${TEAMS(4)}.`], "team-usual", "7"],
  [`I run ${TEAMS(3)} with ${ENG(21)}.`, "team-usual", "7"],
  [`I've [15 reports|report|slot=me.reports] and no leads.`, "reports", "7.5"],
  [`[12 direct reports|report|slot=me.reports], all senior.`, "reports", "6"],
  [`${ENG(60)} and [5 managers|manager|slot=org.managers].`, "span-wide", "12"],
  [`${ENG(20)} and [6 managers|manager|slot=org.managers].`, "span-narrow", "3.3"],
  [["We got a new VP.", "We were [40 odd|] before. So [15 people|person] have left."], "attrition", "more than a third"],
  [["[15 people|person] have gone since.", "We were [40 odd|] before."], "attrition", "more than a third"],
  [`${ENG(20)}. [Four engineers|engineer] quit since May.`, "attrition", "a fifth"],
  [`[6 of 11 engineers|engineer|of=11] left this year.`, "attrition", "more than half"],
  [`${ENG(28)}. The board approved [6 heads|head].`, "newcomers", "nearly a fifth"],
  [`${ENG(8)} and we want to hire [4 engineers|engineer].`, "newcomers", "a third"],
  [`We're a ${TEAM_OF(4)} and share on-call.`, "on-call-turn", "13"],
  [`[Three people|person] on the rota.`, "on-call-turn", "17"],
  [`[9 engineers|engineer|slot=org.engineers] plus [6 contractors|contractor|slot=org.contractors].`, "contractors", "40 %"],
  [`[Six juniors|junior] and [one senior|senior].`, "juniors", "6"],
  [`[8 reports|report], [two open headcount|headcount], 3 partner teams.`, "empty-seats", "a fifth"],
  [`The meeting has [11 people|person] and lasts [2 hours|hour].`, "meeting", "22"],
  [`There's about [11 projects|project] running for [9 engineers|engineer].`, "more-work-than-people", "1.2"],
  [`[11 engineers|engineer] and [27 things|thing] in progress.`, "more-work-than-people", "2.5"],
  [`We have at present [nineteen projects|project|value=19] opened for [eleven engineers|engineer].`, "more-work-than-people", "1.7"],
  [`${ENG(12)} and [9 initiatives|initiative] this quarter.`, "work-per-person", "1.3"],
  [`Support gets [60 alerts|alert|per=day] a day, maybe [3|alert] are real.`, "signal", "one in 20"],
  [`[200 pages|page|per=week] a week. [10 pages|page] were actionable.`, "signal", "one in 20"],
  [`[60 alerts|alert|per=day] a day.`, "alert-rate", "8 minutes"],
  [`We get [480 alerts|alert|per=day] a day.`, "alert-rate", "60 seconds"],
  [`[5 pages|page|per=night] a night.`, "pages-a-night", ""],
  [[`We're a ${TEAM_OF(7)}.`, `We're doing maybe [10 extra hours|hour|per=week] a week each.`], "overtime", "70"],
  [`${ENG(6)} with [8 hours|hour|per=week] overtime a week.`, "overtime", "48"],
  [`I counted, [27 hours|hour] of calls last week.`, "meetings", "more than two thirds"],
  [`[Twelve hours|hour|per=week] of interviews per week.`, "meetings", "nearly a third"],
  [[`${ENG(10)}.`, `CI on the big one is around [50 minutes|minute].`], "build-wait", "8.3 hours"],
  [`${ENG(30)}, the build takes [20 minutes|minute].`, "build-wait", "10 hours"],
  [`An estimated [900 person-hours|hour] in workshops.`, "person-hours", "6"],
  [`[12 week|week] project, we're at week 3 and about a week behind already.`, "slip", "18"],
  [`It took [6 hours|hour] for [400 migrations|migration].`, "time-per-item", "54 seconds"],
  [`[120 tests|test] took [4 hours|hour].`, "time-per-item", "2 minutes"],
  [`We spent [3 days|day] to migrate [72 services|service].`, "time-per-item", "60 minutes"],
  [`[5 of 400 migrations|migration|of=400] failed.`, "failure-share", "1.25 %"],
  [`[30 of 90 deploys|deploy|of=90] were rolled back.`, "failure-share", "a third"],
  [`Velocity went [42, 40, 33, 31||series=42,40,33,31].`, "series-down", "26 %"],
  [`Incidents went [4, 6, 9||series=4,6,9] a month.`, "series-up", "125 %"],
  [`Revenue [18, 12||series=18,12] in two quarters.`, "series-down", "33 %"],
  [`We average [50 points|point], he wants [70||unit=points].`, "target-gap", "40 %"],
  [`We do [30 points|point] a sprint. They expect [45 points|point].`, "target-gap", "50 %"],
  [`We lost [1,900 orders|order] in [47 minutes|minute].`, "loss-rate", "40"],
  [`Checkout was down, [600 payments|payment] failed in [2 hours|hour].`, "loss-rate", "5"],
  [["One bump PR took [11 days|day] to land.", "Maybe two. Rest was waiting on a review."], "worked-share", "nearly a fifth"],
  [`It was open [20 days|day] and [3 days|day] of that were work, hands-on, we worked on it.`, "worked-share", "15 %"],
  [`We had [60 applicants|applicant], [five|] got in.`, "funnel", "one in 12"],
  [`More than [1,200 applications|application] from a single post. HR made a list of [20|].`, "funnel", "one in 60"],
  [`[212 applicants|applicant], 40 screens, [3 offers|offer].`, "funnel", "one in 71"],
  [`6 paying clients, one is about [70%|] of the revenue.`, "concentration", ""],
  [`Our largest customer is [45%|] of our turnover.`, "concentration", ""],
  [`One tenant makes [60%|] of the traffic.`, "load-concentration", ""],
  [`[Five engineers|engineer] on paid contracts. It cost us [$20k|money].`, "spend-per-try", "$4,000"],
  [`It brings in [$20 million|money|per=year] a year. The ${TEAM_OF(3)} is junior.`, "revenue-per-head", "$6.7 million"],
  [`Runway [14 months|month], the rewrite needs [6 months|month].`, "runway", "nearly half of it"],
  [`We've [8 months|month] of cash and hiring takes [3 months|month].`, "runway", "more than a third of it"],
  [`About [500 customers|customer], each has about [2000 records|record].`, "rows", "1 million"],
  [`[40 tenants|tenant] with [300 rows|row] per tenant.`, "rows", "12,000"],
  [`We've [1 customer|customer] signed now. Down the line about [500 customers|customer].`, "growth", "500"],
];

describe("figures put together", () => {
  it.each(POSITIVE)("%j is seen as %s, %s", (said, ref, expected) => {
    const messages = typeof said === "string" ? [said] : said;
    expect(found(...messages)).toContain(ref);
    if (expected !== "") expect(result(ref, ...messages)).toBe(expected);
  });
});

const NEGATIVE: readonly string[] = [
  `I've been here [3 years|year], [4 teams|team].`,
  `[11 days|day] and [23 versions|version].`,
  `${ENG(28)} and [3 offices|office].`,
  `[2 years|year] of [5 rewrites|rewrite].`,
  `[10 years|year] old, [6 clients|client].`,
  `${TEAMS(4)} and [28 services|service].`,
  `[9 years|year] and ${ENG(7)}.`,
  `[20 minutes|minute] late to a call with [5 people|person] years ago.`,
  `${ENG(28)}.`,
  `${TEAMS(4)}.`,
  `${ENG(4)}, ${TEAMS(4)}.`,
  `${ENG(900)}, ${TEAMS(2)}.`,
  `[7 reports|report|slot=me.reports].`,
  `[200 reports|report|slot=me.reports].`,
  `[15 bug reports|report] this week.`,
  `${ENG(30)} and [4 managers|manager|slot=org.managers].`,
  `[3 weeks|week] left until [15 people|person] arrive.`,
  `${ENG(40)}, and [15 people|person] came to the party.`,
  `${ENG(300)} and [3 engineers|engineer] left.`,
  `Two months left. ${ENG(9)}.`,
  `${ENG(28)} and we hire [2 engineers|engineer].`,
  `${ENG(28)}, [6 laptops|laptop] more.`,
  `On-call is shared by [20 people|person].`,
  `On-call started [4 months|month] ago.`,
  `[9 engineers|engineer|slot=org.engineers] and [1 contractors|contractor|slot=org.contractors].`,
  `[2 juniors|junior] and [2 seniors|senior].`,
  `[Six juniors|junior].`,
  `[Two open|headcount] questions.`,
  `A meeting with [3 people|person] of [1 hour|hour].`,
  `A meeting with [12 people|person] [3 hours|hour] ago.`,
  `[11 projects|project] in my career.`,
  `[11 projects|project] over the last [5 years|year] with ${ENG(9)}.`,
  `${ENG(9)} finished [11 projects|project].`,
  `[3 projects|project] running, ${ENG(40)}.`,
  `[40 things|thing] I love about ${ENG(9)}.`,
  `[9 alerts|alert|per=day] a day and [3 dashboards|dashboard].`,
  `[6 alerts|alert|per=day] a day.`,
  `[4 alerts|alert], [3|alert] are real.`,
  `[10 hours|hour] by train. ${ENG(7)}.`,
  `${ENG(7)} and [2 extra hours|hour|per=week] a week.`,
  `[27 hours|hour] of video.`,
  `[4 hours|hour] of calls last week.`,
  `${ENG(10)}, the site was down [50 minutes|minute].`,
  `${ENG(10)}, the build was red [3 days|day].`,
  `[40 person-hours|hour].`,
  `[12 week|week] project.`,
  `It lasted [6 hours|hour], and [400 users|user] wrote.`,
  `[400 migrations|migration] since the [6 hours|hour] outage ago.`,
  `[5 of 400 customers|customer|of=400] came to the demo.`,
  `[1 of 3 tests|test|of=3] failed.`,
  `Velocity went [42, 41||series=42,41].`,
  `Rooms [3, 9||series=3,9] are free.`,
  `We average [50 points|point].`,
  `[50 points|point] and [12 weeks|week].`,
  `He wants [70 chairs|chair].`,
  `[1,900 orders|order|per=day] a day, and a [47 minutes|minute] call.`,
  `[30 orders|order] in [47 minutes|minute], a record.`,
  `It took [11 days|day] to land.`,
  `[2 days|day] of work.`,
  `[60 applicants|applicant].`,
  `[60 applicants|applicant] and [5 meeting rooms|room].`,
  `[70%|] of the revenue comes from abroad.`,
  `[10%|] of revenue is one client.`,
  `[70%|] of the team likes one client.`,
  `[$20k|money] for the office.`,
  `[$20 million|money|per=year] a year and ${ENG(400)}.`,
  `[$20 million|money] was invested. The ${TEAM_OF(3)} is junior.`,
  `Runway [14 months|month].`,
  `The rewrite needs [6 months|month].`,
  `Runway [14 months|month], I joined [6 months|month] ago.`,
  `[500 customers|customer].`,
  `[2000 records|record].`,
  `[500 customers|customer] and [600 customers|customer].`,
  `At my last company we were ${ENG(28).replace("|slot=org.engineers", "")} in [4 teams|team].`,
  `I read that Google has [11 projects|project] running for [9 engineers|engineer].`,
];

describe("figures that mean nothing together", () => {
  it("does not spread the organisation over the teams the leader runs", () => {
    expect(found(`We're ${ENG(60)}.`, `I run ${TEAMS(2)}.`)).toEqual([]);
    expect(found(`We're ${ENG(60)}.`, `I oversee [3 managers|manager|slot=org.managers].`)).toEqual([]);
  });
  it.each(NEGATIVE)("%j gives no sum", (said) => {
    expect(found(said)).toEqual([]);
  });

  it("makes no sum of random unrelated quantities", () => {
    const noun = fc.constantFrom(
      "office",
      "version",
      "laptop",
      "desk",
      "city",
      "language",
      "book",
      "poster",
      "cable",
      "room",
      "year",
      "dashboard",
      "country",
      "slide",
      "colour",
      "chair",
    );
    const figure = fc.tuple(fc.integer({ min: 2, max: 5000 }), noun).map(([n, what]) => `[${n} ${what}s|${what}]`);
    const org = fc.constantFrom(ENG(14), TEAMS(5), TEAM_OF(7), "[3 managers|manager|slot=org.managers]", "");
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 6 }), org, fc.constantFrom(", ", " and ", ". Then "), (figures, own, glue) => {
        expect(found(`There are ${[...figures, own].filter((x) => x !== "").join(glue)}.`)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("never names a result that is not a finite number", () => {
    const any = fc.tuple(
      fc.integer({ min: 0, max: 100000 }),
      fc.constantFrom(
        "engineer",
        "team",
        "project",
        "alert",
        "hour",
        "day",
        "week",
        "month",
        "applicant",
        "customer",
        "record",
        "order",
        "migration",
        "person",
      ),
      fc.constantFrom("", "|slot=org.engineers", "|slot=org.teams", "|per=week", "|per=day"),
    );
    fc.assert(
      fc.property(fc.array(any, { minLength: 2, maxLength: 6 }), (figures) => {
        const text = `In review, on call, down, hired, left, failed for ${figures.map(([n, w, rest]) => `[${n} ${w}s|${w}${rest}]`).join(" for ")}.`;
        for (const h of arithmetic(contextOf(marked([text])))) for (const v of Object.values(h.bindings)) expect(v).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 300 },
    );
  });
});
