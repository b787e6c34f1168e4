// A moment as a reader's clock shows it, with the zone named.
import type { Language } from "@convivio/core";
import { say } from "../messages/messages.ts";

/** "Monday, 30 November 2026 at 09:00 (Europe/Rome)"; in UTC where the zone is not known here. */
export function momentText(at: string, timeZone: string, language: Language): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  return inZone(date, timeZone, language) ?? inZone(date, "UTC", language) ?? at;
}

function inZone(date: Date, timeZone: string, language: Language): string | null {
  try {
    const time = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
      weekday: "long",
      day: "numeric",
      month: "long",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone,
    }).format(date);
    return say(language, "time.zone", { time, zone: timeZone.replaceAll("_", " ") });
  } catch {
    return null;
  }
}
