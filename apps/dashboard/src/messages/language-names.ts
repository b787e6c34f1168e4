// Each language under its own name, as its speakers look for it.
import type { Language } from "@convivio/core";

export const languageNames: Readonly<Record<Language, string>> = {
  en: "English",
  fr: "Français",
  es: "Español",
  it: "Italiano",
  ar: "العربية",
};
