// The list of events: all by date, those to come, those that were, or those of one series.
import { say } from "@convivio/cards";
import { findPublishedBySlug } from "@convivio/db";
import { seriesView } from "../../views/events.ts";
import type { PageContent } from "../frame/page.tsx";
import { Label } from "../parts/facts.tsx";
import { RecordLink, recordHref } from "../parts/links.tsx";
import { cursorOf, rowsAPage } from "../parts/paging.tsx";
import { EventRows } from "../parts/rows.tsx";
import type { Moved } from "../respond.tsx";
import { hrefTo, type Visit } from "../visit.ts";
import { tell } from "../words/words.ts";
import { listContent } from "./records.tsx";

type When = "upcoming" | "past";

export async function eventsContent(visit: Visit): Promise<PageContent | Moved | null> {
  const series = visit.parameters.get("series");
  if (series !== null) return seriesContent(visit, series);
  const { language } = visit;
  const asked = visit.parameters.get("when");
  const when = asked === "upcoming" || asked === "past" ? asked : null;
  const { list, next } = await visit.ask.events.list({
    language,
    limit: rowsAPage,
    cursor: cursorOf(visit),
    ...(when === null ? {} : { when }),
  });
  const rows = (
    <>
      <Choice visit={visit} when={when} />
      {when === null && <SeriesLinks visit={visit} />}
      {when === "upcoming" && list.length === 0 && <p>{tell(language, "events.none")}</p>}
      <EventRows visit={visit} rows={list} level={2} />
    </>
  );
  const count = when === "upcoming" ? 1 : list.length;
  return listContent(visit, {
    title: say(language, "detail.events"),
    about: tell(language, "events.about"),
    rows,
    count,
    next,
  });
}

function Choice({ visit, when }: { visit: Visit; when: When | null }) {
  const choices = [null, "upcoming", "past"] as const;
  return (
    <nav aria-label={tell(visit.language, "events.when")}>
      <ul class="choice">
        {choices.map((choice) => (
          <li>
            <a
              href={hrefTo(visit, "/events", choice === null ? {} : { when: choice })}
              aria-current={choice === when ? "true" : undefined}
            >
              {tell(visit.language, choice === null ? "events.all" : `events.${choice}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SeriesLinks({ visit }: { visit: Visit }) {
  const series = [...visit.reader.names.series.values()].map((row) => seriesView(visit.reader, row));
  if (series.length === 0) return null;
  return (
    <p>
      <Label language={visit.language} label={tell(visit.language, "events.series")} />
      {series.map((one, at) => (
        <>
          {at > 0 && " · "}
          <RecordLink visit={visit} kind="series" record={one} />
        </>
      ))}
    </p>
  );
}

async function seriesContent(visit: Visit, slug: string): Promise<PageContent | Moved | null> {
  const { language } = visit;
  const record = await findPublishedBySlug(visit.catalogue.db.tables, "series", slug);
  if (record !== null && !record.isCurrent) return { movedTo: recordHref(visit, "series", record.currentSlug) };
  const row = record === null ? undefined : visit.reader.names.series.get(record.id);
  if (row === undefined) return null;
  const series = seriesView(visit.reader, row);
  const { list, next } = await visit.ask.events.list({
    language,
    limit: rowsAPage,
    cursor: cursorOf(visit),
    series: slug,
  });
  const rows = (
    <>
      <p>
        <a href={hrefTo(visit, "/events")}>
          {say(language, "detail.events")} · {tell(language, "events.all")}
        </a>
      </p>
      <EventRows visit={visit} rows={list} level={2} />
    </>
  );
  return listContent(visit, { title: series.title, about: series.summary, rows, count: list.length, next });
}
