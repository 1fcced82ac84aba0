// The second net for what calls for care: hints in pairs, and a small net beside them.
import { describe, expect, it } from "vitest";
import type { CareNet, Lexicon } from "../../contract/lexicon.ts";
import { segment } from "../segment.ts";
import { counts, FEATURES } from "../situations/features.ts";
import { careIndex, readCare } from "./care-net.ts";

const CARE = [
  { id: "violence", hints: ["waits ... (car park|entrance)", "(is|are) (afraid|frightened)", "a hammer"] },
  { id: "legal", hints: ["before the audit"] },
];

/** A net for which one word means violence and everything else is ordinary. */
function netFor(word: string): CareNet {
  const classes = ["violence", "ordinary"];
  const weights = new Float32Array(FEATURES * classes.length);
  for (const place of counts(word).keys()) weights[place * classes.length] = 60;
  return { classes, rarity: new Float32Array(FEATURES).fill(1), words: { weights, scale: 1, bias: Float32Array.from([0, 12]) }, meaning: null };
}

const lexicon = (careNet?: CareNet): Lexicon => ({
  version: "t",
  findings: [],
  assumptions: [],
  frameworks: [],
  lenses: [],
  sources: [],
  situations: [],
  care: CARE,
  ...(careNet === undefined ? {} : { careNet }),
});
const kinds = (message: string, net?: CareNet): string[] => readCare(segment(message), null, careIndex(lexicon(net))).map((c) => c.kind);

describe("C16 the second net", () => {
  it("hears two hints of one kind in neighbouring sentences", () => {
    expect(kinds("He waits in the car park. Reception is frightened.")).toEqual(["violence"]);
  });

  it("makes nothing of one hint, of two of different kinds, or of two far apart", () => {
    expect(kinds("He waits in the car park.")).toEqual([]);
    expect(kinds("He waits in the car park. It was before the audit.")).toEqual([]);
    expect(kinds("He waits in the car park. It rains. It rains. It rains. He has a hammer.")).toEqual([]);
  });

  it("gives a line, and no referral, to what the law protects told beside what is done about a job", () => {
    const read = (message: string) => readCare(segment(message), null, careIndex(lexicon()));
    expect(read("I have to give her a 2 out of 5. It rains. She came back from parental leave in May.")).toEqual([{ kind: "legal", index: 2, sure: false }]);
    expect(read("She came back from parental leave in May and wants a new challenge.")).toEqual([]);
    expect(read("I have to give her a 2 out of 5 on Friday.")).toEqual([]);
  });

  it("hears by words what no hint names, and leaves ordinary words alone", () => {
    expect(kinds("Yesterday he came with a crowbar.", netFor("crowbar"))).toEqual(["violence"]);
    expect(kinds("The roadmap slipped again this spring.", netFor("crowbar"))).toEqual([]);
  });

  it("makes nothing of a few words without two hints in them", () => {
    expect(kinds("A crowbar.", netFor("crowbar"))).toEqual([]);
  });

  it("does not listen to pasted text for hints", () => {
    expect(kinds("From the ticket:\n> He waits in the car park.\n> Reception is frightened.\n> Somebody called.")).toEqual([]);
  });
});
