// Making ready while nobody waits leaves no trace and asks no model.
import { describe, expect, it } from "vitest";
import type { Voice } from "../contract/ports.ts";
import { openPlumbline } from "./open-plumbline.ts";
import { warmUp } from "./warm-up.ts";

function opened(): { app: ReturnType<typeof openPlumbline>; spoken: () => number; readied: () => number } {
  let spoken = 0;
  let readied = 0;
  const voice: Voice = {
    name: "outside/model",
    ready: () => void readied++,
    async *speak() {
      spoken++;
      yield { kind: "text", text: "Said aloud." };
    },
  };
  return { app: openPlumbline({ env: {}, private: true, encoder: null, voice: async () => voice }), spoken: () => spoken, readied: () => readied };
}

describe("making ready", () => {
  it("keeps nothing, asks no model, and makes the voice ready", async () => {
    const { app, spoken, readied } = opened();
    let steps = 0;
    await warmUp(app, async () => ++steps <= 4);
    expect([steps, spoken(), readied()]).toEqual([5, 0, 1]);
    expect(await (await app.store()).listCases()).toEqual([]);
  });

  it("does nothing when there is no time", async () => {
    const { app, readied } = opened();
    let steps = 0;
    await warmUp(app, async () => {
      steps++;
      return false;
    });
    expect([steps, readied()]).toEqual([1, 0]);
  });
});
