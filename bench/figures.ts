// Small statistics for the benchmarks.

/** The p-th percentile (0…100) by nearest rank. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil((p / 100) * sorted.length) - 1))] ?? Number.NaN;
}

export interface Proportion {
  readonly k: number;
  readonly n: number;
}

/** Lower and upper end of the 95 % interval of k out of n, 0…1 (Wilson 1927): honest for small n. */
export function wilson({ k, n }: Proportion): readonly [number, number] {
  if (n === 0) return [0, 1];
  const z = 1.96;
  const p = k / n;
  const centre = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const whole = 1 + (z * z) / n;
  return [Math.max(0, (centre - half) / whole), Math.min(1, (centre + half) / whole)];
}

/** "80 % (35/44, 66–89)". */
export function shown(p: Proportion): string {
  if (p.n === 0) return "–";
  const [low, high] = wilson(p).map((v) => Math.round(v * 100));
  return `${Math.round((100 * p.k) / p.n)} % (${p.k}/${p.n}, ${low}–${high})`;
}
