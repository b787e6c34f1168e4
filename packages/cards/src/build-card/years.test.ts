import type { PracticeStatus } from "@convivio/core";
import { expect, test } from "vitest";
import { whenLine, yearsLine } from "./years.ts";

const years = (
  start: string | null,
  end: string | null,
  status: PracticeStatus = "unknown",
  language = "en" as const,
) => yearsLine({ start, end, status }, language);

test("years are as vague as the truth", () => {
  expect(years("2013", "2015", "ended")).toBe("2013–2015");
  expect(years("2013-05-01", "2013-09", "ended")).toBe("2013");
  expect(years("2018", null, "running")).toBe("since 2018");
  expect(years("2018/..", null)).toBe("since 2018");
  expect(years("2018", "..")).toBe("since 2018");
  expect(years(null, "2015", "ended")).toBe("until 2015");
  expect(years(null, null)).toBe("years not stated");
  expect(years("199X", null, "running")).toBe("since 1990s");
  expect(years("2009~", "2012")).toBe("about 2009–2012");
  expect(years("2009/2012", null, "ended")).toBe("started 2009–2012");
  expect(years("soon", "later")).toBe("soon–later");
});

test("a practice of which no end is known is not said to go on", () => {
  expect(years("2016", null, "unknown")).toBe("started 2016");
  expect(years("2016", null, "ended")).toBe("started 2016");
  expect(years("2027", null, "planned")).toBe("starts 2027");
});

test("years are said in the reader's language", () => {
  const running = { start: "2018", end: null, status: "running" } as const;
  expect((["fr", "es", "it", "ar"] as const).map((language) => yearsLine(running, language))).toEqual([
    "depuis 2018",
    "desde 2018",
    "dal 2018",
    "منذ 2018",
  ]);
});

test("an event says its days and hours with their time zone", () => {
  const timeZone = "America/New_York";
  expect(whenLine({ start: "2011-09-26T13:00", end: "2011-09-26T15:00", timeZone }, "en")).toBe(
    "26 September 2011, 13:00–15:00 (America/New York)",
  );
  expect(whenLine({ start: "2010-09-01", end: "2010-09-03", timeZone }, "fr")).toBe(
    "1–3 septembre 2010 (America/New York)",
  );
  expect(whenLine({ start: "2010", end: null, timeZone }, "it")).toBe("2010 (America/New York)");
  expect(whenLine({ start: "2010-09-01", end: "2010-13-99", timeZone }, "en")).toContain("2010");
});
