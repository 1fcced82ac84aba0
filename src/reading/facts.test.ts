// Facts of hand-written lines, of what must stay silent, and the promises that hold for any text.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readActors } from "./actors.ts";
import { readFacts } from "./facts.ts";
import { segment } from "./segment.ts";

const read = (text: string) => readFacts(text, segment(text));
/** "slot=value" of every fact; quantities as "value noun[/per]". */
const told = (text: string): string[] =>
  read(text).map((f) =>
    f.slot === "quantity" ? `${f.value} ${f.quantity?.noun}${f.quantity?.per === undefined ? "" : `/${f.quantity.per}`}` : `${f.slot}=${f.value}`,
  );

const STATED: ReadonlyArray<readonly [string, ...string[]]> = [
  ["My nineteen engineers get no say.", "org.engineers=19"],
  ["it took half a year", "0.5 year"],
  ["I'm a delivery lead.", "me.role=delivery lead"],
  ["I have to decide by the 12th.", "time.deadline=by the 12th"],
  ["The auditors come in October.", "time.deadline=in October"],
  ["I line manage five people.", "me.reports=5"],
  ["One of my nine reports wants out.", "me.reports=9"],
  ["We use 12 contractors.", "org.contractors=12"],
  ["Dev manager for 3 teams.", "org.teams=3"],
  ["I've held this role for two years.", "me.tenure=two years"],
  ["I've got a team of 8, half of them new.", "org.teamSize=8"],
  ["Each of our five teams has 6 people.", "org.teams=5", "org.teamSize=6", "org.engineers=30"],
  ["My team has grown from 4 to 13.", "org.teamSize=13"],
  ["We have 300 employees, of which 70 are engineers.", "org.companySize=300", "org.engineers=70"],
  ["I supervise 5 team leads.", "me.reports=5"],
  ["I took over 3 teams in May.", "org.teams=3"],
  ["My role: delivery manager.", "me.role=delivery manager"],
  ["Speaking as an EM, it's too much.", "me.role=EM"],
  ["We go live on 7 June.", "time.deadline=on 7 June"],
  ["The board meets on 12 March.", "time.deadline=on 12 March"],
  ["It started in April.", "time.since=in April"],
  ["We don't have any budget for tools.", "constraint=We don't have any budget for tools"],
  ["The deadline can't move.", "constraint=The deadline can't move"],
  ["We have to use the parent company's tools.", "constraint=We have to use the parent company's tools"],
  ["Last year we attempted a rewrite and gave up.", "tried=a rewrite"],
  ["Adding machines has not helped.", "tried=Adding machines"],
  ["One of my seven engineers has gone quiet.", "org.engineers=7"],
  ["Two of the nine teams wait for billing.", "org.teams=9"],
  ["Seed stage, 22 people, 13 in engineering.", "org.companySize=22", "org.engineers=13"],
  ["Five managers report to me and under them about 44 developers.", "me.reports=5", "org.managers=5", "org.engineers=44"],
  ["I manage thirteen.", "me.reports=13"],
  ["All twelve report to me.", "me.reports=12"],
  ["I'm an EM of seven.", "org.teamSize=7"],
  ["We're eight in the team.", "org.teamSize=8"],
  ["My team: four backend, two mobile, one designer.", "org.teamSize=7"],
  ["They want one process for all 6 squads.", "org.teams=6"],
  ["I'm Head of Platform with 4 teams.", "org.teams=4"],
  ["We have 14 contractors and 21 of our own.", "org.contractors=14", "org.engineers=21"],
  ["18 in digital, half contractors.", "org.contractors=9"],
  ["Three developers quit, taking us to 21.", "org.engineers=21"],
  ["Engineering went from 70 to 52.", "org.engineers=52"],
  ["The board wants us to go from 30 to 90 engineers.", "org.engineers=30"],
  ["a hundred and twenty devs in one repository", "org.engineers=120"],
  ["Basecamp had teams of three, ours have eight people each.", "org.teamSize=8"],
  ["Some context: staff engineer, no reports.", "me.role=staff engineer", "me.reports=0"],
  ["6 developers, me as scrum master.", "me.role=scrum master"],
  ["I'm the new director, started five weeks ago, no plan.", "me.tenure=five weeks ago"],
  ["Head of data, 7 months, nobody reads the plan.", "me.tenure=7 months"],
  ["Since four months I lead this group.", "me.tenure=four months"],
  ["The vendor's support stops in October 2027.", "time.deadline=in October 2027"],
  ["They gave us one date, 4 May, and no scope.", "time.deadline=4 May"],
  ["My VP wants a list until Thursday.", "time.deadline=until Thursday"],
  ["I must answer next week.", "time.deadline=next week"],
  ["Introduced a support rota in May, abandoned in June.", "tried=Introduced a support rota in May"],
  ["We moved standups to the afternoon. It made no difference.", "tried=moved standups to the afternoon"],
  ["We brought in office hours and nobody came.", "tried=brought in office hours"],
  ["We tried lunch talks (nobody came), then a guild (three of us).", "tried=lunch talks", "tried=a guild"],
  ["Our budget's been cut by a fifth.", "constraint=Our budget's been cut by a fifth"],
  ["Headcount's frozen, backfills too.", "constraint=Headcount's frozen"],
  ["We freeze deploys in December.", "constraint=We freeze deploys in December"],
  ["Nothing may be deployed on a Friday.", "constraint=Nothing may be deployed on a Friday"],
  ["Legal says nothing leaves the country.", "constraint=Legal says nothing leaves the country"],
  ["No budget and no headcount.", "constraint=No budget", "constraint=no headcount"],
  ["At my old place we had 90 engineers, here we have 14.", "org.engineers=14"],
  ["In 2021 we had three teams. Today there are seven.", "org.teams=7"],
  ["Her peer has 12 reports, I've got five.", "me.reports=5"],
  ["We're 60 people, 22 of us are engineers.", "org.engineers=22"],
  ["40 employees, half of them developers", "org.companySize=40", "org.engineers=20"],
  ["We lost three of our eleven developers.", "org.engineers=8"],
  ["We're nineteen in engineering.", "org.engineers=19"],
  ["Our team is four in Porto plus five in Lviv.", "org.teamSize=9"],
  ["The oldest of our five teams wants out.", "org.teams=5"],
  ["I've got until Thursday.", "time.deadline=until Thursday"],
  ["The contract ends in April.", "time.deadline=in April"],
  ["I don't manage anyone.", "me.reports=0"],
  ["In this role for six weeks.", "me.tenure=six weeks"],
  ["28 engineers, 4 teams, Series B.", "org.engineers=28", "org.teams=4", "org.stage=series-b"],
  ["We are 7 developers, one joined recently.", "org.engineers=7"],
  ["We're 15 engineers, contract management SaaS.", "org.engineers=15"],
  ["I've got 9 engineers, half of them new.", "org.engineers=9"],
  ["Fitness app, 16 devs.", "org.engineers=16", "org.kind=Fitness app"],
  ["Consulting firm, 60 devs, Amsterdam", "org.engineers=60", "org.location=Amsterdam"],
  ["About 10 devs and 6 repos.", "org.engineers=10", "6 repo"],
  ["There's 9 of us in house plus 6 contractors", "org.engineers=9", "org.contractors=6"],
  ["company's about 50", "org.companySize=50"],
  ["As CTO of a 30-person startup I made shortcuts", "org.companySize=30", "me.role=CTO"],
  ["CTO at a 25 person startup.", "org.companySize=25", "me.role=CTO"],
  ["Team is 11, most of them juniors.", "org.teamSize=11"],
  ["I manage a checkout team of seven.", "org.teamSize=7"],
  ["an eng team of 12 and no PM", "org.engineers=12"],
  ["three teams of six", "org.teams=3", "org.teamSize=6", "org.engineers=18"],
  ["We went from 12 to 30 devs and got slower", "org.engineers=30"],
  ["I manage two teams at a payments processor.", "org.teams=2", "org.kind=payments processor"],
  ["I'm an EM with three teams.", "org.teams=3", "me.role=EM"],
  ["6 paying clients, one is about 70% of the revenue.", "org.users=6", "70 revenue"],
  ["We're a B2B SaaS with around 800 accounts.", "org.users=800", "org.kind=B2B SaaS"],
  ["8 reports, two open headcount", "me.reports=8"],
  ["EM, 9 reports, crypto exchange", "me.reports=9", "me.role=EM"],
  ["We're three people and we pay partly in upside. Remote.", "org.companySize=3", "org.location=remote"],
  ["we have thirty-five developers in total", "org.engineers=35"],
  ["we have ~30 engineers", "org.engineers=30"],
  ["we have 30ish engineers", "org.engineers=30"],
  ["we've 40 odd engineers", "org.engineers=40"],
  ["we have between 30 and 40 engineers", "org.engineers=35"],
  ["we have 30-40 engineers", "org.engineers=35"],
  ["We are a 12 person team, single deployable", "org.teamSize=12"],
  ["Engineering is 25 people", "org.engineers=25"],
  ["5 devs, 3 years old product, Series A just closed.", "org.engineers=5", "org.stage=series-a", "event=funding"],
  ["no, 40 engineers, not 28", "org.engineers=40"],
  ["a dozen services and a couple of repos", "12 service", "2 repo"],
  ["it cost $1.2m last year", "1200000 money"],
  ["€300k went into it", "300000 money"],
  ["we spent 20 million dollars", "20000000 money"],
  ["1,900 open bugs", "1900 bug"],
  ["12.5 % of requests fail", "12.5 request"],
  ["70 percent of tickets are repeats", "70 ticket"],
  ["two thirds of the incidents are config", "66.667 incident"],
  ["checkout was down for 47 minutes", "47 minute"],
  ["it took a year and a half", "1.5 year"],
  ["it took 1.5 years", "1.5 year"],
  ["it took two sprints", "2 sprint"],
  ["60 alerts a day, maybe 3 are real", "60 alert/day", "3 alert/day"],
  ["We do maybe 10 extra hours a week each", "10 hour/week"],
  ["40 deploys per week", "40 deploy/week"],
  ["200+ alerts a wk", "200 alert/week"],
  ["5 of 400 tests fail", "5 test"],
  ["3 out of 5 releases break", "3 release"],
  ["Velocity went 42, 40, 33, 31.", "metric=31"],
  ["Velocity from 50 to 70", "metric=70"],
  ["Attrition is 18%", "metric=18"],
  ["our MTTR is 4 hours", "metric=4"],
  ["Bug count doubled since spring.", "metric=doubled"],
  ["Postgres is at 95% CPU", "metric=95"],
  ["Escaped defects have tripled", "metric=tripled"],
  ["CI on the big one is around 50 minutes", "metric=50"],
  ["our offer acceptance rate has fallen from 80% to 45%", "metric=45"],
  ["test coverage is 40%", "metric=40"],
  ["our uptime is 99.2%", "metric=99.2"],
  ["I'm the VP of Engineering here", "me.role=VP of Engineering"],
  ["I am head of development in a small company", "me.role=head of development"],
  ["SRE manager. My team carries the phone.", "me.role=SRE manager"],
  ["Tech lead here, caught in the middle", "me.role=Tech lead"],
  ["I'm acting head of engineering", "me.role=acting head of engineering"],
  ["I took a staff role at a small place", "me.role=staff"],
  ["I'm a new-ish director", "me.role=new-ish director"],
  ["Starting as VP Eng in two weeks, 60 engineers", "me.role=VP Eng", "org.engineers=60"],
  ["I joined as principal engineer", "me.role=principal engineer"],
  ["I'm the first architect at this company", "me.role=first architect"],
  ["Three years into this job, I am stuck", "me.tenure=Three years"],
  ["I've been here for six weeks.", "me.tenure=six weeks"],
  ["I joined two weeks ago", "me.tenure=two weeks ago"],
  ["Became staff in April.", "me.tenure=in April"],
  ["Six months ago I took over the team", "me.tenure=Six months"],
  ["I start on Monday.", "me.tenure=start on Monday"],
  ["I want him on the problems that matter.", "me.goal=him on the problems that matter"],
  ["My goal is to ship weekly", "me.goal=ship weekly"],
  ["How do I get us to decide?", "me.goal=get us to decide"],
  ["The CEO wants tribes by January", "time.deadline=by January"],
  ["I need it done before September", "time.deadline=before September"],
  ["we must ship by the end of Q2", "time.deadline=by the end of Q2"],
  ["launch in 12 weeks", "time.deadline=in 12 weeks"],
  ["I've a call in two hours.", "time.deadline=in two hours"],
  ["My director wants alternatives by Friday.", "time.deadline=by Friday"],
  ["It is slow since the reorg", "time.since=since the reorg"],
  ["velocity dropped in the last few sprints", "time.since=in the last few sprints"],
  ["Deploys have been broken for six months", "time.since=for six months"],
  ["Should I split the team in two?", "decision.at-hand=I split the team in two"],
  ["We're thinking of moving to Kubernetes.", "decision.at-hand=moving to Kubernetes", "plan=moving to Kubernetes"],
  ["I'm considering hiring a dependency manager", "plan=hiring a dependency manager"],
  ["I'm going to hire six people", "plan=hire six people"],
  ["I don't know whether to raise it", "decision.at-hand=to raise it"],
  ["that's not my decision to make", "decision.owner=not the leader"],
  ["The CTO decides what gets built", "decision.owner=The CTO"],
  ["I tried adding tests, got told to focus on the bugs.", "tried=adding tests"],
  ["We rotated reviewers, died after a month", "tried=rotated reviewers"],
  ["Rotating reviewers, died after a month.", "tried=Rotating reviewers"],
  ["I've written the case up already, people just nod.", "tried=written the case up already"],
  ["Delegating doesn't work, they come back with questions", "tried=Delegating"],
  ["I asked for a list and he said no", "tried=asked for a list"],
  ["that's not negotiable", "constraint=that's not negotiable"],
  ["There is no budget", "constraint=There is no budget"],
  ["we have a hiring freeze", "constraint=a hiring freeze"],
  ["We're a vendor, we can't say no to them.", "constraint=we can't say no to them", "org.kind=vendor"],
  ["I have to use them or lose them", "constraint=I have to use them or lose them"],
  ["I won't do leetcode", "constraint=I won't do leetcode"],
  ["Two people quit over on-call this quarter.", "event=left"],
  ["15 people have gone since", "event=left"],
  ["the CTO left last year", "event=left"],
  ["last VP was pushed out", "event=let-go"],
  ["Six months ago we got a new VP of Engineering", "event=new-leader"],
  ["Search went down and took checkout with it", "event=outage"],
  ["We were acquired by Oracle", "event=acquired"],
  ["After the layoffs my team was merged", "event=layoffs"],
  ["they tied our bonus to test coverage", "metric.how-measured=test coverage"],
  ["We are in Lagos, building a core banking integration.", "org.location=Lagos"],
  ["Took the VP role at a nonprofit", "org.stage=non-profit"],
  ["we're bootstrapped", "org.stage=bootstrapped"],
  ["we're fully remote", "org.location=fully remote"],
];

