// Installations: what bots keep of the workspaces and servers in which they are. Tokens are sealed on their way in, and opened for a bot alone.
import {
  ChatPlatform,
  ConvivioError,
  defaultInstallationSettings,
  FoundInstallation,
  Installation,
  InstallationChanges,
  InstallationSettings,
  InstallationTokens,
  ListedInstallation,
  mayInstallation,
  Workspace,
} from "@convivio/core";
import {
  changeInstallationSettings,
  findInstallation,
  type InstallationRow,
  listInstallations,
  removeInstallation,
  replaceTokens,
  type SealedTokens,
  saveInstallation,
} from "@convivio/db";
import { z } from "zod";
import { settingsIn, settingsOf } from "../installations/settings.ts";
import type { Sealing } from "../sealing/sealing.ts";
import { pageOf, readCursor } from "./paging.ts";
import { botProcedure, router } from "./trpc.ts";
import "./context-inside.ts";

const NewInstallation = Installation.omit({ state: true, at: true }).extend({ tokens: InstallationTokens.nullable() });

const longestPage = 500;
/** The last workspace of the page before. */
const Cursor = z.object({ workspace: Workspace.shape.workspace });

const Version = z.number().int().positive();

function addressOf({ platform, workspace }: Workspace, field: "accessToken" | "refreshToken") {
  return { table: "installations", platform, id: workspace, field } as const;
}

function sealTokens(sealing: Sealing, workspace: Workspace, tokens: InstallationTokens | null): SealedTokens {
  if (tokens === null) return { accessToken: null, refreshToken: null, expiresAt: null };
  const { access, refresh, expiresAt } = tokens;
  return {
    accessToken: sealing.seal(access, addressOf(workspace, "accessToken")),
    refreshToken: refresh === null ? null : sealing.seal(refresh, addressOf(workspace, "refreshToken")),
    expiresAt: expiresAt === null ? null : new Date(expiresAt),
  };
}

function openTokens(sealing: Sealing, row: InstallationRow): InstallationTokens | null {
  const { accessToken, refreshToken, expiresAt } = row;
  if (accessToken === null) return null;
  return {
    access: sealing.open(accessToken, addressOf(row, "accessToken")),
    refresh: refreshToken === null ? null : sealing.open(refreshToken, addressOf(row, "refreshToken")),
    expiresAt: expiresAt?.toISOString() ?? null,
  };
}

function foundInstallation(sealing: Sealing, row: InstallationRow): FoundInstallation {
  return {
    installation: { ...row, at: row.at.toISOString() },
    settings: settingsOf(row.settings),
    tokens: openTokens(sealing, row),
    version: row.version,
  };
}

export const installationsRouter = router({
  /** After somebody has installed it, for the first time or again. */
  save: botProcedure
    .input(NewInstallation)
    .output(z.object({ version: Version }))
    .mutation(async ({ ctx, input: { tokens, ...installation } }) => {
      const sealed = sealTokens(ctx.sealing, installation, tokens);
      return { version: await saveInstallation(ctx.catalogue.db, { ...installation, ...sealed }) };
    }),
  find: botProcedure
    .input(Workspace)
    .output(FoundInstallation.nullable())
    .query(async ({ ctx, input }) => {
      const row = await findInstallation(ctx.catalogue.db.tables, input);
      return row === null ? null : foundInstallation(ctx.sealing, row);
    }),
  /** All that are active: by it a bot finds out what happened while it was not there. */
  list: botProcedure
    .input(
      z.object({
        platform: ChatPlatform,
        limit: z.number().int().min(1).max(longestPage).default(longestPage),
        cursor: z.string().max(500).optional(),
      }),
    )
    .output(z.object({ installations: z.array(ListedInstallation), next: z.string().nullable() }))
    .query(async ({ ctx, input: { platform, limit, cursor } }) => {
      const after = readCursor(cursor, Cursor)?.workspace ?? "";
      const rows = await listInstallations(ctx.catalogue.db.tables, { platform, after, limit });
      const { list, next } = pageOf(
        rows,
        limit,
        (row) => row,
        ({ workspace }) => ({ workspace }),
      );
      return { installations: list, next };
    }),
  /** Whoever comes second, or has old tokens, keeps nothing and is told what there is. */
  refresh: botProcedure
    .input(Workspace.extend({ version: Version, tokens: InstallationTokens }))
    .output(z.object({ isKept: z.boolean(), found: FoundInstallation.nullable() }))
    .mutation(async ({ ctx, input: { version, tokens, ...workspace } }) => {
      const { db } = ctx.catalogue;
      const sealed = sealTokens(ctx.sealing, workspace, tokens);
      const isKept = await replaceTokens(db, { ...workspace, version, tokens: sealed });
      const row = await findInstallation(db.tables, workspace);
      return { isKept, found: row === null ? null : foundInstallation(ctx.sealing, row) };
    }),
  /** Uninstalled, tokens revoked, server left: the tokens and what is known of its people go at once. */
  remove: botProcedure
    .input(Workspace.extend({ happenedAt: z.iso.datetime().nullable() }))
    .output(z.object({ isRemoved: z.boolean() }))
    .mutation(async ({ ctx, input: { happenedAt, ...workspace } }) => {
      const at = happenedAt === null ? null : new Date(happenedAt);
      return { isRemoved: await removeInstallation(ctx.catalogue.db, { ...workspace, happenedAt: at }) };
    }),
  settings: botProcedure
    .input(Workspace)
    .output(InstallationSettings)
    .query(({ ctx, input }) => settingsIn(ctx.catalogue.db, input)),
  changeSettings: botProcedure
    .input(Workspace.extend({ isManager: z.boolean(), changes: InstallationChanges }))
    .output(InstallationSettings)
    .mutation(async ({ ctx, input: { isManager, ...changed } }) => {
      if (!mayInstallation({ isManager }, "change-settings", defaultInstallationSettings)) {
        throw new ConvivioError("not-allowed", "Only those who manage this workspace or server can change this.");
      }
      const settings = await changeInstallationSettings(ctx.catalogue.db, changed);
      if (settings === null) throw new ConvivioError("not-found", "Convivio is not installed here. Add it first.");
      return settingsOf(settings);
    }),
});
