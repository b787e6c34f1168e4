// Dates as people say them: read into EDTF for certain or not at all, and said so that they are read back.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EdtfDate } from "../dates.ts";
import { type Language, languages, questionLanguages } from "../language.ts";
import { readDate } from "./read-date.ts";
import { sayDate } from "./say-date.ts";

test.each([
  ["2009", "2009"],
  ["September 2011", "2011-09"],
  ["Sept. 2011", "2011-09"],
  ["26 September 2011", "2011-09-26"],
  ["26th of September, 2011", "2011-09-26"],
  ["September 26, 2011", "2011-09-26"],
  ["26/09/2011", "2011-09-26"],
  ["26.9.2011", "2011-09-26"],
  ["26-09-2011", "2011-09-26"],
  ["03/04/2011", "2011-04-03"],
  ["2011/9/26", "2011-09-26"],
  ["09/2011", "2011-09"],
  ["2011-09", "2011-09"],
  ["  2009 ", "2009"],
  ["since 2018", "2018/.."],
  ["2018 onwards", "2018/.."],
  ["2018 to present", "2018/.."],
  ["2018 – today", "2018/.."],
  ["from 2015 to 2018", "2015/2018"],
  ["2015-2018", "2015/2018"],
  ["2015 – 2018", "2015/2018"],
  ["between 2015 and 2018", "2015/2018"],
  ["September 2011 to March 2012", "2011-09/2012-03"],
  ["1–3 September 2010", "2010-09-01/2010-09-03"],
  ["30 September - 2 October 2010", "2010-09-30/2010-10-02"],
  ["September–October 2011", "2011-09/2011-10"],
  ["about 2010", "2010~"],
  ["c. 2010", "2010~"],
  ["2010 approx.", "2010~"],
  ["about September 2011", "2011-09~"],
  ["since about 2010", "2010~/.."],
  ["1990s", "199X"],
  ["the 1990’s", "199X"],
  ["nineties", "199X"],
  ["since the 1990s", "199X/.."],
  ["spring 2012", "2012-21"],
  ["Fall 2012", "2012-23"],
  ["until 2014", "../2014"],
  ["up to 2014", "../2014"],
  ["before 2005", "../2004"],
  ["before September 2005", "../2005-08"],
  ["before 1 March 2012", "../2012-02-29"],
  ["after 2015", "2016/.."],
  ["26 September 2011 at 13:15", "2011-09-26T13:15:00"],
])("«%s» is read as %s", (text, edtf) => {
  expect(readDate(text, "en")).toBe(edtf);
});

test.each([
  ["fr", "le 26 septembre 2011", "2011-09-26"],
  ["fr", "1er août 2011", "2011-08-01"],
  ["fr", "dès 2015", "2015/.."],
  ["fr", "à partir de 2015", "2015/.."],
  ["fr", "jusqu'au 26 septembre 2011", "../2011-09-26"],
  ["fr", "du 26 septembre au 3 octobre 2011", "2011-09-26/2011-10-03"],
  ["fr", "des années 1990 à 2005", "199X/2005"],
  ["fr", "de 2018 à aujourd’hui", "2018/.."],
  ["fr", "26 septembre 2011 à 13h15", "2011-09-26T13:15:00"],
  ["es", "26 de septiembre de 2011", "2011-09-26"],
  ["es", "antes de 2005", "../2004"],
  ["es", "de 2018 en adelante", null],
  ["es", "2018 en adelante", "2018/.."],
  ["es", "los años noventa", "199X"],
  ["it", "8 settembre 2011", "2011-09-08"],
  ["it", "a partire dal 2015", "2015/.."],
  ["it", "dall’8 settembre 2011", "2011-09-08/.."],
  ["it", "dal 2015 al 2018", "2015/2018"],
  ["it", "anni '90", "199X"],
  ["it", "prima del 2005", "../2004"],
  ["ar", "٢٦/٠٩/٢٠١١", "2011-09-26"],
  ["ar", "٢٦ سبتمبر ٢٠١١", "2011-09-26"],
  ["ar", "أيلول/سبتمبر 2011", "2011-09"],
  ["ar", "كانون الثاني 2011", "2011-01"],
  ["ar", "منذ عام ٢٠١٨", "2018/.."],
  ["ar", "من 2015 حتى الآن", "2015/.."],
  ["ar", "بين 2010 و2015", "2010/2015"],
  ["ar", "التسعينيات", "199X"],
  ["de", "26. September 2011", "2011-09-26"],
  ["de", "März 2011", "2011-03"],
  ["de", "seit 2018", "2018/.."],
  ["de", "bis 2014", "../2014"],
  ["de", "1990er Jahre", "199X"],
] as const)("in %s, «%s» is read as %s", (language, text, edtf) => {
  expect(readDate(text, language)).toBe(edtf);
});

test("a date in one language is read whatever the language of the desk", () => {
  for (const language of questionLanguages) {
    expect(readDate("26 septembre 2011", language)).toBe("2011-09-26");
    expect(readDate("منذ 2018", language)).toBe("2018/..");
  }
});

