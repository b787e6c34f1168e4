// When something was: how long ago, with the day and the hour for whoever points at it; or the day itself.
import { useEffect, useState } from "react";
import { useLanguage } from "../messages/words.tsx";
import { dayAndTime, longDay, relativeTime } from "./relative-time.ts";

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

/** The time, anew each minute, so that "a minute ago" does not stay for an hour. */
function useMinute(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const ticking = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(ticking);
  }, []);
  return now;
}