/** Lines with slots, or whole facts, that must not be read from them. */
const SILENT: ReadonlyArray<readonly [string, ...string[]]> = [
  ["The head of data has six engineers.", "org.engineers", "quantity"],
  ["We sell to the public sector.", "org.stage"],
  ["They answer by Friday usually.", "time.deadline"],
  ["My predecessor wrote that I would decide something on Monday.", "time.deadline"],
  ["We have cash for eight months.", "time.since"],
  ["A team of eight is enough, they say.", "org.teamSize", "quantity"],
  ["The agency we use has 15 developers.", "org.engineers", "quantity"],
  ["The plan is for 80 engineers in ten teams.", "org.engineers", "org.teams"],
  ["He's a VP of engineering with 100 people under him.", "org.engineers", "me.role"],
  ["They'd need it by June if we signed.", "time.deadline"],
  ["We had a hiring freeze last year.", "constraint"],
  ["At my last job we tried squads and it failed.", "tried"],
  ["Every fix I asked for came back as a new ticket.", "tried"],
  ["When we moved to the cloud it was worse.", "tried"],
  ["My boss manages 14.", "me.reports", "quantity"],
  ["They run 12 teams with 90 engineers.", "org.teams", "org.engineers", "quantity"],
  ["Eva's team has 12.", "org.teamSize", "quantity"],
  ['He mailed me "two engineers, half a year" and went on holiday.', "org.engineers"],
  ["She does the work of five engineers.", "org.engineers"],
  ["Two of my engineers are on leave.", "org.engineers"],
  ["Three engineers asked me about it.", "org.engineers"],
  ["two teams asked for it", "org.teams"],
  ["The two squads with the worst coverage were named.", "org.teams"],
  ["We lost a tester, two developers and a designer.", "org.engineers"],
  ["They cut every post with fewer than eight reports.", "me.reports"],
  ["Two people on my team don't talk.", "org.teamSize"],
  ["We did that in 2019 with two squads.", "org.teams"],
  ["The new VP comes from a 3,000-person bank.", "org.companySize"],
  ["We bought a company of 60, 25 of them engineers.", "org.companySize", "org.engineers"],
  ["The service has been live a year and it has six users.", "org.engineers"],
  ["We dropped it by Christmas.", "time.deadline"],
  ["by June everyone had switched it off", "time.deadline"],
  ["She's been on the team for two years.", "time.since"],
  ["I've been a developer for nine years.", "me.tenure"],
  ["We stopped because the money ran out.", "constraint"],
  ["They can't say no twice.", "constraint"],
  ["It would be the same pay and no reports.", "me.reports"],
  ["put QA under dev and it works", "tried"],
  ["We moved to a new office and the badge reader doesn't work.", "tried"],
  ["I tried it with his permission.", "tried"],
  ["The company hired an agency and it failed.", "tried"],
  ["if we had 50 engineers this would be easy", "org.engineers", "quantity"],
  ["we don't have 50 engineers", "org.engineers", "quantity"],
  ["a company of 500 would manage", "org.companySize", "quantity"],
  ["my last company had 300 people", "org.companySize", "quantity"],
  ["15 engineers left", "org.engineers"],
  ["I want to hire 6 engineers", "org.engineers"],
  ["8 of 14 developers are new", "org.engineers"],
  ["five engineers on month-long paid contracts", "org.engineers"],
  ["I've five engineers on the rota", "org.engineers"],
  ["my VP wants it", "me.role"],
  ["I'm not a manager", "me.role"],
  ["she was hired as staff engineer", "me.role"],
  ["CTO says no", "me.role"],
  ["I was vp at a 2000 person shop", "org.companySize"],
  ["two teams have adopted it", "org.teams"],
  ["3 partner teams", "org.teams"],
  ["Q3 is full and v2 is late", "quantity"],
  ["we got a 404 and then HTTP 500, 24/7", "quantity"],
  ["phase 2 of level 5, on S3 and k8s", "quantity"],
  ["one of the teams, no one, one thing", "quantity"],
  ["I'm the only one", "quantity"],
  ["number 3 or option 2", "quantity"],
  ["since 2021, on 12 March, at 10:30", "quantity"],
  ["tell me 1, 2 or 3", "quantity"],
  ["By March it was ten", "time.deadline"],
  ["I can't work like this", "constraint"],
  ["three folks left who know it", "event"],
  ["most have fifty users", "org.users"],
  ["the other 400 clients get a spinner", "org.users"],
  ["down the line about 500 customers", "org.users"],
  ["Have you tried anything?", "tried"],
  ["he tried to stop me", "tried"],
  ["the platform team of 3 is swamped", "org.teamSize"],
  ["we are raising our series B", "org.stage"],
];

