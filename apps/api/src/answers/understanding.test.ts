// Every name in every language, both orders and slips of the finger, asked of the real catalogue; the figures are printed.
import { type Dictionary, type Entry, fold, parseQuestion, questionLanguages, wordsOf } from "@convivio/core";
import type { CatalogueNames } from "@convivio/db";
import { createRandom, search } from "@convivio/db";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestCatalogue, type TestCatalogue } from "../testing/index.ts";

let opened: TestCatalogue;
let names: CatalogueNames;
let dictionary: Dictionary;

beforeAll(async () => {
  opened = await openTestCatalogue();
  names = opened.catalogue.names;
  dictionary = opened.catalogue.dictionary;
});
afterAll(() => opened.close());

async function slugsOf(text: string): Promise<string[]> {
  const question = parseQuestion(text, dictionary);
  const found = await search(opened.catalogue.db, dictionary, {
    kind: "practice",
    question,
    pageSize: 100,
    language: "en",
  });
  return found.hits.map((hit) => hit.row.slug);
}

/** Asks many questions, a few at a time. @returns those that failed, and the share that did not. */
async function checkAll<T>(what: string, cases: readonly T[], holds: (one: T) => Promise<string | null>) {
  const failed: string[] = [];
  for (let at = 0; at < cases.length; at += 8) {
    const outcomes = await Promise.all(cases.slice(at, at + 8).map(holds));
    failed.push(...outcomes.filter((outcome) => outcome !== null));
  }
  const share = 1 - failed.length / cases.length;
  process.stdout.write(
    `${what}: ${(share * 100).toFixed(2)} % of ${cases.length}${failed.length ? `; not: ${failed.join(" | ")}` : ""}\n`,
  );
  expect(cases.length).toBeGreaterThan(0);
  return share;
}

const namesOf = (entry: Entry) => [
  ...new Set(entry.forms.filter((form) => form.isAdjective !== true).map((form) => form.text)),
];

/** Slugs of the practices in each city and its districts. */
async function practicesByCity(): Promise<Map<number, string[]>> {
  const rows = await opened.catalogue.db.sql<
    { slug: string; city_ids: number[] }[]
  >`select slug, city_ids from practices`;
  const isIn = (id: number, city: number) => id === city || names.cities.get(id)?.partOfId === city;
  return new Map(
    [...names.cities.keys()].map((city) => [
      city,
      rows
        .filter((row) => row.city_ids.some((id) => isIn(id, city)))
        .map((row) => row.slug)
        .sort(),
    ]),
  );
}

/** "Luxembourg" is a city and a country, "Roma" a city and a people: either may be meant. */
const isDoubtful = (name: string) => parseQuestion(name, dictionary).places.some((readings) => readings.length > 1);

test("every name of every city in every language gives exactly the practices of that city and its districts; a doubtful one gives all of these", async () => {
  const wanted = await practicesByCity();
  const cases = dictionary.entries("city").flatMap((city) => namesOf(city).map((name) => ({ city, name })));
  const share = await checkAll("names of cities", cases, async ({ city, name }) => {
    const practices = wanted.get(city.id) ?? [];
    const all = await slugsOf(name);
    const got = (isDoubtful(name) ? all.filter((slug) => practices.includes(slug)) : all).sort();
    return got.join() === practices.slice(0, 100).join()
      ? null
      : `${name} (${city.slug}: ${got.length} not ${wanted.get(city.id)?.length})`;
  });
  expect(share).toBeGreaterThanOrEqual(0.99);
  const doubtful = cases.filter(({ name }) => isDoubtful(name)).map(({ name }) => name);
  process.stdout.write(`doubtful names of cities: ${doubtful.join(", ")}\n`);
  expect(doubtful.length / cases.length).toBeLessThan(0.04);
});

test("every label of every theme in every language is understood as the theme", async () => {
  const cases = dictionary.entries("theme").flatMap((theme) => namesOf(theme).map((label) => ({ theme, label })));
  const share = await checkAll("labels of themes", cases, async ({ theme, label }) => {
    const { concepts, places } = parseQuestion(label, dictionary);
    const understood = [...concepts, ...places.flat()].map((concept) => `${concept.facet} ${concept.slug}`);
    return understood.includes(`theme ${theme.slug}`) ? null : `${label} (${theme.slug}: ${understood.join(", ")})`;
  });
  expect(share).toBeGreaterThanOrEqual(0.99);
});

