// Mails: written to the outbox, taken from it by one process at a time, and relieved of links that are of no use any more.
import { and, desc, eq, gt, isNotNull, isNull, lt, lte, or, sql } from "drizzle-orm";
import type { Database, Tables } from "../connect.ts";
import { mails } from "../schema/index.ts";

export type MailRow = typeof mails.$inferSelect;
export type NewMail = Pick<MailRow, "recipient" | "subject" | "text" | "link" | "linkHash" | "linkUntil">;

/** Minutes to wait after each failed attempt; after the last, the mail stays where it is. */
export const waitMinutes = [1, 5, 30, 120, 480, 1440] as const;
/** Longer than any attempt takes: a mail that a killed process had in hand is taken up again after it. */
const inHandMinutes = 3;
/** What a mail still holds of its text is of no use after this. */
const keptDays = 90;

export async function createMail(tables: Tables, mail: NewMail): Promise<void> {
  await tables.insert(mails).values(mail);
}

/** The latest first. */
export async function listMails(db: Database, limit: number): Promise<MailRow[]> {
  return db.tables.select().from(mails).orderBy(desc(mails.at), desc(mails.id)).limit(limit);
}

/** Takes mails in hand that are due, so that no other process sends them; one whose link has expired is not worth sending. */
export async function takeMails(db: Database, limit: number): Promise<MailRow[]> {
  return db.tables.transaction(async (tables) => {
    const due = await tables
      .select({ id: mails.id })
      .from(mails)
      .where(
        and(
          isNull(mails.sentAt),
          lt(mails.attempts, waitMinutes.length),
          lte(mails.nextAttemptAt, sql`now()`),
          or(isNull(mails.linkUntil), and(isNotNull(mails.link), gt(mails.linkUntil, sql`now()`))),
        ),
      )
      .orderBy(mails.id)
      .limit(limit)
      .for("update", { skipLocked: true });
    const taken: MailRow[] = [];
    for (const { id } of due) {
      const [row] = await tables
        .update(mails)
        .set({
          attempts: sql`${mails.attempts} + 1`,
          nextAttemptAt: sql`now() + ${inHandMinutes} * interval '1 minute'`,
        })
        .where(eq(mails.id, id))
        .returning();
      if (row !== undefined) taken.push(row);
    }
    return taken;
  });
}

/** It left, and took its link along: whoever reads the outbox later has no use for it. */
export async function recordSent(db: Database, id: number): Promise<void> {
  await db.tables.update(mails).set({ sentAt: sql`now()`, link: null, lastError: null }).where(eq(mails.id, id));
}

export async function recordFailure(db: Database, { id, attempts }: MailRow, reason: string): Promise<void> {
  const minutes = waitMinutes[Math.min(attempts, waitMinutes.length) - 1] ?? 1;
  await db.tables
    .update(mails)
    .set({ lastError: reason, nextAttemptAt: sql`now() + ${minutes} * interval '1 minute'` })
    .where(eq(mails.id, id));
}

/** The link was used or revoked. */
export async function forgetLinkOfMail(tables: Tables, linkHash: string): Promise<void> {
  await tables.update(mails).set({ link: null }).where(eq(mails.linkHash, linkHash));
}

export async function forgetOldMails(db: Database): Promise<void> {
  await db.tables
    .update(mails)
    .set({ link: null })
    .where(and(isNotNull(mails.link), lt(mails.linkUntil, sql`now()`)));
  await db.tables.delete(mails).where(sql`${mails.at} < now() - ${keptDays} * interval '1 day'`);
}
