// The columns that a hand-written statement reads, named as the tables' own types name them.
import { type RecordKind, translatedFieldsOf } from "@convivio/core";
import { getTableColumns } from "drizzle-orm";
import { events, type practices } from "../schema/index.ts";

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What a list shows of a practice; its story is read only when it is opened. */
export const listedPracticeColumns = [
  "recordId",
  "revisionId",
  "slug",
  "title",
  "pitch",
  "summary",
  "cityIds",
  "start",
  "end",
  "status",
  "themeIds",
  "sources",
  "evidence",
  "checkedOn",
  "originalLanguage",
] as const satisfies (keyof typeof practices.$inferSelect)[];

/** Of its translations a list reads the one that its reader wants, if there is one, and of that no story. */
export type ListedPractice = Pick<
  typeof practices.$inferSelect,
  (typeof listedPracticeColumns)[number] | "translations"
>;

export const allEventColumns = Object.keys(getTableColumns(events)).filter((name) => name !== "translations");

/** `p."city_ids" as "cityIds", …` */
export function columnsAs(names: readonly string[], alias: string): string {
  return names.map((name) => `${alias}."${snake(name)}" as "${name}"`).join(", ");
}

/** The one translation that a reader wants, where there is one, and of it no story; nothing is read of rows without it. */
export function translationInto(language: string, kind: RecordKind, alias: string): string {
  const all = `${alias}."translations"`;
  const stories = translatedFieldsOf(kind).flatMap(({ name, type }) => (type === "markdown" ? [name] : []));
  return `case when ${all} ? ${language}::text
    then jsonb_build_object(${language}::text, ${all} -> ${language}::text || jsonb_build_object(
      'fields', (${all} -> ${language}::text -> 'fields') - '{${stories.join(",")}}'::text[]))
    else '{}'::jsonb end as "translations"`;
}
