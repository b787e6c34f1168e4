// One-time links: made, and used once by whoever comes first. Of a token only its hash comes here.
import { and, eq, gt, type SQL, sql } from "drizzle-orm";
import type { Database, Tables, Transaction } from "../connect.ts";
import { links, verifications } from "../schema/index.ts";
import { forgetLinkOfMail } from "./mails.ts";

export type LinkRow = typeof links.$inferSelect;

export async function createLink(tables: Tables, link: LinkRow): Promise<void> {
  await tables.insert(links).values(link);
}

/** A new one ends those before it. */
export async function replaceSetUpLink(db: Database, link: { tokenHash: string; expiresAt: Date }): Promise<void> {
  await db.tables.transaction(async (tables) => {
    await tables.delete(links).where(eq(links.purpose, "set-up"));
    await tables.insert(links).values({ ...link, purpose: "set-up", accountId: null });
  });
}

export async function endSetUpLinks(tables: Tables): Promise<void> {
  await tables.delete(links).where(eq(links.purpose, "set-up"));
}

/** Whether a link would be taken now; only using it says for certain. */
export async function isOpenLink(tables: Tables, link: Pick<LinkRow, "tokenHash" | "purpose">): Promise<boolean> {
  return (await tables.$count(links, isOpen(link))) > 0;
}

function isOpen({ tokenHash, purpose }: Pick<LinkRow, "tokenHash" | "purpose">): SQL | undefined {
  return and(eq(links.tokenHash, tokenHash), eq(links.purpose, purpose), gt(links.expiresAt, sql`now()`));
}

/** Null for one that was used, has expired or never was. Two who come together with one token: one of them gets it. */
export async function useLink(
  tables: Tables,
  { tokenHash, purpose }: Pick<LinkRow, "tokenHash" | "purpose">,
): Promise<LinkRow | null> {
  const [row] = await tables.delete(links).where(isOpen({ tokenHash, purpose })).returning();
  if (row !== undefined) await forgetLinkOfMail(tables, tokenHash);
  return row ?? null;
}

/** After a new password, links that were asked for before must not open the account. */
export async function endSignInLinks(tables: Transaction, accountId: string): Promise<void> {
  const gone = await tables.delete(links).where(eq(links.accountId, accountId)).returning();
  for (const { tokenHash } of gone) await forgetLinkOfMail(tables, tokenHash);
}

export async function forgetOldLinks(db: Database): Promise<void> {
  await db.tables.delete(links).where(sql`${links.expiresAt} < now()`);
  await db.tables.delete(verifications).where(sql`${verifications.expiresAt} < now()`);
}
