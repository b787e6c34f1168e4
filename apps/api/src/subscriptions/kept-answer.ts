// What is followed by the button under an answer: what was asked, or of one opened record the place or the series it belongs to.
import { ConvivioError, type Followed, type RecordKind } from "@convivio/core";
import { findAnswer, findPublishedBySlug, type KeptAnswer } from "@convivio/db";
import { expired } from "../answers/open.ts";
import { findRow } from "../answers/opened.ts";
import type { Catalogue } from "../catalogue.ts";

export async function followedOfAnswer(catalogue: Catalogue, id: string): Promise<Followed> {
  const found = await findAnswer(catalogue.db, id);
  if (found === null) throw expired();
  const { ask, opened } = found.kept;
  return opened === null ? followedOfAsk(ask) : followedOfRecord(catalogue, opened);
}

/** Practices are what is asked for unless somebody says otherwise: so only events are followed alone. */
function followedOfAsk({ text, when, kind, city, theme, country, series }: KeptAnswer["ask"]): Followed {
  return {
    text: [text, when ?? ""].join(" ").trim(),
    ...(kind === "event" ? { kind } : {}),
    ...(city === undefined ? {} : { city }),
    ...(theme === undefined ? {} : { theme }),
    ...(country === undefined ? {} : { country }),
    ...(series === undefined ? {} : { series }),
  };
}

async function followedOfRecord(catalogue: Catalogue, { kind, slug }: { kind: string; slug: string }) {
  const named = await findPublishedBySlug(catalogue.db.tables, kind as RecordKind, slug);
  const found = named === null ? null : await findRow(catalogue, kind as RecordKind, named.id);
  const { names } = catalogue;
  if (found === null) throw nothingToFollow(`${kind} ${slug} is not published`);
  const series = found.kind === "event" ? names.series.get(found.row.seriesId ?? 0) : undefined;
  if (series !== undefined) return { text: "", series: series.slug };
  const cityId = found.kind === "practice" ? found.row.cityIds[0] : found.kind === "event" ? found.row.cityId : 0;
  const city = names.cities.get(cityId ?? 0);
  if (city !== undefined) return { text: "", city: city.slug };
  const theme = found.kind === "event" ? undefined : names.themes.get(found.row.themeIds[0] ?? 0);
  if (theme !== undefined) return { text: "", theme: theme.slug };
  throw nothingToFollow(`${kind} ${slug} has no city, series or theme`);
}

function nothingToFollow(detail: string): ConvivioError {
  return new ConvivioError(
    "not-possible",
    "Nothing can be followed from here. Follow a city or a theme by its name: /convivio follow turin",
    detail,
    { field: "answer" },
  );
}
