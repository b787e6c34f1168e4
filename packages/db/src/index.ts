// The public door of db.

export { accountColumns, accountTables } from "./account-tables.ts";
export * from "./backup/index.ts";
export {
  type ConnectOptions,
  checkServer,
  connect,
  type Database,
  oldestServer,
  type Tables,
  type Transaction,
} from "./connect.ts";
export * from "./embedded/index.ts";
export { type Executor, executorInside, executorOf, type ListeningExecutor } from "./executor.ts";
export { fetchByPrimaryKey, generatePractices, samplePracticeIds } from "./generator/generate-practices.ts";
export { createRandom, type Random } from "./generator/random.ts";
export { type Listening, listenTo } from "./listen.ts";
export { isMigrated, migrate } from "./migrate.ts";
export { archive, assign, comment, discard, type Move, review, unarchive } from "./publish/acts.ts";
export { type DraftKind, type DraftRow, type DraftRows, rowOfDraft } from "./publish/draft-row.ts";
export { archiveDrafts, createDrafts, type NewDraft } from "./publish/drafts.ts";
export { noRecord } from "./publish/fill-in.ts";
export { type Line, type LineAddress, lockLine, requireCurrent, writeAudit } from "./publish/line.ts";
export { listUnlisted } from "./publish/listing.ts";
export { findNeeding, type Needing } from "./publish/needed.ts";
export { catalogueChannel, publicationProblems, publish, waitToPublish } from "./publish/publish.ts";
export { createRecord, findPublishedBySlug, type RevisionWrite, saveRevision } from "./publish/record.ts";
export { longestTrialMs, type Trial, type TriedDraft, tryPublished } from "./publish/trial.ts";
export { lockToUndo, type PublicationDetail, undo } from "./publish/undo.ts";
export { listAccountNames, nameAccounts } from "./queries/account-names.ts";
export * from "./queries/accounts.ts";
export * from "./queries/answers.ts";
export * from "./queries/audit.ts";
export * from "./queries/change-reports.ts";
export * from "./queries/comments.ts";
export * from "./queries/deliveries.ts";
export * from "./queries/delivery-claims.ts";
export * from "./queries/events.ts";
export * from "./queries/facet-counts.ts";
export * from "./queries/import-rows.ts";
export * from "./queries/imports.ts";
export * from "./queries/installations.ts";
export * from "./queries/invitations.ts";
export * from "./queries/job-progress.ts";
export * from "./queries/known-records.ts";
export * from "./queries/leases.ts";
export * from "./queries/links.ts";
export * from "./queries/mails.ts";
export * from "./queries/member-traces.ts";
export * from "./queries/members.ts";
export * from "./queries/practices.ts";
export * from "./queries/publications.ts";
export {
  type DecisionRow,
  decideQuestion,
  findDecision,
  listQuestionDecisions,
  lockQuestionGroup,
  type NewDecision,
  withdrawDecisions,
} from "./queries/question-decisions.ts";
export * from "./queries/question-groups.ts";
export * from "./queries/questions.ts";
export {
  countRecords,
  findRecord,
  findRecords,
  listRecords,
  type NamedRecord,
  nameRecords,
  type RecordFilter,
  type RecordOrder,
  type RecordRow,
  type WholeRecord,
} from "./queries/records.ts";
export * from "./queries/requests.ts";
export * from "./queries/resources.ts";
export * from "./queries/revisions.ts";
export * from "./queries/sealed.ts";
export * from "./queries/sessions.ts";
export * from "./queries/settings.ts";
export * from "./queries/share-corrections.ts";
export * from "./queries/snapshots.ts";
export * from "./queries/source-checks.ts";
export * from "./queries/subscriptions.ts";
export * from "./queries/suggestion-news.ts";
export * from "./queries/suggestions.ts";
export * from "./queries/titles.ts";
export * from "./queries/touched.ts";
export * from "./queries/tries.ts";
export type { WaitingFor } from "./queries/waiting.ts";
export * from "./queries/wishes.ts";
export * from "./queries/work.ts";
export * from "./queries/working-copies.ts";
export * from "./queries/workspaces.ts";
export * as schema from "./schema/index.ts";
export type { Sealed } from "./schema/sealed.ts";
export type { ListedPractice } from "./search/columns.ts";
export { type CatalogueNames, readNames, readVersion, type Titled } from "./search/dictionary-source.ts";
export { findLatestMatches, matchRecords, type Wanted } from "./search/match.ts";
export { type Hit, type SearchPage, search } from "./search/search.ts";
export { isEmpty, type SeedReport, seed, seedActor, seedFolder } from "./seed/seed.ts";
export { type DatabaseTrouble, troubleOf } from "./trouble.ts";
