// What a database holds, read from PostgreSQL's own catalogue: a table that is added later is in the backup without a word here.
import type { ISql } from "postgres";

/** Everything but PostgreSQL's own, temporary tables, and what an extension brings along. */
export const isOurs = `
  n.nspname <> 'information_schema' and n.nspname !~ '^pg_' and not exists (
    select from pg_depend e where e.classid = c.tableoid and e.objid = c.oid and e.deptype = 'e'
  )`;

export interface Table {
  schema: string;
  name: string;
  /** Without those that PostgreSQL computes. */
  columns: string[];
  /** Its rows lie in its partitions, which are not listed by themselves. */
  isPartitioned: boolean;
}

export async function listTables(sql: ISql): Promise<Table[]> {
  const rows = await sql.unsafe(`
    select n.nspname as schema, c.relname as name, c.relkind = 'p' as partitioned,
      array(
        select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum
      ) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and ${isOurs}
    order by n.nspname collate "C", c.relname collate "C"`);
  return rows.map(({ schema, name, partitioned, columns }) => ({ schema, name, columns, isPartitioned: partitioned }));
}

export interface Sequence {
  schema: string;
  name: string;
  /** As text: it may be larger than a number here can be. */
  last: string;
  /** Whether `last` has been given out. */
  isCalled: boolean;
}

export async function listSequences(sql: ISql): Promise<Sequence[]> {
  const names = await sql.unsafe(`
    select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'S' and ${isOurs} order by n.nspname collate "C", c.relname collate "C"`);
  const sequences: Sequence[] = [];
  for (const { schema, name } of names) {
    const [row] = await sql`select last_value::text as last, is_called from ${sql(schema)}.${sql(name)}`;
    sequences.push({ schema, name, last: String(row?.last), isCalled: row?.is_called === true });
  }
  return sequences;
}

/** A name as SQL reads it, whatever it is. */
export function quoted(...names: string[]): string {
  return names.map((name) => `"${name.replaceAll('"', '""')}"`).join(".");
}

export const nameOf = ({ schema, name }: { schema: string; name: string }): string => quoted(schema, name);
