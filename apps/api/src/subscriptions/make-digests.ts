// The job that makes digests: what became public since a subscription was last looked at and holds all that it follows, once.
import { type Language, nextDigest } from "@convivio/core";
import {
  type Considered,
  createDigests,
  latestPublication,
  listLanguagesOf,
  listNewRecords,
  listTold,
  lockDueSubscriptions,
  matchRecords,
  type NewDigest,
  type NewRecord,
  recordConsidered,
  type SubscriptionRow,
  type Transaction,
  type Wanted,
} from "@convivio/db";
import { z } from "zod";
import type { Catalogue } from "../catalogue.ts";
import { sweep } from "../deliveries/settle.ts";
import { type BoundJob, bindJob } from "../jobs/job.ts";
import { findMeaning } from "./followed.ts";
import { renewMeaning } from "./renamed.ts";

export const makeDigests = { name: "make-digests", input: z.object({}), isExclusive: true };

/** Subscriptions in one transaction: few enough that a stop comes soon, many enough that those alike are matched once. */
const batch = 200;
/** New records matched in one statement. */
const page = 1000;
/** Beyond so many nobody counts what is new to them. */
const mostRecords = 1000;
/** At once: whatever comes within this after a message is in the next one. */
const quietMs = 120_000;

export function makeDigestsJob(catalogue: Catalogue): BoundJob {
  return bindJob(makeDigests, async (_, { signal }) => makeEveryDigest(catalogue, signal), {
    cron: "* * * * *",
    input: {},
  });
}

/** Everything that is due now. It can be cut off anywhere and begun again, and run in several processes. */
export async function makeEveryDigest(catalogue: Catalogue, signal?: AbortSignal): Promise<void> {
  const { db } = catalogue;
  await sweep(catalogue);
  // First up to where, then the names: so that the names of all that is considered are known.
  const upTo = await latestPublication(db.tables);
  await catalogue.catchUp();
  for (let taken = batch; taken > 0; ) {
    signal?.throwIfAborted();
    taken = await db.tables.transaction((tables) => makeBatch(tables, catalogue, upTo));
  }
}

/** @returns how many subscriptions were looked at. */
async function makeBatch(tables: Transaction, catalogue: Catalogue, upTo: number): Promise<number> {
  const now = catalogue.now();
  const due = await lockDueSubscriptions(tables, { now, upTo, limit: batch });
  if (due.length === 0) return 0;
  const found = await findNew(tables, catalogue, due, upTo);
  const shared = await listLanguagesOf(
    tables,
    due.filter(({ id, follower }) => follower === "channel" && found.has(id)),
  );
  const digests = due.flatMap((row) =>
    digestOf(row, found.get(row.id) ?? [], { upTo, language: languageFor(row, shared) }),
  );
  await createDigests(tables, digests);
  const told = new Set(digests.map(({ subscriptionId }) => subscriptionId));
  await recordConsidered(
    tables,
    due.map((row) => considered(row, { now, upTo, isTold: told.has(row.id) })),
  );
  return due.length;
}

function considered(
  { id, pace, timeZone }: SubscriptionRow,
  { now, upTo, isTold }: { now: Date; upTo: number; isTold: boolean },
): Considered {
  const isAtOnce = pace === "at-once" || pace === null;
  return {
    id,
    seen: upTo,
    // After a long time without a server this is the next one to come: what was missed is one message.
    nextAt: isAtOnce ? null : nextDigest(pace, timeZone, now),
    quietUntil: isAtOnce && isTold ? new Date(now.getTime() + quietMs) : null,
  };
}

/** What a channel reads is in the language of its workspace, once that is decided; else in that of whoever set it up. */
function languageFor(row: SubscriptionRow, shared: ReadonlyMap<string, Language>): Language {
  return (row.follower === "channel" ? shared.get(`${row.platform} ${row.workspace}`) : undefined) ?? row.language;
}

function digestOf(
  row: SubscriptionRow,
  records: readonly number[],
  { upTo, language }: { upTo: number; language: Language },
): NewDigest[] {
  if (records.length === 0) return [];
  const isChannel = row.follower === "channel";
  return [
    {
      subscriptionId: row.id,
      period: row.nextAt?.toISOString() ?? `up to ${upTo}`,
      platform: row.platform,
      workspace: row.workspace,
      channel: isChannel ? row.address : null,
      user: isChannel ? null : row.address,
      language,
      records: records.slice(0, mostRecords),
    },
  ];
}

/** Of each subscription what is new to it and has never been told to it, the latest first. */
async function findNew(
  tables: Transaction,
  catalogue: Catalogue,
  due: readonly SubscriptionRow[],
  upTo: number,
): Promise<Map<string, number[]>> {
  const alike = await groupAlike(tables, catalogue, due);
  const found = new Map<string, number[]>();
  let after = Math.min(...due.map(({ seen }) => seen));
  for (let isMore = true; isMore; ) {
    const records = await listNewRecords(tables, { after, upTo, limit: page });
    for (const [id, ids] of await findNewIn(tables, catalogue, alike, records)) {
      found.set(id, [...ids, ...(found.get(id) ?? [])]);
    }
    after = records.at(-1)?.publication ?? upTo;
    isMore = records.length === page;
  }
  return found;
}

interface Alike {
  wanted: Wanted;
  rows: SubscriptionRow[];
}

/** Those that follow the same are matched once. */
async function groupAlike(
  tables: Transaction,
  { dictionary }: Catalogue,
  due: readonly SubscriptionRow[],
): Promise<Alike[]> {
  const groups = new Map<string, SubscriptionRow[]>();
  for (const row of due) groups.set(row.followedKey, [...(groups.get(row.followedKey) ?? []), row]);
  const alike: Alike[] = [];
  for (const rows of groups.values()) {
    const [{ followed } = { followed: null }] = rows;
    const meaning = followed === null ? null : findMeaning(followed, dictionary);
    const wanted = meaning ?? (await renewMeaning(tables, dictionary, rows));
    if (wanted !== null) alike.push({ wanted, rows });
  }
  return alike;
}

async function findNewIn(
  tables: Transaction,
  { dictionary, today }: Catalogue,
  alike: readonly Alike[],
  records: readonly NewRecord[],
): Promise<Map<string, number[]>> {
  const latestFirst = [...records].reverse();
  const matches = await matchRecords(tables, dictionary, {
    wanted: alike.map(({ wanted }) => wanted),
    records: records.map(({ recordId }) => recordId),
    today: today(),
  });
  const found = new Map<string, number[]>();
  for (const [at, { rows }] of alike.entries()) {
    const matching = new Set(matches[at]);
    for (const { id, seen } of rows) {
      const ids = latestFirst.filter(({ recordId, publication }) => publication > seen && matching.has(recordId));
      if (ids.length > 0)
        found.set(
          id,
          ids.map(({ recordId }) => recordId),
        );
    }
  }
  return withoutTold(tables, found);
}

/** What was archived and comes back is no news to whoever has been told of it. */
async function withoutTold(tables: Transaction, found: Map<string, number[]>): Promise<Map<string, number[]>> {
  const records = [...new Set([...found.values()].flat())];
  const told = await listTold(tables, { subscriptionIds: [...found.keys()], records });
  const known = new Set(told.map(({ subscriptionId, recordId }) => `${subscriptionId} ${recordId}`));
  return new Map(
    [...found].map(([id, ids]) => [id, ids.filter((recordId) => !known.has(`${id} ${recordId}`))] as const),
  );
}
