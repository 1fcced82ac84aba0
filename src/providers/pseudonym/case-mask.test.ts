import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../../knowledge/load.ts";
import { cutAtRandom, seededRandom } from "../../testing/scripted-voice.ts";
import { CaseMask, type Roster } from "./case-mask.ts";
import { publicNamesOf } from "./public-names.ts";

const names = publicNamesOf(loadKnowledge(["knowledge"]).knowledge);
const NOBODY: Roster = { names: [], open: [] };
const masked = (text: string, roster = NOBODY): string => new CaseMask([text], roster, names).mask(text);

describe("C15: what is masked", () => {
  it.each([
    ["My report Priya Sharma is late.", "My report PersonA is late."],
    ["priya said no, and then Priya left.", "PersonA said no, and then PersonA left."],
    ["We lost the Northwind account to Acme Ltd.", "We lost the CompanyA account to CompanyB."],
    ["The Bluebird migration slipped.", "The ProductA migration slipped."],
    ["Mail me at priya.sharma@northwind.io or @priya_s.", "Mail me at EmailA or HandleA."],
    ["See https://northwind.atlassian.net/browse/PAY-12.", "See LinkA."],
    ["The key is AKIAIOSFODNN7EXAMPLE and the password is hunter22!", "The key is SecretA and the password is SecretB"],
    ["postgres://admin:s3cret@db.northwind.internal/prod is down", "LinkA is down"],
    ["Call +44 20 7946 0958.", "Call PhoneA."],
    ["I asked Will and Mark.", "I asked PersonA and PersonB."],
    ["My report Łukasz Żółkiewski is late.", "My report PersonA is late."],
    ["My report Иван Петров is late, Петров said so.", "My report PersonA is late, PersonA2 said so."],
    ["my report 王小明 is late and أحمد covers", "my report NameA is late and NameB covers"],
    ["I asked Quizan/Talmur and _Ghioza_ about it, and Kwame_Talbro.", "I asked PersonA/NameA and _NameB_ about it, and PersonB_NameC."],
    ["```\nowner: Quizan Talmur # ask Talmur\nmail: q@talmur.io\n```", "```\nowner: PersonA # ask PersonA2\nmail: EmailA\n```"],
  ])("%s", (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it.each([
    "We run Kubernetes on AWS and moved from Jira to Linear in March.",
    "The CEO and the VP want OKRs by Friday; HR has a PIP ready.",
    "We grew from 12,000 to 1,200,000 users between 2026-01-15 and 2026-11-22.",
    "Whenever I suggest something, they say no. Yesterday I stopped.",
    "Will this work? Mark my words, may it be so.",
    "Jack Danger writes about Technical Coherence; Conway's law is another matter.",
  ])("leaves alone: %s", (text) => {
    expect(masked(text)).toBe(text);
  });

  it("gives one person one letter, whatever part of the name is used", () => {
    expect(masked("Priya Sharma runs payments. Priya is good. Sharma is the surname. PRIYA SHARMA!")).toBe(
      "PersonA runs payments. PersonA1 is good. PersonA2 is the surname. PersonA!",
    );
  });

  it("is stable within a case: later messages do not change earlier stand-ins", () => {
    const early = ["My report Priya is late.", "Tom Okafor covers for her."];
    const late = [...early, "Zanele from Northwind Ltd called Priya."];
    const before = new CaseMask(early, NOBODY, names);
    const after = new CaseMask(late, NOBODY, names);
    for (const text of early) expect(after.mask(text)).toBe(before.mask(text));
  });

  it("follows the roster: names it could not know, and words that are none", () => {
    expect(masked("the quokka service and the Zephyr team", { names: [{ name: "quokka", kind: "product" }], open: ["zephyr"] })).toBe(
      "the ProductA service and the Zephyr team",
    );
  });

  it("does not take for a stand-in what the leader wrote themselves", () => {
    const mask = new CaseMask(["PersonA is what we call it. Priya said so."], NOBODY, names);
    expect(mask.restore(mask.mask("PersonA is what we call it. Priya said so."))).toBe("PersonA is what we call it. Priya said so.");
  });

  it("takes no time a leader would notice on 20,000 hostile characters", () => {
    for (const text of [
      "a.".repeat(10_000),
      "A ".repeat(10_000),
      "@".repeat(20_000),
      "aA1".repeat(6_600),
      "Xy Zq ".repeat(3_300),
      "1-2-3 ".repeat(3_300),
      "password ".repeat(2_200),
    ]) {
      expect(masked(text), text.slice(0, 12)).toBeDefined();
    }
  });
});

/** Made-up names, none of which is in any list of the detector. */
const SYLLABLES = ["zan", "qui", "bro", "vex", "tal", "mur", "ghi", "oza", "kel", "dru", "phe", "wyn", "sko", "jua", "rix", "lum"];
function made(random: () => number, parts: number): string {
  const word = Array.from({ length: parts }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? "zan").join("");
  return word.charAt(0).toUpperCase() + word.slice(1);
}

interface Planted {
  readonly messages: readonly string[];
  readonly planted: readonly string[];
}

/** A conversation in which people, companies, products, addresses and secrets stand as leaders write them. */
function conversation(random: () => number): Planted {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const letters = (n: number, from = "abcdefghijkmnpqrstuvwxyz23456789ABCDEFGHJK"): string =>
    Array.from({ length: n }, () => from[Math.floor(random() * from.length)] ?? "a").join("");
  const person = pick([
    () => `${pick(["Priya", "Tomasz", "Aisha", "Kevin", "Ingrid", "Chidi"])} ${made(random, 2)}`,
    () => `${made(random, 2)} ${made(random, 3)}`,
  ])();
  const second = pick([() => made(random, 3), () => pick(["Kwame", "Sofia", "Declan", "Mei", "Oluchi"])])();
  const third = pick([
    "Łukasz Żółkoń",
    "Zoë Brontë-Núñez",
    "Иван Петренко",
    "Ελένη Παππά",
    "王小明",
    "田中さん",
    "أحمد",
    "דניאל",
    "प्रिया",
    "สมชาย",
    made(random, 3),
  ]);
  const company = made(random, 3);
  const product = pick([() => made(random, 2), () => `${made(random, 2)}${made(random, 2)}`])();
  const email = `${person.split(" ")[0]?.toLowerCase()}.${letters(5, "abcdefgh")}@${company.toLowerCase()}.${pick(["com", "io", "co.uk", "internal"])}`;
  const secret = pick([
    () => `sk-${pick(["ant-", "proj-", ""])}${letters(24)}9aB`,
    () => `ghp_${letters(30)}`,
    () => `AKIA${letters(16, "ABCDEFGHIJKLMNOP234567")}`,
    () => `xoxb-${letters(10, "0123456789")}-${letters(18)}`,
    () => `eyJ${letters(18)}.${letters(24)}.${letters(20)}`,
    () => `${letters(28)}7Qa`,
    () => letters(40, "0123456789abcdef"),
  ])();
  const password = `${letters(6, "abcdefgh")}${letters(4, "0123456789")}!`;
  const link = `https://${company.toLowerCase()}.${pick(["atlassian.net", "example.com", "dev"])}/${letters(8, "abcdefgh")}?t=${letters(6)}`;
  const handle = `@${letters(7, "abcdefgh")}_${letters(2, "0123456789")}`;
  const phone = pick([
    () => `+${letters(2, "234")} ${letters(3, "123456789")} ${letters(3, "123456789")} ${letters(4, "123456789")}`,
    () => `555-${letters(3, "123456789")}-${letters(4, "123456789")}`,
  ])();
  const messages = [
    pick([
      `My report ${person} is three weeks late and ${second} covers for it.`,
      `${person} told me in our 1:1 that ${second} wants to leave.`,
      `I manage ${person}, and ${second} reports to them. ${person} said no again.`,
    ]),
    pick([
      `We sell to ${company} Ltd; ${company}'s CEO called about ${product}.`,
      `I work at ${company} and the ${product} migration keeps slipping.`,
      `Our biggest client is ${company}, they use the ${product} service.`,
    ]),
    pick([`Write to ${email} or ${handle}, the ticket is ${link}`, `${email} has it, see (${link}). Ping ${handle}!`]),
    pick([
      `someone put ${secret} in the repo, and the db password is ${password} since May`,
      `token: ${secret}\npassword=${password}`,
      `export API_KEY="${secret}"; pwd: ${password}`,
    ]),
    pick([`call ${phone}, ${second} is there`, `${second} (${phone}) was paged`]),
    pick([
      `I spoke with ${third} about it, and _${third}_ sees it otherwise.`,
      `\`\`\`yaml\nowner: ${third}\non_call: ["${third}", "${email}"]\n# ask ${second}, token ${secret}\n\`\`\``,
      `\`git blame\` says ${third}.\n\n| who | when |\n|---|---|\n| ${third} | May |\n| ${second} | June |`,
      `It's between ${second}/${third} now; **${third}** won't say.`,
    ]),
    pick([
      `What would ${person.split(" ")[0]} say? And ${second}'s team, and ${product}?`,
      `${company} pays half our revenue. ${second} was right about ${person.split(" ")[1]}.`,
    ]),
  ];
  return { messages, planted: [...person.split(" "), ...third.split(" "), second, company, product, email, secret, password, link, handle, phone] };
}

describe("C15: nothing planted leaves, everything planted comes back", () => {
  const RUNS = Number(process.env.LEAK_RUNS ?? 10_000);

  it(`over ${RUNS} fuzzed conversations, chunked at random`, () => {
    const leaks: string[] = [];
    const lost: string[] = [];
    for (let seed = 1; seed <= RUNS; seed++) {
      const random = seededRandom(seed);
      const { messages, planted } = conversation(random);
      const mask = new CaseMask(messages, NOBODY, names);
      const sent = JSON.stringify(messages.map((m) => mask.mask(m)));
      for (const p of planted) if (sent.toLowerCase().includes(p.toLowerCase())) leaks.push(`${seed}: ${p} in ${sent}`);
      const restorer = mask.restorer();
      const shown =
        cutAtRandom(mask.mask(messages.join("\n")), random, 9)
          .map((c) => restorer.push(c))
          .join("") + restorer.finish();
      for (const p of planted) if (!shown.toLowerCase().includes(p.toLowerCase())) lost.push(`${seed}: ${p} in ${shown}`);
    }
    expect(lost.slice(0, 5)).toEqual([]);
    expect(leaks.slice(0, 5)).toEqual([]);
  }, 300_000);

  it("restoring a masked text gives the text back, however it is cut", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 40 }), (seed, longest) => {
        const random = seededRandom(seed);
        const text = conversation(random).messages.join(" ");
        const mask = new CaseMask([text], NOBODY, names);
        const restorer = mask.restorer();
        const back =
          cutAtRandom(mask.mask(text), random, longest)
            .map((c) => restorer.push(c))
            .join("") + restorer.finish();
        expect(back.toLowerCase()).toBe(text.toLowerCase());
      }),
      { numRuns: 200 },
    );
  });
});
