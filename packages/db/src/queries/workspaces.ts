// What is left of a workspace or server that Convivio was taken out of: nothing but its settings, for a while.
import type { Workspace } from "@convivio/core";
import { and, eq, sql } from "drizzle-orm";
import type { Database, Tables } from "../connect.ts";
import {
  changeReports,
  deliveries,
  installations,
  members,
  requests,
  sharedAnswers,
  subscriptions,
  suggestions,
  wishes,
} from "../schema/index.ts";
import { tellOfMembers } from "./members.ts";
import { redactMembers } from "./redact.ts";

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
  // Deliveries go before what they belong to, which would take only its own along.
  for (const table of [deliveries, subscriptions, requests, sharedAnswers, members]) {
    await tables.delete(table).where(and(eq(table.platform, platform), eq(table.workspace, workspace)));
  }
  // What its people told the curators stays; who they were does not.
  await tables
    .update(suggestions)
    .set({ workspace: null, user: null, message: null })
    .where(and(eq(suggestions.platform, platform), eq(suggestions.workspace, workspace)));
  await tables
    .update(changeReports)
    .set({ workspace: null, user: null })
    .where(and(eq(changeReports.platform, platform), eq(changeReports.workspace, workspace)));
  await tables
    .update(wishes)
    .set({ platform: null, workspace: null, user: null, language: null })
    .where(and(eq(wishes.platform, platform), eq(wishes.workspace, workspace)));
  await redactMembers(tables, { platform, workspace });
  await tellOfMembers(tables);
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
