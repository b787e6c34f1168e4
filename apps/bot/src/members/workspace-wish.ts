// What is wanted of the settings of a whole workspace or server, read from what was typed or pressed.
import type { WorkspaceAction } from "@convivio/cards";
import { defaultInstallationSettings, type InstallationChanges, type InstallationSettings } from "@convivio/core";
import { type SettingsWish, wishForLanguage, wishForTimeZone } from "./settings-wish.ts";

/** `here` is the channel in which they are. */
export type WishedChanges = Omit<InstallationChanges, "digestChannel"> & {
  digestChannel?: string | null | { isHere: true };
};
export type WorkspaceWish =
  | { changes: WishedChanges }
  | { refusal: "no-language" | "no-time-zone" | "no-channel" }
  | "show";

const here = { isHere: true } as const;

/** One choice of a member's own, meant for all. */
export function wishForAll(wish: SettingsWish): WorkspaceWish {
  if (wish === "show" || "refusal" in wish) return wish;
  const { language, timeZone } = wish.change;
  return {
    changes: {
      ...(language === undefined ? {} : { language }),
      ...(timeZone === undefined ? {} : { timeZone: timeZone ?? defaultInstallationSettings.timeZone }),
    },
  };
}

function wishForDigests(typed: string, channels: readonly string[]): WorkspaceWish {
  const [channel] = channels;
  if (channel !== undefined) return { changes: { digestChannel: channel } };
  if (/^here$/i.test(typed)) return { changes: { digestChannel: here } };
  if (/^(none|-)$/i.test(typed)) return { changes: { digestChannel: null } };
  return { refusal: "no-channel" };
}

/** What stands after `settings`, where that begins with "workspace" or "server"; null where it does not. */
export function readWorkspaceWish(rest: string, channels: readonly string[] = []): WorkspaceWish | null {
  const [, name, setting = "", typed = ""] = /^(workspace|server)(?:\s+(\S+)\s*(.*))?$/is.exec(rest.trim()) ?? [];
  if (name === undefined) return null;
  const chosen = typed.trim();
  if (chosen === "" && channels.length === 0) return "show";
  if (/^language$/i.test(setting)) return wishForAll(wishForLanguage(chosen));
  if (/^time-?zone$/i.test(setting)) return wishForAll(wishForTimeZone(chosen));
  if (/^digests?$/i.test(setting)) return wishForDigests(chosen, channels);
  if (/^answers?$/i.test(setting) && /^(public|private)$/i.test(chosen)) {
    return { changes: { isPublicByDefault: chosen.toLowerCase() === "public" } };
  }
  const [whoMayFollow] = /^(managers|everybody)$/.exec(chosen.toLowerCase()) ?? [];
  if (/^follow$/i.test(setting) && whoMayFollow !== undefined) {
    return { changes: { whoMayFollow: whoMayFollow as InstallationSettings["whoMayFollow"] } };
  }
  return "show";
}

export function wishOfWorkspacePress(action: WorkspaceAction): WorkspaceWish {
  switch (action.setting) {
    case "show":
      return "show";
    case "language":
      return { changes: { language: action.language } };
    case "digests":
      return { changes: { digestChannel: action.channel === "here" ? here : null } };
    case "answers":
      return { changes: { isPublicByDefault: action.isPublic } };
    case "follow":
      return { changes: { whoMayFollow: action.whoMayFollow } };
  }
}
