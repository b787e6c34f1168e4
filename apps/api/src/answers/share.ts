// answers.share: where an answer was shared and what it showed there, so that it can be corrected.
import type { Language, Platform, RecordKind } from "@convivio/core";
import { type Database, findAnswer, findPublishedBySlug, findShownNow, recordShare } from "@convivio/db";

export interface Share {
  /** The answer's. */
  id: string;
  platform: Platform;
  workspace: string;
  channel: string;
  message: string;
}

/** @returns false where the answer is no longer kept. */
export async function rememberShare(db: Database, { id, ...address }: Share): Promise<boolean> {
  const found = await findAnswer(db, id);
  if (found === null) return false;
  const { results, opened } = found.kept;
  const language = found.language as Language;
  const shown = await Promise.all(
    results.map(async ({ kind, slug, revision }) => {
      const named = await findPublishedBySlug(db.tables, kind as RecordKind, slug);
      return named === null ? [] : [{ record: named.id, revision }];
    }),
  );
  const ids = shown.flat().map(({ record }) => record);
  const now = await findShownNow(db.tables, { ids, language });
  await recordShare(db, {
    answerId: id,
    ...address,
    shown: shown.flat().map((one) => ({ ...one, translation: now.get(one.record)?.translation ?? null })),
    language,
    isWhole: opened !== null,
  });
  return true;
}
