// The addresses that sources give: which are cited, which are due, what was found, and who cites them.
import { afterCheck, type CheckResult, hoursToNextCheck, type RecordKind } from "@convivio/core";
import { and, asc, desc, eq, gt, inArray, isNotNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "../connect.ts";
import { sourceChecks } from "../schema/index.ts";

export type SourceCheckRow = typeof sourceChecks.$inferSelect;

/** The channel on which it is told what answers show of an address anew, with its number as the payload. */
export const sourceChannel = "convivio_sources";

/** Every address in a published record, with the record. */
const citations = sql`
  select s ->> 'url' as address, 'practice' as kind, record_id, slug, title from practices, jsonb_array_elements(sources) s
  union all select s ->> 'url', 'event', record_id, slug, title from events, jsonb_array_elements(sources) s
  union all select s ->> 'url', 'resource', record_id, slug, title from resources, jsonb_array_elements(sources) s
  union all select url, 'resource', record_id, slug, title from resources
  union all select source ->> 'url', 'statement', record_id, slug, text from statements`;

/**
 * Takes in what published records cite by now, and lets go of what they do not cite any more.
 * New addresses get their first check somewhere in the week to come, so that no day has them all.
 */
export async function noteCitedAddresses(db: Database): Promise<void> {
  await db.tables.transaction(async (tables) => {
    await tables.execute(sql`set local statement_timeout = '2min'`);
    await tables.execute(sql`
      insert into source_checks (address, is_cited, next_check_at)
      select address, true, now() + random() * interval '7 days'
      from (select distinct address from (${citations}) cited where address is not null) wanted
      on conflict (md5(address)) do update set is_cited = true where not source_checks.is_cited`);
    await tables.execute(sql`
      update source_checks set is_cited = false
      where is_cited and address not in (select address from (${citations}) cited where address is not null)`);
  });
}

/** Addresses that nobody cites, nobody has looked at for three months, and of which no copy is known. */
export async function forgetUncitedAddresses(db: Database): Promise<void> {
  await db.tables
    .delete(sourceChecks)
    .where(
      sql`not ${sourceChecks.isCited} and ${sourceChecks.archiveUrl} is null and coalesce(${sourceChecks.lastCheckedAt}, ${sourceChecks.nextCheckAt}) < now() - interval '3 months'`,
    );
}

/** What is to be checked by now, what has waited longest first. */
export async function listDueAddresses(db: Database, limit: number, now = new Date()): Promise<string[]> {
  const rows = await db.tables
    .select({ address: sourceChecks.address })
    .from(sourceChecks)
    .where(and(eq(sourceChecks.isCited, true), lte(sourceChecks.nextCheckAt, now)))
    .orderBy(asc(sourceChecks.nextCheckAt))
    .limit(limit);
  return rows.map(({ address }) => address);
}

/** True when any address at all has answered in the day before: then it is not we who are offline. */
export async function hasAnsweredLately(db: Database, now = new Date()): Promise<boolean> {
  const since = new Date(now.getTime() - 86_400_000);
  const rows = await db.tables
    .select({ id: sourceChecks.id })
    .from(sourceChecks)
    .where(and(isNotNull(sourceChecks.status), gt(sourceChecks.lastCheckedAt, since)))
    .limit(1);
  return rows.length > 0;
}

const isAt = (address: string) =>
  sql`md5(${sourceChecks.address}) = md5(${address}) and ${sourceChecks.address} = ${address}`;

async function lockAddress(tables: Parameters<Parameters<Database["tables"]["transaction"]>[0]>[0], address: string) {
  await tables.execute(
    sql`insert into source_checks (address, next_check_at) values (${address}, now() + interval '7 days') on conflict do nothing`,
  );
  const [row] = await tables.select().from(sourceChecks).where(isAt(address)).for("update");
  if (row === undefined) throw new Error("an address that was just written is gone");
  return row;
}

/** Keeps what a check has found; an address that is new is taken in. */
export async function recordCheck(
  db: Database,
  address: string,
  result: CheckResult,
  now = new Date(),
): Promise<SourceCheckRow> {
  return db.tables.transaction(async (tables) => {
    const row = await lockAddress(tables, address);
    const state = afterCheck(row, result.outcome, now.toISOString().slice(0, 10));
    const hours = hoursToNextCheck(state, result);
    // A little sooner or later each time, so that what was taken in together drifts apart.
    const nextCheckAt = new Date(now.getTime() + hours * 3_600_000 * (1 + (Math.random() - 0.5) / 10));
    const changed = { ...state, outcome: result.outcome, why: result.why, status: result.status, lastCheckedAt: now };
    const [written] = await tables
      .update(sourceChecks)
      .set({ ...changed, nextCheckAt })
      .where(eq(sourceChecks.id, row.id))
      .returning();
    if (state.lastSeenAlive !== row.lastSeenAlive) await tellOf(tables, row.id);
    return written ?? row;
  });
}

/** Puts a check off without a finding: when it is we who cannot reach anybody, or when the host has had enough. */
export async function postponeCheck(db: Database, address: string, hours: number, now = new Date()): Promise<void> {
  await db.tables
    .update(sourceChecks)
    .set({ nextCheckAt: new Date(now.getTime() + hours * 3_600_000) })
    .where(isAt(address));
}

/** Where a copy of what stood at this address is kept; null takes it away. */
export async function recordArchivedCopy(
  db: Database,
  address: string,
  archiveUrl: string | null,
): Promise<SourceCheckRow> {
  return db.tables.transaction(async (tables) => {
    const row = await lockAddress(tables, address);
    await tables.update(sourceChecks).set({ archiveUrl }).where(eq(sourceChecks.id, row.id));
    await tellOf(tables, row.id);
    return { ...row, archiveUrl };
  });
}

async function tellOf(tables: { execute: Database["tables"]["execute"] }, id: number): Promise<void> {
  await tables.execute(sql`select pg_notify(${sourceChannel}, ${String(id)})`);
}

export interface SeenSource {
  id: number;
  address: string;
  lastSeenAlive: string | null;
  archiveUrl: string | null;
}

/** What answers show of addresses: of all that there is something to show of, or of these. */
export async function listSeenSources(db: Database, ids?: readonly number[]): Promise<SeenSource[]> {
  const { id, address, lastSeenAlive, archiveUrl } = sourceChecks;
  return db.tables
    .select({ id, address, lastSeenAlive, archiveUrl })
    .from(sourceChecks)
    .where(ids === undefined ? or(isNotNull(lastSeenAlive), isNotNull(archiveUrl)) : inArray(id, [...ids]));
}

export type WhichSources = "broken" | "failing" | "all";

const which: Record<WhichSources, SQL | undefined> = {
  broken: isNotNull(sourceChecks.brokenSince),
  failing: gt(sourceChecks.failures, 0),
  all: undefined,
};

/** Cited addresses, those in trouble for longest first. */
export async function listSourceChecks(
  db: Database,
  filter: { which: WhichSources; text?: string | undefined },
  page: { limit: number; offset: number },
): Promise<SourceCheckRow[]> {
  const named =
    filter.text === undefined
      ? undefined
      : sql`strpos(lower(${sourceChecks.address}), ${filter.text.toLowerCase()}) > 0`;
  return db.tables
    .select()
    .from(sourceChecks)
    .where(and(eq(sourceChecks.isCited, true), which[filter.which], named))
    .orderBy(
      sql`${sourceChecks.brokenSince} asc nulls last`,
      desc(sourceChecks.failures),
      asc(sourceChecks.address),
      asc(sourceChecks.id),
    )
    .limit(page.limit)
    .offset(page.offset);
}

export async function countSourceChecks(db: Database): Promise<Record<WhichSources, number>> {
  const [row] = await db.sql<Record<WhichSources, number>[]>`
    select count(*) filter (where broken_since is not null)::int as broken,
      count(*) filter (where failures > 0)::int as failing, count(*)::int as all
    from source_checks where is_cited`;
  return row ?? { broken: 0, failing: 0, all: 0 };
}

export interface Citation {
  address: string;
  kind: RecordKind;
  recordId: number;
  slug: string;
  title: string;
}

/** Which published records cite these addresses; at most ten for each. */
export async function listCitations(db: Database, addresses: readonly string[]): Promise<Citation[]> {
  if (addresses.length === 0) return [];
  const holds = addresses.map((address) => JSON.stringify([{ url: address }]));
  // Asked of the practices by their index; of the other kinds there are few.
  return db.sql<Citation[]>`
    with wanted as (select unnest(${[...addresses]}::text[]) as address, unnest(${holds}::text[])::jsonb as holds),
    cited as (
      select address, 'practice' as kind, record_id, slug, title from wanted join practices on sources @> holds
      union select address, 'event', record_id, slug, title from wanted join events on sources @> holds
      union select address, 'resource', record_id, slug, title from wanted join resources on sources @> holds or url = address
      union select address, 'statement', record_id, slug, left(text, 100) from wanted join statements on source ->> 'url' = address)
    select address, kind, record_id as "recordId", slug, title
    from (select *, row_number() over (partition by address order by record_id) as place from cited) numbered
    where place <= 10 order by address, record_id`;
}
