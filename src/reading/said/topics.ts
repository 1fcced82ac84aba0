// Which findings a message comes near to by its meaning: enough to know which questions belong to it, too little to read a
// finding from it (docs/measurements.md says what was tried).
import type { ExampleVectors } from "../../contract/lexicon.ts";
import type { Sentence, Topic } from "../../contract/reading.ts";

const MOST = 40;
const FEWEST_WORDS = 4;

/** The findings nearest to any of the leader's own sentences, nearest first; none without vectors. */
export function readTopics(sentences: readonly Sentence[], vectors: readonly Float32Array[] | null, examples: ExampleVectors | undefined): Topic[] {
  const centre = examples?.get("@centre")?.[0];
  const middles = examples?.get("@topics") ?? [];
  if (examples === undefined || centre === undefined || vectors === null) return [];
  const best = new Float32Array(middles.length);
  sentences.forEach((sentence, i) => {
    const vector = vectors[i];
    if (sentence.pasted || vector === undefined || sentence.text.split(/\s+/).length < FEWEST_WORDS) return;
    const moved = vector.map((x, d) => x - (centre[d] as number));
    const length = Math.sqrt(moved.reduce((n, x) => n + x * x, 0)) || 1;
    middles.forEach((middle, k) => {
      let sum = 0;
      for (let d = 0; d < middle.length; d++) sum += (middle[d] as number) * (moved[d] as number);
      best[k] = Math.max(best[k] as number, sum / length);
    });
  });
  return (examples.topics ?? [])
    .map((finding, k) => ({ finding, nearness: Math.round((best[k] ?? 0) * 1000) / 1000 }))
    .sort((a, b) => b.nearness - a.nearness)
    .slice(0, MOST)
    .filter((t) => t.nearness > 0);
}
