// What holds for a whole workspace or server: shown to whoever manages it, and changed by a press or by typing.
import {
  buildErrorCard,
  buildRefusalCard,
  buildWorkspaceCard,
  type Card,
  type Refusal,
  type WorkspaceSettings,
} from "@convivio/cards";
import type { ErrorReport, InstallationChanges, InstallationSettings, Workspace } from "@convivio/core";
import { callPatiently } from "../api-call.ts";
import { type Asker, workspaceOf } from "./asker.ts";
import type { Forming } from "./forms.ts";
import type { WishedChanges, WorkspaceWish } from "./workspace-wish.ts";

const command = "/convivio settings workspace";

async function describe(asker: Asker, settings: InstallationSettings): Promise<WorkspaceSettings> {
  const { member, place } = asker.follows;
  const { digestChannel } = settings;
  const seen = digestChannel === null ? null : await asker.findChannel(digestChannel);
  return { platform: member.platform, settings, digestChannel: seen, isInChannel: place !== null };
}

/** For whoever manages it; nothing for others, and nothing where it cannot be read just now. */
export async function findWorkspaceSettings(forming: Forming, asker: Asker): Promise<WorkspaceSettings | undefined> {
  const workspace = workspaceOf(asker);
  if (asker.managesWorkspace !== true || workspace === null) return undefined;
  const found = await forming.installations.find(workspace).catch(() => null);
  return found === null ? undefined : describe(asker, found.settings);
}

/** Why they are not let in at all; null where they are. */
function refusalOf({ follows, managesWorkspace }: Asker): Refusal | null {
  if (managesWorkspace === null) return "administers-unknown";
  return managesWorkspace ? null : `may-not-manage.${follows.member.platform}`;
}

export async function answerWorkspaceSettings(forming: Forming, asker: Asker, wish: WorkspaceWish): Promise<Card> {
  const { language, member, place } = asker.follows;
  const refuse = (refusal: Refusal, typed: string | null = null) => buildRefusalCard(language, refusal, typed);
  const workspace = workspaceOf(asker);
  if (workspace === null) return refuse("no-server");
  const refusal = refusalOf(asker);
  if (refusal !== null) return refuse(refusal);
  if (wish !== "show" && "refusal" in wish) {
    return refuse(wish.refusal, wish.refusal === "no-channel" ? `${command} digests here` : command);
  }
  const changes = wish === "show" ? null : placed(wish.changes, place?.channel);
  if (changes === "nowhere") return refuse("no-channel", `${command} digests here`);
  const { value, failure } = await callPatiently(forming, "settings for all", (signal) =>
    changes === null ? read(forming, workspace) : change(forming, workspace, changes, signal),
  );
  if (failure !== null) return refusedCard(asker, failure);
  if (value === null) return refuse(`not-installed.${member.platform}`);
  return buildWorkspaceCard(await describe(asker, value), language);
}

/** "Here" by its number. */
function placed(
  { digestChannel, ...changes }: WishedChanges,
  channel: string | undefined,
): InstallationChanges | "nowhere" {
  if (digestChannel === undefined) return changes;
  if (digestChannel === null || typeof digestChannel === "string") return { ...changes, digestChannel };
  return channel === undefined ? "nowhere" : { ...changes, digestChannel: channel };
}

async function read({ installations }: Forming, workspace: Workspace): Promise<InstallationSettings | null> {
  return (await installations.find(workspace))?.settings ?? null;
}

async function change(
  { catalogue, installations }: Forming,
  workspace: Workspace,
  changes: InstallationChanges,
  signal: AbortSignal,
): Promise<InstallationSettings> {
  const changed = { ...workspace, isManager: true, changes };
  const settings = await catalogue.installations.changeSettings.mutate(changed, { signal });
  // Whoever asks next here hears of it at once.
  await installations.putSettings(workspace, settings);
  return settings;
}

function refusedCard({ follows: { language, member } }: Asker, failure: ErrorReport): Card {
  if (failure.code === "not-found") return buildRefusalCard(language, `not-installed.${member.platform}`);
  if (failure.code === "not-allowed") return buildRefusalCard(language, `may-not-manage.${member.platform}`);
  return buildErrorCard(failure, language, { command });
}
