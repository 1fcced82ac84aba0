// `model list|use|test|off`, `sent`, `roster` and `route`: which model speaks, what left, which names stay, how far a case may go.
import { resolveCase } from "../../app/cases/cases.ts";
import { costOfCalls, listRoster, readSent, setRoute, showRoutes, updateRoster } from "../../app/model-privacy.ts";
import { type Scored, testModel } from "../../app/model-test.ts";
import { chooseModel, listModels, modelOff } from "../../app/model-wiring.ts";
import { PlumblineError } from "../../contract/errors.ts";
import { type Context, withContext } from "../context.ts";
import type { OutputFlags } from "./cases.ts";

export interface ModelFlags extends OutputFlags {
  readonly baseUrl?: string;
  readonly keyEnv?: string;
  readonly careful?: boolean;
}

export async function runModel(action: string, id: string | undefined, flags: ModelFlags): Promise<void> {
  await withContext(flags, async (context) => {
    switch (action) {
      case "list":
        return list(context, flags);
      case "use":
        return use(context, id, flags);
      case "off":
        return context.terminal.remark(modelOff(context.app) ? "The model is off. Nothing leaves this machine." : "No model was on.");
      case "test":
        return test(context, flags);
      default:
        throw new PlumblineError("bad-input", { what: `\`model ${action}\` is not a thing; list, use, test and off are` });
    }
  });
}

async function list({ app, terminal }: Context, flags: ModelFlags): Promise<void> {
  const { chosen, providers, local } = await listModels(app);
  if (flags.json === true) return terminal.json({ chosen, providers, local });
  terminal.out(
    chosen === null
      ? "No model is on; nothing leaves this machine.\n"
      : `On: ${chosen.provider}/${chosen.name}${chosen.baseUrl === null ? "" : ` at ${chosen.baseUrl}`}${chosen.careful ? ", careful" : ""}\n`,
  );
  for (const p of providers) {
    const key = p.keyNames.length === 0 ? "a key only if the server wants one" : p.keyIn === null ? `no key found (${p.keyNames[0]})` : `key in ${p.keyIn}`;
    terminal.out(`${p.provider}/NAME  ${key}\n${p.priced.map((m) => `  ${m}\n`).join("")}`);
  }
  for (const m of local) terminal.out(`  openai-compatible/${m} --base-url http://127.0.0.1:11434/v1\n`);
  terminal.remark("Switch one on with: plumbline model use PROVIDER/NAME");
}

async function use({ app, terminal }: Context, id: string | undefined, flags: ModelFlags): Promise<void> {
  if (id === undefined) throw new PlumblineError("bad-input", { what: "say which model: plumbline model use PROVIDER/NAME" });
  const settings = chooseModel(app, id, flags);
  terminal.remark(
    `${settings.provider}/${settings.name} speaks from now on. Names are replaced before anything leaves; \`plumbline sent\` shows all that left; \`plumbline model off\` ends it.`,
  );
}

