// A record as its editor needs it, read in one go.
import {
  type Acting,
  type EditedRecord,
  type LineView,
  type Problem,
  publishRefusal,
  referencesOf,
  type Snapshot,
  type SuggestionOrigin,
  translationProblemsOf,
} from "@convivio/core";
import {
  type CommentRow,
  findRecord,
  findRevision,
  findSuggestionOf,
  findWorkingCopy,
  getSettings,
  listComments,
  listOtherWriters,
  listTranslations,
  nameAccounts,
  nameRecords,
  publicationProblems,
  type SuggestionRow,
  type Tables,
  type TranslationRow,
  type WholeRecord,
} from "@convivio/db";
import type { Catalogue } from "../catalogue.ts";
import { allowedActions, noSuchRecord, readSubject } from "./authority.ts";
import { readerOf, seenBy } from "./narrowing.ts";
import { foundRecords } from "./rows.ts";
import { titlesFor } from "./titles.ts";

type Address = { id: number; language: string | null };
type Names = ReadonlyMap<string, string>;
type LineRow = WholeRecord | TranslationRow;

const emptyLine = { state: "draft", currentRevision: null, publishedRevision: null, assigneeId: null } as const;

export async function readEdited(
  catalogue: Catalogue,
  acting: Acting,
  { id, language }: Address,
  reader: string,
): Promise<EditedRecord> {
  const { tables } = catalogue.db;
  const record = await findRecord(tables, id);
  if (record === null) throw noSuchRecord();
  const translations = await listTranslations(tables, id);
  const row = language === null ? record : translations.find((one) => one.language === language);
  const subject = await readSubject(tables, record, row ?? emptyLine, await getSettings(tables));
  const allowed = allowedActions(acting, subject);
  if (!allowed.includes("see")) throw noSuchRecord();
  const accountId = acting.actor.kind === "person" ? acting.actor.id : "";
  const address = { record: id, language, accountId };
  const [current, published, original, workingCopy, others, comments, suggestion] = await Promise.all([
    snapshotOf(tables, row?.currentRevision),
    row?.publishedRevision === row?.currentRevision ? null : snapshotOf(tables, row?.publishedRevision),
    language === null ? null : readOriginal(tables, record, row),
    findWorkingCopy(tables, address),
    listOtherWriters(tables, address),
    listComments(tables, id),
    findSuggestionOf(tables, id),
  ]);
  const names = await nameAccounts(
    tables,
    [record, ...translations].flatMap(({ assigneeId }) => assigneeId ?? []).concat(others.map((one) => one.accountId)),
  );
  const shown: (Snapshot | null | undefined)[] = [current, published, original?.snapshot, workingCopy?.snapshot];
  const pointed = new Set(
    shown.flatMap((one) => referencesOf(record.kind, one ?? {}).map((reference) => reference.id)),
  );
  const named = await nameRecords(tables, [...pointed], seenBy(acting));
  const titleReader = readerOf(acting, catalogue, reader);
  const titleOf = await titlesFor(tables, titleReader, [record]);
  return {
    id,
    kind: record.kind,
    slug: record.slug,
    ...titleOf(record),
    createdAt: record.createdAt.toISOString(),
    createdBy: record.createdBy,
    originalLanguage: record.originalLanguage,
    suggestion: suggestion && suggestionOrigin(suggestion),
    line: lineView(row ?? null, language, record, names),
    snapshot: current ?? {},
    published,
    original,
    workingCopy: workingCopy && { ...workingCopy, savedAt: workingCopy.savedAt.toISOString() },
    others: others.map((one) => ({
      account: { id: one.accountId, name: names.get(one.accountId) ?? "" },
      savedAt: one.savedAt.toISOString(),
    })),
    references: await foundRecords(tables, titleReader, named),
    problems: await problemsNow(tables, record, current ?? {}, original?.snapshot),
    translations: translations.map((one) => lineView(one, one.language, record, names)),
    comments: comments.map(commentView),
    may: allowed,
    publishRefusal: publishRefusal(acting, subject),
  };
}

async function snapshotOf(tables: Tables, revision: number | null | undefined): Promise<Snapshot | null> {
  return revision == null ? null : ((await findRevision(tables, revision))?.snapshot ?? null);
}

async function readOriginal(tables: Tables, record: WholeRecord, row: LineRow | undefined) {
  const revision = record.publishedRevision ?? record.currentRevision;
  const translated = row !== undefined && "translates" in row ? row.translates : null;
  return {
    revision,
    isPublished: record.publishedRevision !== null,
    snapshot: (await snapshotOf(tables, revision)) ?? {},
    translated: translated === revision ? null : await snapshotOf(tables, translated),
  };
}

function problemsNow(
  tables: Tables,
  { id, kind }: WholeRecord,
  snapshot: Snapshot,
  original: Snapshot | undefined,
): Promise<Problem[]> | Problem[] {
  if (original !== undefined) return translationProblemsOf(kind, original, snapshot);
  return publicationProblems(tables, { record: id, kind, snapshot });
}

function lineView(row: LineRow | null, language: string | null, record: WholeRecord, names: Names): LineView {
  const line = row ?? { ...emptyLine, submittedAt: null, updatedAt: record.createdAt, updatedBy: null };
  const translates = row !== null && "translates" in row ? row.translates : null;
  const original = record.publishedRevision ?? record.currentRevision;
  return {
    language,
    state: line.state,
    isPublished: line.publishedRevision !== null,
    currentRevision: line.currentRevision,
    publishedRevision: line.publishedRevision,
    assignee: line.assigneeId === null ? null : { id: line.assigneeId, name: names.get(line.assigneeId) ?? "" },
    submittedAt: line.submittedAt?.toISOString() ?? null,
    updatedAt: line.updatedAt.toISOString(),
    updatedBy: line.updatedBy,
    translates,
    isBehind: language !== null && line.currentRevision !== null && translates !== original,
  };
}

function suggestionOrigin({ platform, at, city, theme, message, user }: SuggestionRow): SuggestionOrigin {
  return { platform, at: at.toISOString(), city, theme, message, isReachable: user !== null };
}

function commentView({ id, language, revisionId, at, actor, act, text }: CommentRow) {
  return { id, language, revision: revisionId, at: at.toISOString(), actor, act, text };
}
