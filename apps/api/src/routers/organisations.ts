// Organisations: one, and pages of them by name.
import { OrganisationView } from "@convivio/core";
import { z } from "zod";
import { readerOf } from "../answers/draft.ts";
import { organisationView } from "../views/places.ts";
import { BySlug, getRecordId, noSuch } from "./by-slug.ts";
import { Page, pageOf, readCursor } from "./paging.ts";
import { procedure, router } from "./trpc.ts";

const NameCursor = z.object({ name: z.string(), slug: z.string() });

export const organisationsRouter = router({
  get: procedure
    .input(BySlug)
    .output(OrganisationView)
    .query(async ({ ctx, input }) => {
      const row = ctx.catalogue.names.organisations.get(await getRecordId(ctx, "organisation", input.slug));
      if (row === undefined) throw noSuch("organisation", input.slug);
      return organisationView(readerOf(ctx.catalogue, input.language ?? "en"), row);
    }),
  list: procedure
    .input(z.object(Page))
    .output(z.object({ list: z.array(OrganisationView), next: z.string().nullable() }))
    .query(({ ctx, input }) => {
      const reader = readerOf(ctx.catalogue, input.language ?? "en");
      const order = new Intl.Collator(reader.language);
      const after = readCursor(input.cursor, NameCursor);
      const compare = (a: { name: string; slug: string }, b: { name: string; slug: string }) =>
        order.compare(a.name, b.name) || (a.slug < b.slug ? -1 : Number(a.slug > b.slug));
      const rows = [...reader.names.organisations.values()]
        .filter((row) => after === undefined || compare(row, after) > 0)
        .sort(compare);
      return pageOf(
        rows,
        input.limit,
        (row) => organisationView(reader, row),
        ({ name, slug }) => ({ name, slug }),
      );
    }),
});
