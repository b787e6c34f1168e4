// The public door of db.

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
export { fetchByPrimaryKey, generatePractices, samplePracticeIds } from "./generator/generate-practices.ts";
export { createRandom, type Random } from "./generator/random.ts";
export { isMigrated, migrate } from "./migrate.ts";
export { catalogueChannel, publish } from "./publish/publish.ts";
export { createRecord, findRecordBySlug, saveRevision } from "./publish/record.ts";
export * from "./queries/answers.ts";
export * from "./queries/events.ts";
export * from "./queries/facet-counts.ts";
export * from "./queries/practices.ts";
export * from "./queries/questions.ts";
export * from "./queries/resources.ts";
export * as schema from "./schema/index.ts";
export type { ListedPractice } from "./search/columns.ts";
export { type CatalogueNames, readNames, readVersion } from "./search/dictionary-source.ts";
export { type Hit, type SearchPage, search } from "./search/search.ts";
export { isEmpty, type SeedReport, seed, seedActor, seedFolder } from "./seed/seed.ts";
export { type DatabaseTrouble, troubleOf } from "./trouble.ts";
