// The page of a city: its names, its country and networks, all its practices and its events.
import { cityName, languageName, say } from "@convivio/cards";
import { type CityView, nameIn } from "@convivio/core";
import type { PageContent } from "../frame/page.tsx";
import { Dotted, Facts, one, Section } from "../parts/facts.tsx";
import { OuterLink, RecordLink } from "../parts/links.tsx";
import { cursorOf, Paging, rowsAPage } from "../parts/paging.tsx";
import { EventRows, PracticeRows } from "../parts/rows.tsx";
import { hrefTo, type Visit } from "../visit.ts";
import { tell } from "../words/words.ts";
import { Columns, RecordTop } from "./record-page.tsx";

type CityRow = NonNullable<ReturnType<Visit["reader"]["names"]["cities"]["get"]>>;
const eventsAtMost = 100;

export async function cityContent(visit: Visit, id: number): Promise<PageContent | null> {
  const row = visit.reader.names.cities.get(id);
  if (row === undefined) return null;
  const { ask, language } = visit;
  const [city, practices, events] = await Promise.all([
    ask.cities.get({ slug: row.slug, language }),
    ask.practices.list({ city: row.slug, language, limit: rowsAPage, cursor: cursorOf(visit) }),
    ask.events.list({ city: row.slug, language, limit: eventsAtMost }),
  ]);
  const count = say(language, "count.practices", { count: city.practiceCount });
  const title = cityName(city);
  const body = (
    <article>
      <RecordTop
        visit={visit}
        kind="city"
        list="/cities"
        title={title}
        line={<Dotted parts={[<CountryLink visit={visit} city={city} />, count]} />}
      />
      <Columns
        story={
          <>
            <Section title={say(language, "detail.practices")}>
              {practices.list.length === 0 && <p>{tell(language, "list.none")}</p>}
              <PracticeRows visit={visit} rows={practices.list} level={3} />
              <Paging visit={visit} next={practices.next} />
            </Section>
            <Section title={say(language, "detail.events")} isEmpty={events.list.length === 0}>
              <EventRows visit={visit} rows={events.list} level={3} />
            </Section>
          </>
        }
        facts={<Glance visit={visit} city={city} row={row} />}
        end={null}
      />
    </article>
  );
  const description = [title, city.country.name, count, ...city.networks].join(" · ");
  return { status: 200, title, description, body, isKept: true, isArticle: true };
}

function CountryLink({ visit, city }: { visit: Visit; city: CityView }) {
  return <a href={hrefTo(visit, "/cities", { country: city.country.slug })}>{city.country.name}</a>;
}

function Glance({ visit, city, row }: { visit: Visit; city: CityView; row: CityRow }) {
  const { language, reader } = visit;
  const districts = [...reader.names.cities.values()].filter((one) => one.partOfId === row.recordId);
  const linked = (record: { slug: string; title: string }) => <RecordLink visit={visit} kind="city" record={record} />;
  const inhabitants = city.population === null ? null : new Intl.NumberFormat(language).format(city.population);
  return (
    <section class="plate">
      <h2>{tell(language, "practice.glance")}</h2>
      <Facts
        facts={[
          { label: tell(language, "city.country"), values: one(city.country.name) },
          { label: tell(language, "city.part"), values: city.partOf === null ? [] : [linked(city.partOf)] },
          {
            label: tell(language, "city.districts"),
            values: districts.map(({ slug, names, name }) => linked({ slug, title: nameIn(names, language, name) })),
          },
          { label: say(language, "detail.networks"), values: city.networks.map((name) => <bdi>{name}</bdi>) },
          { label: tell(language, "city.population"), values: one(inhabitants) },
          { label: tell(language, "city.map"), values: [<MapLink city={city} />] },
          { label: tell(language, "city.names"), values: namesElsewhere(visit, city, row) },
        ]}
      />
    </section>
  );
}

function MapLink({ city: { latitude, longitude } }: { city: CityView }) {
  const place = `mlat=${latitude}&mlon=${longitude}#map=11/${latitude}/${longitude}`;
  return (
    <OuterLink address={`https://www.openstreetmap.org/?${place}`} isNamed>
      OpenStreetMap
    </OuterLink>
  );
}

/** Each other name once, with the languages that use it. */
function namesElsewhere({ language }: Visit, city: CityView, row: CityRow) {
  const byName = Map.groupBy(Object.entries(row.names), ([, name]) => name);
  return [...byName]
    .filter(([name]) => name !== city.name)
    .map(([name, uses]) => {
      const codes = uses.map(([code]) => code);
      return (
        <>
          <bdi lang={codes[0]}>{name}</bdi>{" "}
          <span class="quiet">
            {codes.map((code) => languageName(code, language)).join(say(language, "separator"))}
          </span>
        </>
      );
    });
}