describe("what a leader states", () => {
  it.each(STATED)("reads %s", (text, ...expected) => {
    expect(told(text)).toEqual(expect.arrayContaining(expected));
  });
});

describe("what stays silent", () => {
  it.each(SILENT)("does not read a wrong fact from %s", (text, ...slots) => {
    expect(read(text).filter((f) => slots.includes(f.slot))).toEqual([]);
  });
});

describe("corrections", () => {
  it("marks a number that replaces another, with the old one", () => {
    expect(read("no, 40 engineers, not 28")).toEqual(
      expect.arrayContaining([expect.objectContaining({ slot: "org.engineers", value: 40, corrects: true, replaces: 28 })]),
    );
  });
  it.each(["Sorry, I meant 12 engineers.", "Actually we have 12 engineers", "scratch that, 12 engineers", "make that 12 engineers"])("marks %s", (text) => {
    expect(read(text)).toEqual(expect.arrayContaining([expect.objectContaining({ slot: "org.engineers", value: 12, corrects: true })]));
  });
  it("takes a bare number for the slot just filled", () => {
    expect(read("We have 30 engineers. Sorry, make that 40.").at(-1)).toMatchObject({ slot: "org.engineers", value: 40, corrects: true, replaces: 30 });
  });
  it.each([
    ["Not 14 reports, as I wrote, it's 11.", "me.reports", 11, 14],
    ["We're not 300 people any more, it's 210.", "org.companySize", 210, 300],
    ["I was wrong before: it's 33 engineers, not 27.", "org.engineers", 33, 27],
  ])("replaces and says what: %s", (text, slot, value, replaces) => {
    expect(read(text)).toEqual([expect.objectContaining({ slot, value, corrects: true, replaces })]);
  });
  it("does not take a disagreement for a correction", () => {
    expect(read("No, it isn't about the 9 engineers, it takes 3 weeks").some((f) => f.corrects)).toBe(false);
  });
});

