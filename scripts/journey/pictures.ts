// The pictures of the documents, each taken where the journey passes by (`pnpm pictures`).
export const picturesFolder = "docs/pictures";

/** Of what members see, by the names of the moments on that page. */
export const shownMoments = [
  "answer",
  "details",
  "nothing",
  "follow",
  "digest",
  "suggest",
  "question",
  "correction",
  "settings",
  "forget",
] as const;

export const pictures = [
  ...shownMoments.map((name) => `card-${name}` as const),
  "home",
  "practices",
  "editor",
  "review",
  "translation",
  "conflict",
  "history",
  "questions",
  "import",
  "theme",
  "city",
  "people",
] as const;

export type Picture = (typeof pictures)[number];
