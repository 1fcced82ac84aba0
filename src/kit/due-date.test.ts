import { expect, test } from "vitest";
import { dueDate } from "./due-date.ts";

const now = new Date("2026-03-02T09:00:00Z");

test.each([
  ["and look at it on March 20", "2026-03-20"],
  ["by April", "2026-04-30"],
  ["in two weeks", "2026-03-16"],
])("%s", (text, date) => {
  expect(dueDate(text, now)?.date).toBe(date);
});

test("no date, none made up", () => {
  expect(dueDate("I'll try the smaller thing", now)).toBeNull();
});
