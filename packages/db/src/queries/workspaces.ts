// What is left of a workspace or server that Convivio was taken out of: nothing but its settings, for a while.
import type { Workspace } from "@convivio/core";
import { and, eq, sql } from "drizzle-orm";
import type { Database, Tables } from "../connect.ts";
import { installations, requests, sharedAnswers } from "../schema/index.ts";

/** How long whoever comes back finds the settings as they were. */
const settingsKeptDays = 30;

/** Deletes its tokens and everything about its people and places: every table that has such rows is named here. Again, it changes nothing. */
export async function forgetWorkspace(tables: Tables, { platform, workspace }: Workspace): Promise<void> {
  await tables
    .update(installations)
    .set({
      state: "uninstalled",
      at: sql`now()`,
      accessToken: null,
      refreshToken: null,
      expiresAt: null,
      installedBy: null,
      version: sql`${installations.version} + 1`,
    })
    .where(
      and(
        eq(installations.platform, platform),
        eq(installations.workspace, workspace),
        eq(installations.state, "active"),
      ),
    );
  await tables.delete(requests).where(and(eq(requests.platform, platform), eq(requests.workspace, workspace)));
  await tables
    .delete(sharedAnswers)
    .where(and(eq(sharedAnswers.platform, platform), eq(sharedAnswers.workspace, workspace)));
}

export async function forgetOldInstallations(db: Database): Promise<void> {
  await db.tables
    .delete(installations)
    .where(
      and(
        eq(installations.state, "uninstalled"),
        sql`${installations.at} < now() - ${settingsKeptDays} * interval '1 day'`,
      ),
    );
}
