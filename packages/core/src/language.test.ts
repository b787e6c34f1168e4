// Languages, names and addresses.
import fc from "fast-check";
import { expect, test } from "vitest";
import { closestLanguage, isRightToLeft, languageAccepted, nameIn } from "./language.ts";
import { Slug, slugOf } from "./slug.ts";

test.each([
  ["fr-CA", "fr"],
  ["ar_EG", "ar"],
  ["IT", "it"],
  ["es-419", "es"],
  ["de-AT", "en"],
  ["frr", "en"],
  ["", "en"],
  [null, "en"],
  [undefined, "en"],
])("a reader of %s is answered in %s", (tag, language) => expect(closestLanguage(tag)).toBe(language));

test("a name is given in the language asked for, else in English, else as there is one", () => {
  expect(nameIn({ en: "Turin", it: "Torino" }, "it")).toBe("Torino");
  expect(nameIn({ en: "Turin", it: "Torino" }, "ar")).toBe("Turin");
  expect(nameIn({ ja: "東京" }, "ar")).toBe("東京");
  expect(nameIn({}, "ar", "tokyo")).toBe("tokyo");
});

test("Arabic runs from right to left, also with its region", () => {
  expect(["ar", "ar-EG", "he", "en", "arn"].map(isRightToLeft)).toEqual([true, true, true, false, false]);
});

test.each([
  ["São Paulo", "sao-paulo"],
  ["Łódź", "lodz"],
  ["L'Hospitalet de Llobregat", "l-hospitalet-de-llobregat"],
  ["Straße & Co.", "strasse-co"],
  ["  --  ", ""],
  ["東京", ""],
])("%s has the address «%s»", (name, slug) => expect(slugOf(name)).toBe(slug));

test("whatever the name, its slug is a valid one, or empty when it has no Latin letter or digit", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 300 }),
        fc.string({ unit: "grapheme", minLength: 100, maxLength: 300 }),
      ),
      (name) => {
        const slug = slugOf(name);
        expect(slug === "" || Slug.safeParse(slug).success).toBe(true);
      },
    ),
  );
});

test.each([
  [undefined, "en"],
  ["", "en"],
  ["de, nl", "en"],
  ["ar-EG", "ar"],
  ["fr;q=0, es", "es"],
  ["en;q=0.5, IT ; q=0.7", "it"],
  [";;q=,,,=", "en"],
])("Accept-Language %s is read as %s", (header, language) => {
  expect(languageAccepted(header)).toBe(language);
});
