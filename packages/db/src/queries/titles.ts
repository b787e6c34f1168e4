// What records are called in another language than their own, where somebody has translated them.
import type { Actor } from "@convivio/core";
import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { Tables } from "../connect.ts";
import { records, revisions, translations } from "../schema/index.ts";
import { madeBy } from "./waiting.ts";

/** As long as the title that a record is listed by. */
const longestTitle = 300;

/** Of the newest version. @param createdBy of translations that are not published, only those of what this actor made. */
export async function listTranslatedTitles(
  tables: Tables,
  asked: { ids: readonly number[]; language: string; createdBy?: Actor | undefined },
): Promise<Map<number, string>> {
  if (asked.ids.length === 0) return new Map();
  const { currentRevision, publishedRevision } = translations;
  const shown =
    asked.createdBy === undefined
      ? currentRevision
      : sql`case when ${madeBy(asked.createdBy)} then ${currentRevision} else ${publishedRevision} end`;
  const title = sql<
    string | null
  >`left(coalesce(${revisions.snapshot} ->> 'title', ${revisions.snapshot} ->> 'text'), ${sql.raw(String(longestTitle))})`;
  const rows = await tables
    .select({ id: translations.recordId, title })
    .from(translations)
    .innerJoin(records, eq(records.id, translations.recordId))
    .innerJoin(revisions, eq(revisions.id, shown))
    .where(
      and(
        inArray(translations.recordId, [...new Set(asked.ids)]),
        eq(translations.language, asked.language),
        ne(translations.state, "archived"),
      ),
    );
  return new Map(rows.flatMap(({ id, title: said }) => (said ? [[id, said] as const] : [])));
}
