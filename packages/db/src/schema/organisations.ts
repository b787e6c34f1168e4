// Published organisations.
import type { OrganisationKind } from "@convivio/core";
import { pgTable, text } from "drizzle-orm/pg-core";
import { published } from "./published.ts";

export const organisations = pgTable("organisations", {
  ...published(),
  name: text().notNull(),
  acronym: text(),
  kind: text().$type<OrganisationKind>(),
  url: text(),
  otherNames: text().array().notNull(),
});
