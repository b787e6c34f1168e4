// Whether somebody has gone on with a record since it was made.
import { sql } from "drizzle-orm";
import type { Tables } from "../connect.ts";

/** untouched: as it was left · touched: changed, published, translated, or being written at · archived: out of the catalogue already. */
export type Touch = "untouched" | "touched" | "archived";

export async function findTouch(tables: Tables, left: { recordId: number; revisionId: number }): Promise<Touch> {
  const [row] = await tables.execute<{ touch: Touch }>(sql`
    select case
      when state = 'archived' then 'archived'
      when current_revision is distinct from ${left.revisionId}
        or (published_revision is not null and published_revision <> ${left.revisionId})
        or exists (select from translations t where t.record_id = r.id)
        or exists (select from working_copies w where w.record_id = r.id)
        or exists (select from comments c where c.record_id = r.id) then 'touched'
      else 'untouched' end as touch
    from records r where id = ${left.recordId}`);
  return row?.touch ?? "archived";
}
