// Databases for the tests of this room: an empty one, the seeded one, and records to put into them.
import type { Actor, RecordKind, Snapshot } from "@convivio/core";
import { connect, type Database, type Tables } from "../../connect.ts";
import { migrate } from "../../migrate.ts";
import { seed } from "../../seed/seed.ts";
import { freshDatabase, getTestServerUrl, prepareTemplate } from "../../testing/index.ts";
import { publish, waitToPublish } from "../publish.ts";
import { createRecord, saveRevision } from "../record.ts";

export const tester: Actor = { kind: "person", id: "1", name: "Tester" };

export interface OpenDatabase {
  db: Database;
  url: string;
  close(): Promise<void>;
}

async function openCopy(name: string, prepare: (db: Database) => Promise<unknown>): Promise<OpenDatabase> {
  const serverUrl = getTestServerUrl();
  const template = await prepareTemplate({
    serverUrl,
    name,
    async prepare(url) {
      const db = connect(url, { connections: 4 });
      await prepare(db);
      await db.close();
    },
  });
  const { url, drop } = await freshDatabase({ serverUrl, template });
  const db = connect(url, { connections: 6 });
  return {
    db,
    url,
    async close() {
      await db.close();
      await drop();
    },
  };
}

export const openMigrated = (): Promise<OpenDatabase> => openCopy("convivio_migrated", migrate);

export const openSeeded = (): Promise<OpenDatabase> =>
  openCopy("convivio_seeded", async (db) => {
    await migrate(db);
    await seed(db);
  });

/** Creates a record and publishes its first revision. */
export async function publishNew(
  tables: Tables,
  kind: RecordKind,
  snapshot: Snapshot & { slug: string },
): Promise<number> {
  return tables.transaction(async (inside) => {
    const record = await createRecord(inside, { kind, slug: snapshot.slug, actor: tester });
    await publishNext(inside, record, snapshot, null);
    return record;
  });
}

/** A further revision, published. @returns its number. */
export async function publishNext(
  tables: Tables,
  record: number,
  snapshot: Snapshot,
  madeFrom: number | null,
): Promise<number> {
  return tables.transaction(async (inside) => {
    await waitToPublish(inside);
    const revision = await saveRevision(inside, { record, snapshot, madeFrom, actor: tester });
    await publish(inside, { revision, actor: tester, knowingly: "all" });
    return revision;
  });
}

export const buildTheme = (slug: string, name = slug) => ({
  slug,
  name: { en: name },
  otherLabels: {},
  description: "",
});

export const buildCity = (slug: string, country: number, partOf: number | null = null) => ({
  slug,
  name: slug,
  country,
  latitude: 45,
  longitude: 7,
  population: null,
  names: { en: slug },
  otherNames: [],
  networks: [],
  partOf,
});

export const buildOrganisation = (slug: string, name: string) => ({ slug, name, acronym: null, kind: null, url: null });

const source = { title: "A page", url: "https://example.org/a", publisher: "The city" };

export const buildPractice = (
  slug: string,
  cities: number[],
  themes: number[],
  told: Record<string, unknown> = {},
) => ({
  slug,
  title: slug,
  summary: "Told shortly.",
  cities,
  start: null,
  end: null,
  status: "unknown",
  themes,
  organisations: [],
  sources: [source],
  evidence: "told",
  ...told,
});

export const buildEvent = (slug: string, city: number, told: Record<string, unknown> = {}) => ({
  slug,
  title: slug,
  series: null,
  numberInSeries: null,
  start: "2011-09-26",
  end: null,
  timeZone: "Europe/Rome",
  city,
  venue: null,
  attendanceMode: "in-person",
  status: "held",
  kind: "meeting",
  organisers: [],
  participants: [],
  summary: "They met.",
  practicesShown: [],
  resourcesShown: [],
  nextSteps: [],
  follows: [],
  followedBy: [],
  sources: [source],
  uid: `${slug}@test`,
  ...told,
});

export interface SmallCatalogue {
  country: number;
  turin: number;
  /** A district of Turin. */
  barriera: number;
  milan: number;
  housing: number;
  food: number;
}

export async function publishSmallCatalogue(tables: Tables): Promise<SmallCatalogue> {
  const country = await publishNew(tables, "country", { slug: "it", ...{ code: "IT", names: { en: "Italy" } } });
  const turin = await publishNew(tables, "city", buildCity("turin", country));
  return {
    country,
    turin,
    barriera: await publishNew(tables, "city", buildCity("barriera", country, turin)),
    milan: await publishNew(tables, "city", buildCity("milan", country)),
    housing: await publishNew(tables, "theme", buildTheme("housing")),
    food: await publishNew(tables, "theme", buildTheme("food")),
  };
}

/** Lexemes whose count in `words` is not what the vectors say: empty when all is well. */
export async function wrongCounts(db: Database): Promise<{ lexeme: string; counted: number; real: number }[]> {
  return db.sql`
    select lexeme, coalesce(w.documents, 0) as counted, coalesce(s.ndoc, 0) as real
    from (select lexeme, documents from words where documents <> 0) w
    full join (select word as lexeme, ndoc from ts_stat('select vector from search_documents') where position(' ' in word) = 0) s using (lexeme)
    where coalesce(w.documents, 0) <> coalesce(s.ndoc, 0)`;
}