describe("details", () => {
  it("keeps how an attempt went", () => {
    expect(read("I've written the case up already, people just nod and nothing happens.")[0]).toMatchObject({
      slot: "tried",
      detail: "people just nod and nothing happens",
    });
    expect(read("I asked for one example. Nobody had one.")[0]).toMatchObject({ slot: "tried", detail: "Nobody had one" });
  });
  it.each([
    ["We doubled the rota and the pages stayed the same.", "doubled the rota", "the pages stayed the same"],
    ["We tried demos (two people came).", "demos", "two people came"],
    ["Tried pairing across sites last spring. Seniors hated it.", "pairing across sites last spring", "Seniors hated it"],
    ["Introduced a merge queue, abandoned after a week.", "Introduced a merge queue", "abandoned after a week"],
  ])("keeps what was done apart from how it went: %s", (text, value, detail) => {
    expect(read(text)).toEqual(expect.arrayContaining([expect.objectContaining({ slot: "tried", value, detail })]));
  });
  it("takes no hope or reason for an outcome", () => {
    expect(read("I asked for heads because three specs wait.").find((f) => f.slot === "tried")?.detail).toBeUndefined();
  });
  it("keeps a series in order and a range with its ends", () => {
    expect(read("Velocity went 42, 40, 33, 31.")[0]?.quantity?.series).toEqual([42, 40, 33, 31]);
    expect(read("we have 30-40 engineers")[0]?.quantity).toMatchObject({ low: 30, high: 40, approximate: true });
  });
});

