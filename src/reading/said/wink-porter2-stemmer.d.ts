// The stemmer ships no types: one function, lower-case word → stem.
declare module "wink-porter2-stemmer" {
  const stem: (word: string) => string;
  export default stem;
}
