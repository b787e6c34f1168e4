// Claims: how a bot takes deliveries in hand, begins to post each once, and says how that went; and what becomes of those whose bot fell silent.
import type { ChatPlatform, DeliveryOutcome } from "@convivio/core";
import { and, asc, eq, gt, inArray, lte, type SQL, sql } from "drizzle-orm";
import type { Database, Tables } from "../connect.ts";
import { deliveries } from "../schema/index.ts";
import type { DeliveryRow } from "./deliveries.ts";
import { stopSubscriptionsOf } from "./subscriptions.ts";

/** Longer than a bot takes to come to the post, with as many as it takes at once. */
const claimSeconds = 30;
/** A post of which nothing is heard for so long may have arrived, or not. */
const postingMinutes = 2;
/** Whatever keeps failing after it was claimed makes way for the others, at most for so long. */
const mostMinutesAside = 60;

export interface Claim {
  id: number;
  claim: string;
}

export type ClaimedDelivery = DeliveryRow & Claim;

function isHeld({ id, claim }: Claim, ...states: DeliveryRow["state"][]): SQL | undefined {
  return and(eq(deliveries.id, id), eq(deliveries.claim, claim), inArray(deliveries.state, states));
}

const isStopped = sql`exists (
  select from subscriptions s where s.id = ${deliveries.subscriptionId} and s.stopped_at is not null)`;

/** Takes deliveries in hand that are due and that nobody else has. */
export async function claimDeliveries(
  db: Database,
  { platform, limit }: { platform: ChatPlatform; limit: number },
): Promise<ClaimedDelivery[]> {
  return db.tables.transaction(async (tables) => {
    const due = await tables
      .select({ id: deliveries.id })
      .from(deliveries)
      .where(
        and(
          eq(deliveries.platform, platform),
          sql`${deliveries.state} = 'waiting'`,
          lte(deliveries.nextAttemptAt, sql`now()`),
        ),
      )
      .orderBy(asc(deliveries.nextAttemptAt), asc(deliveries.id))
      .limit(limit)
      .for("update", { skipLocked: true });
    if (due.length === 0) return [];
    const ids = due.map(({ id }) => id);
    const rows = await tables
      .update(deliveries)
      .set({
        state: "claimed",
        claim: sql`replace(gen_random_uuid()::text, '-', '')`,
        claimedUntil: sql`now() + ${claimSeconds} * interval '1 second'`,
        attempts: sql`${deliveries.attempts} + 1`,
      })
      .where(sql`${deliveries.id} = any(${sql.param(ids)}::bigint[])`)
      .returning();
    return rows
      .flatMap((row) => (row.claim === null ? [] : [{ ...row, claim: row.claim }]))
      .sort((a, b) => a.id - b.id);
  });
}

/** Keeps of a digest in hand only what is told by it. */
export async function narrowDigest(tables: Tables, held: Claim, records: readonly number[]): Promise<void> {
  await tables
    .update(deliveries)
    .set({ payload: { records: [...records] } })
    .where(isHeld(held, "claimed"));
}

/** Nothing is left to tell by it. */
export async function dropDelivery(tables: Tables, held: Claim): Promise<void> {
  await tables.update(deliveries).set({ state: "dropped", settledAt: sql`now()` }).where(isHeld(held, "claimed"));
}

/** Asked right before the post. @returns false where it must not be posted by whoever asks. */
export async function beginPost(tables: Tables, held: Claim): Promise<boolean> {
  const rows = await tables
    .update(deliveries)
    .set({ state: "posting", postingSince: sql`now()` })
    .where(and(isHeld(held, "claimed"), gt(deliveries.claimedUntil, sql`now()`), sql`not ${isStopped}`))
    .returning({ id: deliveries.id });
  return rows.length > 0;
}

/** Says how a post went. @returns null where this delivery is not in these hands, or its end is known already. */
export async function settleDelivery(db: Database, held: Claim, outcome: DeliveryOutcome): Promise<DeliveryRow | null> {
  return db.tables.transaction(async (tables) => {
    const [row] = await tables
      .update(deliveries)
      .set(changeBy(outcome))
      .where(isHeld(held, ...settledFrom(outcome)))
      .returning();
    if (row !== undefined && outcome.outcome === "refused" && outcome.isGone) await stopSubscriptionsOf(tables, row);
    return row ?? null;
  });
}

/** What was uncertain meanwhile may still turn out to have arrived or not; it is not posted again for that. */
function settledFrom({ outcome }: DeliveryOutcome): DeliveryRow["state"][] {
  return outcome === "sent" || outcome === "refused" ? ["posting", "uncertain"] : ["posting"];
}

function changeBy(told: DeliveryOutcome) {
  const settledAt = sql`now()`;
  switch (told.outcome) {
    case "sent":
      return { state: "sent" as const, settledAt, postedChannel: told.channel, postedMessage: told.message };
    case "uncertain":
      return { state: "uncertain" as const, settledAt };
    case "refused":
      return { state: "refused" as const, settledAt, refusal: told.code };
    case "later":
      return {
        state: sql<DeliveryRow["state"]>`case when ${isStopped} then 'dropped' else 'waiting' end`,
        settledAt: sql`case when ${isStopped} then now() end`,
        claim: null,
        claimedUntil: null,
        postingSince: null,
        nextAttemptAt: sql`now() + ${told.retryAfterMs} * interval '1 millisecond'`,
      };
  }
}

/**
 * A claim that ran out goes back to the others; a post of which nothing was heard is uncertain, and never repeated.
 * @returns those that became uncertain.
 */
export async function sweepDeliveries({ tables }: Pick<Database, "tables">): Promise<DeliveryRow[]> {
  const isRunOut = sql`${deliveries.state} = 'claimed' and ${deliveries.claimedUntil} <= now()`;
  const isSilent = sql`${deliveries.state} = 'posting'
    and ${deliveries.postingSince} < now() - ${postingMinutes} * interval '1 minute'`;
  const minutesAside = sql`least(${deliveries.attempts} - 1, ${mostMinutesAside})`;
  await tables
    .update(deliveries)
    .set({
      state: "waiting",
      claim: null,
      claimedUntil: null,
      nextAttemptAt: sql`now() + ${minutesAside} * interval '1 minute'`,
    })
    .where(isFree(tables, isRunOut));
  return tables
    .update(deliveries)
    .set({ state: "uncertain", settledAt: sql`now()` })
    .where(isFree(tables, isSilent))
    .returning();
}

/** Those that nobody else changes in this moment: two who sweep at once do not wait for each other. */
function isFree(tables: Tables, which: SQL): SQL {
  const free = tables.select({ id: deliveries.id }).from(deliveries).where(which).for("update", { skipLocked: true });
  return inArray(deliveries.id, free);
}
