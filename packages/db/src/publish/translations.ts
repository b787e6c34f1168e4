// Published translations: kept beside the original's published row, so that whoever reads one has the other.

import type { Translations } from "@convivio/core";
import {
  ConvivioError,
  type RecordKind,
  type Snapshot,
  translatedFieldsOf,
  translationProblemsOf,
} from "@convivio/core";
import { and, eq, isNotNull } from "drizzle-orm";
import type { Tables, Transaction } from "../connect.ts";
import { records, revisions, translations } from "../schema/index.ts";
import type { Line } from "./line.ts";
import { publishers } from "./publishers.ts";

export async function readTranslations(tables: Tables, record: number): Promise<Translations> {
  const rows = await tables
    .select({
      language: translations.language,
      revision: revisions.id,
      of: revisions.translates,
      fields: revisions.snapshot,
    })
    .from(translations)
    .innerJoin(revisions, eq(revisions.id, translations.publishedRevision))
    .where(eq(translations.recordId, record));
  return Object.fromEntries(rows.map(({ language, ...translation }) => [language, translation]));
}

/** Writes them beside the original, where that is published. */
export async function showTranslations(
  tables: Tables,
  kind: RecordKind,
  record: number,
  published: Translations,
): Promise<void> {
  if (translatedFieldsOf(kind).length === 0) return;
  await publishers[kind].writeTranslations(tables, record, published);
}

/** A translation shows beside a published original only, whole, and knows which revision of it it translates. */
export async function publishTranslation(
  tables: Transaction,
  line: Line,
  revision: number,
  snapshot: Snapshot,
): Promise<void> {
  const language = line.language ?? "";
  const [original] = await tables
    .select({ snapshot: revisions.snapshot, revision: revisions.id })
    .from(records)
    .innerJoin(revisions, eq(revisions.id, records.publishedRevision))
    .where(and(eq(records.id, line.record), isNotNull(records.publishedRevision)));
  if (original === undefined) {
    throw new ConvivioError(
      "not-possible",
      "Publish the original first, then its translation.",
      `record ${line.record}`,
    );
  }
  const problems = translationProblemsOf(line.kind, original.snapshot, snapshot);
  if (problems[0] !== undefined) {
    throw new ConvivioError(
      "not-publishable",
      `${problems[0].field}: ${problems[0].code}. Complete the translation, then publish it again.`,
      `${line.kind} ${line.record} ${language}`,
      { field: problems[0].field, about: { problems } },
    );
  }
  const [made] = await tables
    .select({ translates: revisions.translates })
    .from(revisions)
    .where(eq(revisions.id, revision));
  const fields = { revision, of: made?.translates ?? null, fields: snapshot };
  await showTranslations(tables, line.kind, line.record, {
    ...(await readTranslations(tables, line.record)),
    [language]: fields,
  });
}
