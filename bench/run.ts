// `npm run bench`: every figure with its baseline, in one run. `npm run bench -- turn cold` runs only those.
import { benchCold } from "./cold.ts";
import { benchDifferential } from "./differential.ts";
import { benchModel } from "./model.ts";
import { benchPredicaments } from "./predicaments.ts";
import { benchReading } from "./reading.ts";
import { benchTurn } from "./turn.ts";
import { benchUnderstanding } from "./understanding.ts";

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const benches: Record<string, () => unknown> = {
  turn: () => benchTurn(print),
  cold: () => benchCold(print),
  reading: () => benchReading(print),
  understanding: () => benchUnderstanding(print),
  model: () => benchModel(print),
  differential: () => benchDifferential(print),
  predicaments: () => benchPredicaments(print),
};
const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  await bench();
  print("");
}
