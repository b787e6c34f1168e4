// Resources: one, and pages of them by title.
import { ResourceView, Slug } from "@convivio/core";
import { findResource, listResources } from "@convivio/db";
import { z } from "zod";
import { readerOf } from "../answers/draft.ts";
import { wholeResource } from "../answers/opened.ts";
import { BySlug, filterId, getRecordId, noSuch } from "./by-slug.ts";
import { Page, pageOf, readCursor, TitleCursor } from "./paging.ts";
import { procedure, router } from "./trpc.ts";

export const resourcesRouter = router({
  get: procedure
    .input(BySlug)
    .output(ResourceView)
    .query(async ({ ctx, input }) => {
      const row = await findResource(ctx.catalogue.db, await getRecordId(ctx, "resource", input.slug));
      if (row === null) throw noSuch("resource", input.slug);
      return wholeResource(ctx.catalogue, readerOf(ctx.catalogue, input.language ?? "en"), row);
    }),
  list: procedure
    .input(z.object({ ...Page, theme: Slug.optional(), organisation: Slug.optional() }))
    .output(z.object({ list: z.array(ResourceView), next: z.string().nullable() }))
    .query(async ({ ctx, input }) => {
      const filter = {
        themeId: await filterId(ctx, "theme", input.theme),
        organisationId: await filterId(ctx, "organisation", input.organisation),
      };
      const after = readCursor(input.cursor, TitleCursor);
      const rows = await listResources(ctx.catalogue.db, filter, { limit: input.limit + 1, after });
      const reader = readerOf(ctx.catalogue, input.language ?? "en");
      const views = await Promise.all(
        rows.slice(0, input.limit).map((row) => wholeResource(ctx.catalogue, reader, row)),
      );
      const { next } = pageOf(
        rows,
        input.limit,
        (row) => row,
        ({ title, recordId }) => ({ title, recordId }),
      );
      return { list: views, next };
    }),
});
