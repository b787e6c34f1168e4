// Whether somebody has gone on with records since they were made.
import { sql } from "drizzle-orm";
import type { Tables } from "../connect.ts";

/** untouched: as it was left · touched: changed, published, translated, discussed, or being written at · archived: out of the catalogue already. */
export type Touch = "untouched" | "touched" | "archived";

export interface Touched {
  touch: Touch;
  isPublished: boolean;
}

/** @param left the records with the revisions that they were left at. */
export async function listTouches(
  tables: Tables,
  left: readonly { recordId: number; revisionId: number }[],
): Promise<Map<number, Touched>> {
  const rows = await tables.execute<Record<string, unknown> & Touched & { id: number }>(sql`
    select r.id, r.published_revision is not null as "isPublished", case
      when r.state = 'archived' then 'archived'
      when r.current_revision is distinct from l."revisionId"
        or (r.published_revision is not null and r.published_revision <> l."revisionId")
        or exists (select from translations t where t.record_id = r.id)
        or exists (select from working_copies w where w.record_id = r.id)
        or exists (select from comments c where c.record_id = r.id) then 'touched'
      else 'untouched' end as touch
    from jsonb_to_recordset(${JSON.stringify(left)}::jsonb) as l ("recordId" int, "revisionId" int)
    join records r on r.id = l."recordId"
    order by r.id for no key update of r`);
  return new Map(rows.map(({ id, ...touched }) => [id, touched]));
}
