// The columns that a hand-written statement reads, named as the tables' own types name them.
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

export type ListedPractice = Pick<typeof practices.$inferSelect, (typeof listedPracticeColumns)[number]>;

export const allEventColumns = Object.keys(getTableColumns(events));

/** `p."city_ids" as "cityIds", …` */
export function columnsAs(names: readonly string[], alias: string): string {
  return names.map((name) => `${alias}."${snake(name)}" as "${name}"`).join(", ");
}
