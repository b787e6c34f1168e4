// A new password for somebody who is signed in: with the old one, or within minutes of signing in, for who has forgotten it.
import { ConvivioError } from "@convivio/core";
import {
  createMail,
  type Database,
  endSignInLinks,
  findPassword,
  getAccount,
  recordAct,
  revokeOtherSessions,
  setPassword,
} from "@convivio/db";
import { newsMail } from "../mails/mails.ts";
import { hashPassword, isPassword } from "./passwords.ts";
import type { Person } from "./person.ts";
import type { TryLimit } from "./try-limit.ts";

/** So long after signing in nobody is asked for their old password: they have just shown who they are. */
const freshMs = 15 * 60_000;

export interface NewPassword {
  current: string | null;
  password: string;
}

/** Every other session ends, and so does every link that was asked for; a mail tells of it. */
export async function changePassword(
  { db, tries }: { db: Database; tries: TryLimit },
  person: Person & { address: string },
  { current, password }: NewPassword,
): Promise<void> {
  if (current !== null) await checkCurrent(db, tries, person, current);
  else if (Date.now() - person.since.getTime() > freshMs) {
    throw new ConvivioError(
      "invalid-input",
      "Enter your present password. If you have forgotten it, sign out and ask for a one-time link.",
      "session is not fresh",
      { field: "current" },
    );
  }
  const passwordHash = await hashPassword(password);
  await db.tables.transaction(async (tables) => {
    await setPassword(tables, person.id, passwordHash);
    await revokeOtherSessions(tables, { accountId: person.id, kept: person.session });
    await endSignInLinks(tables, person.id);
    await recordAct(tables, { actor: person.acting.actor, action: "account.change-password" });
    await createMail(tables, newsMail(await getAccount(tables, person.id), "password-changed"));
  });
}

async function checkCurrent(
  db: Database,
  tries: TryLimit,
  { id, email, address }: Person & { address: string },
  current: string,
): Promise<void> {
  await tries.countPassword(email, address);
  const hashed = await findPassword(db, id);
  if (hashed === null || !(await isPassword(current, hashed))) {
    throw new ConvivioError("not-recognised", "This is not your present password.", "current password", {
      field: "current",
    });
  }
  await tries.forgetPassword(email);
}
