// The page of an organisation: what it is, and its part in practices, events and resources.
import { safeAddress, say } from "@convivio/cards";
import { listEvents } from "@convivio/db";
import { eventViews } from "../../views/events.ts";
import { organisationView } from "../../views/places.ts";
import type { PageContent } from "../frame/page.tsx";
import { Facts, one, Section } from "../parts/facts.tsx";
import { OuterLink, siteOf } from "../parts/links.tsx";
import { cursorOf, Paging, rowsAPage } from "../parts/paging.tsx";
import { EventRows, PracticeRows, ResourceRows } from "../parts/rows.tsx";
import type { Visit } from "../visit.ts";
import { tell } from "../words/words.ts";
import { Columns, RecordTop } from "./record-page.tsx";

type OrganisationRow = NonNullable<ReturnType<Visit["reader"]["names"]["organisations"]["get"]>>;
const othersAtMost = 100;

export async function organisationContent(visit: Visit, id: number): Promise<PageContent | null> {
  const row = visit.reader.names.organisations.get(id);
  if (row === undefined) return null;
  const { language } = visit;
  const { practices, events, resources } = await partsOf(visit, row);
  const isEmpty = practices.list.length + events.length + resources.list.length === 0;
  const kind = row.kind === null ? null : say(language, `organisationKind.${row.kind}`);
  const body = (
    <article>
      <RecordTop
        visit={visit}
        kind="organisation"
        list="/organisations"
        title={row.name}
        {...(kind === null ? {} : { line: kind })}
      />
      <Columns
        story={
          <>
            {isEmpty && <p>{tell(language, "list.none")}</p>}
            <Section title={say(language, "detail.practices")} isEmpty={practices.list.length === 0}>
              <PracticeRows visit={visit} rows={practices.list} level={3} />
              <Paging visit={visit} next={practices.next} />
            </Section>
            <Section title={say(language, "detail.events")} isEmpty={events.length === 0}>
              <EventRows visit={visit} rows={events} level={3} />
            </Section>
            <Section title={say(language, "detail.resources")} isEmpty={resources.list.length === 0}>
              <ResourceRows visit={visit} rows={resources.list} level={3} />
            </Section>
          </>
        }
        facts={<Glance visit={visit} row={row} />}
        end={null}
      />
    </article>
  );
  const description = [row.name, row.acronym, kind].filter((part) => part !== null).join(" · ");
  return { status: 200, title: row.name, description, body, isKept: true, isArticle: true };
}

async function partsOf(visit: Visit, row: OrganisationRow) {
  const { ask, language, catalogue } = visit;
  const [practices, eventRows, resources] = await Promise.all([
    ask.practices.list({ organisation: row.slug, language, limit: rowsAPage, cursor: cursorOf(visit) }),
    listEvents(catalogue.db, { organisationId: row.recordId }, { limit: othersAtMost, order: "latest" }),
    ask.resources.list({ organisation: row.slug, language, limit: othersAtMost }),
  ]);
  const list = practices.list.map((practice) => {
    const roles = practice.organisations
      .filter((one) => one.slug === row.slug)
      .map(({ role }) => say(language, `role.${role}`));
    return { ...practice, role: roles.join(say(language, "separator")) };
  });
  return {
    practices: { ...practices, list },
    events: await eventViews(catalogue.db, visit.reader, eventRows),
    resources,
  };
}

function Glance({ visit, row }: { visit: Visit; row: OrganisationRow }) {
  const { language } = visit;
  const { acronym, kind, homepage } = organisationView(visit.reader, row);
  const site = safeAddress(homepage);
  const names = [...one(acronym), ...row.otherNames].filter((name) => name !== row.name);
  return (
    <section class="plate">
      <h2>{tell(language, "practice.glance")}</h2>
      <Facts
        facts={[
          {
            label: tell(language, "event.kind"),
            values: one(kind === null ? null : say(language, `organisationKind.${kind}`)),
          },
          {
            label: tell(language, "organisation.homepage"),
            values:
              site === null
                ? []
                : [
                    <OuterLink address={site} isNamed>
                      {siteOf(site)}
                    </OuterLink>,
                  ],
          },
          { label: say(language, "detail.otherNames"), values: names.map((name) => <bdi>{name}</bdi>) },
        ]}
      />
    </section>
  );
}
