// Deliveries: made for what is new to a subscription, counted by what became of them, and forgotten after a year.
import { type ChatPlatform, type DeliveryAddress, DeliveryState } from "@convivio/core";
import { and, asc, count, inArray, sql } from "drizzle-orm";
import type { Database, Tables, Transaction } from "../connect.ts";
import { type CorrectedRecord, type DeliveryPayloads, deliveries } from "../schema/index.ts";

export type { CorrectedRecord, DeliveryPayloads };
export type DeliveryRow = typeof deliveries.$inferSelect;

export interface NewDigest extends DeliveryAddress {
  subscriptionId: string;
  period: string;
  language: DeliveryRow["language"];
  /** What is new, the latest first. */
  records: readonly number[];
}

export interface NewDelivery<Type extends Exclude<keyof DeliveryPayloads, "digest">> extends DeliveryAddress {
  type: Type;
  /** What it tells: a second one like it is not made. */
  once: string;
  language: DeliveryRow["language"];
  payload: DeliveryPayloads[Type];
}

const keptDays = 365;

export async function createDelivery<Type extends Exclude<keyof DeliveryPayloads, "digest">>(
  tables: Tables,
  delivery: NewDelivery<Type>,
): Promise<void> {
  await tables.insert(deliveries).values(delivery).onConflictDoNothing();
}

/** What has been told to subscriptions, or is about to be, of these records. */
export async function listTold(
  tables: Tables,
  { subscriptionIds, records }: { subscriptionIds: readonly string[]; records: readonly number[] },
): Promise<{ subscriptionId: string; recordId: number }[]> {
  if (subscriptionIds.length === 0 || records.length === 0) return [];
  const rows = await tables.execute<{ subscriptionId: string; recordId: number }>(sql`
    select d.subscription_id as "subscriptionId", told.id::int as "recordId"
    from deliveries d, jsonb_array_elements_text(d.payload -> 'records') as told (id)
    where d.subscription_id = any(${sql.param([...subscriptionIds])}::text[]) and d.type = 'digest'
      and d.state not in ('dropped', 'refused') and told.id::int = any(${sql.param([...records])}::int[])`);
  return [...rows];
}

/**
 * Makes each digest once for its period. Where one still waits for a bot, what is new joins it: after an hour without
 * bots there is one message to come, not many.
 */
export async function createDigests(tables: Transaction, digests: readonly NewDigest[]): Promise<void> {
  if (digests.length === 0) return;
  const joined = await joinWaiting(tables, digests);
  const others = digests.filter(({ subscriptionId }) => !joined.has(subscriptionId));
  if (others.length === 0) return;
  await tables
    .insert(deliveries)
    .values(
      others.map(({ records, ...digest }) => ({
        ...digest,
        type: "digest" as const,
        payload: { records: [...records] },
      })),
    )
    .onConflictDoNothing({ target: [deliveries.subscriptionId, deliveries.period] });
}

async function joinWaiting(tables: Transaction, digests: readonly NewDigest[]): Promise<ReadonlySet<string>> {
  const added = digests.map(({ subscriptionId, records }) => ({ subscriptionId, records }));
  const rows = await tables.execute<{ subscriptionId: string }>(sql`
    update deliveries d set payload = jsonb_set(d.payload, '{records}', a.records || (d.payload -> 'records'))
    from jsonb_to_recordset(${JSON.stringify(added)}::jsonb) as a ("subscriptionId" text, records jsonb)
    where d.state = 'waiting' and d.id = (
      select max(w.id) from deliveries w
      where w.subscription_id = a."subscriptionId" and w.type = 'digest' and w.state = 'waiting')
    returning d.subscription_id as "subscriptionId"`);
  return new Set(rows.map(({ subscriptionId }) => subscriptionId));
}

/** What no bot has begun to post for these subscriptions is not posted any more. */
export async function dropUnposted(tables: Tables, subscriptionIds: readonly string[]): Promise<void> {
  if (subscriptionIds.length === 0) return;
  await tables
    .update(deliveries)
    .set({ state: "dropped", claim: null, settledAt: sql`now()` })
    .where(
      and(inArray(deliveries.subscriptionId, [...subscriptionIds]), inArray(deliveries.state, ["waiting", "claimed"])),
    );
}

/** How many deliveries there are in each state, on each platform; of these states only, where some are named. */
export async function countDeliveries(
  db: Database,
  states: readonly DeliveryState[] = DeliveryState.options,
): Promise<{ platform: ChatPlatform; state: DeliveryState; count: number }[]> {
  return db.tables
    .select({ platform: deliveries.platform, state: deliveries.state, count: count() })
    .from(deliveries)
    .where(inArray(deliveries.state, [...states]))
    .groupBy(deliveries.platform, deliveries.state)
    .orderBy(asc(deliveries.platform), asc(deliveries.state));
}

export async function forgetOldDeliveries(db: Database): Promise<void> {
  await db.tables.delete(deliveries).where(sql`${deliveries.settledAt} < now() - ${keptDays} * interval '1 day'`);
}
