// The system's clock, and case ids that can be read aloud and typed: no look-alikes, no vowels that could spell a word.
import { randomInt } from "node:crypto";
import type { Clock, Ids } from "../contract/ports.ts";

const LETTERS = "23456789bcdfghjkmnpqrstvwxz";
const LENGTH = 6;

export const systemClock: Clock = { now: () => new Date() };

export const randomIds: Ids = {
  caseId: () => Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join(""),
};