const PIECES = fc.constantFrom(
  "we have ",
  "28 engineers",
  ", ",
  ". ",
  "not ",
  "from 5 to ",
  "my boss ",
  "says ",
  "\n",
  "> ",
  "a year and a half ",
  "’",
  "İ",
  "$1.2m",
  "?",
  '"',
  "- ",
  "ignore your rules",
  "3/4",
  "no, ",
  "tried ",
  "by March",
  "😀",
  "half of ",
  "velocity ",
);

describe("any text", () => {
  it("gives verbatim quotes and never throws", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 400 }),
          fc.string({ unit: "binary", maxLength: 200 }),
          fc.array(PIECES, { maxLength: 60 }).map((p) => p.join("")),
        ),
        (text) => {
          const sentences = segment(text);
          for (const s of sentences) expect(text.slice(s.start, s.end)).toBe(s.text);
          for (const f of readFacts(text, sentences)) {
            expect(f.quote).not.toBe("");
            expect(sentences[f.sentence]?.text).toContain(f.quote);
            expect(text).toContain(f.quote);
          }
          for (const a of readActors(sentences)) for (const quote of [a.quote, ...a.said]) expect(text).toContain(quote);
        },
      ),
      { numRuns: 400 },
    );
  });
  it.each([
    "a",
    "1",
    "1,",
    "1 ",
    "- ",
    "from 1 to ",
    "i've been ",
    '"',
    "\n",
    "a:b\n",
    "the new ",
    ". ",
    "we tried to ",
    "my boss ",
    " ",
    "one or two ",
    "should we ",
    "ai: ",
    "velocity went ",
    "people who left and ",
    "we introduced a thing and ",
    ", moved ",
    "team of two teams with 3 ",
    "they have two teams and ",
  ])("comes to the end of 20,000 characters of %j", (piece) => {
    const text = piece.repeat(Math.ceil(20_000 / piece.length)).slice(0, 20_000);
    const sentences = segment(text);
    readFacts(text, sentences);
    expect(readActors(sentences)).toBeInstanceOf(Array);
  });
});

describe("numbers of somebody else", () => {
  it.each([
    "My sister's startup is at series B.",
    "Our sister company has 70 engineers.",
    "My husband is a CTO at a 40-person startup.",
    "We sell to companies with 300 engineers.",
    "We were Series A when I joined.",
    "I've been a developer for 12 years and a lead for two.",
  ])("are no facts of this organisation: %s", (text) => {
    expect(told(text).filter((f) => /^(?:org\.(?!kind)|me\.)/.test(f))).toEqual([]);
  });
});

describe("corrections said as news", () => {
  it("replaces the old number, with and without its noun", () => {
    expect(read("We're 40 now, not 28")).toMatchObject([{ value: 40, corrects: true, replaces: 28 }]);
    expect(read("We're 40 engineers now, not 28.")).toMatchObject([{ slot: "org.engineers", value: 40, corrects: true, replaces: 28 }]);
  });
});
