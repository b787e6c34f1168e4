// The pictures of the documents, each taken where the journey passes by (`pnpm pictures`).
export const picturesFolder = "docs/pictures";

export const pictures = [
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
