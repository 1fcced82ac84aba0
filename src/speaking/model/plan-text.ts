// A plan as a model is given it: bounds first, then the moves in order, each with what it rests on.
import type { MoveKind } from "../../contract/act.ts";
import type { Plan, PlannedLoop, PlannedMove, View } from "../../contract/plan.ts";

/** What a move is for, in the words a model is given. Exhaustive: a new kind of move breaks the build here. */
const PURPOSE: Readonly<Record<MoveKind, string>> = {
  welcome: "greet them in a sentence",
  acknowledge: "show that it landed, in half a sentence, without praise",
  reflect: "say what their account means, taking it further than they did",
  notice: "point at this in their own account",
  ask: "ask",
  fork: "say that you hear two problems and let them choose",
  challenge: "must: name this premise and ask what would have to be true",
  disagree: "must: disagree in the first two sentences, with the evidence",
  explain: "must: answer this plainly, then tie it back to their case",
  summarise: "must: play back what you understood and ask what is wrong in it",
  "map-loop": "show this loop as a chain of arrows back to its start",
  advise: "must: give your view",
  "provisional-view": "must: give a provisional view and say what you had to assume",
  hold: "must: hold the view, and say what it stands on",
  update: "must: change the view, and say that you do and why",
  "decline-code": "must: say you don't write code, and offer the leadership question behind it",
  "decline-review": "must: say you don't review code, and offer the leadership question behind it",
  "decline-decision": "must: leave the decision with them, and still give your assessment",
  "decline-legal": "must: say this needs someone who knows the law there",
  "refer-safety": "must, nearly word for word: say who is needed now; no Socratic questions",
  commit: "must: take down what they decided, the signal to watch and by when",
  revisit: "must: come back to what they set out to try",
  clarify: "put the last question another way",
  correct: "must: confirm the correction in half a sentence",
  "cannot-help": "must: say that this is beyond you, and what you can do",
  close: "close in a sentence",
};

/** The plan in full, as lines. */
export function planText(plan: Plan): string {
  const { bounds } = plan;
  const lines = [
    bounds.adviceAllowed
      ? "Advice is open."
      : `Advice is shut${plan.gate.missing.length > 0 ? ` (not known yet: ${plan.gate.missing.slice(0, 4).join(", ")})` : ""}: no recommendation, no options, no steps, no “you should”.`,
    `${wordsLine(plan)} ${bounds.mustAsk ? `Ask one question${bounds.maxQuestions > 1 ? ", two at the very most" : ""}.` : `At most ${bounds.maxQuestions} questions; none is required.`}`,
    ...(bounds.mustDisagree ? ["Their evidence speaks against their plan: say so in the first two sentences."] : []),
    ...plan.moves.map((m, i) => `${i + 1}. ${moveText(m)}`),
  ];
  return lines.join("\n");
}

function wordsLine(plan: Plan): string {
  switch (plan.bounds.kind) {
    case "asking":
      return `An asking reply: about 60 words, never over ${plan.bounds.maxWords}.`;
    case "view":
      return "A view: about 220 words, never over 260.";
    case "short":
      return `A short reply: never over ${plan.bounds.maxWords} words.`;
  }
}

function moveText(move: PlannedMove): string {
  const lead = `${move.kind}: ${PURPOSE[move.kind]}`;
  switch (move.content) {
    case "say":
      return `${lead}. Proposed: ${move.say.variants[0] ?? ""}`;
    case "ask": {
      const { question } = move;
      const why = question.why === "" ? "" : ` Because ${question.why}`;
      const choices = question.choices.length === 0 ? "" : ` Typical answers: ${question.choices.map((c) => c.label).join(" / ")}`;
      return `${lead}. Proposed: ${question.wordings[0] ?? ""}${why}${choices}`;
    }
    case "points":
      return `${lead}. ${move.say.variants[0] ?? ""}\n${move.points.map((p) => `   - ${p}`).join("\n")}\n   Then: ${move.close.variants[0] ?? ""}`;
    case "view":
      return `${lead}.\n${viewText(move.view)}`;
    case "loop":
      return `${lead}: ${loopText(move.loop)}`;
  }
}

function viewText(view: View): string {
  return [
    ...(view.against === null ? [] : [`against their plan: ${view.against.variants[0] ?? ""}`]),
    `the bet: ${view.assessment.variants[0] ?? ""}`,
    `stands on: ${view.evidence.join("; ")}`,
    ...(view.assumed.length === 0 ? [] : [`assumed: ${view.assumed.join("; ")}`]),
    `what is happening: ${view.mechanism.variants[0] ?? ""}`,
    ...(view.loop === null ? [] : [`loop, all of it: ${loopText(view.loop)}`]),
    `framework, by name: ${view.framework.title} (${view.framework.author}). ${view.framework.why} Misleads: ${view.framework.misleads}`,
    ...view.options.map((o, i) => `option ${i + 1}: ${o.name}; gets: ${o.gets}; costs: ${o.costs}; then: ${o.secondOrder}`),
    `small test: ${view.test.do}, ${view.test.lasts}; signal: ${view.test.signal}; wrong if: ${view.test.wrongIf}`,
    `what would change the view: ${view.flip}`,
    `example: ${view.example}`,
    ...(view.rival === null ? [] : [`second explanation: ${view.rival}`]),
  ]
    .map((l) => `   - ${l}`)
    .join("\n");
}

function loopText(loop: PlannedLoop): string {
  const steps = loop.steps.map(
    (s, i) => `${s.delay === null ? "→" : `→ (${s.delay})`}${s.sign === "-" ? " less" : ""} ${loop.steps[(i + 1) % loop.steps.length]?.label ?? ""}`,
  );
  return `${loop.steps[0]?.label ?? ""} ${steps.join(" ")}`;
}
