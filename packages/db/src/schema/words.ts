// How many documents hold each lexeme, and how texts spell it: what the dictionary knows of rarity and of right spelling.
import { integer, pgTable, text } from "drizzle-orm/pg-core";

export const words = pgTable("words", {
  lexeme: text().primaryKey(),
  spelling: text().notNull(),
  documents: integer().notNull(),
});
