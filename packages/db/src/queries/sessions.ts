// Sessions: whose one is, the list of somebody's, and their end.
import { and, desc, eq, gt, isNull, lt, ne, sql } from "drizzle-orm";
import type { Database, Tables } from "../connect.ts";
import { accounts, sessions } from "../schema/index.ts";
import type { AccountRow } from "./accounts.ts";

export type SessionRow = typeof sessions.$inferSelect;

/** Null for one that was revoked, has expired, or belongs to a closed account: each holds from the very next request. */
export async function findSession(
  db: Database,
  token: string,
): Promise<{ session: SessionRow; account: AccountRow } | null> {
  const [row] = await db.tables
    .select({ session: sessions, account: accounts })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(and(eq(sessions.token, token), gt(sessions.expiresAt, sql`now()`), isNull(accounts.closedAt)));
  return row ?? null;
}

/** The latest first. */
export async function listSessions(db: Database, accountId: string): Promise<SessionRow[]> {
  return db.tables
    .select()
    .from(sessions)
    .where(and(eq(sessions.accountId, accountId), gt(sessions.expiresAt, sql`now()`)))
    .orderBy(desc(sessions.createdAt));
}

/** @returns whether there was such a session of this account. */
export async function revokeSession(db: Database, { accountId, id }: { accountId: string; id: string }) {
  const gone = await db.tables
    .delete(sessions)
    .where(and(eq(sessions.accountId, accountId), eq(sessions.id, id)))
    .returning({ id: sessions.id });
  return gone.length > 0;
}

/** @returns how many ended. */
export async function revokeOtherSessions(
  tables: Tables,
  { accountId, kept }: { accountId: string; kept: string },
): Promise<number> {
  const gone = await tables
    .delete(sessions)
    .where(and(eq(sessions.accountId, accountId), ne(sessions.id, kept)))
    .returning({ id: sessions.id });
  return gone.length;
}

export async function forgetOldSessions(db: Database): Promise<void> {
  await db.tables.delete(sessions).where(lt(sessions.expiresAt, sql`now()`));
}
