// Practices: one, and pages of them.
import { PracticeView, Slug } from "@convivio/core";
import { findPractice, listPractices } from "@convivio/db";
import { z } from "zod";
import { readerOf } from "../answers/draft.ts";
import { practiceView } from "../views/practices.ts";
import { BySlug, filterId, getRecordId, noSuch } from "./by-slug.ts";
import { Page, pageOf, readCursor, TitleCursor } from "./paging.ts";
import { cityIdsOf } from "./places.ts";
import { procedure, router } from "./trpc.ts";

const PracticeList = z.object({
  ...Page,
  city: Slug.optional(),
  country: Slug.optional(),
  theme: Slug.optional(),
  organisation: Slug.optional(),
});

export const practicesRouter = router({
  get: procedure
    .input(BySlug)
    .output(PracticeView)
    .query(async ({ ctx, input }) => {
      const row = await findPractice(ctx.catalogue.db, await getRecordId(ctx, "practice", input.slug));
      if (row === null) throw noSuch("practice", input.slug);
      return practiceView(readerOf(ctx.catalogue, input.language ?? "en"), row);
    }),
  /** By title. */
  list: procedure
    .input(PracticeList)
    .output(z.object({ list: z.array(PracticeView), next: z.string().nullable() }))
    .query(async ({ ctx, input }) => {
      const filter = {
        cityIds: await cityIdsOf(ctx, input),
        themeId: await filterId(ctx, "theme", input.theme),
        organisationId: await filterId(ctx, "organisation", input.organisation),
      };
      const after = readCursor(input.cursor, TitleCursor);
      const rows = await listPractices(ctx.catalogue.db, filter, { limit: input.limit + 1, after });
      const reader = readerOf(ctx.catalogue, input.language ?? "en");
      return pageOf(
        rows,
        input.limit,
        (row) => practiceView(reader, row),
        ({ title, recordId }) => ({ title, recordId }),
      );
    }),
});
