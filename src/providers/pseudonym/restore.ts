// Puts names back into a model's text as it streams, also where a stand-in is split across chunks.
import { OPEN_STAND_IN, STAND_IN, type StandIns } from "./stand-ins.ts";

export class Restorer {
  #held = "";
  readonly #standIns: StandIns;

  constructor(standIns: StandIns) {
    this.#standIns = standIns;
  }

  push(chunk: string): string {
    const text = this.#held + chunk;
    const from = OPEN_STAND_IN.exec(text.slice(-24))?.index;
    const at = from === undefined ? text.length : Math.max(0, text.length - 24) + from;
    this.#held = text.slice(at);
    return restored(text.slice(0, at), this.#standIns);
  }

  finish(): string {
    const rest = restored(this.#held, this.#standIns);
    this.#held = "";
    return rest;
  }
}

/** The text with every known stand-in replaced by what it stands for; unknown ones are left as they are. */
export function restored(text: string, standIns: StandIns): string {
  return text.replace(STAND_IN, (whole, label: string, gap: string, code: string) => {
    const form = standIns.formOf(`${label}${code}`);
    return form === undefined || (gap === " " && code.length > 1 && !/\d/.test(code)) ? whole : form;
  });
}
