// The page of a resource: what it is, where it is, who it is for, and the practices and events it belongs to.
import { languageName, safeAddress, say } from "@convivio/cards";
import type { ResourceView } from "@convivio/core";
import { findResource, type ResourceRow } from "@convivio/db";
import { wholeResource } from "../../answers/opened.ts";
import { practiceLinks } from "../../views/practices.ts";
import type { PageContent } from "../frame/page.tsx";
import { Citation } from "../parts/citation.tsx";
import { Dotted, Facts, one, Section } from "../parts/facts.tsx";
import { OuterLink, RecordLink, RecordLinks } from "../parts/links.tsx";
import { Sources } from "../parts/sources.tsx";
import { foreign, Text } from "../parts/text.tsx";
import type { Visit } from "../visit.ts";
import { tell } from "../words/words.ts";
import { Columns, RecordTop } from "./record-page.tsx";

export async function resourceContent(visit: Visit, id: number): Promise<PageContent | null> {
  const row = await findResource(visit.catalogue.db, id);
  return row === null ? null : resourcePage(visit, row);
}

export async function resourcePage(visit: Visit, row: ResourceRow): Promise<PageContent> {
  const { language } = visit;
  const resource = await wholeResource(visit.catalogue, visit.reader, row);
  const practices = await practicesOf(visit, row, resource);
  const line = [say(language, `resourceKind.${resource.kind}`), resource.year === null ? null : String(resource.year)];
  const body = (
    <article>
      <RecordTop
        visit={visit}
        kind="resource"
        list="/resources"
        title={resource.title}
        told={resource}
        line={<Dotted parts={line} />}
      />
      <Columns
        story={
          <>
            <Text visit={visit} text={resource.summary} language={resource.language} class="lead" />
            <Section title={say(language, "detail.open")}>
              <p>
                <WhereItIs visit={visit} resource={resource} />
              </p>
            </Section>
            <Section title={say(language, "detail.exemplifiedBy")} isEmpty={practices.length === 0}>
              <RecordLinks visit={visit} records={practices} />
            </Section>
            <Section title={say(language, "detail.shownAt")} isEmpty={resource.events.length === 0}>
              <RecordLinks visit={visit} records={resource.events} />
            </Section>
          </>
        }
        facts={<Glance visit={visit} resource={resource} />}
        end={
          <>
            <Sources visit={visit} sources={resource.sources} />
            <Citation visit={visit} kind="resource" record={resource} />
          </>
        }
      />
    </article>
  );
  return { status: 200, title: resource.title, description: resource.summary, body, isKept: true, isArticle: true };
}

/** Those that name the resource, and those that the resource names. */
async function practicesOf({ catalogue, reader }: Visit, row: ResourceRow, resource: ResourceView) {
  const named = await practiceLinks(catalogue.db, reader, row.practiceIds);
  const links = [...resource.practices, ...named.values()];
  return [...new Map(links.map((link) => [link.slug, link])).values()];
}

function WhereItIs({ visit, resource }: { visit: Visit; resource: ResourceView }) {
  if (safeAddress(resource.link) === null) return <>{say(visit.language, "detail.noLink")}</>;
  return (
    <OuterLink address={resource.link}>
      <bdi lang={foreign(visit, resource.language)}>{resource.title}</bdi>
    </OuterLink>
  );
}

function Glance({ visit, resource }: { visit: Visit; resource: ResourceView }) {
  const { language } = visit;
  const lang = foreign(visit, resource.originalLanguage);
  const publishers = resource.publishers.map(({ slug, name }) => (
    <RecordLink visit={visit} kind="organisation" record={{ slug, title: name }} />
  ));
  const themes = resource.themes.map(({ slug, name }) => (
    <RecordLink visit={visit} kind="theme" record={{ slug, title: name }} />
  ));
  return (
    <section class="plate">
      <h2>{tell(language, "practice.glance")}</h2>
      <Facts
        facts={[
          { label: tell(language, "event.kind"), values: [say(language, `resourceKind.${resource.kind}`)] },
          {
            label: tell(language, "resource.year"),
            values: one(resource.year === null ? say(language, "years.none") : String(resource.year)),
          },
          { label: say(language, "detail.publishers"), values: publishers },
          {
            label: say(language, "detail.languages"),
            values: resource.languages.map((code) => languageName(code, language)),
          },
          {
            label: say(language, "detail.audience"),
            values: resource.audience.map((group) => <bdi lang={lang}>{group}</bdi>),
          },
          { label: say(language, "detail.themes"), values: themes },
        ]}
      />
    </section>
  );
}
