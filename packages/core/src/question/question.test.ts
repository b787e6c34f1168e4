// What a question means.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQuestion } from "./question.ts";
import { smallDictionary } from "./small-dictionary.ts";

const read = (text: string) => parseQuestion(text, smallDictionary);
const placesOf = (text: string) =>
  read(text).places.map((readings) => readings.map((concept) => `${concept.facet} ${concept.slug}`));
const conceptsOf = (text: string) =>
  read(text).concepts.map((concept) => `${concept.facet} ${concept.slug ?? concept.words[0]?.join(" ")}`);
const meaningOf = (text: string) => ({
  places: placesOf(text),
  concepts: conceptsOf(text),
  unknown: read(text).unknown,
});

describe("places and themes", () => {
  test.each([
    ["turin housing", "turin", "housing"],
    ["TORINO LOGEMENT", "turin", "housing"],
    ["Turín vivienda", "turin", "housing"],
    ["abitare a Torino", "turin", "housing"],
    ["Wohnen in Mailand", "milan", "housing"],
    ["السكن في تورينو", "turin", "housing"],
    ["éducation à Montréal", "montreal", "education"],
    ["EDUCACION montreal", "montreal", "education"],
    ["lodz bildung", "lodz", "education"],
    ["New York education", "new-york", "education"],
  ])("%s: a city and a theme, in any of six languages, accents and case folded", (text, city, theme) => {
    expect(meaningOf(text)).toEqual({ places: [[`city ${city}`]], concepts: [`theme ${theme}`], unknown: [] });
  });

  test.each([
    ["東京", "tokyo"],
    ["도쿄", "tokyo"],
    ["சென்னை", "chennai"],
    ["กรุงเทพฯ", "bangkok"],
    ["نيويورك", "new-york"],
  ])("%s: a name in another script is kept and known", (text, city) => {
    expect(meaningOf(text)).toEqual({ places: [[`city ${city}`]], concepts: [], unknown: [] });
  });

  test("marks that make another letter in their script are not folded away", () => {
    expect(read("சனன").places).toEqual([]);
    expect(read("சனன").unknown).toEqual(["சனன"]);
  });

  test("the order of names, themes, periods and words changes nothing", () => {
    const parts = ["turin", "new york", "housing", "rumours", "since 2020", "food", "zzzqx", '"open society"'];
    const shuffled = fc.shuffledSubarray(parts, { minLength: 2 });
    fc.assert(
      fc.property(shuffled, (chosen) => {
        const straight = meaningOf(parts.filter((part) => chosen.includes(part)).join(", "));
        const turned = meaningOf(chosen.join(", "));
        expect(turned.places.flat().sort()).toEqual(straight.places.flat().sort());
        expect(turned.concepts.sort()).toEqual(straight.concepts.sort());
        expect(turned.unknown).toEqual(straight.unknown);
      }),
    );
  });

  test("a second city joins the first: either will do; another kind of place narrows", () => {
    expect(placesOf("turin milan")).toEqual([["city turin", "city milan"]]);
    expect(placesOf("turin japan")).toEqual([["city turin"], ["country jp"]]);
  });

  test("a name said twice, in whatever language, is asked for once", () => {
    expect(placesOf("turin Torino")).toEqual([["city turin"]]);
    expect(conceptsOf("food food housing logement")).toEqual(["theme housing", "word food"]);
  });

  test("the longest name wins: an organisation is not its words", () => {
    expect(placesOf("open society foundations")).toEqual([["organisation open-society"]]);
    expect(conceptsOf("open society")).toEqual(["word open", "word societi"]);
  });
});

