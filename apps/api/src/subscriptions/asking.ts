// Who asks to follow something, with what is decided where they ask: who may follow in channels, and by which clock they are told.
import { type Follows, mayInstallation } from "@convivio/core";
import type { Catalogue } from "../catalogue.ts";
import { settingsIn } from "../installations/settings.ts";

export type Asking = Omit<Follows, "timeZone"> & { timeZone: string };

/** Their own choice of a time zone first, then what their platform says of them, then that of the workspace. */
export async function askingIn({ db, members }: Catalogue, follows: Follows): Promise<Asking> {
  const { member, place, isManager } = follows;
  const [own, settings] = await Promise.all([members.of(member), settingsIn(db, place ?? member)]);
  return {
    ...follows,
    isManager: mayInstallation({ isManager }, "follow-in-channel", settings),
    timeZone: own.timeZone ?? follows.timeZone ?? settings.timeZone,
  };
}
