// Requests of the platforms: each taken by one bot, finished by another when that one dies, and given up when nobody can.
import { type AbandonedRequest, type ChatPlatform, mostAttempts, requestHeldSeconds } from "@convivio/core";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "../connect.ts";
import { requests } from "../schema/index.ts";
import type { Sealed } from "../schema/sealed.ts";

/** As long as a platform may deliver the same once more. */
const identityKeptHours = 24;

/** Several of one platform at once: bots hand over and put down what comes in the same moment together. */
interface Held {
  platform: ChatPlatform;
  identities: readonly string[];
  holder: string;
}

const heldAnew = sql`now() + ${sql.raw(String(requestHeldSeconds))} * interval '1 second'`;

export interface NewRequest {
  identity: string;
  workspace: string | null;
  kind: string;
  payload: Sealed;
  livesForMs: number;
}

export interface NewRequests {
  platform: ChatPlatform;
  holder: string;
  requests: readonly NewRequest[];
}

/**
 * @returns the identities of those for which this holder is the first; asked again by the same holder, it still is. Every
 * question waits for this, so it does not wait for the disk: after a crash of the database the last few may be unknown,
 * and be answered again if the platform repeats them.
 */
export async function takeRequests(db: Database, { platform, holder, requests }: NewRequests): Promise<string[]> {
  // In one order, so that two bots that are given the same never wait for each other.
  const taken = await db.sql<{ identity: string }[]>`
    with hurry as (select set_config('synchronous_commit', 'off', true))
    insert into requests (platform, identity, workspace, kind, payload, holder, held_until, expires_at)
    select distinct on (identity) ${platform}, identity, workspace, kind, payload, ${holder},
      now() + ${requestHeldSeconds} * interval '1 second', now() + lives_for_ms * interval '1 millisecond'
    from hurry, jsonb_to_recordset(${JSON.stringify(requests.map(rowOf))}::jsonb)
      as given (identity text, workspace text, kind text, payload jsonb, lives_for_ms int)
    order by identity
    on conflict (platform, identity) do update set held_until = excluded.held_until
      where requests.holder = excluded.holder and requests.state = 'taken'
    returning identity`;
  return taken.map(({ identity }) => identity);
}

function rowOf({ livesForMs, ...request }: NewRequest) {
  return { ...request, lives_for_ms: livesForMs };
}

/** @returns the identities of those that this holder still has. */
export async function renewRequests(db: Database, { platform, identities, holder }: Held): Promise<string[]> {
  const rows = await db.sql<{ identity: string }[]>`
    with hurry as (select set_config('synchronous_commit', 'off', true))
    update requests set held_until = now() + ${requestHeldSeconds} * interval '1 second' from hurry
    where platform = ${platform} and identity = any(${db.sql.array([...identities])}::text[]) and holder = ${holder}
      and state in ('taken', 'replying') and expires_at > now()
    returning identity`;
  return rows.map(({ identity }) => identity);
}

/**
 * Right before the replies; @returns those that may be sent. This one waits for the disk: what may have been answered must
 * not look as if it had not.
 */
export async function beginReplies(db: Database, { platform, identities, holder }: Held): Promise<string[]> {
  const begun = await db.tables
    .update(requests)
    .set({ state: "replying", heldUntil: heldAnew })
    .where(
      and(
        eq(requests.platform, platform),
        inArray(requests.identity, [...identities]),
        eq(requests.holder, holder),
        sql`${requests.state} in ('taken', 'replying')`,
        sql`${requests.expiresAt} > now()`,
      ),
    )
    .returning({ identity: requests.identity });
  return begun.map(({ identity }) => identity);
}

/** What answered them is forgotten; that they were there is not. @returns those that no other bot has by now. */
export async function finishRequests(db: Database, { platform, identities, holder }: Held): Promise<string[]> {
  const finished = await db.sql<{ identity: string }[]>`
    with hurry as (select set_config('synchronous_commit', 'off', true))
    update requests set state = 'done', payload = null from hurry
    where platform = ${platform} and identity = any(${db.sql.array([...identities])}::text[]) and holder = ${holder}
      and state <> 'abandoned'
    returning identity`;
  return finished.map(({ identity }) => identity);
}

type ClaimedRow = Omit<AbandonedRequest, "payload"> & { payload: Sealed };

/** Takes over what dead bots had, never one's own: a bot that was only slow must not compete with itself. */
export async function claimAbandonedRequests(
  db: Database,
  { platform, holder, limit }: { platform: ChatPlatform; holder: string; limit: number },
): Promise<{ claimed: ClaimedRow[]; gaveUp: number }> {
  const [row] = await db.sql<{ claimed: ClaimedRow[] | null; gaveUp: number }[]>`
    with left_behind as (
      select platform, identity, attempts >= ${mostAttempts} or expires_at <= now() as is_lost
      from requests
      where platform = ${platform} and state in ('taken', 'replying') and held_until <= now()
        and (holder <> ${holder} or expires_at <= now())
      order by held_until
      limit ${limit}
      for update skip locked
    ), changed as (
      update requests set
        state = case when is_lost then 'abandoned' else state end,
        payload = case when is_lost then null else payload end,
        holder = case when is_lost then holder else ${holder} end,
        held_until = case when is_lost then held_until else now() + ${requestHeldSeconds} * interval '1 second' end,
        attempts = case when is_lost then attempts else attempts + 1 end
      from left_behind
      where requests.platform = left_behind.platform and requests.identity = left_behind.identity
      returning requests.*
    )
    select
      count(*) filter (where state = 'abandoned')::int as "gaveUp",
      jsonb_agg(jsonb_build_object('platform', platform, 'identity', identity, 'kind', kind, 'state', state,
        'payload', payload, 'attempts', attempts, 'at', at) order by at) filter (where state <> 'abandoned') as claimed
    from changed`;
  return { claimed: row?.claimed ?? [], gaveUp: row?.gaveUp ?? 0 };
}

/** Also of those that no bot is left to claim. */
export async function forgetOldRequests(db: Database): Promise<void> {
  await db.sql`
    update requests set state = 'abandoned', payload = null
    where state in ('taken', 'replying') and expires_at <= now() and held_until <= now()`;
  await db.sql`delete from requests where at < now() - ${identityKeptHours} * interval '1 hour'`;
}
