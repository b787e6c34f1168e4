// A member's own settings: shown, chosen by a press or by typing, and taken back.
import { buildErrorCard, buildRefusalCard, buildSettingsCard, type Card, type SettingsAction } from "@convivio/cards";
import { fold, isTimeZone, type Language, languages, type MemberSettings, ownNames } from "@convivio/core";
import { type Asking, callPatiently } from "../api-call.ts";
import { type Reader, withOwnLanguage } from "./asker.ts";

/** What is wanted: one setting changed, just to see them, or something that is none of ours. */
export type SettingsWish = { change: Partial<MemberSettings> } | { refusal: "no-language" | "no-time-zone" } | "show";

const command = "/convivio settings";

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

export async function answerSettings(asking: Asking, reader: Reader, wish: SettingsWish): Promise<Card> {
  const { member } = reader;
  if (wish !== "show" && "refusal" in wish) {
    return buildRefusalCard((await withOwnLanguage(asking, reader)).language, wish.refusal, command);
  }
  const { value: chosen, failure } = await callPatiently(asking, "a member's settings", (signal) =>
    wish === "show"
      ? asking.catalogue.members.settings.query({ member }, { signal })
      : asking.catalogue.members.changeSettings.mutate({ member, settings: wish.change }, { signal }),
  );
  if (failure !== null) return buildErrorCard(failure, reader.language, { command });
  return buildSettingsCard(chosen, reader, timeZoneCommands[member.platform]);
}

/** In Discord the options of a command are chosen, not typed. */
const timeZoneCommands = {
  slack: "/convivio settings time-zone Europe/Rome",
  discord: "/convivio settings time-zone: Europe/Rome",
};
