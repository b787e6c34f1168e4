// Every kind of record with its fields, in the order of the story, and with the schema that what is published must meet.
import type { z } from "zod";
import { City } from "../city.ts";
import { Country } from "../country.ts";
import { Event } from "../event.ts";
import { Organisation } from "../organisation.ts";
import { Person } from "../person.ts";
import { Practice } from "../practice.ts";
import type { RecordKind } from "../record.ts";
import { Resource } from "../resource.ts";
import { Series } from "../series.ts";
import { Statement } from "../statement.ts";
import { Theme } from "../theme.ts";
import { Topic } from "../topic.ts";
import { eventFields, seriesFields, statementFields } from "./event.ts";
import type { Field } from "./field.ts";
import { cityFields, countryFields, organisationFields, personFields, themeFields, topicFields } from "./names.ts";
import { practiceFields } from "./practice.ts";
import { resourceFields } from "./resource.ts";

const fields: Record<RecordKind, readonly Field[]> = {
  theme: themeFields,
  topic: topicFields,
  country: countryFields,
  city: cityFields,
  organisation: organisationFields,
  person: personFields,
  series: seriesFields,
  resource: resourceFields,
  practice: practiceFields,
  event: eventFields,
  statement: statementFields,
};

/** What a published record of each kind must be. */
export const publishedSchemas = {
  theme: Theme,
  topic: Topic,
  country: Country,
  city: City,
  organisation: Organisation,
  person: Person,
  series: Series,
  resource: Resource,
  practice: Practice,
  event: Event,
  statement: Statement,
} as const satisfies Record<RecordKind, z.ZodType<{ slug: string }>>;

export function fieldsOf(kind: RecordKind): readonly Field[] {
  return fields[kind];
}

/** The fields that each translation of a record says in its own language; empty for kinds that are not translated. */
export function translatedFieldsOf(kind: RecordKind): readonly Field[] {
  return fields[kind].filter((field) => field.isTranslated);
}

/** Whether a record of this kind has a title in a language, which can be translated; a name belongs to none. */
export function hasTranslatedTitle(kind: RecordKind): boolean {
  return translatedFieldsOf(kind).some(({ name }) => name === titleFieldOf(kind));
}

/** The field under which people know a record of this kind: its title, name, text or labels. */
export function titleFieldOf(kind: RecordKind): string {
  const named: Partial<Record<RecordKind, string>> = { statement: "text", topic: "labels", country: "names" };
  return named[kind] ?? (fields[kind].some((field) => field.name === "title") ? "title" : "name");
}
