// Working copies: what a person is writing, kept at every pause without a revision for it.
import {
  type Acting,
  AnySnapshot,
  ConvivioError,
  Language,
  LineAsked,
  RecordId,
  RecordKind,
  Titled,
} from "@convivio/core";
import { dropWorkingCopy, findRecord, keepWorkingCopy, listWorkingCopies } from "@convivio/db";
import { z } from "zod";
import { noSuchRecord, requireMay, subjectNow } from "../desk/authority.ts";
import { readerOf } from "../desk/narrowing.ts";
import { readSnapshot } from "../desk/read-snapshot.ts";
import { titlesFor } from "../desk/titles.ts";
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
    .input(z.object({ language: Language.default("en") }).default({ language: "en" }))
    .output(
      z.object({
        list: z.array(
          Titled.extend({
            id: RecordId,
            kind: RecordKind,
            language: z.string().nullable(),
            savedAt: z.string(),
          }),
        ),
      }),
    )
    .query(async ({ ctx, input }) => {
      const { tables } = ctx.catalogue.db;
      const rows = await listWorkingCopies(tables, accountOf(ctx.acting), 50);
      const titleOf = await titlesFor(tables, readerOf(ctx.acting, ctx.catalogue, input.language), rows);
      return {
        list: rows.map((row) => {
          const { id, kind, language, savedAt } = row;
          return { ...titleOf(row), id, kind, language, savedAt: savedAt.toISOString() };
        }),
      };
    }),
});
