// Parts a model's stream into what the reader may see and the observations after the marker, wherever it is cut.

const MARKER = /\n?[ \t]*(?:={3,}|`{3,}|-{3,}|<{1,3})[ \t]*observations\b[^\n]*/i;
/** Text at the end that may still turn out to be the beginning of the marker. */
const OPEN =
  /(?:\n[ \t]*|^[ \t]*)(?:(?:=+|`{1,3}|-+|<{1,3})[ \t]*(?:o|ob|obs|obse|obser|observ|observa|observat|observati|observatio|observation|observations[^\n]*)?)?$/i;
const MOST_JSON = 8_000;

export class ObservationSplit {
  #held = "";
  #json: string | null = null;

  /** The part of the stream that is text and certain to be. */
  push(text: string): string {
    if (this.#json !== null) {
      if (this.#json.length < MOST_JSON) this.#json += text;
      return "";
    }
    this.#held += text;
    const found = MARKER.exec(this.#held);
    if (found !== null && this.#held.length > found.index + found[0].length) {
      const before = this.#held.slice(0, found.index);
      this.#json = this.#held.slice(found.index + found[0].length);
      this.#held = "";
      return before;
    }
    const from = found?.index ?? OPEN.exec(this.#held)?.index ?? this.#held.length;
    const out = this.#held.slice(0, from);
    this.#held = this.#held.slice(from);
    return out;
  }

  /** What was held back, and the raw observations if there were any. */
  finish(): { text: string; json: string | null } {
    const found = this.#json === null ? MARKER.exec(this.#held) : null;
    const text = this.#json !== null ? "" : found === null ? this.#held : this.#held.slice(0, found.index);
    const json =
      this.#json
        ?.replace(/^[ \t]*\n/, "")
        .replace(/\n?(?:={3,}|`{3,}|-{3,}|>{1,3})[^{}[\]]*$/, "")
        .trim() ?? null;
    return { text, json: json === "" ? null : json };
  }

  /** True once the marker was seen: nothing after it is meant for the reader. */
  get closed(): boolean {
    return this.#json !== null;
  }
}
