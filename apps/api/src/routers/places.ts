// Which cities a filter means: a city with its districts, or all cities of a country.

import { filterId } from "./by-slug.ts";
import type { Context } from "./context.ts";

export async function cityIdsOf(
  ctx: Context,
  filter: { city?: string | undefined; country?: string | undefined },
): Promise<number[] | undefined> {
  if (filter.city === undefined && filter.country === undefined) return undefined;
  const cityId = await filterId(ctx, "city", filter.city);
  const countryId = await filterId(ctx, "country", filter.country);
  return [...ctx.catalogue.names.cities.values()]
    .filter((city) => cityId === undefined || city.recordId === cityId || city.partOfId === cityId)
    .filter((city) => countryId === undefined || city.countryId === countryId)
    .map((city) => city.recordId);
}
