// The person it is about is "he" or "she" as the leader speaks of them, and "they" where that is mixed.
import { expect, test } from "vitest";
import { pronouns } from "./bindings.ts";
import { EMPTY } from "./noticing/marked-case.ts";

const told = (text: string, name?: string): Record<string, string> => pronouns({ ...EMPTY, messages: [{ turn: 1, text }] }, name);

test("the pronoun that follows the name is theirs, whoever else is spoken of", () => {
  expect(told("Dario is the best and he makes people cry. She asked me whether she should go.", "Dario")).toMatchObject({
    they: "he",
    "They're": "He's",
    s: "s",
  });
  expect(told("My lead, Ines, says she's had enough of him.", "Ines")).toMatchObject({ them: "her", has: "has" });
});

test("without a name the plainly commoner one counts, and neither where they are mixed", () => {
  expect(told("He left. His team stays. He said so. I like him.")).toMatchObject({ their: "his" });
  expect(told("He and she argue, he about her, she about him.")).toMatchObject({ they: "they", is: "are", s: "" });
});
