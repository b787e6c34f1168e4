// The audit log: who did what when.
import { AuditAsked, AuditEntry, Language } from "@convivio/core";
import { listAudit } from "@convivio/db";
import { z } from "zod";
import { auditEntry, auditFilter, recordsIn } from "../desk/auditing.ts";
import { requireDesk } from "../desk/authority.ts";
import { readerOf } from "../desk/narrowing.ts";
import { titlesFor } from "../desk/titles.ts";
import { deskProcedure, router } from "./trpc.ts";

export const auditRouter = router({
  /** Latest first. */
  list: deskProcedure
    .input(
      AuditAsked.extend({
        limit: z.number().int().min(1).max(200).default(50),
        before: z.number().int().positive().optional(),
        language: Language.default("en"),
      }),
    )
    .output(z.object({ list: z.array(AuditEntry), next: z.number().nullable() }))
    .query(async ({ ctx, input }) => {
      requireDesk(ctx.acting, "see-audit");
      const page = { limit: input.limit + 1, before: input.before };
      const rows = await listAudit(ctx.catalogue.db.tables, auditFilter(input), page);
      const shown = rows.slice(0, input.limit);
      const reader = readerOf(ctx.acting, ctx.catalogue, input.language);
      const titleOf = await titlesFor(ctx.catalogue.db.tables, reader, recordsIn(shown));
      return {
        list: shown.map((row) => auditEntry(row, titleOf)),
        next: rows.length > input.limit ? (shown.at(-1)?.id ?? null) : null,
      };
    }),
});