async function test({ app, terminal }: Context, flags: ModelFlags): Promise<void> {
  const { chosen } = await listModels(app);
  if (chosen === null) throw new PlumblineError("bad-input", { what: "no model is on; switch one on with `plumbline model use`" });
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  const rows: Scored[] = [];
  for await (const row of testModel(app, stop.signal)) {
    rows.push(row);
    if (flags.json === true) continue;
    terminal.out(`${row.promise.padEnd(4)} ${row.message.length > 90 ? `${row.message.slice(0, 89)}…` : row.message}\n`);
    terminal.out(`       it wrote:  ${wrote(row)}\n       came out:  ${row.guarded === 0 ? "compliant" : `${row.guarded} breaches`}, ${row.ended}\n`);
    if (row.notice !== null) terminal.remark(`       ${row.notice}`);
  }
  const sum = (pick: (r: (typeof rows)[number]) => number): number => rows.reduce((n, r) => n + pick(r), 0);
  const totals = {
    model: `${chosen.provider}/${chosen.name}`,
    messages: rows.length,
    noReply: rows.filter((r) => r.draft.trim() === "").length,
    unguardedBroke: rows.filter((r) => r.unguarded.length > 0).length,
    guardedBroke: rows.filter((r) => r.guarded > 0).length,
    spokenByPlumbline: rows.filter((r) => r.ended === "spoken by Plumbline").length,
    calls: sum((r) => r.calls),
    inputTokens: sum((r) => r.inputTokens),
    outputTokens: sum((r) => r.outputTokens),
    cost: costOfCalls(
      chosen,
      sum((r) => r.inputTokens),
      sum((r) => r.outputTokens),
    ),
  };
  if (flags.json === true) return terminal.json({ totals, rows });
  terminal.out(
    `\n${totals.model}: of ${totals.messages} replies ${totals.unguardedBroke} broke or lacked something as the model wrote them, ${totals.noReply} did not come. Of what came out ${totals.guardedBroke} broke something. Plumbline spoke instead in ${totals.spokenByPlumbline}.\n`,
  );
  terminal.out(`${totals.calls} calls, ${totals.inputTokens} tokens in, ${totals.outputTokens} out, cost ${totals.cost}\n`);
}

/** What a model's own words did with the promises. */
function wrote(row: Scored): string {
  if (row.draft.trim() === "") return "nothing";
  if (row.unguarded.length === 0) return "kept every promise";
  const named = (how: "broke" | "lacked"): string[] => {
    const of = row.unguarded.filter((u) => u.how === how).map((u) => `${u.rule} (${u.promise})`);
    return of.length === 0 ? [] : [`${how} ${of.join(", ")}`];
  };
  return [...named("broke"), ...named("lacked")].join("; ");
}

export async function runSent(id: string | undefined, flags: OutputFlags): Promise<void> {
  await withContext(flags, async ({ app, terminal }) => {
    const caseId = id === undefined ? undefined : await resolveCase(await app.readableStore(), id).catch(() => id);
    const sent = readSent(app, caseId);
    if (flags.json === true) return terminal.json(sent);
    if (sent.length === 0) terminal.remark("Nothing was sent.");
    for (const s of sent)
      terminal.out(`${s.at}  ${s.caseId ?? "no case"}  ${s.purpose}  ${s.model}  ${Buffer.byteLength(s.body)} bytes to ${s.url}\n${s.body}\n\n`);
  });
}

export async function runRoster(
  action: string,
  words: readonly string[],
  flags: OutputFlags & { readonly kind?: string; readonly open?: boolean },
): Promise<void> {
  await withContext(flags, async ({ app, terminal }) => {
    const name = words.join(" ").trim();
    if (action === "add" || action === "remove") updateRoster(app, action, name, flags.kind, flags.open === true);
    else if (action !== "list") throw new PlumblineError("bad-input", { what: `\`roster ${action}\` is not a thing; list, add and remove are` });
    const roster = listRoster(app);
    if (flags.json === true) return terminal.json(roster);
    for (const n of roster.names) terminal.out(`${n.name}  always masked (${n.kind})\n`);
    for (const o of roster.open) terminal.out(`${o}  never masked\n`);
    if (roster.names.length + roster.open.length === 0) terminal.remark("The roster is empty: names are found by their shape and place alone.");
  });
}

export async function runRoute(target: string | undefined, route: string | undefined, flags: OutputFlags): Promise<void> {
  await withContext(flags, async ({ app, terminal }) => {
    if (target !== undefined) {
      if (route === undefined) throw new PlumblineError("bad-input", { what: "say how far: open, local-only or embedded-only" });
      setRoute(app, target === "all" ? null : await resolveCase(await app.readableStore(), target), route);
    }
    const routes = showRoutes(app);
    if (flags.json === true) return terminal.json(routes);
    terminal.out(
      `every case  ${routes.everyCase}\n${Object.entries(routes.cases)
        .map(([id, r]) => `${id}  ${r}\n`)
        .join("")}`,
    );
  });
}
