// Subscriptions: previewed, started, stopped, found by who follows, and taken in turn when they are due.
import { randomBytes } from "node:crypto";
import type { DeliveryAddress, Follower } from "@convivio/core";
import { and, asc, eq, gte, isNotNull, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { Database, Tables, Transaction } from "../connect.ts";
import { subscriptions } from "../schema/index.ts";
import { dropUnposted } from "./deliveries.ts";

export type SubscriptionRow = typeof subscriptions.$inferSelect;
export type NewSubscription = Omit<typeof subscriptions.$inferInsert, "id" | "createdAt">;

/** After this a preview that nobody saved is forgotten. */
const previewHours = 24;
/** So long a stopped one is still known to the buttons under old messages. */
const stoppedDays = 30;

/** How a row tells who follows. */
export function followerColumns(follower: Follower) {
  return follower.type === "member"
    ? {
        follower: "member" as const,
        platform: follower.member.platform,
        workspace: follower.member.workspace,
        address: follower.member.user,
      }
    : {
        follower: "channel" as const,
        platform: follower.place.platform,
        workspace: follower.place.workspace,
        address: follower.place.channel,
      };
}

/** Who follows, as a row tells it. */
export function followerOf({
  follower,
  platform,
  workspace,
  address,
}: Pick<SubscriptionRow, "follower" | "platform" | "workspace" | "address">): Follower {
  return follower === "member"
    ? { type: "member", member: { platform, workspace, user: address } }
    : { type: "channel", place: { platform, workspace, channel: address } };
}

const isRunning = and(isNotNull(subscriptions.startedAt), isNull(subscriptions.stoppedAt));

function isOf(follower: Follower): SQL | undefined {
  const { follower: type, platform, workspace, address } = followerColumns(follower);
  return and(
    eq(subscriptions.platform, platform),
    eq(subscriptions.workspace, workspace),
    eq(subscriptions.follower, type),
    eq(subscriptions.address, address),
  );
}

/** Previewed, or running where it has a start. Its number is 128 random bits: nobody finds one by guessing. */
export async function createSubscription(tables: Tables, subscription: NewSubscription): Promise<SubscriptionRow> {
  const id = randomBytes(16).toString("base64url");
  const [row] = await tables
    .insert(subscriptions)
    .values({ ...subscription, id })
    .returning();
  if (row === undefined) throw new Error("insert gave no row");
  return row;
}

export async function findSubscription(tables: Tables, id: string): Promise<SubscriptionRow | null> {
  const [row] = await tables.select().from(subscriptions).where(eq(subscriptions.id, id));
  return row ?? null;
}

export async function findSubscriptions(tables: Tables, ids: readonly string[]): Promise<SubscriptionRow[]> {
  return tables
    .select()
    .from(subscriptions)
    .where(sql`${subscriptions.id} = any(${sql.param([...ids])}::text[])`);
}

/** One change at a time to what somebody follows, until the transaction ends: so that none is made twice, and no limit passed. */
export async function lockFollower(tables: Transaction, follower: Follower): Promise<void> {
  const key = JSON.stringify(followerColumns(follower));
  await tables.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
}

/** What somebody follows now, the oldest first. */
export async function listRunning(tables: Tables, follower: Follower): Promise<SubscriptionRow[]> {
  return tables
    .select()
    .from(subscriptions)
    .where(and(isOf(follower), isRunning))
    .orderBy(asc(subscriptions.startedAt), asc(subscriptions.id));
}

export async function changeSubscription(
  tables: Tables,
  id: string,
  change: Partial<NewSubscription>,
): Promise<SubscriptionRow> {
  const [row] = await tables.update(subscriptions).set(change).where(eq(subscriptions.id, id)).returning();
  if (row === undefined) throw new Error(`subscription ${id} is gone`);
  return row;
}

/** Whether they have stopped to follow the same since then. */
export async function isStoppedSince(
  tables: Tables,
  follower: Follower,
  { followedKey, since }: Pick<SubscriptionRow, "followedKey"> & { since: Date },
): Promise<boolean> {
  const isSame = and(isOf(follower), eq(subscriptions.followedKey, followedKey));
  return (await tables.$count(subscriptions, and(isSame, gte(subscriptions.stoppedAt, since)))) > 0;
}

/** Stopped twice, it is stopped. What waits to be told of it is dropped. */
export async function stopSubscription(tables: Transaction, id: string): Promise<SubscriptionRow | null> {
  const [row] = await stop(tables, eq(subscriptions.id, id));
  return row ?? null;
}

/** Everything that is told at an address which is gone. @returns how many were stopped. */
export async function stopSubscriptionsOf(
  tables: Transaction,
  { platform, workspace, channel, user }: DeliveryAddress,
): Promise<number> {
  const follower: Follower | null =
    channel !== null
      ? { type: "channel", place: { platform, workspace, channel } }
      : user !== null
        ? { type: "member", member: { platform, workspace, user } }
        : null;
  return follower === null ? 0 : (await stop(tables, and(isOf(follower), isRunning))).length;
}

/** The subscription first, then its deliveries: whoever makes one has locked the subscription. */
async function stop(tables: Transaction, which: SQL | undefined): Promise<SubscriptionRow[]> {
  const rows = await tables
    .update(subscriptions)
    .set({ stoppedAt: sql`coalesce(${subscriptions.stoppedAt}, now())`, nextAt: null })
    .where(which)
    .returning();
  await dropUnposted(
    tables,
    rows.map(({ id }) => id),
  );
  return rows;
}

/** Takes subscriptions in hand that are due and that nobody else has: in their period, or at once with something to consider. */
export async function lockDueSubscriptions(
  tables: Transaction,
  { now, upTo, limit }: { now: Date; upTo: number; limit: number },
): Promise<SubscriptionRow[]> {
  const { pace, nextAt, quietUntil, seen } = subscriptions;
  const isQuiet = or(isNull(quietUntil), lte(quietUntil, now));
  return tables
    .select()
    .from(subscriptions)
    .where(and(isRunning, or(lte(nextAt, now), and(eq(pace, "at-once"), lt(seen, upTo), isQuiet))))
    .limit(limit)
    .for("update", { skipLocked: true });
}

export interface Considered {
  id: string;
  seen: number;
  nextAt: Date | null;
  quietUntil: Date | null;
}

/** Notes up to where publications were considered, and when to look again. */
export async function recordConsidered(tables: Transaction, considered: readonly Considered[]): Promise<void> {
  await tables.execute(sql`
    update subscriptions s set seen = greatest(s.seen, c.seen), next_at = c."nextAt", quiet_until = c."quietUntil"
    from jsonb_to_recordset(${JSON.stringify(considered)}::jsonb)
      as c (id text, seen bigint, "nextAt" timestamptz, "quietUntil" timestamptz)
    where s.id = c.id`);
}

export async function forgetOldSubscriptions(db: Database): Promise<void> {
  const isOldPreview = and(
    isNull(subscriptions.startedAt),
    sql`${subscriptions.createdAt} < now() - ${previewHours} * interval '1 hour'`,
  );
  const isLongStopped = sql`${subscriptions.stoppedAt} < now() - ${stoppedDays} * interval '1 day'`;
  await db.tables.delete(subscriptions).where(or(isOldPreview, isLongStopped));
}
