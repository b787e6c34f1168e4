// How long ago something was, in the words of a language: "3 hours ago", "yesterday"; beyond a week, the day itself.
import type { Language } from "@convivio/core";
import { localeOf } from "../messages/locale.ts";

const steps = [
  { unit: "minute", ms: 60_000, below: 60 },
  { unit: "hour", ms: 3_600_000, below: 24 },
  { unit: "day", ms: 86_400_000, below: 7 },
] as const;

export function relativeTime(at: Date, now: Date, language: Language): string {
  const format = new Intl.RelativeTimeFormat(localeOf(language), { numeric: "auto" });
  const distance = at.getTime() - now.getTime();
  if (Math.abs(distance) < 60_000) return format.format(0, "second");
  for (const { unit, ms, below } of steps) {
    const count = Math.trunc(distance / ms);
    if (Math.abs(count) < below) return format.format(count, unit);
  }
  return longDay(at, language);
}

export function longDay(at: Date, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: "long" }).format(at);
}

export function dayAndTime(at: Date, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: "long", timeStyle: "short" }).format(at);
}
