// The page of a theme: what it covers, the practices tagged with it, the resources about it.
import { languageName, say } from "@convivio/cards";
import { themeView } from "../../views/places.ts";
import type { PageContent } from "../frame/page.tsx";
import { Facts, Section } from "../parts/facts.tsx";
import { cursorOf, Paging, rowsAPage } from "../parts/paging.tsx";
import { PracticeRows, ResourceRows } from "../parts/rows.tsx";
import { LanguageNote, Text, themeLanguage } from "../parts/text.tsx";
import type { Visit } from "../visit.ts";
import { tell } from "../words/words.ts";
import { Columns, RecordTop } from "./record-page.tsx";

const resourcesAtMost = 100;

export async function themeContent(visit: Visit, id: number): Promise<PageContent | null> {
  const row = visit.reader.names.themes.get(id);
  if (row === undefined) return null;
  const { ask, language } = visit;
  const theme = themeView(visit.reader, row);
  const [practices, resources, themes] = await Promise.all([
    ask.practices.list({ theme: row.slug, language, limit: rowsAPage, cursor: cursorOf(visit) }),
    ask.resources.list({ theme: row.slug, language, limit: resourcesAtMost }),
    ask.themes.list({ language }),
  ]);
  const practiceCount = themes.list.find((one) => one.slug === row.slug)?.practiceCount ?? 0;
  const body = (
    <article>
      <RecordTop
        visit={visit}
        kind="theme"
        list="/themes"
        title={theme.name}
        line={say(language, "count.practices", { count: practiceCount })}
      />
      <Columns
        story={
          <>
            <LanguageNote visit={visit} language={themeLanguage} />
            <Text visit={visit} text={theme.description} language={themeLanguage} class="lead" />
            <Section title={say(language, "detail.practices")}>
              {practices.list.length === 0 && <p>{tell(language, "list.none")}</p>}
              <PracticeRows visit={visit} rows={practices.list} level={3} />
              <Paging visit={visit} next={practices.next} />
            </Section>
            <Section title={say(language, "detail.resources")} isEmpty={resources.list.length === 0}>
              <ResourceRows visit={visit} rows={resources.list} level={3} />
            </Section>
          </>
        }
        facts={<Names visit={visit} names={row.name} />}
        end={null}
      />
    </article>
  );
  return { status: 200, title: theme.name, description: theme.description, body, isKept: true, isArticle: true };
}

function Names({ visit, names }: { visit: Visit; names: Readonly<Record<string, string>> }) {
  const { language } = visit;
  const others = Object.entries(names).filter(([code]) => code !== language);
  return (
    <section class="plate">
      <h2>{tell(language, "city.names")}</h2>
      <Facts
        facts={others.map(([code, name]) => ({
          label: languageName(code, language),
          values: [<bdi lang={code}>{name}</bdi>],
        }))}
      />
    </section>
  );
}
