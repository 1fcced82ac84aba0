// What left this machine, which names stay, and how far each case may go, for the surfaces.
import { PlumblineError } from "../contract/errors.ts";
import { costOf, costText } from "../providers/prices.ts";
import type { Roster } from "../providers/pseudonym/case-mask.ts";
import { NAME_KINDS, type NameKind } from "../providers/pseudonym/stand-ins.ts";
import { loadRoster, saveRoster } from "../providers/roster.ts";
import { loadRouting, ROUTES, type Route, type Routing, saveRoute } from "../providers/routing.ts";
import { createSentLog, type SentRequest } from "../providers/sent-log.ts";
import { isLocal, type ModelSettings } from "../providers/settings.ts";
import { prepareHome } from "./home.ts";
import { homeOf } from "./model-wiring.ts";
import type { Plumbline } from "./plumbline.ts";

export function readSent(app: Plumbline, caseId: string | undefined): readonly SentRequest[] {
  return createSentLog(homeOf(app)).read(caseId);
}

/** With a case goes what was sent for it. */
export function forgetSent(app: Plumbline, caseId: string): void {
  if (app.home !== null) createSentLog(app.home).forget(caseId);
}

export function listRoster(app: Plumbline): Roster {
  return loadRoster(homeOf(app));
}

/** @throws PlumblineError bad-input | file-unreadable | home-* */
export function updateRoster(app: Plumbline, action: "add" | "remove", name: string, kind: string | undefined, open: boolean): void {
  const home = homeOf(app);
  if (name.length < 2) throw new PlumblineError("bad-input", { what: "a name has two letters or more" });
  const wanted = (kind ?? "name") as NameKind;
  if (!NAME_KINDS.includes(wanted)) throw new PlumblineError("bad-input", { what: `a kind is one of ${NAME_KINDS.join(", ")}` });
  prepareHome(home);
  const before = loadRoster(home);
  const same = (other: string): boolean => other.toLowerCase() === name.toLowerCase();
  const names = before.names.filter((n) => !same(n.name));
  const opened = before.open.filter((o) => !same(o));
  if (action === "remove") saveRoster(home, { names, open: opened });
  else saveRoster(home, open ? { names, open: [...opened, name] } : { names: [...names, { name, kind: wanted }], open: opened });
}

export function showRoutes(app: Plumbline): Routing {
  return loadRouting(homeOf(app));
}

/** @throws PlumblineError bad-input | home-* */
export function setRoute(app: Plumbline, caseId: string | null, route: string): void {
  if (!ROUTES.includes(route as Route)) throw new PlumblineError("bad-input", { what: `a route is one of ${ROUTES.join(", ")}` });
  prepareHome(homeOf(app));
  saveRoute(homeOf(app), caseId, route as Route);
}

/** Dollars as text, or "—" when the model has no known price. */
export function costOfCalls(settings: ModelSettings, inputTokens: number, outputTokens: number): string {
  return costText(
    costOf(`${settings.provider}/${settings.name}`, { inputTokens, cachedTokens: 0, outputTokens }, settings.baseUrl !== null || isLocal(settings.baseUrl)),
  );
}
