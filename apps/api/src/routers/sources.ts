// Sources: which of their addresses still answer, one checked on the spot, and where a copy is kept.
import { CitingRecord, SourceCheck, standingOf, WebAddress } from "@convivio/core";
import {
  type Citation,
  countSourceChecks,
  findProgress,
  listCitations,
  listSourceChecks,
  recordArchivedCopy,
  recordCheck,
  type SourceCheckRow,
} from "@convivio/db";
import { z } from "zod";
import { requireDesk } from "../desk/authority.ts";
import { addressOf } from "../views/addresses.ts";
import { readCursor, writeCursor } from "./paging.ts";
import { deskProcedure, router } from "./trpc.ts";

const ListedSource = SourceCheck.extend({
  /** The published records that cite it, at most ten. */
  records: z.array(CitingRecord),
});

const SourceList = z.object({
  list: z.array(ListedSource),
  next: z.string().nullable(),
  counts: z.object({ broken: z.number().int(), failing: z.number().int(), all: z.number().int() }),
  /** How far the check that runs just now has come; null while none runs. */
  progress: z.object({ done: z.number().int(), total: z.number().int() }).nullable(),
});

const Offset = z.object({ offset: z.number().int().min(0).max(1_000_000) });

export const sourcesRouter = router({
  /** Those in trouble for longest first. */
  list: deskProcedure
    .input(
      z.object({
        which: z.enum(["broken", "failing", "all"]).default("all"),
        /** Part of an address. */
        text: z.string().trim().min(1).max(300).optional(),
        limit: z.number().int().min(1).max(100).default(20),
        cursor: z.string().max(500).optional(),
      }),
    )
    .output(SourceList)
    .query(async ({ ctx, input }) => {
      requireDesk(ctx.acting, "see-sources");
      const { db, publicUrl } = ctx.catalogue;
      const { offset } = readCursor(input.cursor, Offset) ?? { offset: 0 };
      const rows = await listSourceChecks(db, input, { limit: input.limit + 1, offset });
      const shown = rows.slice(0, input.limit);
      const [citations, counts, progress] = await Promise.all([
        listCitations(
          db,
          shown.map(({ address }) => address),
        ),
        countSourceChecks(db),
        findProgress(db, "check-sources"),
      ]);
      const byAddress = Map.groupBy(citations, ({ address }) => address);
      return {
        list: shown.map((row) => ({
          ...checkView(row),
          records: (byAddress.get(row.address) ?? []).map((cited) => citingRecord(publicUrl, cited)),
        })),
        next: rows.length > input.limit ? writeCursor({ offset: offset + input.limit }) : null,
        counts,
        progress,
      };
    }),
  /** Asks one address now, and keeps what was found. */
  check: deskProcedure
    .input(z.object({ url: WebAddress }))
    .output(SourceCheck)
    .mutation(async ({ ctx, input }) => {
      requireDesk(ctx.acting, "check-sources");
      const { actor } = ctx.acting;
      const result = await ctx.sourceCheckNow.check(input.url, {
        asker: "id" in actor ? actor.id : actor.kind,
        publicUrl: ctx.catalogue.publicUrl,
      });
      return checkView(await recordCheck(ctx.catalogue.db, input.url, result));
    }),
  /** Keeps where a copy of what stood at an address is; without a copy, forgets it. */
  archive: deskProcedure
    .input(z.object({ url: WebAddress, archiveUrl: WebAddress.nullable() }))
    .output(SourceCheck)
    .mutation(async ({ ctx, input }) => {
      requireDesk(ctx.acting, "check-sources");
      return checkView(await recordArchivedCopy(ctx.catalogue.db, input.url, input.archiveUrl));
    }),
});

function checkView(row: SourceCheckRow): z.infer<typeof SourceCheck> {
  return {
    url: row.address,
    standing: standingOf(row),
    why: row.why,
    status: row.status,
    lastSeenAlive: row.lastSeenAlive,
    lastCheckedAt: row.lastCheckedAt?.toISOString() ?? null,
    failures: row.failures,
    brokenSince: row.brokenSince,
    archiveUrl: row.archiveUrl,
    nextCheckAt: row.isCited ? row.nextCheckAt.toISOString() : null,
  };
}

function citingRecord(publicUrl: string, { kind, recordId, slug, title }: Citation): z.infer<typeof CitingRecord> {
  return { kind, id: recordId, slug, title, url: addressOf(publicUrl, kind, slug) };
}
