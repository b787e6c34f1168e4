// Cities: one, pages of them, and suggestions while somebody types.
import { CityView, facetLexeme, nameIn, Slug } from "@convivio/core";
import { countByFacet } from "@convivio/db";
import { z } from "zod";
import { readerOf } from "../answers/draft.ts";
import { cityView, countryView } from "../views/places.ts";
import { BySlug, getRecordId, noSuch } from "./by-slug.ts";
import { Page, pageOf, readCursor } from "./paging.ts";
import { cityIdsOf } from "./places.ts";
import { Suggest, Suggested, suggestNames } from "./suggest.ts";
import { procedure, router } from "./trpc.ts";

const CountedCity = CityView.extend({ practiceCount: z.number().int() });
const NameCursor = z.object({ name: z.string(), slug: z.string() });

export const citiesRouter = router({
  get: procedure
    .input(BySlug)
    .output(CountedCity)
    .query(async ({ ctx, input }) => {
      const city = ctx.catalogue.names.cities.get(await getRecordId(ctx, "city", input.slug));
      if (city === undefined) throw noSuch("city", input.slug);
      const facet = facetLexeme("city", city.recordId);
      const counts = await countByFacet(ctx.catalogue.db, "practice", [facet]);
      const view = cityView(readerOf(ctx.catalogue, input.language ?? "en"), city);
      return { ...view, practiceCount: counts.get(facet) ?? 0 };
    }),
  /** By name in the reader's language. */
  list: procedure
    .input(z.object({ ...Page, country: Slug.optional() }))
    .output(z.object({ list: z.array(CountedCity), next: z.string().nullable() }))
    .query(async ({ ctx, input }) => {
      const reader = readerOf(ctx.catalogue, input.language ?? "en");
      const ids = new Set(await cityIdsOf(ctx, { country: input.country }));
      const after = readCursor(input.cursor, NameCursor);
      const order = new Intl.Collator(reader.language);
      const compare = (a: { name: string; slug: string }, b: { name: string; slug: string }) =>
        order.compare(a.name, b.name) || (a.slug < b.slug ? -1 : Number(a.slug > b.slug));
      const cities = [...reader.names.cities.values()]
        .filter((city) => input.country === undefined || ids.has(city.recordId))
        .map((city) => ({ id: city.recordId, name: cityView(reader, city).name, slug: city.slug, city }))
        .filter((city) => after === undefined || compare(city, after) > 0)
        .sort(compare)
        .slice(0, input.limit + 1);
      const facets = cities.map(({ id }) => facetLexeme("city", id));
      const counts = await countByFacet(ctx.catalogue.db, "practice", facets);
      const viewOf = ({ city }: (typeof cities)[number]) => ({
        ...cityView(reader, city),
        practiceCount: counts.get(facetLexeme("city", city.recordId)) ?? 0,
      });
      return pageOf(cities, input.limit, viewOf, ({ name, slug }) => ({ name, slug }));
    }),
  suggest: procedure
    .input(Suggest)
    .output(Suggested)
    .query(({ ctx, input }) =>
      suggestNames(ctx, "city", input, (entry, language) => {
        const reader = readerOf(ctx.catalogue, input.language ?? "en");
        const countryId = ctx.catalogue.names.cities.get(entry.id)?.countryId ?? 0;
        return `${nameIn(entry.label, language, entry.slug)}, ${countryView(reader, countryId).name}`;
      }),
    ),
});
