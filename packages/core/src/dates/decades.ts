// Decades by their names, and digits as Arabic and Persian write them: read alike in questions and in dates.

/** "années 1990", "anni novanta": what stands before a decade. */
export const decadeWords: ReadonlySet<string> = new Set(
  "annees anos anni decade decada decennie decennio jahre jahren 90er التسعينيات عقد".split(" "),
);

const decades: Readonly<Record<string, number>> = {
  seventies: 1970,
  eighties: 1980,
  nineties: 1990,
  "70s": 1970,
  "80s": 1980,
  "90s": 1990,
  "70er": 1970,
  "80er": 1980,
  "90er": 1990,
  noventa: 1990,
  ochenta: 1980,
  setenta: 1970,
  novanta: 1990,
  ottanta: 1980,
  settanta: 1970,
  neunziger: 1990,
  achtziger: 1980,
  siebziger: 1970,
  تسعينيات: 1990,
  التسعينيات: 1990,
  ثمانينيات: 1980,
  الثمانينيات: 1980,
};

/** The first year of a decade that a folded word names; "novanta" is ninety of anything unless a word for decades stands before it. */
export function namedDecade(word: string, wordBefore: string): number | null {
  const named = Object.hasOwn(decades, word) ? decades[word] : undefined;
  if (named === undefined) return null;
  return /^\d|s$|ziger$|[\u0600-\u06FF]/.test(word) || decadeWords.has(wordBefore) ? named : null;
}

const easternDigits = /[\u0660-\u0669\u06F0-\u06F9]/g;

export function latinDigits(text: string): string {
  return text.replace(easternDigits, (digit) => String(digit.charCodeAt(0) & 0xf));
}
