// Who asks to follow something, with what is decided where they ask: who may follow in channels, and by which clock they are told.
import { type Follows, type InstallationSettings, mayInstallation, type Place } from "@convivio/core";
import type { Catalogue } from "../catalogue.ts";
import { settingsIn } from "../installations/settings.ts";

export type Asking = Omit<Follows, "timeZone" | "managesWorkspace"> & {
  timeZone: string;
  /** The channel in which digests are read; null where there is none, or where they may not have it follow. */
  digestPlace: Place | null;
};

/** Their own choice of a time zone first, then what their platform says of them, then that of the workspace. */
export async function askingIn(
  { db, members }: Catalogue,
  { managesWorkspace = false, ...follows }: Follows,
): Promise<Asking> {
  const { member, place, isManager } = follows;
  const [own, settings] = await Promise.all([members.of(member), settingsIn(db, place ?? member)]);
  return {
    ...follows,
    isManager: mayInstallation({ isManager }, "follow-in-channel", settings),
    timeZone: own.timeZone ?? follows.timeZone ?? settings.timeZone,
    digestPlace: digestPlaceIn(settings, place ?? member, managesWorkspace),
  };
}

function digestPlaceIn(
  settings: InstallationSettings,
  { platform, workspace }: Pick<Place, "platform" | "workspace">,
  isManager: boolean,
): Place | null {
  const { digestChannel: channel } = settings;
  if (channel === null || !mayInstallation({ isManager }, "follow-in-channel", settings)) return null;
  return { platform, workspace, channel };
}
