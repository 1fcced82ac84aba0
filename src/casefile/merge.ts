// Claims, findings, actors and situations of a message laid over those of the case.
import type { Actor, Case, CaseFinding, Claim } from "../contract/case.ts";
import type { ReadActor, ReadClaim, ReadFinding, Reading } from "../contract/reading.ts";

const CARRIED_SITUATIONS = 3;
const MOST_TOPICS = 40;
/** How much an earlier reading of the situation still counts at each later message. */
const SITUATION_MEMORY = 0.85;

/** The same story told on speaks for the same situation, and no louder than it did at first. */
const SAID_AGAIN = 0.95;

/** Characters from which a message may move the reading of the situation. */
const TELLS_A_STORY = 110;
/** What is left of the leading situation when the leader says it is not that. */
const DENIED = 0.4;

export function mergeClaims(before: readonly Claim[], read: readonly ReadClaim[], turn: number, mark = "c"): Claim[] {
  const fresh = read.filter((r) => !before.some((b) => (r.assumption !== null && b.assumption === r.assumption) || b.quote === r.quote));
  return [...before, ...fresh.map((r, i) => ({ ...r, id: `t${turn}${mark}${i + 1}`, turn, status: "untested" as const }))];
}

/** An answer beats a cue, a later word beats an earlier one; "unknown" never replaces something known. */
export function mergeFindings(before: readonly CaseFinding[], read: readonly ReadFinding[], turn: number): CaseFinding[] {
  const byId = new Map(before.map((f) => [f.id, f]));
  for (const r of [...read].sort((a, b) => rank(a.via) - rank(b.via))) {
    const known = byId.get(r.finding);
    if (known !== undefined && known.state !== "unknown" && r.state === "unknown") continue;
    if (known !== undefined && known.turn === turn && rank(known.via) > rank(r.via)) continue;
    if (known !== undefined && known.state === r.state) continue;
    byId.set(r.finding, { id: r.finding, state: r.state, quote: r.quote, turn, via: r.via, ...(r.choice === undefined ? {} : { choice: r.choice }) });
  }
  return [...byId.values()];
}

/** How much of an earlier nearness is left after each message. */
const TOPIC_MEMORY = 0.9;

/** The nearest the account has come to each finding, earlier messages counting a little less. */
export function mergeTopics(before: Case["near"], read: Reading["topics"]): Case["near"] {
  const out = new Map(before.map((t) => [t.finding, t.nearness * TOPIC_MEMORY]));
  for (const t of read) out.set(t.finding, Math.max(out.get(t.finding) ?? 0, t.nearness));
  return [...out]
    .map(([finding, nearness]) => ({ finding, nearness }))
    .sort((a, b) => b.nearness - a.nearness)
    .slice(0, MOST_TOPICS);
}

function rank(via: ReadFinding["via"]): number {
  return { meaning: 0, model: 1, cue: 2, answer: 3 }[via];
}

export function mergeActors(before: readonly Actor[], read: readonly ReadActor[], turn: number): Actor[] {
  const byName = new Map(before.map((a) => [a.name.toLowerCase(), a]));
  for (const r of read) {
    const known = byName.get(r.name.toLowerCase());
    byName.set(
      r.name.toLowerCase(),
      known === undefined
        ? { ...r, turn }
        : { ...known, said: [...known.said, ...r.said.filter((s) => !known.said.includes(s))].slice(-6), heard: known.heard || r.heard },
    );
  }
  return [...byName.values()];
}

/** Situations are read from what tells the story: the opening counts most, short answers hardly move them. */
export function mergeSituations(before: Case["situations"], reading: Reading, turn: number): Case["situations"] {
  if (before.length === 0) return reading.situations.slice(0, CARRIED_SITUATIONS).map((s) => ({ ...s, turn }));
  const long = reading.sentences.filter((s) => !s.pasted).reduce((n, s) => n + s.text.length, 0) > TELLS_A_STORY;
  const newTopic = reading.acts.some((a) => a.kind === "new-topic");
  if (newTopic && reading.fit !== "none") return reading.situations.slice(0, CARRIED_SITUATIONS).map((s) => ({ ...s, turn }));
  if (reading.acts.some((a) => a.kind === "reject")) return demoted(before, reading, turn);
  if (!long || reading.fit === "none") return [...before];
  const merged = new Map(before.map((s) => [s.id, { ...s, fit: s.fit * SITUATION_MEMORY }]));
  for (const s of reading.situations) {
    const known = merged.get(s.id);
    if (known === undefined) merged.set(s.id, { ...s, fit: s.fit * 0.6, turn });
    else merged.set(s.id, { ...known, fit: Math.max(known.fit, s.fit * SAID_AGAIN) });
  }
  return [...merged.values()].sort((a, b) => b.fit - a.fit).slice(0, CARRIED_SITUATIONS);
}

/** The leading situation loses most of its fit, so that another, or none, can take its place. */
function demoted(before: Case["situations"], reading: Reading, turn: number): Case["situations"] {
  const [first, ...rest] = before;
  if (first === undefined) return [];
  const fresh =
    reading.fit === "none"
      ? []
      : reading.situations.filter((s) => s.id !== first.id && !rest.some((r) => r.id === s.id)).map((s) => ({ ...s, fit: s.fit * 0.6, turn }));
  return [...rest, ...fresh, { ...first, fit: first.fit * DENIED }].sort((a, b) => b.fit - a.fit).slice(0, CARRIED_SITUATIONS);
}
