// The names of what records point at, read once for a batch of documents.
import { inArray } from "drizzle-orm";
import type { Tables } from "../connect.ts";
import { cities, countries, organisations, people, series, statements, themes } from "../schema/index.ts";

export interface Neighbours {
  cities: Map<number, typeof cities.$inferSelect>;
  themes: Map<number, typeof themes.$inferSelect>;
  organisations: Map<number, typeof organisations.$inferSelect>;
  people: Map<number, typeof people.$inferSelect>;
  series: Map<number, typeof series.$inferSelect>;
  countries: Map<number, typeof countries.$inferSelect>;
  statements: (typeof statements.$inferSelect)[];
}

interface Pointers {
  cities?: number[];
  organisations?: number[];
  people?: number[];
  events?: number[];
}

const byId = <T extends { recordId: number }>(rows: T[]) => new Map(rows.map((row) => [row.recordId, row]));
const unique = (ids: number[] | undefined) => [...new Set(ids ?? [])];

/** Themes, series and countries are few and read whole; the rest by what the batch points at. */
export async function findNeighbours(tables: Tables, pointers: Pointers): Promise<Neighbours> {
  const none = <T>(): Promise<T[]> => Promise.resolve([]);
  const cityIds = unique(pointers.cities);
  const organisationIds = unique(pointers.organisations);
  const personIds = unique(pointers.people);
  const eventIds = unique(pointers.events);
  const [cityRows, themeRows, organisationRows, personRows, seriesRows, countryRows, statementRows] = await Promise.all(
    [
      cityIds.length
        ? tables.select().from(cities).where(inArray(cities.recordId, cityIds))
        : none<typeof cities.$inferSelect>(),
      tables.select().from(themes),
      organisationIds.length
        ? tables.select().from(organisations).where(inArray(organisations.recordId, organisationIds))
        : none<typeof organisations.$inferSelect>(),
      personIds.length
        ? tables.select().from(people).where(inArray(people.recordId, personIds))
        : none<typeof people.$inferSelect>(),
      tables.select().from(series),
      tables.select().from(countries),
      eventIds.length
        ? tables.select().from(statements).where(inArray(statements.eventId, eventIds))
        : none<typeof statements.$inferSelect>(),
    ],
  );
  return {
    cities: byId(cityRows),
    themes: byId(themeRows),
    organisations: byId(organisationRows),
    people: byId(personRows),
    series: byId(seriesRows),
    countries: byId(countryRows),
    statements: statementRows,
  };
}
