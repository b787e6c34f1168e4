// What members report of records, and the curators who look at it.
import { ChangeReportId, ChangeReports, ConvivioError, Language, NewChangeReport, RecordId } from "@convivio/core";
import {
  closeChangeReport,
  countOpenChangeReports,
  listChangeReports,
  recordAct,
  reopenChangeReport,
} from "@convivio/db";
import { z } from "zod";
import { reportChange } from "../change-reports/report-change.ts";
import { readerOf } from "../desk/narrowing.ts";
import { titlesFor } from "../desk/titles.ts";
import { forWhoMay } from "./for-who-may.ts";
import { botProcedure, router } from "./trpc.ts";

const seeing = forWhoMay("see-reports");
const closing = forWhoMay("close-reports");
const OfReport = z.object({ id: ChangeReportId });
const shownAtMost = 100;

export const changeReportsRouter = router({
  create: botProcedure
    .input(NewChangeReport)
    .output(z.object({ isReceived: z.literal(true) }))
    .mutation(async ({ ctx, input }) => {
      await reportChange(ctx.catalogue, input);
      return { isReceived: true as const };
    }),
  list: seeing
    .input(
      z.object({
        isOpen: z.boolean().default(true),
        record: RecordId.optional(),
        reader: Language.default("en"),
      }),
    )
    .output(ChangeReports)
    .query(async ({ ctx, input }) => {
      const { tables } = ctx.catalogue.db;
      const [open, rows] = await Promise.all([
        countOpenChangeReports(tables),
        listChangeReports(tables, { ...input, limit: shownAtMost }),
      ]);
      const called = rows.map(({ record, kind, title, originalLanguage }) => ({
        id: record,
        kind,
        title,
        originalLanguage,
      }));
      const titleOf = await titlesFor(tables, readerOf(ctx.acting, ctx.catalogue, input.reader), called);
      const reports = rows.map(({ originalLanguage, at, closedAt, ...row }) => ({
        ...row,
        ...titleOf({ id: row.record, kind: row.kind, title: row.title, originalLanguage }),
        at: at.toISOString(),
        closedAt: closedAt?.toISOString() ?? null,
      }));
      return { open, reports };
    }),
  close: closing
    .input(OfReport)
    .output(z.object({ isClosed: z.boolean() }))
    .mutation(({ ctx, input }) =>
      ctx.catalogue.db.tables.transaction(async (tables) => {
        const { actor } = ctx.acting;
        const isClosed = await closeChangeReport(tables, input.id, actor);
        if (isClosed) await recordAct(tables, { actor, action: "report.close", detail: { report: input.id } });
        return { isClosed };
      }),
    ),
  reopen: closing
    .input(OfReport)
    .output(z.object({ isOpen: z.literal(true) }))
    .mutation(({ ctx, input }) =>
      ctx.catalogue.db.tables.transaction(async (tables) => {
        if (!(await reopenChangeReport(tables, input.id))) {
          throw new ConvivioError("not-found", "There is no such report.", `report ${input.id}`, { field: "id" });
        }
        await recordAct(tables, { actor: ctx.acting.actor, action: "report.reopen", detail: { report: input.id } });
        return { isOpen: true as const };
      }),
    ),
});
