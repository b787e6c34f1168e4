// When: years as vague as the truth for a practice, days and hours with their time zone for an event.
import { findRange, formatDate, type Language, type PracticeStatus, yearsOf } from "@convivio/core";
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

/** "26 September 2011, 13:00–15:00 (America/New York)"; "1–3 September 2010 (America/Bogota)". */
export function whenLine(event: { start: string; end: string | null; timeZone: string }, language: Language): string {
  const zone = event.timeZone.replaceAll("_", " ");
  return say(language, "time.zone", { time: spanOf(event.start, event.end, language), zone });
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
