// "Report a change": what a member says of a record that an answer showed them, for the curators.
import { ConvivioError, type NewChangeReport, type RecordKind } from "@convivio/core";
import { createChangeReport, findAnswer, findPublishedBySlug, findRecord, type KeptAnswer } from "@convivio/db";
import { expired } from "../answers/open.ts";
import type { Catalogue } from "../catalogue.ts";
import { formIdentity } from "../members/form-identity.ts";

/** Sent twice, a form is one report. */
export async function reportChange({ db }: Catalogue, report: NewChangeReport): Promise<void> {
  const found = await findAnswer(db, report.answer);
  const shown = found === null ? null : shownBy(found.kept, report.index);
  if (shown === null) throw expired();
  const named = await findPublishedBySlug(db.tables, shown.kind as RecordKind, shown.slug);
  const record = named === null ? null : await findRecord(db.tables, named.id);
  if (record === null) {
    throw new ConvivioError(
      "not-found",
      "This is no longer in the catalogue, so there is nothing left to change.",
      `${shown.kind} ${shown.slug}`,
    );
  }
  const { reason, text, member, language } = report;
  const identity = formIdentity(report.identity);
  const revisionId = shown.revision || (record.publishedRevision ?? 0);
  await createChangeReport(db.tables, { recordId: record.id, revisionId, reason, text, ...member, language, identity });
}

function shownBy(kept: KeptAnswer, index: number | undefined): { kind: string; slug: string; revision: number } | null {
  if (index !== undefined) return kept.results[index] ?? null;
  return kept.opened === null ? null : { ...kept.opened, revision: kept.results[0]?.revision ?? 0 };
}
