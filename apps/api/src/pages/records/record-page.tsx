// What the pages of all kinds of record have in common: finding by slug, the redirect, the title, the columns.
import type { RecordKind } from "@convivio/core";
import { findPublishedBySlug } from "@convivio/db";
import type { Child } from "hono/jsx";
import type { PageContent } from "../frame/page.tsx";
import { recordHref } from "../parts/links.tsx";
import { foreign, LanguageNote } from "../parts/text.tsx";
import type { ContentOf } from "../respond.tsx";
import { hrefTo, type Visit } from "../visit.ts";
import { tell } from "../words/words.ts";

export type ShownKind = Extract<RecordKind, "practice" | "event" | "city" | "theme" | "organisation" | "resource">;

/** The page of the record that the slug names; an old slug moves to the current one. */
export function recordPage(
  kind: ShownKind,
  contentOf: (visit: Visit, id: number) => Promise<PageContent | null>,
): ContentOf {
  return async (visit, slug) => {
    const record = await findPublishedBySlug(visit.catalogue.db.tables, kind, slug);
    if (record === null) return null;
    if (!record.isCurrent) return { movedTo: recordHref(visit, kind, record.currentSlug) };
    return contentOf(visit, record.id);
  };
}

interface TopProps {
  visit: Visit;
  kind: ShownKind;
  list: string;
  title: string;
  /** The language its text is in, and whether that is a translation gone stale; absent where names alone are shown. */
  told?: { language: string; isStale: boolean };
  /** Where, when, in which state. */
  line?: Child;
}

export function RecordTop({ visit, kind, list, title, told, line }: TopProps) {
  return (
    <div class="top">
      <p class="kind">
        <a href={hrefTo(visit, list)}>{tell(visit.language, `kind.${kind}`)}</a>
      </p>
      <h1>
        <bdi lang={told === undefined ? undefined : foreign(visit, told.language)}>{title}</bdi>
      </h1>
      {line !== undefined && <p class="line">{line}</p>}
      {told !== undefined && <LanguageNote visit={visit} language={told.language} />}
      {told?.isStale === true && <p class="notice">{tell(visit.language, "translation.stale")}</p>}
    </div>
  );
}

/** The story, and beside it, or after it where the page is narrow, the facts; sources and citation end it. */
export function Columns({ story, facts, end }: { story: Child; facts: Child; end: Child }) {
  return (
    <div class="columns">
      <div class="story">{story}</div>
      <div class="aside">{facts}</div>
      <div class="end">{end}</div>
    </div>
  );
}
