// Takes members out of what is kept for ever: that somebody acted stays, who it was does not.
import type { Actor, ChatPlatform } from "@convivio/core";
import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tables } from "../connect.ts";
import { audit, comments, records, revisions, translations } from "../schema/index.ts";

/** All members of a workspace, or one of them. */
export interface ForgottenMembers {
  platform: ChatPlatform;
  workspace: string;
  user?: string;
}

/** Stands in the place of the member. */
export const forgottenUser = "forgotten";

export async function redactMembers(tables: Tables, { platform, workspace, user }: ForgottenMembers): Promise<void> {
  const known: Partial<Actor> = { kind: "member", platform, workspace, ...(user === undefined ? {} : { user }) };
  const isTheirs = (column: PgColumn) => sql`${column} @> ${JSON.stringify(known)}::jsonb`;
  const redacted = JSON.stringify({ workspace: forgottenUser, user: forgottenUser });
  const without = (column: PgColumn) => sql`${column} || ${redacted}::jsonb` as SQL<Actor>;
  for (const table of [revisions, comments, audit]) {
    await tables
      .update(table)
      .set({ actor: without(table.actor) })
      .where(isTheirs(table.actor));
  }
  for (const table of [records, translations]) {
    await tables
      .update(table)
      .set({ updatedBy: without(table.updatedBy) })
      .where(isTheirs(table.updatedBy));
  }
  await tables
    .update(records)
    .set({ createdBy: without(records.createdBy) })
    .where(isTheirs(records.createdBy));
}
