// The columns of a published table for a hand-written statement, named as the table's own type names them.
import { getTableColumns } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** `p."city_ids" as "cityIds", …` */
export function columnsOf(table: PgTable, alias: string): string {
  return Object.keys(getTableColumns(table))
    .map((name) => `${alias}."${snake(name)}" as "${name}"`)
    .join(", ");
}
