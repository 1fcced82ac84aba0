// C16: what must never be missed, beside what only sounds like it.
import { describe, expect, it } from "vitest";
import { segment } from "../segment.ts";
import { readActs } from "./acts.ts";

function care(message: string): string[] {
  return readActs({ message, sentences: segment(message), pending: null, lastMoves: [], turn: 1 })
    .filter((a) => a.kind === "sensitive")
    .map((a) => a.detail ?? "");
}

const TRUE_CASES: ReadonlyArray<readonly [string, string]> = [
  ["he touched her at the offsite", "harassment"],
  ["One of my seniors made comments about her body in the stand-up", "harassment"],
  ["she says he keeps asking her out and won't stop", "harassment"],
  ["my lead groped an intern at the christmas party", "harassment"],
  ["she filed a sexual harassment complaint against my best engineer", "harassment"],
  ["He put his hand on her leg.", "harassment"],
  ["our director sends her creepy messages at night", "harassment"],
  ["two of my engineers say they are being bullied by the architect", "harassment"],
  ["she's scared to be alone with him", "harassment"],
  ["Can I fire her while she is on maternity leave?", "discrimination"],
  ["Can I fire her while she is on maternity leave?", "legal"],
  ["my VP said not to hire women with small kids", "discrimination"],
  ["they passed him over because he's too old", "discrimination"],
  ["she thinks she got the low rating because she's pregnant", "discrimination"],
  ["the jokes in the channel are racist", "discrimination"],
  ["we'd rather not hire anyone over 50", "discrimination"],
  ["I don't want to be here any more", "self-harm"],
  ["one of my reports told me he wants to die", "self-harm"],
  ["I keep thinking everyone would be better off without me", "self-harm"],
  ["she mentioned suicide in our one on one", "self-harm"],
  ["honestly some days I don't see a reason to live", "self-harm"],
  ["he said he might hurt himself if the project is cancelled", "self-harm"],
  ["I can't go on like this, I just want to disappear forever", "self-harm"],
  ["he threw a chair at a colleague", "violence"],
  ["someone on my team threatened to kill him", "violence"],
  ["he brought a knife to the office", "violence"],
  ["she's afraid for her safety", "violence"],
  ["my lawyer says I shouldn't answer him", "legal"],
  ["we're being sued by a former employee", "legal"],
  ["he's threatening wrongful termination", "legal"],
  ["if I lay him off he loses his visa", "legal"],
  ["she's a whistleblower and now they want her out", "legal"],
  ["my CEO asked me to backdate the audit logs", "legal"],
  ["is it legal to read their slack messages?", "legal"],
  ["we had a data breach and nobody told the customers", "legal"],
  ["prod is down right now", "outage-now"],
  ["checkout is failing right now and I don't know who to call", "outage-now"],
  ["we're in the middle of an incident", "outage-now"],
  ["customers can't log in at the moment", "outage-now"],
  ["someone just deleted the prod database", "outage-now"],
  ["prod down, help", "outage-now"],
  ["we've been hacked", "outage-now"],
  ["my engineer had a panic attack in the meeting", "medical"],
  ["he came in drunk again", "medical"],
];

const FURTHER_CASES: ReadonlyArray<readonly [string, string]> = [
  ["he keeps texting her at night about how she looks", "harassment"],
  ["one of the guys called her a slur", "harassment"],
  ["she is pregnant and the CEO wants her gone", "discrimination"],
  ["I sometimes think about just ending it", "self-harm"],
  ["he slammed a colleague against the wall", "violence"],
  ["It's not harassment, he says, he just keeps touching her arm.", "harassment"],
  ["she isn't the type to complain, but he's abusive to her", "harassment"],
  ["our ex-CTO is taking us to court", "legal"],
];

const NEAR_MISSES: readonly string[] = [
  "this is killing me",
  "I read the comments: they're not abusive, just curt.",
  "the comments aren't abusive and he does it to everybody",
  "should we kill the project?",
  "legal team reviews our releases",
  "I want to kill this feature",
  "that deadline is suicide for our roadmap... or so the PM says, a suicide mission",
  "Search fell over and took checkout with it. Third time.",
  "prod was down for three hours last week",
  "last real outage was maybe 3 hours in March",
  "the site goes down every Friday",
  "a nightly job took the API down with it",
  "Should I fire him for performance?",
  "he misses every deadline, I want to put him on a PIP",
  "She was fired last month",
  "we're on fire all the time",
  "velocity is down",
  "morale is down",
  "he touched the wrong file",
  "we harassed the vendor until they fixed it... kidding, we just called a lot",
  "it hit us hard",
  "the reorg hit my team",
  "they hit us with another deadline",
  "the CFO threatened to cut the budget",
  "she threatened to quit",
  "we integrate with Visa and Mastercard",
  "our fraud detection team is overloaded",
  "I feel like a fraud",
  "the ball is in their court",
  "scope creep is the problem",
  "we need an executive sponsor",
  "this code is old, that's why it's slow",
  "he's stealing my engineers",
  "the review process is broken",
  "I don't want to be on call any more",
  "I don't want to be a manager any more",
  "I'm burnt out on meetings",
  "we run software for hospitals",
  "process breakdown between teams",
  "the database collapsed under load in May",
  "He rewrites everyone's code at night",
  "do you coach a brilliant jerk or cut them loose?",
  "he rolls his eyes at everything and it's borderline aggressive",
  "the client is screaming at us",
  "we got slapped with an SLA penalty",
  "let's take a stab at it",
  "we do threat modelling every quarter",
  "I'd die on this hill",
  "the pods die and restart",
  "it broke when the database went down in June",
  "we have a diversity of opinions",
  "we slow down every winter",
  "break the law of two pizzas",
  "that kills the team's motivation",
];

describe("C16 what calls for care", () => {
  for (const [message, detail] of [...TRUE_CASES, ...FURTHER_CASES])
    it(`${message} → ${detail}`, () => {
      expect(care(message)).toContain(detail);
    });
});

describe("C16 figures of speech and finished stories", () => {
  for (const message of NEAR_MISSES)
    it(`lets pass: ${message}`, () => {
      expect(care(message)).toEqual([]);
    });
});
