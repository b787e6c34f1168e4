// What the catalogue holds already, drafts included: what records are called, and by what the same thing is known again.
import type { RecordKind, RecordState, Snapshot } from "@convivio/core";
import type { Database } from "../connect.ts";

export interface KnownRecord {
  id: number;
  state: RecordState;
  isPublished: boolean;
  slugs: string[];
  /** The parts of its snapshots that name it, newest first. */
  snapshots: Snapshot[];
}

const batch = 500;

/**
 * Every record of a kind that is not archived, with what names it, places it and leads to it: in its newest revision,
 * and in the published one where that is another.
 */
export async function* listKnownRecords(db: Database, kind: RecordKind): AsyncGenerator<KnownRecord> {
  for (let after = 0, isMore = true; isMore; ) {
    const rows = await readKnownRecords(db, kind, after);
    yield* rows;
    after = rows.at(-1)?.id ?? after;
    isMore = rows.length === batch;
  }
}

/** Batch by batch, so that no statement lasts as long as whoever works with them. */
async function readKnownRecords(db: Database, kind: RecordKind, after: number): Promise<KnownRecord[]> {
  return db.sql<KnownRecord[]>`
    select r.id, r.state, r.published_revision is not null as "isPublished",
      array(select s.slug from slugs s where s.record_id = r.id) as slugs,
      array(
        select jsonb_strip_nulls(jsonb_build_object(
          'title', v.snapshot -> 'title', 'name', v.snapshot -> 'name', 'names', v.snapshot -> 'names',
          'otherNames', v.snapshot -> 'otherNames', 'nameVariants', v.snapshot -> 'nameVariants',
          'acronym', v.snapshot -> 'acronym', 'labels', v.snapshot -> 'labels', 'otherLabels', v.snapshot -> 'otherLabels',
          'code', v.snapshot -> 'code', 'text', v.snapshot -> 'text',
          'cities', v.snapshot -> 'cities', 'city', v.snapshot -> 'city', 'country', v.snapshot -> 'country',
          'partOf', v.snapshot -> 'partOf', 'start', v.snapshot -> 'start',
          'person', v.snapshot -> 'person', 'event', v.snapshot -> 'event',
          'url', v.snapshot -> 'url', 'source', v.snapshot -> 'source', 'sources', v.snapshot -> 'sources'))
        from revisions v where v.id in (r.current_revision, r.published_revision) order by v.id desc
      ) as snapshots
    from records r where r.kind = ${kind} and r.state <> 'archived' and r.id > ${after} order by r.id limit ${batch}`;
}
