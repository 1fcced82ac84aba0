// The result that callers get is a contract: a change of its shape must be meant. To mean it: UPDATE_PINS=1 npx vitest run tests/pins
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { TURN_SCHEMA } from "../../src/contract/names/schema-names.ts";
import { turnResultSchema } from "../../src/contract/turn.ts";

const PIN = "tests/pins/turn-v1.schema.json";

describe(`schema ${TURN_SCHEMA}`, () => {
  it("is as it was published", () => {
    const now = z.toJSONSchema(turnResultSchema);
    if (process.env.UPDATE_PINS === "1" && existsSync("tests/pins")) writeFileSync(PIN, `${JSON.stringify(now, null, 2)}\n`);
    expect(JSON.parse(JSON.stringify(now))).toEqual(JSON.parse(readFileSync(PIN, "utf8")));
  });
});
