// Whether other published records cannot do without a record: then it stays, and whoever wanted it gone is told by whom it is needed.
import { ConvivioError, fieldsOf, type RecordKind, recordKinds } from "@convivio/core";
import { sql } from "drizzle-orm";
import type { Tables } from "../connect.ts";
import type { Line } from "./line.ts";

export interface Needing {
  kind: RecordKind;
  id: number;
  title: string;
}

/** At most so many are named; the count is of all. */
const named = 20;

/** The fields by which records of each kind cannot do without one of this kind. */
function needs(of: RecordKind): { kind: RecordKind; field: string; isMany: boolean }[] {
  return recordKinds.flatMap((kind) =>
    fieldsOf(kind).flatMap((field) =>
      (field.type === "record" || field.type === "records") && field.kind === of && field.isRequired === true
        ? [{ kind, field: field.name, isMany: field.type === "records" }]
        : [],
    ),
  );
}

/** Published records that need this one: the first of them, and how many there are. */
export async function findNeeding(
  tables: Tables,
  { record, kind }: Pick<Line, "record" | "kind">,
): Promise<{ first: Needing[]; count: number }> {
  const branches = needs(kind).map(({ kind: other, field, isMany }) => {
    const held = isMany ? [record] : record;
    return sql`
      select r.id, r.kind, r.title from records r join revisions v on v.id = r.published_revision
      where r.kind = ${other} and v.snapshot @> ${JSON.stringify({ [field]: held })}::jsonb`;
  });
  if (branches.length === 0) return { first: [], count: 0 };
  const rows = (await tables.execute(sql`
    select needing.*, count(*) over ()::int as count from (${sql.join(branches, sql` union all `)}) needing
    order by needing.title limit ${named}`)) as unknown as (Needing & { count: number })[];
  return { first: rows.map(({ id, kind: of, title }) => ({ id, kind: of, title })), count: rows[0]?.count ?? 0 };
}

export async function requireUnneeded(tables: Tables, line: Pick<Line, "record" | "kind">): Promise<void> {
  const { first, count } = await findNeeding(tables, line);
  if (count === 0) return;
  throw new ConvivioError(
    "not-possible",
    count === 1
      ? `“${first[0]?.title}” needs this. Change or archive that one first.`
      : `${count} published records need this, such as “${first[0]?.title}”. Change or archive those first.`,
    `${line.kind} ${line.record} is needed by ${count}`,
    { about: { neededBy: first, count } },
  );
}
