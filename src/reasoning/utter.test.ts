// Verbs agree with the name or the pronoun before them.
import { expect, test } from "vitest";
import { utter } from "./utter.ts";

const MANY = { they: "they", has: "have", is: "are", does: "do", s: "", who: "that person" };
const said = (template: string, places: Record<string, string> = MANY): string => utter("k", [template], places)?.variants[0] ?? "";

test("a name takes the verb of one person, a pronoun its own", () => {
  expect(said("{who}, who {has} never been told")).toBe("That person, who has never been told");
  expect(said("{who} {is} tired, and {they} {has} said so")).toBe("That person is tired, and they have said so");
  expect(said("what {who} still want{s}, and what {they} want{s}")).toBe("What that person still wants, and what they want");
});

test("one person's pronoun takes one person's verb", () => {
  expect(said("{they} {does}n't know", { ...MANY, they: "she", does: "does" })).toBe("She doesn't know");
});
