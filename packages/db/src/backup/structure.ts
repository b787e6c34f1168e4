// How each thing in a database was made, as statements: for what no migration makes, such as the tables of the job queue.
import type { ISql } from "postgres";
import { isOurs } from "./contents.ts";
import type { Piece } from "./header.ts";

/** In an order in which most of it can be made; what needs something later is tried again. */
export async function describeStructure(sql: ISql): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for (const question of [schemas, types, functions, sequences, tables]) {
    for (const row of await sql.unsafe(question)) pieces.push(row as unknown as Piece);
  }
  return pieces;
}

const schemas = `
  select distinct 'schema' as kind, quote_ident(n.nspname) as name,
    array['create schema ' || quote_ident(n.nspname)] as statements
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname <> 'public' and ${isOurs}`;

const types = `
  select 'type' as kind, c.oid::regtype::text as name, array[format('create type %s as enum (%s)', c.oid::regtype, (
    select string_agg(quote_literal(l.enumlabel), ', ' order by l.enumsortorder) from pg_enum l where l.enumtypid = c.oid
  ))] as statements
  from pg_type c join pg_namespace n on n.oid = c.typnamespace where c.typtype = 'e' and ${isOurs}`;

const functions = `
  select 'function' as kind, c.oid::regprocedure::text as name, array[pg_get_functiondef(c.oid)] as statements
  from pg_proc c join pg_namespace n on n.oid = c.pronamespace join pg_language l on l.oid = c.prolang
  where c.prokind in ('f', 'p') and l.lanname not in ('internal', 'c') and ${isOurs}`;

const sequenceOptions = `format('increment %s minvalue %s maxvalue %s start %s cache %s%s',
  s.seqincrement, s.seqmin, s.seqmax, s.seqstart, s.seqcache, case when s.seqcycle then ' cycle' else '' end)`;

/** Those of identity columns are made with their table. */
const sequences = `
  select 'sequence' as kind, c.oid::regclass::text as name, array_remove(array[
    format('create sequence %s as %s %s', c.oid::regclass, format_type(s.seqtypid, null), ${sequenceOptions}),
    (select format('alter sequence %s owned by %s.%I', c.oid::regclass, d.refobjid::regclass, a.attname)
     from pg_depend d join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
     where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'a')
  ], null) as statements
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_sequence s on s.seqrelid = c.oid
  where ${isOurs} and not exists (
    select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'i'
  )`;

const identity = `(
  select format(' generated %s as identity (sequence name %s %s)',
    case a.attidentity when 'a' then 'always' else 'by default' end, s.seqrelid::regclass, ${sequenceOptions})
  from pg_depend d join pg_sequence s on s.seqrelid = d.objid
  where d.classid = 'pg_class'::regclass and d.refobjid = c.oid and d.refobjsubid = a.attnum and d.deptype = 'i'
)`;

const columns = `(
  select string_agg(concat(
    quote_ident(a.attname), ' ', format_type(a.atttypid, a.atttypmod),
    case when a.attcollation <> t.typcollation then ' collate ' || a.attcollation::regcollation end,
    case
      when a.attidentity <> '' then ${identity}
      when a.attgenerated <> '' then format(' generated always as (%s) %s', pg_get_expr(f.adbin, f.adrelid),
        case a.attgenerated when 's' then 'stored' else 'virtual' end)
      when f.adbin is not null then ' default ' || pg_get_expr(f.adbin, f.adrelid)
    end,
    case when a.attnotnull then concat((
      select format(' constraint %I', k.conname) from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'n' and k.conkey = array[a.attnum]
    ), ' not null') end), ', ' order by a.attnum)
  from pg_attribute a join pg_type t on t.oid = a.atttypid
    left join pg_attrdef f on f.adrelid = a.attrelid and f.adnum = a.attnum
  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
)`;

/** A partition has its own copy of its parent's keys and checks; its parent's references come by being attached. */
const constraints = `array(
  select format('alter table %s add constraint %I %s', c.oid::regclass, k.conname, pg_get_constraintdef(k.oid))
  from pg_constraint k
  where k.conrelid = c.oid and (k.contype in ('p', 'u', 'c', 'x') or k.contype = 'f' and k.conparentid = 0)
  order by k.contype = 'f', k.conname
)`;

const indexes = `array(
  select pg_get_indexdef(i.indexrelid) from pg_index i
  where i.indrelid = c.oid and not exists (
    select from pg_constraint k where k.conindid = i.indexrelid and k.conrelid = c.oid and k.contype in ('p', 'u', 'x')
  ) order by i.indexrelid::regclass::text
)`;

const triggers = `array(
  select unnest(array_remove(array[pg_get_triggerdef(t.oid), case when t.tgenabled <> 'O' then
    format('alter table %s %s trigger %I', c.oid::regclass,
      case t.tgenabled when 'D' then 'disable' when 'A' then 'enable always' else 'enable replica' end, t.tgname)
  end], null))
  from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal and t.tgparentid = 0
)`;

/** Whole tables before partitions, which are attached to them. */
const tables = `
  select 'table' as kind, c.oid::regclass::text as name, array_remove(array[
    format('create table %s (%s)%s%s', c.oid::regclass, ${columns},
      case when c.relkind = 'p' then ' partition by ' || pg_get_partkeydef(c.oid) end,
      ' with (' || array_to_string(c.reloptions, ', ') || ')')
  ] || ${constraints} || ${indexes} || ${triggers} || array[(
    select format('alter table %s attach partition %s %s', h.inhparent::regclass, c.oid::regclass,
      pg_get_expr(c.relpartbound, c.oid))
    from pg_inherits h where h.inhrelid = c.oid and c.relispartition
  )], null) as statements
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and ${isOurs}
  order by c.relispartition, c.oid`;