test("a theme's name in any language lists what its English name lists", async () => {
  const cases = [...names.themes.values()].flatMap((theme) =>
    questionLanguages.flatMap((language) => theme.name[language] ?? []).map((name) => ({ theme, name })),
  );
  const share = await checkAll("names of themes", cases, async ({ theme, name }) => {
    const [got, english] = await Promise.all([slugsOf(name), slugsOf(theme.name.en ?? "")]);
    const tagged = (slugs: string[]) => slugs.slice(0, 10).join();
    return tagged(got) === tagged(english) ? null : `${name} (${theme.slug})`;
  });
  expect(share).toBeGreaterThanOrEqual(0.99);
});

test("city and theme give the same answer in both orders, in every language", async () => {
  const random = createRandom(2011);
  const cities = dictionary.entries("city");
  const themes = dictionary.entries("theme");
  const cases = Array.from({ length: 600 }, () => ({
    city: random.pick(namesOf(random.pick(cities))),
    theme: random.pick(namesOf(random.pick(themes))),
  }));
  const share = await checkAll("city theme = theme city", cases, async ({ city, theme }) => {
    const [straight, turned] = await Promise.all([slugsOf(`${city} ${theme}`), slugsOf(`${theme} ${city}`)]);
    return straight.join() === turned.join() ? null : `${city} ${theme}`;
  });
  expect(share).toBeGreaterThanOrEqual(0.99);
});

/** One slip: a letter put in, left out, changed, or two swapped; never in the first place alone and never a no-op. */
function slip(name: string, random: ReturnType<typeof createRandom>): string {
  const letters = [...name];
  const spots = letters.flatMap((letter, at) => (/[\p{L}]/u.test(letter) ? [at] : []));
  const at = random.pick(spots);
  const alphabet = /[\u0600-\u06FF]/.test(name) ? [..."ابتدرسعلمن"] : [..."abcdefghijklmnopqrstuvwxyz"];
  const kind = random.below(4);
  if (kind === 0) letters.splice(at, 0, random.pick(alphabet));
  else if (kind === 1) letters.splice(at, 1);
  else if (kind === 2) letters[at] = random.pick(alphabet);
  else [letters[at], letters[at + 1]] = [letters[at + 1] ?? "", letters[at] ?? ""];
  return letters.join("");
}

test("a slip of one letter in a name of five letters or more is understood", async () => {
  const random = createRandom(26_09_2011);
  const named = [...dictionary.entries("city"), ...dictionary.entries("country")];
  const all = named
    .flatMap((entry) => namesOf(entry).map((name) => ({ entry, name })))
    .filter(({ name }) => /^[\p{L}]{5,}$/u.test(name.normalize("NFC")));
  const cases = Array.from({ length: 1500 }, () => random.pick(all))
    .map(({ entry, name }) => ({ entry, name, typed: slip(name, random) }))
    .filter(({ name, typed }) => fold(typed) !== fold(name));
  const share = await checkAll("slips in names", cases, async ({ entry, name, typed }) => {
    const understood = parseQuestion(typed, dictionary)
      .places.flat()
      .map((place) => place.slug);
    return understood.includes(entry.slug) ? null : `${typed} (${name}) → ${understood.join() || "nothing"}`;
  });
  expect(share).toBeGreaterThanOrEqual(0.9);
});

test("a slip in a city's name beside a theme is understood too", async () => {
  const random = createRandom(42);
  const all = dictionary
    .entries("city")
    .flatMap((city) => namesOf(city).map((name) => ({ city, name })))
    .filter(({ name }) => /^[\p{L}]{6,}$/u.test(name));
  const cases = Array.from({ length: 400 }, () => ({
    ...random.pick(all),
    theme: random.pick(["housing", "éducation", "salute", "cultura"]),
  }))
    .map((one) => ({ ...one, typed: slip(one.name, random) }))
    .filter(({ name, typed }) => fold(typed) !== fold(name));
  const share = await checkAll("slips beside a theme", cases, async ({ city, typed, theme }) => {
    const slugs = parseQuestion(`${theme} ${typed}`, dictionary)
      .places.flat()
      .map((place) => place.slug);
    return slugs.includes(city.slug) ? null : `${typed} (${city.slug})`;
  });
  expect(share).toBeGreaterThanOrEqual(0.9);
});

test("ordinary words of members' questions are never corrected into something else", async () => {
  const ordinary =
    "help where which people about their these could would children women young newcomers arrivals council street neighbours between support working".split(
      " ",
    );
  const corrected = ordinary.flatMap((word) => parseQuestion(`turin ${word}`, dictionary).corrected);
  expect(corrected).toEqual([]);
  expect(wordsOf(ordinary.join(" "))).toHaveLength(ordinary.length);
});
