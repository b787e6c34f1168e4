// A trial: a draft is really published, in a transaction that is always rolled back, so that whoever asks inside it sees what members would.
import { type Actor, ConvivioError, type RecordKind, type Snapshot } from "@convivio/core";
import { sql } from "drizzle-orm";
import { type Database, insideOf, type Transaction } from "../connect.ts";
import { findRecord } from "../queries/records.ts";
import { findRevision } from "../queries/revisions.ts";
import { type FilledIn, fillIn, fillInTranslation } from "./fill-in.ts";
import { lockLine } from "./line.ts";
import { publish, waitToPublish } from "./publish.ts";
import { createRecord, saveRevision } from "./record.ts";

export interface TriedDraft {
  kind: RecordKind;
  /** Null while it has never been saved. */
  id: number | null;
  snapshot: Snapshot;
  /** Null for the original, else the translation that the snapshot is of. */
  language: string | null;
  actor: Actor;
  /** As YYYY-MM-DD. */
  today: string;
}

export interface Trial {
  /** The database as it would be. */
  db: Database;
  record: number;
  /** Fields in which something neutral stands, for the draft cannot be published without. */
  filledIn: string[];
  /** Drafts that it needs, and that are published with it. */
  together: { kind: RecordKind; id: number }[];
  /** Milliseconds since others have had to wait to publish. */
  elapsedMs: () => number;
}

/** Others who publish wait meanwhile: so long at most. */
export const longestTrialMs = 4000;
/** Whoever publishes already is waited for so long. */
const patienceMs = 3000;

/** Carries the outcome out of a transaction that must not be kept. */
class RolledBack {
  readonly outcome: unknown;
  constructor(outcome: unknown) {
    this.outcome = outcome;
  }
}

/** Leaves nothing behind, whatever happens: no row, no notification. Only numbers that sequences gave out are not given again. */
export async function tryPublished<T>(db: Database, draft: TriedDraft, work: (trial: Trial) => Promise<T>): Promise<T> {
  try {
    await db.tables.transaction(async (tables) => {
      await tables.execute(sql`
        select set_config('lock_timeout', ${`${patienceMs}`}, true), set_config('statement_timeout', ${`${longestTrialMs}`}, true)`);
      await waitToPublish(tables);
      const outcome = await withinTime(db, tables, async (elapsedMs) => {
        const published = await publishDraft(tables, draft);
        return work({ ...published, db: insideOf(tables), elapsedMs });
      });
      throw new RolledBack(outcome);
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.outcome as T;
    throw error;
  }
  throw new ConvivioError("internal", "The draft could not be tried.", "a trial was not rolled back");
}

/** Cancels what runs in the transaction once its time is over. A cancellation under way is waited for: it must not meet anybody else. */
async function withinTime<T>(
  db: Database,
  tables: Transaction,
  work: (elapsedMs: () => number) => Promise<T>,
): Promise<T> {
  const start = performance.now();
  const [own] = (await tables.execute(sql`select pg_backend_pid() as pid`)) as unknown as { pid: number }[];
  let cancelling: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    if (performance.now() - start < longestTrialMs) return;
    cancelling = db.sql`select pg_cancel_backend(${own?.pid ?? 0})`.catch(() => {});
  }, 100);
  try {
    return await work(() => performance.now() - start);
  } finally {
    clearInterval(timer);
    await cancelling;
  }
}

async function publishDraft(tables: Transaction, draft: TriedDraft): Promise<Omit<Trial, "db" | "elapsedMs">> {
  const { actor, kind } = draft;
  const record = draft.id ?? (await createRecord(tables, { kind, actor }));
  const line = await lockLine(tables, { record, language: draft.language });
  if (line.kind !== kind) {
    throw new ConvivioError("invalid-input", `This record is no ${kind}.`, `record ${record}`, { field: "kind" });
  }
  const made = new Publishing(tables, actor, draft.today);
  const translates = draft.language === null ? null : await findOriginal(tables, record);
  const filled =
    translates === null
      ? await made.complete({ record, kind, snapshot: draft.snapshot })
      : fillInTranslation(kind, translates.snapshot, draft.snapshot);
  await made.put(record, line.currentRevision, filled, {
    language: draft.language,
    translates: translates?.revision ?? null,
  });
  return { record, filledIn: filled.fields, together: made.together };
}

/** What a translation is of: the published revision of the original. */
async function findOriginal(tables: Transaction, record: number) {
  const published = (await findRecord(tables, record))?.publishedRevision ?? null;
  const revision = published === null ? null : await findRevision(tables, published);
  if (revision !== null) return { revision: revision.id, snapshot: revision.snapshot };
  throw new ConvivioError("not-possible", "Publish the original first, then its translation.", `record ${record}`);
}

/** Publishes a draft with all that it needs, and makes what is neutral once for each kind. */
class Publishing {
  readonly together: { kind: RecordKind; id: number }[] = [];
  private readonly neutral = new Map<RecordKind, number>();
  private readonly tables: Transaction;
  private readonly actor: Actor;
  private readonly today: string;

  constructor(tables: Transaction, actor: Actor, today: string) {
    this.tables = tables;
    this.actor = actor;
    this.today = today;
  }

  complete(draft: { record: number; kind: RecordKind; snapshot: Snapshot }): Promise<FilledIn> {
    return fillIn(this.tables, draft, {
      recordOf: (kind) => this.neutralOf(kind),
      publishAlong: (id) => this.publishAlong(id),
      today: this.today,
    });
  }

  async put(
    record: number,
    madeFrom: number | null,
    { snapshot }: FilledIn,
    line: { language: string | null; translates: number | null } = { language: null, translates: null },
  ): Promise<void> {
    const { tables, actor } = this;
    const revision = await saveRevision(tables, { record, ...line, snapshot, madeFrom, actor });
    await publish(tables, { revision, actor, knowingly: "all" });
  }

  private async neutralOf(kind: RecordKind): Promise<number> {
    const known = this.neutral.get(kind);
    if (known !== undefined) return known;
    const record = await createRecord(this.tables, { kind, actor: this.actor });
    await this.put(record, null, await this.complete({ record, kind, snapshot: {} }));
    this.neutral.set(kind, record);
    return record;
  }

  private async publishAlong(id: number): Promise<boolean> {
    const line = await lockLine(this.tables, { record: id, language: null }).catch(() => null);
    if (line === null || line.state === "archived" || line.currentRevision === null) return false;
    if (line.publishedRevision !== null) return true;
    const { kind, currentRevision } = line;
    const snapshot = (await findRevision(this.tables, currentRevision))?.snapshot ?? {};
    await this.put(id, currentRevision, await this.complete({ record: id, kind, snapshot }));
    this.together.push({ kind, id });
    return true;
  }
}
