// Published events.
import type { Event, EventStatus } from "@convivio/core";
import { date, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { recordIds, sources, translated } from "./columns.ts";
import { published } from "./published.ts";
import { records } from "./records.ts";

export const events = pgTable(
  "events",
  {
    ...published(),
    ...translated(),
    title: text().notNull(),
    otherNames: text().array().notNull(),
    seriesId: integer().references(() => records.id),
    numberInSeries: integer(),
    start: text().notNull(),
    end: text(),
    rangeFrom: date().notNull(),
    rangeTo: date(),
    timeZone: text().notNull(),
    cityId: integer()
      .notNull()
      .references(() => records.id),
    venue: text(),
    attendanceMode: text().$type<Event["attendanceMode"]>().notNull(),
    status: text().$type<EventStatus>().notNull(),
    kind: text().notNull(),
    organisers: jsonb().$type<Event["organisers"]>().notNull(),
    participants: jsonb().$type<Event["participants"]>().notNull(),
    summary: text().notNull(),
    practiceIds: recordIds(),
    resourceIds: recordIds(),
    nextSteps: text().array().notNull(),
    followsIds: recordIds(),
    followedByIds: recordIds(),
    originalLanguage: text().notNull(),
    sources: sources(),
    uid: text().notNull().unique(),
  },
  (table) => [
    index().on(table.rangeFrom, table.recordId),
    index().on(table.cityId, table.rangeFrom),
    index().on(table.seriesId, table.rangeFrom),
    index().using("gin", table.resourceIds),
    index().using("gin", table.organisers.op("jsonb_path_ops")),
  ],
);
