// What is missing from the account and shows only in the case as a whole: a side not heard, a plan without its price,
// a figure without its before. Absences that show in the words themselves are plain cue records.
import { figure as digits, secondPerson } from "../../kit/text.ts";
import { centralActor, liveFacts } from "../bindings.ts";
import type { Hit, NoticeContext } from "./context.ts";
import { figuresOf } from "./figures.ts";

export function absences(context: NoticeContext): Hit[] {
  return [unheard(context), planWithoutPrice(context), figureWithoutBefore(context)].flatMap((h) => h ?? []);
}

const TALKED =
  /\b(?:i|we) (?:spoke|talked|sat down|asked (?:him|her|them)|had (?:a|several|many|lots of) (?:talk|chat|conversation|1:1|one-to-one))|\b(?:he|she|they) (?:told|said to|explained to) me\b|\bin (?:our|my|his|her|their) 1:1/i;

/** Somebody most of the story is about, whose own side is nowhere in it. */
function unheard({ theCase, current, earlier, turn }: NoticeContext): Hit | null {
  const actor = centralActor(theCase.actors);
  if (actor === undefined || actor.heard || actor.said.length < 2 || ["customer", "team", "board", "new-hire"].includes(actor.role)) return null;
  if ([...current, ...earlier].some((s) => TALKED.test(s.text))) return null;
  const quote = [...actor.said].reverse().find((s) => s !== "") ?? actor.quote;
  return { ref: "absence-unheard", quotes: [quote], bindings: { who: secondPerson(actor.name), quote }, turn: Math.min(actor.turn, turn) };
}

/** A plan of theirs with neither time nor money nor people beside it. */
function planWithoutPrice(context: NoticeContext): Hit | null {
  const plan = liveFacts(context.theCase).findLast((f) => f.slot === "plan" && f.turn === context.turn);
  if (plan === undefined || plan.quote.length < 12) return null;
  const priced = figuresOf(context).some(
    (f) => f.turn === plan.turn && Math.abs(f.sentence - plan.sentence) <= 1 && /^(?:money|duration)$/.test(f.quantity.unit),
  );
  return priced ? null : { ref: "absence-plan-price", quotes: [plan.quote], bindings: { quote: plan.quote }, turn: plan.turn };
}

/** One reading of a measure, with nothing to hold it against. */
function figureWithoutBefore(context: NoticeContext): Hit | null {
  const metric = liveFacts(context.theCase).findLast(
    (f) => f.slot === "metric" && f.turn === context.turn && f.quantity !== undefined && f.quantity.series === undefined,
  );
  const quantity = metric?.quantity;
  if (metric === undefined || quantity === undefined || quantity.of !== undefined) return null;
  const text = context.current.find((s) => s.index === metric.sentence)?.text ?? "";
  if (/\b(?:from|was|were|used to|before|up|down|target|against|last (?:year|quarter|month)|instead of|versus|vs)\b/i.test(text)) return null;
  return { ref: "absence-no-before", quotes: [metric.quote], bindings: { a: digits(quantity.value), quote: metric.quote }, turn: metric.turn };
}
