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
import { findAnswer, findPublishedBySlug, type KeptAnswer } from "@convivio/db";
import type { Logger } from "pino";
import { z } from "zod";
import type { Catalogue } from "../catalogue.ts";
import type { Reader } from "../views/places.ts";
import { askCatalogue } from "./ask.ts";
import { readerOf } from "./draft.ts";
import { keep } from "./keep.ts";
import { answerOfRecord, findRow, type Opened, openRow } from "./opened.ts";

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
export function expired(): ConvivioError {
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
  const record = { kind: address.kind as Result["kind"], why: address.why ?? [] };
  const asked = { kind: kept.ask.kind ?? "practice", text: kept.ask.text };
  return keep(catalogue, log, {
    answer: answerOfRecord(reader, asked, record, opened),
    ask: { ...kept.ask },
    revisions: [opened.revision],
    opened: { kind: address.kind, slug: opened.slug },
  });
}

/** One record as an answer shows it; a record that is no longer published says so. */
export async function recordAnswer(
  catalogue: Catalogue,
  reader: Reader,
  kind: RecordKind,
  slug: string,
): Promise<Opened> {
  const named = await findPublishedBySlug(catalogue.db.tables, kind, slug);
  const found = named === null ? null : await findRow(catalogue, kind, named.id);
  const opened = found === null ? null : await openRow(catalogue, reader, found);
  if (opened !== null) return opened;
  throw new ConvivioError(
    "not-found",
    "This is no longer in the catalogue. Ask again to see what is.",
    `${kind} ${slug}`,
  );
}
