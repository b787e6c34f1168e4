// Fills the catalogue from the seed through publish(): the same file twice changes nothing, and nothing a person wrote is overwritten.
import { isDeepStrictEqual } from "node:util";
import { type Actor, ConvivioError, type RecordKind, type Snapshot } from "@convivio/core";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Database, Tables, Transaction } from "../connect.ts";
import { publish, waitToPublish } from "../publish/publish.ts";
import { publishers } from "../publish/publishers.ts";
import { createRecord, findRecordBySlug, saveRevision } from "../publish/record.ts";
import { records, revisions } from "../schema/index.ts";
import { readSeedFiles } from "./files.ts";
import { type SeedRecord, seedRecords } from "./snapshots.ts";

export const seedFolder = new URL("../../seed/", import.meta.url);
export const seedActor: Actor = { kind: "job", name: "seed" };

export interface SeedReport {
  created: number;
  changed: number;
  unchanged: number;
  /** Records that the seed would change and that somebody has edited since: left as they are. */
  leftAlone: { kind: RecordKind; slug: string }[];
}

export interface SeedOptions {
  folder?: URL;
  onProgress?: (done: number, total: number) => void;
}

/** All of it or nothing: one transaction, so a seed cut off in the middle leaves no half catalogue. */
export async function seed(db: Database, options: SeedOptions = {}): Promise<SeedReport> {
  const all = seedRecords(readSeedFiles(options.folder ?? seedFolder));
  const report: SeedReport = { created: 0, changed: 0, unchanged: 0, leftAlone: [] };
  await db.tables.transaction(async (tables) => {
    await tables.execute(sql`set local statement_timeout = 0`);
    await waitToPublish(tables);
    const ids = await numberRecords(tables, all);
    const idOf = (kind: RecordKind, slug: string): number => {
      const id = ids.get(`${kind} ${slug}`);
      if (id !== undefined) return id;
      throw new ConvivioError("invalid-input", `The seed points at ${kind} "${slug}", which it does not have.`);
    };
    for (const [at, record] of all.entries()) {
      report[await seedRecord(tables, record, idOf, report)]++;
      options.onProgress?.(at + 1, all.length);
    }
  });
  return report;
}

/** True when nothing has ever been put into this database. */
export async function isEmpty(db: Database): Promise<boolean> {
  const rows = await db.tables.select({ id: records.id }).from(records).limit(1);
  return rows.length === 0;
}

/** Every record has a number before the first is published: events point at later events. */
async function numberRecords(tables: Transaction, all: readonly SeedRecord[]): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const { kind, slug } of all) {
    const known = await findRecordBySlug(tables, kind, slug);
    ids.set(`${kind} ${slug}`, known?.id ?? (await createRecord(tables, { kind, slug, actor: seedActor })));
  }
  return ids;
}

type Outcome = "created" | "changed" | "unchanged";

async function seedRecord(
  tables: Transaction,
  { kind, slug, snapshot }: SeedRecord,
  idOf: (kind: RecordKind, slug: string) => number,
  report: SeedReport,
): Promise<Outcome> {
  const record = idOf(kind, slug);
  const wanted = validate(kind, slug, snapshot(idOf));
  const [line] = await tables
    .select({ current: records.currentRevision, state: records.state })
    .from(records)
    .where(eq(records.id, record));
  const current = line?.current ?? null;
  const last = current === null ? null : await findLastSeeded(tables, record);
  if (last !== null && isDeepStrictEqual(last.snapshot, wanted)) return "unchanged";
  if (current !== null && (last?.id !== current || line?.state !== "published")) {
    report.leftAlone.push({ kind, slug });
    return "unchanged";
  }
  const revision = await saveRevision(tables, { record, snapshot: wanted, madeFrom: current, actor: seedActor });
  // Events point at later events, which are published a moment after them.
  await publish(tables, { revision, actor: seedActor, knowingly: "all" });
  return current === null ? "created" : "changed";
}

/** The snapshot as it will be stored, defaults filled in. */
function validate(kind: RecordKind, slug: string, snapshot: unknown): Snapshot {
  const parsed = publishers[kind].schema.safeParse(snapshot);
  if (parsed.success) return JSON.parse(JSON.stringify(parsed.data));
  const issue = parsed.error.issues[0];
  const place = `${kind} ${slug}, ${issue?.path.join(".")}`;
  throw new ConvivioError("invalid-input", `${place}: ${issue?.message}`, "seed", { field: place });
}

async function findLastSeeded(tables: Tables, record: number): Promise<{ id: number; snapshot: unknown } | null> {
  const [last] = await tables
    .select({ id: revisions.id, snapshot: revisions.snapshot })
    .from(revisions)
    .where(
      and(
        eq(revisions.recordId, record),
        isNull(revisions.language),
        sql`${revisions.actor} = ${JSON.stringify(seedActor)}::jsonb`,
      ),
    )
    .orderBy(desc(revisions.id))
    .limit(1);
  return last ?? null;
}
