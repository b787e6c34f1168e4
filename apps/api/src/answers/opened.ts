// One record as an answer shows it: by the same views whether it was found, opened by a button, or is still a draft.
import type { Answer, AskedKind, Language, RecordKind, Result } from "@convivio/core";
import {
  type EventRow,
  findEvent,
  findPractice,
  findResource,
  listEvents,
  listPractices,
  type PracticeRow,
  type ResourceRow,
} from "@convivio/db";
import type { Catalogue } from "../catalogue.ts";
import { addressOf } from "../views/addresses.ts";
import { eventViews } from "../views/events.ts";
import type { Reader } from "../views/places.ts";
import { practiceLink, practiceView, resourceView, titled } from "../views/practices.ts";

export type OpenedRow =
  | { kind: "practice"; row: PracticeRow }
  | { kind: "event"; row: EventRow }
  | { kind: "resource"; row: ResourceRow };

export interface Opened {
  /** The address that it has now: an answer whose button opens it may be older. */
  slug: string;
  title: string;
  revision: number;
  shown: Partial<Answer>;
}

/** The published row of a record; null for what is not published, and for kinds that have no answer of their own. */
export async function findRow({ db }: Pick<Catalogue, "db">, kind: RecordKind, id: number): Promise<OpenedRow | null> {
  switch (kind) {
    case "practice": {
      const row = await findPractice(db, id);
      return row && { kind, row };
    }
    case "event": {
      const row = await findEvent(db, id);
      return row && { kind, row };
    }
    case "resource": {
      const row = await findResource(db, id);
      return row && { kind, row };
    }
    default:
      return null;
  }
}

/** Null only where the row is gone in the same moment. */
export async function openRow(
  catalogue: Pick<Catalogue, "db">,
  reader: Reader,
  opened: OpenedRow,
): Promise<Opened | null> {
  const { slug, revisionId: revision } = opened.row;
  switch (opened.kind) {
    case "practice": {
      const practice = practiceView(reader, opened.row);
      return { slug, title: practice.title, revision, shown: { kind: "practice", practice } };
    }
    case "event": {
      const [event] = await eventViews(catalogue.db, reader, [opened.row]);
      return event === undefined ? null : { slug, title: event.title, revision, shown: { kind: "event", event } };
    }
    case "resource": {
      const resource = await wholeResource(catalogue, reader, opened.row);
      return { slug, title: resource.title, revision, shown: { kind: "resource", resource } };
    }
  }
}

/** What is asked beside the record: as what it was asked for, and by which words. */
export interface AskedFor {
  kind: AskedKind;
  text: string;
}

/** The answer that shows this one record, not kept yet. */
export function answerOfRecord(
  reader: Reader,
  { kind, text }: AskedFor,
  record: Pick<Result, "kind" | "why">,
  opened: Opened,
): Answer {
  const command = `/${kind} ${opened.title}`;
  const question = { kind, text, command, understood: [], ignored: [], corrected: [] };
  const common = {
    id: null,
    language: reader.language as Language,
    question,
    results: [{ ...record, slug: opened.slug, title: opened.title }],
    suggestions: [],
    next: null,
    page: 1,
    url: addressOf(reader.publicUrl, record.kind, opened.slug),
  };
  return { ...common, ...opened.shown } as Answer;
}

const practicesOfResource = 20;

/** A resource with the practices that use it and the events at which it was shown. */
export async function wholeResource({ db }: Pick<Catalogue, "db">, reader: Reader, row: ResourceRow) {
  const [practices, events] = await Promise.all([
    listPractices(db, { resourceId: row.recordId }, { limit: practicesOfResource }),
    listEvents(db, { resourceId: row.recordId }, { limit: practicesOfResource, order: "latest" }),
  ]);
  return resourceView(reader, row, {
    practices: practices.map((practice) => practiceLink(reader, practice)),
    events: titled(
      reader,
      "event",
      events.map((event) => event.recordId),
    ),
  });
}
