// The page of one event: where it stands in its series, who spoke, what was said and shown, and what came next.
import { say, whenLine, wordFor } from "@convivio/cards";
import type { EventView } from "@convivio/core";
import { type EventRow, findEvent } from "@convivio/db";
import { eventViews } from "../../views/events.ts";
import type { PageContent } from "../frame/page.tsx";
import { Citation } from "../parts/citation.tsx";
import { Dotted, type Fact, Facts, one, Section } from "../parts/facts.tsx";
import { Places, RecordLink, RecordLinks, recordHref } from "../parts/links.tsx";
import { Sources } from "../parts/sources.tsx";
import { foreign, Text, When } from "../parts/text.tsx";
import type { Visit } from "../visit.ts";
import { tell } from "../words/words.ts";
import { Columns, RecordTop } from "./record-page.tsx";
import { Statements } from "./statements.tsx";

export async function eventContent(visit: Visit, id: number): Promise<PageContent | null> {
  const row = await findEvent(visit.catalogue.db, id);
  return row === null ? null : eventPage(visit, row);
}

export async function eventPage(visit: Visit, row: EventRow): Promise<PageContent | null> {
  const [event] = await eventViews(visit.catalogue.db, visit.reader, [row]);
  if (event === undefined) return null;
  const { language } = visit;
  const line = [
    <Places visit={visit} cities={[event.city]} />,
    <When date={event.start} words={whenLine(event, language)} />,
    say(language, `eventStatus.${event.status}`),
  ];
  const body = (
    <article>
      <RecordTop
        visit={visit}
        kind="event"
        list="/events"
        title={event.title}
        told={event}
        line={<Dotted parts={line} />}
      />
      <Columns
        story={<Story visit={visit} event={event} />}
        facts={<Glance visit={visit} event={event} />}
        end={
          <>
            <Sources visit={visit} sources={event.sources} />
            <Citation visit={visit} kind="event" record={event} />
          </>
        }
      />
    </article>
  );
  return { status: 200, title: event.title, description: event.summary, body, isKept: true, isArticle: true };
}

function Story({ visit, event }: { visit: Visit; event: EventView }) {
  const { language } = visit;
  const lang = foreign(visit, event.originalLanguage);
  return (
    <>
      <Text visit={visit} text={event.summary} language={event.language} class="lead" />
      <Section title={say(language, "detail.statements")} isEmpty={event.statements.length === 0}>
        <Statements visit={visit} statements={event.statements} />
      </Section>
      <Participants visit={visit} event={event} />
      <Section title={say(language, "detail.practicesShown")} isEmpty={event.practicesShown.length === 0}>
        <RecordLinks visit={visit} records={event.practicesShown} />
      </Section>
      <Section title={say(language, "detail.resourcesShown")} isEmpty={event.resourcesShown.length === 0}>
        <RecordLinks visit={visit} records={event.resourcesShown} />
      </Section>
      <Section title={say(language, "detail.nextSteps")} isEmpty={event.nextSteps.length === 0}>
        <ul>
          {event.nextSteps.map((step) => (
            <li>
              <bdi lang={lang}>{step}</bdi>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Participants({ visit, event }: { visit: Visit; event: EventView }) {
  const { language } = visit;
  const lang = foreign(visit, event.originalLanguage);
  return (
    <Section title={say(language, "detail.participants")} isEmpty={event.participants.length === 0}>
      <ul class="people">
        {event.participants.map(({ name, position, affiliation, role }) => (
          <li>
            <Dotted
              parts={[
                <strong>
                  <bdi>{name}</bdi>
                </strong>,
                wordFor(language, "role", role),
                ...[position, affiliation].flatMap((text) => one(text)).map((text) => <bdi lang={lang}>{text}</bdi>),
              ]}
            />
          </li>
        ))}
      </ul>
      <p class="quiet">{tell(language, "event.then")}</p>
    </Section>
  );
}

function Glance({ visit, event }: { visit: Visit; event: EventView }) {
  const { language } = visit;
  const linked = (records: EventView["follows"]) =>
    records.map((record) => <RecordLink visit={visit} kind={record.kind} record={record} />);
  const organisers = event.organisers.map(({ slug, name, role }) => (
    <Dotted
      parts={[
        <RecordLink visit={visit} kind="organisation" record={{ slug, title: name }} />,
        wordFor(language, "role", role),
      ]}
    />
  ));
  const facts: Fact[] = [
    { label: tell(language, "events.series"), values: one(seriesOf(visit, event)) },
    { label: tell(language, "event.when"), values: [<When date={event.start} words={whenLine(event, language)} />] },
    { label: tell(language, "event.where"), values: [<Places visit={visit} cities={[event.city]} />] },
    {
      label: say(language, "detail.venue"),
      values: one(event.venue).map((venue) => <bdi lang={foreign(visit, event.language)}>{venue}</bdi>),
    },
    { label: tell(language, "event.kind"), values: [wordFor(language, "eventKind", event.kind)] },
    { label: tell(language, "event.attendance"), values: [say(language, `attendance.${event.attendanceMode}`)] },
    { label: say(language, "detail.status"), values: [say(language, `eventStatus.${event.status}`)] },
    { label: say(language, "detail.organisers"), values: organisers },
    { label: say(language, "detail.follows"), values: linked(event.follows) },
    { label: say(language, "detail.followedBy"), values: linked(event.followedBy) },
    { label: say(language, "detail.otherNames"), values: event.otherNames.map((name) => <bdi>{name}</bdi>) },
  ];
  return (
    <section class="plate">
      <h2>{tell(language, "practice.glance")}</h2>
      <Facts facts={facts} />
    </section>
  );
}

/** "The Inter-ethnic City, number 4 in the series", linked to the events of the series. */
function seriesOf(visit: Visit, event: EventView) {
  if (event.series === null) return null;
  const { title, slug } = event.series;
  const number = event.numberInSeries;
  const series = `\u2068${title}\u2069`;
  return (
    <a href={recordHref(visit, "series", slug)}>
      {number === null ? series : say(visit.language, "series.number", { series, number })}
    </a>
  );
}
