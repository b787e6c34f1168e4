// Everything that is kept about one member: to be shown to them, and then to be forgotten.
import type { Member } from "@convivio/core";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tables } from "../connect.ts";
import {
  audit,
  changeReports,
  comments,
  deliveries,
  installations,
  members,
  records,
  subscriptions,
  suggestions,
  wishes,
} from "../schema/index.ts";
import { tellOfMembers } from "./members.ts";
import { forgottenUser, redactMembers } from "./redact.ts";

interface OfMember {
  platform: PgColumn;
  workspace: PgColumn;
  user: PgColumn;
}

function isTheirs(table: OfMember, { platform, workspace, user }: Member): SQL | undefined {
  return and(eq(table.platform, platform), eq(table.workspace, workspace), eq(table.user, user));
}

const actedBy = (column: PgColumn, member: Member): SQL =>
  sql`${column} @> ${JSON.stringify({ kind: "member", ...member })}::jsonb`;

/** What they follow for themselves, and what they set up for a channel. */
function subscribed(member: Member): { own: SQL | undefined; setUp: SQL } {
  const { platform, workspace, user } = member;
  const isOwn = and(
    eq(subscriptions.platform, platform),
    eq(subscriptions.workspace, workspace),
    eq(subscriptions.follower, "member"),
    eq(subscriptions.address, user),
  );
  return { own: isOwn, setUp: sql`${subscriptions.createdBy} @> ${JSON.stringify(member)}::jsonb` };
}

const installedBy = (member: Member): SQL => sql`${installations.installedBy} @> ${JSON.stringify(member)}::jsonb`;

/** A word that a member wrote and wants forgotten; that something was said stays. */
const withdrawnText = "…";

export async function listMemberTraces(tables: Tables, member: Member) {
  const { own, setUp } = subscribed(member);
  const suggested = { at: suggestions.at, title: records.title, state: records.state, message: suggestions.message };
  const [settings, follows, suggestionRows, said, reports, wished, delivered, installed, acts] = await Promise.all([
    tables
      .select({ language: members.language, timeZone: members.timeZone, at: members.at })
      .from(members)
      .where(isTheirs(members, member)),
    tables
      .select({
        follower: subscriptions.follower,
        followed: subscriptions.followed,
        pace: subscriptions.pace,
        timeZone: subscriptions.timeZone,
        setUpBy: subscriptions.setUpBy,
        at: subscriptions.createdAt,
        stoppedAt: subscriptions.stoppedAt,
      })
      .from(subscriptions)
      .where(sql`(${own}) or (${setUp})`),
    tables
      .select(suggested)
      .from(suggestions)
      .innerJoin(records, eq(records.id, suggestions.recordId))
      .where(isTheirs(suggestions, member)),
    tables.select({ at: comments.at, text: comments.text }).from(comments).where(actedBy(comments.actor, member)),
    tables
      .select({ at: changeReports.at, reason: changeReports.reason, text: changeReports.text })
      .from(changeReports)
      .where(isTheirs(changeReports, member)),
    tables
      .select({ at: wishes.at, ask: wishes.ask, toldAt: wishes.toldAt })
      .from(wishes)
      .where(isTheirs(wishes, member)),
    tables
      .select({ at: deliveries.createdAt, type: deliveries.type, state: deliveries.state })
      .from(deliveries)
      .where(isTheirs(deliveries, member)),
    tables.select({ at: installations.at, name: installations.name }).from(installations).where(installedBy(member)),
    tables.select({ at: audit.at, action: audit.action }).from(audit).where(actedBy(audit.actor, member)),
  ]);
  return {
    settings,
    follows,
    suggestions: suggestionRows,
    remarks: said,
    changeReports: reports,
    wishes: wished,
    deliveries: delivered,
    installations: installed,
    acts,
  };
}

/** What they gave to the catalogue stays; that it was they does not. Again, it changes nothing. */
export async function forgetMemberTraces(tables: Tables, member: Member): Promise<void> {
  const { own, setUp } = subscribed(member);
  // Deliveries go first: one on its way to them is not begun any more.
  await tables.delete(deliveries).where(isTheirs(deliveries, member));
  await tables.delete(subscriptions).where(own);
  await tables
    .update(subscriptions)
    .set({ setUpBy: null, createdBy: { ...member, workspace: forgottenUser, user: forgottenUser } })
    .where(setUp);
  await tables.delete(members).where(isTheirs(members, member));
  // The message it was made from leads to them too.
  await tables
    .update(suggestions)
    .set({ workspace: null, user: null, message: null })
    .where(isTheirs(suggestions, member));
  await tables.update(changeReports).set({ workspace: null, user: null }).where(isTheirs(changeReports, member));
  await tables
    .update(wishes)
    .set({ platform: null, workspace: null, user: null, language: null })
    .where(isTheirs(wishes, member));
  await tables.update(comments).set({ text: withdrawnText }).where(actedBy(comments.actor, member));
  await tables.update(installations).set({ installedBy: null }).where(installedBy(member));
  await redactMembers(tables, member);
  await tellOfMembers(tables);
}
