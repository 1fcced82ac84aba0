// C4: a framework is named where it does work, one or two a view, none in a reply that only asks.
import { countWords } from "../../../kit/text.ts";
import { asks, flat, isCare, plain, plannedWords, type ReplyState, type UnitRule } from "../../rule.ts";
import type { Unit } from "../../split.ts";

const MOST = 2;
/** Words from which a sentence with a name in it can hold a mechanism. */
const EXPLAINS = 15;

export const namesEarned: UnitRule = {
  id: "names-earned",
  promise: "C4",
  told: "Name a framework only in a view or when asked about it, two at most, and never as decoration.",
  judge(unit, state) {
    const here = namedIn(plain(unit), state);
    if (here.size === 0) return null;
    const allowed = new Set([...state.plan.frameworks, ...namedIn(state.heard, state), ...namedIn(plannedWords(state.plan).text, state)]);
    const strange = [...here].filter((id) => !allowed.has(id));
    if (strange.length === 0) return null;
    const quote = plain(unit).slice(0, 160);
    if (
      here.size === 1 &&
      !isCare(state.plan) &&
      (explains(unit) || asks(unit) || /\byou(?:'re| are)? ask(?:ing|ed)?\b|\byour question\b/i.test(plain(unit))) &&
      !state.released.some((u) => namedIn(plain(u), state).size > 0)
    )
      return null;
    if (!state.plan.bounds.adviceAllowed || isCare(state.plan)) return { quote, reason: `a framework named where none does any work: ${strange[0] ?? ""}` };
    const before = new Set(state.released.flatMap((u) => [...namedIn(plain(u), state)]));
    const all = new Set([...before, ...here, ...state.plan.frameworks]);
    return all.size > MOST ? { quote, reason: `more than ${MOST} frameworks in one view` } : null;
  },
};

/** Long enough to say what the thing does, and it says so: a name alone is decoration. */
function explains(unit: Unit): boolean {
  return (
    countWords(unit.text) >= EXPLAINS &&
    /\b(?:is|are|says?|means?|would|asks?|predicts?|describes?|splits?|finds?|puts?|because|where|when|starts?|looks?|begins?|says)\b/i.test(plain(unit))
  );
}

function namedIn(text: string, state: ReplyState): Set<string> {
  const words = ` ${flat(text)} `;
  const out = new Set<string>();
  for (const [name, id] of state.catalogue.named) if (words.includes(` ${flat(name)} `)) out.add(id);
  return out;
}
