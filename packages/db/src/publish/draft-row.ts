// The row that a draft would be, were it published now: made like any other, written nowhere.
import { ConvivioError, readPublished, type Snapshot, slugFor, type Translations } from "@convivio/core";
import type { EventRow } from "../queries/events.ts";
import type { PracticeRow } from "../queries/practices.ts";
import type { ResourceRow } from "../queries/resources.ts";
import { fillInAlone, noRecord } from "./fill-in.ts";
import { publishers } from "./publishers.ts";
import { withMade } from "./record.ts";

/** Kinds that have an answer and a page of their own, made of one row. */
export interface DraftRows {
  practice: PracticeRow;
  event: EventRow;
  resource: ResourceRow;
}
export type DraftKind = keyof DraftRows;

export interface DraftRow<Kind extends DraftKind> {
  row: DraftRows[Kind];
  /** Fields in which something neutral stands, because the draft lacks them or says them wrongly. */
  filledIn: string[];
}

export interface Draft<Kind extends DraftKind> {
  kind: Kind;
  /** Null while it has never been saved. */
  record: number | null;
  /** The published revision, where the draft says nothing else. */
  revision: number | null;
  slug: string | null;
  snapshot: Snapshot;
  /** What is published of it in other languages. */
  translations: Translations;
  /** One that is being written: it translates this very draft. */
  translation?: { language: string; fields: Snapshot } | undefined;
  /** As YYYY-MM-DD. */
  today: string;
}

/** No revision: what is not saved has none. */
const noRevision = 0;
/** No record: PostgreSQL counts from 1. */
const noRecordYet = 0;

export async function rowOfDraft<Kind extends DraftKind>(draft: Draft<Kind>): Promise<DraftRow<Kind>> {
  const { kind, record, translations, today } = draft;
  const { snapshot, fields } = await fillInAlone(kind, withMade(kind, record ?? noRecordYet, draft.snapshot), today);
  const slug = snapshot.slug ?? draft.slug ?? (slugFor(kind, snapshot) || kind);
  const published = readPublished(kind, { ...snapshot, slug });
  if (!published.success) throw new ConvivioError("internal", "This draft cannot be shown yet.", kind);
  const head = { recordId: record ?? noRecordYet, revisionId: draft.revision ?? noRevision, slug: published.data.slug };
  const { revisionId } = head;
  const own = draft.translation && {
    [draft.translation.language]: { revision: revisionId, of: revisionId, fields: draft.translation.fields },
  };
  const row = { ...publishers[kind].rowOf(head, published.data), translations: { ...translations, ...own } };
  return { row: withoutNobody(row) as unknown as DraftRows[Kind], filledIn: fields };
}

/** A list that lacks what it needs is shown empty. */
function withoutNobody(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.filter((part) => part !== noRecord) : value,
    ]),
  );
}
