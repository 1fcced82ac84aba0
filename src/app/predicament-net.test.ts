// What is learned of the predicaments survives being written and read, to the step of its numbers.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { PredicamentNet } from "../contract/lexicon.ts";
import { packNet, readNet } from "./predicament-net.ts";

const LENGTH = 384;
const vector = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: LENGTH, maxLength: LENGTH }).map((v) => Float32Array.from(v));
const net: fc.Arbitrary<PredicamentNet> = fc
  .array(fc.record({ word: fc.nat(4_294_967_295), of: fc.nat(1), weight: fc.float({ min: 0, max: 1, noNaN: true }) }), { maxLength: 40 })
  .chain((entries) =>
    fc.tuple(vector, vector, vector).map(([centre, a, b]) => ({
      ids: ["one", "two"],
      words: Uint32Array.from(entries, (e) => e.word),
      of: Uint16Array.from(entries, (e) => e.of),
      weights: Float32Array.from(entries, (e) => e.weight),
      centre,
      middles: [a, b],
      signs: [[{ words: [3, 9], hit: 1.5, miss: -2 }], []],
      situations: [{ late: 0.6, slow: 0.8 }, {}],
    })),
  );

test("written and read again it is the same, and its vectors are of no use to another encoder", () => {
  const folder = mkdtempSync(join(tmpdir(), "net-"));
  const path = join(folder, "net.bin");
  fc.assert(
    fc.property(net, (made) => {
      writeFileSync(path, packNet("e1", made));
      const read = readNet(path, "e1");
      expect(read?.ids).toEqual(made.ids);
      expect([...(read?.words ?? [])]).toEqual([...made.words]);
      expect([...(read?.of ?? [])]).toEqual([...made.of]);
      expect(read?.signs).toEqual(made.signs);
      expect(read?.situations).toEqual(made.situations);
      made.weights.forEach((w, i) => void expect(Math.abs((read?.weights[i] ?? 9) - w)).toBeLessThan(0.003));
      made.middles?.forEach((m, k) => void m.forEach((x, d) => void expect(Math.abs((read?.middles?.[k]?.[d] ?? 9) - x)).toBeLessThan(0.006)));
      expect(readNet(path, "e2")?.middles).toBeNull();
      expect(readNet(path, "e2")?.weights.length).toBe(made.weights.length);
    }),
    { numRuns: 25 },
  );
  expect(readNet(join(folder, "none"), null)).toBeUndefined();
  rmSync(folder, { recursive: true });
});
