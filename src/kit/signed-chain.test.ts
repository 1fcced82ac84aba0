import { expect, test } from "vitest";
import { signedChain } from "./signed-chain.ts";

test("an even number of minus signs comes back up, an odd one comes back down", () => {
  expect(
    signedChain([
      { label: "promises missed", sign: "+", delay: null },
      { label: "checking", sign: "-", delay: null },
      { label: "time for work", sign: "-", delay: "weeks later" },
    ]),
  ).toBe("promises missed ↑ → checking ↑ → time for work ↓ → (weeks later) promises missed ↑");
  expect(
    signedChain([
      { label: "load", sign: "+", delay: null },
      { label: "capacity", sign: "-", delay: null },
    ]),
  ).toBe("load ↑ → capacity ↑ → load ↓");
});
