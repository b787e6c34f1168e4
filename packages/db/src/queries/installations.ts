// Installations: saved, found, given new tokens by whoever knows the old ones, and taken out. Tokens come here sealed.
import type {
  ChatPlatform,
  InstallationChanges,
  InstallationSettings,
  Language,
  ListedInstallation,
  Workspace,
} from "@convivio/core";
import { and, asc, eq, gt, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import type { Database, Tables } from "../connect.ts";
import { installations } from "../schema/index.ts";
import type { Sealed } from "../schema/sealed.ts";
import { forgetWorkspace } from "./workspaces.ts";

export type InstallationRow = typeof installations.$inferSelect;

export interface SealedTokens {
  accessToken: Sealed | null;
  refreshToken: Sealed | null;
  expiresAt: Date | null;
}

export type NewInstallation = SealedTokens &
  Pick<
    InstallationRow,
    "platform" | "workspace" | "enterprise" | "name" | "installedBy" | "scopes" | "botUser" | "app"
  >;

function isAt({ platform, workspace }: Workspace): SQL | undefined {
  return and(eq(installations.platform, platform), eq(installations.workspace, workspace));
}

const isActive = eq(installations.state, "active");
const nextVersion = sql`${installations.version} + 1`;

/** Anew or again: settings stay, and so does who installed it where that is not told this time. @returns the version of its tokens. */
export async function saveInstallation(
  db: Database,
  { installedBy, ...installation }: NewInstallation,
): Promise<number> {
  const [row] = await db.tables
    .insert(installations)
    .values({ ...installation, installedBy, state: "active" })
    .onConflictDoUpdate({
      target: [installations.platform, installations.workspace],
      set: {
        ...installation,
        ...(installedBy === null ? {} : { installedBy }),
        state: "active",
        at: sql`now()`,
        version: nextVersion,
      },
    })
    .returning({ version: installations.version });
  if (row === undefined) throw new Error("the installation was not saved");
  return row.version;
}

/** Null where Convivio is not installed, or not any more. */
export async function findInstallation(tables: Tables, workspace: Workspace): Promise<InstallationRow | null> {
  const [row] = await tables
    .select()
    .from(installations)
    .where(and(isAt(workspace), isActive));
  return row ?? null;
}

/** Where Convivio is installed now, one more than the limit where there are more; in the order of their ids. */
export function listInstallations(
  tables: Tables,
  { platform, after, limit }: { platform: ChatPlatform; after: string; limit: number },
): Promise<ListedInstallation[]> {
  const { workspace, name, app } = installations;
  return tables
    .select({ workspace, name, app })
    .from(installations)
    .where(and(eq(installations.platform, platform), isActive, gt(workspace, after)))
    .orderBy(asc(workspace))
    .limit(limit + 1);
}

/** Only by whoever has seen the tokens that are kept now. @returns false where others came in between, or it was taken out. */
export async function replaceTokens(
  db: Database,
  { version, tokens, ...workspace }: Workspace & { version: number; tokens: SealedTokens },
): Promise<boolean> {
  const replaced = await db.tables
    .update(installations)
    .set({ ...tokens, version: nextVersion })
    .where(and(isAt(workspace), isActive, eq(installations.version, version)))
    .returning({ version: installations.version });
  return replaced.length > 0;
}

/**
 * @param happenedAt when the platform says that it was uninstalled. Word of it may come late: what was installed after
 * that stays. The platforms count in seconds. @returns false where it stays.
 */
export async function removeInstallation(
  db: Database,
  { happenedAt, ...workspace }: Workspace & { happenedAt: Date | null },
): Promise<boolean> {
  return db.tables.transaction(async (tables) => {
    const isLater =
      happenedAt === null
        ? sql<boolean>`false`
        : sql<boolean>`date_trunc('second', ${installations.at}) > ${happenedAt.toISOString()}::timestamptz`;
    const [row] = await tables
      .select({ isLater })
      .from(installations)
      .where(and(isAt(workspace), isActive))
      .for("update");
    if (row?.isLater) return false;
    await forgetWorkspace(tables, workspace);
    return true;
  });
}

/** Only what changes; two who change different things do not undo each other. @returns all there is, null where Convivio is not installed. */
export async function changeInstallationSettings(
  db: Database,
  { changes, ...workspace }: Workspace & { changes: InstallationChanges },
): Promise<Partial<InstallationSettings> | null> {
  const [row] = await db.tables
    .update(installations)
    .set({ settings: sql`${installations.settings} || ${JSON.stringify(changes)}::jsonb` })
    .where(and(isAt(workspace), isActive))
    .returning({ settings: installations.settings });
  return row?.settings ?? null;
}

/** What is spoken where all can read it, by "slack T1"; only where that is decided. */
export async function listLanguagesOf(
  tables: Tables,
  workspaces: readonly Workspace[],
): Promise<Map<string, Language>> {
  if (workspaces.length === 0) return new Map();
  const language = sql<Language>`${installations.settings} ->> 'language'`;
  const ids = [...new Set(workspaces.map(({ workspace }) => workspace))];
  const rows = await tables
    .select({ platform: installations.platform, workspace: installations.workspace, language })
    .from(installations)
    .where(and(isActive, inArray(installations.workspace, ids), isNotNull(language)));
  return new Map(rows.map((row) => [`${row.platform} ${row.workspace}`, row.language]));
}
