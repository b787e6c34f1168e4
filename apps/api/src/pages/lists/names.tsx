// The lists of cities and organisations: many short names, in columns where there is room.
import { cityName, say } from "@convivio/cards";
import { Slug } from "@convivio/core";
import { findPublishedBySlug } from "@convivio/db";
import { countryView } from "../../views/places.ts";
import type { PageContent } from "../frame/page.tsx";
import { RecordLink } from "../parts/links.tsx";
import { cursorOf } from "../parts/paging.tsx";
import { hrefTo, type Visit } from "../visit.ts";
import { tell } from "../words/words.ts";
import { listContent } from "./records.tsx";

const namesAPage = 100;

export async function citiesContent(visit: Visit): Promise<PageContent | null> {
  const { language } = visit;
  const countrySlug = visit.parameters.get("country");
  const country = countrySlug === null ? null : await findCountry(visit, countrySlug);
  if (countrySlug !== null && country === null) return null;
  const { list, next } = await visit.ask.cities.list({
    language,
    limit: namesAPage,
    cursor: cursorOf(visit),
    ...(country === null ? {} : { country: country.slug }),
  });
  const rows = (
    <>
      {country !== null && (
        <p>
          <a href={hrefTo(visit, "/cities")}>{tell(language, "cities.all")}</a>
        </p>
      )}
      <ul class="names">
        {list.map((city) => (
          <li>
            <RecordLink visit={visit} kind="city" record={{ slug: city.slug, title: cityName(city) }} />
            <span class="quiet">
              {city.country.name} · {say(language, "count.practices", { count: city.practiceCount })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
  const title =
    country === null ? say(language, "detail.cities") : tell(language, "cities.in", { country: country.name });
  return listContent(visit, { title, about: tell(language, "cities.about"), rows, count: list.length, next });
}

async function findCountry({ catalogue, reader }: Visit, slug: string) {
  if (!Slug.safeParse(slug).success) return null;
  const record = await findPublishedBySlug(catalogue.db.tables, "country", slug);
  return record === null ? null : countryView(reader, record.id);
}

export async function organisationsContent(visit: Visit): Promise<PageContent> {
  const { language } = visit;
  const { list, next } = await visit.ask.organisations.list({ language, limit: namesAPage, cursor: cursorOf(visit) });
  const rows = (
    <ul class="names">
      {list.map(({ slug, name, acronym, kind }) => (
        <li>
          <RecordLink
            visit={visit}
            kind="organisation"
            record={{ slug, title: acronym === null ? name : `${name} (${acronym})` }}
          />
          {kind !== null && <span class="quiet">{say(language, `organisationKind.${kind}`)}</span>}
        </li>
      ))}
    </ul>
  );
  return listContent(visit, {
    title: say(language, "detail.organisations"),
    about: tell(language, "organisations.about"),
    rows,
    count: list.length,
    next,
  });
}
