// Working copies: what a person is writing, kept at every pause without a revision for it.
import { type Acting, AnySnapshot, ConvivioError, LineAsked, RecordId, RecordKind } from "@convivio/core";
import { dropWorkingCopy, findRecord, keepWorkingCopy, listWorkingCopies } from "@convivio/db";
import { z } from "zod";
import { noSuchRecord, requireMay, subjectNow } from "../desk/authority.ts";
import { readSnapshot } from "../desk/read-snapshot.ts";
import { deskProcedure, router } from "./trpc.ts";

const Keep = LineAsked.extend({
  base: z.number().int().positive().nullable(),
  snapshot: AnySnapshot,
  /** The version that this window saw last; 0 for the first. */
  version: z.number().int().min(0),
});

/** Only people write by hand. */
function accountOf({ actor }: Acting): string {
  if (actor.kind === "person") return actor.id;
  throw new ConvivioError("not-allowed", "Only people keep working copies.", actor.kind);
}

export const workingCopiesRouter = router({
  keep: deskProcedure
    .input(Keep)
    .output(z.object({ version: z.number(), savedAt: z.string() }))
    .mutation(async ({ ctx, input }) => {
      const { tables } = ctx.catalogue.db;
      const accountId = accountOf(ctx.acting);
      const record = await findRecord(tables, input.id);
      if (record === null) throw noSuchRecord();
      requireMay(ctx.acting, "see", await subjectNow(tables, input.id, null));
      const snapshot = readSnapshot(record.kind, input.snapshot, input.language !== null);
      const address = { record: input.id, language: input.language, accountId };
      const version = await tables.transaction((inside) =>
        keepWorkingCopy(inside, { ...address, base: input.base, snapshot, version: input.version }),
      );
      return { version, savedAt: new Date().toISOString() };
    }),
  drop: deskProcedure
    .input(LineAsked)
    .output(z.object({ isDropped: z.boolean() }))
    .mutation(async ({ ctx, input }) => {
      const accountId = accountOf(ctx.acting);
      await dropWorkingCopy(ctx.catalogue.db.tables, { record: input.id, language: input.language, accountId });
      return { isDropped: true };
    }),
  /** What this person has begun and not saved. */
  list: deskProcedure
    .output(
      z.object({
        list: z.array(
          z.object({
            id: RecordId,
            kind: RecordKind,
            language: z.string().nullable(),
            title: z.string(),
            savedAt: z.string(),
          }),
        ),
      }),
    )
    .query(async ({ ctx }) => {
      const rows = await listWorkingCopies(ctx.catalogue.db.tables, accountOf(ctx.acting), 50);
      return {
        list: rows.map(({ record, savedAt, ...row }) => ({ ...row, id: record, savedAt: savedAt.toISOString() })),
      };
    }),
});
