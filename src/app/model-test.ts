// A short conduct suite played against the leader's own model: what it wrote, what came out.
import { catalogueOf } from "../conduct/catalogue.ts";
import { createGuard } from "../conduct/guard.ts";
import type { Turn } from "../contract/turn.ts";
import { takeTurn } from "../engine/take-turn.ts";
import { createMemoryStore } from "../store/memory-store.ts";
import { caseFold } from "./case-fold.ts";
import { homeOf, promptsOf } from "./model-wiring.ts";
import type { Plumbline } from "./plumbline.ts";

export interface Scored {
  readonly promise: string;
  readonly message: string;
  readonly draft: string;
  readonly reply: string;
  /** Promises and rules that the model's own words broke, or that asked for something its words lacked. */
  readonly unguarded: ReadonlyArray<{ readonly promise: string; readonly rule: string; readonly how: "broke" | "lacked" }>;
  /** The same rules over what the leader would have read. */
  readonly guarded: number;
  readonly ended: "as written" | "cut or completed" | "asked again" | "finished by Plumbline" | "spoken by Plumbline";
  readonly notice: string | null;
  readonly calls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly ms: number;
}

/** Plays the suite one message after another, each in a case of its own that is kept nowhere. */
export async function* testModel(app: Plumbline, signal: AbortSignal): AsyncGenerator<Scored> {
  const suite = [...((await promptsOf(homeOf(app))).get("suite")?.text ?? "").matchAll(/^- \[(C\d+)\] (.+)$/gm)];
  let n = 0;
  for (const [, promise = "", message = ""] of suite) {
    const engine = { ...(await app.engine(createMemoryStore(caseFold))), ids: { caseId: () => `model-test-${++n}` } };
    const begun = performance.now();
    for await (const event of takeTurn(engine, { caseId: null, message, signal })) {
      if (event.kind !== "finished") continue;
      const { turn } = event;
      const again = createGuard(turn.plan, message, catalogueOf(engine.knowledge));
      const left = [again.push(turn.reply), again.finish()].flatMap((o) => o.verdicts).filter((v) => v.action === "cut").length;
      yield {
        promise,
        message,
        draft: turn.draft,
        reply: turn.reply,
        guarded: left,
        ended: endOf(turn),
        notice: turn.notice,
        unguarded: [
          ...new Map(
            turn.verdicts
              .filter((v) => v.action !== "note")
              .map((v) => [v.rule, { promise: v.promise, rule: v.rule, how: v.action === "cut" ? ("broke" as const) : ("lacked" as const) }]),
          ).values(),
        ],
        calls: turn.usage.calls,
        inputTokens: turn.usage.inputTokens,
        outputTokens: turn.usage.outputTokens,
        ms: performance.now() - begun,
      };
    }
  }
}

/** Where the repair ladder ended. */
export function endOf(turn: Pick<Turn, "revisions" | "usage">): Scored["ended"] {
  const kinds = new Set(turn.revisions.map((r) => r.kind));
  if (turn.usage.kind === "embedded") return "spoken by Plumbline";
  if (kinds.has("taken-over")) return "finished by Plumbline";
  if (kinds.has("regenerated")) return "asked again";
  return kinds.size > 0 ? "cut or completed" : "as written";
}
