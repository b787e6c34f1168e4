// Numbers as each language writes them, with the digits its readers here use.
import type { Language } from "@convivio/core";

const locales: Readonly<Record<Language, string>> = {
  en: "en-GB",
  fr: "fr-FR",
  es: "es-ES",
  it: "it-IT",
  // Digits 0 to 9, as in the rest of Convivio.
  ar: "ar-AE",
};

export function localeOf(language: Language): string {
  return locales[language];
}

const formats = new Map<Language, Intl.NumberFormat>();

export function formatNumber(value: number, language: Language): string {
  const format = formats.get(language) ?? new Intl.NumberFormat(locales[language]);
  formats.set(language, format);
  return format.format(value);
}
