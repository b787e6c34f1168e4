// What every published row begins with.
import { integer, text } from "drizzle-orm/pg-core";
import { records } from "./records.ts";
import { revisions } from "./revisions.ts";

/** Its record, the revision it shows, and its address. */
export const published = () => ({
  recordId: integer()
    .primaryKey()
    .references(() => records.id),
  revisionId: integer()
    .notNull()
    .references(() => revisions.id),
  slug: text().notNull().unique(),
});
