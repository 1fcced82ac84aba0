// What is asked in any predicament is found by the cues of the record that answers it, and by no other's.
import { describe, expect, it } from "vitest";
import { lexiconOf } from "../../knowledge/lexicon.ts";
import { loadKnowledge } from "../../knowledge/load.ts";
import { segment } from "../segment.ts";
import { followupIn, followupIndex, readFollowups } from "./followups.ts";

const { knowledge } = loadKnowledge(["knowledge"]);
const index = followupIndex(lexiconOf(knowledge));
const found = (text: string): string[] => readFollowups(segment(text), index).map((f) => f.id);

describe("follow-ups", () => {
  it("are each found by every example of theirs", () => {
    const wrong = [...knowledge.followups.values()].flatMap((f) =>
      f.examples.flatMap((e) => (followupIn(e, index)?.id === f.id ? [] : [`${e}: ${followupIn(e, index)?.id} for ${f.id}`])),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ["We never talked about it after that. do I raise the roadmap thing with her or with my boss first", "them-or-boss-first"],
    ["Dates kept is 5 of 11 though, if I put that in the pack I look terrible. Do I still put it in?", "show-the-bad-number"],
    ["nobody has told him it was out of line, me included. Should I do that first, six weeks late?", "too-late"],
    ["What I need to know is whether I name the EM. Do I name the EM now, before Christmas, or after the January cycle?", "now-or-after"],
  ])("stand at the end of an account: %s", (text, id) => {
    expect(found(text)).toContain(id);
  });

  it.each([
    ["How do I tell my boss that the date is gone?", "tell-my-boss"],
    ["I've told my boss in March, in writing, that the migration wouldn't land, and he nodded and went on to the next thing.", "tell-my-boss"],
    ["How do I leave this meeting early?", "leave-then"],
    ["The team has already said that they want the old process back, and two of them wrote to the CTO about it.", "already-said"],
  ])("are not what only sounds like them: %s", (text, id) => {
    expect(found(text)).not.toContain(id);
  });
});
