// Which stand-in belongs to which name, for one case. Letters are given in order of first appearance, so that the same
// messages always give the same stand-ins; forms of one person share the letter.

export const NAME_KINDS = ["person", "company", "product", "name", "email", "handle", "link", "secret", "phone"] as const;
export type NameKind = (typeof NAME_KINDS)[number];

const LABEL: Readonly<Record<NameKind, string>> = {
  person: "Person",
  company: "Company",
  product: "Product",
  name: "Name",
  email: "Email",
  handle: "Handle",
  link: "Link",
  secret: "Secret",
  phone: "Phone",
};
const LABELS = Object.values(LABEL);

/** A whole stand-in; a model may put a space or hyphen where there was none. */
export const STAND_IN = new RegExp(`(?<![\\p{L}\\p{N}])(${LABELS.join("|")})([ -]?)([A-Z]{1,2}\\d{0,2})(?![\\p{L}\\p{N}])`, "gu");
/** The end of a text that may be the beginning of a stand-in. */
export const OPEN_STAND_IN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${LABELS.flatMap((l) => Array.from({ length: l.length }, (_, i) => l.slice(0, i + 1)))
    .sort((a, b) => b.length - a.length)
    .join("|")})(?:[ -]?[A-Z]{0,2}\\d{0,2})?$`,
  "u",
);

interface Entity {
  readonly kind: NameKind;
  readonly letter: string;
  forms: number;
}

export class StandIns {
  readonly #byForm = new Map<string, { standIn: string; form: string; entity: Entity }>();
  readonly #byStandIn = new Map<string, string>();
  readonly #counts = new Map<NameKind, number>();
  readonly #taken: (standIn: string) => boolean;

  /** `taken`: true for what the leader wrote themselves, and so cannot stand for anything. */
  constructor(taken: (standIn: string) => boolean) {
    this.#taken = taken;
  }

  /** Forms that are masked, as they were first written. */
  get forms(): string[] {
    return [...this.#byForm.values()].map((v) => v.form);
  }

  has(form: string): boolean {
    return this.#byForm.has(key(form));
  }

  /** The stand-in of a form, made when there is none. `like`: a form of the same person or thing. */
  give(form: string, kind: NameKind, like?: string): string {
    const known = this.#byForm.get(key(form));
    if (known !== undefined) return known.standIn;
    const entity = (like === undefined ? undefined : this.#byForm.get(key(like))?.entity) ?? this.#open(kind);
    const standIn = `${LABEL[entity.kind]}${entity.letter}${entity.forms === 0 ? "" : entity.forms}`;
    entity.forms++;
    this.#byForm.set(key(form), { standIn, form, entity });
    this.#byStandIn.set(standIn, form);
    return standIn;
  }

  standInOf(form: string): string | undefined {
    return this.#byForm.get(key(form))?.standIn;
  }

  formOf(standIn: string): string | undefined {
    return this.#byStandIn.get(standIn);
  }

  #open(kind: NameKind): Entity {
    for (;;) {
      const n = this.#counts.get(kind) ?? 0;
      this.#counts.set(kind, n + 1);
      const letter = letters(n);
      if (!this.#taken(`${LABEL[kind]}${letter}`)) return { kind, letter, forms: 0 };
    }
  }
}

function key(form: string): string {
  return form.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, " ");
}

/** 0 → A, 25 → Z, 26 → AA. */
function letters(n: number): string {
  const last = String.fromCharCode(65 + (n % 26));
  return n < 26 ? last : `${String.fromCharCode(65 + (Math.floor(n / 26 - 1) % 26))}${last}`;
}
