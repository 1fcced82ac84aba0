// A stored turn replays to the byte from its stored reading: no encoder, no clock, no chance.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { applyEvent, foldEvents } from "../src/casefile/apply.ts";
import type { Turn } from "../src/contract/turn.ts";
import { differentialOf } from "../src/reasoning/differential.ts";
import { notice } from "../src/reasoning/noticing/notice.ts";
import { decide } from "../src/reasoning/policy.ts";
import { createTestEngine, knowledge, say } from "./harness/engine.ts";
import { parseTranscript } from "./harness/transcript.ts";

const FOLDER = "tests/conversations";

describe("C18 every turn of every transcript replays", () => {
  for (const name of readdirSync(FOLDER).filter((n) => n.endsWith(".md"))) {
    test(name, async () => {
      const transcript = parseTranscript(readFileSync(join(FOLDER, name), "utf8"));
      const engine = createTestEngine(transcript.situations);
      const turns: Turn[] = [];
      let caseId: string | null = null;
      for (const { message } of transcript.exchanges) {
        const done: Awaited<ReturnType<typeof say>> = await say(engine, caseId, message);
        caseId = done.caseId;
        turns.push(JSON.parse(JSON.stringify(done.turn)) as Turn);
      }
      const events = await engine.store.loadEvents(caseId ?? "");
      expect(JSON.stringify(foldEvents(events))).toBe(JSON.stringify(await engine.store.loadCase(caseId ?? "")));

      let theCase = applyEvent(null, events[0] ?? { kind: "case-opened", id: "", at: "", recalled: [] });
      for (const turn of turns) {
        const before = theCase;
        theCase = applyEvent(theCase, { kind: "message-read", turn: turn.turn, at: turn.at, message: turn.message, reading: turn.reading });
        const noticings = notice({ theCase, reading: turn.reading, message: turn.message, knowledge, turn: turn.turn });
        const differential = differentialOf(theCase, knowledge);
        const plan = decide({
          theCase,
          reading: turn.reading,
          message: turn.message,
          knowledge,
          noticings,
          differential,
          previous: differentialOf(before, knowledge),
          now: turn.at,
        });
        expect(JSON.stringify(plan)).toBe(JSON.stringify(turn.plan));
        theCase = applyEvent(theCase, { kind: "reply-given", turn: turn.turn, plan, worded: turn.worded });
      }
    });
  }
});
