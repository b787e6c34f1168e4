// Dates as vague as the truth.
import fc from "fast-check";
import { expect, test } from "vitest";
import { DateRange, EdtfDate, findRange, formatDate, rangeOf, yearsOf } from "./dates.ts";
import { languages } from "./language.ts";

test.each([
  ["2009", "2009-01-01", "2009-12-31"],
  ["2011-09", "2011-09-01", "2011-09-30"],
  ["2012-02", "2012-02-01", "2012-02-29"],
  ["2011-09-26", "2011-09-26", "2011-09-26"],
  ["199X", "1990-01-01", "1999-12-31"],
  ["2018/..", "2018-01-01", null],
  ["../2018", null, "2018-12-31"],
  ["2018/2020-06", "2018-01-01", "2020-06-30"],
  ["2018/", "2018-01-01", null],
  ["/2018", null, "2018-12-31"],
  ["2011-09-26T10:00:00", "2011-09-26", "2011-09-26"],
  ["2011-22", "2011-04-01", "2011-06-30"],
  ["2009~", "2009-01-01", "2009-12-31"],
  ["2009?", "2009-01-01", "2009-12-31"],
])("%s covers %s to %s", (text, from, to) => {
  expect(findRange(text)).toEqual({ from, to });
  expect(EdtfDate.safeParse(text).success).toBe(true);
});

test.each(["", "soon", "26/09/2011", "2011-13", "2011-02-30", "20111", "Y20111", "-0500", "2020/2018x", "\0", "🗓"])(
  "«%s» is no date: null, and refused with an example of one",
  (text) => {
    expect(findRange(text)).toBeNull();
    expect(EdtfDate.safeParse(text).success).toBe(false);
  },
);

test("what is refused says what to write instead", () => {
  expect(EdtfDate.safeParse("last spring").error?.issues[0]?.message).toContain("2011-09");
});

test("no string at all makes a date throw", () => {
  const likely = fc.array(fc.constantFrom("2", "0", "1", "9", "X", "-", "/", ".", "~", "T", ":", "Y", "E", "%"), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        likely.map((signs) => signs.join("")),
      ),
      (text) => {
        const range = findRange(text);
        if (range !== null) expect(DateRange.safeParse(range).success).toBe(true);
        for (const language of languages) expect(typeof formatDate(text, language)).toBe("string");
      },
    ),
    { numRuns: 500 },
  );
});

test("a start without an end covers the start alone, unless it is open", () => {
  expect(rangeOf("2016", null)).toEqual({ from: "2016-01-01", to: "2016-12-31" });
  expect(rangeOf("2016", null, true)).toEqual({ from: "2016-01-01", to: null });
  expect(rangeOf(null, "2018")).toEqual({ from: null, to: "2018-12-31" });
  expect(rangeOf("2016", "2018")).toEqual({ from: "2016-01-01", to: "2018-12-31" });
  expect(rangeOf(null, null)).toBeNull();
  expect(rangeOf("never", "nowhere")).toBeNull();
});

test("years are read off a range, null where it is open or absent", () => {
  expect(yearsOf(findRange("2018/.."))).toEqual({ from: 2018, to: null });
  expect(yearsOf(null)).toEqual({ from: null, to: null });
});

test.each([
  ["en", "26 September 2011", "September 2011"],
  ["fr", "26 septembre 2011", "septembre 2011"],
  ["es", "26 de septiembre de 2011", "septiembre de 2011"],
  ["it", "26 settembre 2011", "settembre 2011"],
])("in %s a day is %s and a month %s", (language, day, month) => {
  expect(formatDate("2011-09-26", language)).toBe(day);
  expect(formatDate("2011-09", language)).toBe(month);
  expect(formatDate("2011", language)).toBe("2011");
});

test("in Arabic the month has an Arabic name", () => {
  expect(formatDate("2011-09-26", "ar")).toMatch(/سبتمبر/);
});

test("a time of day is local to its place and is not moved", () => {
  expect(formatDate("2011-09-26T13:15:00", "en")).toBe("26 September 2011, 13:15");
});

test("a day is never moved by the time zone of the machine", () => {
  expect(formatDate("2011-01-01", "en")).toBe("1 January 2011");
  expect(formatDate("2011-12-31", "en", "short")).toBe("31 Dec 2011");
});

test.each(["2018/..", "199X", "2011-22", "2011-13", "soon", ""])(
  "«%s», which is no plain date, comes back as it stands",
  (text) => expect(formatDate(text, "en")).toBe(text),
);
