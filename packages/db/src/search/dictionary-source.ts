// Reads the names and words from which the dictionary in the process is built: one round trip, a few megabytes.
import {
  buildDictionary,
  type Dictionary,
  type Entry,
  type Form,
  type Labels,
  type Names,
  type QuestionLanguage,
  questionLanguages,
} from "@convivio/core";
import { sql } from "drizzle-orm";
import type { Database } from "../connect.ts";
import * as schema from "../schema/index.ts";
import { readOrdinaryWords } from "./ordinary-words.ts";

export interface CatalogueNames {
  dictionary: Dictionary;
  cities: Map<number, typeof schema.cities.$inferSelect>;
  countries: Map<number, typeof schema.countries.$inferSelect>;
  themes: Map<number, typeof schema.themes.$inferSelect>;
  organisations: Map<number, typeof schema.organisations.$inferSelect>;
  people: Map<number, typeof schema.people.$inferSelect>;
  series: Map<number, typeof schema.series.$inferSelect>;
  /** Titles and addresses of what other records link to. */
  events: Map<number, Titled>;
  resources: Map<number, Titled>;
  version: number;
}

export interface Titled {
  recordId: number;
  slug: string;
  title: string;
  /** Its titles in other languages, by language. */
  titles: { [language: string]: string };
}

const byId = <T extends { recordId: number }>(rows: T[]) => new Map(rows.map((row) => [row.recordId, row]));

/** All that names something, as of one moment. */
export async function readNames(db: Database): Promise<CatalogueNames> {
  return db.tables.transaction(
    async (tables) => {
      const [versionRow] = await tables.select().from(schema.catalogueVersion);
      const cities = await tables.select().from(schema.cities);
      const countries = await tables.select().from(schema.countries);
      const themes = await tables.select().from(schema.themes);
      const topics = await tables.select().from(schema.topics);
      const organisations = await tables.select().from(schema.organisations);
      const people = await tables.select().from(schema.people);
      const series = await tables.select().from(schema.series);
      const titled = (table: typeof schema.events | typeof schema.resources) =>
        tables
          .select({ recordId: table.recordId, slug: table.slug, title: table.title, titles: titlesOf(table) })
          .from(table);
      const events = await titled(schema.events);
      const resources = await titled(schema.resources);
      const words = (await tables.select().from(schema.words)).filter((word) => word.documents > 0);
      const documents = await tables.$count(schema.searchDocuments);
      const version = versionRow?.version ?? 0;
      const entries: Entry[] = [
        ...cities.map((city) =>
          entry("city", city, city.names, named([city.name, ...Object.values(city.names), ...city.otherNames])),
        ),
        ...countries.map((country) =>
          entry("country", country, country.names, [
            ...named([...Object.values(country.names), ...country.otherNames]),
            ...labelled(country.adjectives, true),
          ]),
        ),
        ...themes.map((theme) =>
          entry("theme", theme, theme.name, [...labelled(asLabels(theme.name)), ...labelled(theme.otherLabels)]),
        ),
        ...topics.map((topic) => entry("topic", topic, firstLabels(topic.labels), labelled(topic.labels))),
        ...organisations.map((organisation) =>
          entry(
            "organisation",
            organisation,
            { en: organisation.name },
            named([
              organisation.name,
              ...(organisation.acronym === null ? [] : [organisation.acronym]),
              ...organisation.otherNames,
            ]),
          ),
        ),
        ...people.map((person) =>
          entry("person", person, { en: person.name }, named([person.name, ...person.nameVariants])),
        ),
        ...series.map((one) => entry("series", one, { en: one.title }, named([one.title, ...one.otherNames]))),
      ];
      return {
        dictionary: buildDictionary({ version, documents, entries, words, ...readOrdinaryWords() }),
        cities: byId(cities),
        countries: byId(countries),
        themes: byId(themes),
        organisations: byId(organisations),
        people: byId(people),
        series: byId(series),
        events: byId(events),
        resources: byId(resources),
        version,
      };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

function titlesOf(table: typeof schema.events | typeof schema.resources) {
  return sql<Titled["titles"]>`(
    select coalesce(jsonb_object_agg(one.key, one.value #>> '{fields,title}'), '{}')
    from jsonb_each(${table.translations}) one where one.value #>> '{fields,title}' is not null)`;
}

/** The version of the catalogue now, to be compared with that of a dictionary. */
export async function readVersion(db: Database): Promise<number> {
  const [row] = await db.tables.select({ version: schema.catalogueVersion.version }).from(schema.catalogueVersion);
  return row?.version ?? 0;
}

function entry(facet: Entry["facet"], row: { recordId: number; slug: string }, label: Names, forms: Form[]): Entry {
  return { facet, id: row.recordId, slug: row.slug, label, forms };
}

function named(names: readonly string[]): Form[] {
  return [...new Set(names)].map((text) => ({ text, language: null }));
}

function labelled(labels: Labels, isAdjective = false): Form[] {
  return questionLanguages.flatMap((language: QuestionLanguage) =>
    (labels[language] ?? []).map((text) => ({ text, language, isAdjective })),
  );
}

function asLabels(names: Names): Labels {
  return Object.fromEntries(Object.entries(names).map(([language, name]) => [language, [name]]));
}

function firstLabels(labels: Labels): Names {
  return Object.fromEntries(
    Object.entries(labels).flatMap(([language, [first]]) => (first === undefined ? [] : [[language, first]])),
  );
}