test.each([
  ...["", "soon", "early 2012", "mid-2012", "late nineties", "first half of 2012", "Q1 2012", "last spring", "not since 2018"],
  ...["26", "September", "26 September", "26/09/11", "9/26/2011", "31 February 2011", "2011-13", "2015-16", "2015/16", "12:30"],
  ...["de 2015", "al 2018", "2018-", "2018 to 2015", "2018 to", "1900s", "the 19th century", "20th century", "September/October 2011"],
  ...["about spring 2012", "since spring 2012", "before about 2010", "before the 1990s", "until present", "dès", "1433 هـ", "2011 or 2012"],
  ...["spring", "2011 2012", "26 26 September 2011", "1 1 1", "-5", "/", "~", "12345", "\0", "🗓 2011", "2011 (?)"],
])("«%s» is not read: nothing is guessed", (text) => {
  for (const language of questionLanguages) expect(readDate(text, language)).toBeNull();
}); // biome-ignore format: lists

test.each([
  ["2018/..", "since 2018", "depuis 2018", "desde 2018", "dal 2018", "منذ 2018"],
  ["../2014", "until 2014", "jusqu’en 2014", "hasta 2014", "fino al 2014", "حتى 2014"],
  ["2015/2018", "2015 to 2018", "de 2015 à 2018", "de 2015 a 2018", "dal 2015 al 2018", "من 2015 إلى 2018"],
  ["2010~", "about 2010", "vers 2010", "hacia 2010", "intorno al 2010", "نحو 2010"],
  ["199X", "the 1990s", "les années 1990", "los años 1990", "gli anni 1990", "عقد 1990"],
  ["2012-21", "spring 2012", "printemps 2012", "primavera de 2012", "primavera 2012", "ربيع 2012"],
  ["199X/..", "since the 1990s", "depuis les années 1990", "desde los años 1990", "dagli anni 1990", "منذ عقد 1990"],
  ["../2011-09-08", "until 8 September 2011", "jusqu’au 8 septembre 2011", "hasta el 8 de septiembre de 2011", "fino all’8 settembre 2011", "حتى 8 سبتمبر 2011"],
  ["2011-08/2011-10", "August 2011 to October 2011", "d’août 2011 à octobre 2011", "de agosto de 2011 a octubre de 2011", "da agosto 2011 a ottobre 2011", "من أغسطس 2011 إلى أكتوبر 2011"],
  ["2010~/..", "since about 2010", "depuis environ 2010", "desde aproximadamente 2010", "dal 2010 circa", "منذ نحو 2010"],
])("%s is said in every language", (edtf, ...said) => {
  expect(languages.map((language) => sayDate(edtf, language))).toEqual(said);
}); // biome-ignore format: a table

const year = fc.integer({ min: 1000, max: 2999 }).map(String);
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([of, at]) => `${of}-${String(at).padStart(2, "0")}`);
const day = fc
  .date({ min: new Date("1000-01-01T00:00:00Z"), max: new Date("2999-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const season = fc.tuple(year, fc.integer({ min: 21, max: 24 })).map(([of, at]) => `${of}-${at}`);
const decade = fc.oneof(fc.integer({ min: 100, max: 299 }), fc.constant(200)).map((at) => `${at}X`);
const vague = fc.oneof(year, month, day).map((date) => `${date}~`);
const bound = fc.oneof(year, month, day, decade, vague);
const time = fc
  .tuple(day, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([date, hour, minute]) => `${date}T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}:00`);

/** Every form that the editor offers. */
const forms = {
  year,
  month,
  day,
  season,
  decade,
  "about a date": vague,
  "since a date": bound.map((date) => `${date}/..`),
  "until a date": bound.map((date) => `../${date}`),
  "from a date to another": fc.tuple(bound, bound).map(([from, to]) => `${from}/${to}`),
  "a time of day": time,
};

describe.each(languages)("in %s", (language: Language) => {
  test.each(Object.entries(forms))("what is said of %s is read back as it was", (_, dates) => {
    fc.assert(
      fc.property(dates, (edtf) => {
        fc.pre(EdtfDate.safeParse(edtf).success);
        const said = sayDate(edtf, language);
        expect(readDate(said, language), said).toBe(edtf);
      }),
      { numRuns: 60 },
    );
  });
});

test("a form that has no words comes back as it stands, and is read as it stands", () => {
  for (const edtf of [
    "[2010..2012]",
    "2010?",
    "190X",
    "19XX",
    "../..",
    "2018/",
    "2011-09-26T10:00:30",
    "2004-06~-11",
  ]) {
    for (const language of languages) {
      expect(sayDate(edtf, language)).toBe(edtf);
      expect(readDate(edtf, language)).toBe(edtf);
    }
  }
});

test("what was read means the same when it is said and read again, in any language", () => {
  const words =
    "since from 2018 2015 to – until about 1990s the September 26 spring before al dal jusqu en منذ /".split(" ");
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...words), { maxLength: 7 }),
      fc.constantFrom(...languages),
      (said, language) => {
        const edtf = readDate(said.join(" "), language);
        if (edtf === null) return;
        expect(EdtfDate.safeParse(edtf).success).toBe(true);
        expect(readDate(sayDate(edtf, language), language)).toBe(edtf);
      },
    ),
    { numRuns: 1000 },
  );
});

test("no text at all makes it throw", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 120 }),
      fc.constantFrom(...questionLanguages),
      (text, language) => {
        const read = readDate(text, language);
        if (read !== null) expect(EdtfDate.safeParse(read).success).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
