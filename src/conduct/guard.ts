// One reply under guard. What forbids is checked on each unit before it is released; what requires is completed at
// the end from the plan. Nothing released is ever taken back and nothing is changed silently.
import type { Revision, Verdict } from "../contract/conduct.ts";
import type { Plan } from "../contract/plan.ts";
import type { GuardOutcome, GuardSession } from "../contract/ports.ts";
import { countWords } from "../kit/text.ts";
import { REPLY_RULES, UNIT_RULES } from "./rules.ts";
import { type GuardCatalogue, plain, type ReplyState } from "./rule.ts";
import { questionsIn } from "./rules/questions.ts";
import { type Unit, UnitSplitter } from "./split.ts";


/** Opens the guard of one reply. `heard` is what the leader said in this case, as far as it is kept. */
export function createGuard(plan: Plan, heard: string, catalogue: GuardCatalogue): GuardSession {
  const splitter = new UnitSplitter();
  const released: Unit[] = [];
  let words = 0;
  let questions = 0;
  const state = (): ReplyState => ({ plan, catalogue, heard, released, words, questions });

  const judge = (units: readonly Unit[]): GuardOutcome => {
    let text = "";
    const verdicts: Verdict[] = [];
    const revisions: Revision[] = [];
    for (const unit of units) {
      const broken = unit.kind === "blank" ? null : firstBreach(unit, state());
      if (broken !== null) {
        verdicts.push(broken);
        revisions.push({ kind: "cut", rule: broken.rule, before: unit.text.trim(), after: "" });
        continue;
      }
      if (unit.kind === "blank" && released.length === 0) continue;
      released.push(unit);
      words += countWords(unit.text);
      questions += questionsIn(plain(unit));
      text += unit.text;
    }
    return { released: text, verdicts, revisions };
  };

  return {
    push: (text) => judge(splitter.push(text)),
    abandon: () => splitter.abandon(),
    finish() {
      const rest = judge(splitter.finish());
      const completed = complete(state());
      const lead = completed.text !== "" && released.length > 0 && !/\n\s*$/.test(released.at(-1)?.text ?? "") ? "\n\n" : "";
      return {
        released: `${rest.released}${lead}${completed.text}`,
        verdicts: [...rest.verdicts, ...completed.verdicts],
        revisions: [...rest.revisions, ...completed.revisions],
      };
    },
  };
}

function firstBreach(unit: Unit, state: ReplyState): Verdict | null {
  for (const rule of UNIT_RULES) {
    const found = rule.judge(unit, state);
    if (found !== null) return { rule: rule.id, promise: rule.promise, action: "cut", quote: found.quote, reason: found.reason };
  }
  return null;
}

/** Adds what the rules require and the reply lacks, each from the plan. */
function complete(state: ReplyState): { text: string; verdicts: Verdict[]; revisions: Revision[] } {
  const verdicts: Verdict[] = [];
  const revisions: Revision[] = [];
  const added: string[] = [];
  for (const rule of REPLY_RULES) {
    const missing = rule.complete(state);
    if (missing === null) continue;
    verdicts.push({ rule: rule.id, promise: rule.promise, action: "complete", quote: "", reason: missing.reason });
    revisions.push({ kind: "completed", rule: rule.id, before: "", after: missing.text });
    added.push(missing.text);
  }
  return { text: added.join("\n\n"), verdicts, revisions };
}
