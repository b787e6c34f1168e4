// What readers would see of a draft: the row that it would be, seen through the very views that show what is published.
import {
  type Acting,
  compareSnapshots,
  type Preview,
  type PreviewAsked,
  type RecordKind,
  type Snapshot,
} from "@convivio/core";
import { type DraftKind, findRecord, findRevision, rowOfDraft, type WholeRecord } from "@convivio/db";
import { readerOf } from "../answers/draft.ts";
import { answerOfRecord, findRow, type OpenedRow, openRow } from "../answers/opened.ts";
import type { Catalogue } from "../catalogue.ts";
import { newSubject, noSuchRecord, requireMay, subjectNow } from "../desk/authority.ts";
import { readSnapshot } from "../desk/read-snapshot.ts";
import type { Reader } from "../views/places.ts";
import { withDraftNames } from "./draft-reader.ts";

export interface SeenDraft {
  opened: OpenedRow;
  reader: Reader;
  filledIn: string[];
}

/** Null for kinds that have no answer and no page of a row of their own. */
export async function seeDraft(catalogue: Catalogue, acting: Acting, asked: PreviewAsked): Promise<SeenDraft | null> {
  const { kind, id } = asked;
  const { tables } = catalogue.db;
  const record = id === null ? null : await findRecord(tables, id);
  if (id === null) requireMay(acting, "create", newSubject(kind, acting.actor));
  else if (record === null || record.kind !== kind) throw noSuchRecord();
  else requireMay(acting, "see", await subjectNow(tables, id, null));
  const snapshot = readSnapshot(kind, asked.snapshot);
  if (!isDrawn(kind)) return null;
  const reader = await withDraftNames(catalogue, acting, readerOf(catalogue, asked.language), { kind, snapshot });
  const { row, filledIn } = await rowOfDraft({
    kind,
    record: id,
    revision: await publishedAs(catalogue, record, snapshot),
    slug: record?.slug ?? null,
    snapshot,
    translations: record === null ? {} : ((await findRow(catalogue, kind, record.id))?.row.translations ?? {}),
    translation: asked.translation && {
      language: asked.translation.language,
      fields: readSnapshot(kind, asked.translation.snapshot, true),
    },
    today: reader.today,
  });
  return { opened: { kind, row } as OpenedRow, reader, filledIn };
}

export async function previewAnswer(catalogue: Catalogue, acting: Acting, asked: PreviewAsked): Promise<Preview> {
  const seen = await seeDraft(catalogue, acting, asked);
  if (seen === null) return { answer: null, reason: "shown-with-others", filledIn: [] };
  const { opened, reader, filledIn } = seen;
  const shown = await openRow(catalogue, reader, opened);
  if (shown === null) throw noSuchRecord();
  const { kind } = opened;
  const question = { kind: kind === "event" ? ("event" as const) : ("practice" as const), text: shown.title };
  const answer = answerOfRecord(reader, question, { kind, why: [] }, shown);
  // With an id it has the buttons that members get, so that it takes as much room.
  return { answer: { ...answer, id: noAnswer }, reason: null, filledIn };
}

/** As long as an answer's id, and never given to one. */
const noAnswer = "preview-of-a-draft-000";

function isDrawn(kind: RecordKind): kind is DraftKind {
  return kind === "practice" || kind === "event" || kind === "resource";
}

/** The published revision, where the draft says nothing else: then its translations are as up to date as they are. */
async function publishedAs({ db }: Catalogue, record: WholeRecord | null, snapshot: Snapshot): Promise<number | null> {
  const revision = record?.publishedRevision ?? null;
  const published = revision === null ? null : await findRevision(db.tables, revision);
  if (record === null || published === null) return null;
  return compareSnapshots(record.kind, published.snapshot, snapshot).length === 0 ? revision : null;
}