describe("doubtful names", () => {
  test("Luxembourg alone is the city; beside a topic it is the city or the country", () => {
    expect(placesOf("luxembourg")).toEqual([["city luxembourg"]]);
    expect(placesOf("luxembourg housing")).toEqual([["city luxembourg", "country lu"]]);
  });

  test("Roma alone is the city or the people", () => {
    expect(placesOf("roma")).toEqual([["city rome", "topic roma"]]);
  });

  test("Roma beside a theme is one thing asked about, in either sense, and no place that must hold", () => {
    const question = read("roma education");
    expect(question.places).toEqual([]);
    expect(question.concepts.map((concept) => concept.slug)).toEqual(["rome", "education"]);
    expect(question.concepts[0]?.words).toContainEqual(["roma"]);
  });

  test("a short acronym in small letters beside other words is no organisation; in capitals it is", () => {
    expect(placesOf("hug housing")).toEqual([]);
    expect(placesOf("HUG housing")).toEqual([["organisation hug"]]);
    expect(placesOf("hug")).toEqual([["organisation hug"]]);
  });

  test("Italian is the country beside cities or alone, and a word in Italian courses", () => {
    expect(placesOf("Italian cities")).toEqual([["country it"]]);
    expect(placesOf("italian")).toEqual([["country it"]]);
    expect(placesOf("Italian courses for mothers")).toEqual([]);
  });

  test("organisations of one family know the part of the name they share", () => {
    expect(read("open society foundations").places[0]?.[0]?.family).toEqual(["open", "societi"]);
    expect(read("HUG").places[0]?.[0]?.family).toEqual([]);
  });
});

describe("phrases and words", () => {
  test.each(['"open society" turin', "“open society” turin", "«open society» turin", "„open society“ turin"])(
    "%s: words in quotation marks stand together",
    (text) => {
      expect(meaningOf(text)).toEqual({ places: [["city turin"]], concepts: ["phrase open societi"], unknown: [] });
    },
  );

  test("quotation marks around nothing, or not closed, are no phrase", () => {
    expect(conceptsOf('"!!" food')).toEqual(["word food"]);
    expect(conceptsOf('"food gardens')).toEqual(["word food", "word garden"]);
  });

  test("words that name nothing say nothing: how, do, cities, best practices", () => {
    const { places, concepts, unknown } = meaningOf("how do cities help with food? best practices please");
    expect({ places, concepts, unknown }).toEqual({ places: [], concepts: ["word food"], unknown: [] });
  });

  test("a word that nothing in the catalogue says is unknown, as it was typed", () => {
    expect(read("Zzzqx turin").unknown).toEqual(["Zzzqx"]);
  });

  test("the rarer a word, the more it tells", () => {
    const [food, gardens, vegetable] = read("food gardens vegetable").concepts.map((concept) => concept.weight);
    expect(food).toBeLessThan(gardens ?? 0);
    expect(gardens).toBeLessThan(vegetable ?? 0);
  });
});

describe("corrections", () => {
  test.each([
    ["barcelna", "barcelona"],
    ["barcellona", null],
    ["Barcelonaa", "barcelona"],
    ["bracelona", "barcelona"],
    ["barcelons", "barcelona"],
    ["housng", "housing"],
    ["برشلنة", "برشلونه"],
  ])("%s becomes %s", (typed, taken) => {
    expect(read(typed).corrected).toEqual(taken === null ? [] : [{ typed, taken }]);
    expect([...read(typed).places, ...read(typed).concepts]).toHaveLength(1);
  });

  test.each(["help", "world", "from", "gardens", "rom", "turin", "rum", "2O16", "barcln"])(
    "%s is left as it is: ordinary, known, short, with a digit, or two slips away",
    (typed) => expect(read(`food ${typed}`).corrected).toEqual([]),
  );

  test("a slip may also be in a word that only texts say", () => {
    expect(read("vegetble").corrected).toEqual([{ typed: "vegetble", taken: "vegetable" }]);
    expect(conceptsOf("vegetble")).toEqual(["word veget"]);
  });
});

describe("events", () => {
  test("upcoming and past, in six languages, are dates and no words", () => {
    for (const text of [
      "/event upcoming",
      "/event prochains",
      "/event próximos",
      "/event prossimi",
      "/event kommende",
      "/event قادمة",
    ]) {
      expect([text, read(text).when, read(text).unknown, read(text).concepts]).toEqual([text, "upcoming", [], []]);
    }
    for (const text of [
      "/event past",
      "/event passés",
      "/event pasados",
      "/event passati",
      "/event vergangene",
      "/event سابقة",
    ]) {
      expect([text, read(text).when, read(text).unknown, read(text).concepts]).toEqual([text, "past", [], []]);
    }
  });

  test("a question about practices has no such dates", () => {
    expect(read("/practice past food").when).toBeNull();
  });
});
