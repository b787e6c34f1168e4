// The installation of a workspace with its tokens; that there is none is never told from memory, for somebody may just have added it.
import type { FoundInstallation, InstallationTokens } from "@convivio/core";
import type { Installations } from "../../installations/installations.ts";

export type Installed = FoundInstallation & { tokens: InstallationTokens };

/** Null where Convivio is not, or where it was saved when one workspace alone was served, by a token of the environment. */
export async function findInstalled(installations: Installations, workspace: string): Promise<Installed | null> {
  const at = { platform: "slack", workspace } as const;
  const known = await installations.find(at);
  if (known?.tokens) return { ...known, tokens: known.tokens };
  installations.forget(at);
  const found = await installations.find(at);
  return found?.tokens ? { ...found, tokens: found.tokens } : null;
}
