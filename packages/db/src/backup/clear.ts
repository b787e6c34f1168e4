// A database emptied for a restore: of everything that a backup would hold, and of nothing that is not ours.
import type { TransactionSql } from "postgres";
import { isOurs, listTables, nameOf } from "./contents.ts";

/** Tables without rows count as nothing: the next start would fill them from the seed. */
export async function isEmpty(tx: TransactionSql): Promise<boolean> {
  const tables = (await listTables(tx)).filter(({ schema }) => schema !== "drizzle");
  for (const table of tables) {
    const found = await tx.unsafe(`select from ${nameOf(table)} limit 1`);
    if (found.length > 0) return false;
  }
  return true;
}

/** Nobody reads or writes from here on, until the transaction ends. */
export async function lockTables(tx: TransactionSql): Promise<void> {
  const tables = await listTables(tx);
  if (tables.length > 0) await tx.unsafe(`lock table ${tables.map(nameOf).join(", ")} in access exclusive mode`);
}

/** What hangs together goes together: each kind is asked for when the one before it is gone, and may be gone too. */
const droppings = [
  `select format('drop %s if exists %s cascade', case c.relkind when 'v' then 'view' else 'materialized view' end,
     c.oid::regclass)
   from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('v', 'm') and ${isOurs}`,
  `select 'drop table ' || string_agg(c.oid::regclass::text, ', ') || ' cascade'
   from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p') and not c.relispartition and ${isOurs} having count(*) > 0`,
  `select format('drop sequence if exists %s cascade', c.oid::regclass)
   from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${isOurs}`,
  `select format('drop routine if exists %s cascade', c.oid::regprocedure)
   from pg_proc c join pg_namespace n on n.oid = c.pronamespace where ${isOurs}`,
  `select format('drop type if exists %s cascade', c.oid::regtype)
   from pg_type c join pg_namespace n on n.oid = c.typnamespace
   where ${isOurs} and (c.typtype in ('e', 'd', 'r') or c.typtype = 'c' and exists (
     select from pg_class r where r.oid = c.typrelid and r.relkind = 'c'))`,
];

/** A schema in which anything is left (an extension's own) stays. */
const emptySchemas = `
  select format('drop schema %I', c.nspname) from pg_namespace c join pg_namespace n on n.oid = c.oid
  where n.nspname <> 'public' and ${isOurs} and not exists (
    select from pg_depend d where d.refclassid = 'pg_namespace'::regclass and d.refobjid = c.oid
  )`;

export async function clear(tx: TransactionSql): Promise<void> {
  for (const question of [...droppings, emptySchemas]) {
    for (const [statement] of await tx.unsafe(question).values()) await tx.unsafe(String(statement));
  }
}
