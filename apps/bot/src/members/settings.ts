// A member's own settings: shown, chosen by a press or by typing, and taken back.
import { buildErrorCard, buildRefusalCard, buildSettingsCard, type Card } from "@convivio/cards";
import { callPatiently } from "../api-call.ts";
import { type Asker, type Reader, withOwnLanguage } from "./asker.ts";
import type { Forming } from "./forms.ts";
import type { SettingsWish } from "./settings-wish.ts";
import { findWorkspaceSettings } from "./workspace-settings.ts";

const command = "/convivio settings";

/** Whoever manages the workspace or server sees beneath their own what holds for all of it. */
export async function answerSettings(
  asking: Forming,
  reader: Reader,
  wish: SettingsWish,
  findAsker: () => Promise<Asker>,
): Promise<Card> {
  const { member } = reader;
  if (wish !== "show" && "refusal" in wish) {
    return buildRefusalCard((await withOwnLanguage(asking, reader)).language, wish.refusal, command);
  }
  const { value: chosen, failure } = await callPatiently(asking, "a member's settings", (signal) =>
    wish === "show"
      ? asking.catalogue.members.settings.query({ member }, { signal })
      : asking.catalogue.members.changeSettings.mutate({ member, settings: wish.change }, { signal }),
  );
  if (failure !== null) return buildErrorCard(failure, reader.language, { command });
  const workspace = await findWorkspaceSettings(asking, await findAsker());
  return buildSettingsCard(chosen, reader, { timeZoneCommand: timeZoneCommands[member.platform], workspace });
}

/** In Discord the options of a command are chosen, not typed. */
const timeZoneCommands = {
  slack: "/convivio settings time-zone Europe/Rome",
  discord: "/convivio settings time-zone: Europe/Rome",
};
