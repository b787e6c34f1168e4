// When: years as vague as the truth for a practice, days and hours with their time zone for an event.
import {
  clockAt,
  findRange,
  formatDate,
  isTimeZone,
  type Language,
  momentAt,
  type PracticeStatus,
  yearsOf,
} from "@convivio/core";
import { say } from "../messages/messages.ts";

const goesOn: ReadonlySet<PracticeStatus> = new Set<PracticeStatus>(["running", "scaled", "pilot"]);

/** One date as years: "2009", "1990s", "about 2009", "2009–2012". Text that is no date comes back as it stands. */
function yearText(date: string, language: Language): string {
  const decade = /^(\d{3})X$/.exec(date)?.[1];
  if (decade !== undefined) return say(language, "years.decade", { decade: `${decade}0` });
  const { from, to } = yearsOf(findRange(date));
  if (from === null && to === null) return formatDate(date, language, "short");
  if (from === null) return say(language, "years.until", { year: String(to) });
  if (to === null) return say(language, "years.since", { year: String(from) });
  if (from !== to) return say(language, "years.range", { from: String(from), to: String(to) });
  return /[~?%]/.test(date) ? say(language, "years.about", { year: String(from) }) : String(from);
}

function isOpen(date: string): boolean {
  const range = findRange(date);
  return range !== null && range.from !== null && range.to === null;
}

/** "2013–2015", "since 2018", "until 2015", "started 2016" where its end is not known, "years not stated". */
export function yearsLine(
  practice: { start: string | null; end: string | null; status: PracticeStatus },
  language: Language,
): string {
  const { start, end, status } = practice;
  const isEndOpen = end === ".." || end === "";
  if (start === null && (end === null || isEndOpen)) return say(language, "years.none");
  if (start === null) return say(language, "years.until", { year: yearText(end as string, language) });
  const year = yearText(start, language);
  if (isOpen(start)) return year;
  if (end !== null && !isEndOpen) return period(year, yearText(end, language), language);
  if (isEndOpen || goesOn.has(status)) return say(language, "years.since", { year });
  return say(language, status === "planned" ? "years.starts" : "years.started", { year });
}

function period(from: string, to: string, language: Language): string {
  return from === to ? from : say(language, "years.range", { from, to });
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_AND_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/;

type Held = { start: string; end: string | null; timeZone: string };

/**
 * "26 September 2011, 13:00–15:00 (America/New York) · 19:00–21:00 (Rome)"; "1–3 September 2010 (America/Bogota)".
 * The reader's time stands beside the host city's where there is a time of day and their clocks differ.
 */
export function whenLine(event: Held, language: Language, readerZone: string | null = null): string {
  const zone = event.timeZone.replaceAll("_", " ");
  const there = say(language, "time.zone", { time: spanOf(event.start, event.end, language), zone });
  const time = readerZone === null ? null : readersTime(event, language, readerZone);
  if (time === null || readerZone === null) return there;
  const place = (readerZone.split("/").at(-1) ?? readerZone).replaceAll("_", " ");
  return say(language, "time.both", { there, here: say(language, "time.zone", { time, zone: place }) });
}

function isDayAndTime(date: string): boolean {
  return DAY_AND_TIME.test(date) && !Number.isNaN(Date.parse(`${date.slice(0, 16)}Z`));
}

/** Null where there is nothing to say: no time of day, a zone nobody knows, or clocks that show the same. */
function readersTime({ start, end, timeZone }: Held, language: Language, readerZone: string): string | null {
  if (!isDayAndTime(start) || !isTimeZone(timeZone) || !isTimeZone(readerZone)) return null;
  const ends = end !== null && isDayAndTime(end) ? end : null;
  const here = (wall: string) => clockAt(momentAt(new Date(`${wall.slice(0, 16)}Z`), timeZone), readerZone);
  const [from, to] = [here(start), ends === null ? null : here(ends)];
  if (from === start.slice(0, 16) && (ends === null || to === ends.slice(0, 16))) return null;
  const span = spanOf(from, to, language);
  const day = from.slice(0, 10);
  const isSameDay = day === start.slice(0, 10) && (to === null || to.slice(0, 10) === day);
  if (!isSameDay) return span;
  return to === null || to === from ? from.slice(11) : `${from.slice(11)}–${to.slice(11)}`;
}

function spanOf(start: string, end: string | null, language: Language): string {
  if (end === null || end === start || end === "..") return formatDate(start, language);
  const [, startDay, startTime] = DAY_AND_TIME.exec(start) ?? [];
  const [, endDay, endTime] = DAY_AND_TIME.exec(end) ?? [];
  if (startDay !== undefined && startDay === endDay)
    return `${formatDate(startDay, language)}, ${startTime}–${endTime}`;
  if (DAY.test(start) && DAY.test(end)) return daysText(start, end, language);
  return `${formatDate(start, language)} – ${formatDate(end, language)}`;
}

function daysText(start: string, end: string, language: Language): string {
  const [from, to] = [new Date(`${start}T00:00:00Z`), new Date(`${end}T00:00:00Z`)];
  try {
    const locale = language === "en" ? "en-GB" : language;
    return new Intl.DateTimeFormat(locale, {
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    }).formatRange(from, to);
  } catch {
    return `${formatDate(start, language)} – ${formatDate(end, language)}`;
  }
}
