// What is decided for a workspace or server: as those who manage it left it, else as core has it.
import { defaultInstallationSettings, type InstallationSettings, type Workspace } from "@convivio/core";
import { type Database, findInstallation } from "@convivio/db";

export function settingsOf(kept: Partial<InstallationSettings> | undefined): InstallationSettings {
  return { ...defaultInstallationSettings, ...kept };
}

export async function settingsIn({ tables }: Pick<Database, "tables">, at: Workspace): Promise<InstallationSettings> {
  return settingsOf((await findInstallation(tables, at))?.settings);
}
