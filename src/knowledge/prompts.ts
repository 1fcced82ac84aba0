// The texts a model is told: Markdown files under `prompts/`, a later folder laid over an earlier one.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseYaml } from "yaml";
import { z } from "zod";
import type { Prompts } from "../contract/ports.ts";
import { type ParseFault, splitFrontMatter } from "./parse.ts";

const frontSchema = z.strictObject({ id: z.string(), title: z.string(), version: z.number().int().min(1) });

/** Prompts of the given folders; a file that is no prompt is reported and left out. */
export function loadPrompts(folders: readonly string[]): { prompts: Prompts; faults: readonly ParseFault[] } {
  const prompts = new Map<string, { version: number; text: string }>();
  const faults: ParseFault[] = [];
  for (const folder of folders.map((f) => join(f, "prompts")).filter((f) => existsSync(f))) {
    for (const name of readdirSync(folder)
      .filter((n) => n.endsWith(".md"))
      .sort()) {
      const path = join(folder, name);
      const parts = splitFrontMatter(readFileSync(path, "utf8"));
      const front = frontSchema.safeParse(parts === null ? null : parseYaml(parts.front));
      if (parts === null || !front.success || `${front.data.id}.md` !== name)
        faults.push({ path, message: "a prompt starts with id (the file's name), title and version" });
      else prompts.set(front.data.id, { version: front.data.version, text: parts.body.trim() });
    }
  }
  return { prompts, faults };
}
