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

  /** One of `many`, the same all through a conversation's turn. */
  pick(name: string, many: number): number {
    return hash32(`${this.#seed}|${name}`) % many;
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
export const VIEW_WORDS = 255;
/** Whatever is said around a view, it keeps at least this many words: less would be a view with no reasoning. */
const FEWEST_VIEW_WORDS = 190;

/** How much of each part a view has room for, fullest first. */
interface Room {
  readonly options: number;
  readonly gets: boolean;
  readonly mechanism: boolean;
  readonly leverage: boolean;
  readonly flip: boolean;
  readonly sources: boolean;
  readonly example: number;
}

const ROOMS: readonly Room[] = [
  { options: 3, gets: true, mechanism: true, leverage: true, flip: true, sources: true, example: 60 },
  { options: 2, gets: true, mechanism: true, leverage: false, flip: true, sources: true, example: 46 },
  { options: 2, gets: true, mechanism: false, leverage: false, flip: true, sources: true, example: 46 },
  { options: 2, gets: true, mechanism: false, leverage: false, flip: false, sources: true, example: 44 },
  { options: 2, gets: false, mechanism: false, leverage: false, flip: false, sources: true, example: 44 },
  { options: 2, gets: false, mechanism: false, leverage: false, flip: false, sources: false, example: 44 },
];
/** Beside a long summary there is no room for an example. */
const WITHOUT_EXAMPLE: Room = { options: 2, gets: false, mechanism: false, leverage: false, flip: false, sources: false, example: 0 };

/**
 * A view in about `wanted` words and never more than `most`: what it has no room for can be asked for. Its shape varies with the
 * conversation. The example stays as long as it fits at all, since a view without one is made good after its question.
 */
export function realiseView(view: View, wording: Wording, sources: readonly string[], wanted: number, most: number): string {
  const assessment = `${view.against === null ? "" : `${wording.choose(view.against)} `}${wording.choose(view.assessment)}`;
  const mechanism = wording.choose(view.mechanism);
  let text = "";
  for (const room of ROOMS) {
    text = paragraphs(view, assessment, mechanism, sources, room, wording).join("\n\n");
    if (countWords(text) <= Math.max(FEWEST_VIEW_WORDS, wanted)) return text;
  }
  return countWords(text) <= most ? text : paragraphs(view, assessment, mechanism, sources, WITHOUT_EXAMPLE, wording).join("\n\n");
}

function paragraphs(view: View, assessment: string, mechanism: string, sources: readonly string[], room: Room, wording: Wording): string[] {
  const evidence = view.evidence.length > 0 ? `What I'm standing on: ${view.evidence.slice(0, 2).join(", ")}.` : "";
  const why = view.loop === null || room.mechanism ? (room.mechanism ? mechanism : firstSentence(mechanism)) : "";
  const loop = view.loop === null ? "" : realiseLoop(view.loop);
  const flip = room.flip || view.test.wrongIf === "" ? `**What would change my mind:** ${stop(view.flip)}` : "";
  const options = wording.pick("options", 2) === 0 ? optionTable(view, room) : optionList(view, room);
  return [
    assessment,
    view.assumed.length > 0 ? `**What I had to assume:** ${stop(view.assumed.join("; "))}` : "",
    `**What I think is happening.** ${[why, evidence, loop].filter((p) => p !== "").join(" ")}`,
    `*${view.framework.title}* (${view.framework.author}): ${stop(view.framework.why)} It misleads ${stop(misleads(view.framework.misleads))}`,
    options,
    room.leverage && view.loop?.leverage[0] !== undefined ? `**Where it gives:** ${stop(view.loop.leverage[0])}` : "",
    room.example === 0 ? "" : shortened(view.example, room.example),
    `**Small test.** ${capitalise(stop(forAsLong(view.test.do, view.test.lasts)))} I'm wrong if ${stop(lowerFirst(view.test.wrongIf))}`,
    flip,
    room.sources && sources.length > 0 ? `*Sources: ${sources.slice(0, 2).join("; ")}.*` : "",
  ].filter((p) => p.trim() !== "");
}

/** Whole sentences of a text while they stay within `most` words; always the first. */
function shortened(text: string, most: number): string {
  const sentences = text.match(/.+?[.!?]+[”"]?(?=\s+\p{Lu}|\s+[“"]|\s*$)/gsu) ?? [text];
  const kept: string[] = [];
  for (const s of sentences) {
    if (kept.length > 0 && countWords([...kept, s].join(" ")) > most) break;
    kept.push(s.trim());
  }
  return kept.join(" ");
}

function firstSentence(text: string): string {
  const found = /^.{40,}?[.!?](?=\s+\p{Lu})/su.exec(text);
  return found === null ? text : found[0];
}

function stop(text: string): string {
  return `${text.trim().replace(/[.;,]$/, "")}.`;
}

function forAsLong(what: string, lasts: string): string {
  return what.includes(lasts.replace(/^(?:for|over|in) /, "")) ? what : `${what}, ${forHow(lasts)}`;
}

function forHow(lasts: string): string {
  return /^(for|over|until|by|in|one)\b/i.test(lasts) ? lasts : `for ${lasts}`;
}

function misleads(text: string): string {
  return /^(when|if|where|below|above|once|for|in|because)\b/i.test(text) ? text : `when ${text}`;
}

function optionTable(view: View, room: Room): string {
  const rows = view.options
    .slice(0, room.options)
    .map((o) => `| ${[o.name, ...(room.gets ? [o.gets] : []), `${o.costs}; then ${lowerFirst(o.secondOrder)}`].map(cell).join(" | ")} |`);
  return [
    room.gets ? "| option | gets you | costs, second-order |" : "| option | costs, second-order |",
    room.gets ? "|---|---|---|" : "|---|---|",
    ...rows,
  ].join("\n");
}

function optionList(view: View, room: Room): string {
  return view.options
    .slice(0, room.options)
    .map(
      (o) =>
        `- **${capitalise(cell(o.name))}**${room.gets ? ` gets you ${lowerFirst(cell(o.gets))}` : ""}, at the price of ${lowerFirst(cell(o.costs))}; then ${lowerFirst(cell(o.secondOrder))}.`,
    )
    .join("\n");
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
  return `${wording.choose(move.say)}\n${move.points.map((p, i) => `${i + 1}. ${p}`).join("\n")}\n\n${wording.choose(move.close)}`;
}
