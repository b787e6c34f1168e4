// Where in the whole database a word stands: for promises that something is kept nowhere any more.
import type { Catalogue } from "../catalogue.ts";

/** Every table that says one of these words somewhere, however deep. */
export async function listTablesThatSay({ db }: Catalogue, words: readonly string[]): Promise<string[]> {
  const tables = await db.sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const said: string[] = [];
  for (const { name } of tables) {
    const rows = await db.sql`select 1 from ${db.sql(name)} t where t::text ~ ${words.join("|")} limit 1`;
    if (rows.length > 0) said.push(name);
  }
  return said.sort();
}
