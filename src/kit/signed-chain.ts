// A closed chain of causes written in one line, each quantity with the way it moves once the first has risen.

export interface ChainStep {
  readonly label: string;
  /** Sign of the link from this step to the next. */
  readonly sign: "+" | "-";
  /** Delay on that link, as words; null when it is at once. */
  readonly delay: string | null;
}

/** "a ↑ → b ↑ → (weeks later) c ↓ → a ↑": the direction flips at each minus sign and comes back to the start. */
export function signedChain(steps: readonly ChainStep[]): string {
  let up = true;
  const first = steps[0]?.label ?? "";
  const rest = steps.map((step, i) => {
    if (step.sign === "-") up = !up;
    const next = steps[(i + 1) % steps.length]?.label ?? "";
    return `→${step.delay === null ? "" : ` (${step.delay})`} ${next} ${up ? "↑" : "↓"}`;
  });
  return `${first} ↑ ${rest.join(" ")}`;
}
