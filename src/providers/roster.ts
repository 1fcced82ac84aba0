// The leader's own list of names: always masked, or never. Kept in `roster.json` of the home folder.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { PlumblineError } from "../contract/errors.ts";
import type { Roster } from "./pseudonym/case-mask.ts";
import { NAME_KINDS } from "./pseudonym/stand-ins.ts";
import { writePrivate } from "./settings.ts";

const rosterSchema = z.strictObject({
  names: z.array(z.strictObject({ name: z.string().min(2).max(120), kind: z.enum(NAME_KINDS).default("name") })).default([]),
  open: z.array(z.string().min(1).max(120)).default([]),
});

const path = (home: string): string => join(home, "roster.json");

/** @throws PlumblineError file-unreadable: with a roster that cannot be read nothing is sent */
export function loadRoster(home: string): Roster {
  if (!existsSync(path(home))) return { names: [], open: [] };
  try {
    return rosterSchema.parse(JSON.parse(readFileSync(path(home), "utf8")));
  } catch (error) {
    throw new PlumblineError("file-unreadable", { path: path(home) }, error);
  }
}

export function saveRoster(home: string, roster: Roster): void {
  writePrivate(path(home), `${JSON.stringify(roster, null, 2)}\n`);
}
