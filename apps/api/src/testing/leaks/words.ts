// Words by which a revision is recognised wherever it shows: none is near another, so that no slip of the finger leads from one to the next.

const starts = [
  "bramo",
  "cliven",
  "dorfu",
  "falqui",
  "gimsto",
  "hulbra",
  "jexopa",
  "klumido",
  "murvesk",
  "nopralt",
  "quistov",
  "rumbleg",
  "skorvid",
  "tulpax",
  "vextrum",
  "wolfrik",
];
const ends = ["zug", "mok", "pak", "wib", "dux", "fop", "hax", "jif", "kev", "lorb", "quob", "ruv"];

/** More than any sequence needs; each sequence begins again with the first. */
export const words: readonly string[] = starts.flatMap((start) => ends.map((end) => `${start}${end}${end}${start}`));

const isWord = new Set(words);

/** Those of our words that a text says, whatever stands around them. */
export function wordsIn(text: string): Set<string> {
  return new Set((text.replaceAll("\\n", " ").match(/[a-z]{14,}/g) ?? []).filter((one) => isWord.has(one)));
}
