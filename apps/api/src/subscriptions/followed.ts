// What is followed, read as a question is: what it means, what it is called, and by which key two that mean the same are one.
import { createHash } from "node:crypto";
import {
  type AskedKind,
  type Concept,
  ConvivioError,
  type Dictionary,
  type Followed,
  fold,
  foldedWords,
  type Language,
  type Question,
  sayDate,
} from "@convivio/core";
import { followedKinds, type Wanted } from "@convivio/db";
import { readAsk } from "../answers/asked.ts";
import { labelOf, periodLabel } from "../answers/reading.ts";
import { tell } from "../pages/words/words.ts";
import { addressOf, questionAddress } from "../views/addresses.ts";
import type { Reader } from "../views/places.ts";

/** @throws where something was chosen that the catalogue does not have. */
export function readFollowed(followed: Followed, dictionary: Dictionary): Wanted {
  const question = readAsk(followed, dictionary);
  const kind: AskedKind | undefined = followed.kind ?? (question.kind === "event" ? "event" : undefined);
  return { question, kinds: kind === undefined ? followedKinds : [kind] };
}

/** The same, but null where what was chosen has left the catalogue: nothing is met by it, until it comes back. */
export function findMeaning(followed: Followed, dictionary: Dictionary): Wanted | null {
  try {
    return readFollowed(followed, dictionary);
  } catch (error) {
    if (error instanceof ConvivioError) return null;
    throw error;
  }
}

/** Everything at once is followed by nobody: it is asked for by mistake. */
export function requireSomething({ question }: Wanted): void {
  const { places, concepts, unknown, period, when, isHelp } = question;
  const parts = places.length + concepts.length + unknown.length;
  if (!isHelp && (parts > 0 || period !== null || when !== null)) return;
  throw new ConvivioError(
    "invalid-input",
    "Say what to follow: a city, a country, a theme, a series or other words. For example: /convivio follow turin",
    "nothing to follow",
    { field: "text" },
  );
}

/** Equal for "turin" and "Torino", and for words in another order. */
export function followedKey({ question, kinds }: Wanted): string {
  const { places, concepts, unknown, period, when } = question;
  const meaning = {
    kinds,
    places: places.map((readings) => readings.map(nameOf).sort().join("|")).sort(),
    concepts: concepts.map(nameOf).sort(),
    unknown: unknown.map(fold).sort(),
    period: period === null ? null : periodLabel(period.from, period.to),
    when,
  };
  return createHash("sha256").update(JSON.stringify(meaning)).digest("base64url");
}

function nameOf({ facet, id, typed }: Concept): string {
  return `${facet}:${id ?? foldedWords(typed).join(" ")}`;
}

/** In the reader's language: "Turin · Housing"; what is not known as it was typed. */
export function labelOfFollowed(reader: Reader, followed: Followed): string {
  const meaning = findMeaning(followed, reader.names.dictionary);
  const parts = meaning === null ? chosenIn(followed) : partsOf(reader, meaning.question);
  return [...new Set(parts)].join(" · ") || followed.text.trim();
}

function partsOf(reader: Reader, { places, concepts, unknown, period, when }: Question): string[] {
  const language = reader.language as Language;
  const years = period === null ? "" : periodLabel(period.from, period.to);
  return [
    ...[...places.flat(), ...concepts].map((concept) => labelOf(reader, concept)),
    ...unknown,
    ...(period === null ? [] : [sayDate(years, language)]),
    ...(when === null ? [] : [tell(language, `events.${when}`)]),
  ];
}

function chosenIn({ city, country, theme, series, text }: Followed): string[] {
  return [city, country, series, theme, text].flatMap((part) => (part === undefined || part === "" ? [] : [part]));
}

/** Where the same is answered on the web: the page of what alone was chosen, or the question asked again. */
export function addressOfFollowed(reader: Reader, followed: Followed): string {
  const { text, city, theme, series, kind } = followed;
  const [only, ...others] = (["city", "theme", "series", "country"] as const).filter((facet) => followed[facet]);
  const slug = city ?? theme ?? series;
  if (text === "" && only !== undefined && only !== "country" && others.length === 0 && slug !== undefined) {
    return addressOf(reader.publicUrl, only, slug);
  }
  const words = only === undefined ? text : labelOfFollowed(reader, followed);
  const isCommand = words.startsWith("/");
  const asked = kind === "event" && !isCommand ? `/event ${words}` : words;
  return questionAddress(reader.publicUrl, asked, reader.language);
}
