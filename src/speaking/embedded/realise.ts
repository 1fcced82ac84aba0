// One planned move → Markdown. Every word comes from the plan; this only chooses among wordings and lays them out.
import type { PlannedLoop, PlannedMove, PlannedQuestion, Utterance, View } from "../../contract/plan.ts";
import { signedChain } from "../../kit/signed-chain.ts";
import { capitalise, countWords, hash32, lowerFirst } from "../../kit/text.ts";

/** Chooses wordings: by seed, never one already used in this case while another is left, shortest when asked. */
export class Wording {
  readonly used: string[] = [];
  readonly #seed: string;
  readonly #before: ReadonlySet<string>;

  constructor(seed: string, before: readonly string[]) {
    this.#seed = seed;
    this.#before = new Set(before);
  }

  choose(utterance: Utterance): string {
    const start = hash32(`${this.#seed}|${utterance.key}`) % utterance.variants.length;
    const order = utterance.variants.map((_, i) => (start + i) % utterance.variants.length);
    const index = order.find((i) => !this.#before.has(`${utterance.key}#${i}`)) ?? start;
    const key = `${utterance.key}#${index}`;
    if (!this.used.includes(key)) this.used.push(key);
    return utterance.variants[index] ?? "";
  }
}

/** A question with its reason and numbered choices. */
export function realiseQuestion(question: PlannedQuestion, wording: Wording): string {
  const text = wording.choose({ key: question.ref, variants: question.wordings });
  const why = question.why === "" ? "" : ` *(${capitalise(reasonClause(question.why))})*`;
  const choices = question.choices.map((c, i) => `${i + 1}. ${c.label}`).join("\n");
  return `${text}${why}${choices === "" ? "" : `\n${choices}`}`;
}

function reasonClause(why: string): string {
  return /^(because|i ask)/i.test(why) ? `${why.replace(/\.$/, "")}.` : `I ask because ${lowerFirst(why.replace(/\.$/, ""))}.`;
}

/** A loop as one line: each step with its effect, the delay marked, back to where it began. */
export function realiseLoop(loop: PlannedLoop): string {
  return `${loop.polarity === "reinforcing" ? "A loop that feeds itself" : "A loop that pushes back"}: ${signedChain(loop.steps)}.`;
}

/** Words a whole view reply may have; the paragraphs around the view are counted in by the caller. */
export const VIEW_WORDS = 335;

interface Part {
  readonly text: string;
  /** Left out in this order when the view is too long: the highest first; 0 is never left out. */
  readonly spare: number;
}

/** A view in full within `atMost` words: the options as a table, sources at the end. */
export function realiseView(view: View, wording: Wording, sources: readonly string[], atMost: number): string {
  const evidence = view.evidence.length > 0 ? ` What I'm standing on: ${view.evidence.slice(0, 2).join(", ")}.` : "";
  const mechanism = wording.choose(view.mechanism);
  const parts = (options: number): Part[] =>
    [
      { text: `${view.against === null ? "" : `${wording.choose(view.against)} `}${wording.choose(view.assessment)}`, spare: 0 },
      { text: view.assumed.length > 0 ? `**What I had to assume:** ${stop(view.assumed.join("; "))}` : "", spare: 0 },
      {
        text: `**What I think is happening.** ${view.loop === null ? mechanism : firstSentence(mechanism)}${evidence}${view.loop === null ? "" : ` ${realiseLoop(view.loop)}`}`,
        spare: 0,
      },
      {
        text: `*${view.framework.title}* (${view.framework.author}): ${stop(view.framework.why)} It misleads ${stop(misleads(view.framework.misleads))}`,
        spare: 0,
      },
      { text: optionTable(view, options), spare: 0 },
      { text: view.loop?.leverage[0] === undefined ? "" : `**Where it gives:** ${stop(view.loop.leverage[0])}`, spare: 4 },
      {
        text: `**Small test.** ${capitalise(stop(`${view.test.do}, ${forHow(view.test.lasts)}`))} I'm wrong if ${stop(lowerFirst(view.test.wrongIf))}`,
        spare: 0,
      },
      { text: `**What would change my mind:** ${stop(view.flip)}`, spare: 0 },
      { text: view.example, spare: 1 },
      { text: sources.length > 0 ? `*Sources: ${sources.join("; ")}.*` : "", spare: 2 },
    ].filter((p) => p.text.trim() !== "");
  for (const [options, spare] of [
    [3, 9],
    [3, 4],
    [2, 4],
    [2, 2],
    [2, 1],
  ] as const) {
    const kept = parts(options).filter((p) => p.spare < spare || p.spare === 0);
    const text = kept.map((p) => p.text.trim()).join("\n\n");
    if (countWords(text) <= atMost || spare === 1) return text;
  }
  return "";
}

function firstSentence(text: string): string {
  const found = /^.{40,}?[.!?](?=\s+\p{Lu})/su.exec(text);
  return found === null ? text : found[0];
}

function stop(text: string): string {
  return `${text.trim().replace(/[.;,]$/, "")}.`;
}

function forHow(lasts: string): string {
  return /^(for|over|until|by|in|one)\b/i.test(lasts) ? lasts : `for ${lasts}`;
}

function misleads(text: string): string {
  return /^(when|if|where|below|above|once|for|in|because)\b/i.test(text) ? text : `when ${text}`;
}

function optionTable(view: View, most: number): string {
  const rows = view.options.slice(0, most).map((o) => `| ${[o.name, o.gets, `${o.costs}; then ${lowerFirst(o.secondOrder)}`].map(cell).join(" | ")} |`);
  return ["| option | gets you | costs, second-order |", "|---|---|---|", ...rows].join("\n");
}

function cell(text: string): string {
  return text.replace(/\|/g, "/").replace(/\.$/, "");
}

/** Plain moves that follow each other make one paragraph while it stays short. */
export function joinSentences(paragraphs: readonly string[], atMost: number): string[] {
  const out: string[] = [];
  for (const p of paragraphs) {
    const last = out.at(-1);
    if (last !== undefined && countWords(last) + countWords(p) <= atMost) out[out.length - 1] = `${last} ${p}`;
    else out.push(p);
  }
  return out;
}

export function realisePoints(move: Extract<PlannedMove, { content: "points" }>, wording: Wording): string {
  return `${wording.choose(move.say)}\n${move.points.map((p) => `- ${p}`).join("\n")}\n\n${wording.choose(move.close)}`;
}
