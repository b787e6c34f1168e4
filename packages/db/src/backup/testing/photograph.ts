// All that a database holds, as text that can be compared: rows, sequences and how everything is made, asked in another way than a backup does.
import type { Database } from "../../connect.ts";

const ours = `n.nspname <> 'information_schema' and n.nspname !~ '^pg_'`;
const classes = `pg_class c join pg_namespace n on n.oid = c.relnamespace`;

/** Each makes lines of text; nothing in them depends on when or in which order things were made. */
const structure = {
  columns: `select concat_ws(' ', table_schema, table_name, column_name, ordinal_position - (
      select count(*) from pg_attribute a
      where a.attrelid = format('%I.%I', table_schema, table_name)::regclass and a.attisdropped and a.attnum < ordinal_position
    ), format_type(a.atttypid, a.atttypmod), column_default, is_nullable, identity_generation, generation_expression, collation_name)
    from information_schema.columns join pg_attribute a
      on a.attrelid = format('%I.%I', table_schema, table_name)::regclass and a.attname = column_name
    where table_schema <> 'information_schema' and table_schema !~ '^pg_'`,
  tables: `select concat_ws(' ', c.oid::regclass, c.relkind, c.reloptions, pg_get_expr(c.relpartbound, c.oid),
      case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end,
      (select h.inhparent::regclass from pg_inherits h where h.inhrelid = c.oid))
    from ${classes} where ${ours} and c.relkind in ('r', 'p')`,
  indexes: `select concat_ws(' ', pg_get_indexdef(i.indexrelid), i.indisvalid, i.indisunique,
      (select h.inhparent::regclass from pg_inherits h where h.inhrelid = i.indexrelid))
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace where ${ours}`,
  constraints: `select concat_ws(' ', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid), k.convalidated)
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace where ${ours}`,
  triggers: `select concat_ws(' ', pg_get_triggerdef(t.oid), t.tgenabled)
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and not t.tgisinternal`,
  functions: `select pg_get_functiondef(c.oid) from pg_proc c join pg_namespace n on n.oid = c.pronamespace where ${ours}`,
  types: `select concat_ws(' ', t.oid::regtype, l.enumlabel, l.enumsortorder)
    from pg_type t join pg_namespace n on n.oid = t.typnamespace join pg_enum l on l.enumtypid = t.oid where ${ours}`,
  sequences: `select concat_ws(' ', schemaname, sequencename, data_type, start_value, min_value, max_value, increment_by,
      cycle, cache_size, last_value) from pg_sequences`,
  owners: `select concat_ws(' ', d.objid::regclass, d.refobjid::regclass, d.refobjsubid, d.deptype) from pg_depend d
    join pg_class c on c.oid = d.objid join pg_namespace n on n.oid = c.relnamespace
    where d.classid = 'pg_class'::regclass and c.relkind = 'S' and d.deptype in ('a', 'i') and ${ours}`,
};

export type Picture = Record<string, string[]>;

export async function photograph(db: Database): Promise<Picture> {
  const pictures: Picture = {};
  for (const [name, question] of Object.entries(structure)) pictures[name] = await texts(db, question);
  const tables = await texts(db, `select c.oid::regclass::text from ${classes} where c.relkind = 'r' and ${ours}`);
  for (const table of tables) pictures[table] = await texts(db, `select to_jsonb(t)::text || t::text from ${table} t`);
  return pictures;
}

async function texts(db: Database, question: string): Promise<string[]> {
  const rows = await db.sql.unsafe(question).values();
  return rows.map(([text]) => String(text)).sort();
}
