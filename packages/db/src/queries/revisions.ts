// Revisions of a record: the line of its original, and those of its translations.
import type { Actor, Snapshot } from "@convivio/core";
import { and, desc, eq, lt } from "drizzle-orm";
import type { Tables } from "../connect.ts";
import { type LineAddress, onLine } from "../publish/line.ts";
import { revisions, translations } from "../schema/index.ts";

export interface RevisionHead {
  id: number;
  madeFrom: number | null;
  translates: number | null;
  actor: Actor;
  at: Date;
}

export interface RevisionRow extends RevisionHead {
  recordId: number;
  language: string | null;
  snapshot: Snapshot;
}

const headColumns = {
  id: revisions.id,
  madeFrom: revisions.madeFrom,
  translates: revisions.translates,
  actor: revisions.actor,
  at: revisions.createdAt,
};

/** Newest first; `before` is the last of the page before. */
export async function listRevisions(
  tables: Tables,
  line: LineAddress,
  page: { limit: number; before?: number | undefined },
): Promise<RevisionHead[]> {
  const beyond = page.before === undefined ? undefined : lt(revisions.id, page.before);
  return tables
    .select(headColumns)
    .from(revisions)
    .where(and(onLine(line), beyond))
    .orderBy(desc(revisions.id))
    .limit(page.limit);
}

export async function findRevision(tables: Tables, id: number): Promise<RevisionRow | null> {
  const [row] = await tables
    .select({
      ...headColumns,
      recordId: revisions.recordId,
      language: revisions.language,
      snapshot: revisions.snapshot,
    })
    .from(revisions)
    .where(eq(revisions.id, id));
  return row ?? null;
}

export type TranslationRow = typeof translations.$inferSelect & { translates: number | null };

/** Every translation of a record, with the revision of the original that its newest revision translates. */
export async function listTranslations(tables: Tables, record: number): Promise<TranslationRow[]> {
  const rows = await tables
    .select({ translation: translations, translates: revisions.translates })
    .from(translations)
    .leftJoin(revisions, eq(revisions.id, translations.currentRevision))
    .where(eq(translations.recordId, record))
    .orderBy(translations.language);
  return rows.map(({ translation, translates }) => ({ ...translation, translates }));
}
