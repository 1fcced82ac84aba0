// English plurals to their singular, for what people count.

const IRREGULAR = new Map(
  Object.entries({
    people: "person",
    persons: "person",
    folks: "person",
    folk: "person",
    ppl: "person",
    men: "man",
    women: "woman",
    children: "child",
    staff: "person",
    analyses: "analysis",
    crises: "crisis",
    indices: "index",
    criteria: "criterion",
    data: "data",
    series: "series",
    media: "media",
    movies: "movie",
    cookies: "cookie",
    lies: "lie",
    ties: "tie",
    companies: "company",
    lives: "life",
    halves: "half",
    leaves: "leave",
    headcount: "head",
    heads: "head",
    databases: "database",
    releases: "release",
    cases: "case",
    bases: "base",
    phases: "phase",
    causes: "cause",
    responses: "response",
    purchases: "purchase",
    licenses: "license",
    licences: "licence",
    houses: "house",
    clauses: "clause",
    exercises: "exercise",
    businesses: "business",
    addresses: "address",
    processes: "process",
    classes: "class",
    losses: "loss",
    bosses: "boss",
    passes: "pass",
    buses: "bus",
    statuses: "status",
    viruses: "virus",
    caches: "cache",
    quizzes: "quiz",
    axes: "axis",
    expenses: "expense",
    nurses: "nurse",
    courses: "course",
    warehouses: "warehouse",
  }),
);
/** End in s and are not plurals. */
const NOT_PLURAL = new Set(
  (
    "is was has does this its us less yes as plus thus various previous serious obvious anonymous continuous perhaps always business process access success " +
    "progress focus status bonus analysis basis ios aws https js css dns ms kubernetes postgres redis sms sales ops devops rails news kudos chaos class loss boss pass mess stress cross across express " +
    "bus gas plus unless besides sometimes otherwise whereas towards says gets wants needs goes makes takes comes works keeps looks seems means uses thinks feels tells asks runs gives uses thinks knows lets puts sits lives needs owns does hits costs pays leaves " +
    "that's it's he's she's there's what's who's let's james chris thomas texas paris mars hers ours yours theirs his kanban's overseas campus corpus census"
  ).split(" "),
);

/** True when a word reads as a plural noun. */
export function isPlural(word: string): boolean {
  if (IRREGULAR.has(word)) return true;
  return word.length > 2 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("'s") && !NOT_PLURAL.has(word);
}

/** The singular of a noun in lower case; a singular comes back unchanged. */
export function singular(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  if (!isPlural(word)) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|zz|ss)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
