// Working copies: what each person is writing, kept at every pause, apart from what others write.
import { ConvivioError, type Snapshot } from "@convivio/core";
import { and, desc, eq, ne, sql } from "drizzle-orm";
import type { Tables, Transaction } from "../connect.ts";
import type { LineAddress } from "../publish/line.ts";
import { records, workingCopies } from "../schema/index.ts";

export type WorkingCopy = typeof workingCopies.$inferSelect;

interface CopyAddress extends LineAddress {
  accountId: string;
}

function isCopy({ record, language, accountId }: CopyAddress) {
  return and(
    eq(workingCopies.recordId, record),
    eq(workingCopies.language, language ?? ""),
    eq(workingCopies.accountId, accountId),
  );
}

export async function findWorkingCopy(tables: Tables, address: CopyAddress): Promise<WorkingCopy | null> {
  const [row] = await tables.select().from(workingCopies).where(isCopy(address));
  return row ?? null;
}

/**
 * Keeps what was written. `version` is the one that this tab saw last, 0 for the first;
 * when another tab of the same person has kept something since, nothing is overwritten and both are given back.
 * @returns the new version.
 */
export async function keepWorkingCopy(
  tables: Transaction,
  copy: CopyAddress & { base: number | null; snapshot: Snapshot; version: number },
): Promise<number> {
  const { record: recordId, accountId, base, snapshot } = copy;
  const language = copy.language ?? "";
  const [known] = await tables.select().from(workingCopies).where(isCopy(copy)).for("update");
  if ((known?.version ?? 0) !== copy.version) {
    throw new ConvivioError(
      "stale-revision",
      "You have changed this in another window since. Compare both, then go on.",
      `working copy of ${recordId} is at ${known?.version ?? 0}, written from ${copy.version}`,
      { about: { workingCopy: known === undefined ? null : { ...known, savedAt: known.savedAt.toISOString() } } },
    );
  }
  const version = copy.version + 1;
  const kept = { base, snapshot, version, savedAt: new Date() };
  const written = await tables
    .insert(workingCopies)
    .values({ recordId, language, accountId, ...kept })
    .onConflictDoUpdate({
      target: [workingCopies.recordId, workingCopies.language, workingCopies.accountId],
      set: kept,
      // Two tabs that both begin: the second finds the first's.
      setWhere: eq(workingCopies.version, copy.version),
    })
    .returning({ version: workingCopies.version });
  if (written.length === 0) return keepWorkingCopy(tables, copy);
  return version;
}

export async function dropWorkingCopy(tables: Tables, address: CopyAddress): Promise<void> {
  await tables.delete(workingCopies).where(isCopy(address));
}

/** Who else is writing on this line, latest first. */
export async function listOtherWriters(
  tables: Tables,
  { record, language, accountId }: CopyAddress,
): Promise<{ accountId: string; savedAt: Date }[]> {
  return tables
    .select({ accountId: workingCopies.accountId, savedAt: workingCopies.savedAt })
    .from(workingCopies)
    .where(
      and(
        eq(workingCopies.recordId, record),
        eq(workingCopies.language, language ?? ""),
        ne(workingCopies.accountId, accountId),
      ),
    )
    .orderBy(desc(workingCopies.savedAt));
}

/** What this person has begun and not saved as a revision, latest first. */
export async function listWorkingCopies(tables: Tables, accountId: string, limit: number) {
  return tables
    .select({
      id: workingCopies.recordId,
      language: sql<string | null>`nullif(${workingCopies.language}, '')`,
      kind: records.kind,
      title: records.title,
      originalLanguage: records.originalLanguage,
      savedAt: workingCopies.savedAt,
    })
    .from(workingCopies)
    .innerJoin(records, eq(records.id, workingCopies.recordId))
    .where(eq(workingCopies.accountId, accountId))
    .orderBy(desc(workingCopies.savedAt))
    .limit(limit);
}
