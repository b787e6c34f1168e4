// One row: a number that grows with every change of the catalogue, by which a process knows that its dictionary is old.
import { boolean, integer, pgTable } from "drizzle-orm/pg-core";

export const catalogueVersion = pgTable("catalogue_version", {
  isOnly: boolean().primaryKey().default(true),
  version: integer().notNull(),
});
