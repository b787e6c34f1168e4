// Invitations: open until accepted, revoked or expired. Of a token only its hash comes here.
import { type Actor, ConvivioError, type Limits, type Role } from "@convivio/core";
import { and, desc, eq, gt, isNull, type SQL, sql } from "drizzle-orm";
import type { Database, Tables, Transaction } from "../connect.ts";
import { accounts, invitations } from "../schema/index.ts";
import { emailKey } from "./accounts.ts";
import { recordAct } from "./audit.ts";
import { forgetLinkOfMail } from "./mails.ts";

export type InvitationRow = typeof invitations.$inferSelect;

const isOpen = and(
  isNull(invitations.acceptedAt),
  isNull(invitations.revokedAt),
  gt(invitations.expiresAt, sql`now()`),
) as SQL;

export interface NewInvitation {
  email: string;
  role: Role;
  limits: Limits;
  tokenHash: string;
  invitedBy: string;
  expiresAt: Date;
}

/** A new one ends what this address was sent before. */
export async function createInvitation(tables: Transaction, invitation: NewInvitation): Promise<InvitationRow> {
  const email = emailKey(invitation.email);
  const ended = await tables
    .update(invitations)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(invitations.email, email), isOpen))
    .returning({ tokenHash: invitations.tokenHash });
  for (const { tokenHash } of ended) await forgetLinkOfMail(tables, tokenHash);
  const { limits, ...rest } = invitation;
  const [row] = await tables
    .insert(invitations)
    .values({ ...rest, email, countryIds: limits.countries, themeIds: limits.themes })
    .returning();
  if (row === undefined) throw new Error("the invitation was not written");
  return row;
}

/** The latest first, with the name of whoever invited; what was accepted or revoked long ago is of no interest. */
export async function listInvitations(db: Database): Promise<(InvitationRow & { inviterName: string })[]> {
  const rows = await db.tables
    .select({ invitation: invitations, inviterName: accounts.name })
    .from(invitations)
    .innerJoin(accounts, eq(accounts.id, invitations.invitedBy))
    .where(sql`${invitations.createdAt} > now() - interval '12 months'`)
    .orderBy(desc(invitations.createdAt), desc(invitations.id));
  return rows.map(({ invitation, inviterName }) => ({ ...invitation, inviterName }));
}

export async function findOpenInvitation(
  tables: Tables,
  by: { tokenHash: string } | { email: string },
): Promise<InvitationRow | null> {
  const matches =
    "tokenHash" in by ? eq(invitations.tokenHash, by.tokenHash) : eq(invitations.email, emailKey(by.email));
  const [row] = await tables.select().from(invitations).where(and(matches, isOpen));
  return row ?? null;
}

/** Null when it is no longer open. Two who come together with one token: one of them gets it. */
export async function acceptInvitation(tables: Transaction, id: number): Promise<InvitationRow | null> {
  const [row] = await tables
    .update(invitations)
    .set({ acceptedAt: sql`now()` })
    .where(and(eq(invitations.id, id), isOpen))
    .returning();
  if (row !== undefined) await forgetLinkOfMail(tables, row.tokenHash);
  return row ?? null;
}

export async function revokeInvitation(db: Database, { id, actor }: { id: number; actor: Actor }): Promise<void> {
  await db.tables.transaction(async (tables) => {
    const [row] = await tables
      .update(invitations)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(invitations.id, id), isNull(invitations.acceptedAt)))
      .returning();
    if (row === undefined) {
      throw new ConvivioError("not-found", "There is no such invitation, or it was accepted.", `invitation ${id}`);
    }
    await forgetLinkOfMail(tables, row.tokenHash);
    await recordAct(tables, { actor, action: "invitation.revoke", detail: { invitation: id } });
  });
}
