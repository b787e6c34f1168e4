// How a snapshot of each kind becomes its published row.

import type { Translations } from "@convivio/core";
import {
  City,
  Country,
  Event,
  Organisation,
  Person,
  Practice,
  type RecordKind,
  Resource,
  rangeOf,
  Series,
  Statement,
  Theme,
  Topic,
} from "@convivio/core";
import { eq } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { z } from "zod";
import type { Tables } from "../connect.ts";
import * as schema from "../schema/index.ts";

export interface Head {
  recordId: number;
  revisionId: number;
  slug: string;
}

interface Publisher {
  schema: z.ZodType<{ slug: string }>;
  /** The row that a snapshot becomes, of which the columns that the database fills are left out. */
  rowOf(head: Head, snapshot: unknown): Readonly<Record<string, unknown>>;
  write(tables: Tables, head: Head, snapshot: unknown): Promise<void>;
  remove(tables: Tables, recordId: number): Promise<void>;
  /** Only for kinds that are translated. */
  writeTranslations(tables: Tables, recordId: number, translations: Translations): Promise<void>;
}

/** Ties a record's schema to its table: the row is inserted, or replaced as a whole. */
function publisher<S extends z.ZodType<{ slug: string }>, T extends PgTable & { recordId: unknown }>(
  schemaOfKind: S,
  table: T,
  rowOf: (snapshot: z.infer<S>) => Omit<T["$inferInsert"], keyof Head>,
): Publisher {
  const wholeRowOf = (head: Head, snapshot: unknown) => ({ ...head, ...rowOf(snapshot as z.infer<S>) });
  return {
    schema: schemaOfKind,
    rowOf: wholeRowOf,
    async write(tables, head, snapshot) {
      const row = wholeRowOf(head, snapshot) as T["$inferInsert"];
      await tables
        .insert(table)
        .values(row)
        .onConflictDoUpdate({ target: table.recordId as never, set: row as never });
    },
    async remove(tables, recordId) {
      await tables.delete(table).where(eq(table.recordId as never, recordId));
    },
    async writeTranslations(tables, recordId, translations) {
      await tables
        .update(table)
        .set({ translations } as never)
        .where(eq(table.recordId as never, recordId));
    },
  };
}

export const publishers: Record<RecordKind, Publisher> = {
  theme: publisher(Theme, schema.themes, ({ name, otherLabels, description }) => ({ name, otherLabels, description })),
  topic: publisher(Topic, schema.topics, ({ theme, labels }) => ({ themeId: theme, labels })),
  country: publisher(Country, schema.countries, ({ slug: _, ...country }) => country),
  city: publisher(City, schema.cities, ({ slug: _, country, partOf, ...city }) => ({
    ...city,
    countryId: country,
    partOfId: partOf,
  })),
  organisation: publisher(Organisation, schema.organisations, ({ slug: _, ...organisation }) => organisation),
  person: publisher(Person, schema.people, ({ name, nameVariants }) => ({ name, nameVariants })),
  series: publisher(Series, schema.series, ({ slug: _, ...series }) => series),
  resource: publisher(Resource, schema.resources, ({ slug: _, publishers: ids, themes, practices, ...resource }) => ({
    ...resource,
    publisherIds: ids,
    themeIds: themes,
    practiceIds: practices,
  })),
  practice: publisher(Practice, schema.practices, ({ slug: _, cities, themes, resources, ...practice }) => {
    const range = rangeOf(practice.start, practice.end, practice.status === "running");
    return {
      ...practice,
      cityIds: cities,
      themeIds: themes,
      resourceIds: resources,
      rangeFrom: range?.from ?? null,
      rangeTo: range?.to ?? null,
    };
  }),
  event: publisher(Event, schema.events, ({ slug: _, series, city, practicesShown, resourcesShown, ...event }) => {
    const range = rangeOf(event.start, event.end);
    return {
      ...event,
      seriesId: series,
      cityId: city,
      practiceIds: practicesShown,
      resourceIds: resourcesShown,
      followsIds: event.follows,
      followedByIds: event.followedBy,
      rangeFrom: range?.from ?? "0001-01-01",
      rangeTo: range?.to ?? null,
    };
  }),
  statement: publisher(
    Statement,
    schema.statements,
    ({ slug: _, person, event, affiliation, themes, ...statement }) => ({
      ...statement,
      personId: person,
      eventId: event,
      affiliationId: affiliation,
      themeIds: themes,
    }),
  ),
};
