// Templates: sentences with places to fill. `{name}` must be known, `{name|otherwise}` has a default, and a part
// in [square brackets] is left out when something in it is unknown. Nothing in a template can run.

export type Bindings = Readonly<Record<string, string | undefined>>;

const PLACE = /\{([a-z0-9.:_'-]+)(?:\|([^{}]*))?\}/gi;

function fillFlat(text: string, bindings: Bindings): string | null {
  let complete = true;
  const out = text.replace(PLACE, (_, name: string, otherwise: string | undefined) => {
    const value = bindings[name];
    if (value !== undefined && value !== "") return value;
    if (otherwise !== undefined) return otherwise;
    complete = false;
    return "";
  });
  return complete ? out : null;
}

/** The filled sentence, or null when a place outside brackets has no value. */
export function fillTemplate(template: string, bindings: Bindings): string | null {
  const withoutOptional = template.replace(/\[([^[\]]*)\]/g, (_, inner: string) => fillFlat(inner, bindings) ?? "");
  const filled = fillFlat(withoutOptional, bindings);
  return filled === null ? null : tidy(filled);
}

/** Names of the places a template asks for. */
export function placesOf(template: string): string[] {
  return [...template.matchAll(PLACE)].map((m) => m[1] ?? "");
}

function tidy(text: string): string {
  const spaced = text
    .replace(/[ \t]{2,}/g, " ")
    .replace(/ ([,.;:?!])/g, "$1")
    .trim();
  return spaced.replace(/^\p{Ll}/u, (c) => c.toUpperCase());
}
