// The lexicon of the built-in base: complete, and made of cues that compile.
import { describe, expect, it } from "vitest";
import { compileCue } from "../kit/cue.ts";
import { lexiconOf } from "./lexicon.ts";
import { loadKnowledge } from "./load.ts";

describe("the lexicon of the built-in base", () => {
  const { knowledge } = loadKnowledge(["knowledge"]);
  const lexicon = lexiconOf(knowledge);
  it("has an entry for every finding, assumption and situation", () => {
    expect(lexicon.findings.map((f) => f.id)).toEqual([...knowledge.findings.keys()]);
    expect(lexicon.assumptions.map((a) => a.id)).toEqual([...knowledge.assumptions.keys()]);
    expect(lexicon.situations.map((s) => s.id)).toEqual([...knowledge.situations.keys()]);
    expect(lexicon.version).toBe(knowledge.version);
  });
  it("carries only cues that compile", () => {
    const cues = lexicon.findings.flatMap((f) => [...f.present, ...f.absent, ...f.choices.flatMap((c) => c.cues)]);
    for (const cue of [...cues, ...lexicon.assumptions.flatMap((a) => [...a.cues, ...a.unless])]) expect(() => compileCue(cue), cue).not.toThrow();
  });
  it("names each framework by title, alias and term", () => {
    for (const f of knowledge.frameworks.values())
      expect(lexicon.frameworks.filter((n) => n.id === f.id).flatMap((n) => n.names)).toEqual(
        expect.arrayContaining([f.title, ...f.aliases, ...f.terms.map((t) => t.term)]),
      );
  });
});
