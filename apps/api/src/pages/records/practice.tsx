// The page of one practice: its whole story, its context, how far it is known and where it can be read.
import { say, yearsLine } from "@convivio/cards";
import { type PracticeView, toldIn } from "@convivio/core";
import { findPractice, findPractices, type PracticeRow } from "@convivio/db";
import { practiceView } from "../../views/practices.ts";
import type { PageContent } from "../frame/page.tsx";
import { Chapter } from "../parts/chapter.tsx";
import { Citation } from "../parts/citation.tsx";
import { Dotted, Facts, one, Section } from "../parts/facts.tsx";
import { OuterLink, Places, RecordLink } from "../parts/links.tsx";
import { Sources } from "../parts/sources.tsx";
import { foreign, Text } from "../parts/text.tsx";
import type { Visit } from "../visit.ts";
import { tell } from "../words/words.ts";
import { Columns, RecordTop } from "./record-page.tsx";
import { Trust } from "./trust.tsx";

const chapters = ["purpose", "rationale", "process", "impact", "lessons", "transfer"] as const;

export async function practiceContent(visit: Visit, id: number): Promise<PageContent | null> {
  const row = await findPractice(visit.catalogue.db, id);
  return row === null ? null : practicePage(visit, row);
}

export async function practicePage(visit: Visit, row: PracticeRow): Promise<PageContent> {
  const practice = practiceView(visit.reader, row);
  const ancestors = await findPractices(
    visit.catalogue.db,
    row.adoptedFrom.map((lineage) => lineage.practice),
  );
  const { language } = visit;
  const line = [
    <Places visit={visit} cities={practice.cities} />,
    yearsLine(practice, language),
    say(language, `status.${practice.status}`),
  ];
  const body = (
    <article>
      <RecordTop
        visit={visit}
        kind="practice"
        list="/practices"
        title={practice.title}
        told={practice}
        line={<Dotted parts={line} />}
      />
      <Columns
        story={<Story visit={visit} practice={practice} row={row} />}
        facts={
          <>
            <Trust visit={visit} practice={practice} row={row} />
            <Glance visit={visit} practice={practice} />
          </>
        }
        end={
          <>
            <Lineage visit={visit} row={row} ancestors={ancestors} />
            <Media visit={visit} row={row} />
            <Sources visit={visit} sources={practice.sources} />
            <Citation visit={visit} kind="practice" record={practice} />
          </>
        }
      />
    </article>
  );
  return {
    status: 200,
    title: practice.title,
    description: practice.pitch ?? practice.summary,
    body,
    isKept: true,
    isArticle: true,
  };
}

function Story({ visit, practice, row }: { visit: Visit; practice: PracticeView; row: PracticeRow }) {
  const text = (chapter: string, name?: string) => (
    <Text visit={visit} text={chapter} language={practice.language} {...(name === undefined ? {} : { class: name })} />
  );
  return (
    <>
      {practice.pitch !== null && text(practice.pitch, "lead")}
      {text(practice.summary, practice.pitch === null ? "lead" : undefined)}
      {chapters.map((chapter) => {
        const told = practice[chapter];
        return told === null ? null : (
          <Section title={say(visit.language, `detail.${chapter}`)}>
            <Chapter
              visit={visit}
              text={told}
              language={told === row[chapter] ? row.originalLanguage : practice.language}
            />
          </Section>
        );
      })}
    </>
  );
}

function Glance({ visit, practice }: { visit: Visit; practice: PracticeView }) {
  const { language } = visit;
  const lang = foreign(visit, practice.originalLanguage);
  const words = (texts: readonly string[]) => texts.map((text) => <bdi lang={lang}>{text}</bdi>);
  const organisations = practice.organisations.map(({ slug, name, role }) => (
    <Dotted
      parts={[
        <RecordLink visit={visit} kind="organisation" record={{ slug, title: name }} />,
        say(language, `role.${role}`),
      ]}
    />
  ));
  const themes = practice.themes.map(({ slug, name }) => (
    <RecordLink visit={visit} kind="theme" record={{ slug, title: name }} />
  ));
  const resources = practice.resources.map((record) => <RecordLink visit={visit} kind="resource" record={record} />);
  return (
    <section class="plate">
      <h2>{tell(language, "practice.glance")}</h2>
      <Facts
        facts={[
          { label: say(language, "detail.years"), values: one(yearsLine(practice, language)) },
          { label: say(language, "detail.status"), values: one(say(language, `status.${practice.status}`)) },
          { label: say(language, "detail.themes"), values: themes },
          { label: say(language, "detail.targetGroups"), values: words(practice.targetGroups) },
          { label: say(language, "detail.organisations"), values: organisations },
          { label: say(language, "detail.otherParticipants"), values: words(practice.otherParticipants) },
          { label: say(language, "detail.resources"), values: resources },
        ]}
      />
    </section>
  );
}

function Lineage({ visit, row, ancestors }: { visit: Visit; row: PracticeRow; ancestors: readonly PracticeRow[] }) {
  const lines = row.adoptedFrom.flatMap(({ practice, how }) => {
    const found = ancestors.find((one) => one.recordId === practice);
    if (found === undefined) return [];
    return [{ ancestor: toldIn("practice", found, found.originalLanguage, visit.language), how }];
  });
  return (
    <Section title={tell(visit.language, "practice.lineage")} isEmpty={lines.length === 0}>
      <ul class="plain-links">
        {lines.map(({ ancestor, how }) => (
          <li>
            <RecordLink visit={visit} kind="practice" record={ancestor.row} lang={foreign(visit, ancestor.language)} />{" "}
            · {tell(visit.language, `lineage.${how}`)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Named, not shown: a page loads nothing from elsewhere. */
function Media({ visit, row }: { visit: Visit; row: PracticeRow }) {
  return (
    <Section title={tell(visit.language, "practice.media")} isEmpty={row.media.length === 0}>
      <ul class="plain-links">
        {row.media.map(({ url, alternativeText }) => (
          <li>
            <OuterLink address={url}>
              <bdi lang={foreign(visit, row.originalLanguage)}>{alternativeText}</bdi>
            </OuterLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
