// Revisions for the desk: the history of a line, and any one of them to compare or to write on from.
import { FoundRecord, Language, LineAsked, RevisionHead, RevisionView, referencesOf } from "@convivio/core";
import { findRecord, findRevision, listRevisions, listTranslations, nameRecords } from "@convivio/db";
import { z } from "zod";
import { noSuchRecord, requireMay, subjectNow } from "../desk/authority.ts";
import { readerOf, seenBy } from "../desk/narrowing.ts";
import { foundRecords } from "../desk/rows.ts";
import type { Context } from "./context.ts";
import { deskProcedure, router } from "./trpc.ts";

const RevisionId = z.number().int().positive();

/** Where the line stands, for marking its current and its published revision. */
async function readStanding(ctx: Context, record: number, language: string | null) {
  const { tables } = ctx.catalogue.db;
  const original = await findRecord(tables, record);
  if (original === null) throw noSuchRecord();
  if (language === null) return original;
  return (await listTranslations(tables, record)).find((one) => one.language === language) ?? null;
}

export const revisionsRouter = router({
  /** Newest first. */
  list: deskProcedure
    .input(LineAsked.extend({ limit: z.number().int().min(1).max(100).default(50), before: RevisionId.optional() }))
    .output(z.object({ list: z.array(RevisionHead), next: RevisionId.nullable() }))
    .query(async ({ ctx, input }) => {
      const { tables } = ctx.catalogue.db;
      requireMay(ctx.acting, "see", await subjectNow(tables, input.id, null));
      const standing = await readStanding(ctx, input.id, input.language);
      const line = { record: input.id, language: input.language };
      const rows = await listRevisions(tables, line, { limit: input.limit + 1, before: input.before });
      const shown = rows.slice(0, input.limit);
      return {
        list: shown.map((row) => ({
          ...row,
          at: row.at.toISOString(),
          isPublished: row.id === standing?.publishedRevision,
          isCurrent: row.id === standing?.currentRevision,
        })),
        next: rows.length > input.limit ? (shown.at(-1)?.id ?? null) : null,
      };
    }),
  /** One revision, with the names of what it points at. */
  get: deskProcedure
    .input(z.object({ id: RevisionId, language: Language.default("en") }))
    .output(RevisionView.extend({ references: z.array(FoundRecord) }))
    .query(async ({ ctx, input }) => {
      const { tables } = ctx.catalogue.db;
      const revision = await findRevision(tables, input.id);
      if (revision === null) throw noSuchRecord();
      const subject = await subjectNow(tables, revision.recordId, null);
      requireMay(ctx.acting, "see", subject);
      const standing = await readStanding(ctx, revision.recordId, revision.language);
      const pointed = referencesOf(subject.kind, revision.snapshot).map(({ id }) => id);
      const named = await nameRecords(tables, [...new Set(pointed)], seenBy(ctx.acting));
      return {
        id: revision.id,
        madeFrom: revision.madeFrom,
        translates: revision.translates,
        actor: revision.actor,
        at: revision.at.toISOString(),
        isPublished: revision.id === standing?.publishedRevision,
        isCurrent: revision.id === standing?.currentRevision,
        kind: subject.kind,
        record: revision.recordId,
        snapshot: revision.snapshot,
        references: await foundRecords(tables, readerOf(ctx.acting, ctx.catalogue, input.language), named),
      };
    }),
});
