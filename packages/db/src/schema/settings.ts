// One row: what the secretariat has decided for its whole desk.
import type { Settings } from "@convivio/core";
import { boolean, jsonb, pgTable } from "drizzle-orm/pg-core";

export const settings = pgTable("settings", {
  isOnly: boolean().primaryKey().default(true),
  settings: jsonb().$type<Partial<Settings>>().notNull(),
});
