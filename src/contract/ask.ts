// The kinds of question a leader may put, by form alone.
export const ASK_KINDS = [
  "how-to-say",
  "what-to-hand-over",
  "which-to-do",
  "which-it-is",
  "who-to-pick",
  "how-to-move-them",
  "how-to",
  "whether-to-say",
  "whether-to-stop",
  "whether-to",
  "what-to-weigh",
  "why-they",
  "is-it-me",
  "what-it-lacks",
  "is-it-so",
  "what-to-do",
] as const;
export type AskKind = (typeof ASK_KINDS)[number];
