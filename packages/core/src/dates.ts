// Dates as vague as the truth: EDTF text, the days it covers, and how a reader says it.
// Rule: ISO 8601-2:2019 (Extended Date/Time Format), read by the library `edtf`.
import edtf from "edtf";
import { z } from "zod";

/** The days an EDTF date covers, both inclusive, as YYYY-MM-DD; null where it is open. */
export const DateRange = z.object({ from: z.iso.date().nullable(), to: z.iso.date().nullable() });
export type DateRange = z.infer<typeof DateRange>;

/** EDTF text: "2009", "2011-09-26", "2018/..", "199X", "2011-09-26T10:00:00" (local time of the place). */
export const EdtfDate = z
  .string()
  .trim()
  .min(4)
  .max(60)
  .refine((text) => findRange(text) !== null, "Use a date such as 2009, 2011-09 or 2018/.. (since 2018).");
export type EdtfDate = z.infer<typeof EdtfDate>;

function day(milliseconds: number): string | null {
  return Number.isFinite(milliseconds) ? z.iso.date().parse(new Date(milliseconds).toISOString().slice(0, 10)) : null;
}

const bareYear = /^\d{4}$/;

/** The library takes a bare number that is no year for milliseconds since 1970. */
const bareNumber = /^\s*[+-]?\d+\s*$/;

function parse(text: string): ReturnType<typeof edtf> | null {
  if (bareNumber.test(text) && !bareYear.test(text)) return null;
  try {
    return edtf(text);
  } catch {
    return null;
  }
}

/** The days an EDTF text covers, or null when it is not EDTF or lies outside the years 0000 to 9999. */
export function findRange(text: string): DateRange | null {
  // Nearly every date of the catalogue is one, and the library's grammar takes a while to say the same.
  if (bareYear.test(text)) return { from: `${text}-01-01`, to: `${text}-12-31` };
  const value = parse(text);
  if (value === null) return null;
  try {
    // An end that is not known ("2018/") is no day; the library takes it for the first of 1970.
    const bare = text.trim();
    return {
      from: bare.startsWith("/") ? null : day(value.min),
      to: bare.endsWith("/") ? null : day(value.max),
    };
  } catch {
    return null;
  }
}

/**
 * The days from a start to an end, where either may be missing.
 * A single start without end covers only the start itself: what is not known to have gone on is not claimed.
 */
export function rangeOf(start: string | null, end: string | null, isOpen = false): DateRange | null {
  const first = start === null ? null : findRange(start);
  const last = end === null ? null : findRange(end);
  if (first === null && last === null) return null;
  return { from: first?.from ?? null, to: last === null ? (isOpen ? null : (first?.to ?? null)) : last.to };
}

/** The first and last year of a range; null where open. */
export function yearsOf(range: DateRange | null): { from: number | null; to: number | null } {
  const year = (text: string | null | undefined) => (text ? Number(text.slice(0, 4)) : null);
  return { from: year(range?.from), to: year(range?.to) };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** An EDTF date or date and time in the reader's language; unusual forms come back as they stand. */
export function formatDate(text: string, language: string, style: "long" | "short" = "long"): string {
  const [date = "", time] = text.split("T");
  if (/^\d{4}$/.test(date)) return date;
  const month = style === "long" ? "long" : "short";
  const locale = language === "en" ? "en-GB" : language;
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(date)) return format(`${date}-01`, locale, { month, year: "numeric" });
  if (!DAY.test(date)) return text;
  const days = format(date, locale, { day: "numeric", month, year: "numeric" });
  return time ? `${days}, ${time.slice(0, 5)}` : days;
}

function format(date: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  const value = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(value.getTime())) return date;
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(value);
}
