// Columns and types that several tables share.

import type { Source, Translations } from "@convivio/core";
import { customType, integer, jsonb } from "drizzle-orm/pg-core";

export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

export const recordIds = () => integer().array().notNull();

export const sources = () => jsonb().$type<Source[]>().notNull();

/** The published translations of a record, beside what it says in its own language: read with it, without a further look-up. */
export const translated = () => ({ translations: jsonb().$type<Translations>().notNull().default({}) });
