// What is wanted of a member's own settings, read from what they typed or pressed.
import type { SettingsAction } from "@convivio/cards";
import { fold, isTimeZone, type Language, languages, type MemberSettings, ownNames } from "@convivio/core";

/** What is wanted: one setting changed, just to see them, or something that is none of ours. */
export type SettingsWish = { change: Partial<MemberSettings> } | { refusal: "no-language" | "no-time-zone" } | "show";

/** "as my app says" in short: a choice is taken back. */
const takenBack: ReadonlySet<string> = new Set(["app", "as my app says", "none", "-"]);
const englishNames: Readonly<Record<Language, string>> = {
  en: "english",
  fr: "french",
  es: "spanish",
  it: "italian",
  ar: "arabic",
};

function findLanguage(typed: string): Language | null {
  const named = fold(typed);
  return languages.find((one) => [one, englishNames[one], fold(ownNames[one])].includes(named)) ?? null;
}

export function wishForLanguage(typed: string): SettingsWish {
  if (takenBack.has(fold(typed)) || takenBack.has(typed)) return { change: { language: null } };
  const language = findLanguage(typed);
  return language === null ? { refusal: "no-language" } : { change: { language } };
}

export function wishForTimeZone(typed: string): SettingsWish {
  if (takenBack.has(fold(typed)) || takenBack.has(typed)) return { change: { timeZone: null } };
  // "Europe/ Rome" and "america/new york" are meant for what they are nearly.
  const zone = typed
    .trim()
    .replace(/\s*\/\s*/g, "/")
    .replace(/\s+/g, "_");
  if (!isTimeZone(zone)) return { refusal: "no-time-zone" };
  return { change: { timeZone: new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone } };
}

/** What stands after `settings`: nothing, `language italian`, `time-zone Europe/Rome`. */
export function readSettingsWish(rest: string): SettingsWish {
  const [, setting = "", chosen = ""] = /^(\S+)\s*(.*)$/s.exec(rest.trim()) ?? [];
  if (chosen === "") return "show";
  if (/^language$/i.test(setting)) return wishForLanguage(chosen.trim());
  if (/^time-?zone$/i.test(setting)) return wishForTimeZone(chosen.trim());
  return "show";
}

export function wishOfPress(action: SettingsAction): SettingsWish {
  return { change: action.setting === "time-zone" ? { timeZone: null } : { language: action.language } };
}
