// Columns and types that several tables share.

import type { Source, Translations } from "@convivio/core";
import { customType, integer, jsonb, text } from "drizzle-orm/pg-core";
import { records } from "./records.ts";
import { revisions } from "./revisions.ts";

export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** What every published row begins with: its record, the revision it shows, and its address. */
export const published = () => ({
  recordId: integer()
    .primaryKey()
    .references(() => records.id),
  revisionId: integer()
    .notNull()
    .references(() => revisions.id),
  slug: text().notNull().unique(),
});

export const recordIds = () => integer().array().notNull();

/** What is published of it in other languages; written when a translation is. */
export const translations = () => jsonb().$type<Translations>().notNull().default({});

export const sources = () => jsonb().$type<Source[]>().notNull();
