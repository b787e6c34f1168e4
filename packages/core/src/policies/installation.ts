// Who may do what in a workspace or server; whether somebody manages it, the platform says and the bot vouches.
import type { InstallationSettings } from "../installation.ts";

export type InstallationAction = "change-settings" | "follow-in-channel";

export function mayInstallation(
  { isManager }: { isManager: boolean },
  action: InstallationAction,
  { whoMayFollow }: Pick<InstallationSettings, "whoMayFollow">,
): boolean {
  return isManager || (action === "follow-in-channel" && whoMayFollow === "everybody");
}
