// answers.open: what a button does, by the opaque id of the answer it stands under.
import {
  type Answer,
  type Ask,
  ConvivioError,
  type Language,
  type Platform,
  type RecordKind,
  type Result,
} from "@convivio/core";
import {
  findAnswer,
  findEvent,
  findPractice,
  findRecordBySlug,
  findResource,
  type KeptAnswer,
  listEvents,
  listPractices,
  type ResourceRow,
} from "@convivio/db";
import type { Logger } from "pino";
import { z } from "zod";
import type { Catalogue } from "../catalogue.ts";
import { addressOf } from "../views/addresses.ts";
import { eventViews } from "../views/events.ts";
import type { Reader } from "../views/places.ts";
import { practiceLink, practiceView, resourceView, titled } from "../views/practices.ts";
import { askCatalogue } from "./ask.ts";
import { readerOf } from "./draft.ts";
import { keep } from "./keep.ts";

/** What to show of a kept answer. Indexes count from 0, in its results or its suggestions. */
export const Show = z.discriminatedUnion("what", [
  z.object({ what: z.literal("details"), index: z.number().int().min(0).max(99) }),
  z.object({ what: z.literal("suggestion"), index: z.number().int().min(0).max(99) }),
  z.object({ what: z.literal("next") }),
  z.object({ what: z.literal("same") }),
]);
export type Show = z.infer<typeof Show>;

export interface OpenRequest {
  id: string;
  show: Show;
  language?: Language | undefined;
  platform?: Platform | undefined;
}

export async function openAnswer(catalogue: Catalogue, log: Logger, request: OpenRequest): Promise<Answer> {
  const found = await findAnswer(catalogue.db, request.id);
  if (found === null) throw expired();
  const { kept } = found;
  const language = request.language ?? (found.language as Language);
  const platform = request.platform ?? "api";
  const askAgain = (ask: Partial<Ask>, page = 1) =>
    askCatalogue(catalogue, log, { text: "", ...ask, language, platform }, page);
  const { show } = request;
  if (show.what === "next") {
    if (kept.next === null) throw expired();
    return askAgain({ ...kept.ask, cursor: kept.next }, kept.page + 1);
  }
  const record = recordShown(kept, show);
  if (record !== null) return openRecord(catalogue, log, record, kept, language);
  const suggestion = show.what === "suggestion" ? kept.suggestions[show.index] : undefined;
  if (suggestion !== undefined && "ask" in suggestion) return askAgain(suggestion.ask);
  if (show.what === "same") return askAgain(kept.ask, kept.page);
  throw expired();
}

/** The one sentence for everything a button can no longer do. */
function expired(): ConvivioError {
  return new ConvivioError(
    "answer-expired",
    "This answer is no longer kept. Type the question again, for example /practice turin.",
    "unknown or older than 30 days",
  );
}

interface Shown {
  kind: string;
  slug: string;
  /** Why it matched, where it was a result. */
  why?: Result["why"];
}

function recordShown(kept: KeptAnswer, show: Show): Shown | null {
  if (show.what === "details") return kept.results[show.index] ?? null;
  if (show.what === "same") return kept.opened === null ? null : { ...kept.opened, why: kept.results[0]?.why ?? [] };
  const suggestion = show.what === "suggestion" ? kept.suggestions[show.index] : undefined;
  return suggestion !== undefined && "record" in suggestion ? suggestion.record : null;
}

async function openRecord(
  catalogue: Catalogue,
  log: Logger,
  address: Shown,
  kept: KeptAnswer,
  language: Language,
): Promise<Answer> {
  const reader = readerOf(catalogue, language);
  const opened = await recordAnswer(catalogue, reader, address.kind as RecordKind, address.slug);
  const kind = kept.ask.kind ?? "practice";
  const question = {
    kind,
    text: kept.ask.text,
    command: `/${kind} ${opened.title}`,
    understood: [],
    ignored: [],
    corrected: [],
  };
  const result: Result = {
    kind: address.kind as Result["kind"],
    slug: address.slug,
    title: opened.title,
    why: address.why ?? [],
  };
  const url = addressOf(catalogue.publicUrl, address.kind as RecordKind, address.slug);
  const common = { id: null, language, question, results: [result], suggestions: [], next: null, page: 1, url };
  return keep(catalogue, log, {
    answer: { ...common, ...opened.shown } as Answer,
    ask: { ...kept.ask },
    revisions: [opened.revision],
    opened: { kind: address.kind, slug: address.slug },
  });
}

interface Opened {
  title: string;
  revision: number;
  shown: Partial<Answer>;
}

/** One record as an answer shows it; a record that is no longer published says so. */
export async function recordAnswer(
  catalogue: Catalogue,
  reader: Reader,
  kind: RecordKind,
  slug: string,
): Promise<Opened> {
  const { db } = catalogue;
  const named = await findRecordBySlug(db.tables, kind, slug);
  if (named !== null && kind === "practice") {
    const row = await findPractice(db, named.id);
    if (row !== null) {
      const practice = practiceView(reader, row);
      return { title: practice.title, revision: row.revisionId, shown: { kind: "practice", practice } };
    }
  }
  if (named !== null && kind === "event") {
    const row = await findEvent(db, named.id);
    const [event] = row === null ? [] : await eventViews(db, reader, [row]);
    if (event !== undefined) return { title: event.title, revision: event.revision, shown: { kind: "event", event } };
  }
  if (named !== null && kind === "resource") {
    const row = await findResource(db, named.id);
    if (row !== null) {
      const resource = await wholeResource(catalogue, reader, row);
      return { title: resource.title, revision: row.revisionId, shown: { kind: "resource", resource } };
    }
  }
  throw new ConvivioError(
    "not-found",
    "This is no longer in the catalogue. Ask again to see what is.",
    `${kind} ${slug}`,
  );
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
