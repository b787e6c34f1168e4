// The lists of practices, resources and themes: a title, what stands in the list, its rows, the next page.
import { say } from "@convivio/cards";
import type { Child } from "hono/jsx";
import type { PageContent } from "../frame/page.tsx";
import { RecordLink } from "../parts/links.tsx";
import { cursorOf, Paging, rowsAPage } from "../parts/paging.tsx";
import { PracticeRows, ResourceRows } from "../parts/rows.tsx";
import { foreign, LanguageNote, themeLanguage } from "../parts/text.tsx";
import type { Visit } from "../visit.ts";
import { tell } from "../words/words.ts";

/** What every list page is made of. */
export function listContent(
  visit: Visit,
  list: { title: string; about: string; rows: Child; count: number; next: string | null },
): PageContent {
  const body = (
    <>
      <div class="top">
        <h1>{list.title}</h1>
        <p class="lead">{list.about}</p>
      </div>
      {list.count === 0 && <p>{tell(visit.language, "list.none")}</p>}
      {list.rows}
      <Paging visit={visit} next={list.next} />
    </>
  );
  return { status: 200, title: list.title, description: list.about, body, isKept: true };
}

export async function practicesContent(visit: Visit): Promise<PageContent> {
  const { language } = visit;
  const { list, next } = await visit.ask.practices.list({ language, limit: rowsAPage, cursor: cursorOf(visit) });
  return listContent(visit, {
    title: say(language, "detail.practices"),
    about: tell(language, "practices.about"),
    rows: <PracticeRows visit={visit} rows={list} level={2} />,
    count: list.length,
    next,
  });
}

export async function resourcesContent(visit: Visit): Promise<PageContent> {
  const { language } = visit;
  const { list, next } = await visit.ask.resources.list({ language, limit: rowsAPage, cursor: cursorOf(visit) });
  return listContent(visit, {
    title: say(language, "detail.resources"),
    about: tell(language, "resources.about"),
    rows: <ResourceRows visit={visit} rows={list} level={2} />,
    count: list.length,
    next,
  });
}

export async function themesContent(visit: Visit): Promise<PageContent> {
  const { language } = visit;
  const { list } = await visit.ask.themes.list({ language });
  const rows = (
    <>
      <LanguageNote visit={visit} language={themeLanguage} />
      <ul class="rows">
        {list.map((theme) => (
          <li class="row">
            <h2 class="row-title">
              <RecordLink visit={visit} kind="theme" record={{ slug: theme.slug, title: theme.name }} />
            </h2>
            <p class="row-line">{say(language, "count.practices", { count: theme.practiceCount })}</p>
            <p lang={foreign(visit, themeLanguage)} dir="auto">
              {theme.description}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
  return listContent(visit, {
    title: say(language, "detail.themes"),
    about: tell(language, "themes.about"),
    rows,
    count: list.length,
    next: null,
  });
}
