// How far each case may go: to any model, to one on this machine only, or to none. When in doubt, to none.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { writePrivate } from "./settings.ts";

export const ROUTES = ["open", "local-only", "embedded-only"] as const;
export type Route = (typeof ROUTES)[number];
const routingSchema = z.strictObject({ everyCase: z.enum(ROUTES).default("open"), cases: z.record(z.string(), z.enum(ROUTES)).default({}) });
export type Routing = z.infer<typeof routingSchema>;

const CLOSED: Routing = { everyCase: "embedded-only", cases: {} };
const path = (home: string): string => join(home, "routing.json");

/** The routes that were set; a file that cannot be read closes every case. */
export function loadRouting(home: string): Routing {
  if (!existsSync(path(home))) return { everyCase: "open", cases: {} };
  try {
    const found = routingSchema.safeParse(JSON.parse(readFileSync(path(home), "utf8")));
    return found.success ? found.data : CLOSED;
  } catch {
    return CLOSED;
  }
}

export function saveRoute(home: string, caseId: string | null, route: Route): void {
  const before = loadRouting(home);
  const next = caseId === null ? { ...before, everyCase: route } : { ...before, cases: { ...before.cases, [caseId]: route } };
  writePrivate(path(home), `${JSON.stringify(next, null, 2)}\n`);
}

/** The stricter of what holds for every case and what was set for this one. */
export function routeOf(routing: Routing, caseId: string | null): Route {
  const own = caseId === null ? undefined : routing.cases[caseId];
  return ROUTES[Math.max(ROUTES.indexOf(routing.everyCase), own === undefined ? 0 : ROUTES.indexOf(own))] ?? "embedded-only";
}

export function mayGo(route: Route, local: boolean): boolean {
  switch (route) {
    case "open":
      return true;
    case "local-only":
      return local;
    case "embedded-only":
      return false;
  }
}
