// Published practices.
import type { Evidence, OrganisationRole, Practice, PracticeStatus } from "@convivio/core";
import { boolean, date, index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { recordIds, sources, translated } from "./columns.ts";
import { published } from "./published.ts";

export const practices = pgTable(
  "practices",
  {
    ...published(),
    ...translated(),
    title: text().notNull(),
    pitch: text(),
    summary: text().notNull(),
    cityIds: recordIds(),
    /** EDTF, as told. */
    start: text(),
    end: text(),
    /** The days these cover, computed; null where open or not known. */
    rangeFrom: date(),
    rangeTo: date(),
    status: text().$type<PracticeStatus>().notNull(),
    themeIds: recordIds(),
    targetGroups: text().array().notNull(),
    organisations: jsonb().$type<{ organisation: number; role: OrganisationRole }[]>().notNull(),
    otherParticipants: text().array().notNull(),
    purpose: text(),
    rationale: text(),
    process: text(),
    impact: text(),
    lessons: text(),
    transfer: text(),
    adoptedFrom: jsonb().$type<Practice["adoptedFrom"]>().notNull(),
    resourceIds: recordIds(),
    media: jsonb().$type<Practice["media"]>().notNull(),
    sources: sources(),
    evidence: text().$type<Evidence>().notNull(),
    mixedResults: boolean().notNull(),
    checkedOn: date(),
    checkedBy: text(),
    originalLanguage: text().notNull(),
  },
  (table) => [
    index().on(table.title, table.recordId),
    // How fresh each is, without reading its story.
    index().on(table.recordId, table.status, table.checkedOn),
    index().using("gin", table.cityIds),
    index().using("gin", table.themeIds),
    index().using("gin", table.organisations.op("jsonb_path_ops")),
    index().using("gin", table.resourceIds),
    index().using("gin", table.sources.op("jsonb_path_ops")),
  ],
);
