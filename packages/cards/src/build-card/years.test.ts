import { clockAt, languages, momentAt, type PracticeStatus } from "@convivio/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
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

describe("the reader's clock", () => {
  const lunch = { start: "2011-09-26T13:00", end: "2011-09-26T15:00", timeZone: "America/New_York" };

  test("stands beside the host city's", () => {
    expect(whenLine(lunch, "en", "Europe/Rome")).toBe(
      "26 September 2011, 13:00–15:00 (America/New York) · 19:00–21:00 (Rome)",
    );
    expect(whenLine({ ...lunch, end: null }, "it", "Europe/Rome")).toMatch(/13:00.* · 19:00 \(Rome\)$/);
  });

  test("names the day where it is another", () => {
    expect(whenLine(lunch, "en", "Asia/Tokyo")).toContain(" · 27 September 2011, 02:00–04:00 (Tokyo)");
    expect(whenLine(lunch, "en", "Asia/Dubai")).toContain(" · 21:00–23:00 (Dubai)");
  });

  test("is left out where it shows the same, where only days are known, and where nobody knows the zone", () => {
    const alone = "26 September 2011, 13:00–15:00 (America/New York)";
    for (const zone of ["America/New_York", "America/Toronto", "Nowhere/At_All"]) {
      expect(whenLine(lunch, "en", zone)).toBe(alone);
    }
    const days = { start: "2010-09-01", end: "2010-09-03", timeZone: "America/Bogota" };
    expect(whenLine(days, "en", "Asia/Tokyo")).toBe(whenLine(days, "en"));
    const odd = { start: "2010-13-99T10:00", end: null, timeZone: "America/Bogota" };
    expect(whenLine(odd, "en", "Asia/Tokyo")).toBe(whenLine(odd, "en"));
  });

  test("is right on the days on which clocks change, in one zone and not yet in the other", () => {
    const on = (day: string) => ({ start: `${day}T10:00`, end: `${day}T11:00`, timeZone: "America/New_York" });
    expect(whenLine(on("2026-03-07"), "en", "Europe/Rome")).toContain("16:00–17:00 (Rome)");
    expect(whenLine(on("2026-03-09"), "en", "Europe/Rome")).toContain("15:00–16:00 (Rome)");
    expect(whenLine(on("2026-03-30"), "en", "Europe/Rome")).toContain("16:00–17:00 (Rome)");
  });

  test("shows the same moment in any zone, language and season", () => {
    const zones = [
      "Europe/Rome",
      "America/New_York",
      "Asia/Kolkata",
      "Pacific/Kiritimati",
      "Australia/Lord_Howe",
      "UTC",
    ];
    const anyZone = fc.constantFrom(...zones);
    const anyWall = fc.date({ min: new Date("1990-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(anyWall, anyZone, anyZone, fc.constantFrom(...languages), (wall, host, reader, language) => {
        const start = wall.toISOString().slice(0, 16);
        const said = whenLine({ start, end: null, timeZone: host }, language, reader);
        const here = clockAt(momentAt(new Date(`${start}Z`), host), reader);
        if (here === start) expect(said).toBe(whenLine({ start, end: null, timeZone: host }, language));
        else expect(said).toContain(` · `);
        if (here.slice(0, 10) === start.slice(0, 10)) expect(said).toContain(here.slice(11));
      }),
      { numRuns: 200 },
    );
  });
});
