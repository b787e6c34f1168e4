// Periods as people say them.
import fc from "fast-check";
import { expect, test } from "vitest";
import { findPeriod } from "./period.ts";
import { parseQuestion } from "./question.ts";
import { smallDictionary } from "./small-dictionary.ts";
import { wordsOf } from "./words.ts";

const read = (text: string) => parseQuestion(text, smallDictionary);

test.each([
  ["2016", 2016, 2016],
  ["in 2016", 2016, 2016],
  ["since 2020", 2020, null],
  ["from 2020", 2020, null],
  ["2015 onwards", 2015, null],
  ["depuis 2015", 2015, null],
  ["à partir de 2015", 2015, null],
  ["desde 2015", 2015, null],
  ["a partir de 2015", 2015, null],
  ["dal 2015", 2015, null],
  ["a partire dal 2015", 2015, null],
  ["seit 2019", 2019, null],
  ["ab 2019", 2019, null],
  ["منذ 2020", 2020, null],
  ["منذ ٢٠٢٠", 2020, null],
  ["since the year 2015", 2015, null],
  ["depuis l'année 2015", 2015, null],
  ["desde el año 2015", 2015, null],
  ["dall'anno 2015", 2015, null],
  ["seit dem Jahr 2015", 2015, null],
  ["منذ عام 2020", 2020, null],
  ["until 2015", null, 2015],
  ["jusqu'en 2015", null, 2015],
  ["hasta 2015", null, 2015],
  ["fino al 2015", null, 2015],
  ["bis 2015", null, 2015],
  ["حتى 2015", null, 2015],
  ["2010-2015", 2010, 2015],
  ["2010–2015", 2010, 2015],
  ["2015-2010", 2010, 2015],
  ["٢٠١٠-٢٠١٥", 2010, 2015],
  ["between 2010 and 2015", 2010, 2015],
  ["from 2010 to 2015", 2010, 2015],
  ["entre 2010 et 2015", 2010, 2015],
  ["de 2010 à 2015", 2010, 2015],
  ["entre 2010 y 2015", 2010, 2015],
  ["dal 2010 al 2015", 2010, 2015],
  ["tra il 2010 e il 2015", 2010, 2015],
  ["zwischen 2010 und 2015", 2010, 2015],
  ["von 2010 bis 2015", 2010, 2015],
  ["بين 2010 و 2015", 2010, 2015],
  ["بين 2010 و2015", 2010, 2015],
  ["1990s", 1990, 1999],
  ["the 1990's", 1990, 1999],
  ["the nineties", 1990, 1999],
  ["années 1990", 1990, 1999],
  ["années 90", 1990, 1999],
  ["años 90", 1990, 1999],
  ["los años noventa", 1990, 1999],
  ["anni '90", 1990, 1999],
  ["anni novanta", 1990, 1999],
  ["1990er Jahre", 1990, 1999],
  ["neunziger Jahre", 1990, 1999],
  ["التسعينيات", 1990, 1999],
  ["after 2015", 2016, null],
  ["before 2000", null, 1999],
  ["nach 2015", 2016, null],
  ["avant 2000", null, 1999],
])("%s is from %s to %s, whatever stands before or after, and leaves no word behind", (text, from, to) => {
  for (const asked of [text, `${text} turin`, `turin ${text}`, `turin, ${text}, food`]) {
    const question = read(asked);
    expect([asked, question.period?.from, question.period?.to, question.unknown]).toEqual([asked, from, to, []]);
  }
});

test.each(["20165", "216", "0 2016th", "agenda 2100x", "1789", "90", "turin novanta", "s"])("%s is no period", (text) =>
  expect(findPeriod(wordsOf(text))).toBeNull(),
);

test("any two years from 1900 to 2099 with a dash are the years between them", () => {
  const year = fc.integer({ min: 1900, max: 2099 });
  fc.assert(
    fc.property(year, year, (one, other) => {
      const period = findPeriod(wordsOf(`housing ${one}-${other} turin`));
      expect([period?.from, period?.to]).toEqual([Math.min(one, other), Math.max(one, other)]);
    }),
  );
});

test("what was typed of the period is kept, to be taken out when any period will do", () => {
  expect(read("housing since 2020").period?.typed).toBe("since 2020");
  expect(read("depuis 2015 logement").period?.typed).toBe("depuis 2015");
});
