// Requests of the platforms: each taken by one bot, finished by another when that one dies, and given up when nobody can.
import type { AbandonedRequest, ChatPlatform, RequestAddress } from "@convivio/core";
import { and, eq, sql } from "drizzle-orm";
import type { Database } from "../connect.ts";
import { requests } from "../schema/index.ts";
import type { Sealed } from "../schema/sealed.ts";

/** A bot that has not extended its hold for so long counts as dead. */
const heldSeconds = 20;
const attemptsAtMost = 3;
/** As long as a platform may deliver the same once more. */
const identityKeptHours = 24;

type Held = RequestAddress & { holder: string };

const heldAnew = sql`now() + ${sql.raw(String(heldSeconds))} * interval '1 second'`;

export interface NewRequest extends Held {
  workspace: string | null;
  kind: string;
  payload: Sealed;
  livesForMs: number;
}

/**
 * @returns true for one of all who take the same. Every question waits for this, so it does not wait for the disk: after
 * a crash of the database the last few may be unknown, and be answered again if the platform repeats them.
 */
export async function takeRequest(db: Database, request: NewRequest): Promise<boolean> {
  const { platform, identity, workspace, kind, payload, holder, livesForMs } = request;
  const taken = await db.sql`
    with hurry as (select set_config('synchronous_commit', 'off', true))
    insert into requests (platform, identity, workspace, kind, payload, holder, held_until, expires_at)
    select ${platform}, ${identity}, ${workspace}, ${kind}, ${JSON.stringify(payload)}::jsonb, ${holder},
      now() + ${heldSeconds} * interval '1 second', now() + ${livesForMs} * interval '1 millisecond'
    from hurry
    on conflict do nothing
    returning 1`;
  return taken.length > 0;
}

/** @returns the identities of those that this holder still has. */
export async function renewRequests(
  db: Database,
  { platform, identities, holder }: { platform: ChatPlatform; identities: readonly string[]; holder: string },
): Promise<string[]> {
  const rows = await db.sql<{ identity: string }[]>`
    with hurry as (select set_config('synchronous_commit', 'off', true))
    update requests set held_until = now() + ${heldSeconds} * interval '1 second' from hurry
    where platform = ${platform} and identity = any(${db.sql.array([...identities])}::text[]) and holder = ${holder}
      and state in ('taken', 'replying') and expires_at > now()
    returning identity`;
  return rows.map(({ identity }) => identity);
}

/** Right before the reply. This one waits for the disk: what may have been answered must not look as if it had not. */
export async function beginReply(db: Database, { platform, identity, holder }: Held): Promise<boolean> {
  const begun = await db.tables
    .update(requests)
    .set({ state: "replying", heldUntil: heldAnew })
    .where(
      and(
        eq(requests.platform, platform),
        eq(requests.identity, identity),
        eq(requests.holder, holder),
        sql`${requests.state} in ('taken', 'replying')`,
        sql`${requests.expiresAt} > now()`,
      ),
    )
    .returning({ identity: requests.identity });
  return begun.length > 0;
}

/** What answered it is forgotten; that it was there is not. @returns false where another bot has it by now. */
export async function finishRequest(db: Database, { platform, identity, holder }: Held): Promise<boolean> {
  const finished = await db.sql`
    with hurry as (select set_config('synchronous_commit', 'off', true))
    update requests set state = 'done', payload = null from hurry
    where platform = ${platform} and identity = ${identity} and holder = ${holder} and state <> 'abandoned'
    returning 1`;
  return finished.length > 0;
}

type ClaimedRow = Omit<AbandonedRequest, "payload"> & { payload: Sealed };

/** Takes over what dead bots had, never one's own: a bot that was only slow must not compete with itself. */
export async function claimAbandonedRequests(
  db: Database,
  { platform, holder, limit }: { platform: ChatPlatform; holder: string; limit: number },
): Promise<{ claimed: ClaimedRow[]; gaveUp: number }> {
  const [row] = await db.sql<{ claimed: ClaimedRow[] | null; gaveUp: number }[]>`
    with left_behind as (
      select platform, identity, attempts >= ${attemptsAtMost} or expires_at <= now() as is_lost
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
        held_until = case when is_lost then held_until else now() + ${heldSeconds} * interval '1 second' end,
        attempts = case when is_lost then attempts else attempts + 1 end
      from left_behind
      where requests.platform = left_behind.platform and requests.identity = left_behind.identity
      returning requests.*
    )
    select
      count(*) filter (where state = 'abandoned')::int as "gaveUp",
      jsonb_agg(jsonb_build_object('platform', platform, 'identity', identity, 'kind', kind, 'state', state,
        'payload', payload, 'attempts', attempts) order by at) filter (where state <> 'abandoned') as claimed
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
