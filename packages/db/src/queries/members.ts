// What members have chosen for themselves; every process is told when one of them changes it.
import { type Member, type MemberSettings, nothingChosen } from "@convivio/core";
import { and, eq, sql } from "drizzle-orm";
import type { Database, Tables } from "../connect.ts";
import { members } from "../schema/index.ts";

/** The channel on which a change of a member's choice is told; the payload says nothing about whom. */
export const memberChannel = "convivio_members";

/** Null where nothing is chosen. */
export async function findMemberSettings(db: Database, member: Member): Promise<MemberSettings | null> {
  const [row] = await db.tables
    .select({ language: members.language, timeZone: members.timeZone })
    .from(members)
    .where(isMember(member));
  return row ?? null;
}

/** What is left out stays as it is. @returns what is chosen now. */
export async function changeMemberSettings(
  db: Database,
  { platform, workspace, user }: Member,
  changed: { [Name in keyof MemberSettings]?: MemberSettings[Name] | undefined },
): Promise<MemberSettings> {
  return db.tables.transaction(async (tables) => {
    const [row] = await tables
      .insert(members)
      .values({ platform, workspace, user, ...changed })
      .onConflictDoUpdate({
        target: [members.platform, members.workspace, members.user],
        set: { ...changed, at: sql`now()` },
      })
      .returning({ language: members.language, timeZone: members.timeZone });
    const chosen = row ?? nothingChosen;
    // Of whom nothing is chosen nothing is kept.
    if (chosen.language === null && chosen.timeZone === null)
      await forgetMemberSettings(tables, { platform, workspace, user });
    await tellOfMembers(tables);
    return chosen;
  });
}

/** Every process looks choices up anew, once this is committed. */
export async function tellOfMembers(tables: Tables): Promise<void> {
  await tables.execute(sql`select pg_notify(${memberChannel}, '')`);
}

export async function forgetMemberSettings(tables: Tables, member: Member): Promise<void> {
  await tables.delete(members).where(isMember(member));
}

function isMember({ platform, workspace, user }: Member) {
  return and(eq(members.platform, platform), eq(members.workspace, workspace), eq(members.user, user));
}
