// When something was: how long ago, with the day and the hour for whoever points at it; or the day itself.
import { useLanguage } from "../messages/words.tsx";
import { dayAndTime, longDay, relativeTime } from "./relative-time.ts";
import { useMinute } from "./use-minute.ts";

export type DateTimeProps = {
  /** As the API gives it: an ISO date and time. */
  value: string;
  /** relative: "3 hours ago" · day: "12 March 2026" · full: with the hour. */
  form?: "relative" | "day" | "full";
};

export function DateTime({ value, form = "relative" }: DateTimeProps) {
  const language = useLanguage();
  const now = useMinute();
  const at = new Date(value);
  const text =
    form === "relative"
      ? relativeTime(at, now, language)
      : form === "day"
        ? longDay(at, language)
        : dayAndTime(at, language);
  return (
    <time dateTime={value} title={dayAndTime(at, language)}>
      {text}
    </time>
  );
}
