// Series of events: one, and suggestions while somebody types.
import { SeriesView } from "@convivio/core";
import { readerOf } from "../answers/draft.ts";
import { seriesView } from "../views/events.ts";
import { BySlug, getRecordId, noSuch } from "./by-slug.ts";
import { Suggest, Suggested, suggestNames } from "./suggest.ts";
import { procedure, router } from "./trpc.ts";

export const seriesRouter = router({
  get: procedure
    .input(BySlug)
    .output(SeriesView)
    .query(async ({ ctx, input }) => {
      const row = ctx.catalogue.names.series.get(await getRecordId(ctx, "series", input.slug));
      if (row === undefined) throw noSuch("series", input.slug);
      return seriesView(readerOf(ctx.catalogue, input.language ?? "en"), row);
    }),
  suggest: procedure
    .input(Suggest)
    .output(Suggested)
    .query(({ ctx, input }) => suggestNames(ctx, "series", input)),
});
