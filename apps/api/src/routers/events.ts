// Events: one, and pages of them by date.
import { EventView, Slug } from "@convivio/core";
import { findEvent, listEvents } from "@convivio/db";
import { z } from "zod";
import { readerOf } from "../answers/draft.ts";
import { daysBetween } from "../answers/events.ts";
import { eventViews } from "../views/events.ts";
import { BySlug, filterId, getRecordId, noSuch } from "./by-slug.ts";
import { Page, readCursor, writeCursor } from "./paging.ts";
import { cityIdsOf } from "./places.ts";
import { procedure, router } from "./trpc.ts";

const EventList = z.object({
  ...Page,
  when: z.enum(["upcoming", "past"]).optional(),
  series: Slug.optional(),
  city: Slug.optional(),
  country: Slug.optional(),
  year: z.number().int().min(1900).max(2200).optional(),
});

const DateCursor = z.object({ rangeFrom: z.iso.date(), recordId: z.int32() });

export const eventsRouter = router({
  get: procedure
    .input(BySlug)
    .output(EventView)
    .query(async ({ ctx, input }) => {
      const row = await findEvent(ctx.catalogue.db, await getRecordId(ctx, "event", input.slug));
      const reader = readerOf(ctx.catalogue, input.language ?? "en");
      const [view] = row === null ? [] : await eventViews(ctx.catalogue.db, reader, [row]);
      if (view === undefined) throw noSuch("event", input.slug);
      return view;
    }),
  /** Upcoming: soonest first. Otherwise: latest first. */
  list: procedure
    .input(EventList)
    .output(z.object({ list: z.array(EventView), next: z.string().nullable() }))
    .query(async ({ ctx, input }) => {
      const { db } = ctx.catalogue;
      const reader = readerOf(ctx.catalogue, input.language ?? "en");
      const year = input.year ?? null;
      const filter = {
        cityIds: await cityIdsOf(ctx, input),
        seriesId: await filterId(ctx, "series", input.series),
        ...daysBetween(input.when ?? null, reader.today, { from: year, to: year }),
      };
      const rows = await listEvents(db, filter, {
        limit: input.limit + 1,
        order: input.when === "upcoming" ? "soonest" : "latest",
        after: readCursor(input.cursor, DateCursor),
      });
      const shown = rows.slice(0, input.limit);
      const last = shown.at(-1);
      const hasMore = rows.length > input.limit && last !== undefined;
      return {
        list: await eventViews(db, reader, shown),
        next: hasMore ? writeCursor({ rangeFrom: last.rangeFrom, recordId: last.recordId }) : null,
      };
    }),
});
