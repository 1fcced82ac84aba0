/** One fault that a schema cannot see. */
export interface Lint {
  /** `kind/id`. */
  readonly record: string;
  readonly message: string;
}
