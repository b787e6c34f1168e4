// What a language is called in another: "Italian" for "it" in English.
import type { Language } from "@convivio/core";
import { localeOf } from "./locale.ts";

/** A code that nobody knows stands as it is. */
export function nameOfLanguage(code: string, reader: Language): string {
  try {
    return new Intl.DisplayNames(localeOf(reader), { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
