// What a view must hold before it ends, each completed from the plan: the assessment, the evidence, the framework, the
// loop, the options' second-order effects, the test, what would flip it, an example.
import { signedChain } from "../../../kit/signed-chain.ts";
import { capitalise, countWords, lowerFirst } from "../../../kit/text.ts";
import { covers, type ReplyRule, saidText, viewOf } from "../../rule.ts";

const stop = (text: string): string => `${text.trim().replace(/[.;,]$/, "")}.`;

/** Says it depends, or what it would bet on. */
const BETS = /\b(?:i'd|i would|my (?:bet|view|reading|read|sense|assessment)|i(?:'m| am) betting|i think|i lean|i see|looks to me|more likely)\b/;

export const assessmentShown: ReplyRule = {
  id: "assessment",
  promise: "C8",
  told: "A view says what you would bet on and why. “It depends” alone is not a view.",
  complete(state) {
    const view = viewOf(state.plan);
    if (view === undefined) return null;
    const text = saidText(state);
    if (view.assessment.variants.some((v) => covers(text, v, 0.5)) || BETS.test(text)) return null;
    return { text: view.assessment.variants[0] ?? view.title, reason: "no assessment of its own" };
  },
};

export const evidenceShown: ReplyRule = {
  id: "specific",
  promise: "C9",
  told: "A view uses at least two facts of the case, by value or in the leader's words.",
  complete(state) {
    const view = viewOf(state.plan);
    if (view === undefined) return null;
    const text = saidText(state);
    const shown = state.plan.factValues.filter((v) => text.includes(v.toLowerCase().replace(/[’‘]/g, "'")));
    if (shown.length >= 2 || view.evidence.length === 0 || view.evidence.filter((e) => covers(text, e, 0.8)).length >= 2) return null;
    return { text: `What I'm standing on: ${view.evidence.join(", ")}.`, reason: `${shown.length} facts of the case by value` };
  },
};

export const frameworkTied: ReplyRule = {
  id: "grounded",
  promise: "C4",
  told: "A view names the plan's framework, how its mechanism works on these facts, and when it misleads.",
  complete(state) {
    const view = viewOf(state.plan);
    if (view === undefined) return null;
    const text = saidText(state);
    const named = text.includes(view.framework.title.toLowerCase().replace(/[’‘]/g, "'"));
    if (named && /\bmislead|\bdoesn't hold|\bwrong when|\bbreaks down/.test(text)) return null;
    const misleads = `It misleads ${stop(/^(when|if|where|below|above|once|for|in|because)\b/i.test(view.framework.misleads) ? view.framework.misleads : `when ${view.framework.misleads}`)}`;
    return named
      ? { text: misleads, reason: "the framework's limits are missing" }
      : { text: `*${view.framework.title}* (${view.framework.author}): ${stop(view.framework.why)} ${misleads}`, reason: "no framework named" };
  },
};

export const loopShown: ReplyRule = {
  id: "systems",
  promise: "C5",
  told: "A view shows the plan's feedback loop as a chain of arrows back to its start, with the delay.",
  complete(state) {
    const view = viewOf(state.plan);
    if (view?.loop === undefined || view.loop === null) return null;
    const text = saidText(state);
    if (view.loop.steps.every((s) => covers(text, s.label, 0.5))) return null;
    return {
      text: `${view.loop.polarity === "reinforcing" ? "A loop that feeds itself" : "A loop that pushes back"}: ${signedChain(view.loop.steps)}.`,
      reason: "no closed loop shown",
    };
  },
};

export const effectsShown: ReplyRule = {
  id: "second-order",
  promise: "C5",
  told: "A view weighs the plan's options, each with what it costs and its second-order effect.",
  complete(state) {
    const view = viewOf(state.plan);
    if (view === undefined) return null;
    const text = saidText(state);
    if (view.options.filter((o) => covers(text, o.name, 0.6)).length >= 2) return null;
    const rows = view.options.slice(0, 3).map((o) => `- **${o.name}**: ${o.gets}. Costs ${lowerFirst(o.costs)}; then ${lowerFirst(o.secondOrder)}.`);
    return { text: rows.join("\n"), reason: "the options are missing" };
  },
};

export const testShown: ReplyRule = {
  id: "disconfirming-test",
  promise: "C6",
  told: "A view ends with a small reversible test, the signal, and what would change your mind.",
  complete(state) {
    const view = viewOf(state.plan);
    if (view === undefined) return null;
    const text = saidText(state);
    const test = covers(text, view.test.do, 0.6)
      ? ""
      : `**Small test.** ${capitalise(stop(`${view.test.do}, for ${view.test.lasts.replace(/^for /, "")}`))} I'm wrong if ${stop(lowerFirst(view.test.wrongIf))}`;
    const flip = /change my mind|flip|i'm wrong if|i'd be wrong/.test(text) && test === "" ? "" : `**What would change my mind:** ${stop(view.flip)}`;
    const added = [test, flip].filter((t) => t !== "").join(" ");
    return added === "" || (test === "" && covers(text, view.flip, 0.5)) ? null : { text: added, reason: "no test that could show the view wrong" };
  },
};

export const exampleShown: ReplyRule = {
  id: "concrete",
  promise: "C12",
  told: "A view has one concrete example with particulars; an invented one begins with “Imagine”.",
  complete(state) {
    const view = viewOf(state.plan);
    if (view === undefined) return null;
    const text = saidText(state);
    if (/\bimagine\b/.test(text) || covers(text, view.example, 0.5) || state.words + countWords(view.example) > state.plan.bounds.maxWords) return null;
    return { text: view.example, reason: "no concrete example" };
  },
};
