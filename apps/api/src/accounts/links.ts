// One-time links: the set-up link that makes the first administrator, and those by which an account signs in.
import type { Language } from "@convivio/core";
import {
  type AccountRow,
  createLink,
  createMail,
  type Database,
  findAccountByEmail,
  hasAdministrator,
  replaceSetUpLink,
} from "@convivio/db";
import { linkMail } from "../mails/mails.ts";
import { newToken } from "./tokens.ts";

const minuteMs = 60_000;
const signInMinutes = 15;
const setUpHours = 24;

export interface LinkMaker {
  db: Database;
  /** The public address, without a slash at the end. */
  publicUrl: string;
}

/** Ends those before it. Null once there is an administrator. */
export async function makeSetUpLink({ db, publicUrl }: LinkMaker): Promise<string | null> {
  if (await hasAdministrator(db.tables)) return null;
  const { token, tokenHash } = newToken();
  await replaceSetUpLink(db, { tokenHash, expiresAt: new Date(Date.now() + setUpHours * 60 * minuteMs) });
  return `${publicUrl}/desk/set-up?token=${token}`;
}

export async function makeSignInLink({ db, publicUrl }: LinkMaker, account: AccountRow): Promise<string> {
  const { url, tokenHash, until } = newSignInLink(publicUrl);
  await createLink(db.tables, { tokenHash, purpose: "sign-in", accountId: account.id, expiresAt: until });
  return url;
}

/** To whoever has an open account with this address; nobody else gets one. */
export async function mailSignInLink(
  { db, publicUrl }: LinkMaker,
  { email, language }: { email: string; language: Language },
): Promise<void> {
  const account = await findAccountByEmail(db.tables, email);
  if (account === null || account.closedAt !== null) return;
  const link = newSignInLink(publicUrl);
  await db.tables.transaction(async (tables) => {
    const { tokenHash, until: expiresAt } = link;
    await createLink(tables, { tokenHash, purpose: "sign-in", accountId: account.id, expiresAt });
    await createMail(tables, linkMail(account.language ?? language, account, link));
  });
}

function newSignInLink(publicUrl: string) {
  const { token, tokenHash } = newToken();
  const until = new Date(Date.now() + signInMinutes * minuteMs);
  return { url: `${publicUrl}/desk/enter?token=${token}`, tokenHash, until };
}
