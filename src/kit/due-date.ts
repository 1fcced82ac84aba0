// Dates in words ("by March", "in two weeks") → an ISO date, with chrono-node; the reference instant is handed in.
import { parse } from "chrono-node/en";

export interface DueDate {
  /** yyyy-mm-dd */
  readonly date: string;
  readonly quote: string;
}

/** The latest date at or after `now` that the text names ("for two weeks, and look on March 20"); a month alone means its last day. */
export function dueDate(text: string, now: Date): DueDate | null {
  let latest: DueDate | null = null;
  for (const found of parse(text, now, { forwardDate: true })) {
    const start = found.start;
    const monthOnly = start.isCertain("month") && !start.isCertain("day");
    const at = start.date();
    const day = monthOnly ? new Date(Date.UTC(at.getFullYear(), at.getMonth() + 1, 0)) : new Date(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()));
    if (day.getTime() + 86_400_000 < now.getTime()) continue;
    const date = day.toISOString().slice(0, 10);
    if (latest === null || date > latest.date) latest = { date, quote: found.text };
  }
  return latest;
}
