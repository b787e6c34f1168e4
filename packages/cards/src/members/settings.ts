// The card of a member's own settings: what holds now and where that comes from, and the buttons that change it.
import { type Language, languages, type MemberSettings, ownNames } from "@convivio/core";
import { bareCard } from "../build-card/bare-card.ts";
import { labelled, notice } from "../build-card/labels.ts";
import type { Action, Card, Line } from "../card.ts";
import { languageName, say, sayLine } from "../messages/messages.ts";
import { code, lineOf } from "../runs.ts";
import { type SettingsAction, settingsActionId } from "../settings-action-id.ts";
import { type WorkspaceSettings, workspacePart } from "./workspace.ts";

/** What their platform says of them; null where it does not. */
export type PlatformSettings = { language: Language; timeZone: string | null };

function action(chosen: SettingsAction, label: string): Action {
  return { name: "choose", id: settingsActionId(chosen), label, accessibleLabel: label, primary: false };
}

function languageLine({ language }: MemberSettings, app: PlatformSettings, reader: Language): Line {
  const choice = languageName(language ?? app.language, reader);
  return lineOf(say(reader, language === null ? "settings.app" : "settings.own", { choice }));
}

function timeZoneLine({ timeZone }: MemberSettings, app: PlatformSettings, reader: Language): Line {
  const choice = timeZone ?? app.timeZone;
  if (choice === null) return lineOf(say(reader, "settings.unknown"));
  return lineOf(say(reader, timeZone === null ? "settings.app" : "settings.own", { choice }));
}

export type SettingsOptions = {
  timeZoneCommand: string;
  /** For whoever manages it: what holds for all of their workspace or server. */
  workspace?: WorkspaceSettings | undefined;
};

export function buildSettingsCard(
  chosen: MemberSettings,
  app: PlatformSettings,
  { timeZoneCommand, workspace }: SettingsOptions,
): Card {
  const reader = chosen.language ?? app.language;
  const others = languages
    .filter((language) => language !== chosen.language)
    .map((language) => action({ setting: "language", language }, ownNames[language]));
  const back = [
    ...(chosen.language === null
      ? []
      : [action({ setting: "language", language: null }, say(reader, "action.app.language"))]),
    ...(chosen.timeZone === null ? [] : [action({ setting: "time-zone" }, say(reader, "action.app.time-zone"))]),
  ];
  const shared = workspace === undefined ? { parts: [], actions: [] } : workspacePart(workspace, reader);
  const own = notice(
    labelled(reader, "settings.language", languageLine(chosen, app, reader)),
    labelled(reader, "settings.timeZone", timeZoneLine(chosen, app, reader)),
    sayLine(reader, "settings.chooseTimeZone", { command: code(timeZoneCommand) }),
    lineOf(
      `${say(reader, "settings.chooseLanguage")}: ${others.map(({ label }) => label).join(say(reader, "separator"))}`,
    ),
  );
  return bareCard("settings", reader, {
    heading: say(reader, "heading.settings"),
    lead: [lineOf(say(reader, "settings.where"))],
    parts: [...own, ...shared.parts],
    actions: [...others, ...back, ...shared.actions],
  });
}
