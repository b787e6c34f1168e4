// For whoever has lost their telephone and the backup codes: their second factor is removed by somebody else, and a mail tells them.
import type { Actor } from "@convivio/core";
import { type AccountRow, createMail, type Database, removeSecondFactor } from "@convivio/db";
import { newsMail } from "../mails/mails.ts";

export function removeLostFactor(db: Database, act: { id: string; actor: Actor }): Promise<AccountRow> {
  return db.tables.transaction(async (tables) => {
    const account = await removeSecondFactor(tables, act);
    await createMail(tables, newsMail(account, "second-factor-removed"));
    return account;
  });
}
