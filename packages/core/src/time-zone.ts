// An IANA time zone, such as Europe/Rome.
import { z } from "zod";

export const TimeZone = z.string().max(64).refine(isTimeZone, "Use a time zone such as Europe/Rome.");

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return name !== "";
  } catch {
    return false;
  }
}
